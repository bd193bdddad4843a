/** The numbers that Word counts by itself: a paragraph says which list it is in, and the list how it counts. */
import { child, childrenOf, valueOf, type Element } from '../xml'

interface Level {
  format: string
  /** "%1.%2" */
  text: string
  start: number
}

export interface Counters {
  /**
   * Counts the next paragraph of a list.
   * @param id of the numbering @param level from 0
   * @returns "1.2", or null for a bullet and for a list that the document does not define
   */
  next: (id: string, level: number) => string | null
}

const mostLevels = 9

/** @param tree of `word/numbering.xml`, null where the document has none */
export function countersOf(tree: Element | null): Counters {
  const shapes = new Map((tree ? childrenOf(tree, 'w:abstractNum') : []).map((one) => [one.attribs['w:abstractNumId'] ?? '', levelsOf(one)]))
  const shapeOf = new Map((tree ? childrenOf(tree, 'w:num') : []).map((num) => [num.attribs['w:numId'] ?? '', valueOf(num, 'w:abstractNumId') ?? '']))
  // Lists of one shape count on, unless a list begins anew.
  const counts = new Map<string, number[]>()
  for (const num of tree ? childrenOf(tree, 'w:num') : []) if (child(num, 'w:lvlOverride')) shapeOf.set(num.attribs['w:numId'] ?? '', anew(num))

  function anew(num: Element): string {
    const [id, shape] = [num.attribs['w:numId'] ?? '', valueOf(num, 'w:abstractNumId') ?? '']
    shapes.set(`${shape} ${id}`, shapes.get(shape) ?? [])
    return `${shape} ${id}`
  }
  return {
    next(id, level) {
      const shape = shapeOf.get(id)
      const levels = shape === undefined ? undefined : shapes.get(shape)
      const own = levels?.[level]
      if (shape === undefined || !levels || !own || level >= mostLevels) return null
      const count = counts.get(shape) ?? []
      for (let above = 0; above < level; above += 1) count[above] ??= levels[above]?.start ?? 1
      count[level] = (count[level] ?? own.start - 1) + 1
      count.length = level + 1
      counts.set(shape, count)
      return own.format === 'bullet' || own.format === 'none' ? null : written(own, levels, count)
    },
  }
}

const levelsOf = (shape: Element): Level[] =>
  childrenOf(shape, 'w:lvl').map((level) => ({
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(level, 'w:start') ?? 1),
  }))

const written = ({ text }: Level, levels: readonly Level[], count: readonly number[]): string =>
  text.replace(/%([1-9])/g, (_, at: string) => inFormat(count[Number(at) - 1] ?? 1, levels[Number(at) - 1]?.format ?? 'decimal'))

function inFormat(value: number, format: string): string {
  if (format === 'lowerLetter') return letter(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return String(value)
}

const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(5, Math.ceil(value / 26)))

function roman(value: number): string {
  const digits: [number, string][] = [[50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]
  let left = Math.min(value, 89)
  let text = ''
  for (const [worth, digit] of digits) for (; left >= worth; left -= worth) text += digit
  return text
}
