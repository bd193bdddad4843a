/** Hashes of contents and events: SHA-256 over canonical JSON, as 64 hexadecimal digits. */
import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical'
import type { PlanContent } from './content'
import type { ChainedEvent, EventDraft } from '../approval/events'
import { normalContent } from './normal-form'

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')

/**
 * @returns the hash an approval names. Contents that say the same to a reader share it (`normal-form.ts`), so it
 *   can be recomputed from a frozen revision at any time.
 */
export const contentHash = (content: PlanContent): string => sha256(normalContent(content))

/**
 * @param event only the properties of an `EventDraft` count, so that a stored event can be given as it is.
 * @param previousHash hash of the plan's event before this one; null for the first.
 */
export function eventHash(event: EventDraft, previousHash: string | null): string {
  return sha256({
    plan: event.plan,
    action: event.action,
    from: event.from,
    to: event.to,
    actor: event.actor,
    actorName: event.actorName ?? '',
    actorTitle: event.actorTitle ?? '',
    reason: event.reason ?? '',
    changeNote: event.changeNote ?? '',
    changeClass: event.changeClass ?? null,
    revision: event.revision ?? null,
    contentHash: event.contentHash,
    at: event.at,
    // Absent where there are none, as in events from before there were details.
    ...(event.details ? { details: event.details } : {}),
    previousHash,
  })
}

/** The parts of a revision's record that its event seals; dates as the ISO text the record holds. */
export interface RevisionRecord {
  plan: string
  number: string
  major: number
  minor: number
  changeClass: string
  changeNote: string
  contributors: unknown
  submittedBy: { user?: string | null; name?: string | null; title?: string | null } | null
  approvedBy: { user?: string | null; name?: string | null; title?: string | null } | null
  onBehalfOf: unknown
  decision: unknown
  urgent: boolean
  facts: unknown
  base: string | null
  approvedAt: string
  contentHash: string
}

/** @returns the hash of everything a revision says about itself, its content by that content's own hash. */
export function revisionHash(revision: RevisionRecord): string {
  const person = (signature: RevisionRecord['approvedBy']) => ({
    user: signature?.user ?? '',
    name: signature?.name ?? '',
    title: signature?.title ?? '',
  })
  return sha256({
    plan: revision.plan,
    number: revision.number,
    major: revision.major,
    minor: revision.minor,
    changeClass: revision.changeClass,
    changeNote: revision.changeNote,
    contributors: revision.contributors ?? null,
    submittedBy: person(revision.submittedBy),
    approvedBy: person(revision.approvedBy),
    onBehalfOf: revision.onBehalfOf ?? null,
    decision: revision.decision ?? null,
    urgent: revision.urgent,
    facts: revision.facts ?? null,
    base: revision.base,
    approvedAt: revision.approvedAt,
    contentHash: revision.contentHash,
  })
}

/**
 * @param events all events of one plan, oldest first.
 * @returns the index of the first event that was altered, or that does not follow the one before it; null when
 *   the chain holds. An event removed at the very end leaves no trace here.
 */
export function brokenLink(events: readonly ChainedEvent[]): number | null {
  const index = events.findIndex((event, place) => {
    const before = events[place - 1]?.hash ?? null
    return (event.previousHash ?? null) !== before || event.hash !== eventHash(event, before)
  })
  return index === -1 ? null : index
}
