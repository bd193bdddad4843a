/** The timeline of a plan: what was done, by whom as they were then, and to which content. Append-only. */
import type { ChangeClass, Id, PlanAction, PlanState } from './vocabulary'

/** An event as the rules decide it; the writer adds the hash of the event before, and its own. */
export interface EventDraft {
  plan: Id
  action: PlanAction
  from: PlanState
  to: PlanState
  actor: Id
  /** Name and title are copied: the timeline must outlive the user record. */
  actorName: string
  actorTitle: string
  /** "Begrundelse" of sending back and taking out of use, or a remark; empty when there is none. */
  reason: string
  /** "Ændringsnote" of what was submitted or approved; empty otherwise. */
  changeNote: string
  changeClass: ChangeClass | null
  /** Number of the revision concerned: the one made, reviewed or taken out of use. */
  revision: string | null
  contentHash: string
  /** UTC instant, ISO 8601 with milliseconds. */
  at: string
}

/** An event as it is kept. */
export interface ChainedEvent extends EventDraft {
  /** Hash of the plan's event before this one; null for the first. */
  previousHash: string | null
  hash: string
}
