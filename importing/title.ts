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
const isBanner = /^beredskabsplan(?:er|en)? for \p{L}[\p{L} -]{1,40} kommune$/iu
const longestTitle = 160

/** The document's own title, or a line that names a kind of plan among the first four, or else the first line, if it reads as a title. */
export function takeTitle(blocks: readonly Block[]): Titled {
  const own = blocks.findIndex(({ heading }) => heading?.level === 0)
  if (own >= 0 && own < 12) return titledAt(blocks, own)
  const first = blocks.slice(0, 4)
  const until = first.findIndex((block) => !mayBeTitle(block))
  const candidates = until < 0 ? first : first.slice(0, until)
  // A site says on every page whose plans these are; the plan's own name comes under it.
  const named = candidates.findIndex(({ text }, at) => namesAPlan.test(text) && !(isBanner.test(text) && candidates[at + 1]))
  const at = named >= 0 ? named : isBanner.test(candidates[0]?.text ?? '') && candidates[1] ? 1 : 0
  return candidates[at] ? titledAt(blocks, at) : { title: '', above: [], body: [...blocks], repeated: [] }
}

function titledAt(blocks: readonly Block[], at: number): Titled {
  const title = blocks[at]?.text ?? ''
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
