/** Decide first, then write: what a transition would do, or why it may not be done. Nothing is changed here. */
import { authorityOf } from './authority'
import { approvalRoute } from './approval-route'
import { proofAsked, type CredentialChange, type Hand, type SignIn } from './credentials'
import { dayDaysAfter, dayMonthsAfter } from '../reminders/due'
import type { EventDetails, EventDraft } from './events'
import type { ApprovalSettings, Minutes, PlanFacts, RecordedDecision, Submission, TransitionRequest } from './facts'
import { hashAskedFor, requestRefusal, signedClass, standingRefusal } from './guards'
import type { Problem } from './problems'
import { refuse, type Refusal, type RefusalReason } from './refusals'
import { nextRevision, type RevisionNumber } from './revision-number'
import { reviewInterval } from './review-interval'
import { atRest, transitions, type Transition } from './transitions'
import type { Actor, ChangeClass, DepartmentNode, Id, PlanAction, PlanState } from './vocabulary'

export interface StandingContext {
  departments: readonly DepartmentNode[]
  settings: ApprovalSettings
  now: Date
  /** Who changed whose credentials, oldest first. */
  hands: readonly Hand[]
  /** How the actor is signed in. */
  signIn: SignIn
}

export interface DecisionContext extends StandingContext {
  /** What `submissionProblems` finds now, in the content that is to be sent or signed. */
  problems: readonly Problem[]
  /** The file a decision names; null when it names none or there is none. */
  minutes: Minutes | null
  /** The latest change of the actor's credentials; null when nobody knows of one. */
  credentials: CredentialChange | null
  /** Comments that nobody has resolved: told with the plan when it is sent back, and when it is sent again. */
  openComments: NonNullable<EventDetails['openComments']>
}

export interface Decision {
  action: PlanAction
  from: PlanState
  to: PlanState
  /** Who signs, and for whom when they are a deputy. */
  onBehalfOf: Actor | null
  /** What the plan carries as its submission afterwards; null clears it. */
  submission: Submission | null
  /** What it carries as a decision to be confirmed; null clears it. */
  decision: RecordedDecision | null
  /** The revision to freeze, or null. `urgent` ones wait for somebody to confirm them. */
  revision: (RevisionNumber & { changeClass: ChangeClass; changeNote: string; urgent: boolean }) | null
  /** What readers see afterwards; `same` when the transition leaves it alone. */
  force: 'same' | 'frozen' | 'upcoming' | 'chosen' | 'nothing'
  /** The approved revision readers do not see yet: `frozen` is the one just made. */
  upcoming: 'same' | 'none' | { revision: 'frozen' | 'same'; from: string | null }
  correction: 'same' | 'none' | { confirmBefore: string }
  /** What is in the plan's fields afterwards. */
  workingCopy: 'same' | 'inForce' | 'parked' | 'merged' | 'chosen'
  /** The new "Senest revideret" (UTC instant) and review date (day), or null to leave both as they are. */
  review: { lastRevisedAt: string; nextReviewDate: string } | null
  /** The plan that readers are sent to; undefined leaves it as it is. */
  /** Of a plan taken out of use; undefined for every other action. */
  successor: Id | null | undefined
  asksForRelease: boolean
  event: EventDraft
}

/**
 * @param plan as read in the transaction that will write the decision.
 * @returns what to write, or the refusal with its HTTP status. Says 403 before 409 before 422.
 */
export function decide(
  plan: PlanFacts,
  request: TransitionRequest,
  actor: Actor,
  context: DecisionContext,
): { ok: true; decision: Decision } | Refusal {
  const { action } = request
  const details = { action, state: plan.state }
  const transition = transitions.find((row) => row.action === action)
  if (!transition) return refuse('unknown-action', { state: plan.state })

  const asked = { transition, plan, actor, request, ...context }
  const reason = standingRefusal(asked) ?? requestRefusal(asked)
  if (reason) return refuse(reason, details)
  if (transition.needs?.includes('decision') && !context.minutes) return refuse('minutes-required', details)
  if (transition.complete && context.problems.length > 0) {
    return refuse('incomplete', { ...details, problems: [...context.problems] })
  }
  const authority = authorityOf(asked)
  const onBehalfOf = authority.ok ? authority.onBehalfOf : null
  return { ok: true, decision: decisionOf({ transition, plan, request, actor, onBehalfOf, context }) }
}

export interface AvailableAction {
  action: PlanAction
  allowed: boolean
  /** Why not, when it is not allowed. */
  reason: RefusalReason | null
  /** What the button has to ask for. */
  needs: NonNullable<Transition['needs']>
  /** Whether the person may set a time. */
  mayBeLater: boolean
  /** What the person must prove themselves with first. */
  proof: 'password' | 'provider' | null
  /** Hash of what is signed where that is not the plan as it is written; null where it is, or is yet to be chosen. */
  contentHash: string | null
}

/** @returns the actions of the plan's state, in the order of the table, by the same guards as `decide`. */
export function availableActions(plan: PlanFacts, actor: Actor, context: StandingContext): AvailableAction[] {
  return transitions
    .filter((transition) => transition.from.includes(plan.state) && concerns(transition, plan, context))
    .map((transition) => {
      const reason = standingRefusal({ transition, plan, actor, ...context })
      return {
        action: transition.action,
        allowed: !reason,
        reason,
        needs: transition.needs ?? [],
        mayBeLater: transition.mayBeLater ?? false,
        proof: proofAsked(transition, context.signIn, context.now),
        contentHash: transition.about ? hashAskedFor(transition, plan, {}) : null,
      }
    })
}

/** Whether the plan has what the action is about; otherwise there is no button and no reason to give. */
function concerns(transition: Transition, plan: PlanFacts, { settings }: StandingContext): boolean {
  const { action, about, road } = transition
  if (action === 'confirmCorrection') return plan.correction !== null
  if (action === 'unschedule') return Boolean(plan.upcoming?.from)
  if (about === 'upcoming') return plan.upcoming !== null
  if (about === 'chosen') return plan.revisions.some(({ id }) => id !== plan.inForce?.id)
  if (about === 'inForce') return plan.inForce !== null
  // Raising the class may lead to the other road, so an approver keeps the button where either class is theirs.
  if (road) return [signedClass(plan, { changeClass: null }), 'major' as const].some((each) => approvalRoute(settings.rules, plan.kind, each).road === road)
  return true
}

interface Deciding {
  transition: Transition
  plan: PlanFacts
  request: TransitionRequest
  actor: Actor
  onBehalfOf: Actor | null
  context: DecisionContext
}

function decisionOf(deciding: Deciding): Decision {
  const { transition, plan, request, actor, onBehalfOf, context } = deciding
  const { action } = transition
  const revision = revisionOf(deciding)
  const submission = submissionOf(deciding)
  const decision = recordedOf(deciding)
  const later = (transition.mayBeLater || action === 'schedule') && request.inForceFrom ? request.inForceFrom : null
  const upcoming = upcomingOf(deciding, later)
  const correction = correctionOf(deciding)
  const change = revision ?? submission
  const to = stateOf(deciding, later)
  return {
    action,
    from: plan.state,
    to,
    onBehalfOf,
    submission,
    decision,
    revision,
    force: later ? 'same' : (transition.force ?? 'same'),
    upcoming,
    correction,
    workingCopy: workingCopyOf(transition),
    review: transition.renewsReview && !later ? reviewOf(plan, reviewedAt(deciding), context.settings) : null,
    successor: successorOf(deciding),
    asksForRelease: (transition.releases ?? false) || action === 'schedule' || action === 'unschedule',
    event: {
      plan: plan.id,
      action,
      from: plan.state,
      to,
      actor: actor.id,
      actorName: actor.name,
      actorTitle: actor.title,
      reason: request.comment.trim(),
      changeNote: change?.changeNote ?? '',
      changeClass: change?.changeClass ?? null,
      revision: revision?.number ?? concernedRevision(deciding),
      contentHash: hashAskedFor(transition, plan, request) ?? plan.contentHash,
      at: context.now.toISOString(),
      details: detailsOf(deciding, { later, decision, correction }),
    },
  }
}

function stateOf({ transition: { action, to }, plan }: Deciding, later: string | null): PlanState {
  if (to === 'parked') return plan.parked?.state ?? 'draft'
  if (action === 'publishCorrection') return plan.parked?.changed ? 'draft' : 'approved'
  if (to !== 'asItIs') return later && to === 'approved' ? 'scheduled' : to
  if (plan.state !== 'scheduled' && plan.state !== 'approved') return plan.state
  if (action === 'schedule') return 'scheduled'
  return action === 'unschedule' || action === 'putInForce' ? 'approved' : atRest(plan.upcoming)
}

const isWaiting = (state: PlanState) => state === 'inReview' || state === 'decisionRecorded'

function submissionOf({ transition, plan, request, actor }: Deciding): Submission | null {
  if (transition.action === 'submit' && request.changeClass) {
    const { changeNote, changeClass } = request
    const asked = request.asked ? { asked: request.asked } : {}
    return { by: actor.id, contentHash: plan.contentHash, changeNote: changeNote.trim(), changeClass, ...asked }
  }
  const kept = transition.to === 'asItIs' || transition.to === 'decisionRecorded'
  if (!kept || !plan.submission || !isWaiting(plan.state)) return null
  return transition.to === 'decisionRecorded' ? { ...plan.submission, changeClass: signedClass(plan, request) } : plan.submission
}

function recordedOf({ transition, plan, request: { decision }, actor, context: { minutes } }: Deciding): RecordedDecision | null {
  if (transition.action === 'recordDecision' && decision && minutes) {
    const { body, date, caseNumber } = decision
    return { body: body.trim(), date, caseNumber: caseNumber.trim(), recordedBy: actor.id, minutes }
  }
  return transition.to === 'asItIs' ? plan.decision : null
}

function revisionOf({ transition, plan, request }: Deciding): Decision['revision'] {
  if (!transition.freezes) return null
  const highest = plan.highestRevision ?? plan.inForce
  if (transition.action === 'publishCorrection') {
    return { ...nextRevision(highest, 'minor'), changeClass: 'minor', changeNote: request.comment.trim(), urgent: true }
  }
  const changeClass = signedClass(plan, request)
  return { ...nextRevision(highest, changeClass), changeClass, changeNote: plan.submission?.changeNote ?? '', urgent: false }
}

/** A newer approval, a correction and an end all undo what was to come: an older text must not follow a newer one. */
function upcomingOf({ transition: { action, force }, plan }: Deciding, later: string | null): Decision['upcoming'] {
  if (action === 'schedule') return { revision: 'same', from: later }
  if (action === 'unschedule') return { revision: 'same', from: null }
  if (later) return { revision: 'frozen', from: later }
  return force && plan.upcoming ? 'none' : 'same'
}

function correctionOf({ transition, plan, context: { now, settings } }: Deciding): Decision['correction'] {
  if (transition.action === 'publishCorrection') return { confirmBefore: dayDaysAfter(now, settings.confirmDays) }
  const ends = transition.force || transition.action === 'confirmCorrection'
  return ends && plan.correction ? 'none' : 'same'
}

function workingCopyOf({ action }: Transition): Decision['workingCopy'] {
  const copies: Partial<Record<PlanAction, Decision['workingCopy']>> = {
    beginCorrection: 'inForce',
    abandonCorrection: 'parked',
    publishCorrection: 'merged',
    reinstate: 'chosen',
  }
  return copies[action] ?? 'same'
}

/** A scheduled revision was reviewed on the day it was approved, not on the day readers first see it. */
const reviewedAt = ({ transition, plan, context: { now } }: Deciding): Date =>
  transition.force === 'upcoming' && plan.upcoming ? new Date(plan.upcoming.approvedAt) : now

function reviewOf({ kind, reviewIntervalMonths }: PlanFacts, at: Date, settings: ApprovalSettings): NonNullable<Decision['review']> {
  return { lastRevisedAt: at.toISOString(), nextReviewDate: dayMonthsAfter(at, reviewInterval(kind, reviewIntervalMonths, settings)) }
}

function concernedRevision({ transition, plan, request }: Deciding): string | null {
  if (transition.about === 'upcoming') return plan.upcoming?.number ?? null
  if (transition.about === 'chosen') return plan.revisions.find(({ id }) => id === request.revision)?.number ?? null
  return transition.onlyInForce ? (plan.inForce?.number ?? null) : null
}

/** Whoever takes a plan out of use signs where its readers are sent: to the plan they chose, or the one written in it. */
const successorOf = ({ transition: { action }, plan, request }: Deciding): Id | null | undefined =>
  action !== 'takeOutOfUse' && action !== 'archive' ? undefined : request.successor === undefined ? plan.successor : request.successor

interface Outcome {
  later: string | null
  decision: RecordedDecision | null
  correction: Decision['correction']
}

/** What belongs to this action alone, sealed with the event; null when there is nothing. */
function detailsOf(deciding: Deciding, outcome: Outcome): EventDetails | null {
  const { transition: { action, signs }, plan, onBehalfOf, context } = deciding
  const { later, correction } = outcome
  const decision = action === 'confirmDecision' ? plan.decision : action === 'recordDecision' ? outcome.decision : null
  const successor = successorOf(deciding)
  const openComments = action === 'submit' || action === 'sendBack' ? context.openComments : undefined
  const details: EventDetails = {
    ...(onBehalfOf && { onBehalfOf: { user: onBehalfOf.id, name: onBehalfOf.name, title: onBehalfOf.title } }),
    ...(later && { inForceFrom: later }),
    ...(decision && { decision }),
    ...(typeof correction === 'object' && { confirmBefore: correction.confirmBefore }),
    ...(successor !== undefined && { successor }),
    ...(openComments?.length && { openComments }),
    ...(signs && context.credentials && { credentials: context.credentials }),
  }
  return Object.keys(details).length > 0 ? details : null
}
