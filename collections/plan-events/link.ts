/** How one event follows the one before it: asked of every release, and of the whole chain by the proof. */
import type { PlanEvent } from '../../payload-types'
import type { EventDetails, EventDraft } from '../../domain/approval/events'
import { eventHash } from '../../domain/content/hash'
import { idOf } from '../ids'

/** An event as far as its hash goes; whatever else a row holds is no part of what was signed. */
export type SealedEvent = Omit<PlanEvent, 'id' | 'createdAt' | 'updatedAt'>

/** The event as the rules decided it, of which the hash was made. */
export const draftOf = (event: SealedEvent): EventDraft => ({
  plan: idOf(event.plan),
  action: event.action,
  from: event.from as EventDraft['from'],
  to: event.to as EventDraft['to'],
  actor: event.actor,
  actorName: event.actorName,
  actorTitle: event.actorTitle ?? '',
  reason: event.comment ?? '',
  changeNote: event.changeNote ?? '',
  changeClass: (event.changeClass ?? null) as EventDraft['changeClass'],
  revision: event.revisionNumber ?? null,
  contentHash: event.contentHash,
  at: event.at,
  details: detailsOf(event),
})

export const detailsOf = ({ details }: Pick<PlanEvent, 'details'>) => (details ?? null) as EventDetails | null

/** Events from before the whole record was sealed made a revision by approving it. */
export const makesRevision = (event: Pick<PlanEvent, 'details' | 'action'>): boolean =>
  Boolean(detailsOf(event)?.revisionRecord) || event.action === 'approve'

export type LinkFault = 'missing' | 'twice' | 'altered' | 'unlinked'

/**
 * @param hashOf what reckons the hash; a release gives one that remembers
 * @returns what is wrong with an event's place behind the one before it, which is null for the first
 */
export function eventLinkFault(
  event: SealedEvent,
  before: Pick<PlanEvent, 'seq' | 'hash'> | null,
  hashOf = eventHash,
): LinkFault | null {
  const place = (before?.seq ?? 0) + 1
  if (event.seq > place) return 'missing'
  if (event.seq < place) return 'twice'
  if (event.hash !== hashOf(draftOf(event), event.previousHash ?? null)) return 'altered'
  return (event.previousHash ?? null) === (before?.hash ?? null) ? null : 'unlinked'
}
