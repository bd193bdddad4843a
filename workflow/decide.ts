/** Decide first, then write: what a transition would do, or why it may not be done. Nothing is changed here. */
import { dayMonthsAfter } from './due'
import type { EventDraft } from './events'
import type { PlanFacts, Submission, TransitionRequest } from './facts'
import { requestRefusal, standingRefusal } from './guards'
import type { Problem } from './problems'
import { refuse, type Refusal, type RefusalReason } from './refusals'
import { nextRevision, type RevisionNumber } from './revision-number'
import { defaultReviewIntervalMonths } from './templates'
import { transitions, type Transition } from './transitions'
import type { Actor, ChangeClass, DepartmentNode, PlanAction, PlanState } from './vocabulary'

export interface StandingContext {
  departments: readonly DepartmentNode[]
}

export interface DecisionContext extends StandingContext {
  now: Date
  /** What `submissionProblems` finds now; only submitting and approving look at it. */
  problems: readonly Problem[]
}

export interface Decision {
  action: PlanAction
  from: PlanState
  to: PlanState
  /** What the plan carries as its submission afterwards; null clears it. */
  submission: Submission | null
  /** The revision to freeze and put in force, or null. */
  revision: (RevisionNumber & { changeClass: ChangeClass; changeNote: string }) | null
  freezes: boolean
  /** The revision in force, its review date and "Senest revideret" are to be cleared. */
  endsForce: boolean
  /** The new "Senest revideret" (UTC instant) and review date (day), or null to leave both as they are. */
  review: { lastRevisedAt: string; nextReviewDate: string } | null
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

  const asked = { transition, plan, actor, departments: context.departments, request }
  const reason = standingRefusal(asked) ?? requestRefusal(asked)
  if (reason) return refuse(reason, details)
  if (transition.complete && context.problems.length > 0) {
    return refuse('incomplete', { ...details, problems: [...context.problems] })
  }
  return { ok: true, decision: decisionOf(transition, plan, request, actor, context.now) }
}

export interface AvailableAction {
  action: PlanAction
  allowed: boolean
  /** Why not, when it is not allowed. */
  reason: RefusalReason | null
  /** What the button has to ask for. */
  needs: NonNullable<Transition['needs']>
}

/** @returns the actions of the plan's state, in the order of the table, by the same guards as `decide`. */
export function availableActions(plan: PlanFacts, actor: Actor, { departments }: StandingContext): AvailableAction[] {
  return transitions
    .filter((transition) => transition.from.includes(plan.state))
    .map((transition) => {
      const reason = standingRefusal({ transition, plan, actor, departments })
      return { action: transition.action, allowed: !reason, reason, needs: transition.needs ?? [] }
    })
}

function decisionOf(
  transition: Transition,
  plan: PlanFacts,
  request: TransitionRequest,
  actor: Actor,
  now: Date,
): Decision {
  const submission = submissionOf(transition, plan, request, actor)
  const revision = revisionOf(transition, plan, request)
  const change = revision ?? submission
  return {
    action: transition.action,
    from: plan.state,
    to: transition.to,
    submission,
    revision,
    freezes: transition.freezes ?? false,
    endsForce: transition.endsForce ?? false,
    review: transition.renewsReview ? reviewOf(plan, now) : null,
    asksForRelease: transition.releases ?? false,
    event: {
      plan: plan.id,
      action: transition.action,
      from: plan.state,
      to: transition.to,
      actor: actor.id,
      actorName: actor.name,
      actorTitle: actor.title,
      reason: request.comment.trim(),
      changeNote: change?.changeNote ?? '',
      changeClass: change?.changeClass ?? null,
      revision: revision?.number ?? (transition.onlyInForce ? (plan.inForce?.number ?? null) : null),
      contentHash: plan.contentHash,
      at: now.toISOString(),
    },
  }
}

function submissionOf(
  { to }: Transition,
  { contentHash }: PlanFacts,
  { changeNote, changeClass }: TransitionRequest,
  { id }: Actor,
): Submission | null {
  return to === 'inReview' && changeClass ? { by: id, contentHash, changeNote: changeNote.trim(), changeClass } : null
}

function revisionOf({ freezes }: Transition, plan: PlanFacts, request: TransitionRequest): Decision['revision'] {
  if (!freezes || !plan.submission) return null
  const { changeNote } = plan.submission
  const highest = plan.highestRevision ?? plan.inForce
  // A first revision changes everything.
  const changeClass = highest ? (request.changeClass ?? plan.submission.changeClass) : 'major'
  return { ...nextRevision(highest, changeClass), changeClass, changeNote }
}

const reviewOf = ({ kind, reviewIntervalMonths }: PlanFacts, now: Date): Decision['review'] => ({
  lastRevisedAt: now.toISOString(),
  nextReviewDate: dayMonthsAfter(now, reviewIntervalMonths ?? defaultReviewIntervalMonths[kind]),
})
