/**
 * What a reader's word can mean among the site's words: the word itself, another spelling of it, a part of a compound,
 * a synonym; and when it is none of these, the word with one typo, or a compound of words that the site has.
 */
import { groupBy } from '../../../domain/group'
import { fold, oneTypo, sameButEnding, sameVerb } from './fold'
import { distance } from './nearest'
import { empty } from './query'
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
  /** A guess that stands by itself, as one typo in a long word does. Any other needs a title or a heading that has it. */
  sure?: boolean
  /** It says what has happened, or who is asked for, as a cue does: so it tells more than how rare it is. */
  isCue?: boolean
}

/** The reader's own word outranks every other kind of hit (docs/decisions/0017), but a title that it leads to (0078). */
const worth = {
  own: 1,
  spelling: 0.95,
  phrase: 0.8,
  cue: 0.8,
  begins: 0.7,
  verb: 0.6,
  synonym: 0.55,
  part: 0.5,
  typo: 0.4,
  beginsPart: 0.35,
  typoInPart: 0.3,
}
/** What only half of a word means. */
const worthOfHalf = 0.6
const meaningsAtMost = 12
const shortestHalf = 4
/** Beside a half that a synonym knows. */
const shortestLastHalf = 3
/** A last word that stands for the whole compound by itself: shorter ones end too many others. */
const shortestLast = 6

/** @returns how a word can be read: once, or by halves when only they are known */
export function readingsOf(word: string, vocabulary: Vocabulary): Reading[] {
  const meanings = meaningsOf(word, vocabulary)
  const known = meanings.some(({ worth: value }) => value >= worth.spelling)
  const told = known ? [] : toldBy(word, vocabulary)
  if (told.length > 0) return told
  if (meanings.length > 0) return [{ word, meanings, guessed: false, isCue: isCue(word, vocabulary) }]
  const pieces = word.split(/[-'’.]/).filter((piece) => piece.length > 1)
  if (pieces.length > 1) return pieces.flatMap((piece) => readingsOf(piece, vocabulary))
  if (isCommon(word)) return [{ word, meanings: [], guessed: true }]
  if (isMistypedEmpty(word)) return []
  const mistyped = typosOf(word, vocabulary)
  if (mistyped.length > 0) return [{ word, meanings: mistyped, guessed: true, sure: word.length >= surelyMistyped }]
  const halves = readingsOfHalves(word, vocabulary)
  return halves.length > 0 ? halves : [{ word, meanings: [], guessed: true }]
}

/** The word says what has happened, by the name that the site has for it or another. */
const isCue = (word: string, { cues }: Vocabulary): boolean =>
  cues.some((group) => group.some(({ folded }) => sameButEnding(fold(word), folded)))

const readingsOfHalves = (word: string, vocabulary: Vocabulary): Reading[] =>
  halvesOf(word, vocabulary).map((half) => ({
    word: half,
    meanings: meaningsOf(half, vocabulary).map(({ text, worth: value }) => ({ text, worth: value * worthOfHalf })),
    guessed: true,
  }))

/** In a word this long, one typo leaves no doubt of what was meant. */
const surelyMistyped = 7
const shortestTelling = 2
/** What says no more at the end of a compound than it does alone: `evakueringsplan` asks for evakuering. */
const weakTail = /(?:plan|liste|kort|instruks|procedure|beredskab|vejledning|skema|guide)(?:en|er|et|n|t|ne|erne)?$/

/**
 * The half of a compound that tells, where the other says little. A typo is forgiven in either half.
 * @returns nothing when the word is no such compound, or nothing is known of its half; two where that is a compound itself
 */
function toldBy(word: string, vocabulary: Vocabulary): Reading[] {
  const tail = weakTail.exec(word)?.[0] ?? mistypedTail(word)
  const half = tail && word.slice(0, -tail.length).replace(/-$/, '')
  if (!half || half.length < shortestTelling) return []
  // With or without the letter that links it to the rest.
  const halves = /[se]$/.test(half) && half.length > 4 ? [half, half.slice(0, -1)] : [half]
  const meanings = bestOf(halves.flatMap((each) => meaningsOf(each, vocabulary)))
  if (meanings.length > 0) return [{ word: half, meanings, guessed: false }]
  const mistyped = bestOf(halves.flatMap((each) => typosOf(each, vocabulary)))
  if (mistyped.length > 0) return [{ word: half, meanings: mistyped, guessed: true, sure: half.length >= surelyMistyped }]
  return readingsOfHalves(half, vocabulary)
}

/** `stormflodspaln`, `skybrudsplna` */
function mistypedTail(word: string): string | null {
  const tail = /p\p{L}{2,4}$/u.exec(word)?.[0]
  return tail && word.length > 8 && (oneTypo(tail, 'plan') || oneTypo(tail, 'planen')) ? tail : null
}

/** Words of every day are spelled as they are meant, whatever else is near them. */
const common = new Set(
  ('kunde kunden kunder vred sur glad varm kold over under efter mellem hele halve folk mand kvinde dreng pige hus ' +
    'bil vej by land mad mug men man mens eller også hund kat dag nat uge måned tid gang gange penge regning ' +
    'regningen arbejde arbejder kommer kom går gik gået tager tog får fik siger sagde ser så ved vidste gider ' +
    'prøver prøve spise drikke sove rejse ferie fri printer kaffe frokost jul påske møde mødes kontor stol bord ' +
    'mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september oktober november december ' +
    'skab dør nøgle lunch menu holiday request vacation parking permit jam').split(' '),
)
const isCommon = (word: string): boolean => common.has(word)

const shortestMistyped = 5
const longEmpty = [...empty].map(fold).filter((word) => word.length >= shortestMistyped)

/** `virekr` says as little as `virker` does. */
const isMistypedEmpty = (word: string): boolean =>
  word.length >= shortestMistyped &&
  longEmpty.some((each) => each[0] === word[0] && oneTypo(fold(word), each) && !sameButEnding(fold(word), each))

function bestOf(meanings: Meaning[]): Meaning[] {
  const best = collected()
  for (const { text, worth: value } of meanings) best.add(text, value)
  return best.best()
}

/**
 * Danes often write a compound as two words: `strøm svigt`, `el afbrydelse`.
 * @returns a reading of each word, to which the compound of neighbours is added where the site or a synonym has it
 */
export function readingsOfAll(words: string[], vocabulary: Vocabulary, all: string[] = words): Reading[] {
  const phrases = phrasesIn(all, vocabulary)
  const said = phrases.flatMap(({ word }) => word.split(' ')).map(fold)
  const left = words.filter((word) => !said.some((each) => sameButEnding(each, fold(word))) && !(phrases.length > 0 && empty.has(word)))
  return [...phrases, ...readingsOfWords(left, vocabulary)]
}

/** Words that mean something together, as a synonym or a cue of several words says: `logge på`, `kommet til skade`. */
function phrasesIn(all: string[], vocabulary: Vocabulary): Reading[] {
  const typed = all.map(fold)
  const known = [...vocabulary.synonyms, ...vocabulary.cues].flatMap((group) => {
    const phrase = group.find(({ text }) => text.includes(' ') && isSaid(text.split(' ').map(fold), typed))
    const texts = phrase ? ledToBy(group, vocabulary).filter((text) => isOnSite(text, vocabulary.entries)) : []
    return phrase && texts.length > 0 ? [{ phrase: phrase.text, texts }] : []
  })
  const together = [...groupBy(known, ({ phrase }) => phrase)]
  return together.map(([word, groups]) => ({
    word,
    meanings: groups.flatMap(({ texts }) => texts).slice(0, meaningsAtMost).map((text) => ({ text, worth: worth.phrase })),
    guessed: false,
    isCue: true,
  }))
}

/** @returns whether the words stand beside each other in what was typed, with these endings or others */
const isSaid = (phrase: string[], typed: string[]): boolean =>
  typed.some((_, from) => phrase.every((word, at) => sameButEnding(word, typed[from + at] ?? '')))

function readingsOfWords(words: string[], vocabulary: Vocabulary): Reading[] {
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
  const isNumber = /^\d{3,}$/.test(word)
  for (const entry of vocabulary.entries) {
    if (empty.has(entry.word) && entry.word !== word) continue
    const value = isNumber ? worthOfNumber(word, entry) : worthOf(word, sought, entry)
    if (value) meanings.add(value === worth.own ? word : entry.word, value)
  }
  const fits = (other: string): boolean => sameButEnding(sought, other) || sameVerb(sought, other)
  for (const text of synonymsOf(vocabulary, fits)) meanings.add(text, worth.synonym)
  for (const [to] of cuedBy(vocabulary, fits)) if (to && isOnSite(to.text, vocabulary.entries)) meanings.add(to.text, worth.cue)
  return meanings.best()
}

const definite = /(?:en|et|erne|ne)$/

/** The end of a phone number is often all that is remembered. */
const worthOfNumber = (number: string, { word }: Entry): number =>
  word.startsWith(number) ? worth.own : word.endsWith(number) ? worth.spelling : word.includes(number) ? worth.part : 0

function worthOf(word: string, sought: string, { word: known, folded, parts }: Entry): number {
  if (known.startsWith(word)) return worth.own
  // Nothing below can hold without these letters; most words end here.
  if (!folded.includes(sought.slice(0, 3))) return 0
  if (sameButEnding(sought, folded)) return worth.spelling
  if (sought.length >= 3 && folded.startsWith(sought)) return worth.begins
  if (sameVerb(sought, folded)) return worth.verb
  if (sought.length >= 3 && parts.some((part) => sameButEnding(sought, part))) return worth.part
  if (sought.length >= 4 && parts.some((part) => part.startsWith(sought))) return worth.beginsPart
  // What a compound is stands last in it, also in one that the dictionary does not know.
  const stem = sought.replace(definite, '')
  return stem.length >= shortestLast && folded.endsWith(stem) ? worth.beginsPart : 0
}

/** Short words are near to too many others, and a number that differs is another number. */
function typosOf(word: string, vocabulary: Vocabulary): Meaning[] {
  const sought = fold(word)
  const meanings = collected()
  if (sought.length < shortestMistyped || /\d/.test(sought)) return []
  for (const { word: known, folded, parts } of vocabulary.entries) {
    if (empty.has(known)) continue
    if (isTypoOf(sought, folded)) meanings.add(known, worth.typo)
    else if (isTwoTyposOf(sought, folded)) meanings.add(known, worth.typoInPart)
    else if (parts.some((part) => part.length >= 4 && isTypoOf(sought, part))) meanings.add(known, worth.typoInPart)
  }
  const isMistyped = (other: string): boolean => isTypoOf(sought, other) || isTwoTyposOf(sought, other)
  for (const text of synonymsOf(vocabulary, isMistyped)) meanings.add(text, worth.typoInPart)
  return meanings.best()
}

const longestEnding = 6
/** Two typos are forgiven in a word this long. */
const longWord = 9
/** Two letters that change places count as two, so a word this long may differ by three. */
const veryLongWord = 15

const isTwoTyposOf = (sought: string, folded: string): boolean =>
  sought.length >= longWord && folded[0] === sought[0] && distanceWithin(sought, folded, sought.length >= veryLongWord ? 3 : 2)

const distanceWithin = (a: string, b: string, far: number): boolean => Math.abs(a.length - b.length) <= far && distance(a, b) <= far

/** One typo, in a word that may have another ending on the site. */
function isTypoOf(sought: string, folded: string): boolean {
  const longer = folded.length - sought.length
  if (longer < -1 || longer > longestEnding) return false
  // Nobody misses the first letter, and a word with another is another word.
  if (folded[0] !== sought[0]) return false
  return [-1, 0, 1].some((more) => {
    const start = folded.slice(0, sought.length + more)
    return start.length === sought.length + more && oneTypo(sought, start) && sameButEnding(start, folded)
  })
}

/**
 * A compound that the site does not have, by the words that it does: `skoleulykke` by `skole` and `ulykke`, and
 * `bombetrussel` by `trussel` alone, since the last word says what kind of thing it is.
 */
function halvesOf(word: string, vocabulary: Vocabulary): string[] {
  const { entries } = vocabulary
  const stands = (half: string): boolean => {
    const sought = fold(half)
    return entries.some(({ folded, parts }) => [folded, ...parts].some((known) => sameButEnding(sought, known)))
  }
  const isSynonym = (half: string): boolean => synonymsOf(vocabulary, (other) => sameButEnding(fold(half), other)).length > 0
  // `nis2` for `NIS 2`.
  const [, letters, digits] = /^(\p{L}+)(\d+)$/u.exec(word) ?? []
  if (letters && digits) return [letters, digits]
  let lastOnly: string[] = []
  for (let at = shortestHalf; at <= word.length - shortestHalf; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)]
    if (!stands(last)) continue
    if (stands(first)) return [first, last]
    if (lastOnly.length === 0 && last.length >= shortestLast) lastOnly = [last]
  }
  if (lastOnly.length > 0) return lastOnly
  // `knivmand`, `røgalarm`: what the first half means is known, and the last says what or who has to do with it.
  for (let at = word.length - shortestLastHalf; at >= shortestLastHalf; at -= 1) {
    if (isSynonym(word.slice(0, at))) return [word.slice(0, at)]
  }
  return []
}

/** The words in the groups of those that fit, and what cues lead to, as far as the site has them: for others the index would guess. */
const synonymsOf = (vocabulary: Vocabulary, fits: (folded: string) => boolean): string[] =>
  [...vocabulary.synonyms.filter((group) => group.some(({ folded }) => fits(folded))), ...cuedBy(vocabulary, fits)]
    .flatMap((group) => ledToBy(group, vocabulary))
    .filter((text) => isOnSite(text, vocabulary.entries))

/** The groups whose cues fit. */
const cuedBy = ({ cues }: Vocabulary, fits: (folded: string) => boolean): Vocabulary['cues'] =>
  cues.filter(([, ...words]) => words.some(({ folded }) => fits(folded)))

/** All words of a group that mean the same; a group of cues leads to its first, and what that means. */
function ledToBy(group: Vocabulary['cues'][number], { synonyms, cues }: Vocabulary): string[] {
  if (!cues.includes(group)) return group.map(({ text }) => text)
  const [to] = group
  const same = synonyms.find(([first]) => first?.folded === to?.folded)
  return (same ?? [to]).flatMap((each) => each?.text ?? [])
}

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
