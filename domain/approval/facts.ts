/** What the rules are told about a plan, and what is asked of them. */
import type { ApprovalRule } from './approval-route'
import type { ChangeClass, Id, PlanAction, PlanKind, PlanState } from './vocabulary'

/** What was sent for approval, and by whom. */
export interface Submission {
  by: Id
  contentHash: string
  changeNote: string
  changeClass: ChangeClass
  /** Whom the sender asked to sign it; absent where anybody may, who can. It gives and takes nobody's right. */
  asked?: Id
}

/** A revision that has been approved at some time. */
export interface ApprovedRevision {
  id: Id
  /** As readers see it: `1.0`. */
  number: string
  contentHash: string
  /** UTC instant. */
  approvedAt: string
  /** Those who wrote it, and the one who sent it for approval. */
  writers: readonly Id[]
}

/** The revision that readers see. */
export interface RevisionInForce extends ApprovedRevision {
  major: number
  minor: number
  /** UTC instant of the approval or of the latest review without changes. */
  lastRevisedAt: string
}

/** Approved, and pinned: what is written in the plan afterwards does not alter it. */
export interface UpcomingRevision extends ApprovedRevision {
  /** UTC instant when readers are to see it; null when it has been unscheduled. */
  from: string | null
}

/** An urgent correction in force that waits for somebody else's approval. */
export interface OpenCorrection {
  /** Those who wrote or published it; none of them may confirm it. */
  writers: readonly Id[]
  /** Day in Copenhagen. */
  confirmBefore: string
}

/** What a body decided (Byrådet, Lederforum). */
export interface BodyDecision {
  body: string
  /** Day of the meeting, `2026-11-22`. */
  date: string
  caseNumber: string
}

/** The minutes as they are kept: the file is named by the hash of its bytes. */
export interface Minutes {
  id: Id
  hash: string
  name: string
}

export interface RecordedDecision extends BodyDecision {
  recordedBy: Id
  minutes: Minutes
}

export interface PlanFacts {
  id: Id
  kind: PlanKind
  state: PlanState
  department: Id | null
  /** Recomputed from the content as it is now, in the same transaction. */
  contentHash: string
  /** Only while in review or decided upon. */
  submission: Submission | null
  /** Only while it waits for somebody to confirm it. */
  decision: RecordedDecision | null
  /** Everybody who saved content since the last approved revision. */
  contributors: readonly Id[]
  responsibleEditor: Id | null
  /** The plan written as the one that follows it. */
  successor: Id | null
  inForce: RevisionInForce | null
  upcoming: UpcomingRevision | null
  correction: OpenCorrection | null
  /** While a correction is written: the state it interrupted, and whether that holds changes of its own. */
  parked: { state: PlanState; changed: boolean } | null
  /** How many parts a correction and the draft changed differently, and nobody has settled yet. */
  conflicts: number
  /** Whether the correction being written would show everybody what was for employees. */
  opensToPublic: boolean
  /** Every revision that somebody has vouched for, the highest number first. */
  revisions: readonly ApprovedRevision[]
  /** The highest ever made, so that a number never returns after a plan was out of use. */
  highestRevision: { major: number; minor: number } | null
  /** Months between reviews; null takes the template's. */
  reviewIntervalMonths: number | null
  /** Who set the interval or the responsible editor, as they are now. */
  reviewSetBy: readonly Id[]
  /** Who wrote the revision in force, back to its last major one. */
  wroteInForce: readonly Id[]
}

/** The municipality's own settings of the workflow. */
export interface ApprovalSettings {
  rules: readonly ApprovalRule[]
  /** Days within which an urgent correction must be confirmed. */
  confirmDays: number
  /** The longest time between two reviews, in months: of what the council adopts, and of the rest. */
  longestMonths: { adopted: number; others: number }
  /** Whether only those who sign in through the municipality may sign (`OIDC_REQUIRED_FOR_APPROVAL`). */
  providerSigns: boolean
}

export interface TransitionRequest {
  action: PlanAction
  /** Hash of the content the person had before their eyes. */
  contentHash: string
  /** "Begrundelse". */
  comment: string
  changeNote: string
  changeClass: ChangeClass | null
  /** UTC instant when readers are to see the revision; null for at once. */
  inForceFrom: string | null
  decision?: (BodyDecision & { minutes: Id }) | null
  /** The earlier revision to put in force again. */
  revision?: Id | null
  /** The plan that readers use instead of one taken out of use: null for none, undefined for the one written in the plan. */
  successor?: Id | null
  /** Whom the sender asks to sign it. */
  asked?: Id
}
