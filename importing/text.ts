/** Small tools for text that came from somewhere else. */
import { cleanLine } from '../domain/content/clean-text'

/**
 * One way to write what looks the same: composed letters (å, not a + ring), plain spaces, no invisible characters.
 * No word is changed by it.
 */
export const tidy = (text: string): string =>
  cleanLine(text)

/** @returns the words and numbers of a text in small letters, in order; punctuation is no word. */
export const wordsOf = (text: string): string[] =>
  tidy(text)
    .toLocaleLowerCase('da')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** @returns whether two texts have the same words in the same order. */
export const sameWords = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ')

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

/** @returns whether one letter added, left out or changed, or two that changed places, make `one` into `other`. */
export function oneSlipApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1
  const rest = (text: string, skip: number): string => text.slice(start + skip)
  return (
    [
      [1, 1],
      [1, 0],
      [0, 1],
    ].some(([skipOne = 0, skipOther = 0]) => rest(one, skipOne) === rest(other, skipOther)) ||
    swapped(one, other, start)
  )
}

const swapped = (one: string, other: string, at: number): boolean =>
  one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
