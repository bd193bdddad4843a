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

/** Whom to call: one line for each that can be called in that place. */
export interface WhoRow {
  who: string
  note: string
  people: { name: string; reach: string[] }[]
}

export type Block =
  | { type: 'text'; runs: Run[] }
  | { type: 'heading'; level: number; runs: Run[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'calls'; ordered: boolean; rows: WhoRow[] }
  | { type: 'steps'; steps: { text: string; by: string }[] }
  | { type: 'image'; file: string; alt: string; caption: string }

export interface PaperPlan {
  title: string
  /** Kind, department, crisis level. */
  over: string[]
  summary: string
  notices: string[]
  facts: { term: string; value: string }[]
  /** At the head and the foot of every sheet. */
  head: string
  foot: string[]
  address: string | null
  /** The plan stands on one sheet: no contents, no front page. */
  card: boolean
  sections: { heading: string; blocks: Block[] }[]
}

export interface Qr {
  svg: string
  alt: string
}

export interface PaperData {
  title: string
  lead: string
  municipality: string
  asOf: string
  edition: string
  address: string | null
  qr: Qr | null
  /** A single plan, or departments with their plans. */
  single: boolean
  parts: { heading: string; plans: (PaperPlan & { qr: Qr | null })[] }[]
  texts: Record<string, string>
}
