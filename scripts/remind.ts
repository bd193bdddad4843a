/**
 * `npm run remind` sends what is due, once; safe beside a running server and from a cron.
 * `-- --dry-run` shows it without sending, `-- --dry-run --date 2027-01-31` as on another day;
 * `-- --retry` first tries all mails again that were given up.
 */
import { parseArgs } from 'node:util'
import { clockProblem } from '../collections/clock'
import { retryFailed } from '../reminders/outbox'
import { reportDelivery, reportPlan } from '../reminders/report'
import { planRun, remind } from '../reminders/run'
import { reminderSettings } from '../reminders/settings'
import { reminderTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { copenhagenDay } from '../domain/reminders/due'
import { command, openPayload } from './command'

const texts = reminderTexts.run

await command(main)

/** @returns the exit code: 1 when a mail could not be made or did not get through */
async function main(args: string[]): Promise<number> {
  const { dryRun, retry, date } = readArguments(args)
  const settings = reminderSettings(process.env)
  const payload = await openPayload()
  const now = () => new Date()
  const today = date ?? copenhagenDay(now())

  if (dryRun) {
    print([texts.dry(today), ...reportPlan(await planRun({ payload, settings, now }, today))])
    return 0
  }
  const clock = await clockProblem(payload)
  if (clock) throw new PlainError(clock)
  if (retry) print([texts.retried(await retryFailed(payload, now()))])
  const report = await remind({ payload, settings, now })
  print([texts.day(today), ...reportPlan(report), ...report.faults, ...reportDelivery(report.delivered, settings)])
  return report.delivered.errors.length + report.faults.length > 0 ? 1 : 0
}

function print(lines: string[]): void {
  for (const line of lines) console.log(line)
}

function readArguments(args: string[]): { dryRun: boolean; retry: boolean; date: string | undefined } {
  const { 'dry-run': dryRun = false, retry = false, date } = parsed(args)
  if (date !== undefined && !isDay(date)) throw new PlainError(texts.badDate(date))
  if (date !== undefined && !dryRun) throw new PlainError(texts.dateNeedsDryRun)
  if (dryRun && retry) throw new PlainError(texts.usage)
  return { dryRun, retry, date }
}

function parsed(args: string[]) {
  try {
    const options = { 'dry-run': { type: 'boolean' }, retry: { type: 'boolean' }, date: { type: 'string' } } as const
    return parseArgs({ args, options }).values
  } catch (cause) {
    throw new PlainError(texts.usage, { cause })
  }
}

/** 2027-02-30 is none. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
}
