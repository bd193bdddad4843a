/** One run: what is due, what has been told, write the mails, send them. Safe to run again, anywhere, at any time. */
import type { Payload } from 'payload'
import { inBatches } from '../collections/in-batches'
import { unsubscribeLink } from '../collections/outbox/unsubscribe'
import { all, asFact } from '../collections/records'
import { noteTrouble } from '../collections/troubles'
import { copenhagenDay } from '../domain/reminders/due'
import { dueNotices, type ReminderFacts } from '../domain/reminders/notices'
import { mailsAboutAccounts } from './account-changes'
import { reminderContent } from './content'
import { troubleTexts } from '../messages'
import { deliver, nothingDelivered, type Delivered } from './deliver'
import { renderMail } from './layout'
import { knownKeys, writeMail, type NewMail } from './outbox'
import { mailsWithLinks, withLinks } from './password-links'
import { digestKey, planMails, type PlannedMail, type Skipped } from './plan-mails'
import { postmanFor, type Postman } from './mail-transport'
import { readFacts } from './read-facts'
import { mailsAboutReaderFaults } from './reader-faults'
import { renewalsOf, type Renewals } from './renewals'
import { headsToTell, type ToldHeads } from './proof-mails'
import type { ReminderSettings } from './settings'
import { mailsAboutTakeOvers } from './taken-over'
import { mailsAboutTroubles } from './trouble-mails'
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
  /** Why a mail could not be made, in Danish; the others stand. */
  faults: string[]
}

/** @returns what a run on a day would write, and what not and why; nothing is written. */
export async function planRun({ payload, settings, only, now }: RunOptions, today: string): Promise<Plan> {
  const facts = await readFacts(payload, today, only, now())
  const notices = dueNotices(facts, today, settings.steps)
  const keys = await knownKeys(payload, notices.map(({ key }) => key))
  const digests = await digestsOf(payload, today, [...new Set(notices.map(({ to }) => to.mail))])
  const { mails, skipped } = planMails(notices, { today, keys, digests }, only)
  const heads = only === 'urgent' ? null : await headsToTell(payload, settings)
  const plan: Plan = { mails: [], skipped, faults: [] }
  let renewals: Renewals = new Map()
  await standing(plan.faults, troubleTexts.notRead, payload, async () => {
    renewals = await renewalsOf(payload, mails, now())
  })
  for (const mail of mails) {
    await standing(plan.faults, (error) => troubleTexts.notWritten(mail.to.mail, error), payload, async () => {
      plan.mails.push({ ...mail, letter: newMail(mail, { facts, renewals, heads }, settings, payload.secret) })
    })
  }
  return plan
}

/** Each part of a run stands by itself: what fails is kept to be told, and the rest goes on. */
async function standing(faults: string[], say: (error: string) => string, { logger }: Payload, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (err) {
    logger.error({ err, msg: 'A part of the reminders failed.' })
    faults.push(say(err instanceof Error ? err.message : String(err)))
  }
}

/** The addresses that have had the day's digest. */
async function digestsOf(payload: Payload, today: string, addresses: string[]): Promise<Set<string>> {
  const docs = await inBatches(addresses, async (some) => {
    const found = await all(asFact(payload, 'what has been written is a fact'), 'outbox', {
      where: { key: { in: some.map((mail) => digestKey(today, mail)) } },
      select: { to: true },
    })
    return found
  })
  return new Set(docs.map(({ to }) => to))
}

interface Told {
  facts: ReminderFacts
  renewals: Renewals
  heads: ToldHeads | null
}

function newMail(mail: PlannedMail, { facts, renewals, heads }: Told, settings: ReminderSettings, secret: string): NewMail {
  const unsubscribe = mail.to.user ? unsubscribeLink(settings.serverUrl, secret, mail.to.user) : null
  const content = reminderContent(mail, facts, settings, unsubscribe, renewals)
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

/**
 * Every part stands by itself: a mail that cannot be made or queued stops no other, and what is in the outbox is sent
 * whatever failed before. What failed is in `faults`, and told (`collections/troubles.ts`).
 * @throws when the sending itself breaks off; the mails under way are found again
 */
export async function remind(options: RunOptions): Promise<RunReport> {
  const { payload, settings, now } = options
  const domain = settings.from.split('@')[1] ?? 'localhost'
  const report: RunReport = { mails: [], skipped: [], faults: [], delivered: nothingDelivered() }
  const attempt = (say: (error: string) => string, work: () => Promise<void>) => standing(report.faults, say, payload, work)
  const write = async (mail: NewMail) => {
    let written = false
    await attempt((error) => troubleTexts.notWritten(mail.to, error), async () => {
      written = await writeMail(payload, mail, domain, now())
      if (!written) report.skipped.push(...elsewhere(mail))
    })
    return written
  }
  const elsewhere = ({ key }: NewMail): Skipped[] =>
    (byKey.get(key)?.notices ?? []).map((notice) => ({ notice, why: 'elsewhere' }) as const)
  const byKey = new Map<string, Plan['mails'][number]>()

  await attempt(troubleTexts.notRead, async () => {
    const planned = await planRun(options, copenhagenDay(now()))
    report.skipped.push(...planned.skipped)
    report.faults.push(...planned.faults)
    for (const mail of planned.mails) {
      if (options.isStopped?.()) return
      byKey.set(mail.letter.key, mail)
      if (await write(mail.letter)) report.mails.push(mail)
    }
  })
  if (options.isStopped?.()) return report
  // A day without a digest for the owner: the heads go by themselves, when something was signed since they were last told.
  await attempt(troubleTexts.noHeads, async () => {
    const heads = options.only === 'urgent' ? null : await headsToTell(payload, settings)
    if (heads) await write(heads.mail)
  })
  await attempt(troubleTexts.noTakeOvers, async () => {
    for (const mail of await mailsAboutTakeOvers(payload, settings, now())) await write(mail)
  })
  await attempt(troubleTexts.noReaderFaults, async () => {
    for (const mail of await mailsAboutReaderFaults(payload, settings, now())) await write(mail)
  })
  await attempt(troubleTexts.noAccounts, async () => {
    for (const mail of await mailsAboutAccounts(payload, settings, now())) await write(mail)
  })
  // What has failed so far is told in this very run. That nothing has, is known at the end.
  if (report.faults.length > 0) await attempt(troubleTexts.noFailures, () => noteFaults(payload, options, report.faults))
  await attempt(troubleTexts.noFailures, async () => {
    for (const mail of await mailsAboutTroubles(payload, settings)) await write(mail)
  })
  await attempt(troubleTexts.noAccounts, async () => {
    for (const mail of await mailsWithLinks(payload, settings, now())) await write(mail)
  })
  const send = () => deliver({ ...options, postman: withLinks(payload, options.postman ?? postmanFor(settings), now) })
  report.delivered = await send()
  let failures = 0
  await attempt(troubleTexts.noFailures, async () => {
    for (const mail of await mailsAboutFailures(payload, settings)) if (await write(mail)) failures += 1
  })
  if (failures > 0) report.delivered = sum(report.delivered, await send())
  await noteFaults(payload, options, report.faults)
  return report
}

/** The day's run says how both stand; what is looked at twice a minute knows nothing of the digests. */
async function noteFaults(payload: Payload, { now, only }: RunOptions, faults: readonly string[]): Promise<void> {
  const shown = faults.length > faultsShown ? [...faults.slice(0, faultsShown), troubleTexts.notMore(faults.length - faultsShown)] : faults
  if (only === 'urgent') return noteTrouble(payload, 'urgent', shown, now())
  await noteTrouble(payload, 'reminders', shown, now())
  await noteTrouble(payload, 'urgent', [], now())
}

const faultsShown = 10

const sum = (a: Delivered, b: Delivered): Delivered => ({
  sent: a.sent + b.sent,
  written: a.written + b.written,
  postponed: a.postponed + b.postponed,
  failed: a.failed + b.failed,
  errors: [...a.errors, ...b.errors],
})
