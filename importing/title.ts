/** The title of a document, and what stands above it. */
import type { Block } from './blocks'
import { meaningOf } from './headings'
import type { DroppedLine } from './lines'
import { sameWords } from './text'

export interface Titled {
  /** Empty when the document has no title. */
  title: string
  /** Lines above the title: a letterhead. */
  above: Block[]
  body: Block[]
  /** The title again, right under itself: a web page has it in two places. */
  repeated: DroppedLine[]
}

const namesAPlan = /indsatsplan|delplan|beredskabsplan|action ?card|aktionskort/iu
const longestTitle = 160

/** A line that names a kind of plan among the first four, or else the first line, if it reads as a title. */
export function takeTitle(blocks: readonly Block[]): Titled {
  const first = blocks.slice(0, 4)
  const until = first.findIndex((block) => !mayBeTitle(block))
  const candidates = until < 0 ? first : first.slice(0, until)
  const named = candidates.findIndex(({ text }) => namesAPlan.test(text))
  const at = Math.max(named, 0)
  const title = candidates[at]?.text
  if (title === undefined) return { title: '', above: [], body: [...blocks], repeated: [] }
  const after = blocks.slice(at + 1)
  const firstOther = after.findIndex(({ text }) => !sameWords(text, title))
  const copies = after.slice(0, firstOther < 0 ? after.length : firstOther)
  return {
    title,
    above: blocks.slice(0, at),
    body: after.slice(copies.length),
    repeated: copies.map(({ line, text }) => ({ number: line, text })),
  }
}

const mayBeTitle = ({ text, item }: Block): boolean =>
  !item && text.length <= longestTitle && !/[.:;,]$/.test(text) && meaningOf(text) === null
