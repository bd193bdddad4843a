/** Writes what the rules have decided: revision, event and plan together. */
import type { PayloadRequest } from 'payload'
import type { Decision } from '../../../domain/approval/decide'
import type { EventDetails } from '../../../domain/approval/events'
import type { TransitionRequest } from '../../../domain/approval/facts'
import type { Actor, Id } from '../../../domain/approval/vocabulary'
import type { Plan, PlanRevision } from '../../../payload-types'
import { recordAudit } from '../../audit-log/record'
import { transitionLine } from '../../audit-log/transitions'
import { idOrNull } from '../../ids'
import { askForRelease } from '../../release'
import { appendEvent, freezeRevision, recordHashOf } from './history'
import { asTransition } from './token'
import { workingCopyOf } from './working-copy'

export interface AppliedDecision {
  state: Plan['state']
  revision: string | null
  contentHash: string
}

/** @returns the plan's new state, the number of a revision it made, and the hash that was signed. */
export function applyDecision(
  req: PayloadRequest,
  plan: Plan,
  decision: Decision,
  actor: Actor,
  request: TransitionRequest,
): Promise<AppliedDecision> {
  return asTransition(req, async () => {
    const frozen = decision.revision ? await freezeRevision(req, plan, decision, actor) : null
    const details = detailsOf(decision, frozen)
    const concerned = frozen?.id ?? concernedRevision(plan, decision, request)
    const event = await appendEvent(req, { ...decision.event, details }, concerned)
    const shown = { frozen: frozen?.id, upcoming: idOrNull(plan.upcoming?.revision), chosen: request.revision }
    const saved = await req.payload.update({
      collection: 'plans',
      id: plan.id,
      data: { ...pointersOf(plan, decision, shown, event.at), ...(await workingCopyOf(req, plan, decision, request)) },
      depth: 0,
      // The workflow's fields are closed to everybody; the command alone writes them.
      overrideAccess: true,
      req,
    })
    await recordAudit(req, transitionLine(plan, event))
    if (decision.asksForRelease) await askForRelease(req, `${event.action} ${plan.slug ?? plan.id}`)
    return { state: saved.state, revision: frozen?.number ?? null, contentHash: event.contentHash }
  })
}

/** What the event seals besides: the whole revision it made, and how its content lies there, and the review date it set. */
function detailsOf({ event, review }: Decision, frozen: PlanRevision | null): EventDetails | null {
  const sealed = {
    ...event.details,
    ...(frozen ? { revisionRecord: recordHashOf(frozen), frozenAs: 'normal' as const } : {}),
    ...(review ? { nextReviewDate: review.nextReviewDate } : {}),
  }
  return Object.keys(sealed).length > 0 ? sealed : null
}

/** The revision that the event links to when it makes none. */
function concernedRevision(plan: Plan, { action, event }: Decision, { revision }: TransitionRequest): Id | null {
  if (action === 'reinstate') return revision ?? null
  if (action === 'schedule' || action === 'unschedule' || action === 'putInForce') return idOrNull(plan.upcoming?.revision)
  return event.revision ? idOrNull(plan.inForce) : null
}

/** The plan's workflow fields after a decision. */
function pointersOf(
  plan: Plan,
  { event, submission, decision, review, force, upcoming, correction, successor, to }: Decision,
  revisions: { frozen?: Id; upcoming: Id | null; chosen?: Id | null },
  at: string,
): Partial<Plan> {
  const sentAt = event.action === 'submit' ? at : plan.submission?.at
  return {
    state: to,
    submission: submission
      ? { ...submission, at: sentAt, asked: submission.asked ?? null }
      : { by: null, at: null, contentHash: null, changeNote: null, changeClass: null, asked: null },
    decision: decision
      ? { ...decision, minutes: decision.minutes.id }
      : { recordedBy: null, body: null, date: null, caseNumber: null, minutes: null },
    sentBackReason: to === 'sentBack' ? (event.action === 'sendBack' ? event.reason : plan.sentBackReason) : null,
    ...(revisions.frozen ? { contributors: [] } : {}),
    ...(force === 'nothing' ? { inForce: null, lastRevisedAt: null, nextReviewDate: null } : {}),
    ...(force !== 'same' && force !== 'nothing' ? { inForce: revisions[force] } : {}),
    ...(upcoming === 'none' ? { upcoming: { revision: null, from: null } } : {}),
    ...(typeof upcoming === 'object'
      ? { upcoming: { revision: revisions[upcoming.revision === 'frozen' ? 'frozen' : 'upcoming'], from: upcoming.from } }
      : {}),
    ...(correction === 'none' ? { correction: { revision: null, by: null, confirmBefore: null } } : {}),
    ...(typeof correction === 'object'
      ? { correction: { revision: revisions.frozen, by: event.actor, confirmBefore: correction.confirmBefore } }
      : {}),
    ...(review ?? {}),
    ...(successor !== undefined ? { successor } : {}),
  }
}
