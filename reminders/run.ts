/** One run: what is due, what has been told, write the mails, send them. Safe to run again, anywhere, at any time. */
import type { Payload } from 'payload'
import { unsubscribeLink } from '../collections/outbox/unsubscribe'
import { copenhagenDay } from '../domain/reminders/due'
import { dueNotices, type ReminderFacts } from '../domain/reminders/notices'
import { reminderContent } from './content'
import { deliver, type Delivered } from './deliver'
import { renderMail } from './layout'
import { knownKeys, writeMail, type NewMail } from './outbox'
import { digestKey, planMails, type PlannedMail, type Skipped } from './plan-mails'
import { postmanFor, type Postman } from './mail-transport'
import { readFacts } from './read-facts'
import { headsToTell, type ToldHeads } from './proof-mails'
import type { ReminderSettings } from './settings'
import { mailsAboutTakeOvers } from './taken-over'
import { mailsAboutFailures } from './undelivered'

export interface RunOptions {
  payload: Payload
  settings: ReminderSettings
  /** The clock. */
  now: () => Date
  /** `urgent`: new submissions, take-overs and failed mails; the rest waits for the day's run. */
  only?: 'urgent' | 'all'
  /** Asked between mails. */
  isStopped?: () => boolean
  postman?: Postman
}

export interface Plan {
  mails: (PlannedMail & { letter: NewMail })[]
  skipped: Skipped[]
}

/** @returns what a run on a day would write, and what not and why; nothing is written. */
export async function planRun({ payload, settings, only }: RunOptions, today: string): Promise<Plan> {
  const facts = await readFacts(payload, today, only)
  const notices = dueNotices(facts, today, settings.steps)
  const keys = await knownKeys(payload, notices.map(({ key }) => key))
  const digests = await digestsOf(payload, today, [...new Set(notices.map(({ to }) => to.mail))])
  const { mails, skipped } = planMails(notices, { today, keys, digests }, only)
  const heads = only === 'urgent' ? null : await headsToTell(payload, settings)
  return { mails: mails.map((mail) => ({ ...mail, letter: newMail(mail, facts, settings, payload.secret, heads) })), skipped }
}

/** The addresses that have had the day's digest. */
async function digestsOf(payload: Payload, today: string, addresses: string[]): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'outbox',
    where: { key: { in: addresses.map((mail) => digestKey(today, mail)) } },
    select: { to: true },
    depth: 0,
    pagination: false,
    overrideAccess: true, // what has been written is a fact
  })
  return new Set(docs.map(({ to }) => to))
}

function newMail(mail: PlannedMail, facts: ReminderFacts, settings: ReminderSettings, secret: string, heads: ToldHeads | null): NewMail {
  const unsubscribe = mail.to.user ? unsubscribeLink(settings.serverUrl, secret, mail.to.user) : null
  const content = reminderContent(mail, facts, settings, unsubscribe)
  // The contingency owner's digest carries the heads of what was signed out of the machine.
  const told = mail.kind === 'digest' && heads?.owner === mail.to.mail ? heads : null
  content.footer.unshift(...(told?.lines ?? []))
  const notices = mail.notices.map(({ key, about, plan, due, step }) => ({ key, about, plan: plan.id, due, step }))
  return {
    key: mail.key,
    kind: mail.kind,
    to: mail.to.mail,
    toName: mail.to.name,
    unsubscribe: content.unsubscribe?.href ?? null,
    ...renderMail(content),
    notices: told ? [...notices, told.notice] : notices,
  }
}

export interface RunReport extends Plan {
  delivered: Delivered
}

export async function remind(options: RunOptions): Promise<RunReport> {
  const { payload, settings, now } = options
  const domain = settings.from.split('@')[1] ?? 'localhost'
  const planned = await planRun(options, copenhagenDay(now()))
  const report: RunReport = { mails: [], skipped: planned.skipped, delivered: { sent: 0, written: 0, postponed: 0, failed: 0, errors: [] } }

  for (const mail of planned.mails) {
    if (options.isStopped?.()) return report
    if (await writeMail(payload, mail.letter, domain, now())) report.mails.push(mail)
    else report.skipped.push(...mail.notices.map((notice) => ({ notice, why: 'elsewhere' }) as const))
  }
  // A day without a digest for the owner: the heads go by themselves, when something was signed since they were last told.
  const heads = options.only === 'urgent' ? null : await headsToTell(payload, settings)
  if (heads) await writeMail(payload, heads.mail, domain, now())
  for (const mail of await mailsAboutTakeOvers(payload, settings, now())) await writeMail(payload, mail, domain, now())
  const send = () => deliver({ ...options, postman: options.postman ?? postmanFor(settings) })
  report.delivered = await send()
  const failures = await mailsAboutFailures(payload, settings)
  for (const mail of failures) await writeMail(payload, mail, domain, now())
  if (failures.length > 0) report.delivered = sum(report.delivered, await send())
  return report
}

const sum = (a: Delivered, b: Delivered): Delivered => ({
  sent: a.sent + b.sent,
  written: a.written + b.written,
  postponed: a.postponed + b.postponed,
  failed: a.failed + b.failed,
  errors: [...a.errors, ...b.errors],
})
