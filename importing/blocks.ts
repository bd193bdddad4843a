/** From the document to what the structure of a plan is found in: a line at a time, each with what is known about it. */
import type { FoundContact } from './contact-line'
import type { SourceBlock, SourceDocument } from './formats/document'
import type { DroppedLine } from './lines'
import { rowsAsBlocks } from './tables'

export interface Block {
  text: string
  item: boolean
  /** Of an item within another item's list, 1 and more; absent in the outermost. */
  level?: number
  /** Its place in the document, counted from 1. */
  line: number
  blankBefore: boolean
  blankAfter: boolean
  /** A heading of the document's own, 0 for its title; null for text, which may still read as a heading. */
  heading: { level: number; by: 'style' | 'looks' } | null
  /** What the columns of a table say about whom the row names; null where the words themselves must tell. */
  people: FoundContact[] | null
  /** A table that stays one, all rows as wide; its text is then its cells, a row on a line. */
  table?: string[][]
}

/** A block of running text, for whoever makes one of something else. */
export const textBlock = (text: string, line: number): Block => ({
  text,
  item: false,
  line,
  blankBefore: true,
  blankAfter: true,
  heading: null,
  people: null,
})

/** @returns the blocks, and the headers of tables of contacts, which say nothing that the contacts do not */
export function toBlocks({ blocks }: SourceDocument): { blocks: Block[]; headers: DroppedLine[] } {
  const headers: DroppedLine[] = []
  const found = blocks.flatMap((source, at) => blocksOf(source.type === 'item' && standsAlone(blocks, at) ? { ...source, apart: true } : source, headers))
  // What is apart from the next is apart from the one before it too.
  return { blocks: found.map((block, at) => ({ ...block, blankAfter: found[at + 1]?.blankBefore ?? true })), headers }
}

/** A numbered list of one item: "2. Kritiske funktioner" over its text, as Word and Markdown count headings. */
function standsAlone(blocks: readonly SourceBlock[], at: number): boolean {
  const [before, block, after] = [blocks[at - 1], blocks[at], blocks[at + 1]]
  return block?.type === 'item' && block.number !== null && before?.type !== 'item' && after?.type !== 'item'
}

function blocksOf(source: SourceBlock, headers: DroppedLine[]): Block[] {
  const { line } = source
  if (source.type === 'table') {
    const read = rowsAsBlocks(source.rows, line)
    headers.push(...read.headers.map((text) => ({ number: line, text })))
    return read.blocks
  }
  if (source.type === 'picture') return []
  if (source.type === 'heading') {
    const { level, by } = source
    return [{ ...textBlock(source.text.replaceAll(/[\n\t]/g, ' '), line), heading: { level, by } }]
  }
  if (source.type === 'note') return linesOf(source.text).map((text) => textBlock(text, line))
  if (source.type === 'item') {
    const text = source.number ? `${source.number} ${source.text}` : source.text
    const level = source.number === null && source.level > 0 ? { level: source.level } : {}
    return [{ ...textBlock(text.replaceAll(/[\n\t]/g, ' '), line), item: source.number === null, ...level, blankBefore: source.apart }]
  }
  return linesOf(source.text).map((text, at) => ({ ...textBlock(text, line), blankBefore: at === 0 && source.apart }))
}

const linesOf = (text: string): string[] => text.replaceAll('\t', ' ').split('\n').filter(Boolean)
