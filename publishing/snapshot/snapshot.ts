/**
 * What a release is made from: one consistent picture of everything a reader may see, as plain JSON.
 * Drafts, texts sent back and numbers outside the edition never get this far (read-snapshot.ts).
 */
import type { ContactView, SignatureView } from '../../components/site/props'
import type { Changes } from '../../domain/compare'
import type { PlanContent, RichText } from '../../domain/content/content'
import type { ReaderAction } from '../../domain/approval/events'
import type { BodyDecision } from '../../domain/approval/facts'
import type { Period } from '../../domain/approval/validity'
import type { ChangeClass, Id, PlanKind } from '../../domain/approval/vocabulary'
import type { Edition, PerEdition } from '../editions'
import type { Evidence } from '../release/evidence'

/** Both editions of one moment, and whether what they show is what was signed. */
export type Snapshots = PerEdition<Snapshot> & { evidence: Evidence }

export interface Snapshot {
  takenAt: string
  edition: Edition
  departments: SnapshotDepartment[]
  contacts: SnapshotContact[]
  roles: SnapshotRole[]
  /** Plans with an approved revision, of this edition. */
  plans: SnapshotPlan[]
  /** Plans that others may refer to without a word of them: no revision is approved, it is for employees alone, or its page cannot be made. */
  unshown: { id: Id; kind: PlanKind; why: 'notApproved' | 'internalOnly' | 'withheld' }[]
  /** Signed events that readers may see, oldest first. */
  events: SnapshotEvent[]
  /** Groups of words that mean the same, as the municipality has added them. */
  synonyms: string[][]
  /** What readers meet first when something has happened, as far as the edition knows of it. */
  emergency?: SnapshotEmergency
  /** Hash of the newest event of all, which seals the whole chain. */
  eventsHead: string | null
  /** How many events there are in all. */
  eventCount: number
  /** Hash of the newest line of the audit log. */
  auditHead: string | null
}

export interface SnapshotEmergency {
  /** The crisis staff's number. */
  duty: Id | null
  /** Plans for what happens most or matters most, in order. */
  events: Id[]
  /** What is under way, told on every page. */
  underWay: { text: string; plan: Id | null } | null
}

export interface SnapshotDepartment {
  id: Id
  slug: string
  name: string
  parent: Id | null
  head: Id | null
  contingencyOwner: Id | null
  updatedAt: string
  /** Slugs it has had. */
  formerSlugs?: string[]
}

export interface SnapshotContact {
  id: Id
  type: ContactView['type']
  name: string
  title: string
  department: Id | null
  /** Stored numbers (E.164 or short), in order, of this edition. */
  phones: { number: string; label: string; hours?: string }[]
  mails: string[]
  other: string
  active: boolean
  updatedAt: string
}

export interface SnapshotRole {
  id: Id
  slug: string
  title: string
  department: Id | null
  holders: { contact: Id; deputy: boolean }[]
  tasks: RichText | null
  updatedAt: string
  /** Slugs it has had, in the edition. */
  formerSlugs?: string[]
}

export interface RevisionMeta {
  id: Id
  number: string
  /** Whom its own frozen content is for. */
  visibility: Edition
  changeClass: ChangeClass
  changeNote: string
  contributors: SignatureView[]
  /** Null for an urgent correction that nobody has vouched for yet. */
  approvedBy: SignatureView | null
  /** What a body decided, when one did; whoever confirmed it is in `approvedBy`. */
  decision: BodyDecision | null
  urgent: boolean
  approvedAt: string
  /** When readers saw it, oldest first; the last period is open while it is in force. */
  periods: Period[]
  contentHash: string
  /** What it changed in the revision that readers had before it; only for employees (past-texts.ts). */
  changes?: Changes | null
  /** Of the last few that are no longer in force: as it was approved; only for employees. */
  content?: PlanContent | null
}

export interface SnapshotPlan {
  id: Id
  slug: string
  status: 'inForce' | 'outOfUse' | 'archived'
  /** The revision in force; of a plan taken out of use, the last that was. */
  latest: Id
  /** As it was approved, but for attachments that are not of the edition. */
  content: PlanContent
  /** Hash of the whole frozen content, reckoned when it was read. */
  frozenHash: string
  /** Every revision that the edition's readers have seen, newest first. */
  revisions: RevisionMeta[]
  /** Whether there are others, which were for employees alone. */
  hasInternalPast?: boolean
  responsibleEditor: { name: string; title: string; mail: string | null } | null
  nextReviewDate: string
  /** Only ever counted: what waits for a signature is not for readers. */
  isInReview: boolean
  lastRevisedAt: string
  /** The plan to use instead of one taken out of use. */
  successor: Id | null
  /** When another revision takes over, where its time is set; a UTC instant. */
  validUntil: string | null
  /** Whether somebody is asked to confirm that they have read it; who, is nobody else's business. */
  mustBeRead?: boolean
  /** Slugs the plan has had, in the edition. */
  formerSlugs: string[]
}

export interface SnapshotEvent {
  id: Id
  plan: Id
  action: ReaderAction
  at: string
  by: SignatureView
  comment: string
  contentHash: string
  /** Number of the revision that was approved, reviewed or taken out of use. */
  revision: string | null
  /** Set on an approval for a later time, which readers are told of when the time has come. */
  inForceFrom: string | null
}

/** @returns the plan's latest approved revision; a plan in the snapshot has one. */
export function latestRevision(plan: SnapshotPlan): RevisionMeta {
  const revision = plan.revisions.find(({ id }) => id === plan.latest)
  if (!revision) throw new Error(`The snapshot has no revision ${plan.latest} of plan ${plan.slug}.`)
  return revision
}
