/**
 * Text as it may be kept: composed letters (NFC), and nothing that a reader cannot see. What is invisible hides a word
 * from the search, and what turns the direction of writing shows another word than is there.
 */

/**
 * Soft hyphens, joiners and spaces without width, marks and overrides of direction (UAX 9), fillers, tags, and control
 * characters but tab and line ends. The joiner inside an emoji is kept: it is part of one picture.
 */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF0-\uFFFB]|[\u{E0000}-\u{E0FFF}]|\u200D(?!\p{Extended_Pictographic})/gu

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
