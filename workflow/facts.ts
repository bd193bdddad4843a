/** What the rules are told about a plan, and what is asked of them. */
import type { ChangeClass, Id, PlanAction, PlanKind, PlanState } from './vocabulary'

/** What was sent for approval, and by whom. */
export interface Submission {
  by: Id
  contentHash: string
  changeNote: string
  changeClass: ChangeClass
}

/** The revision that readers see. */
export interface RevisionInForce {
  /** As readers see it: `1.0`. */
  number: string
  major: number
  minor: number
  contentHash: string
  /** UTC instant of the approval or of the latest review without changes. */
  lastRevisedAt: string
}

export interface PlanFacts {
  id: Id
  kind: PlanKind
  state: PlanState
  department: Id | null
  /** Recomputed from the content as it is now, in the same transaction. */
  contentHash: string
  /** Only while in review. */
  submission: Submission | null
  /** Everybody who saved content since the last approved revision. */
  contributors: readonly Id[]
  responsibleEditor: Id | null
  inForce: RevisionInForce | null
  /** The highest ever made, so that a number never returns after a plan was out of use. */
  highestRevision: { major: number; minor: number } | null
  /** Months between reviews; null takes the template's. */
  reviewIntervalMonths: number | null
}

export interface TransitionRequest {
  action: PlanAction
  /** Hash of the content the person had before their eyes. */
  contentHash: string
  /** "Begrundelse". */
  comment: string
  changeNote: string
  changeClass: ChangeClass | null
}
