import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import type { Contact, Plan } from '../../../payload-types'
import { leaseMilliseconds, retryFailed } from '../../../reminders/outbox'
import { bySmtp, postmanFor } from '../../../reminders/mail-transport'
import { remind, type RunOptions } from '../../../reminders/run'
import { reminderSettings, type ReminderSettings } from '../../../reminders/settings'
import { addressesOf, startMailServer, type MailServer } from '../../helpers/mail-server'
import { buildMunicipality, buildPlan, mustTransition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

const asMachine = { overrideAccess: true, depth: 0 } as const
const minutes = 60_000
const daysLong = 24 * 60 * minutes

let payload: Payload
let town: Municipality
let server: MailServer
let settings: ReminderSettings
let plans: Plan[]
let owner: Contact

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  const contact = (name: string) =>
    payload.create({
      collection: 'contacts',
      data: { type: 'person', name, mails: [{ address: `${name}@fjordby.example`, visibility: 'internal' }], active: true },
      ...asMachine,
    })
  owner = await contact('ejer')
  const head = await contact('leder')
  await payload.update({ collection: 'departments', id: town.health.id, data: { head: head.id, contingencyOwner: owner.id }, ...asMachine })
  plans = [
    await buildPlan(town, { state: 'approved', title: 'Strømsvigt' }),
    await buildPlan(town, { state: 'approved', title: 'IT-nedbrud' }),
    await buildPlan(town, { state: 'approved', title: 'Vandmangel', author: town.arne, department: town.nursing }),
  ]
})

beforeEach(async () => {
  await payload.delete({ collection: 'notices', where: { id: { exists: true } }, ...asMachine })
  await payload.delete({ collection: 'outbox', where: { id: { exists: true } }, ...asMachine })
  server = await startMailServer()
  settings = reminderSettings({ SMTP_URL: server.url, MAIL_FROM: 'planvaerk@fjordby.example', DATA_DIR: process.env.DATA_DIR })
  return () => server.stop()
})

afterAll(() => server?.stop())

/** Some days after (or before) the day the plans are due, at noon. */
const onDay = (days: number, later = 0) =>
  new Date(new Date(`${plans[0]?.nextReviewDate}T11:00:00Z`).getTime() + days * daysLong + later)

const run = (at: Date, options: Partial<RunOptions> = {}) => remind({ payload, settings, now: () => at, ...options })
const received = () => server.mails.map((mail) => `${addressesOf(mail).join()}: ${mail.subject}`)
const outbox = async () => (await payload.find({ collection: 'outbox', pagination: false, sort: 'to', ...asMachine })).docs

describe('a run', () => {
  it('sends each person one mail about all their plans, and nothing the second time', async () => {
    const first = await run(onDay(-60))
    expect(received().sort()).toEqual([
      expect.stringMatching(/^anna@fjordby.example: 2 planer venter på dig$/),
      expect.stringMatching(/^arne@fjordby.example: “Vandmangel” skal revideres senest /),
    ])
    expect(first.delivered).toMatchObject({ sent: 2, postponed: 0, failed: 0 })

    const second = await run(onDay(-60))
    expect(second.mails).toEqual([])
    expect(second.skipped.map(({ why }) => why)).toEqual(['told', 'told', 'told'])
    expect(server.mails).toHaveLength(2)
  })

  it('sends nothing twice when several run at once', async () => {
    await Promise.all([run(onDay(-60)), run(onDay(-60)), run(onDay(-60)), run(onDay(-60))])
    expect(received()).toHaveLength(2)
    expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 1 }, { state: 'sent', attempts: 1 }])
  })

  it('catches up missed days with one mail about where things stand', async () => {
    await run(onDay(-60))
    server.mails.length = 0
    await run(onDay(20))
    expect(received().sort()).toEqual([
      'anna@fjordby.example: 2 planer venter, og frister er overskredet',
      'arne@fjordby.example: Revision overskredet: “Vandmangel”',
      'leder@fjordby.example: 3 planer venter, og frister er overskredet',
    ])
  })

  it('gives a person one digest a day, also when more comes up', async () => {
    const gone = plans[2] as Plan
    const responsible = (editor: string) =>
      payload.update({ collection: 'plans', id: gone.id, data: { responsibleEditor: editor }, ...asMachine })
    await run(onDay(-60))
    await responsible(town.anna.id)
    const again = await run(onDay(-60, 60 * minutes))
    expect(again.skipped.filter(({ why }) => why === 'one-a-day').map(({ notice }) => notice.plan.title)).toEqual(['Vandmangel'])
    await run(onDay(-59))
    expect(received().at(-1)).toMatch(/^anna@fjordby.example: “Vandmangel”/)
    await responsible(town.arne.id)
  })

  it('writes text and HTML, with a link to the plan, and one to the review that changes nothing for who may do it alone', async () => {
    const [mine] = plans.slice(2)
    const answers = (responsibleEditor: string) => payload.update({ collection: 'plans', id: mine!.id, data: { responsibleEditor }, ...asMachine })
    await answers(town.bo.id)
    await run(onDay(-7))
    await answers(town.arne.id)
    const mailTo = (name: string) => server.mails.find((each) => addressesOf(each).includes(`${name}@fjordby.example`))
    expect(mailTo('anna')?.text).toContain(`Åbn planen: http://localhost:3000/admin/collections/plans/${plans[0]?.id}\n`)
    expect(mailTo('anna')?.text).not.toContain('handling=reviewWithoutChanges')
    expect(mailTo('anna')?.text).toContain('Bed en anden godkender om at gennemgå den.')
    const mail = mailTo('bo')
    const link = `http://localhost:3000/admin/collections/plans/${plans[2]?.id}`
    expect(mail?.from?.text).toBe('"Planværk, Fjordby Kommune" <planvaerk@fjordby.example>')
    expect(mail?.text).toContain(`Åbn planen: ${link}\n`)
    expect(mail?.text).toContain(`Gennemgået uden ændringer: ${link}?handling=reviewWithoutChanges`)
    expect(mail?.html).toContain(`href="${link}?handling=reviewWithoutChanges"`)
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  })

  it('tells the approvers of a submission at once, and only them', async () => {
    const plan = await buildPlan(town, { state: 'inReview', title: 'Oversvømmelse' })
    const waiting = () => received().filter((line) => line.includes('Oversvømmelse'))
    await run(new Date(), { only: 'urgent' })
    expect(waiting().sort()).toEqual(['adam', 'bente', 'bo'].map((name) => `${name}@fjordby.example: “Oversvømmelse” afventer godkendelse`))
    await run(new Date(), { only: 'urgent' })
    expect(waiting()).toHaveLength(3)
    // Withdrawn and sent again as it was is nothing new to them.
    await mustTransition(town, plan, 'withdraw', town.anna)
    await mustTransition(town, plan, 'submit', town.anna)
    await run(new Date(), { only: 'urgent' })
    expect(waiting()).toHaveLength(3)
    await mustTransition(town, plan, 'sendBack', town.bente)
    await mustTransition(town, plan, 'submit', town.anna)
    await run(new Date(), { only: 'urgent' })
    expect(waiting().filter((line) => line.includes('afventer'))).toHaveLength(6)
    await mustTransition(town, plan, 'withdraw', town.anna)
  })

  it('tells the author at once what was sent back and why, and what was approved, each once', async () => {
    const plan = await buildPlan(town, { state: 'inReview', title: 'Snestorm' })
    const toAnna = () => server.mails.filter((mail) => addressesOf(mail).includes('anna@fjordby.example') && mail.subject?.includes('Snestorm'))
    await mustTransition(town, plan, 'sendBack', town.bente, { comment: 'Mødestedet mangler.' })
    await run(new Date(), { only: 'urgent' })
    await run(new Date(), { only: 'urgent' })
    expect(toAnna().map(({ subject }) => subject)).toEqual(['“Snestorm” er sendt retur'])
    expect(toAnna()[0]?.text).toContain('Begrundelse: Mødestedet mangler.')
    expect(toAnna()[0]?.text).toContain(`/admin/collections/plans/${plan.id}`)

    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    await run(new Date(), { only: 'urgent' })
    expect(toAnna().map(({ subject }) => subject)).toEqual(['“Snestorm” er sendt retur', '“Snestorm” er godkendt'])
    expect(toAnna()[1]?.text).toMatch(/Bente godkendte revision 1\.0 den [^\n]*\n[^\n]*Læserne ser den nu\./)
    expect(received().filter((line) => line.startsWith('bente@') && line.includes('er godkendt'))).toEqual([])
    // It is due on no day of the tests that follow.
    await mustTransition(town, plan, 'takeOutOfUse', town.bente)
  })

  it('keeps the news of who gathers mails for the day’s digest', async () => {
    const gathers = (gathersMails: boolean) => payload.update({ collection: 'users', id: town.anna.id, data: { gathersMails }, ...asMachine })
    await gathers(true)
    const plan = await buildPlan(town, { state: 'inReview', title: 'Isslag' })
    await mustTransition(town, plan, 'sendBack', town.bente)
    await run(new Date(), { only: 'urgent' })
    expect(received().filter((line) => line.startsWith('anna@'))).toEqual([])
    await run(new Date())
    expect(received().filter((line) => line.startsWith('anna@'))).toHaveLength(1)
    expect(server.mails.find((mail) => addressesOf(mail).includes('anna@fjordby.example'))?.text).toContain('Isslag')
    await gathers(false)
  })

  it('leaves out who does not want digests, but not from what is overdue', async () => {
    await payload.update({ collection: 'users', id: town.anna.id, data: { wantsDigests: false }, ...asMachine })
    const report = await run(onDay(0))
    expect(received()).toEqual([expect.stringContaining('arne@')])
    expect(report.skipped.map(({ why }) => why)).toEqual(['declined', 'declined'])
    await run(onDay(14))
    expect(received().filter((line) => line.startsWith('anna@'))).toHaveLength(1)
    await payload.update({ collection: 'users', id: town.anna.id, data: { wantsDigests: true }, ...asMachine })
  })
})

describe('a mail server that fails', () => {
  const quick = () => bySmtp(server.url, settings, { socketTimeout: 300, greetingTimeout: 300, connectionTimeout: 300 })

  it('is asked again later, with the same Message-ID', async () => {
    server.behave('busy')
    expect((await run(onDay(-60))).delivered).toMatchObject({ sent: 0, postponed: 2 })
    expect((await outbox())[0]).toMatchObject({ state: 'pending', attempts: 1, error: expect.stringContaining('451') })

    server.behave('accept')
    expect((await run(onDay(-60, 30_000))).delivered).toMatchObject({ sent: 0 })
    expect((await run(onDay(-60, 2 * minutes))).delivered).toMatchObject({ sent: 2 })
    expect(server.mails).toHaveLength(2)
    expect(new Set(server.seen).size).toBe(2)
  })

  it.each(['hang', 'drop'] as const)('loses nothing when it does: %s', async (behaviour) => {
    server.behave(behaviour)
    const report = await run(onDay(-60), { postman: quick() })
    // The line is bad for everybody: the other mail keeps its attempt.
    expect(report.delivered).toMatchObject({ sent: 0, postponed: 1 })
    server.behave('accept')
    await run(onDay(-60, 2 * minutes))
    expect(received()).toHaveLength(2)
    expect(new Set(server.seen).size).toBe(2)
  })

  it('is waited for when it is not there at all', async () => {
    await server.stop()
    expect((await run(onDay(-60), { postman: quick() })).delivered).toMatchObject({ sent: 0, postponed: 1 })
    expect((await outbox()).map(({ state }) => state)).toEqual(['pending', 'pending'])
  })

  it('says no to a dead address once, and the contingency owner is told, once', async () => {
    server.dead.add('anna@fjordby.example')
    await run(onDay(-60))
    await run(onDay(-60, 10 * minutes))
    expect(received().sort()).toEqual([expect.stringMatching(/^arne@/), 'ejer@fjordby.example: En mail kom ikke frem'])
    expect(await outbox()).toMatchObject([
      { to: 'anna@fjordby.example', state: 'failed', attempts: 1, error: expect.stringContaining('550') },
      { to: 'arne@fjordby.example', state: 'sent' },
      { to: 'ejer@fjordby.example', state: 'sent', kind: 'failure' },
    ])
    const told = server.mails.find((mail) => mail.subject === 'En mail kom ikke frem')
    expect(told?.text).toContain('anna@fjordby.example')

    server.dead.clear()
    expect(await retryFailed(payload, onDay(-59))).toBe(1)
    await run(onDay(-59))
    expect(received().filter((line) => line.startsWith('anna@'))).toHaveLength(1)
  })

  it('tells an administrator when it is the owner who cannot be reached, and stops there', async () => {
    for (const name of ['anna', 'ejer', 'adam']) server.dead.add(`${name}@fjordby.example`)
    server.dead.delete('adam@fjordby.example')
    await run(onDay(30))
    for (let day = 31; day < 34; day += 1) await run(onDay(day))
    expect(received().filter((line) => line.startsWith('adam@'))).toEqual(['adam@fjordby.example: En mail kom ikke frem'])
    expect((await outbox()).filter(({ state }) => state === 'pending')).toEqual([])
  })

  it('is given up after five days, and not before', async () => {
    await server.stop()
    await run(onDay(-59), { postman: quick() })
    await run(onDay(-54, -10 * minutes), { postman: quick() })
    expect((await outbox()).map(({ state }) => state)).toEqual(['pending', 'pending'])
    for (const later of [1, 2]) await run(onDay(-53, later * minutes), { postman: quick() })
    expect((await outbox()).filter(({ kind }) => kind === 'digest').map(({ state }) => state)).toEqual(['failed', 'failed'])
  })
})

describe('a process that is killed', () => {
  const killed = () => Promise.reject(new Error('killed'))

  it('before it sent: the mail is sent when the lease has run out, and not before', async () => {
    await expect(run(onDay(-60), { postman: killed })).rejects.toThrow('killed')
    await run(onDay(-60, leaseMilliseconds - 1000))
    expect(server.mails).toHaveLength(1)
    await run(onDay(-60, leaseMilliseconds))
    expect(received()).toHaveLength(2)
  })

  it('between the answer and our record: the mail is sent again with the same Message-ID', async () => {
    const postman = postmanFor(settings)
    await expect(run(onDay(-60), { postman: async (mail) => (await postman(mail)) && killed() })).rejects.toThrow('killed')
    await run(onDay(-60, leaseMilliseconds))
    expect(server.mails).toHaveLength(3)
    expect(new Set(server.seen).size).toBe(2)
  })
})

describe('without a mail server', () => {
  it('writes each mail into a file, once', async () => {
    const DATA_DIR = await mkdtemp(join(tmpdir(), 'planvaerk-mail-'))
    const folder = reminderSettings({ DATA_DIR })
    await run(onDay(-60), { settings: folder })
    await run(onDay(-60, minutes), { settings: folder })
    const files = await readdir(folder.mailFolder)
    expect(files).toHaveLength(2)
    expect(files.every((file) => file.endsWith('.eml'))).toBe(true)
    expect(await readFile(join(folder.mailFolder, files[0] ?? ''), 'utf8')).toMatch(/^Subject: /m)
    expect((await outbox()).map(({ state }) => state)).toEqual(['written', 'written'])
  })
})
