/** From pieces to lines: what stands on one height, cut where a wide gap parts two columns. */
import { tidy } from '../../text'
import { isTitleWord } from '../../titles'
import type { Page, Piece } from './pieces'

/** A stretch of a line with no wide gap in it. */
export interface Segment {
  text: string
  x: number
  end: number
}

export interface Line {
  page: number
  y: number
  size: number
  /** Every letter is bold. */
  bold: boolean
  segments: Segment[]
  /** As they stand in the file, from left to right: a cell of a table may be nearer to the next than a word's gap. */
  pieces: readonly Piece[]
}

/** Gaps between pieces, in heights of the letters. */
const space = 0.18
const column = 1.4

export function linesOf({ number, pieces }: Page): Line[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(piece.y - first.y) < Math.min(piece.size, first.size) * 0.45) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => lineOf(row.sort((one, other) => one.x - other.x), number))
}

function lineOf(pieces: Piece[], page: number): Line {
  const segments: Segment[] = []
  for (const piece of pieces) {
    const last = segments.at(-1)
    const gap = last ? piece.x - last.end : 0
    if (!last || gap > piece.size * column) segments.push({ text: piece.text, x: piece.x, end: piece.x + piece.width })
    else {
      last.text += between(last.text, piece.text, gap > piece.size * space) + piece.text
      last.end = piece.x + piece.width
    }
  }
  const size = Math.max(...pieces.map((piece) => piece.size))
  const read = segments.map((segment) => ({ ...segment, text: parted(tidy(segment.text)) })).filter(({ text }) => text)
  return { page, y: pieces[0]?.y ?? 0, size, bold: pieces.every(({ bold }) => bold), segments: withoutLoneNumber(read), pieces }
}

/** Two columns that touch are two words: "Ragna HolckSundhedschef". */
const between = (left: string, right: string, apart: boolean): string =>
  apart || (/\p{Ll}$/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right)) ? ' ' : ''

/** @returns the text with a name and a title parted that were written into one another */
const parted = (text: string): string =>
  text.replace(/(\p{Lu}?\p{Ll}{1,40})(\p{Lu}\p{Ll}{2,40})/gu, (whole, left: string, right: string) => (isTitleWord(right) || isTitleWord(left) ? `${left} ${right}` : whole))

/** The number of a heading or an item, and the text after it, are one. */
function withoutLoneNumber(segments: Segment[]): Segment[] {
  const [number, text, ...more] = segments
  if (!number || !text || !/^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zA-Z][.)]|[•·●▪■◦○‣∙\uF0B7–o-])$/u.test(number.text)) return segments
  return [{ text: `${number.text} ${text.text}`, x: number.x, end: text.end }, ...more]
}

/** @returns the lines with a number that was broken at the end of its column put together again */
export function withWholeNumbers(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  for (const line of lines) {
    const before = whole.at(-1)
    const last = before?.segments.at(-1)
    const text = textOf(line)
    const begun = /(?<!\d)\d\d(?: \d\d){0,2}$/.exec(last?.text ?? '')?.[0]
    const digits = `${begun ?? ''}${text}`.replaceAll(' ', '')
    if (before && last && begun && /^\d\d(?: \d\d){0,2}$/.test(text) && digits.length === 8) {
      whole[whole.length - 1] = { ...before, segments: [...before.segments.slice(0, -1), { ...last, text: `${last.text} ${text}` }] }
    } else whole.push(line)
  }
  return whole
}

/** @returns the whole text of a line, columns with a tab between them */
export const textOf = ({ segments }: Line): string => segments.map(({ text }) => text).join('\t')
