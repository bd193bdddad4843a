/** CSV in the dialect that a Danish Excel opens with a double click. */
import { stringify } from 'csv-stringify/sync'

/**
 * @param rows the headings first
 * @returns semicolons, CRLF and a byte order mark. Formulas are disarmed with an apostrophe: a title is anybody's text,
 *   and a spreadsheet obeys it.
 */
export const danishCsv = (rows: readonly (readonly string[])[], { bom = true } = {}): string =>
  stringify(rows.map((row) => [...row]), { bom, delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/, escape_formulas: true })

const moment = new Intl.DateTimeFormat('da', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** @returns the instant in Denmark as `22-11-2026 09:05:00`, which Danish spreadsheets take for a date with a time. */
export function danishMoment(iso: string): string {
  const parts = new Map(moment.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  const [day, month, year] = ['day', 'month', 'year'].map((type) => parts.get(type as 'day'))
  const [hour, minute, second] = ['hour', 'minute', 'second'].map((type) => parts.get(type as 'hour'))
  return `${day}-${month}-${year} ${hour}:${minute}:${second}`
}
