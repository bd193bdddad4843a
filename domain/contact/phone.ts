/**
 * Phone numbers: typed in any Danish way, stored once, shown in pairs.
 *
 * Stored is E.164 (`+4595010001`); short numbers are stored as they are, since they cannot be called with +45.
 * A Danish number has eight digits and begins with 2–9 (the closed national plan). Which series are in use changes
 * from year to year, so no list of series is asked.
 */
import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min'

/** Alarm, police, number enquiries, the capital region's medical line, and the 116 services open in Denmark. */
export const shortNumbers: readonly string[] = ['112', '114', '118', '1813', '116000', '116006', '116111']

export const phoneProblems = [
  'empty',
  'placeholder',
  'letters',
  'several-numbers',
  'unknown-character',
  'unknown-short-number',
  'too-short',
  'too-long',
  'first-digit',
  'unknown-country',
] as const
export type PhoneProblem = (typeof phoneProblems)[number]

export type ParsedPhone = { ok: true; value: string } | { ok: false; problem: PhoneProblem }

const found = (value: string): ParsedPhone => ({ ok: true, value })
const refused = (problem: PhoneProblem): ParsedPhone => ({ ok: false, problem })

/**
 * Reads one number as a person types it: spaces, dots, dashes, brackets, `+45`, `0045`, `1-1-2`.
 * @returns the stored form, or why the text is not one number that can be called.
 */
export function parsePhone(typed: string): ParsedPhone {
  const text = typed.normalize('NFKC').trim()
  const compact = text.replace(/^(\+|00)([\d\s]*)\(0\)/, '$1$2').replace(/[\s.()\u200B\u00AD\p{Dash}]/gu, '')

  if (compact === '') return refused('empty')
  if (/^\+?\d*[xn?*_#][\dxn?*_#]*$/i.test(compact) || /^0{8}$/.test(compact)) return refused('placeholder')
  if (/\p{L}/u.test(compact)) return refused('letters')
  if (/\d[/,;&+]+\+?\d/.test(compact)) return refused('several-numbers')
  if (!/^\+?\d+$/.test(compact)) return refused('unknown-character')

  const international = compact.replace(/^00/, '+')
  if (international.startsWith('+45')) return parseDanish(international.slice(3))
  if (international.startsWith('+')) return parseForeign(international)
  // Lists taken from other systems leave out the plus; no Danish number has ten digits.
  if (/^45[2-9]\d{7}$/.test(compact)) return found(`+${compact}`)
  return parseDanish(compact)
}

function parseDanish(digits: string): ParsedPhone {
  if (shortNumbers.includes(digits)) return found(digits)
  if (/^(\d{3,4}|1[168]\d{3,4})$/.test(digits)) return refused('unknown-short-number')
  if (digits.length < 8) return refused('too-short')
  if (digits.length > 8) return refused('too-long')
  return /^[2-9]/.test(digits) ? found(`+45${digits}`) : refused('first-digit')
}

function parseForeign(international: string): ParsedPhone {
  switch (validatePhoneNumberLength(international)) {
    case undefined:
      return found(parsePhoneNumberFromString(international)?.number ?? international)
    case 'TOO_LONG':
      return refused('too-long')
    case 'INVALID_COUNTRY':
    case 'NOT_A_NUMBER':
      return refused('unknown-country')
    default:
      return refused('too-short')
  }
}

/** @returns a stored number as readers see it: `95 01 00 01`, `112`, `+46 8 465 004 12`. */
export function showPhone(value: string): string {
  const danish = /^\+45(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(value)
  if (danish) return danish.slice(1).join(' ')
  if (!value.startsWith('+')) return value
  return parsePhoneNumberFromString(value)?.formatInternational() ?? value
}

/** @returns the link that calls a stored number: `tel:+4595010001`, `tel:112`. */
export const telHref = (value: string): string => `tel:${value}`
