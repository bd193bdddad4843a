/**
 * What a reader's word can mean among the site's words: the word itself, another spelling of it, a part of a compound,
 * a synonym; and when it is none of these, the word with one typo, or a compound of words that the site has.
 */
import { fold, oneTypo, sameButEnding } from './fold'
import type { Entry, Vocabulary } from './vocabulary'

/** A word to ask the index for, and how much a hit is worth beside one on the reader's own word, which is worth 1. */
export interface Meaning {
  text: string
  worth: number
}

export interface Reading {
  word: string
  /** Best first; empty when the site has nothing like it. */
  meanings: Meaning[]
  /** The site does not have the word; this is what it may stand for. */
  guessed: boolean
}

/** The reader's own word outranks every other kind of hit (docs/decisions/0017). */
const worth = { own: 1, spelling: 0.95, begins: 0.7, synonym: 0.55, part: 0.5, beginsPart: 0.35, typo: 0.4, typoInPart: 0.3 }
/** What only half of a word means. */
const worthOfHalf = 0.6
const meaningsAtMost = 12
const shortestHalf = 4

/** @returns how a word can be read: once, or by halves when only they are known */
export function readingsOf(word: string, vocabulary: Vocabulary): Reading[] {
  const meanings = meaningsOf(word, vocabulary)
  if (meanings.length > 0) return [{ word, meanings, guessed: false }]
  const mistyped = typosOf(word, vocabulary)
  if (mistyped.length > 0) return [{ word, meanings: mistyped, guessed: true }]
  const halves = halvesOf(word, vocabulary).map((half) => ({
    word: half,
    meanings: meaningsOf(half, vocabulary).map(({ text, worth: value }) => ({ text, worth: value * worthOfHalf })),
    guessed: true,
  }))
  return halves.length > 0 ? halves : [{ word, meanings: [], guessed: true }]
}

/**
 * Danes often write a compound as two words: `strøm svigt`, `el afbrydelse`.
 * @returns a reading of each word, to which the compound of neighbours is added where the site or a synonym has it
 */
export function readingsOfAll(words: string[], vocabulary: Vocabulary): Reading[] {
  const compounds = words.slice(1).map((word, at) => {
    const both = `${words[at]}${word}`
    return /\d/.test(both) ? [] : meaningsOf(both, vocabulary)
  })
  return words.flatMap((word, at) => {
    const more = [...(compounds[at - 1] ?? []), ...(compounds[at] ?? [])]
    return readingsOf(word, vocabulary).map((reading) => ({
      ...reading,
      meanings: [...reading.meanings, ...more],
      guessed: reading.guessed && more.length === 0,
    }))
  })
}

function meaningsOf(word: string, vocabulary: Vocabulary): Meaning[] {
  const sought = fold(word)
  const meanings = collected()
  const isNumber = /^\d{4,}$/.test(word)
  for (const entry of vocabulary.entries) {
    const value = isNumber ? worthOfNumber(word, entry) : worthOf(word, sought, entry)
    if (value) meanings.add(value === worth.own ? word : entry.word, value)
  }
  for (const text of synonymsOf(vocabulary, (other) => sameButEnding(sought, other))) meanings.add(text, worth.synonym)
  return meanings.best()
}

/** The end of a phone number is often all that is remembered. */
const worthOfNumber = (number: string, { word }: Entry): number =>
  word.startsWith(number) ? worth.own : word.includes(number) ? worth.part : 0

function worthOf(word: string, sought: string, { word: known, folded, parts }: Entry): number {
  if (known.startsWith(word)) return worth.own
  // Nothing below can hold without these letters; most words end here.
  if (!folded.includes(sought.slice(0, 3))) return 0
  if (sameButEnding(sought, folded)) return worth.spelling
  if (sought.length >= 3 && folded.startsWith(sought)) return worth.begins
  if (sought.length >= 3 && parts.some((part) => sameButEnding(sought, part))) return worth.part
  if (sought.length >= 4 && parts.some((part) => part.startsWith(sought))) return worth.beginsPart
  return 0
}

/** Short words are near to too many others, and a number that differs is another number. */
function typosOf(word: string, vocabulary: Vocabulary): Meaning[] {
  const sought = fold(word)
  const meanings = collected()
  if (sought.length < 4 || /\d/.test(sought)) return []
  for (const { word: known, folded, parts } of vocabulary.entries) {
    if (isTypoOf(sought, folded)) meanings.add(known, worth.typo)
    else if (parts.some((part) => part.length >= 4 && isTypoOf(sought, part))) meanings.add(known, worth.typoInPart)
  }
  for (const text of synonymsOf(vocabulary, (other) => isTypoOf(sought, other))) meanings.add(text, worth.typoInPart)
  return meanings.best()
}

const longestEnding = 6

/** One typo, in a word that may have another ending on the site. */
function isTypoOf(sought: string, folded: string): boolean {
  const longer = folded.length - sought.length
  if (longer < -1 || longer > longestEnding) return false
  // With one typo among them, one of the first two letters is still in its place or beside it.
  const [a, b] = sought
  if (folded[0] !== a && folded[1] !== b && folded[0] !== b && folded[1] !== a) return false
  return [-1, 0, 1].some((more) => {
    const start = folded.slice(0, sought.length + more)
    return start.length === sought.length + more && oneTypo(sought, start) && sameButEnding(start, folded)
  })
}

/**
 * A compound that the site does not have, by the words that it does: `skoleulykke` by `skole` and `ulykke`, and
 * `bombetrussel` by `trussel` alone, since the last word says what kind of thing it is.
 */
function halvesOf(word: string, { entries }: Vocabulary): string[] {
  const stands = (half: string): boolean => {
    const sought = fold(half)
    return entries.some(({ folded, parts }) => [folded, ...parts].some((known) => sameButEnding(sought, known)))
  }
  // `nis2` for `NIS 2`.
  const [, letters, digits] = /^(\p{L}+)(\d+)$/u.exec(word) ?? []
  if (letters && digits) return [letters, digits]
  let lastOnly: string[] = []
  for (let at = shortestHalf; at <= word.length - shortestHalf; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)]
    if (!stands(last)) continue
    if (stands(first)) return [first, last]
    if (lastOnly.length === 0) lastOnly = [last]
  }
  return lastOnly
}

/** The words in the groups of those that fit, as far as the site has them: for others the index would guess. */
const synonymsOf = ({ synonyms, entries }: Vocabulary, fits: (folded: string) => boolean): string[] =>
  synonyms
    .filter((group) => group.some(({ folded }) => fits(folded)))
    .flatMap((group) => group.map(({ text }) => text))
    .filter((text) => isOnSite(text, entries))

/** @returns whether the site has every word of the synonym, with this ending or another */
export const isOnSite = (text: string, entries: readonly Entry[]): boolean =>
  text.split(' ').every((word) => {
    const sought = fold(word)
    return entries.some(({ folded }) => folded.startsWith(sought) || sameButEnding(sought, folded))
  })

/** Keeps the best worth of each text. */
function collected() {
  const found = new Map<string, number>()
  return {
    add: (text: string, value: number): void => {
      if (value > (found.get(text) ?? 0)) found.set(text, value)
    },
    best: (): Meaning[] =>
      [...found]
        .map(([text, value]) => ({ text, worth: value }))
        .sort((a, b) => b.worth - a.worth || a.text.length - b.text.length)
        .slice(0, meaningsAtMost),
  }
}
