/** Empties the outbox, one mail at a time, until it is empty or no mail gets through. */
import type { Payload } from 'payload'
import { noteTrouble } from '../collections/troubles'
import { afterAccepting, afterRefusal, isBroken, isFinal } from '../domain/reminders/mail-line'
import { troubleTexts } from '../messages'
import type { Outbox } from '../payload-types'
import { keepLine, readLine } from './line'
import { claimMail, putBack, recordDelivery, type Delivery } from './outbox'
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

export const nothingDelivered = (): Delivered => ({ sent: 0, written: 0, postponed: 0, failed: 0, errors: [] })

interface Options {
  payload: Payload
  postman: Postman
  now: () => Date
  isStopped?: () => boolean
}

/** Milliseconds between tries while the mail server refuses everybody. */
const probing = 5 * 60_000

type Refused = Extract<Delivery, { outcome: 'refused' }>

export async function deliver({ payload, postman, now, isStopped }: Options): Promise<Delivered> {
  const delivered = nothingDelivered()
  const record = async (mail: Outbox, delivery: Delivery) => {
    const state = await recordDelivery(payload, mail, delivery, now())
    delivered[state === 'pending' ? 'postponed' : state] += 1
    if ('error' in delivery) delivered.errors.push({ to: mail.to, error: delivery.error })
  }
  let line = await readLine(payload)
  if (line.probeAt && line.probeAt > now().toISOString()) return delivered
  /** What was refused waits for what the server says to others; a crash finds it again as it was. */
  let held: { mail: Outbox; delivery: Refused }[] = []
  const recordHeld = async (asDelivery: (mail: Outbox, delivery: Refused) => Delivery) => {
    for (const { mail, delivery } of held) await record(mail, asDelivery(mail, delivery))
    held = []
  }
  let fault: string | null = null

  while (!isStopped?.()) {
    const mail = await claimMail(payload, now())
    if (!mail) break
    const delivery = await postman(mail)
    if (delivery.outcome === 'refused') {
      line = { ...line, ...afterRefusal(line, { mail: String(mail.id), to: mail.to }) }
      held.push({ mail, delivery })
      if (isBroken(line)) break
      continue
    }
    if (delivery.outcome === 'sent' || delivery.outcome === 'written') {
      line = { ...afterAccepting(now()), probeAt: null }
      await recordHeld((_, refusal) => refusal)
    }
    await record(mail, delivery)
    // The others would only wait for the same silence, and lose an attempt each.
    if (delivery.outcome === 'fault' && delivery.everyone) {
      fault = troubleTexts.noMail(delivery.error)
      break
    }
  }

  if (held.length > 0 && isBroken(line)) {
    const [error = ''] = held.map(({ delivery }) => delivery.error)
    fault = troubleTexts.everybodyRefused(error)
    await recordHeld((_, refusal) => ({ outcome: 'fault', error: refusal.error, everyone: true, keepsAttempt: true }))
    // Those that were given up before it was clear.
    await putBack(payload, line.refused.map(({ mail }) => mail), now())
    line = { ...line, probeAt: new Date(now().getTime() + probing).toISOString() }
  }
  await recordHeld((mail, refusal) =>
    isFinal(line, mail.attempts, now()) ? refusal : { outcome: 'fault', error: refusal.error, everyone: false },
  )
  await keepLine(payload, line)
  if (fault || delivered.sent + delivered.written > 0) await noteTrouble(payload, 'mailLine', fault ? [fault] : [], now())
  return delivered
}
