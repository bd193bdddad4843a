/**
 * What a text has in common with the one before it, by entries: a manifest is a long list of which a release changes little.
 * `together` gives the text back to the byte, whatever it was compared to.
 */

/** New text, or `[from, count]` entries of the text before. */
export type Difference = (string | [number, number])[]

/** Between two strings, or two objects, of a list in JSON without spaces. */
const entriesOf = (text: string): string[] => text.split(/(?<="|\}),(?="|\{)/)

/** @param before '' where there is none */
export function differenceOf(text: string, before: string): Difference {
  const [now, old] = [entriesOf(text), entriesOf(before)]
  const places = placesOf(old)
  const difference: Difference = []
  /** Where the text before goes on from what was found last. */
  let next = 0
  const found = (at: number): number | undefined => (old[next] === now[at] ? next : places.get(now[at] ?? ''))
  for (let at = 0; at < now.length; ) {
    const start = at
    const from = found(at)
    if (from === undefined) {
      while (at < now.length && found(at) === undefined) at += 1
      difference.push(now.slice(start, at).join(','))
    } else {
      while (at < now.length && old[from + at - start] === now[at]) at += 1
      next = from + at - start
      difference.push([from, at - start])
    }
  }
  return difference
}

/** Where each entry stands that stands there once: of the others nobody can tell which is meant. */
function placesOf(entries: string[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (const [at, entry] of entries.entries()) {
    if (places.has(entry)) twice.add(entry)
    else places.set(entry, at)
  }
  for (const entry of twice) places.delete(entry)
  return places
}

/** @returns the text of which it is the difference to `before` */
export function together(difference: Difference, before: string): string {
  const old = entriesOf(before)
  return difference.map((part) => (typeof part === 'string' ? part : old.slice(part[0], part[0] + part[1]).join(','))).join(',')
}
