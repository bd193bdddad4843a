/** Lists that lost their bullets: short lines under each other without a full stop. */
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
  !item && contacts.length === 0 && text.length <= longestItem && !/[.,:;!?]$/.test(text)

function runsOf(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = []
  for (const passage of passages.filter(mayBeItem)) {
    const last = runs.at(-1)
    if (last?.at(-1)?.line === passage.line - 1) last.push(passage)
    else runs.push([passage])
  }
  return runs
}
