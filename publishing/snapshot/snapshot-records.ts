/** From the database's records to the snapshot's. What is not of the edition stops here. */
import { z } from 'zod'
import { idOf, idOrNull } from '../../collections/ids'
import type { Contact, Department, Emergency, Plan, PlanEvent, PlanRevision, Role, User } from '../../payload-types'
import type { SignatureView } from '../../components/site/props'
import type { PlanContent, RichText } from '../../domain/content/content'
import type { FrozenContent } from '../../domain/content/frozen'
import { periodsInForce, type Period } from '../../domain/approval/validity'
import { readerActions } from '../../domain/approval/events'
import type { Pointers } from '../../domain/approval/replay'
import { isInReview } from '../../domain/overview'
import { planKinds, type Id } from '../../domain/approval/vocabulary'
import type { Edition } from '../editions'
import { rememberedFrozen } from '../release/remembered-hash'
import { groupBy } from '../../domain/group'
import type { PastTexts } from './past-texts'
import { rememberer, type Once } from './remember'
import type {
  RevisionMeta,
  SnapshotContact,
  SnapshotDepartment,
  SnapshotEmergency,
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
  // Every department is in both editions.
  formerSlugs: department.formerSlugs ?? [],
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
    phones: (contact.phones ?? []).filter(isShown).map(({ number, label, hours }) => ({ number, label: label ?? '', ...(hours && { hours }) })),
    mails: (contact.mails ?? []).filter(isShown).map(({ address }) => address),
    other: edition === 'internal' ? (contact.other ?? '') : '',
    active: contact.active !== false,
    updatedAt: contact.updatedAt,
  }
}

/** What is under way is for employees, until somebody says that everybody may know. */
export function emergencyOf({ duty, events, underWay }: Emergency, edition: Edition): SnapshotEmergency {
  const isTold = Boolean(underWay?.text?.trim()) && (edition === 'internal' || underWay?.everybody === true)
  return {
    duty: idOrNull(duty),
    events: (events ?? []).map(idOf),
    underWay: isTold ? { text: underWay?.text ?? '', plan: idOrNull(underWay?.plan) } : null,
  }
}

export const roleOf = (role: Role, edition: Edition): SnapshotRole => ({
  id: role.id,
  slug: role.slug ?? role.id,
  title: role.title,
  department: idOrNull(role.department),
  holders: (role.holders ?? []).map(({ contact, deputy }) => ({ contact: idOf(contact), deputy: deputy === true })),
  tasks: (role.tasks as RichText | null | undefined) ?? null,
  updatedAt: role.updatedAt,
  formerSlugs: formerSlugsIn(role, edition),
})

/** An address from before something was public may carry a name that was for employees alone. */
const formerSlugsIn = ({ formerSlugs, publicFormerSlugs }: Pick<Plan, 'formerSlugs' | 'publicFormerSlugs'>, edition: Edition) =>
  (edition === 'internal' ? formerSlugs : publicFormerSlugs) ?? []

type LivePlan = Pick<
  Plan,
  | 'id'
  | 'slug'
  | 'formerSlugs'
  | 'publicFormerSlugs'
  | 'state'
  | 'inForce'
  | 'upcoming'
  | 'responsibleEditor'
  | 'nextReviewDate'
  | 'lastRevisedAt'
  | 'successor'
  | 'mustRead'
>
type Revision = Omit<PlanRevision, 'content' | 'base' | 'submittedBy' | 'facts' | 'updatedAt' | 'createdAt'>

export interface ApprovedPlan {
  plan: LivePlan
  /** The revision in force; of a plan taken out of use, the last that was. */
  latest: Revision
  /** Those that readers have seen, newest first. */
  revisions: Revision[]
  periods: Map<string, Period[]>
  /** Who vouched for an urgent correction afterwards, by revision number. */
  confirmations: Map<string, SignatureView>
}

/** Plans that readers have seen, with their revisions. One that waits for its time is no business of theirs yet. */
export function approvedPlans(
  plans: LivePlan[],
  revisions: Revision[],
  events: SnapshotEvent[],
  once: Once = rememberer(),
): ApprovedPlan[] {
  const newestFirst = revisions.toSorted((a, b) => b.major - a.major || b.minor - a.minor)
  const byPlan = groupBy(newestFirst, (revision) => idOf(revision.plan))
  const eventsByPlan = groupBy(events, ({ plan }) => plan)
  return plans.flatMap((plan) => {
    const [own, all] = [eventsByPlan.get(plan.id) ?? [], byPlan.get(plan.id) ?? []]
    return once('approved', [plan, all.length, ...all, ...own], () => approvedPlan(plan, all, own))
  })
}

function approvedPlan(plan: LivePlan, revisions: Revision[], events: SnapshotEvent[]): ApprovedPlan[] {
  const periods = periodsInForce(events)
  const seen = revisions.filter(({ number }) => periods.has(number))
  const until = ({ number }: Revision) => periods.get(number)?.at(-1)?.until ?? ''
  const lastSeen = seen.toSorted((a, b) => until(b).localeCompare(until(a)))[0]
  const latest = plan.inForce ? seen.find(({ id }) => id === idOrNull(plan.inForce)) : lastSeen
  const confirmed = events.filter(({ action }) => action === 'confirmCorrection')
  const confirmations = new Map(confirmed.map(({ revision, by }) => [revision ?? '', by]))
  return latest ? [{ plan, latest, revisions: seen, periods, confirmations }] : []
}

interface Known {
  contents: ReadonlyMap<Id, FrozenContent>
  editors: ReadonlyMap<Id, Pick<User, 'name' | 'title' | 'email' | 'active'>>
  /** Of revisions that are known to be for somebody; of what is not known to be public, nothing goes out. */
  visibility: ReadonlyMap<Id, Edition>
  /** What each plan's events say of it. */
  pointers: ReadonlyMap<Id, Pick<Pointers, 'successor'>>
  /** What former revisions said, for employees. */
  texts?: PastTexts
}

export function planOf(
  { plan, latest, revisions, ...known }: ApprovedPlan,
  { contents, editors, visibility, pointers, texts }: Known,
  edition: Edition,
): SnapshotPlan {
  const frozen = contents.get(latest.id)
  if (!frozen) throw new Error(`Revision ${latest.id} of plan ${plan.id} has no content.`)
  const editor = editors.get(idOrNull(plan.responsibleEditor) ?? '')
  return {
    id: plan.id,
    slug: plan.slug ?? plan.id,
    status: plan.inForce ? 'inForce' : plan.state === 'archived' ? 'archived' : 'outOfUse',
    latest: latest.id,
    content: ofEdition(frozen.content, edition),
    frozenHash: frozen.hash,
    revisions: revisions.map((revision) => ({
      ...revisionOf(revision, visibility.get(revision.id) ?? 'internal', known),
      ...(edition === 'internal' && texts?.of(plan, revisions, revision)),
    })),
    responsibleEditor: editor
      ? { name: editor.name, title: editor.title ?? '', mail: editor.active === false ? null : editor.email }
      : null,
    nextReviewDate: plan.nextReviewDate ?? '',
    isInReview: isInReview(plan.state),
    lastRevisedAt: plan.lastRevisedAt ?? latest.approvedAt,
    successor: successorOf(plan, pointers.get(plan.id)?.successor ?? 'open'),
    validUntil: (plan.inForce && plan.upcoming?.from) || null,
    mustBeRead: Boolean(plan.mustRead?.people?.length ?? 0) || Boolean(plan.mustRead?.departments?.length ?? 0),
    formerSlugs: formerSlugsIn(plan, edition),
  }
}

/** Where readers are sent was signed with the plan's end. A row alone is believed where that was before events told it. */
const successorOf = ({ successor }: LivePlan, told: Pointers['successor']): Id | null =>
  told === 'open' ? null : told === 'unknown' ? idOrNull(successor) : told

/** An internal attachment leaves no trace in the public edition: neither file nor words. */
export function ofEdition(content: PlanContent, edition: Edition): PlanContent {
  if (edition === 'internal' || !content.attachments) return content
  return { ...content, attachments: content.attachments.filter(({ visibility }) => visibility === 'public') }
}

const signature = z.object({ name: z.string(), title: z.string() })
const signatures = z.array(signature)
const decision = z.object({ body: z.string(), date: z.string(), caseNumber: z.string() })
const details = z.looseObject({ onBehalfOf: signature.optional(), inForceFrom: z.string().optional() }).nullish()

function revisionOf(revision: Revision, visibility: Edition, { periods, confirmations }: Pick<ApprovedPlan, 'periods' | 'confirmations'>): RevisionMeta {
  const { number, approvedBy, onBehalfOf } = revision
  const signed = approvedBy?.name
    ? signedBy({ name: approvedBy.name, title: approvedBy.title ?? '' }, signature.nullish().parse(onBehalfOf))
    : null
  return {
    id: revision.id,
    number,
    visibility,
    changeClass: revision.changeClass,
    changeNote: revision.changeNote,
    contributors: signatures.parse(revision.contributors),
    approvedBy: signed ?? confirmations.get(number) ?? null,
    decision: decision.nullish().parse(revision.decision) ?? null,
    urgent: revision.urgent === true,
    approvedAt: revision.approvedAt,
    periods: periods.get(number) ?? [],
    contentHash: revision.contentHash,
  }
}

const signedBy = (by: SignatureView, onBehalfOf: z.infer<typeof signature> | null | undefined): SignatureView =>
  onBehalfOf ? { ...by, onBehalfOf } : by

/** These tell readers why: of an approval the revision's change note does, and a remark is for the author. */
const reasoned: readonly SnapshotEvent['action'][] = ['reviewWithoutChanges', 'takeOutOfUse', 'archive', 'reinstate']

export function eventOf(event: Omit<PlanEvent, 'from' | 'to' | 'actor' | 'seq'>): SnapshotEvent[] {
  const action = readerActions.find((known) => known === event.action)
  if (!action) return []
  const { onBehalfOf, inForceFrom } = details.parse(event.details) ?? {}
  return [
    {
      id: event.id,
      plan: idOf(event.plan),
      action,
      at: event.at,
      by: signedBy({ name: event.actorName, title: event.actorTitle ?? '' }, onBehalfOf),
      comment: reasoned.includes(action) ? (event.comment ?? '') : '',
      contentHash: event.contentHash,
      revision: event.revisionNumber ?? null,
      inForceFrom: inForceFrom ?? null,
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

/**
 * Looks at the outline only: that every part is as it was approved is proved by the content hash. What readers get is what
 * that hash is of, and no more of the record.
 */
export const parseContent = (stored: unknown): FrozenContent => rememberedFrozen(content.parse(stored) as unknown as PlanContent)
