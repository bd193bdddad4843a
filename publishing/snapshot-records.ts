/** From the database's records to the snapshot's. What is not of the edition stops here. */
import { z } from 'zod'
import { idOf, idOrNull } from '../collections/ids'
import type { Contact, Department, Plan, PlanEvent, PlanRevision, Role, User } from '../payload-types'
import type { PlanContent, RichText } from '../workflow/content'
import { isInReview } from '../workflow/overview'
import { planKinds, type Id } from '../workflow/vocabulary'
import type {
  Edition,
  RevisionMeta,
  SnapshotContact,
  SnapshotDepartment,
  SnapshotEvent,
  SnapshotPlan,
  SnapshotRole,
} from './snapshot'

export const departmentOf = (department: Department): SnapshotDepartment => ({
  id: department.id,
  slug: department.slug ?? department.id,
  name: department.name,
  parent: idOrNull(department.parent),
  head: idOrNull(department.head),
  contingencyOwner: idOrNull(department.contingencyOwner),
  updatedAt: department.updatedAt,
})

/** In the public edition a number or a mail is shown when it says so itself; other ways cannot say so and stay inside. */
export function contactOf(contact: Contact, edition: Edition): SnapshotContact {
  const isShown = ({ visibility }: { visibility: 'internal' | 'public' }) =>
    edition === 'internal' || visibility === 'public'
  return {
    id: contact.id,
    type: contact.type,
    name: contact.name,
    title: contact.title ?? '',
    department: idOrNull(contact.department),
    phones: (contact.phones ?? []).filter(isShown).map(({ number, label }) => ({ number, label: label ?? '' })),
    mails: (contact.mails ?? []).filter(isShown).map(({ address }) => address),
    other: edition === 'internal' ? (contact.other ?? '') : '',
    active: contact.active !== false,
    updatedAt: contact.updatedAt,
  }
}

export const roleOf = (role: Role): SnapshotRole => ({
  id: role.id,
  slug: role.slug ?? role.id,
  title: role.title,
  department: idOrNull(role.department),
  holders: (role.holders ?? []).map(({ contact, deputy }) => ({ contact: idOf(contact), deputy: deputy === true })),
  tasks: (role.tasks as RichText | null | undefined) ?? null,
  updatedAt: role.updatedAt,
})

type LivePlan = Pick<Plan, 'id' | 'slug' | 'state' | 'inForce' | 'responsibleEditor' | 'nextReviewDate' | 'lastRevisedAt' | 'successor'>
type Revision = Omit<PlanRevision, 'content' | 'base' | 'submittedBy' | 'updatedAt' | 'createdAt'>

interface ApprovedPlan {
  plan: LivePlan
  /** The revision in force; of a plan taken out of use, its last. */
  latest: Revision
  /** Newest first. */
  revisions: Revision[]
}

/** Plans that have been approved at some time, with their revisions. */
export function approvedPlans(plans: LivePlan[], revisions: Revision[]): ApprovedPlan[] {
  const newestFirst = revisions.toSorted((a, b) => b.major - a.major || b.minor - a.minor)
  const byPlan = new Map<Id, Revision[]>()
  for (const revision of newestFirst) {
    const id = idOf(revision.plan)
    byPlan.set(id, [...(byPlan.get(id) ?? []), revision])
  }
  return plans.flatMap((plan): ApprovedPlan[] => {
    const own = byPlan.get(plan.id) ?? []
    const latest = own.find(({ id }) => id === idOrNull(plan.inForce)) ?? own[0]
    return latest ? [{ plan, latest, revisions: own }] : []
  })
}

export function planOf(
  { plan, latest, revisions }: ApprovedPlan,
  contents: Map<Id, PlanContent>,
  editors: Map<Id, Pick<User, 'name' | 'title' | 'email' | 'active'>>,
): SnapshotPlan {
  const content = contents.get(latest.id)
  if (!content) throw new Error(`Revision ${latest.id} of plan ${plan.id} has no content.`)
  const editor = editors.get(idOrNull(plan.responsibleEditor) ?? '')
  return {
    id: plan.id,
    slug: plan.slug ?? plan.id,
    status: plan.inForce ? 'inForce' : 'outOfUse',
    latest: latest.id,
    content,
    revisions: revisions.map(revisionOf),
    responsibleEditor: editor
      ? { name: editor.name, title: editor.title ?? '', mail: editor.active === false ? null : editor.email }
      : null,
    nextReviewDate: plan.nextReviewDate ?? '',
    isInReview: isInReview(plan.state),
    lastRevisedAt: plan.lastRevisedAt ?? latest.approvedAt,
    successor: idOrNull(plan.successor),
  }
}

const signature = z.object({ name: z.string(), title: z.string() })
const signatures = z.array(signature)

const revisionOf = (revision: Revision): RevisionMeta => ({
  id: revision.id,
  number: revision.number,
  changeClass: revision.changeClass,
  changeNote: revision.changeNote,
  contributors: signatures.parse(revision.contributors),
  approvedBy: { name: revision.approvedBy?.name ?? '', title: revision.approvedBy?.title ?? '' },
  approvedAt: revision.approvedAt,
  contentHash: revision.contentHash,
})

/** Only what was signed in front of everybody: why a plan was sent back is between its author and its approver. */
export function eventOf(event: Omit<PlanEvent, 'from' | 'to' | 'actor' | 'seq'>): SnapshotEvent[] {
  const { action } = event
  if (action !== 'approve' && action !== 'reviewWithoutChanges' && action !== 'takeOutOfUse') return []
  return [
    {
      id: event.id,
      plan: idOf(event.plan),
      action,
      at: event.at,
      by: { name: event.actorName, title: event.actorTitle ?? '' },
      // A remark at the approval is for the author; the revision's change note is for readers.
      comment: action === 'approve' ? '' : (event.comment ?? ''),
      contentHash: event.contentHash,
      revision: event.revisionNumber ?? null,
    },
  ]
}

const list = z.array(z.looseObject({}))
const content = z.looseObject({
  schemaVersion: z.literal(1),
  kind: z.enum(planKinds),
  title: z.string(),
  department: z.string(),
  sections: list,
  alarmChain: list,
  contactGroups: list,
})

/** Looks at the outline only: that every part is as it was approved is proved by the content hash. */
export const parseContent = (stored: unknown): PlanContent => content.parse(stored) as unknown as PlanContent
