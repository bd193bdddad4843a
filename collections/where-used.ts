/** Which plans use a contact, a role or another plan: in their drafts, in the revision readers see and in the one to come. */
import type { PayloadRequest } from 'payload'
import type { PlanContent } from '../domain/content/content'
import { contentReferences } from '../domain/content/references'
import type { Id } from '../domain/approval/vocabulary'
import { contentOf } from './plans/content/content'
import { storedParked } from './plans/transition/suspended-draft'
import { idOrNull } from './ids'

export type Used = 'contacts' | 'roles' | 'plans'
export interface UsingPlan {
  id: Id
  title: string
  /** Used in the working draft, or in one that an urgent correction has laid aside. */
  inDraft: boolean
  inForce: boolean
  /** In the approved revision that readers do not see yet. */
  upcoming: boolean
}

/**
 * Reads every plan once: references lie inside rich text, where no database query finds them.
 * @returns plans that refer to the record, by title in Danish order
 */
export async function plansReferringTo(req: PayloadRequest, to: Used, id: Id): Promise<UsingPlan[]> {
  // Where a fact is used must not depend on which plans the asker may edit.
  const { docs: plans } = await req.payload.find({
    collection: 'plans',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const frozen = plans.flatMap(({ inForce, upcoming }) => [inForce, upcoming?.revision].flatMap((each) => idOrNull(each) ?? []))
  const contents = await contentsInForce(req, frozen)
  const uses = (content: PlanContent | null | undefined) => Boolean(content && refersTo(content, to, id))
  return plans
    .map((plan) => ({
      id: String(plan.id),
      title: plan.title,
      inDraft: uses(contentOf(plan)) || uses(storedParked(plan)?.content),
      inForce: uses(contents.get(idOrNull(plan.inForce) ?? '')),
      upcoming: uses(contents.get(idOrNull(plan.upcoming?.revision) ?? '')),
    }))
    .filter((plan) => plan.id !== id && (plan.inDraft || plan.inForce || plan.upcoming))
    .sort((a, b) => a.title.localeCompare(b.title, 'da'))
}

const refersTo = (content: PlanContent, to: Used, id: Id): boolean => [...contentReferences(content)[to]].includes(id)

/** @returns the frozen contents by the ids of their revisions */
export async function contentsInForce(req: PayloadRequest, ids: Id[]): Promise<Map<Id, PlanContent>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'plan-revisions',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { content: true },
    overrideAccess: true, // as above
    req,
  })
  return new Map(docs.map(({ id, content }) => [String(id), content as unknown as PlanContent]))
}
