/** Danish dates as authors write them, with the precision they were written in (domain.md §2). */

export interface FoundDate {
  /** `2021-03-10`, or `2021-03` when only the month is told; null when there is no readable date. */
  date: string | null
  precision: 'day' | 'month' | null
  /** As it stands in the document; empty when the label has nothing after it. */
  text: string
}

const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]
const monthName = `(${months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|\\.)?`).join('|')})`
const year = '(\\d{4}|\\d{2})'

const numeric = new RegExp(`(?<!\\d)(\\d{1,2})[./ -]+(\\d{1,2})[./ -]+${year}(?!\\d)`)
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/
const worded = new RegExp(`(?<!\\d)(\\d{1,2})\\.? ?${monthName} ${year}(?!\\d)`, 'i')
const monthOnly = new RegExp(`\\b${monthName} (\\d{4})(?!\\d)`, 'i')

/** @returns the first date in the text; `date` is null when there is none that the calendar knows. */
export function findDate(source: string): FoundDate {
  const text = source.replace(/\.$/, '')
  const isoMatch = iso.exec(text)
  if (isoMatch) return day(text, isoMatch[1], isoMatch[2], isoMatch[3])
  const wordedMatch = worded.exec(text)
  if (wordedMatch) return day(text, wordedMatch[3], String(monthNumber(wordedMatch[2])), wordedMatch[1])
  const numericMatch = numeric.exec(text)
  if (numericMatch) return day(text, numericMatch[3], numericMatch[2], numericMatch[1])
  const monthMatch = monthOnly.exec(text)
  if (!monthMatch) return { date: null, precision: null, text }
  return { date: `${monthMatch[2]}-${twoDigits(monthNumber(monthMatch[1]))}`, precision: 'month', text }
}

const monthNumber = (name = ''): number =>
  months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1

const twoDigits = (value: number): string => String(value).padStart(2, '0')

function day(text: string, yearText = '', monthText = '', dayText = ''): FoundDate {
  // Two digits are this century: no plan in use is older.
  const date = new Date(
    Date.UTC(Number(yearText.length === 2 ? `20${yearText}` : yearText), Number(monthText) - 1, Number(dayText)),
  )
  const exists = date.getUTCMonth() === Number(monthText) - 1 && date.getUTCDate() === Number(dayText)
  return exists
    ? { date: date.toISOString().slice(0, 10), precision: 'day', text }
    : { date: null, precision: null, text }
}
