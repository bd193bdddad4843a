/** What one record or one answer of a mail server must not stop. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { readTroubles } from '../../../collections/troubles'
import type { Plan } from '../../../payload-types'
import { remind, type RunOptions } from '../../../reminders/run'
import { reminderSettings, type ReminderSettings } from '../../../reminders/settings'
import { addressesOf, startMailServer, type MailServer } from '../../helpers/mail-server'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

const asMachine = { overrideAccess: true, depth: 0 } as const
const minutes = 60_000
const dayLong = 24 * 60 * minutes

let payload: Payload
let town: Municipality
let server: MailServer
let settings: ReminderSettings
let plan: Plan

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  plan = await buildPlan(town, { state: 'approved', title: 'Strømsvigt' })
  await buildPlan(town, { state: 'approved', title: 'Vandmangel', author: town.arne, department: town.nursing })
})

beforeEach(async () => {
  await payload.delete({ collection: 'notices', where: { id: { exists: true } }, ...asMachine })
  await payload.delete({ collection: 'outbox', where: { id: { exists: true } }, ...asMachine })
  // What an earlier test left of the line to the mail server.
  await payload.kv.clear()
  server = await startMailServer()
  settings = reminderSettings({ SMTP_URL: server.url, MAIL_FROM: 'planvaerk@fjordby.example', DATA_DIR: process.env.DATA_DIR })
  return () => server.stop()
})
afterAll(() => server?.stop())

const onDay = (days: number, later = 0) => new Date(new Date(`${plan.nextReviewDate}T11:00:00Z`).getTime() + days * dayLong + later)
const run = (at: Date, options: Partial<RunOptions> = {}) => remind({ payload, settings, now: () => at, ...options })
const received = () => server.mails.map((mail) => `${addressesOf(mail).join()}: ${mail.subject}`)
const outbox = async () => (await payload.find({ collection: 'outbox', pagination: false, sort: 'to', ...asMachine })).docs

/** A thousand people hold the role that the plans name, and all got a new number the day before. */
async function changeThousandContacts(today: Date): Promise<void> {
  const at = new Date(today.getTime() - dayLong).toISOString()
  const holders: { id: string; contact: string; deputy: boolean }[] = []
  for (let number = 0; number < 1_000; number += 1) {
    const name = `Vagt ${number}`
    const { id } = await payload.db.create({ collection: 'contacts', data: { type: 'person', name, active: true } })
    const changes = [{ field: 'Telefonnumre', before: `${number} `.repeat(900), after: 'ny' }]
    await payload.db.create({
      collection: 'audit-log',
      data: { at, kind: 'contact', text: 'Kontakten er ændret.', record: `contacts/${id}`, details: { what: 'changed', name, changes } },
      returning: false,
    })
    holders.push({ id: randomBytes(12).toString('hex'), contact: String(id), deputy: number > 0 })
  }
  await payload.db.updateOne({ collection: 'roles', id: town.leader.id, data: { holders } })
}

describe('a run of reminders', () => {
  it('cuts a mail about two thousand plans, tells all of them, and sends everybody else theirs', async () => {
    const { kind, state, department, nextReviewDate } = plan
    const own = { kind, state, department, nextReviewDate, responsibleEditor: town.anna.id }
    for (let number = 0; number < 2_000; number += 1) {
      const data = { ...own, title: `Plan ${number}`, slug: `plan-${number}` }
      await payload.db.create({ collection: 'plans', data, returning: false })
    }
    const started = performance.now()
    const report = await run(onDay(-60))
    console.info(`2,000 plans: ${Math.round(performance.now() - started)} ms`)
    expect(report.faults).toEqual([])
    expect(received().sort()).toEqual([
      'anna@fjordby.example: 2001 planer venter på dig',
      expect.stringMatching(/^arne@fjordby.example: “Vandmangel”/),
    ])
    const mail = server.mails.find((each) => addressesOf(each).includes('anna@fjordby.example'))
    expect(mail?.text).toContain('… og 1976 til: http://localhost:3000/admin')
    expect(mail?.html).toContain('og 1976 til')
    expect((mail?.html || '').length).toBeLessThan(60_000)
    expect((await run(onDay(-60, minutes))).mails).toEqual([])
    const { totalDocs } = await payload.count({ collection: 'notices', overrideAccess: true })
    expect(totalDocs).toBe(2_002)
    await payload.db.deleteMany({ collection: 'plans', where: { slug: { like: 'plan-' } } })
  })

  it('cuts a mail about a thousand changed contacts of one plan', async () => {
    await changeThousandContacts(onDay(-300))
    const started = performance.now()
    const report = await run(onDay(-300))
    console.info(`1,000 contacts: ${Math.round(performance.now() - started)} ms`)
    expect(report.faults).toEqual([])
    expect(received().sort()).toEqual(['anna', 'arne'].map((name) => `${name}@fjordby.example: 1000 kontakter og roller er ændret i dine planer`))
    const [mail] = server.mails
    expect(mail?.text).toContain('… og 975 til: http://localhost:3000/admin/collections/contacts')
    expect((mail?.html || '').length).toBeLessThan(80_000)
    expect((await run(onDay(-299))).mails).toEqual([])
  })

  it('goes on when one mail cannot be queued, sends what waits, and says so until it is mended', async () => {
    const hooks = payload.collections.outbox.config.hooks
    hooks.beforeChange.push(({ data }) => {
      if (data.to === 'anna@fjordby.example') throw new Error('disken er fuld')
      return data
    })
    const report = await run(onDay(-60))
    expect(report.faults).toEqual(['Mailen til anna@fjordby.example kunne ikke skrives: disken er fuld'])
    expect(received().sort()).toEqual([
      'adam@fjordby.example: Planværk kræver opmærksomhed, Fjordby Kommune',
      expect.stringMatching(/^arne@fjordby.example: “Vandmangel”/),
    ])
    expect((await readTroubles(payload)).reminders).toEqual({ since: onDay(-60).toISOString(), sentences: report.faults })

    await run(onDay(-60, minutes), { only: 'urgent' })
    expect((await readTroubles(payload)).reminders).toBeDefined()
    hooks.beforeChange.pop()
    await run(onDay(-60, 2 * minutes))
    expect(received().at(-1)).toMatch(/^anna@/)
    expect(await readTroubles(payload)).toEqual({})
  })

  it('sends what waits although nothing can be read of what is due', async () => {
    await run(onDay(-60), { postman: () => Promise.resolve({ outcome: 'fault', error: 'nede', everyone: true }) })
    const find = payload.find.bind(payload)
    payload.find = ((args: Parameters<typeof find>[0]) =>
      args.collection === 'plans' ? Promise.reject(new Error('tabellen er beskadiget')) : find(args)) as typeof payload.find
    const report = await run(onDay(-60, 5 * minutes)).finally(() => (payload.find = find))
    expect(report.faults).toEqual(['Påmindelserne kunne ikke gøres op: tabellen er beskadiget'])
    expect(received().filter((line) => /^(anna|arne)@/.test(line))).toHaveLength(2)
  })
})

describe('a mail server that refuses everybody', () => {
  const refuse = (...names: string[]) => names.forEach((name) => server.dead.add(`${name}@fjordby.example`))
  const extra = ['carl', 'dora', 'erik']

  beforeEach(async () => {
    for (const name of extra) await queue(`${name}@fjordby.example`)
  })
  const queue = (to: string) =>
    payload.db.create({
      collection: 'outbox',
      data: {
        key: `test ${to}`, kind: 'digest', to, subject: 'Prøve', text: 'x', html: 'x', messageId: `<${to}>`, state: 'pending',
        attempts: 0, nextAttemptAt: onDay(-100).toISOString(), expiresAt: onDay(-90).toISOString(), createdAt: onDay(-100).toISOString(),
      },
    })

  it('is at fault itself: nothing is given up, nobody is asked again at once, and it is told', async () => {
    refuse('anna', 'arne', 'adam', ...extra)
    const report = await run(onDay(-100))
    expect(report.delivered).toMatchObject({ sent: 0, failed: 0, postponed: 3 })
    expect((await outbox()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(['pending 0', 'pending 0', 'pending 0'])
    expect((await readTroubles(payload)).mailLine?.sentences).toEqual([expect.stringMatching(/afviser alle modtagere.*550/s)])

    expect((await run(onDay(-100, 2 * minutes))).delivered).toMatchObject({ postponed: 0, sent: 0 })
    server.dead.clear()
    expect((await run(onDay(-100, 6 * minutes))).delivered).toMatchObject({ sent: 3, failed: 0 })
    expect((await readTroubles(payload)).mailLine).toBeUndefined()
    expect(received().filter((line) => line.endsWith('Prøve'))).toHaveLength(3)
  })

  it('takes back what it had given up when the line broke in the middle', async () => {
    await run(onDay(-100))
    expect(received()).toHaveLength(3)
    refuse('adam', 'frida', 'gitte')
    await queue('frida@fjordby.example')
    // The administrator, who is told of the first, is refused as well.
    expect((await run(onDay(-100, minutes))).delivered).toMatchObject({ failed: 2 })
    await queue('gitte@fjordby.example')
    await run(onDay(-100, 2 * minutes))
    expect((await outbox()).filter(({ state }) => state === 'failed')).toEqual([])
  })

  it('is believed of one address that it refuses while it takes the others', async () => {
    refuse('dora')
    expect((await run(onDay(-100))).delivered).toMatchObject({ sent: 2 + 1, failed: 1 })
  })

  it('is believed of a single address after four tries, when nobody else is written to', async () => {
    for (const name of ['carl', 'erik']) await payload.delete({ collection: 'outbox', where: { to: { equals: `${name}@fjordby.example` } }, ...asMachine })
    refuse('dora', 'adam', 'ejer')
    const states: string[] = []
    for (const later of [0, 2, 5, 10]) {
      await run(onDay(-100, later * minutes))
      states.push((await outbox()).find(({ to }) => to.startsWith('dora'))?.state ?? '')
    }
    expect(states).toEqual(['pending', 'pending', 'pending', 'failed'])
  })
})
