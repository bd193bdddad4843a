/** Words of the site that look like one it does not have, to offer when nothing was found. */
import { fold } from './fold'
import type { Vocabulary } from './vocabulary'

const farthest = 2
const offered = 3

/** @returns up to three words that two typos turn the word into, the nearest first */
export function nearestWords(word: string, { entries }: Vocabulary): string[] {
  const sought = fold(word)
  if (sought.length < 5 || /\d/.test(sought)) return []
  return entries
    .filter(({ folded }) => folded[0] === sought[0] && Math.abs(folded.length - sought.length) <= farthest)
    .map(({ word: known, folded }) => ({ known, far: distance(sought, folded) }))
    .filter(({ far }) => far <= farthest)
    .sort((a, b) => a.far - b.far)
    .slice(0, offered)
    .map(({ known }) => known)
}

/** Letters to add, leave out or change, and neighbours that have changed places (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let row = [...b, ''].map((_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
