/** Splits Danish compounds into the words they are made of: `forsørgelsesydelser` into `forsørgelses` and `ydelser`. */
import type { Dictionary } from './dictionary'

const shortestCompound = 6
/** Longer words are addresses and identifiers. */
const longestWord = 60
const shortestPart = 3

/** Short words that end longer ones by chance, as `ion` does `station`. */
const byChance = new Set('ale ane ant are ast bel ene ere ers fon ger hed ier ing ion ist ler len lig men ner ral ret rie sel ske ste ter tør ure'.split(' '))

/** Endings that a word may have beyond its form in the dictionary, the shortest first. */
const endings = 'e n r s t en er et es ne ns rs ts ens ers ets ene erne rne ernes rnes enes'
  .split(' ')
  .sort((a, b) => a.length - b.length)

/**
 * @param own words of the site that the dictionary may lack, such as names; they may be parts too
 * @returns a function that gives a word's parts, which joined are the word; a word that is no compound is one part
 */
export function compoundSplitter({ heads, tails, words }: Dictionary, own: Iterable<string> = []) {
  const inDictionary = (text: string): boolean => words.has(text)
  const foreign = new Set([...own].filter((word) => word.length >= 4 && !baseOf(word, inDictionary)))
  const mayBegin = (text: string): boolean => heads.has(text) || foreign.has(text) || foreign.has(text.replace(/s$/, ''))
  const isTail = (text: string): boolean => (tails.has(text) && !byChance.has(text)) || foreign.has(text)
  const isInflectedTail = (text: string): boolean => baseOf(text, isTail) !== null

  /** The fewest parts; of two ways with as many, the one whose shortest part is longest. */
  function split(word: string, mayEnd: (text: string) => boolean, known = new Map<string, string[] | null>()): string[] | null {
    const before = known.get(word)
    if (before !== undefined) return before
    let best: string[] | null = null
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      const [head, rest] = [word.slice(0, at), word.slice(at)]
      if (!mayBegin(head)) continue
      const tail = mayEnd(rest) ? [rest] : split(rest, mayEnd, known)
      if (tail && isBetter([head, ...tail], best)) best = [head, ...tail]
    }
    known.set(word, best)
    return best
  }

  return function partsOf(word: string): string[] {
    if (word.length < shortestCompound || word.length > longestWord) return [word]
    const base = baseOf(word, inDictionary)
    const parts = base ? split(base, isTail) : split(word, isInflectedTail)
    if (!parts) return [word]
    const last = (parts.pop() ?? '') + word.slice((base ?? word).length)
    // A part may be a compound itself: `krisestabs` in `krisestabsvagten`.
    return [...parts, last].flatMap(partsOf)
  }
}

const isBetter = (parts: string[], best: string[] | null): boolean =>
  !best || parts.length < best.length || (parts.length === best.length && shortest(parts) > shortest(best))

const shortest = (parts: string[]): number => Math.min(...parts.map((part) => part.length))

/** @returns the known form that the text is, without an ending or a consonant doubled before it; null if there is none */
function baseOf(text: string, isKnown: (form: string) => boolean): string | null {
  if (isKnown(text)) return text
  for (const ending of endings) {
    if (!text.endsWith(ending) || text.length - ending.length < shortestPart) continue
    const stem = text.slice(0, -ending.length)
    if (isKnown(stem)) return stem
    if (stem.at(-1) === stem.at(-2) && isKnown(stem.slice(0, -1))) return stem.slice(0, -1)
  }
  return null
}
