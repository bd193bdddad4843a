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
  /** By title, the roles through which it is used; empty where the plan names the record itself. */
  through: string[]
}
export interface UsedRecord {
  to: Used
  id: Id
  /** The role's title, where the record is used because it holds the role. */
  as?: string
}

/**
 * Reads every plan once: references lie inside rich text, where no database query finds them.
 * @returns plans that refer to the record, by title in Danish order
 */
export const plansReferringTo = (req: PayloadRequest, to: Used, id: Id): Promise<UsingPlan[]> => plansUsing(req, [{ to, id }])

/** @returns plans that refer to one of the records; a plan is used "through" roles only where it names none of the others */
export async function plansUsing(req: PayloadRequest, records: readonly UsedRecord[]): Promise<UsingPlan[]> {
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
  return plans
    .map((plan) => {
      const named = (content: PlanContent | null | undefined) => (content ? namedIn(content, records) : [])
      const draft = [...named(contentOf(plan)), ...named(storedParked(plan)?.content)]
      const inForce = named(contents.get(idOrNull(plan.inForce) ?? ''))
      const upcoming = named(contents.get(idOrNull(plan.upcoming?.revision) ?? ''))
      return {
        id: String(plan.id),
        title: plan.title,
        inDraft: draft.length > 0,
        inForce: inForce.length > 0,
        upcoming: upcoming.length > 0,
        through: rolesAlone([...draft, ...inForce, ...upcoming]),
      }
    })
    .filter((plan) => records.every(({ to, id }) => to !== 'plans' || id !== plan.id) && (plan.inDraft || plan.inForce || plan.upcoming))
    .sort((a, b) => a.title.localeCompare(b.title, 'da'))
}

function namedIn(content: PlanContent, records: readonly UsedRecord[]): UsedRecord[] {
  const references = contentReferences(content)
  return records.filter(({ to, id }) => [...references[to]].includes(id))
}

const rolesAlone = (named: readonly UsedRecord[]): string[] =>
  named.every(({ as }) => as) ? [...new Set(named.flatMap(({ as }) => as ?? []))].sort((a, b) => a.localeCompare(b, 'da')) : []

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
