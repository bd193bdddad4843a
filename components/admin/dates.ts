/** Moments in Danish: "22. november 2026 kl. 14.05". Days are worded by the site's own `dateText`. */
import { dateText } from '../site/dates'

const time = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' })

export { dateText }

/** @param iso a UTC instant: `14.05`, as the clock showed in Denmark */
export const timeText = (iso: string): string => time.format(new Date(iso))

/** @param iso a UTC instant, worded as the clock showed in Denmark */
export const momentText = (iso: string): string => `${dateText(iso)} kl. ${timeText(iso)}`
