/**
 * Finds phone numbers in a line (domain.md §3). Times, dates, years, CPR, CVR and amounts are not phone numbers.
 * `domain/contact/phone.ts` decides what a number is stored as; here is only where in a text one stands.
 */
import { parsePhone } from '../domain/contact/phone'

export interface FoundNumber {
  start: number
  end: number
  /** As stored, E.164 or a short number; null for one nobody can call as it is: with XX in it, or a local number. */
  phone: string | null
  text: string
  /** It follows "tlf." or the like. */
  labelled: boolean
}

/** The words that stand before a number and say no more than that it is one. */
const plainLabel = '(?:tlf|tel|telefon(?:nummer|nr)?|t|nr|nummer)'
const label = `(?:${plainLabel}[.:]* ?)+`
const labelBefore = new RegExp(`(?:^|[^\\p{L}\\p{N}])${label}(?:på |er )?$`, 'iu')

const written = [
  String.raw`(?:\+|00)(?:45[ .-]?)(?:\d{2}[ .-]?){3}\d{2}`,
  String.raw`\(\+45\) ?(?:\d{2} ?){3}\d{2}`,
  String.raw`(?:\+|00)[1-9]\d(?:[ .-]?\d){6,12}`,
  String.raw`\d{2}([ .-]?)\d{2}\1\d{2}\1\d{2}`,
  String.raw`\d{4} \d{4}`,
  String.raw`\d{3} \d{2} \d{3}`,
  String.raw`(?:\d{2} ?)?(?:\d{2} ?)?(?:\d{2} ?)?(?:[Xx]{2} ?){0,3}[Xx]{2}(?!\p{L})`,
  String.raw`1[ -]?1[ -]?[24]|1813|116\d{3}`,
  String.raw`lokal(?:nr\.?|nummer)?:? \d{2,5}`,
]
const notBefore = '(?<![\\p{L}\\p{N}]|\\d[.:]|[+])'
const notAfter = '(?![\\p{N}]|[.:]\\d| \\d\\d(?!\\d| \\d\\d \\d\\d))'
const pattern = new RegExp(`${notBefore}(?:${written.join('|')})${notAfter}`, 'giu')

/** What stands before 112 that is a house number or a paragraph, and before a dash or slash in other codes. */
const noShortNumber =
  /(?:§|\d[/-]|(?:vej|gade|allé|alle|plads|torv|stræde|vænget|boulevard|side|lokale|stk\.?|kapitel|afsnit) ?)\s*$/iu

/** What stands before eight digits that are no phone number; asked of a label's length alone (`longestLabel`). */
const otherNumber =
  /(?:cvr|cpr|ean|konto|sags|journal|regnr|p-nr|p-nummer|matrikel|serie)[\p{L}.-]*(?: ?nr\.?| ?nummer)?:? *$/iu

/** More than any label, and little enough for a line of a thousand numbers. */
const longestLabel = 60

/** @returns the phone numbers of the text in order; a number that is no phone number is left out. */
export function findNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = match[0].trim()
    const before = text.slice(Math.max(0, match.index - longestLabel), match.index)
    const labelled = labelBefore.test(before)
    if (otherNumber.test(before) || (!labelled && isYears(found))) return []
    if (found.length < 8 && noShortNumber.test(before)) return []
    const local = /^lokal/i.test(found)
    const incomplete = /x/i.test(found)
    if (incomplete && !labelled && !/\d/.test(found)) return []
    const parsed = local || incomplete ? null : parsePhone(found)
    if (parsed && !parsed.ok) return []
    return [
      { start: match.index, end: match.index + found.length, phone: parsed?.value ?? null, text: found, labelled },
    ]
  })
}

const longRun = /\d(?:[ \u00A0]?\d){11,}/g

/** @returns whether digits stand in a row that are too many for one number: "94 11 00 0094 11 37 07", as a tracked change leaves two */
export function hasLongRun(text: string): boolean {
  const numbers = findNumbers(text)
  return [...text.matchAll(longRun)].some(({ index, 0: run }) => {
    // Two whole numbers beside each other are two numbers.
    const isRead = numbers.some(({ start, end }) => start < index + run.length && index < end)
    const isCode = !/[ \u00A0]/.test(run) || otherNumber.test(text.slice(Math.max(0, index - longestLabel), index))
    return !isRead && !isCode && !/^(?:(?:19|20)\d\d[ \u00A0]?)+$/.test(run)
  })
}

const isYears = (text: string): boolean => /^(?:19|20)\d\d (?:19|20)\d\d$/.test(text)

/** @returns the text with every number written as it is stored: two ways to write one number become the same. */
export function withStoredNumbers(text: string): string {
  let result = ''
  let from = 0
  for (const { start, end, phone } of findNumbers(text)) {
    if (phone === null) continue
    result += `${text.slice(from, start)} ${phone.replace('+', '')} `
    from = end
  }
  return result + text.slice(from)
}

/** @returns the text without the label that stands at its end: "Falck, tlf." → "Falck". */
export const withoutLabel = (text: string): string =>
  text.replace(new RegExp(`(^|[^\\p{L}\\p{N}])${label}$`, 'iu'), '$1').trim()

/** Words that the grammar of a contact line takes away, because the field says it: "tlf.", "eller". */
export const grammarWords = new Set([
  'tlf',
  'tel',
  'telefon',
  'telefonnummer',
  'telefonnr',
  't',
  'nr',
  'nummer',
  'eller',
  'og',
  'mail',
  'e',
])
