/** What two sequences have in common: the one place that knows the library for it. */
import { diffArrays } from 'diff'

/** A place in the one sequence, in the other, or in both. */
export interface Place {
  before: number | null
  after: number | null
}

/** Beyond so many differences nothing is worth matching, and looking on would take seconds. */
const mostDifferences = 4_000

/**
 * @returns every item of both sequences once, by index, in an order that keeps both: what they share carries both
 *   indexes, and what was taken away stands before what was put in its place.
 */
export function placesOf(before: readonly string[], after: readonly string[]): Place[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostDifferences }) ?? [
    { count: before.length, removed: true, added: false },
    { count: after.length, removed: false, added: true },
  ]
  let [one, other] = [0, 0]
  return changes.flatMap(({ count, removed, added }) =>
    Array.from({ length: count }, () => ({ before: added ? null : one++, after: removed ? null : other++ })),
  )
}
