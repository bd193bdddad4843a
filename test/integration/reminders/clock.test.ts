/** A clock that jumped: nothing is signed, sent or released before somebody has said that it is right. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { clockProblem, confirmClock } from '../../../collections/clock'
import { readTroubles } from '../../../collections/troubles'
import { dataDirectory } from '../../../database/address'
import type { Outbox, Plan } from '../../../payload-types'
import { reminderSettings } from '../../../reminders/settings'
import { startReminding } from '../../../reminders/start'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest } from '../../helpers/rest'

let payload: Payload
let town: Municipality
let plan: Plan
let token: string
beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  plan = await buildPlan(town, { state: 'inReview', title: 'Strømsvigt' })
  const login = await rest('POST', '/api/users/login', { body: { email: 'bo@fjordby.example', password: 'en lang adgangskode' } })
  token = login.body.token ?? ''
})

/** What was remembered on another machine, by a clock that was so many days from now. */
async function remember(days: number): Promise<void> {
  const clock = { at: new Date(Date.now() + days * 86_400_000).toISOString(), uptime: 10, boot: null, from: { event: 1e6, line: 1e6 } }
  await payload.kv.set('clock', clock)
  await writeFile(join(dataDirectory(process.env), 'clock.json'), JSON.stringify(clock))
}
beforeEach(() => confirmClock(payload, null))

const approve = () =>
  rest('POST', `/api/plans/${plan.id}/transition`, { token, body: { action: 'approve', contentHash: plan.contentHash, comment: '' } })

it.each([
  [-400, 'men Planværk regnede med'],
  [400, 'men der er gemt noget, som er nyere'],
])('signs nothing when the clock last believed was %i days from now, and says so on the dashboard', async (days, sentence) => {
  await remember(days)
  const refused = await approve()
  expect(refused.status).toBe(409)
  expect(refused.body.errors?.[0]?.message).toContain(sentence)
  expect((await readTroubles(payload)).clock?.sentences).toEqual([expect.stringContaining(sentence)])
  const { state } = await payload.findByID({ collection: 'plans', id: plan.id, overrideAccess: true, depth: 0 })
  expect(state).toBe('inReview')
})

it('sends nothing until it is confirmed, which is a line of the log, and then all of it', async () => {
  await remember(-400)
  const sent: string[] = []
  const postman = (mail: Outbox) => {
    sent.push(mail.to)
    return Promise.resolve({ outcome: 'sent' as const })
  }
  const reminding = startReminding(payload, { every: 20, settings: reminderSettings({}), postman })
  await expect.poll(async () => (await readTroubles(payload)).clock, { timeout: 20_000 }).toBeDefined()
  expect(sent).toEqual([])
  await confirmClock(payload, town.admin)
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBeGreaterThan(0)
  await reminding.stop()
  expect(await clockProblem(payload)).toBeNull()
  const { docs } = await payload.find({ collection: 'audit-log', where: { kind: { equals: 'clock' } }, sort: '-at', limit: 1, overrideAccess: true })
  expect(docs[0]).toMatchObject({ personName: 'Adam', text: expect.stringContaining('Serverens ur er bekræftet') })
})

it('does not creep past the question 23 hours at a time', async () => {
  const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  expect(await clockProblem(payload, later(23))).toBeNull()
  expect(await clockProblem(payload, later(46))).toContain('men Planværk regnede med')
})

it('signs when the clock is believed', async () => {
  expect((await approve()).status).toBe(200)
})
