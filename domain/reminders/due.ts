/** Calendar days of reviews. Days are `YYYY-MM-DD` in Europe/Copenhagen, and the day of today is passed in. */
import { addDays, addMonths, differenceInCalendarDays, formatISO, isValid, parseISO } from 'date-fns'

/** How long before its day a review is announced. */
export const dueSoonDays = 60

export type ReviewStatus = 'inForce' | 'dueSoon' | 'overdue'

const copenhagen = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** @returns the calendar day in Denmark at an instant (a Date, or ISO 8601 with a zone). */
export function copenhagenDay(instant: Date | string): string {
  const parts = copenhagen.formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

/**
 * @param local a wall clock in Denmark, `2026-12-01T07:00`
 * @returns the UTC instant, ISO 8601. Of the hour that comes twice in October, the first; one that never comes in
 *   March is an hour later.
 */
export function copenhagenInstant(local: string): string {
  const asIfUtc = new Date(`${local.slice(0, 16)}:00.000Z`).getTime()
  // The clock's lead on UTC: first guessed from the wall clock itself, then taken where that guess leads.
  const guess = asIfUtc - leadAt(asIfUtc)
  return new Date(asIfUtc - leadAt(guess)).toISOString()
}

const wallClock = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'medium' })

/** Milliseconds by which clocks in Denmark are ahead of UTC at an instant. */
const leadAt = (instant: number): number =>
  new Date(`${wallClock.format(instant).replace(' ', 'T')}Z`).getTime() - (instant - (instant % 1000))

/** @returns the day a number of months after the day of an instant; 31 January + 1 is the last day of February. */
export const dayMonthsAfter = (instant: Date, months: number): string =>
  formatISO(addMonths(parseISO(copenhagenDay(instant)), months), { representation: 'date' })

/** @returns the day a number of days after the day of an instant. */
export const dayDaysAfter = (instant: Date, days: number): string =>
  formatISO(addDays(parseISO(copenhagenDay(instant)), days), { representation: 'date' })

/** @returns whether a text is a day of the calendar, `2026-11-22`. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text))

/** @returns the days left until a review is due: 0 on the day itself, negative when it has passed. */
export const daysLeft = (nextReviewDate: string, today: string): number =>
  differenceInCalendarDays(parseISO(nextReviewDate), parseISO(today))

/** @returns whether a review is far off, due within 60 days (the day itself included), or overdue. */
export function reviewStatus(nextReviewDate: string, today: string): ReviewStatus {
  const left = daysLeft(nextReviewDate, today)
  if (left < 0) return 'overdue'
  return left <= dueSoonDays ? 'dueSoon' : 'inForce'
}
