/** Reads a PDF as blocks, by where its text stands and how it looks: it has no other structure. */
import { markContents } from '../contents'
import { addBlock, addTable, emptyDocument, joinBroken, UnreadableFile, type BlockPlace, type SourceDocument } from '../document'
import { looksLikeHeading } from '../looks'
import { inReadingOrder } from './columns'
import { linesOf, textOf, withWholeNumbers, type Line } from './lines'
import { withoutMargins } from './margins'
import { pagesOf, type Page } from './pieces'
import { tableAt } from './tables'

/** Letters a page must have; fewer is a picture of a page with a stamp on it. */
const fewestLetters = 20

/** @throws UnreadableFile */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const pages = await pagesOf(bytes)
  const letters = pages.reduce((sum, { pieces }) => sum + pieces.reduce((each, { text }) => each + text.length, 0), 0)
  if (letters < fewestLetters * Math.min(pages.length, 3)) throw new UnreadableFile('scanned')

  const document = emptyDocument()
  const { body, margins, numbers } = withoutMargins(pages.flatMap(linesOf), pages)
  document.margins = margins
  document.dropped = numbers.map((line) => ({ number: line.page, text: textOf(line) }))
  const lines = withWholeNumbers(pages.flatMap((page) => inReadingOrder(body.filter((line) => line.page === page.number), page.width)))
  const measure = measureOf(lines)
  for (let at = 0; at < lines.length; ) {
    const before = document.blocks.length
    const used = readAt(lines, at, measure, document)
    const place = placeOf(lines.slice(at, at + used), pages)
    for (const block of document.blocks.slice(before)) block.place = place
    at += used
  }
  markContents(document)
  makeTitle(document)
  return document
}

/** @returns where the lines stand that are on the first one's page */
function placeOf(lines: readonly Line[], pages: readonly Page[]): BlockPlace | undefined {
  const page = pages.find(({ number }) => number === lines[0]?.page)
  const here = lines.filter((line) => line.page === page?.number)
  const segments = here.flatMap((line) => line.segments)
  if (!page || segments.length === 0) return undefined
  const part = (length: number, whole: number) => Math.round(Math.min(1, Math.max(0, length / whole)) * 1000) / 1000
  return {
    left: part(Math.min(...segments.map(({ x }) => x)), page.width),
    right: part(Math.max(...segments.map(({ end }) => end)), page.width),
    // A line's y is where its letters stand; they reach a little below it.
    top: part(Math.min(...here.map(({ y, size }) => y - size)), page.height),
    bottom: part(Math.max(...here.map(({ y, size }) => y + size * 0.3)), page.height),
  }
}

interface Measure {
  /** Size of running text. */
  size: number
  /** From one line of a paragraph to the next, in sizes. */
  leading: number
}

function measureOf(lines: readonly Line[]): Measure {
  const sizes = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + textOf(line).length)
  }
  const size = [...sizes].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 11
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    const step = before && before.page === line.page ? (line.y - before.y) / size : 0
    return step > 0.9 && step < 2.2 ? [step] : []
  })
  return {
    size,
    leading: steps.length > 0 ? (steps.sort((one, other) => one - other)[Math.floor(steps.length / 4)] ?? 1.2) : 1.2,
  }
}

/** Reads the block that begins with the line. @returns how many lines it is made of */
function readAt(lines: readonly Line[], at: number, measure: Measure, document: SourceDocument): number {
  const line = lines[at] as Line
  const table = tableAt(lines.slice(at, at + 400))
  if (table) {
    addTable(document, table.rows, line.page)
    return table.lines
  }
  const used = blockFrom(lines, at, measure)
  const whole = joinLines(lines.slice(at, at + used))
  const item = bulletOf(whole)
  const size = line.size / measure.size
  if (looksLikeHeading({ text: whole, bold: line.bold, size })) {
    addBlock(document, { type: 'heading', text: whole, level: size > 1.05 ? Math.max(1, 4 - Math.round((size - 1) * 5)) : 4, by: 'looks' }, line.page)
  } else if (item) addBlock(document, { type: 'item', text: item.text, level: 0, number: item.number, apart: false }, line.page)
  else addBlock(document, { type: 'paragraph', text: whole, apart: isApart(lines[at - 1], line, measure) }, line.page)
  return used
}

const isApart = (before: Line | undefined, line: Line, { leading, size }: Measure): boolean =>
  !before || before.page !== line.page || line.y < before.y || line.y - before.y > leading * size * 1.25

const bullet = /^(?:[•·●▪■◦○‣∙\uF0B7]|[–o-](?=\s))\s*(?=\S)/u
const numbered = /^(\d{1,2}[.)]|[a-z]\))\s+(?=\S)/u

function bulletOf(text: string): { text: string; number: string | null } | null {
  if (bullet.test(text)) return { text: text.replace(bullet, ''), number: null }
  const number = numbered.exec(text)?.[1]
  return number ? { text: text.replace(numbered, ''), number } : null
}

/** @returns how many lines the paragraph that begins here is made of */
function blockFrom(lines: readonly Line[], at: number, measure: Measure): number {
  const first = lines[at] as Line
  const right = columnEdge(lines, at)
  let used = 1
  for (;;) {
    const [before, next] = [lines[at + used - 1] as Line, lines[at + used]]
    if (!next || !continues(before, next, first, right, measure)) return used
    used += 1
  }
}

/** Where the lines of this column end: of those that begin near here and stand about as far to the left. */
function columnEdge(lines: readonly Line[], at: number): number {
  const here = lines[at] as Line
  const x = here.segments[0]?.x ?? 0
  const near = lines
    .slice(Math.max(0, at - 30), at + 30)
    .filter(({ segments, page }) => page === here.page && segments.length === 1 && Math.abs((segments[0]?.x ?? 0) - x) < 60)
  return Math.max(...near.map(({ segments }) => segments[0]?.end ?? 0), here.segments.at(-1)?.end ?? 0)
}

function continues(before: Line, next: Line, first: Line, right: number, { leading, size }: Measure): boolean {
  if (next.segments.length !== 1 || before.segments.length !== 1) return false
  const [text, said] = [textOf(next), textOf(before)]
  if (bullet.test(text) || numbered.test(text) || next.bold !== first.bold || Math.abs(next.size - first.size) > 0.6) return false
  // "Godkendt af: …" begins anew, however full the line above is.
  if (/^\p{Lu}[\p{L} ]{2,30}:(?:\s|$)/u.test(text)) return false
  const samePage = next.page === before.page && next.y > before.y
  if (samePage && next.y - before.y > Math.max(leading * size, first.size * leading) * 1.3) return false
  const room = right - (before.segments[0]?.end ?? 0)
  const firstWord = (next.segments[0]?.end ?? 0) - (next.segments[0]?.x ?? 0)
  const nextWord = (firstWord * (text.split(' ')[0]?.length ?? 1)) / Math.max(1, text.length)
  // The next word had no room on the line, so the line was broken there.
  const broken = room < nextWord + size * 0.6
  if (!samePage) return broken && /^\p{Ll}/u.test(text)
  if (/-$/.test(said) && /^\p{Ll}/u.test(text)) return true
  if (/^\p{Ll}/u.test(text) && !/[.:!?]$/.test(said)) return true
  return broken
}

const joinLines = (lines: readonly Line[]): string => lines.map(textOf).reduce(joinBroken)

/** The largest heading of the first page, if nothing after it is as large, is the title. */
function makeTitle({ blocks }: SourceDocument): void {
  const headings = blocks.filter((block) => block.type === 'heading')
  const top = Math.min(...headings.map(({ level }) => level))
  const largest = headings.filter(({ level }) => level === top)
  const [first] = largest
  if (largest.length === 1 && first && headings.length > 1 && first === headings[0] && first.page === 1) first.level = 0
}

