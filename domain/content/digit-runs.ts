/** Numbers that have run into each other, as when tracked changes are pasted: `94 11 00 0094 11 37 07`. */
import type { RichText } from './content'
import { proseLines } from './richtext'

/** Digits with at most one sign between them; the longest phone number there is has fifteen. */
const run = /\d(?:[ \u00A0.\-–]?\d){12,200}/g
const longestPhone = 15
const longestGrouped = 12

/**
 * @returns the runs that are no one number. A long number written without a space, such as an EAN of thirteen digits,
 *   is one; two phone numbers with a space alone between them are not.
 */
export const digitRuns = (text: string): string[] =>
  (text.match(run) ?? []).filter((found) => {
    const digits = found.replace(/\D/g, '').length
    return digits > (digits === found.length ? longestPhone : longestGrouped)
  })

/** @returns those of a text, whatever the format of its words: deleted words are often struck out. */
export const digitRunsIn = (text: RichText): string[] => proseLines(text).flatMap(digitRuns)
