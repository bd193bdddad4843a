/** Spellings and endings of Danish words, so that words can be compared as people mean them. */

/**
 * One form for every way of writing a word: `Østerbro`, `oesterbro` and `osterbro` are all `osterbro`,
 * `åben`, `aaben` and `aben` are all `aben`. Hyphens and other signs go: `IT-nedbrud` is `itnedbrud`.
 */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/æ|ä|ae/g, 'ae')
    .replace(/ø|ö|oe/g, 'o')
    .replace(/å|aa/g, 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')

/** Endings of nouns, adjectives and verbs; a word's last consonant may be doubled before them (`nedbruddet`). */
const ending = /^(e|n|r|s|t|en|er|et|es|ne|te|de|ns|rs|ts|ens|ers|ets|ene|ere|ede|est|ende|erne|eren|rne|rnes|enes|ernes|erens)?$/

const isEnding = (rest: string, before: string): boolean =>
  ending.test(rest) || (rest[0] === before && rest.length > 1 && ending.test(rest.slice(1)))

/** `trussel` becomes `trusl`, as in `trusler`; `artikel` `artikl`. */
const elided = (word: string): string => word.replace(/(?:(.)\1|(.))e([lnr])$/, '$1$2$3')

/** @returns whether two folded words are the same but for their endings: `ydelse` and `ydelserne`, `trussel` and `trusler` */
export const sameButEnding = (a: string, b: string): boolean =>
  // A vocabulary is walked through at every key pressed, and nearly all words differ here.
  a[0] === b[0] && a[1] === b[1] && (haveOneStem(a, b) || haveOneStem(elided(a), b) || haveOneStem(a, elided(b)))

function haveOneStem(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  if (shared < 3) return a === b
  const before = a.charAt(shared - 1)
  return isEnding(a.slice(shared), before) && isEnding(b.slice(shared), before)
}

/** What the noun of a verb ends in. */
const nounOfVerb = /^(?:e?lse|n?ing)(?:n|en|r|er|rne|erne|ne)?$/
/** Letters that the two share at least: `ledelse` has nothing to do with `leder`. */
const longStem = 5

/** @returns whether one folded word is the noun of the other, a verb: `oversvømmer` and `oversvømmelsen`, `forurenet` and `forurening` */
export function sameVerb(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  if (shared < longStem) return false
  const before = a.charAt(shared - 1)
  const rests = [a, b].map((word) => word.slice(shared)).map((rest) => (rest[0] === before ? rest.slice(1) : rest))
  return rests.some((rest) => nounOfVerb.test(rest)) && rests.every((rest) => nounOfVerb.test(rest) || ending.test(rest))
}

/** @returns whether one letter added, left out, changed, or two neighbours swapped turns one word into the other */
export function oneTypo(a: string, b: string): boolean {
  if (a.length < b.length) return oneTypo(b, a)
  if (a.length - b.length > 1) return false
  let at = 0
  while (at < b.length && a[at] === b[at]) at += 1
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (a.length > b.length) return restA.slice(1) === restB
  const swapped = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0]
  return restA.slice(1) === restB.slice(1) || (swapped && restA.slice(2) === restB.slice(2))
}
