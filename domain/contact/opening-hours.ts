/**
 * When a number is answered. Written as Danes write it ("Hverdage kl. 7-16; weekend 9-12", "Kl. 23-7", "Døgnet rundt"),
 * kept as data, asked about a moment in Denmark.
 */

/** Days 1 (Monday) to 7, and 8 for a public holiday; minutes after midnight. `until` may lie past midnight: 23-7 is 1380-1860. */
export interface OpenPeriod {
  days: readonly number[]
  from: number
  until: number
}

const holiday = 8
const everyDay = [1, 2, 3, 4, 5, 6, 7, holiday]
const dayMinutes = 24 * 60
const names = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const groups: Record<string, number[]> = {
  hverdag: [1, 2, 3, 4, 5],
  hverdage: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekender: [6, 7],
  weekenden: [6, 7],
  helligdage: [holiday],
  dagligt: everyDay,
}

/** @returns the periods, or null when the text says anything else: nothing is claimed that was not understood */
export function parseHours(text: string): OpenPeriod[] | null {
  const said = text
    .toLowerCase()
    .replace(/(\d)\.(\d\d)/g, '$1:$2')
    .replace(/\./g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  if (/^(døgnet rundt|døgnvagt|hele døgnet|24\/7|altid)$/.test(said)) return [{ days: everyDay, from: 0, until: dayMinutes }]
  const parts = said.split(/ ?[;,] ?/).filter(Boolean).map(periodOf)
  return parts.length > 0 && parts.every((part) => part !== null) ? parts : null
}

const times = /(?:kl )?(\d{1,2})(?::(\d\d))? ?(?:-|til) ?(\d{1,2})(?::(\d\d))?/

function periodOf(part: string): OpenPeriod | null {
  const found = times.exec(part)
  if (!found) return null
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = found.slice(1).map((digits) => Number(digits ?? 0))
  const days = daysOf(part.replace(found[0], ' ').replace(/\b(kl|åbent|åben|vagt|i|alle dage)\b/g, (word) => (word === 'alle dage' ? 'dagligt' : ' ')).trim())
  const [from, until] = [fromHour * 60 + fromMinute, untilHour * 60 + untilMinute]
  if (!days || fromHour > 24 || untilHour > 24 || fromMinute > 59 || untilMinute > 59) return null
  return { days, from, until: until <= from ? until + dayMinutes : until }
}

/** `hverdage`, `weekend og helligdage`, `man-fre`, `lørdag`; nothing said is every day. */
function daysOf(said: string): number[] | null {
  if (said === '') return everyDay
  const found = said.split(/ og | \+ |&/).map((each) => {
    const word = each.trim()
    if (groups[word]) return groups[word]
    const [first, last] = word.split(/ ?- ?/).map(dayOf)
    if (!first || (word.includes('-') && !last)) return null
    return names.map((_, index) => index + 1).filter((day) => day >= first && day <= (last ?? first))
  })
  return found.every((days) => days !== null) ? found.flat() : null
}

/** `man`, `ma` and `mandage` are `mandag`. */
function dayOf(word: string): number | null {
  const singular = word.replace(/e$/, '')
  const at = names.findIndex((name) => singular.length >= 2 && name.startsWith(singular))
  return at === -1 ? null : at + 1
}

/** @returns the periods as a page carries them: `12345 420-960;67 540-720` */
export const hoursAttribute = (periods: readonly OpenPeriod[]): string =>
  periods.map(({ days, from, until }) => `${days.join('')} ${from}-${until}`).join(';')

/** @param attribute as `hoursAttribute` gives it */
export function isOpen(attribute: string, now: Date): boolean {
  const today = dayInDenmark(now)
  const yesterday = dayInDenmark(new Date(now.getTime() - dayMinutes * 60_000))
  return attribute.split(';').some((period) => {
    const [days = '', span = ''] = period.split(' ')
    const [from = 0, until = 0] = span.split('-').map(Number)
    const covers = ({ day, minute }: typeof today): boolean => days.includes(String(day)) && minute >= from && minute < until
    // What began yesterday may last past midnight.
    return covers(today) || covers({ ...yesterday, minute: today.minute + dayMinutes })
  })
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function dayInDenmark(at: Date): { day: number; minute: number } {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part
  const date = Date.UTC(year, month - 1, day)
  return { day: isHoliday(date, year) ? holiday : new Date(date).getUTCDay() || 7, minute: hour * 60 + minute }
}

/** Days from Easter Sunday: Thursday, Friday, Sunday and Monday of Easter, Ascension, Whit Sunday and Monday. */
const afterEaster = [-3, -2, 0, 1, 39, 49, 50]
const fixed = ['1-1', '12-25', '12-26']

function isHoliday(date: number, year: number): boolean {
  const at = new Date(date)
  const fromEaster = Math.round((date - easter(year)) / 86_400_000)
  return afterEaster.includes(fromEaster) || fixed.includes(`${at.getUTCMonth() + 1}-${at.getUTCDate()}`)
}

/** Gauss's rule as Meeus and Jones give it, for the Gregorian calendar. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const days = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}
