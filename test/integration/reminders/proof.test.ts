/** The proof of the day, as the server makes it. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAudit } from '../../../collections/audit-log/seal'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { proofHealth, proofStatus } from '../../../publishing/proof/status'
import { attemptRelease } from '../../../publishing/service/attempt'
import { currentRelease } from '../../../publishing/release/release'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import { prover, type ProofOptions } from '../../../reminders/daily-proof'
import { takeLease } from '../../../reminders/lease'
import { remind } from '../../../reminders/run'
import { reminderSettings } from '../../../reminders/settings'
import { buildMunicipality, buildPlan, mustTransition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { tamperWith } from '../../helpers/tamper'
import { bothSettings, build, renderStandIn } from '../../unit/publishing/stand-in'
import type { Plan } from '../../../payload-types'

const site = siteFolder()
const settings = reminderSettings({ SERVER_URL: 'https://cms.fjordby.example', DATA_DIR: process.env.DATA_DIR })
let town: Municipality
let plan: Plan
let today = '2026-11-27T08:00:00.000Z'

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  plan = await buildPlan(town, { state: 'approved' })
  await mkdir(site.root, { recursive: true })
  await publish()
})
afterAll(() => rm(site.root, { recursive: true, force: true }))

async function publish() {
  await sealAudit(town.payload)
  const source = {
    site,
    settings: bothSettings,
    build: () => Promise.resolve(build),
    snapshots: () => readSnapshots(town.payload),
    render: renderStandIn,
  }
  expect(await attemptRelease(source, { reason: 'test', force: true })).toMatchObject({ outcome: 'released' })
}
const options = (): ProofOptions => ({ payload: town.payload, site, settings, timestamps: { ca: null }, now: () => new Date(today) })
const mailsOf = async (kind: 'proof' | 'heads') =>
  (await town.payload.find({ collection: 'outbox', where: { kind: { equals: kind } }, sort: 'createdAt', pagination: false, overrideAccess: true })).docs

describe('the proof of the day', () => {
  it('is made once a day, and tells nobody while everything holds', async () => {
    const look = prover(options())
    expect(await proofStatus(site)).toBeNull()
    expect(await look()).toBe(true)
    expect(await look()).toBe(false)
    const status = await proofStatus(site)
    expect(status).toMatchObject({ at: today, faults: [], count: 0, error: null, eventsHead: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(proofHealth(status, new Date(today))).toBe('holds')
    expect(await mailsOf('proof')).toEqual([])
  })

  it('is late when a day went by without one, whatever the database says', () => {
    const status = { at: today, milliseconds: 1, faults: [], count: 0, error: null, eventsHead: null, auditHead: null }
    expect(proofHealth(status, new Date('2026-11-28T20:00:00Z'))).toBe('late')
    expect(proofHealth(null, new Date())).toBe('never')
    expect(proofHealth({ ...status, error: 'The database is gone.' }, new Date(today))).toBe('failed')
  })

  it('is left to another server that is at it', async () => {
    today = '2026-11-28T08:00:00.000Z'
    const lease = { name: 'proof', holder: 'elsewhere 1 other', milliseconds: 60_000, now: new Date(today) }
    expect(await takeLease(town.payload, lease)).not.toBeNull()
    expect(await prover(options())()).toBe(false)
    today = '2026-11-28T09:00:00.000Z'
    expect(await prover(options())()).toBe(true)
  })

  it('tells the status and every administrator what was altered, once a day', async () => {
    today = '2026-11-29T08:00:00.000Z'
    const table = tamperWith(town.payload)
    const restore = await table.remember()
    await table.change('plan-revisions', 0, { changeNote: 'Intet' })
    expect(await prover(options())()).toBe(true)
    await restore()
    const status = await proofStatus(site)
    expect(status).toMatchObject({ count: 1, faults: [expect.stringContaining('Revision 1.0 af “Strømsvigt” er ændret')] })
    expect(proofHealth(status, new Date(today))).toBe('faults')
    const mails = await mailsOf('proof')
    expect(mails.map(({ to }) => to)).toEqual(['adam@fjordby.example'])
    expect(mails[0]?.text).toContain('Revision 1.0 af “Strømsvigt” er ændret')
    expect(await prover(options())()).toBe(false)
  })

  it('asks for the heads of every release on the disk', async () => {
    today = '2026-11-30T08:00:00.000Z'
    const older = await tamperWith(town.payload).remember()
    await mustTransition(town, plan, 'reviewWithoutChanges', town.bente)
    await publish()
    const newer = await tamperWith(town.payload).remember()
    await older()
    expect(await prover(options())()).toBe(true)
    await newer()
    const { faults } = (await proofStatus(site))!
    expect(faults).toHaveLength(2)
    expect(faults.join(' ')).toMatch(/Hovedet [0-9a-f]{12} findes ikke i nogen af kæderne/)
  })

  it('is one that failed when it cannot be read', async () => {
    await writeFile(site.proof, 'half a')
    expect(await proofStatus(site)).toBeNull()
  })
})

describe('the heads', () => {
  const head = async () => (await currentRelease(site))?.editions.internal.manifest.eventsHead ?? ''
  const day = (date: string) => remind({ payload: town.payload, settings, now: () => new Date(date), postman: () => Promise.resolve({ outcome: 'sent' }) })

  it('go to the contingency owner when something was signed, and once', async () => {
    const owner = await town.payload.create({
      collection: 'contacts',
      data: { type: 'person', name: 'Ole Beredskab', mails: [{ address: 'ole@fjordby.example', visibility: 'internal' }], active: true },
      depth: 0,
      overrideAccess: true,
    })
    await town.payload.update({ collection: 'departments', id: town.technical.id, data: { contingencyOwner: owner.id }, depth: 0, overrideAccess: true })
    await day('2026-11-30T08:00:00Z')
    await day('2026-12-01T08:00:00Z')
    const mails = await mailsOf('heads')
    expect(mails.map(({ to, state }) => [to, state])).toEqual([['ole@fjordby.example', 'sent']])
    expect(mails[0]?.text).toContain(`Kædens hoved: ${await head()}`)

    await mustTransition(town, plan, 'reviewWithoutChanges', town.bente)
    await publish()
    await day('2026-12-02T08:00:00Z')
    expect(await mailsOf('heads')).toHaveLength(2)
  })
})
