/**
 * Reminders inside the running server: new submissions within half a minute, the day's digests once a day from the
 * set hour on. Several servers on one database take turns by a lease; no external cron is needed.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { reminderTexts } from '../messages'
import { copenhagenDay } from '../domain/reminders/due'
import { checkLinks } from './check-links'
import { endLease, newHolder, noteDayDone, takeLease } from './lease'
import { leaseMilliseconds } from './outbox'
import type { Postman } from './mail-transport'
import { remind, type RunReport } from './run'
import { reminderSettings, type ReminderSettings } from './settings'

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

// Next bundles this module more than once per process; they must share one loop.
const key = Symbol.for('planvaerk.reminding')
const holder = globalThis as { [key]?: Reminding }

/**
 * Starts reminding in this process, once. Call it when the server starts (`instrumentation.ts`).
 * @throws PlainError when the settings in the environment cannot be used
 */
export function startReminding(payload: Payload, options: Options = {}): Reminding {
  if (holder[key]) return holder[key]
  const { settings = reminderSettings(process.env), every = 30_000 } = options
  if (!settings.smtpUrl) payload.logger.warn(reminderTexts.outbox.noSmtp)
  const stopped = new AbortController()
  const tick = tickOf(payload, { now: () => new Date(), ...options, settings }, stopped.signal)

  const running = (async () => {
    while (!stopped.signal.aborted) {
      await tick.look()
      // Wakes when stopped, and does not keep the process alive.
      await pause(every, null, { signal: stopped.signal, ref: false }).catch(() => {})
    }
    await tick.end()
  })()
  const reminding: Reminding = {
    stop: () => {
      stopped.abort()
      delete holder[key]
      return running
    },
  }
  holder[key] = reminding
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void reminding.stop())
  return reminding
}

type TickOptions = Required<Pick<Options, 'settings' | 'now'>> & Pick<Options, 'postman'>

function tickOf(payload: Payload, { settings, now, postman }: TickOptions, stopped: AbortSignal) {
  const me = newHolder()
  const lease = () => takeLease(payload, { name: 'reminders', holder: me, milliseconds: leaseMilliseconds, now: now() })
  let lastError = ''
  let linksTried: Promise<unknown> = Promise.resolve()

  const look = async (): Promise<void> => {
    try {
      const held = await lease()
      if (!held) return
      const today = copenhagenDay(now())
      const isTime = held.dayDone !== today && copenhagenHour(now()) >= settings.hour
      const report = await remind({ payload, settings, now, postman, only: isTime ? 'all' : 'urgent', isStopped: () => stopped.aborted })
      if (isTime && !stopped.aborted) {
        await noteDayDone(payload, held, today)
        // Beside the loop: slow web servers must not keep a submission waiting.
        linksTried = checkLinks(payload, { now, isStopped: () => stopped.aborted }).catch((err: unknown) => {
          payload.logger.error({ err, msg: 'The links of the plans could not be tried.' })
        })
      }
      log(payload, report)
      lastError = ''
    } catch (error) {
      // The same fault twice a minute is told once.
      if (String(error) !== lastError) payload.logger.error({ err: error, msg: 'Reminders could not be looked at.' })
      lastError = String(error)
    }
  }
  const end = async (): Promise<void> => {
    await linksTried
    const held = await lease().catch(() => null)
    if (held) await endLease(payload, held, now()).catch(() => {})
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
