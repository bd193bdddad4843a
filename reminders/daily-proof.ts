/**
 * The proof that nothing was altered, once a day in the running server. Several servers take turns by a lease; whether the
 * day's proof is made is asked of a file and not of the database, which is what is to be proved.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { copenhagenDay } from '../domain/reminders/due'
import { siteFolder, type SiteFolder } from '../publishing/disk/site-folder'
import { prove } from '../publishing/proof/prove'
import { faultsTold, noteProof, proofStatus, type ProofStatus } from '../publishing/proof/status'
import { timestampSettings, type TimestampSettings } from '../publishing/release/timestamp'
import { endLease, newHolder, withLease } from './lease'
import { writeMail } from './outbox'
import { mailsAboutProof } from './proof-mails'
import { reminderSettings, type ReminderSettings } from './settings'
import { onePerProcess } from '../database/one-per-process'

export interface ProofOptions {
  payload: Payload
  site: SiteFolder
  settings: ReminderSettings
  timestamps: Pick<TimestampSettings, 'ca'>
  now: () => Date
}

/** Milliseconds between looks whether the day's proof is made: with a lease's silence, a killed server is replaced within half a minute. */
const usually = 5_000

const holder = onePerProcess<{ stop: () => void }>('proving')

/** Starts proving in this process, once. Call it when the server starts (`instrumentation.ts`). */
export function startProving(payload: Payload, every = usually): { stop: () => void } {
  if (holder.current) return holder.current
  const stopped = new AbortController()
  const options = {
    payload,
    site: siteFolder(),
    settings: reminderSettings(process.env),
    timestamps: timestampSettings(process.env),
    now: () => new Date(),
  }
  const look = prover(options)
  void (async () => {
    while (!stopped.signal.aborted) {
      await look().catch((err: unknown) => payload.logger.error({ err, msg: 'The proof of the day could not be begun.' }))
      // Wakes when stopped, and does not keep the process alive.
      await pause(every, null, { signal: stopped.signal, ref: false }).catch(() => {})
    }
  })()
  const proving = {
    stop: () => {
      stopped.abort()
      delete holder.current
    },
  }
  holder.current = proving
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, proving.stop)
  return proving
}

/** @returns a look: proves when the day's proof is not made and no other server is at it. Answers whether it did. */
export function prover(options: ProofOptions): () => Promise<boolean> {
  const { payload, site, now } = options
  const me = newHolder()
  return async () => {
    const last = await proofStatus(site)
    if (last && copenhagenDay(last.at) === copenhagenDay(now())) return false
    const turn = await withLease({ payload, name: 'proof', holder: me, now }, async (lease) => {
      try {
        await proveAndTell(options)
      } finally {
        await endLease(payload, lease, now()).catch(() => {})
      }
    })
    return turn !== null
  }
}

/** Proves, notes how it went, and tells administrators by mail and the log when something does not hold. */
export async function proveAndTell(options: ProofOptions): Promise<ProofStatus> {
  const { payload, site, settings, now } = options
  const status = await statusOf(options)
  // The file first: mails are in the database that does not hold.
  await noteProof(site, status)
  if (status.count === 0 && status.error === null) return status
  payload.logger.error({ msg: 'The proof that nothing was altered does not hold.', faults: status.faults, error: status.error })
  const domain = settings.from.split('@')[1] ?? 'localhost'
  for (const mail of await mailsAboutProof(payload, status, settings)) await writeMail(payload, mail, domain, now())
  return status
}

async function statusOf({ payload, site, timestamps, now }: ProofOptions): Promise<ProofStatus> {
  const started = performance.now()
  const told = (more: Partial<ProofStatus>): ProofStatus => ({
    at: now().toISOString(),
    milliseconds: Math.round(performance.now() - started),
    faults: [],
    count: 0,
    error: null,
    eventsHead: null,
    auditHead: null,
    ...more,
  })
  try {
    const { faults, events, audit } = await prove(payload, site, timestamps, { all: true })
    const sentences = faults.slice(0, faultsTold).map(({ text }) => text)
    return told({ faults: sentences, count: faults.length, eventsHead: events.head, auditHead: audit.head })
  } catch (error) {
    // What was altered can be so broken that it cannot be read: that is no proof either.
    return told({ error: error instanceof Error ? error.message : String(error) })
  }
}
