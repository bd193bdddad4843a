/** What is said between the page where an import is looked through and the server. Types and their words alone. */
import type { Id, PlanKind } from '../../domain/approval/vocabulary'

export const importStates = ['waiting', 'reading', 'ready', 'failed', 'done'] as const
export type ImportState = (typeof importStates)[number]

/**
 * What becomes of a contact of the document. `known`: the one Planværk has, as it stands; `add`: that one, and the document's
 * number to it; `new`: somebody else; `leave`: the line stays as text.
 */
export const contactUses = ['known', 'add', 'new', 'leave'] as const
export type ContactUse = (typeof contactUses)[number]

/**
 * Where text goes: a section of the template (`tasks`), a part of one (`actions/immediate`), or a section of the author's
 * own (`section:s3`, `free` for a new one).
 */
export type Place = string

/** One thing that a person says about an import; `answers` is the question it settles. */
export type Edit = (
  | { do: 'title'; title: string }
  | { do: 'kind'; kind: PlanKind }
  | { do: 'department'; department: Id }
  /** The plan that this is a newer edition of; null for a plan of its own. */
  | { do: 'edition'; plan: Id | null }
  /** A section is moved, its heading and all. */
  | { do: 'section'; section: string; to: Place }
  /** Two sections become one; the heading becomes a line. */
  | { do: 'merge'; section: string }
  | { do: 'lines'; lines: string[]; to: Place }
  /** A line becomes a heading, and what follows it in the section is its text. */
  | { do: 'heading'; line: string }
  | { do: 'contact'; contact: number; use: ContactUse }
  /** A number is somebody's, or nobody's. */
  | { do: 'whose'; line: string; who: string | null }
  /** What a picture shows, wherever it stands; null leaves it out. It is named by the hash of its file. */
  | { do: 'picture'; picture: string; alt: string | null }
  /** It has been looked at and is right. */
  | { do: 'seen' }
) & { answers?: string }

/** An edit with who said it: their words become the plan's. Those from before it was noted lack it. */
export type SaidEdit = Edit & { by?: Id }

export interface Choice {
  value: string
  label: string
}

export interface ChoiceGroup {
  label: string
  choices: Choice[]
}

/** A picture of the document, by the hash of its file. */
export interface ShownPicture {
  hash: string
  width: number
  height: number
}

export interface ShownLine {
  id: string
  /** The block of the document that it comes from. */
  line: number
  text: string
  item: boolean
  contacts: number[]
  picture: ShownPicture | null
}

export interface ShownSection {
  id: string
  place: Place
  /** What the plan will call it. */
  label: string
  /** As the document has it, where it says something else. */
  heading: string
  line: number
  isOwn: boolean
  lines: ShownLine[]
  children: ShownSection[]
}

export interface ShownContact {
  place: number
  name: string
  title: string
  phones: string[]
  mails: string[]
  roles: string[]
  lines: number[]
  /** `otherNumber`: Planværk has somebody of that name; `otherName`: somebody with that number. */
  status: 'role' | 'new' | 'known' | 'otherNumber' | 'otherName'
  known: { name: string; phones: string[] } | null
  use: ContactUse
}

export interface Question {
  id: string
  text: string
  /** The line that it is about, word for word. */
  quote: string
  line: number
  answered: boolean
  /** `choose`: from a list; `write`: a text, of the plan's title or, where there is one, of what the picture shows. */
  answers: { label: string; edit: Edit }[]
  choose: { label: string; groups: ChoiceGroup[]; chosen: string; as: 'kind' | 'department' | 'lines' } | null
  /** For `choose` of `lines`. */
  lines: string[]
  write: string | null
  picture: ShownPicture | null
}

/** A block of the document, to be shown as it was read. */
export interface ShownBlock {
  line: number
  page: number | null
  type: 'heading' | 'paragraph' | 'item' | 'table' | 'picture' | 'note'
  text: string
  level: number
  rows: string[][]
  picture: ShownPicture | null
  /** From the page's left and top, as parts of its width and height; a PDF alone says it. */
  place?: { left: number; right: number; top: number; bottom: number }
}

export interface Review {
  id: string
  fileName: string
  state: ImportState
  isPdf: boolean
  /** How many edits there are: whoever says something says it about these. */
  version: number
  title: string
  kind: PlanKind
  department: Id | null
  departments: Choice[]
  edition: Id | null
  editions: Choice[]
  /** What the document says of itself, word for word. */
  metadata: string[]
  sections: ShownSection[]
  places: ChoiceGroup[]
  contacts: ShownContact[]
  questions: Question[]
  /** Text with no place in the plan, by why. */
  unplaced: { reason: string; texts: { text: string; line: number }[] }[]
  /** What else should be looked at; nothing waits for it. */
  notices: { reason: string; texts: { text: string; line: number }[] }[]
  /** Why no draft can be made yet; null when one can. */
  hindrance: string | null
  plan: Id | null
  /** With the first answer only. */
  blocks?: ShownBlock[]
}

/** A row of the list of imports. */
export interface ListedImport {
  id: string
  fileName: string
  size: number
  state: ImportState
  sentence: string | null
  title: string | null
  kind: PlanKind | null
  department: string | null
  openQuestions: number
  plan: Id | null
  at: string
  by: string
}

export interface ImportList {
  imports: ListedImport[]
  /** Where the person may write. */
  departments: Choice[]
  /** Characters of a file's name that can be chosen: ".docx,.pdf". */
  accept: string
}
