/**
 * What a text has in common with the one before it, by entries: a manifest is a long list of which a release changes little.
 * `together` gives the text back to the byte, whatever it was compared to.
 */

/** New text, or `[from, count]` entries of the text before. */
export type Difference = (string | [number, number])[]

const [quote, opening, closing] = [0x22, 0x7b, 0x7d]

/** Between two strings, or two objects, of a list in JSON without spaces. */
function entriesOf(text: string): string[] {
  const entries: string[] = []
  let start = 0
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    const [left, right] = [text.charCodeAt(comma - 1), text.charCodeAt(comma + 1)]
    if ((left !== quote && left !== closing) || (right !== quote && right !== opening)) continue
    entries.push(text.slice(start, comma))
    start = comma + 1
  }
  return [...entries, text.slice(start)]
}

/** @param before '' where there is none */
export function differenceOf(text: string, before: string): Difference {
  const [now, old] = [entriesOf(text), entriesOf(before)]
  const difference: Difference = []
  let places: Map<string, number> | null = null
  /** Where the text before goes on from what was found last. */
  let next = 0
  const near = (at: number): number | undefined => {
    for (let place = next; place < next + nearby && place < old.length; place += 1) if (old[place] === now[at]) return place
    return undefined
  }
  const goesOnSoon = (at: number): boolean => {
    for (let ahead = at + 1; ahead <= at + nearby && ahead < now.length; ahead += 1) if (near(ahead) !== undefined) return true
    return false
  }
  const found = (at: number): number | undefined => {
    const place = near(at)
    // Most often one entry has become another, and the next is the next again.
    if (place !== undefined || goesOnSoon(at)) return place
    places ??= placesOf(old)
    return places.get(now[at] ?? '')
  }
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

/** Entries that are looked at before all are: those of a page whose content has changed. */
const nearby = 8

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
