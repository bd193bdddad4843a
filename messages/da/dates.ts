const format = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** @param day `2027-01-31`, which becomes “31. januar 2027” */
export const dayText = (day: string): string => format.format(new Date(`${day}T00:00:00Z`))
