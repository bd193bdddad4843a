/**
 * What the Typst template is given. Only data: the template places the strings, and nothing an author writes is ever
 * read as markup.
 */

export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  /** `https:`, `mailto:` or `tel:`. */
  url?: string
}

/** A number, a mail or another way, with what the number is for. */
export interface Way extends Run {
  label: string
}

/** Whom to call: one line for each that can be called in that place, the holder first. Nobody: the place is vacant. */
export interface WhoRow {
  who: string
  note: string
  people: { name: string; reach: Way[] }[]
  /** What stands where nobody does. */
  nobody: string
}

export type Block =
  | { type: 'text'; runs: Run[] }
  | { type: 'heading'; level: number; runs: Run[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; blocks: Block[] }
  /** `head`: the first row comes again on the next page. */
  | { type: 'table'; width: number; head: boolean; rows: TableCell[][] }
  | { type: 'calls'; ordered: boolean; rows: WhoRow[] }
  | { type: 'steps'; steps: { text: string; by: string }[] }
  | { type: 'image'; file: string; alt: string; caption: string }

export interface TableCell {
  header: boolean
  /** How many columns and rows it takes. */
  columns: number
  rows: number
  blocks: Block[]
}

/** What lies in front in the folder, before the plans. */
export interface FolderFront {
  /** The crisis staff first, then each plan with the first of those it calls. */
  callFirst: { plan: string; row: WhoRow }[]
  /** Everybody with a number, in Danish order; only in the folder of everything. */
  register: { name: string; about: string; reach: Way[] }[]
  /** Plans that an older folder still has. `day`: `2026-03-10`, `date`: "10. marts 2026". */
  withdrawn: { title: string; day: string; date: string }[]
}

/** What a card is printed on: for the wall, for the binder, for the pocket. */
export type PaperSize = 'a4' | 'a5' | 'a6'

export interface PaperPlan {
  title: string
  revision: string
  /** When a reader last saw something change on it: `2026-03-10`, and "10. marts 2026". */
  changed: { day: string; date: string }
  /** Kind, department, crisis level. */
  over: string[]
  summary: string
  notices: string[]
  facts: { term: string; value: string }[]
  /** At the head and the foot of every sheet. */
  head: string
  foot: string[]
  address: string | null
  /** An action card: all of it on one sheet, a log on its back. No contents, no front page. */
  card: boolean
  /** Whom to call and what to do at once: the first of the first sheet. An action card has them in their places. */
  first: PaperSection[]
  sections: PaperSection[]
}

/** Where a section stands on the sheet of an action card; other plans are read from one end to the other. */
export type Place = 'facts' | 'steps' | 'calls' | 'rest' | 'after'

export interface PaperSection {
  heading: string
  place: Place
  blocks: Block[]
}

/** A department in the folder: who leads it in a crisis, and its plans. */
export interface PaperPart {
  heading: string
  /** At the edge of its sheets. */
  tab: string
  organisation: WhoRow[]
  plans: (PaperPlan & { qr: Qr | null })[]
}

export interface Qr {
  svg: string
  alt: string
}

export interface PaperData {
  title: string
  lead: string
  municipality: string
  /** "Udskrevet den …" */
  printed: string
  edition: string
  address: string | null
  qr: Qr | null
  format: PaperSize
  /** A single plan, or departments with their plans. */
  single: boolean
  /** Null for a single plan. */
  front: FolderFront | null
  parts: PaperPart[]
  texts: Record<string, string | readonly string[]>
}
