/** Tables of a PDF, which has none: lines whose pieces stand under each other in columns. */
import { tidy } from '../../text'
import type { Line, Segment } from './lines'

/** Points that two pieces of a column may start apart. */
const slack = 6

export interface FoundTable {
  rows: string[][]
  /** How many lines it is made of. */
  lines: number
}

/** @returns the table that begins with the first of the lines, or null when it begins none */
export function tableAt(lines: readonly Line[]): FoundTable | null {
  const [first] = lines
  if (!first || first.segments.length < 2) return null
  const starts = first.segments.map(({ x }) => x)
  const rows: string[][] = []
  let count = 0
  let before: Line | null = null
  for (const line of lines) {
    const cells = cellsOf(line, starts)
    if (!cells || (before && isFarBelow(line, before))) break
    const row = rows.at(-1)
    if (row && before && goesOn(cells, row)) cells.forEach((cell, at) => (row[at] = joined(row[at] ?? '', cell)))
    else if (row && cells.filter(Boolean).length === 1 && starts.length > 1 && cells[0]) break
    else rows.push(cells)
    before = line
    count += 1
  }
  return rows.length > 1 || starts.length > 1 ? { rows, lines: count } : null
}

/** @returns the line's text by column, or null when it does not stand in the columns */
function cellsOf(line: Line, starts: readonly number[]): string[] | null {
  // What the line itself keeps apart, and nothing more: a number that was put together again is in no piece.
  const bySegment = placed(line.segments, starts)
  return bySegment ?? placed(line.pieces.map(({ text, x, width }) => ({ text, x, end: x + width })), starts)
}

function placed(texts: readonly Segment[], starts: readonly number[]): string[] | null {
  const cells = starts.map(() => '')
  for (const { text, x, end } of texts) {
    const at = starts.findLastIndex((start) => x >= start - slack)
    const [start, next] = [starts[at], starts[at + 1]]
    if (start === undefined || (next !== undefined && end > next + slack / 2)) return null
    if (cells[at] === '' && x - start > slack) return null
    cells[at] = tidy(`${cells[at]} ${text}`)
  }
  return cells
}

/** Two lines of nothing between them: another matter. */
const isFarBelow = (line: Line, before: Line): boolean => line.page !== before.page || line.y - before.y > before.size * 2.6

/** A line goes on with the row above when its first cell is empty, or begins in the middle of a sentence. */
const goesOn = (cells: readonly string[], row: readonly string[]): boolean => {
  const [first = ''] = cells
  if (first === '') return true
  return /^\p{Ll}/u.test(first) || /[,/–-]$/.test(row[0] ?? '')
}

/** A mail address or a word may be broken at the end of its cell; numbers under each other are two. */
function joined(above: string, below: string): string {
  if (above === '' || below === '') return above || below
  if (/\d$/.test(above) && /^[+\d]/.test(below)) return `${above}\n${below}`
  if (/@[^\s@]*$/.test(above) && /^[\p{L}\d._-]+$/u.test(below)) return above + below
  if (/\p{L}$/u.test(above) && /^\p{Ll}{2,}$/u.test(below) && above.length > 8 && !above.includes(' ')) return above + below
  return /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below) && !/^(?:og|eller|samt)\b/.test(below) ? above.slice(0, -1) + below : `${above} ${below}`
}
