/** Three versions of a list brought together item by item. */
import type { Pair } from './align'

/** Both sides changed the item, and not in the same way. */
export interface ItemConflict<Item> {
  base: Item | null
  ours: Item | null
  theirs: Item | null
}

export interface MergedList<Item> {
  items: Item[]
  conflicts: ItemConflict<Item>[]
  /** Both sides put the items in another order, and not in the same one; ours is taken. */
  orderConflict: boolean
}

interface How<Item> {
  /** Which item became which. */
  pair: (before: readonly Item[], after: readonly Item[]) => Pair<Item>[]
  /** Items with the same text say the same. */
  digest: (item: Item) => string
}

/** @returns the items of both sides; where both changed one, ours stands in the list and both in the conflict. */
export function mergeLists<Item>(
  base: readonly Item[],
  ours: readonly Item[],
  theirs: readonly Item[],
  { pair, digest }: How<Item>,
): MergedList<Item> {
  const known = { base: named(base, 'base'), ours: namedAfter(base, ours, 'ours'), theirs: namedAfter(base, theirs, 'theirs') }
  // What both put in is one item, not two.
  const added = (side: 'ours' | 'theirs') => [...known[side]].filter(([name]) => !known.base.has(name))
  const [oursNew, theirsNew] = [added('ours'), added('theirs')]
  for (const { before, after } of pair(oursNew.map(([, item]) => item), theirsNew.map(([, item]) => item))) {
    const ourName = oursNew.find(([, item]) => item === before)?.[0]
    const theirName = theirsNew.find(([, item]) => item === after)?.[0]
    if (ourName && theirName) known.theirs = renamed(known.theirs, theirName, ourName)
  }

  const conflicts: ItemConflict<Item>[] = []
  const kept = new Map<string, Item>()
  for (const name of new Set([...known.base.keys(), ...known.ours.keys(), ...known.theirs.keys()])) {
    const item = { base: known.base.get(name) ?? null, ours: known.ours.get(name) ?? null, theirs: known.theirs.get(name) ?? null }
    const chosen = choose(item, (one, other) => (one && other ? digest(one) === digest(other) : one === other))
    if (chosen.conflict) conflicts.push(item)
    if (chosen.value) kept.set(name, chosen.value)
  }
  const { order, conflict } = orderOf([...known.base.keys()], [...known.ours.keys()], [...known.theirs.keys()])
  return { items: order.flatMap((name) => kept.get(name) ?? []), conflicts, orderConflict: conflict }

  function namedAfter(before: readonly Item[], after: readonly Item[], side: string): Map<string, Item> {
    const was = new Map(pair(before, after).map((each) => [each.after, each.before]))
    return new Map(after.map((item, place) => {
      const origin = was.get(item) ?? null
      return [origin === null ? `${side} ${place}` : `base ${before.indexOf(origin)}`, item]
    }))
  }
}

const named = <Item>(items: readonly Item[], side: string): Map<string, Item> =>
  new Map(items.map((item, place) => [`${side} ${place}`, item]))

const renamed = <Item>(items: Map<string, Item>, from: string, to: string): Map<string, Item> =>
  new Map([...items].map(([name, item]) => [name === from ? to : name, item]))

/** The rule of every three-way merge: what one side left alone is taken from the other. */
export function choose<Value>(
  { base, ours, theirs }: { base: Value; ours: Value; theirs: Value },
  same: (one: Value, other: Value) => boolean,
): { value: Value; conflict: boolean } {
  if (same(ours, theirs) || same(base, theirs)) return { value: ours, conflict: false }
  if (same(base, ours)) return { value: theirs, conflict: false }
  return { value: ours, conflict: true }
}

/** Ours, unless only theirs is another order; what the other side put in follows what it followed there. */
function orderOf(base: string[], ours: string[], theirs: string[]): { order: string[]; conflict: boolean } {
  const common = (side: string[], other: string[]) => side.filter((name) => other.includes(name)).join('\n')
  const isMoved = (side: string[]) => common(base, side) !== common(side, base)
  const [oursMoved, theirsMoved] = [isMoved(ours), isMoved(theirs)]
  const [leading, following] = theirsMoved && !oursMoved ? [theirs, ours] : [ours, theirs]
  const order = [...leading]
  following.forEach((name, place) => {
    if (order.includes(name)) return
    const before = following.slice(0, place).findLast((each) => order.includes(each))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name)
  })
  return { order, conflict: oursMoved && theirsMoved && common(ours, theirs) !== common(theirs, ours) }
}
