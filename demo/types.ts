/** The shapes of the demo municipality: plain data that names its people, roles and plans by readable keys. */
import type { PhaseKey, SectionKey, TextPartKey } from '../domain/content/templates'
import type { ChangeClass, Permission, PlanKind } from '../domain/approval/vocabulary'
import type { ContactKey } from './contacts'
import type { DepartmentKey } from './departments'
import type { FileName } from './files'
import type { RoleKey } from './roles'
import type { UserKey } from './users'

/** Text in the notation of `richtext.ts`. */
export type Notation = string

export interface DemoDepartment {
  name: string
  shortName: string
  parent?: string
  /** Keys of contacts, as plain text: contacts name their department, and types cannot go round in a circle. */
  head: string
  contingencyOwner: string
}

export type Visibility = 'public' | 'internal'

export interface DemoPhone {
  /** As Danes write it: `95 01 10 01`, or `112`. */
  number: string
  label: string
  visibility: Visibility
}

export interface DemoMail {
  address: string
  visibility: Visibility
}

export interface DemoContact {
  type: 'person' | 'function' | 'external'
  name: string
  title?: string
  department?: DepartmentKey
  phones: DemoPhone[]
  mails: DemoMail[]
  other?: string
}

export interface DemoRole {
  title: string
  /** None: the role belongs to the whole municipality. */
  department?: DepartmentKey
  /** In order: the holder first, then the deputies. Empty: the post is vacant. */
  holders: ContactKey[]
  tasks: Notation
}

export interface DemoUser {
  name: string
  title: string
  email: string
  /** Without a department: for the whole municipality. */
  grants: { permission: Permission; department?: DepartmentKey }[]
}

export type DemoWho = { note?: string } & ({ role: RoleKey } | { contact: ContactKey })

export interface DemoStep {
  text: string
  role?: RoleKey
  contact?: ContactKey
}

export type DemoSection = Partial<Record<TextPartKey, Notation>> & Partial<Record<PhaseKey, DemoStep[]>>

/** A file under `demo/files`, which everybody may see. */
export interface DemoAttachment {
  file: FileName
  alt: string
  caption?: string
}

export interface DemoText {
  title: string
  summary: string
  crisisLevel?: string
  performedBy?: RoleKey
  /** A bare text is the section's body. */
  sections: Partial<Record<SectionKey, Notation | DemoSection>>
  free?: { heading: string; body: Notation }[]
  alarmChain?: DemoWho[]
  contactGroups?: { heading: string; members: DemoWho[] }[]
  noActionCards?: true
  /** Left out of the public edition. */
  internalOnly?: true
  attachments?: DemoAttachment[]
}

/** What became of a text that was sent to approval. */
export type Outcome =
  /** `inForceInDays`: readers see it so many days after today. */
  | { approvedBy: UserKey; daysAgo: number; inForceInDays?: number }
  | { decidedBy: string; caseNumber: string; minutes: FileName; recordedBy: UserKey; confirmedBy: UserKey; daysAgo: number }
  | { sentBackBy: UserKey; daysAgo: number; reason: string }
  | 'inReview'

/** One submission of a plan; days are counted back from the day the demo is made. */
export interface Edition {
  writtenBy: UserKey
  submittedDaysAgo: number
  changeClass: ChangeClass
  changeNote: string
  outcome: Outcome
  /** What the plan said then, where that differs from what it says now. */
  text?: Partial<Omit<DemoText, 'sections'>> & { sections?: DemoText['sections'] }
}

export interface DemoPlan {
  slug: string
  kind: PlanKind
  department: DepartmentKey
  /** Slug of the plan above; none at the top of the tree. */
  parent?: string
  responsibleEditor: UserKey
  reviewIntervalMonths?: number
  lastExercisedDaysAgo?: number
  text: DemoText
  /** Oldest first; the last one is what the plan says now. */
  editions: Edition[]
  reviewed?: { by: UserKey; daysAgo: number; comment: string }
  /** `successor` is the slug of a plan that stands before this one. */
  takenOutOfUse?: { by: UserKey; daysAgo: number; reason: string; successor?: string }
}
