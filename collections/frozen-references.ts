/** What frozen and laid-aside content names by id alone: references inside JSON, which no database knows of. */
import type { PayloadRequest } from 'payload'
import type { Signature } from '../domain/approval/events'
import type { PlanContent } from '../domain/content/content'
import type { Id } from '../domain/approval/vocabulary'
import type { Plan, PlanRevision } from '../payload-types'
import { idOf, idOrNull } from './ids'
import { storedParked } from './plans/transition/suspended-draft'
import { all, asFact } from './records'

/** @returns titles of the plans of which a revision, or a draft laid aside, belongs to the department */
export async function plansFrozenIn(req: PayloadRequest, department: Id): Promise<string[]> {
  const plans = new Set<Id>()
  await eachRevision(req, ({ plan, content }) => {
    if ((content as unknown as PlanContent).department === department) plans.add(idOf(plan))
  })
  const docs = await all(facts(req), 'plans', { sort: 'title', select: { title: true, parked: true } })
  const isParkedThere = (plan: (typeof docs)[number]) => storedParked(plan as Plan)?.content.department === department
  return docs.filter((plan) => plans.has(plan.id) || isParkedThere(plan)).map(({ title }) => title)
}

/** @returns whether a revision, or a draft laid aside, names the person among those who wrote, sent or signed it */
export async function isInFrozen(req: PayloadRequest, user: Id): Promise<boolean> {
  const docs = await all(facts(req), 'plans', { select: { parked: true } })
  const parked = docs.flatMap((plan) => storedParked(plan as Plan) ?? [])
  let found = parked.some(({ contributors, submission }) => contributors.includes(user) || idOrNull(submission?.by) === user)
  await eachRevision(req, (revision) => {
    found ||= peopleIn(revision).includes(user)
  })
  return found
}

function peopleIn({ contributors, submittedBy, approvedBy, onBehalfOf }: PlanRevision): Id[] {
  const all = [...((contributors ?? []) as unknown as Signature[]), submittedBy, approvedBy, onBehalfOf] as (Signature | null | undefined)[]
  return all.flatMap((signature) => signature?.user ?? [])
}

const facts = (req: PayloadRequest) => asFact(req, 'what is named is a fact, whoever asks')

/** Some at a time: the contents of thousands would fill the memory. */
async function eachRevision(req: PayloadRequest, look: (revision: PlanRevision) => void): Promise<void> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: 'plan-revisions',
      sort: 'id',
      limit: 200,
      page,
      depth: 0,
      overrideAccess: true, // what is named is a fact, whoever asks
      req,
    })
    docs.forEach(look)
    if (!hasNextPage) return
  }
}
