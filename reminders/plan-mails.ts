/** From notices to mails: one digest for each person and day, and what is urgent at once. Nothing is written here. */
import { createHash } from 'node:crypto'
import type { Notice } from '../domain/reminders/notices'
import type { Id } from '../domain/approval/vocabulary'

export interface PlannedMail {
  /** Unique: the same mail is not written twice. */
  key: string
  kind: 'digest' | 'submission'
  to: { name: string; mail: string; user: Id | null }
  notices: Notice[]
}

export type SkipReason = 'told' | 'declined' | 'one-a-day' | 'elsewhere'

export interface Skipped {
  notice: Notice
  why: SkipReason
}

export interface Told {
  /** Day in Europe/Copenhagen. */
  today: string
  /** Keys of notices given earlier. */
  keys: ReadonlySet<string>
  /** Addresses that have had today's digest. */
  digests: ReadonlySet<string>
}

/**
 * @param only `urgent` leaves the rest for the day's run
 * @returns the mails to write, by recipient, and what is not told and why
 */
export function planMails(notices: readonly Notice[], told: Told, only: 'urgent' | 'all' = 'all') {
  const looked = only === 'all' ? notices : notices.filter(({ urgent }) => urgent)
  const mails: PlannedMail[] = []
  const skipped: Skipped[] = []
  const skip = (why: SkipReason) => (notice: Notice) => void skipped.push({ notice, why })

  // In one walk: a walk for each of two thousand people would hold everything up.
  const byMail = new Map<string, Notice[]>()
  for (const notice of looked) {
    const own = byMail.get(notice.to.mail)
    if (own) own.push(notice)
    else byMail.set(notice.to.mail, [notice])
  }
  for (const [mail, own] of byMail) {
    own.filter(({ key }) => told.keys.has(key)).forEach(skip('told'))
    const untold = own.filter(({ key }) => !told.keys.has(key))
    untold.filter(({ to }) => to.declined).forEach(skip('declined'))
    const wanted = untold.filter(({ to }) => !to.declined)

    const now = told.digests.has(mail) ? wanted.filter(({ urgent }) => urgent) : wanted
    if (now !== wanted) wanted.filter(({ urgent }) => !urgent).forEach(skip('one-a-day'))
    if (now.length > 0) mails.push(mailOf(now, told.today))
  }
  return { mails, skipped }
}

function mailOf(notices: Notice[], today: string): PlannedMail {
  const [first] = notices
  if (!first) throw new Error('A mail tells something.')
  const { name, mail } = first.to
  const user = notices.find(({ to }) => to.user)?.to.user ?? null
  const kind = notices.every(({ urgent }) => urgent) ? 'submission' : 'digest'
  const key = kind === 'digest' ? digestKey(today, mail) : `submission|${fingerprint(notices)}`
  return { key, kind, to: { name, mail, user }, notices }
}

export const digestKey = (day: string, mail: string): string => `digest|${day}|${mail}`

const fingerprint = (notices: readonly Notice[]): string =>
  createHash('sha256').update(notices.map(({ key }) => key).sort().join('\n')).digest('hex')
