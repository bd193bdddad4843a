/**
 * What a release rests on, held against what was signed: the rows that become pages are the rows that are examined, so
 * that nothing can change between the two. Nothing the database says of itself is believed: every hash is reckoned again.
 */
import { detailsOf, eventLinkFault, makesRevision } from '../../collections/plan-events/link'
import { idOf, idOrNull } from '../../collections/ids'
import type { Plan, PlanEvent, PlanRevision } from '../../payload-types'
import type { EventDraft } from '../../domain/approval/events'
import { replay, untouched, type Pointers } from '../../domain/approval/replay'
import { transitions } from '../../domain/approval/transitions'
import type { Id, PlanAction } from '../../domain/approval/vocabulary'
import type { FrozenContent } from '../../domain/content/frozen'
import { rememberer } from '../snapshot/remember'
import { rememberedEventHash, rememberedRecordHash } from './remembered-hash'
import type { FollowAudit } from './audit-evidence'
import type { Problem } from './problems'
import { addTo } from '../../domain/group'

type ReadPlan = Pick<Plan, 'id' | 'slug' | 'state' | 'inForce' | 'upcoming' | 'lastRevisedAt' | 'nextReviewDate'>
type ReadEvent = Omit<PlanEvent, 'createdAt' | 'updatedAt'>
type ReadRevision = Omit<PlanRevision, 'content' | 'createdAt' | 'updatedAt'>

/** A row that was read before and has not changed is the very same object: it has been examined. */
const once = rememberer()

/** Rows of one moment. */
export interface Records {
  plans: readonly ReadPlan[]
  /** All of them, by place. */
  events: readonly ReadEvent[]
  revisions: readonly ReadRevision[]
  /** Those of them that readers see something of. */
  shown: ReadonlySet<Id>
  /** Of the revisions whose text is shown. */
  contents: ReadonlyMap<Id, FrozenContent>
}

export interface Evidence {
  /** What does not hold; empty when everything that is shown is what was signed. */
  problems: Problem[]
  /** The whole chain, by place. */
  events: readonly { hash: string; action: PlanAction }[]
  followAudit: FollowAudit
}

/** @returns what does not hold, and what each plan's events say of it: the word readers are to have where a row could say otherwise */
export function examine(records: Records): Omit<Evidence, 'followAudit'> & { told: ReadonlyMap<Id, Pointers> } {
  const { events, revisions, shown, contents } = records
  const chain = events.map(({ hash, action }) => ({ hash, action }))
  for (const [index, event] of events.entries()) {
    const before = events[index - 1] ?? null
    const fault = once('link', [event, before], () => eventLinkFault(event, before, rememberedEventHash))
    // Where the chain is broken, what it says of revisions and plans proves nothing.
    if (fault) return { problems: [{ problem: 'broken-chain', chain: 'events', place: index + 1, fault }], events: chain, told: new Map() }
  }
  const made = madeBy(revisions)
  const makers = makersOf(events, made)
  const told = toldBy(records, made)
  const nameOf = namesOf(records)
  const altered = revisions.filter((revision) => {
    const signatures = makers.get(revision.id) ?? []
    const isSigned = () => isAsSigned(revision, signatures, contents)
    return shown.has(revision.id) && !once('signed', [revision, contents.get(revision.id), ...signatures], isSigned)
  })
  return {
    problems: [
      ...altered.map(({ plan, number }): Problem => ({ problem: 'altered-record', plan: nameOf(idOf(plan)), revision: number })),
      ...strayPlans(records, told).map((plan): Problem => ({ problem: 'not-from-events', plan: nameOf(plan) })),
    ],
    events: chain,
    told,
  }
}

/** By its approved title where there is one, else by its address. */
function namesOf({ plans, revisions, contents }: Records): (plan: Id) => string {
  const names = new Map(plans.map(({ id, slug }) => [id, slug ?? id]))
  for (const { id, plan } of revisions) {
    const title = contents.get(id)?.content.title
    if (title) names.set(idOf(plan), title)
  }
  return (plan) => names.get(plan) ?? plan
}

/** The revision that an event concerns, by the number it has sealed: the row's own link to a revision stands under no hash. */
type Made = (event: Pick<ReadEvent, 'plan' | 'revisionNumber'>) => Id | null

function madeBy(revisions: readonly ReadRevision[]): Made {
  const ids = new Map(revisions.map(({ id, plan, number }) => [`${idOf(plan)} ${number}`, id]))
  return ({ plan, revisionNumber }) => (revisionNumber ? (ids.get(`${idOf(plan)} ${revisionNumber}`) ?? null) : null)
}

/** The events that made each revision: one, where nobody put anything in. */
function makersOf(events: readonly ReadEvent[], made: Made): Map<Id, ReadEvent[]> {
  const makers = new Map<Id, ReadEvent[]>()
  for (const event of events) {
    const revision = makesRevision(event) ? made(event) : null
    if (revision) addTo(makers, revision, event)
  }
  return makers
}

function isAsSigned(revision: ReadRevision, makers: readonly ReadEvent[] = [], contents: Records['contents']): boolean {
  const [maker] = makers
  if (!maker || makers.length > 1) return false
  const frozen = contents.get(revision.id)
  const { revisionRecord: sealed, frozenAs } = detailsOf(maker) ?? {}
  return (
    idOf(maker.plan) === idOf(revision.plan) &&
    maker.revisionNumber === revision.number &&
    maker.contentHash === revision.contentHash &&
    (!frozen || (frozen.hash === maker.contentHash && (!frozenAs || frozen.isWhole))) &&
    // Events from before the whole record was sealed vouch for the content alone.
    (!sealed || sealed === rememberedRecordHash(revision))
  )
}

function toldBy({ events, revisions }: Records, made: Made): Map<Id, Pointers> {
  const approvedAt = new Map(revisions.map((revision) => [revision.id, revision.approvedAt]))
  const told = new Map<Id, Pointers>()
  for (const event of events) {
    const plan = idOf(event.plan)
    const { action, at } = event
    const replayed = { action, at, to: event.to as EventDraft['to'], details: detailsOf(event), revision: made(event) }
    told.set(plan, replay(told.get(plan) ?? untouched, replayed, (id) => approvedAt.get(id) ?? null))
  }
  return told
}

/** What a plan says of itself must follow from its events: else a signed text is shown that is not in force. */
function strayPlans({ plans }: Records, told: ReadonlyMap<Id, Pointers>): Id[] {
  return plans.flatMap((plan) => (follows(plan, told.get(plan.id) ?? untouched) ? [] : [plan.id]))
}

function follows(plan: ReadPlan, told: Pointers): boolean {
  const same = (one: string | null | undefined, other: string | null | undefined) => (one || null) === (other || null)
  return (
    same(idOrNull(plan.inForce), told.inForce) &&
    same(idOrNull(plan.upcoming?.revision), told.upcoming?.revision) &&
    same(plan.upcoming?.from, told.upcoming?.from) &&
    same(plan.lastRevisedAt, told.lastRevisedAt) &&
    (told.nextReviewDate === 'unknown' || same(plan.nextReviewDate, told.nextReviewDate)) &&
    (plan.state === 'archived') === (told.state === 'archived')
  )
}

/** The heads of both chains, as a release names them. */
export interface Heads {
  eventsHead: string | null
  auditHead: string | null
}

/**
 * The chain must hold what readers were shown: a chain that was written anew from its beginning does not.
 * @param heads of the releases that were sealed, the newest first
 */
export function headProblems({ events }: Pick<Evidence, 'events'>, heads: readonly Heads[]): Problem[] {
  const chain = new Set(events.map(({ hash }) => hash))
  const lost = heads.find(({ eventsHead }) => eventsHead && !chain.has(eventsHead))?.eventsHead
  return lost ? [{ problem: 'unknown-head', chain: 'events', head: lost }] : []
}

/** @returns whether something that readers see was signed after the event with this hash; null stands before the first */
export function signedSince({ events }: Pick<Evidence, 'events'>, head: string | null): boolean {
  const place = head === null ? -1 : events.findIndex(({ hash }) => hash === head)
  // A head that is not in the chain is for `headProblems` to tell of.
  if (head !== null && place === -1) return false
  return events.slice(place + 1).some(({ action }) => transitions.some((row) => row.action === action && row.releases))
}
