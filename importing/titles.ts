/**
 * The dictionary that finds the boundary between a title and a name (domain.md §3): Danish work titles by their
 * endings, words that belong to units and not to people, and what a personal name looks like.
 */

const titleEndings = [
  ...['chef', 'leder', 'direktør', 'konsulent', 'koordinator', 'sekretær', 'medarbejder', 'ansvarlig', 'formand'],
  ...['borgmester', 'mester', 'inspektør', 'assistent', 'rådgiver', 'læge', 'sygeplejerske', 'terapeut', 'pædagog'],
  ...['lærer', 'betjent', 'bestyrer', 'forstander', 'rektor', 'administrator', 'superbruger', 'repræsentant'],
  ...['fuldmægtig', 'ingeniør', 'tekniker', 'specialist', 'planlægger', 'stedfortræder', 'controller', 'jurist'],
  ...['vagthavende', 'beredskabsvagt', 'pedel', 'vicevært', 'tovholder', 'kontaktperson', 'operatør', 'supporter'],
]
const titleWord = new RegExp(`^\\p{L}*[-/]?(?:${titleEndings.join('|')})(?:en|er|e|r|erne|ne|s)?$`, 'iu')

const unitEndings = [
  ...['afdeling', 'center', 'område', 'forvaltning', 'service', 'sekretariat', 'stab', 'kommune', 'politi', 'region'],
  ...['beredskab', 'brandvæsen', 'sygehus', 'hospital', 'skole', 'bibliotek', 'børnehave', 'plejehjem'],
  ...['support', 'hotline', 'telefon', 'central', 'vagt', 'forsyning', 'administration'],
  ...['styrelse', 'leverandør', 'gruppe', 'team', 'udvalg', 'kontor', 'enhed', 'sektion', 'falck', 'a/s', 'aps'],
]
// "afdelingen", "områdets": how unit words end when they are definite or own something. A house is one only when it is
// definite: "Skovgården" is a place, and Skovgård a surname.
const definite = 'centret|centrets|gården|huset|parken|hjemmet'
const unitWord = new RegExp(
  `^\\p{L}*[-/]?(?:${unitEndings.join('|')}|${definite})(?:en|et|n|t|ns|ts|ens|ets|er|s)?$`,
  'iu',
)

const capital = "\\p{Lu}[\\p{Ll}\\p{M}'’]+"
const initials = '(?:\\p{Lu}\\.)+|\\p{Lu}\\p{Ll}{1,3}\\.'
const nameWord = new RegExp(
  `^(?:(?:(?:al|el)-)?${capital}(?:-${capital})*|${initials}|(?:Mc|Mac|De|[OD]['’])${capital})$`,
  'u',
)
const particle = /^(?:von|van|de|den|der|la|af|da|el|al|bin|ter)$/

export const isTitleWord = (word: string): boolean => titleWord.test(word)
export const isUnitWord = (word: string): boolean => unitWord.test(word)

export const hasTitle = (text: string): boolean => text.split(' ').some(isTitleWord)
export const hasUnit = (text: string): boolean => text.split(' ').some(isUnitWord)

const direction = /^(?:nord|syd|øst|vest|midt)$/iu

const isNameWord = (word: string): boolean => nameWord.test(word) && !direction.test(word) && !isTitleWord(word) && !isUnitWord(word)

/** @returns whether the whole text reads as the name of a person: two to five names, initials and particles. */
export function isPersonName(text: string): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 5) return false
  const ends = [words[0] ?? '', words.at(-1) ?? '']
  return ends.every(isNameWord) && words.every((word) => isNameWord(word) || particle.test(word))
}

const connector = /^(?:for|af|i|på|ved|til|og|samt)$/

/**
 * @returns how many words at the end are the name in "Chef for Teknik og Miljø Ole Bo Hansen": 3.
 * A word after "for", "og" … belongs to the unit, and so do abbreviations such as IT.
 */
export function nameAtEnd(words: readonly string[]): number {
  let count = 0
  while (count < words.length && (isNameWord(words.at(-1 - count) ?? '') || isInnerParticle(words, count))) count += 1
  const before = words.at(-1 - count)
  if (count > 0 && before !== undefined && connector.test(before)) count -= 1
  return count
}

const isInnerParticle = (words: readonly string[], count: number): boolean =>
  count > 0 && /^(?:von|van|de|la)$/.test(words.at(-1 - count) ?? '')

const singularOf: [RegExp, string][] = [
  [/(chef|direktør|koordinator|konsulent|inspektør|assistent|administrator|repræsentant|pædagog|læge)er$/i, '$1'],
  [/(leder|medarbejder|rådgiver|superbruger|planlægger|betjent)e$/i, '$1'],
  [/^(\p{L}+(?:lig|isk|nær|tern))e$/iu, '$1'],
]

/** "Faglige koordinatorer" → "Faglig koordinator"; a title that is no plural is returned as it is. */
export function singularTitle(title: string): string {
  const words = title.split(' ')
  const isPlural = words.some((word) => singularOf.slice(0, 2).some(([pattern]) => pattern.test(word)))
  if (!isPlural) return title
  return words.map((word) => singularOf.reduce((text, [pattern, to]) => text.replace(pattern, to), word)).join(' ')
}
