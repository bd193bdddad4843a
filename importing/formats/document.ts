/**
 * A document as any office program lays it out: blocks in reading order, whichever format it came in. What a plan is made
 * of (sections, contacts, dates) is found in these blocks and in nothing else.
 */
import type { Picture } from '../../domain/content/figures'
import type { PictureProblem } from '../../messages'
import type { DroppedLine } from '../lines'
import { tidy } from '../text'

/** Where a block stands, for the report and for pointing at it. */
interface Placed {
  /** Counted from 1: the line of a text file, the paragraph of every other. */
  line: number
  /** Counted from 1; null where the format knows no pages. */
  page: number | null
  /** Where it stands on its page; absent where the format knows no places. */
  place?: BlockPlace
}

/** From the page's left and top, as parts of its width and height. */
export interface BlockPlace {
  left: number
  right: number
  top: number
  bottom: number
}

export type SourceBlock = Placed &
  (
    | {
        type: 'heading'
        text: string
        /** 0 is the document's title; 1 the highest heading. */
        level: number
        /** By a style of the document, or by its looks: short and bold, or larger than the text. */
        by: 'style' | 'looks'
      }
    /** `apart`: the format leaves a blank line before it, or lays every paragraph apart. */
    | { type: 'paragraph'; text: string; apart: boolean }
    | {
        type: 'item'
        text: string
        /** 0 is the outermost list. */
        level: number
        /** "2." as the document counts; null for bullets. */
        number: string | null
        apart: boolean
      }
    /** Each row as wide as the widest; a merged cell is said once and empty where it goes on. */
    | { type: 'table'; rows: string[][] }
    | ({ type: 'picture'; alt: string; name: string } & PictureFate)
    /** Text that stands beside the text: a box at its anchor, a footnote at its mark. */
    | { type: 'note'; text: string; of: 'textBox' | 'footnote' }
  )

/** What becomes of a picture, in this order: where its bytes lie, their hash as they were found there, and the file they became. */
interface PictureFate {
  /** What the format calls the file: "word/media/image1.png". */
  source?: string
  /** Hash of the bytes, which nobody has looked at yet. */
  found?: string
  /** As it is stored, written anew. */
  file?: Picture
  /** Why it does not come along; absent where there is nothing to say but that it does not. */
  problem?: PictureProblem
}

export type PictureBlock = Extract<SourceBlock, { type: 'picture' }>

export interface SourceDocument {
  blocks: SourceBlock[]
  /** Lines of headers and footers, each once: they tell about the document and are never part of its text. */
  margins: string[]
  /** What somebody has written beside the text for the next reader; never part of the plan. */
  comments: { author: string; text: string }[]
  /** Tracked changes, counted by author: insertions are in the text, deletions are not. */
  changes: { author: string; inserted: number; deleted: number }[]
  /** Text that the document hides from its readers. */
  hidden: string[]
  /** The plan that Planværk made the document of; absent from every other. */
  origin?: string
  /** Left out on purpose: a table of contents, page numbers, navigation. */
  dropped: DroppedLine[]
}

/** Why a file cannot be read, as `messages/da/import.ts` words it. */
export type UnreadableReason =
  | 'empty'
  | 'tooLarge'
  | 'oldWord'
  | 'richTextFormat'
  | 'encrypted'
  | 'damaged'
  | 'scanned'
  | 'tooManyPages'
  | 'noPage'
  | 'binary'

/** A file that is whole and known, and still cannot be read; the reason is a sentence for a person. */
export class UnreadableFile extends Error {
  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(reason, options)
  }
}

/** A document that says nothing yet, for a reader to fill. */
export const emptyDocument = (): SourceDocument => ({
  blocks: [],
  margins: [],
  comments: [],
  changes: [],
  hidden: [],
  dropped: [],
})

/** A block without its place. */
export type UnplacedBlock = SourceBlock extends infer Each ? (Each extends SourceBlock ? Omit<Each, 'line' | 'page'> : never) : never

/** Puts a block at the end; paragraphs with tabs under each other are the rows of one table. */
export function addBlock({ blocks }: SourceDocument, block: UnplacedBlock, page: number | null = null): void {
  const last = blocks.at(-1)
  if (block.type === 'table' && last?.type === 'table' && block.rows.length === 1) last.rows.push(...block.rows)
  else blocks.push({ ...block, line: blocks.length + 1, page })
}

/** @returns rows that are all as wide as the widest, the empty ones left out; null for a table that says nothing */
export function filledRows(rows: readonly string[][]): string[][] | null {
  const filled = rows.filter((row) => row.some(Boolean))
  const width = Math.max(0, ...filled.map((row) => row.length))
  return width === 0 ? null : filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

/** Puts a table at the end; one of a single column is a frame around text. */
export function addTable(document: SourceDocument, rows: readonly string[][], page: number | null = null): void {
  const filled = filledRows(rows)
  if (!filled) return
  if (filled[0]?.length === 1) for (const [text] of filled) addBlock(document, { type: 'paragraph', text: text ?? '', apart: true }, page)
  // Its place is its own: rows that somebody made with tabs below it do not belong to it.
  else document.blocks.push({ type: 'table', rows: filled, line: document.blocks.length + 1, page })
}

/** @returns the text with each line tidy, its tabs and line breaks kept */
export const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.split('\t').map(tidy).join('\t').replace(/(?<!\t)\t+$/, ''))
    .join('\n')
    .trim()

/** @returns a line and the one it was broken into; a word that was parted at the end of the line is whole again */
export const joinBroken = (before: string, next: string): string =>
  /\p{Ll}{2}-$/u.test(before) && /^\p{Ll}/u.test(next) && !/^(?:og|eller|samt)\b/u.test(next) ? before.slice(0, -1) + next : `${before} ${next}`

/** @returns every word of the document, a block on a line each: what an import is held against before it is written */
export const plainText = ({ blocks, margins, comments, hidden, dropped }: SourceDocument): string =>
  [
    ...blocks.map(textOfBlock),
    ...margins,
    ...comments.map(({ text }) => text),
    ...hidden,
    ...dropped.map(({ text }) => text),
  ].join('\n')

const textOfBlock = (block: SourceBlock): string => {
  if (block.type === 'table') return block.rows.map((row) => row.join('\n')).join('\n')
  if (block.type === 'item') return block.number === null ? block.text : `${block.number} ${block.text}`
  return block.type === 'picture' ? block.alt : block.text
}
