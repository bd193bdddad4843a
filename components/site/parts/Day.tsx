import { dateText } from '../dates'

/** A day or an instant, worded as a day. */
export const Day = ({ iso }: { iso: string }) => <time dateTime={iso}>{dateText(iso)}</time>
