/** Which item of a list became which of another list: kept, changed, moved, added or removed. */
import { placesOf } from './sequence'
import { addTo } from '../group'

export type Direction = 'up' | 'down'

/** One item before and after; null where it was not. */
export interface Pair<Item> {
  before: Item | null
  after: Item | null
  /** Where it went, when it left the order that the other items keep. */
  moved: Direction | null
}

interface Likeness<Item> {
  /** Items with the same text say the same. */
  digest: (item: Item) => string
  /** How likely the one became the other, 0 (never) to 1. Asked only of items that have no equal. */
  likeness: (before: Item, after: Item) => number
}

/** @returns every item of both lists once, in the order after; what was removed stands where it stood. */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  { digest, likeness }: Likeness<Item>,
): Pair<Item>[] {
  const became = equals(before.map(digest), after.map(digest))
  for (const [from, to] of likeliest(before, after, likeness, became)) became.set(from, to)

  const cameFrom = new Map([...became].map(([from, to]) => [to, from]))
  const moved = movesOf(became, cameFrom)
  const removed = new Map<number, Pair<Item>[]>()
  let anchor = -1
  before.forEach((item, from) => {
    const to = became.get(from)
    if (to === undefined) addTo(removed, anchor, { before: item, after: null, moved: null })
    else if (!moved.has(to)) anchor = to
  })
  return [
    ...(removed.get(-1) ?? []),
    ...after.flatMap((item, to) => {
      const from = cameFrom.get(to)
      const pair = { before: from === undefined ? null : (before[from] ?? null), after: item, moved: moved.get(to) ?? null }
      return [pair, ...(removed.get(to) ?? [])]
    }),
  ]
}

/** Equal items: first those that kept their order, then those that did not. */
function equals(before: readonly string[], after: readonly string[]): Map<number, number> {
  const places = placesOf(before, after)
  const became = new Map<number, number>()
  const free = new Map<string, number[]>()
  for (const { before: from, after: to } of places) {
    if (from !== null && to !== null) became.set(from, to)
    else if (to !== null) free.set(after[to]!, [...(free.get(after[to]!) ?? []), to])
  }
  before.forEach((text, from) => {
    const to = became.has(from) ? undefined : free.get(text)?.shift()
    if (to !== undefined) became.set(from, to)
  })
  return became
}

/** A second or two of work; a plan that was written anew from end to end has more. */
export const mostPairs = 20_000

/** The most alike first; of those equally alike the nearest. With too many changes only what stands near is compared. */
function likeliest<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: Likeness<Item>['likeness'],
  became: ReadonlyMap<number, number>,
): [number, number][] {
  const taken = new Set(became.values())
  const [changedBefore, changedAfter] = [before.length - became.size, after.length - taken.size]
  const reach = changedBefore * changedAfter <= mostPairs ? Infinity : mostPairs / 2 / changedBefore
  const candidates: { from: number; to: number; like: number }[] = []
  before.forEach((one, from) => {
    if (became.has(from)) return
    const [first, last] = [Math.max(0, Math.ceil(from - reach)), Math.min(after.length - 1, Math.floor(from + reach))]
    for (let to = first; to <= last; to += 1) {
      const like = taken.has(to) ? 0 : likeness(one, after[to]!)
      if (like > 0) candidates.push({ from, to, like })
    }
  })
  candidates.sort((a, b) => b.like - a.like || Math.abs(a.from - a.to) - Math.abs(b.from - b.to))
  const used = { from: new Set<number>(), to: new Set<number>() }
  return candidates.flatMap(({ from, to }): [number, number][] => {
    if (used.from.has(from) || used.to.has(to)) return []
    used.from.add(from)
    used.to.add(to)
    return [[from, to]]
  })
}

/** Of the items that are in both lists, those outside the longest order that both share; by their place after. */
function movesOf(became: ReadonlyMap<number, number>, cameFrom: ReadonlyMap<number, number>): Map<number, Direction> {
  const orderBefore = [...became.keys()].sort((a, b) => a - b)
  const orderAfter = [...cameFrom.keys()].sort((a, b) => a - b)
  const names = orderAfter.map((to) => String(cameFrom.get(to)))
  const kept = new Set(placesOf(orderBefore.map(String), names).flatMap(({ before, after }) => (before === null ? [] : after ?? [])))
  const rankBefore = new Map(orderBefore.map((from, rank) => [from, rank]))
  const moves = new Map<number, Direction>()
  orderAfter.forEach((to, rank) => {
    const was = rankBefore.get(cameFrom.get(to)!)!
    // In its old rank among the others it has not moved: they have moved around it.
    if (!kept.has(rank) && was !== rank) moves.set(to, rank < was ? 'up' : 'down')
  })
  return moves
}
