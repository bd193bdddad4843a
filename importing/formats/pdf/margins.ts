/** Headers and footers of a PDF: what comes back on page after page, and page numbers. */
import type { Line } from './lines'
import { textOf } from './lines'
import type { Page } from './pieces'

const edge = 0.13
const pageNumber = /^(?:side|s\.)? ?\d{1,4}(?: ?(?:af|\/) ?\d{1,4})?$/iu
const endsInPageNumber = /\bside \d{1,4}(?: af \d{1,4})?$/iu

/**
 * @param lines of every page
 * @returns the lines of the text, those of headers and footers each once, and the page numbers
 */
export function withoutMargins(lines: readonly Line[], pages: readonly Page[]): { body: Line[]; margins: string[]; numbers: Line[] } {
  const heights = new Map(pages.map(({ number, height }) => [number, height]))
  const atEdge = ({ y, page }: Line): boolean => {
    const height = heights.get(page) ?? 0
    return y < height * edge || y > height * (1 - edge)
  }
  const seen = new Map<string, Set<number>>()
  for (const line of lines.filter(atEdge)) seen.set(shapeOf(line), (seen.get(shapeOf(line)) ?? new Set<number>()).add(line.page))
  const repeated = (line: Line): boolean => pages.length > 1 && (seen.get(shapeOf(line))?.size ?? 0) >= Math.max(2, pages.length / 3)

  const body: Line[] = []
  const margins = new Set<string>()
  const numbers: Line[] = []
  for (const line of lines) {
    const text = textOf(line).replaceAll('\t', ' ')
    if (!atEdge(line)) body.push(line)
    else if (pageNumber.test(text)) numbers.push(line)
    else if (repeated(line) || endsInPageNumber.test(text)) {
      for (const segment of line.segments) if (!pageNumber.test(segment.text)) margins.add(segment.text)
    }
    else body.push(line)
  }
  return { body, margins: [...margins], numbers }
}

/** The same line but for its numbers: "Side 2 af 9". */
const shapeOf = (line: Line): string => textOf(line).replace(/\d+/g, '#').toLowerCase()
