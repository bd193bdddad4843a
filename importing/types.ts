/** What the importer makes of a document before anything is written. */
import type { WhoReference } from '../domain/content/content'
import type { Picture } from '../domain/content/figures'
import type { SectionKey } from '../domain/content/templates'
import type { PlanKind } from '../domain/approval/vocabulary'
import type { FoundDate } from './dates'
import type { PartKey } from './headings'
import type { DroppedLine } from './lines'
import type { FoundContact, FoundPhone } from './contact-line'
import type { ContactKind } from './who'

/** Why a human should look. The words are in `messages/da/import.ts`. */
export type Reason =
  // Text that has no place in the plan; it is kept in the plan's import notes.
  | 'deadLink'
  | 'beforeFirstSection'
  | 'listedActionCards'
  | 'incompleteNumber'
  | 'contactDiffers'
  | 'otherHeading'
  | 'rewordedLine'
  // Text that stands in the plan and should be looked at there.
  | 'noTitle'
  | 'kindAssumed'
  | 'noDepartment'
  | 'noHeading'
  | 'placedByItsWords'
  | 'linkWithoutTarget'
  | 'placeholder'
  | 'numberInText'
  | 'numberWithoutName'
  | 'noNumber'
  | 'sharedNumber'
  | 'sameName'
  | 'uncertainName'
  | 'inactiveContact'
  | 'alarmChain'
  | 'editorUnknown'
  | 'repeated'
  | 'emptyLabel'
  | 'comment'
  | 'trackedChanges'
  | 'hiddenText'
  | 'picture'
  | 'pictureWithoutText'
  | 'pictureInFront'
  | 'textBox'
  | 'pairedByPlace'
  | 'whoseNumber'
  | 'longNumber'
  | 'unreadableDate'

export interface Remark {
  reason: Reason
  /** Line in the file, counted from 1; 0 for the document as a whole. */
  line: number
  text: string
  /** What the plan has instead of the text, where it has something. */
  became?: string
}

/** Reasons whose text is nowhere in the plan itself, and is kept word for word in its import notes. */
export const keptInNotes: readonly Reason[] = [
  'deadLink',
  'beforeFirstSection',
  'listedActionCards',
  'rewordedLine',
  'incompleteNumber',
  'contactDiffers',
  'otherHeading',
  'comment',
  'hiddenText',
  'picture',
]

/** A paragraph, an item of a list, or the lines of one contact. */
export interface Passage {
  text: string
  item: boolean
  /** As `Block.level`. */
  level?: number
  line: number
  /** Places in `ImportedPlan.contacts` of the contacts that the passage is; empty for prose. */
  contacts: number[]
  /** As `Block.people`. */
  people: FoundContact[] | null
  /** As `Block.table`. */
  table?: string[][]
  /** The passage is this picture, and its text is what the picture shows; empty where nobody has said. */
  picture?: Picture
}

export interface ImportedSection {
  /** `free`: a heading that is in no template. */
  key: SectionKey | PartKey | 'free'
  /** As it stands in the document; empty when the document has none. */
  heading: string
  /** The heading's line in the file; 0 when there is none. */
  line: number
  passages: Passage[]
  children: ImportedSection[]
}

export interface ImportedContact {
  kind: ContactKind
  name: string
  title: string | null
  /** The unit as the document names it. */
  department: string | null
  /** The crisis roles the document gives the person: "Kriseleder". */
  roles: string[]
  phones: FoundPhone[]
  mails: string[]
  note: string | null
  vacant: boolean
}

/** A contact or role in the database, and what a reference to it shows. */
export interface Person {
  who: WhoReference
  text: string
  /** The roles the document gives the contact, by the titles it uses. */
  roles: { title: string; who: WhoReference; text: string }[]
}

export interface Signer {
  name: string
  title: string | null
}

export interface Metadata {
  /** As the document names it; matched with the departments only when it is written. */
  department: string | null
  crisisLevel: string | null
  preparedBy: Signer[]
  preparedAt: FoundDate | null
  approvedBy: Signer[]
  approvedAt: FoundDate | null
  /** A date without a word about what happened on it. */
  dated: FoundDate | null
  lastRevised: FoundDate | null
  lastUpdated: FoundDate | null
  /** Empty when the label is there with nothing after it; null when the document has no such label. */
  responsibleEditor: string | null
  /** The lines themselves, word for word. */
  lines: string[]
}

export interface ImportedPlan {
  title: string
  kind: PlanKind
  metadata: Metadata
  sections: ImportedSection[]
  contacts: ImportedContact[]
  noActionCards: boolean
  /** Text outside the sections. */
  unplaced: Remark[]
  /** Text in the sections, or the document as a whole, that a human should look at. */
  attention: Remark[]
  /** Page furniture that was left out: "Luk alle", a repeated title. */
  dropped: DroppedLine[]
}
