/** What the approval view shows: two contents of a plan, and who sent the later one for approval. */
import type { Payload } from 'payload'
import { contentOf } from '../../../collections/plans/content/content'
import { contentIn } from '../../../collections/plans/content/frozen'
import { idOrNull } from '../../../collections/ids'
import { asUser, one } from '../../../collections/records'
import type { Plan, PlanRevision, User } from '../../../payload-types'
import { comparePlans, type Comparison } from '../../../domain/compare'
import type { PlanContent } from '../../../domain/content/content'
import type { Id } from '../../../domain/approval/vocabulary'
import type { NameOf } from '../../compare/name-of'
import { namesOf } from './names'

export interface ApprovalCase {
  plan: Plan
  /** The revision asked for; null when it is about the plan as it is written now. */
  revision: PlanRevision | null
  /** What it is compared with: the revision in force, or the base of the revision asked for. */
  before: PlanRevision | null
  after: PlanContent
  comparison: Comparison
  nameOf: NameOf
  /** The name of whoever sent the plan for approval. */
  submittedBy: string
}

/** @returns null when the user may not see the plan or the revision, or when there is none. */
export async function loadCase(payload: Payload, user: User, id: Id, revisionId: Id | null): Promise<ApprovalCase | null> {
  const plan = await find(payload, user, 'plans', id)
  if (!plan) return null
  const revision = revisionId ? await find(payload, user, 'plan-revisions', revisionId) : null
  if (revisionId && (!revision || idOrNull(revision.plan) !== String(plan.id))) return null

  const beforeId = idOrNull(revision ? revision.base : plan.inForce)
  const before = beforeId ? await find(payload, user, 'plan-revisions', beforeId) : null
  const after = revision ? contentIn(revision) : contentOf(plan)
  const earlier = before ? contentIn(before) : null
  return {
    plan,
    revision: revision ?? null,
    before: before ?? null,
    after,
    comparison: comparePlans(earlier, after),
    nameOf: await namesOf(payload, user, earlier ? [earlier, after] : [after]),
    submittedBy: revision ? (revision.submittedBy?.name ?? '') : await nameOfUser(payload, user, idOrNull(plan.submission?.by)),
  }
}

const find = <Slug extends 'plans' | 'plan-revisions' | 'users'>(payload: Payload, user: User, collection: Slug, id: Id) =>
  one(asUser(payload, user), collection, id, { showHiddenFields: true })

async function nameOfUser(payload: Payload, user: User, id: Id | null): Promise<string> {
  const person = id ? await find(payload, user, 'users', id) : null
  return person?.name ?? ''
}
