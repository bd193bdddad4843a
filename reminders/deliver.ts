/** Empties the outbox, one mail at a time, until it is empty or the mail server cannot be reached. */
import type { Payload } from 'payload'
import { claimMail, recordDelivery } from './outbox'
import type { Postman } from './mail-transport'

export interface Delivered {
  sent: number
  /** Into files, where there is no mail server. */
  written: number
  /** Tried, and to be tried again. */
  postponed: number
  /** Given up. */
  failed: number
  errors: { to: string; error: string }[]
}

interface Options {
  payload: Payload
  postman: Postman
  now: () => Date
  isStopped?: () => boolean
}

export async function deliver({ payload, postman, now, isStopped }: Options): Promise<Delivered> {
  const delivered: Delivered = { sent: 0, written: 0, postponed: 0, failed: 0, errors: [] }
  while (!isStopped?.()) {
    const mail = await claimMail(payload, now())
    if (!mail) break
    const delivery = await postman(mail)
    const state = await recordDelivery(payload, mail, delivery, now())
    delivered[state === 'pending' ? 'postponed' : state] += 1
    if ('error' in delivery) delivered.errors.push({ to: mail.to, error: delivery.error })
    // The others would only wait for the same silence, and lose an attempt each.
    if (delivery.outcome === 'fault' && delivery.everyone) break
  }
  return delivered
}
