/** The timeline of a plan: what was done, by whom as they were then, and to which content. Append-only. */
import type { CredentialChange } from './credentials'
import type { RecordedDecision } from './facts'
import type { ChangeClass, Id, PlanAction, PlanState } from './vocabulary'

/** What happens in front of everybody; why a plan was sent back is between its author and its approver. */
export const readerActions = [
  'approve',
  'confirmDecision',
  'putInForce',
  'reviewWithoutChanges',
  'publishCorrection',
  'confirmCorrection',
  'takeOutOfUse',
  'archive',
  'reinstate',
] as const satisfies readonly PlanAction[]
export type ReaderAction = (typeof readerActions)[number]

/** Somebody as they were on the day. */
export interface Signature {
  user: Id
  name: string
  title: string
}

/** What belongs to one action alone. Only what is there is written, so that an event without any is as it always was. */
export interface EventDetails {
  /** Whom the deputy who acted stood in for. */
  onBehalfOf?: Signature
  /** UTC instant when readers are to see what was approved. */
  inForceFrom?: string
  decision?: RecordedDecision
  /** Day by which an urgent correction must be confirmed. */
  confirmBefore?: string
  /** The plan that readers use instead of one taken out of use, or none; absent from events from before it was always told. */
  successor?: Id | null
  /** Comments that were open when the plan was sent back or sent again. */
  openComments?: { section: string; text: string; author: string }[]
  /** "Skal revideres senest", a day, where the event set it. */
  nextReviewDate?: string
  /** The latest change of what the signer signs in with or may do; `verify` holds it against the audit log. */
  credentials?: CredentialChange
  /** Hash of the whole record of the revision that the event made (`revisionHash`). */
  revisionRecord?: string
  /** The content lies in that record as it was hashed, and nothing besides (`frozen.ts`). Absent from events from before. */
  frozenAs?: 'normal'
}

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
  details?: EventDetails | null
}

/** An event as it is kept. */
export interface ChainedEvent extends EventDraft {
  /** Hash of the plan's event before this one; null for the first. */
  previousHash: string | null
  hash: string
}
