/** Lists that a document has, but does not mark as lists. */
import type { ImportedSection, Passage } from './types'

const shortestList = 3
const longestItem = 80

/** Marks the lines of such lists as items, so that they become a list and not a heap of paragraphs. */
export function markLists(sections: readonly ImportedSection[]): void {
  for (const { passages, children } of sections) {
    for (const run of runsOf(passages)) if (run.length >= shortestList) for (const passage of run) passage.item = true
    markLists(children)
  }
}

const mayBeItem = ({ text, item, contacts }: Passage): boolean =>
  !item && contacts.length === 0 && text.length <= longestItem && !/[.,:;!?]$|^\d{1,2}[.)]\s/.test(text)

function runsOf(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = []
  for (const passage of passages.filter(mayBeItem)) {
    const last = runs.at(-1)
    if (last?.at(-1)?.line === passage.line - 1) last.push(passage)
    else runs.push([passage])
  }
  return runs
}

const ordinal = /^(\d{1,2})[.)]\s+/

/** @returns the items of numbered lists ("1. …", "2. …" under each other) with their numbers taken from the text */
export function numberedItems(passages: readonly Passage[]): Map<Passage, { number: number; text: string }> {
  const items = new Map<Passage, { number: number; text: string }>()
  const numberOf = (passage: Passage | undefined): number =>
    !passage || passage.contacts.length > 0 ? 0 : Number(ordinal.exec(passage.text)?.[1] ?? 0)
  passages.forEach((passage, index) => {
    const number = numberOf(passage)
    const before = passages[index - 1]
    const follows = number > 1 && before !== undefined && items.get(before)?.number === number - 1
    const begins = number === 1 && numberOf(passages[index + 1]) === 2
    if (follows || begins) items.set(passage, { number, text: passage.text.replace(ordinal, '') })
  })
  return items
}
