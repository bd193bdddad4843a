/**
 * The outbox: a mail is written together with the notices it gives, before it is sent. Unique keys decide between
 * two that write at once; a lease decides between two that send.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'
import { inBatches } from '../collections/in-batches'
import { all, asFact, count, existing, one } from '../collections/records'
import { inTransaction } from '../database'
import type { Notice as NoticeRecord, Outbox } from '../payload-types'
import type { Letter } from './layout'

/** Longer than the longest talk with a mail server (smtp.ts). */
export const leaseMilliseconds = 10 * 60_000
/** A mail that has waited so long is given up; a reminder has then become another reminder. */
const patience = 5 * 24 * 3_600_000
const firstPause = 60_000
const longestPause = 6 * 3_600_000
/** Characters of what a mail server says; more could not be kept. */
const longestError = 2_000

export interface NewMail extends Letter {
  key: string
  kind: Outbox['kind']
  to: string
  toName: string
  unsubscribe: string | null
  notices: Pick<NoticeRecord, 'key' | 'about' | 'plan' | 'due' | 'step'>[]
}

/**
 * Writes a mail and its notices, all or nothing.
 * @param domain of the sender, for the Message-ID
 * @returns false when somebody else has written it, or has given one of its notices, in the meantime
 */
export async function writeMail(payload: Payload, mail: NewMail, domain: string, now: Date): Promise<boolean> {
  const { notices, ...letter } = mail
  try {
    await inTransaction(payload, async (req) => {
      // The outbox is closed to everybody; reminders alone write it.
      const own = { depth: 0, overrideAccess: true, req } as const
      const data = { ...letter, messageId: messageIdOf(mail.key, domain), ...fresh(now) }
      const { id } = await payload.create({ collection: 'outbox', data, ...own })
      // Past Payload's own create, which checks what nobody typed and takes ten times as long: a mail may give thousands.
      for (const notice of notices) {
        await payload.db.create({ collection: 'notices', data: { ...notice, recipient: mail.to, mail: id }, req, returning: false })
      }
    })
    return true
  } catch (error) {
    if (await isWritten(payload, mail)) return false
    throw error
  }
}

const fresh = (now: Date) =>
  ({ state: 'pending', attempts: 0, nextAttemptAt: now.toISOString(), expiresAt: later(now, patience) }) as const

/** The same for the same mail, however often it is sent: mail programs show it once. */
const messageIdOf = (key: string, domain: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`

async function isWritten(payload: Payload, { key, notices }: NewMail): Promise<boolean> {
  const told = await knownKeys(payload, notices.map((notice) => notice.key))
  if (told.size > 0) return true
  return (await count(asFact(payload, 'what has been written is a fact'), 'outbox', { key: { equals: key } })) > 0
}

/** @returns those of the keys whose notice has been given. */
export async function knownKeys(payload: Payload, keys: readonly string[]): Promise<Set<string>> {
  const docs = await inBatches(keys, async (some) => {
    const found = await all(asFact(payload, 'what has been told is a fact'), 'notices', {
      where: { key: { in: [...some] } },
      select: { key: true },
    })
    return found
  })
  return new Set(docs.map(({ key }) => key))
}

/** Takes the mail that has waited longest: its next attempt is put off, and a crash finds it again after that. */
export function claimMail(payload: Payload, now: Date): Promise<Outbox | null> {
  return inTransaction(payload, async (req) => {
    const isDue: Where = { and: [{ state: { equals: 'pending' } }, { nextAttemptAt: { less_than_equal: now.toISOString() } }] }
    const mail = await one(asFact(req, "mail is the machine's own"), 'outbox', isDue, { sort: 'nextAttemptAt' })
    if (!mail) return null
    const leased = { lease: randomUUID(), attempts: mail.attempts + 1, nextAttemptAt: later(now, leaseMilliseconds) }
    return payload.update({ collection: 'outbox', id: mail.id, data: leased, depth: 0, overrideAccess: true, req }) // as above
  })
}

export type Delivery =
  | { outcome: 'sent' }
  /** There is no mail server: it lies in a file. */
  | { outcome: 'written' }
  /** This address or this mail will never be taken. */
  | { outcome: 'refused'; error: string }
  /** `everyone`: no mail at all gets through at the moment. `keepsAttempt`: this mail had no real chance. */
  | { outcome: 'fault'; error: string; everyone: boolean; keepsAttempt?: boolean }

/** @returns the mail's state afterwards. A delivery always counts; a failure only while the lease is ours. */
export function recordDelivery(payload: Payload, mail: Outbox, delivery: Delivery, now: Date): Promise<Outbox['state']> {
  return inTransaction(payload, async (req) => {
    const own = { collection: 'outbox', id: mail.id, depth: 0, overrideAccess: true, req } as const // as above
    const current = await existing(asFact(req, "mail is the machine's own"), 'outbox', mail.id)
    const delivered = delivery.outcome === 'sent' || delivery.outcome === 'written'
    if (!delivered && current.lease !== mail.lease) return current.state
    const { state } = await payload.update({ ...own, data: { lease: null, ...afterwards(mail, delivery, now) } })
    return state
  })
}

function afterwards(mail: Outbox, delivery: Delivery, now: Date): Partial<Outbox> {
  if (delivery.outcome === 'sent' || delivery.outcome === 'written') {
    return { state: delivery.outcome, sentAt: now.toISOString(), error: null }
  }
  const error = delivery.error.slice(0, longestError)
  const isOld = now > new Date(mail.expiresAt)
  if (delivery.outcome === 'refused' || isOld) return { state: 'failed', error }
  const attempts = mail.attempts - (delivery.keepsAttempt ? 1 : 0)
  return { error, attempts, nextAttemptAt: later(now, pauseAfter(Math.max(1, attempts))) }
}

/** One minute, then twice as long each time, at most six hours. */
export const pauseAfter = (attempts: number): number => Math.min(firstPause * 2 ** (attempts - 1), longestPause)

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString()

/** Takes back that mails were given up: the line was at fault, and no address. */
export async function putBack(payload: Payload, ids: readonly string[], now: Date): Promise<void> {
  await payload.update({
    collection: 'outbox',
    where: { and: [{ id: { in: [...ids] } }, { state: { equals: 'failed' } }] },
    data: { state: 'pending', nextAttemptAt: later(now, firstPause) },
    depth: 0,
    overrideAccess: true, // as above
  })
}

/** Tries all mails again that were given up. @returns how many */
export async function retryFailed(payload: Payload, now: Date): Promise<number> {
  const { docs } = await payload.update({
    collection: 'outbox',
    where: { state: { equals: 'failed' } },
    data: fresh(now),
    depth: 0,
    overrideAccess: true, // the administrator of the machine asks
  })
  return docs.length
}
