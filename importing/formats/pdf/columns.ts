/** Pages that are set in two columns: the left one is read to its end before the right one. */
import type { Line, Segment } from './lines'

/** Fewer lines than these are a table or a chance. */
const fewestLines = 8
/** Of the left column's lines, how many must come near its right edge: text does, labels of a table do not. */
const full = 0.35

/** @param lines of one page in their order @returns the same lines, each column's by itself where there are two */
export function inReadingOrder(lines: readonly Line[], pageWidth: number): Line[] {
  const gutter = gutterOf(lines, pageWidth)
  if (gutter === null) return [...lines]
  const crossing = (line: Line): boolean => line.segments.some(({ x, end }) => x < gutter && end > gutter)
  const ordered: Line[] = []
  let left: Line[] = []
  let right: Line[] = []
  const settle = (): void => {
    ordered.push(...left, ...right)
    left = []
    right = []
  }
  for (const line of lines) {
    if (crossing(line)) {
      settle()
      ordered.push(line)
      continue
    }
    const [before, after] = [line.segments.filter(({ x }) => x < gutter), line.segments.filter(({ x }) => x >= gutter)]
    if (before.length > 0) left.push({ ...line, segments: before, pieces: line.pieces.filter(({ x }) => x < gutter) })
    if (after.length > 0) right.push({ ...line, segments: after, pieces: line.pieces.filter(({ x }) => x >= gutter) })
  }
  settle()
  return ordered
}

/** @returns where the page is parted, or null for a page of one column */
function gutterOf(lines: readonly Line[], pageWidth: number): number | null {
  for (let at = pageWidth * 0.4; at <= pageWidth * 0.6; at += 4) {
    const crossing = lines.filter(({ segments }) => segments.some(({ x, end }) => x < at && end > at - 8))
    const left = lines.flatMap(({ segments }) => lastBefore(segments, at))
    const right = lines.filter(({ segments }) => segments.some(({ x }) => x >= at))
    if (crossing.length > lines.length * 0.15 || left.length < fewestLines || right.length < 3) continue
    const [start, edge] = [Math.min(...left.map(({ x }) => x)), Math.max(...left.map(({ end }) => end))]
    const reaching = left.filter(({ end }) => end > start + (edge - start) * 0.75).length
    if (edge - start > pageWidth * 0.25 && reaching >= left.length * full) return at
  }
  return null
}

const lastBefore = (segments: readonly Segment[], at: number): Segment[] => segments.filter(({ x }) => x < at).slice(-1)
