/** Every way the rules say no. The Danish sentences are in `messages/da/workflow.ts`. */
import type { Problem } from './problems'
import type { PlanAction, PlanState } from './vocabulary'

/** 400 is not understood, 403 not permitted, 409 the plan has moved on, 422 something is missing. */
export const refusalStatus = {
  'malformed-request': 400,
  'unknown-action': 400,
  'no-content-hash': 400,
  'unknown-change-class': 400,
  'malformed-time': 400,

  inactive: 403,
  'not-permitted': 403,
  'not-submitter': 403,
  'four-eyes': 403,
  'interval-not-yours': 403,
  'writers-hand': 403,
  'hand-on-writer': 403,
  'provider-signs': 403,
  'password-not-own': 403,
  'password-wrong': 403,

  'wrong-state': 409,
  'nothing-in-force': 409,
  'nothing-upcoming': 409,
  'no-correction': 409,
  'correction-open': 409,
  'nothing-changed': 409,
  'opens-to-public': 422,
  'already-in-force': 409,
  'body-decides': 409,
  'approver-signs': 409,
  'no-submission': 409,
  'changed-since-submission': 409,
  'differs-from-revision': 409,
  stale: 409,

  'proof-required': 422,
  'comment-required': 422,
  'change-note-required': 422,
  'change-class-required': 422,
  'change-class-lowered': 422,
  'comment-too-long': 422,
  'unsettled-conflicts': 422,
  'decision-required': 422,
  'decision-date': 422,
  'minutes-required': 422,
  'time-required': 422,
  'time-passed': 422,
  'revision-required': 422,
  'unknown-revision': 422,
  'unknown-successor': 422,
  incomplete: 422,
  'interval-too-long': 422,
} as const

export type RefusalReason = keyof typeof refusalStatus

export interface Refusal {
  ok: false
  status: (typeof refusalStatus)[RefusalReason]
  reason: RefusalReason
  /** What was asked of a plan in which state, for the wording. */
  action?: PlanAction
  state?: PlanState
  /** Only with `incomplete`. */
  problems?: Problem[]
  /** Only with `interval-too-long`: months. */
  longest?: number
}

export const refuse = (
  reason: RefusalReason,
  details: Pick<Refusal, 'action' | 'state' | 'problems' | 'longest'> = {},
): Refusal => ({
  ok: false,
  status: refusalStatus[reason],
  reason,
  ...details,
})
