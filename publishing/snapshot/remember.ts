/** What was made of objects, as long as they stay the very same: `once('plan', [approved, editor], () => planOf(…))`. */
export type Once = <Made>(what: string, of: readonly [object, ...unknown[]], make: () => Made) => Made

export function rememberer(): Once {
  const known = new Map<string, WeakMap<object, { others: unknown[]; made: unknown }>>()
  return (what, [first, ...others], make) => {
    const made = known.get(what) ?? new WeakMap<object, { others: unknown[]; made: unknown }>()
    known.set(what, made)
    const before = made.get(first)
    const isSame = before?.others.length === others.length && others.every((each, at) => each === before.others[at])
    if (before && isSame) return before.made as never
    const now = make()
    made.set(first, { others, made: now })
    return now
  }
}
