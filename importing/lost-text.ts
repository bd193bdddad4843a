/** Proves that nothing was dropped: every word of the source, as often as it stands there, is kept somewhere. */
import { showPhone } from '../domain/contact/phone'
import { findNumbers } from './numbers'
import { wordsOf } from './text'
import type { ImportedPlan, ImportedSection } from './types'

/**
 * @param source the text of the document
 * @param kept every text the import keeps, page furniture that was left out on purpose included
 * @param spare words that may be missing, each once for each time it is named
 * @returns the words of the source that are nowhere in what is kept; empty when nothing is lost
 */
export function lostText(source: string, kept: readonly string[], spare: readonly string[] = []): string[] {
  const left = new Map<string, number>()
  for (const word of [...kept.flatMap(countedWords), ...spare]) left.set(word, (left.get(word) ?? 0) + 1)
  // A lone "o" and a tab is a bullet (lines.ts).
  return countedWords(source.replace(/^[^\S\r\n\u2028\u2029]*o\t/gm, '')).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** Line by line, and every phone number in pairs, so that `9501 0001` and `+4595010001` have the same words. */
const countedWords = (text: string): string[] =>
  text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).flatMap((line) => wordsOf(inPairs(line)))

function inPairs(line: string): string {
  let result = ''
  let from = 0
  for (const { start, end, phone } of findNumbers(line)) {
    result += `${line.slice(from, start)} ${phone === null ? line.slice(start, end) : showPhone(phone)} `
    from = end
  }
  return result + line.slice(from)
}

/** @returns every text of a plan that is not written yet */
export const textsOf = ({ title, attention, metadata, sections, unplaced, dropped }: ImportedPlan): string[] => [
  attention.some(({ reason }) => reason === 'noTitle') ? '' : title,
  ...metadata.lines,
  metadata.department ?? '',
  ...sections.flatMap(textsOfSection),
  // An incomplete number stands in its section too.
  ...unplaced.filter(({ reason }) => reason !== 'incompleteNumber').map(({ text }) => text),
  ...dropped.map(({ text }) => text),
]

const textsOfSection = ({ heading, passages, children }: ImportedSection): string[] => [
  heading,
  ...passages.map(({ text }) => text),
  ...children.flatMap(textsOfSection),
]
