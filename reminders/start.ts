/**
 * Reminders inside the running server: new submissions within half a minute, the day's digests once a day from the
 * set hour on. Several servers on one database take turns by a lease; no external cron is needed.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { clockProblem } from '../collections/clock'
import { forgetOldLinks } from '../collections/password-links/links'
import { noteTrouble } from '../collections/troubles'
import { forgetOldDrafts } from '../collections/unsaved-drafts/sweep'
import { reminderTexts, troubleTexts } from '../messages'
import type { Lease } from '../payload-types'
import { copenhagenDay } from '../domain/reminders/due'
import { checkLinks } from './check-links'
import { endLease, newHolder, noteDayDone, withLease } from './lease'
import type { Postman } from './mail-transport'
import { remind, type RunReport } from './run'
import { reminderSettings, type ReminderSettings } from './settings'
import { onePerProcess } from '../database/one-per-process'

export interface Reminding {
  /** Stops after the mail under way. */
  stop: () => Promise<void>
}

interface Options {
  /** Milliseconds between looks. */
  every?: number
  settings?: ReminderSettings
  now?: () => Date
  postman?: Postman
}

const holder = onePerProcess<Reminding>('reminding')

/**
 * Starts reminding in this process, once. Call it when the server starts (`instrumentation.ts`).
 * @throws PlainError when the settings in the environment cannot be used
 */
export function startReminding(payload: Payload, options: Options = {}): Reminding {
  if (holder.current) return holder.current
  const { settings = reminderSettings(process.env), every = 30_000 } = options
  if (!settings.smtpUrl) payload.logger.warn(reminderTexts.outbox.noSmtp)
  const stopped = new AbortController()
  const tick = tickOf(payload, { now: () => new Date(), ...options, settings }, stopped.signal)

  const running = (async () => {
    while (!stopped.signal.aborted) {
      const mine = await tick.look()
      // Who waits for another looks often: that one may be killed at any moment. Wakes when stopped, and does not keep the process alive.
      await pause(mine ? every : Math.min(every, waiting), null, { signal: stopped.signal, ref: false }).catch(() => {})
    }
    await tick.end()
  })()
  const reminding: Reminding = {
    stop: () => {
      stopped.abort()
      delete holder.current
      return running
    },
  }
  holder.current = reminding
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void reminding.stop())
  return reminding
}

/** Milliseconds between two looks whether the server that has the lease still lives. */
const waiting = 5_000
/** Milliseconds until a day's run that failed in part is tried again. */
const again = 15 * 60_000

type TickOptions = Required<Pick<Options, 'settings' | 'now'>> & Pick<Options, 'postman'>

function tickOf(payload: Payload, { settings, now, postman }: TickOptions, stopped: AbortSignal) {
  const me = newHolder()
  const turn = { payload, name: 'reminders', holder: me, now }
  let lastError = ''
  let linksTried: Promise<unknown> = Promise.resolve()
  let linksDay = ''
  /** After a day's run that failed in part: all of it twice a minute would be too much. */
  let notBefore = new Date(0)

  const run = async (held: Lease, stillMine: () => boolean): Promise<void> => {
    const today = copenhagenDay(now())
    const isTime = held.dayDone !== today && copenhagenHour(now()) >= settings.hour && now() >= notBefore
    const report = await remind({ payload, settings, now, postman, only: isTime ? 'all' : 'urgent', isStopped: () => stopped.aborted || !stillMine() })
    if (isTime && !stopped.aborted && stillMine()) {
      await forgetOldDrafts(payload, now())
      await forgetOldLinks(payload, now())
      if (report.faults.length === 0) await noteDayDone(payload, held, today)
      else notBefore = new Date(now().getTime() + again)
      if (linksDay !== today) linksTried = tryLinks()
      linksDay = today
    }
    log(payload, report)
    lastError = ''
  }
  /** @returns false while another server has the lease */
  const look = async (): Promise<boolean> => {
    try {
      // A lease of another year would shut out every server.
      if (await clockProblem(payload, now())) return true
      return (await withLease(turn, run)) !== null
    } catch (error) {
      // The same fault twice a minute is told once.
      if (String(error) !== lastError) payload.logger.error({ err: error, msg: 'Reminders could not be looked at.' })
      lastError = String(error)
      await noteTrouble(payload, 'urgent', [troubleTexts.notSent(error instanceof Error ? error.message : String(error))], now()).catch(() => {})
      return true
    }
  }
  // Beside the loop: slow web servers must not keep a submission waiting.
  const tryLinks = () =>
    checkLinks(payload, { now, isStopped: () => stopped.aborted }).catch((err: unknown) => {
      payload.logger.error({ err, msg: 'The links of the plans could not be tried.' })
    })
  const end = async (): Promise<void> => {
    await linksTried
    await withLease(turn, (held) => endLease(payload, held, now())).catch(() => {})
  }
  return { look, end }
}

const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', hourCycle: 'h23' })
const copenhagenHour = (instant: Date): number => Number(hour.format(instant))

function log({ logger }: Payload, { mails, delivered }: RunReport): void {
  const { sent, written, postponed, failed, errors } = delivered
  if (mails.length + sent + written + failed > 0) {
    logger.info(`Reminders: ${mails.length} new mails; ${sent} sent, ${written} written to files, ${postponed} postponed, ${failed} given up.`)
  }
  for (const { to, error } of errors) logger.error(`Mail to ${to}: ${error}`)
}
