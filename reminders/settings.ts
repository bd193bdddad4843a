/** What the environment says about reminders and mail. The server and the command line must be told the same. */
import { join } from 'node:path'
import { publicOrigin } from '../collections/users/public-origin'
import { dataDirectory } from '../database/address'
import { publishingTexts, reminderTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { correctionSteps, parseSteps, reviewSteps, waitingSteps, type ReminderStep, type ReminderSteps } from '../domain/reminders/steps'

export interface ReminderSettings {
  steps: ReminderSteps
  /** The hour in Denmark from which the day's digests are sent. */
  hour: number
  /** Null writes the mails into `mailFolder`. */
  smtpUrl: string | null
  /** The address mails come from. */
  from: string
  mailFolder: string
  municipality: string
  /** Where people reach the admin, without a trailing slash. */
  serverUrl: string
  /** Where employees read the plans, when it is known. */
  siteUrl: string | null
}

type Environment = Record<string, string | undefined>

/**
 * - `SMTP_URL`: `smtp://user:password@host:587` or `smtps://…`; unset: mails are written in files
 * - `MAIL_FROM`: the address they come from; needed with `SMTP_URL`
 * - `REVIEW_STEPS`, `WAITING_STEPS`, `CORRECTION_STEPS`: as `-60:editor 14:editor,head`
 * - `REMINDER_HOUR`: 0 to 23, default 7
 * @throws PlainError when a value cannot be used
 */
export function reminderSettings(env: Environment): ReminderSettings {
  const hour = Number(env.REMINDER_HOUR || 7)
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw new PlainError(reminderTexts.settings.hour(env.REMINDER_HOUR ?? ''))
  return {
    steps: {
      review: stepsOf('REVIEW_STEPS', env, reviewSteps),
      waiting: stepsOf('WAITING_STEPS', env, waitingSteps),
      correction: stepsOf('CORRECTION_STEPS', env, correctionSteps),
    },
    hour,
    ...mailOf(env),
    mailFolder: join(/* turbopackIgnore: true */ dataDirectory(env), 'mail'),
    municipality: env.MUNICIPALITY || publishingTexts.municipality,
    serverUrl: publicOrigin(env),
    siteUrl: env.INTERNAL_SITE_URL?.replace(/\/$/, '') || null,
  }
}

function stepsOf(name: string, env: Environment, usual: readonly ReminderStep[]): readonly ReminderStep[] {
  const text = env[name]
  if (!text) return usual
  const steps = parseSteps(text)
  if (!steps) throw new PlainError(reminderTexts.settings.steps(name, text))
  return steps
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Environment): Pick<ReminderSettings, 'smtpUrl' | 'from'> {
  if (!url) return { smtpUrl: null, from: from || 'planvaerk@localhost' }
  // The address holds a password, so the sentence does not repeat it.
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) throw new PlainError(reminderTexts.settings.smtpUrl)
  if (!from || !/^[^\s@<>]+@[^\s@<>]+$/.test(from)) throw new PlainError(reminderTexts.settings.from)
  return { smtpUrl: url, from }
}
