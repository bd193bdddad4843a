const format = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** @param day `2027-01-31`, which becomes “31. januar 2027” */
export const dayText = (day: string): string => format.format(new Date(`${day}T00:00:00Z`))

const day = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Copenhagen' })
const time = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' })

/** @param instant UTC, as the clock showed in Denmark: “den 22. november 2026 kl. 14.05” */
export const onMoment = (instant: string): string => `den ${day.format(new Date(instant))} kl. ${time.format(new Date(instant))}`
