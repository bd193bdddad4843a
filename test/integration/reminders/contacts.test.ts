/** Owners hear of changed contacts in their digest, and whoever loses a lock hears it at once. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import type { Plan, User } from '../../../payload-types'
import { planRun, remind } from '../../../reminders/run'
import { reminderSettings, type ReminderSettings } from '../../../reminders/settings'
import { copenhagenDay } from '../../../domain/reminders/due'
import { addressesOf, startMailServer, type MailServer } from '../../helpers/mail-server'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

const as = (user: User) => ({ overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 })
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000)

let payload: Payload
let town: Municipality
let plan: Plan
let server: MailServer
let settings: ReminderSettings

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  plan = await buildPlan(town, { state: 'approved', title: 'Strømsvigt' })
  await buildPlan(town, { state: 'approved', title: 'Vandmangel' })
  await buildPlan(town, { state: 'approved', title: 'Storm', author: town.arne, department: town.nursing })
})

beforeEach(async () => {
  server = await startMailServer()
  settings = reminderSettings({ SMTP_URL: server.url, MAIL_FROM: 'planvaerk@fjordby.example', DATA_DIR: process.env.DATA_DIR })
  return () => server.stop()
})

const run = (days: number, only: 'urgent' | 'all' = 'all') => remind({ payload, settings, now: () => daysFromNow(days), only })
const received = () => server.mails.map((mail) => `${addressesOf(mail).join()}: ${mail.subject}`).sort()

describe('a changed contact', () => {
  const changeNumber = (number: string, user: User) =>
    payload.update({ collection: 'contacts', id: town.guard.id, data: { phones: [{ number, visibility: 'internal' }] }, ...as(user) })

  it('is told the day after to those whose plans show it, once, with what stood there and what stands there now', async () => {
    // That the plans were approved is told first.
    await run(0)
    server.mails.length = 0
    await changeNumber('95 01 00 07', town.admin)
    await changeNumber('95 01 00 08', town.admin)
    await payload.update({ collection: 'contacts', id: town.guard.id, data: { title: 'Døgnvagt' }, ...as(town.admin) })
    await run(0)
    expect(received()).toEqual([])
    await run(1)
    expect(received()).toEqual([
      'anna@fjordby.example: “Vagttelefonen” er ændret i dine planer',
      'arne@fjordby.example: “Vagttelefonen” er ændret i dine planer',
    ])
    const text = server.mails.find((mail) => addressesOf(mail).includes('anna@fjordby.example'))?.text ?? ''
    expect(text).toContain('KONTAKTER ÆNDRET I DINE PLANER')
    expect(text).toContain('Telefonnumre: fra “95 01 00 01 (kun for medarbejdere)” til “95 01 00 08 (kun for medarbejdere)”.')
    expect(text).toContain('Vises i “Strømsvigt” og “Vandmangel”.')
    expect(text).toContain('af Adam.')
    expect(text).not.toContain('Døgnvagt')
    await run(1)
    await run(3)
    expect(server.mails).toHaveLength(2)
  })

  it('is caught up after days without a run, and is no news after two weeks', async () => {
    await payload.update({
      collection: 'roles',
      id: town.leader.id,
      data: { holders: [{ contact: town.guard.id, deputy: true }] },
      ...as(town.admin),
    })
    const on = async (days: number) => {
      const { mails } = await planRun({ payload, settings, now: () => daysFromNow(days) }, copenhagenDay(daysFromNow(days)))
      return mails.flatMap(({ to, notices }) => notices.map(({ contact }) => `${to.name}: ${contact?.name}`))
    }
    expect((await on(9)).sort()).toEqual(['Anna: Kriseleder', 'Arne: Kriseleder'])
    expect(await on(16)).toEqual([])
  })
})

describe('a lock that is taken over', () => {
  it('is told at once to who had it, with a way back to the plan, and told once', async () => {
    const held = await rest('POST', '/api/payload-locked-documents', {
      token: await tokenOf(town.anna),
      body: { document: { relationTo: 'plans', value: plan.id }, user: { relationTo: 'users', value: town.anna.id } },
    })
    await rest('PATCH', `/api/payload-locked-documents/${held.body.doc?.id}`, {
      token: await tokenOf(town.admin),
      body: { user: { relationTo: 'users', value: town.admin.id } },
    })
    await run(0, 'urgent')
    await run(0, 'urgent')
    expect(received()).toEqual(['anna@fjordby.example: Adam har overtaget redigeringen af “Strømsvigt”'])
    expect(server.mails[0]?.text).toContain('Det, du ikke har gemt, er ikke kommet med i planen.')
    expect(server.mails[0]?.text).toMatch(new RegExp(`Åbn planen: http.*/admin/collections/plans/${plan.id}`))
  })
})
