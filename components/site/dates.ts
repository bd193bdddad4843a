/** Dates in Danish, as readers in Denmark know them: "22. november 2026". */

const wording = { day: 'numeric', month: 'long', year: 'numeric' } as const
const dayFormat = new Intl.DateTimeFormat('da-DK', { ...wording, timeZone: 'UTC' })
const instantFormat = new Intl.DateTimeFormat('da-DK', { ...wording, timeZone: 'Europe/Copenhagen' })
const isoDayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** @param iso a day (`2026-11-22`), or an instant, which is worded as the day it is in Denmark */
export const dateText = (iso: string): string =>
  iso.length === 10 ? dayFormat.format(new Date(`${iso}T00:00:00Z`)) : instantFormat.format(new Date(iso))

/** @returns the day in Denmark, `2026-11-22` */
export const danishDay = (instant: Date): string => isoDayFormat.format(instant)

const momentFormat = new Intl.DateTimeFormat('da-DK', {
  ...wording,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Copenhagen',
})

/** @returns an instant with its time in Denmark: "22. november 2026 kl. 09.05" */
export const momentText = (iso: string): string => momentFormat.format(new Date(iso))
