/**
 * What an approval covers: the frozen content of a plan, schema version 1.
 *
 * It names contacts, roles, departments and plans by id only, so that a new phone number or role holder changes
 * no hash. Standard headings are not in it either (their wording lives in `messages/`); free headings are.
 */
import type { Id, PlanKind } from '../approval/vocabulary'
import type { PhaseKey, SectionKey, TextPartKey } from './templates'

/** A Lexical editor state as Payload stores it: `{ root: { children: [...] } }`. */
export interface RichText {
  root: RichTextNode
}
export interface RichTextNode {
  type: string
  version?: number
  children?: RichTextNode[]
  text?: string
  [property: string]: unknown
}

export interface Step {
  text: string
  /** The role that does it. */
  role: Id | null
  /** Whom the step tells the reader to call. */
  contact: Id | null
}

export type ReferenceTo = 'contacts' | 'roles'
export interface WhoReference {
  to: ReferenceTo
  id: Id
}

export interface ChainLink {
  who: WhoReference
  note: string
}

export interface ContactGroup {
  heading: string
  members: ChainLink[]
}

export interface ContentSection {
  /** `free:1`, `free:2` … for the author's own sections, in order. */
  key: SectionKey | `free:${number}`
  /** Only free sections carry their heading. */
  heading: string | null
  text: Partial<Record<TextPartKey, RichText>>
  phases: Partial<Record<PhaseKey, Step[]>>
}

/** A Bilag: the file is named by the hash of its bytes, so that another file is another content. */
export interface Attachment {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  hash: string
  /** The name readers see and save it by, such as `moedested.pdf`. */
  name: string
  mime: string
  /** Bytes. */
  size: number
  /** Pixels of an image; null for other files. */
  width: number | null
  height: number | null
  /** What the picture shows, for those who do not see it; required. */
  alt: string
  caption: string
  visibility: 'public' | 'internal'
}

export interface PlanContent {
  schemaVersion: 1
  kind: PlanKind
  title: string
  summary: string
  /** For example "Kriseniveau 2-3"; empty when the plan names none. */
  crisisLevel: string
  department: Id
  parent: Id | null
  /** Action cards: the role that carries the card ("Hvem"). */
  performedBy: Id | null
  /** Non-empty sections: the standard ones in template order, then the free ones. */
  sections: ContentSection[]
  alarmChain: ChainLink[]
  contactGroups: ContactGroup[]
  /** The author's explicit "Der er ikke knyttet action cards til denne plan". */
  noActionCards: boolean
  /** Absent from a plan that is for employees alone, as every content was before plans could be public. */
  visibility?: 'public'
  /** Absent when there are none, so that contents from before there were attachments keep their hash. */
  attachments?: Attachment[]
}
