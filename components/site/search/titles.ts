/** Whether a title says what a question is about. */
import { fold, sameButEnding } from './fold'
import { readingsOfAll, type Reading } from './meanings'
import { parseQuery, wordPattern } from './query'
import type { Vocabulary } from './vocabulary'

/** @returns the folded words of texts */
export const wordsTold = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(wordPattern) ?? []).map(fold)

/** @param told folded words */
export const isTold = ({ meanings }: Reading, told: readonly string[]): boolean =>
  meanings.some(({ text }) =>
    text.split(' ').map(fold).every((part) => told.some((word) => word.includes(part) || sameButEnding(word, part))),
  )

/**
 * What can be answered before the index has come, of a question that says in other words what a title says: `vandet lugter`.
 * @param titles by address
 * @returns those that have a meaning of a word that was not guessed, most words first
 */
export function titlesMeant(text: string, vocabulary: Vocabulary, titles: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const { words, all } = parseQuery(text)
  const readings = readingsOfAll(words, vocabulary, all).filter(({ guessed }) => !guessed)
  return [...titles]
    .map((each) => ({ each, has: readings.filter((reading) => isTold(reading, wordsTold([each[1]]))).length }))
    .filter(({ has }) => has > 0)
    .sort((a, b) => b.has - a.has)
    .map(({ each }) => each)
}
