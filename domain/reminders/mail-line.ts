/**
 * Whether a refusal is about the address or about the line. A relay that no longer knows us says 550 to everybody; then
 * no address is wrong, and none may be given up.
 */

/** What the mail server has answered since it last took a mail. */
export interface MailLine {
  /** UTC instant; null before the first mail. */
  acceptedAt: string | null
  refused: { mail: string; to: string }[]
}

/** So many different addresses in a row are no coincidence. */
const addressesInARow = 3
/** A server that took a mail within the hour knows us. */
const trusted = 3_600_000
/** A single refusal that nothing speaks for or against is tried so often. */
const tries = 4

export const neverUsed: MailLine = { acceptedAt: null, refused: [] }

export const afterAccepting = (now: Date): MailLine => ({ acceptedAt: now.toISOString(), refused: [] })

export const afterRefusal = (line: MailLine, refusal: MailLine['refused'][number]): MailLine => ({
  ...line,
  refused: [...line.refused.filter(({ mail }) => mail !== refusal.mail), refusal].slice(-100),
})

export const isBroken = ({ refused }: MailLine): boolean => new Set(refused.map(({ to }) => to)).size >= addressesInARow

/** @returns whether a refusal is believed; else the mail is tried again */
export const isFinal = ({ acceptedAt }: MailLine, attempts: number, now: Date): boolean =>
  attempts >= tries || (acceptedAt !== null && now.getTime() - new Date(acceptedAt).getTime() < trusted)
