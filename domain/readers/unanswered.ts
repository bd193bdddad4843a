/** Questions that the search had no answer to: words and how often, and nothing of who asked. */

/** `day` is that of the latest, in Denmark: `2026-11-28`. */
export interface Unanswered {
  words: string
  count: number
  day: string
}

/** Days that a question is kept after it was last asked. */
export const questionKeptDays = 90
/** Questions that are kept; those asked longest ago go first. */
const most = 500
const longest = { characters: 60, words: 8 }
/** Asked once it may be anybody's name; asked again it is a word that readers use. */
const shownFrom = 2

/** @returns the words to count; null for what may be a number, an address or a letter to somebody */
export function countable(question: unknown): string | null {
  if (typeof question !== 'string' || question.length > longest.characters) return null
  const words = question.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (words.length < 3 || words.split(' ').length > longest.words) return null
  return /[@<>/]|\d.*\d.*\d/.test(words) ? null : words
}

/** @param words as `countable` gives them */
export function counted(before: readonly Unanswered[], words: string, today: string): Unanswered[] {
  const known = before.find((each) => each.words === words)
  const others = before.filter((each) => each !== known && isKept(each, today))
  return [{ words, count: (known && isKept(known, today) ? known.count : 0) + 1, day: today }, ...others].slice(0, most)
}

const isKept = ({ day }: Unanswered, today: string): boolean =>
  Date.parse(today) - Date.parse(day) <= questionKeptDays * 86_400_000

/** @returns what authors are shown, the most asked first */
export const shownQuestions = (questions: readonly Unanswered[], today: string): Unanswered[] =>
  questions
    .filter((each) => each.count >= shownFrom && isKept(each, today))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
