/**
 * Text as it may be kept: composed letters (NFC), and nothing that a reader cannot see. What is invisible hides a word
 * from the search, and what turns the direction of writing shows another word than is there.
 */

/**
 * What Unicode draws as nothing (soft hyphens, joiners and spaces without width, marks and overrides of direction,
 * fillers, tags), and control characters but tab and line ends. What makes an emoji one picture is kept.
 */
const unseen = /(?!\uFE0F|\u200D\p{Extended_Pictographic})[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]|(?![\t\n\r])\p{Cc}/gu

/** @returns the text without what cannot be seen, otherwise as it is */
export const withoutUnseen = (text: string): string => text.replace(unseen, '')

/** @returns a text of several lines in its clean form, which is its own clean form */
export const cleanText = (text: string): string =>
  withoutUnseen(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')).normalize('NFC')

/** @returns a name or a title: one line, with single spaces */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** @returns whether a reader can say it aloud: a title of emoji or punctuation alone names nothing. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** @returns the form by which two titles are the same: letters of one size, one kind of space and of figure */
export const titleForm = (title: string): string => cleanLine(title.normalize('NFKC')).toLocaleLowerCase('da')
