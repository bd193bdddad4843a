/** What a plan's events say of the plan today. The same table of transitions decides, so that both tell one story. */
import type { EventDetails } from './events'
import { transitions } from './transitions'
import type { Id, PlanAction, PlanState } from './vocabulary'

/** The parts of a plan that only its events may have set. */
export interface Pointers {
  /** After the latest event; saves since then may have moved it between draft and approved (`stateAfterEdit`). */
  state: PlanState
  inForce: Id | null
  upcoming: { revision: Id; from: string | null } | null
  /** The urgent correction that waits for somebody to confirm it. */
  correction: { revision: Id; confirmBefore: string } | null
  /** UTC instant. */
  lastRevisedAt: string | null
  /** Day; `unknown` where the event is from before events told it. */
  nextReviewDate: string | null | 'unknown'
  /**
   * The plan that readers use instead of one taken out of use. `open` for a plan that is not: what is written there is a wish
   * that nobody has signed. `unknown` where the event is from before events told it.
   */
  successor: Id | null | 'open' | 'unknown'
}

export const untouched: Pointers = {
  state: 'draft',
  inForce: null,
  upcoming: null,
  correction: null,
  lastRevisedAt: null,
  nextReviewDate: null,
  successor: 'open',
}

export interface ReplayedEvent {
  action: PlanAction
  to: PlanState
  at: string
  /** The revision the event made or concerned. */
  revision: Id | null
  details?: EventDetails | null
}

/**
 * @param approvedAt instant of the approval of a revision
 * @returns the pointers after one more event
 */
export function replay(before: Pointers, event: ReplayedEvent, approvedAt: (revision: Id) => string | null): Pointers {
  const { action, to, at, revision, details } = event
  const row = transitions.find((each) => each.action === action)
  if (!row) return { ...before, state: to }
  const later = row.mayBeLater || action === 'schedule' ? (details?.inForceFrom ?? null) : null
  const force = later ? undefined : row.force
  const upcoming = before.upcoming?.revision ?? null
  const after: Pointers = { ...before, state: to }

  if (force === 'frozen' || force === 'chosen') after.inForce = revision
  if (force === 'upcoming') after.inForce = upcoming
  if (force === 'nothing') Object.assign(after, { inForce: null, lastRevisedAt: null, nextReviewDate: null })

  if (action === 'schedule' || action === 'unschedule') after.upcoming = upcoming ? { revision: upcoming, from: later } : null
  else if (later && revision) after.upcoming = { revision, from: later }
  else if (row.force) after.upcoming = null

  if (action === 'publishCorrection' && revision) after.correction = { revision, confirmBefore: details?.confirmBefore ?? '' }
  else if (row.force || action === 'confirmCorrection') after.correction = null

  const named = details?.successor
  if (force === 'nothing') after.successor = named === undefined ? 'unknown' : named
  else if (row.force && !later) after.successor = 'open'
  else if (action === 'archive' && named !== undefined) after.successor = named

  if (row.renewsReview && !later) {
    // A scheduled revision was reviewed on the day it was approved (`decide.ts`).
    after.lastRevisedAt = force === 'upcoming' && upcoming ? approvedAt(upcoming) : at
    after.nextReviewDate = details?.nextReviewDate ?? 'unknown'
  }
  return after
}
