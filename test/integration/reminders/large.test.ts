/** An outbox of ten thousand mails, a plan of five megabytes: neither holds up a run, a save or a signature. */
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import { remind } from '../../../reminders/run'
import { reminderSettings } from '../../../reminders/settings'
import { buildMunicipality, buildPlan, completeSections, paragraph, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let payload: Payload
let town: Municipality
beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
})

/** As the database has them, past everything that makes a mail slow to write. */
async function insertMails(count: number): Promise<void> {
  const at = new Date().toISOString()
  const rows = Array.from({ length: count }, (_, number) => ({
    key: `stor ${number}`, kind: 'digest', to: `u${number}@fjordby.example`, subject: 'Prøve', text: 'x', html: 'x', messageId: `<${number}@fjordby.example>`,
    state: number % 2 === 0 ? 'failed' : 'sent', attempts: 1, nextAttemptAt: at, expiresAt: at, createdAt: at, updatedAt: at,
  }))
  const { db } = payload
  if (db.name === 'mongoose') return void (await (db as unknown as MongooseAdapter).collections.outbox?.collection.insertMany(rows))
  const { drizzle, tables } = db as unknown as SQLiteAdapter
  for (let from = 0; from < count; from += 500) {
    await drizzle.insert(tables.outbox!).values(rows.slice(from, from + 500).map((row) => ({ id: randomUUID(), ...row })) as never)
  }
}

it('looks at ten thousand mails, half of them failed, in one mail that is cut', async () => {
  await insertMails(10_000)
  const started = performance.now()
  const postman = () => Promise.resolve({ outcome: 'sent' as const })
  const report = await remind({ payload, settings: reminderSettings({}), now: () => new Date(), postman, only: 'urgent' })
  console.info(`10,000 mails: ${Math.round(performance.now() - started)} ms`)
  expect(report.faults).toEqual([])
  const { docs } = await payload.find({ collection: 'outbox', where: { kind: { equals: 'failure' } }, overrideAccess: true, depth: 0 })
  expect(docs.map(({ to, subject, state }) => `${to}: ${subject}, ${state}`)).toEqual(['adam@fjordby.example: 1000 mails kom ikke frem, sent'])
  expect(docs[0]?.text).toContain('… og 975 til')
})

it('approves and reads a plan of five megabytes and three hundred sections', async () => {
  const words = 'Ord til en meget lang plan. '.repeat(620)
  const freeSections = Array.from({ length: 300 }, (_, number) => ({ heading: `Afsnit ${number}`, body: paragraph(words) as never }))
  const started = performance.now()
  const plan = await buildPlan(town, { state: 'approved', title: 'Den store plan', sections: { ...completeSections(town), freeSections } })
  const { internal } = await readSnapshots(payload)
  console.info(`5 MB: ${Math.round(performance.now() - started)} ms`)
  const content = internal.plans.find(({ id }) => id === String(plan.id))?.content
  expect(JSON.stringify(content).length).toBeGreaterThan(5_000_000)
}, 180_000)

it('says what changed in tasks that are pages long, and keeps the save', async () => {
  const tasks = (end: string) => paragraph(`${'Opgave. '.repeat(10_000)}${end}`) as never
  await payload.update({ collection: 'roles', id: town.leader.id, data: { tasks: tasks('Ring.') }, overrideAccess: true, depth: 0 })
  await payload.update({ collection: 'roles', id: town.leader.id, data: { tasks: tasks('Kør.') }, overrideAccess: true, depth: 0 })
  const { docs } = await payload.find({ collection: 'audit-log', where: { record: { equals: `roles/${town.leader.id}` } }, sort: '-at', overrideAccess: true, depth: 0 })
  // The parts in this order, whatever stands between them.
  const rest = ['…Opgave', 'Ring.', '→', 'Kør.'].reduce((text, part) => text.slice((text + part).indexOf(part)), docs[0]?.text ?? '')
  expect(rest).toMatch(/^Kør\./)
  expect(docs[0]?.text.length).toBeLessThan(30_001)
})
