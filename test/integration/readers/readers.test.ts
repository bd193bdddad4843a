/** What readers of the internal edition send: what is wrong on a page, and what the search had no answer to. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { readFaults } from '../../../collections/readers/faults'
import { readUnanswered } from '../../../collections/readers/unanswered'
import { faultsAnHour } from '../../../domain/readers/fault'
import { copenhagenDay } from '../../../domain/reminders/due'
import type { Plan } from '../../../payload-types'
import { mailsAboutReaderFaults } from '../../../reminders/reader-faults'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let payload: Payload
let town: Municipality
let plan: Plan
const addresses = { municipality: 'Fjordby Kommune', serverUrl: 'https://cms.fjordby.example', siteUrl: null }

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  plan = await buildPlan(town, { title: 'Strømsvigt', state: 'approved' })
  const asMachine = { overrideAccess: true, depth: 0 } as const
  const mails = [{ address: 'ejer@fjordby.example', visibility: 'internal' as const }]
  const owner = await payload.create({ collection: 'contacts', data: { type: 'person', name: 'Ejer', mails, active: true }, ...asMachine })
  await payload.update({ collection: 'departments', id: town.health.id, data: { contingencyOwner: owner.id }, ...asMachine })
})

const report = (more: object = {}) =>
  rest('POST', '/api/readers/faults', { body: { path: `/planer/${plan.slug}/`, section: 'Ring først', kind: 'noAnswer', words: '', ...more } })

describe('a fault that a reader reports', () => {
  it('is kept with the plan and the section, once, and nothing of who sent it', async () => {
    expect(await report({ words: 'Ringer ud' })).toMatchObject({ status: 202 })
    expect(await report({ words: 'Ringer ud' })).toMatchObject({ status: 202 })
    const faults = await readFaults(payload, new Date())
    expect(faults).toMatchObject([{ plan: String(plan.id), section: 'Ring først', kind: 'noAnswer', words: 'Ringer ud' }])
    expect(Object.keys(faults[0] ?? {}).sort()).toEqual(['at', 'id', 'kind', 'plan', 'section', 'words'])
  })

  it('is refused where it is no fault, and answered alike whether there is such a plan or not, and then not kept', async () => {
    const draft = await buildPlan(town, { title: 'Hemmelig øvelse' })
    expect((await report({ path: '/planer/findes-ikke/' })).status).toBe(202)
    expect((await report({ path: `/planer/${draft.slug}/` })).status).toBe(202)
    expect((await report({ kind: 'andet' })).status).toBe(400)
    expect(await readFaults(payload, new Date())).toHaveLength(1)
  })

  it('reaches whoever answers for the plan by mail, once', async () => {
    const mails = await mailsAboutReaderFaults(payload, addresses as never, new Date())
    expect(mails).toMatchObject([{ kind: 'fault', subject: 'Nummeret svarer ikke: Strømsvigt' }])
    expect(mails[0]?.text).toContain('Ringer ud')
    expect(mails[0]?.text).toContain(`/admin/collections/plans/${plan.id}`)
  })

  it('goes when somebody with permissions says that it is mended', async () => {
    const [fault] = await readFaults(payload, new Date())
    const mended = `/api/readers/faults/${fault?.id}/mended`
    expect((await rest('POST', mended)).status).toBe(403)
    expect(await readFaults(payload, new Date())).toHaveLength(1)
    expect((await rest('POST', mended, { token: await tokenOf(town.anna) })).status).toBe(200)
    expect(await readFaults(payload, new Date())).toEqual([])
  })

  it('is refused when too many come within the hour, and forgotten after 90 days', async () => {
    for (let at = 0; at < faultsAnHour; at += 1) expect((await report({ words: `Fejl ${at}` })).status).toBe(202)
    expect((await report({ words: 'En til' })).status).toBe(429)
    expect((await report({ path: '/planer/findes-ikke/' })).status).toBe(429)
    expect(await readFaults(payload, new Date())).toHaveLength(faultsAnHour)
    expect(await readFaults(payload, new Date(Date.now() + 91 * 86_400_000))).toEqual([])
  })
})

describe('a question without an answer', () => {
  const ask = (question: unknown) => rest('POST', '/api/readers/unanswered', { body: { question } })

  it('is counted by its words, and shown when it has been asked twice', async () => {
    expect((await ask('Tabt nøgle')).status).toBe(202)
    expect(await readUnanswered(payload, copenhagenDay(new Date()))).toEqual([])
    await ask('tabt  nøgle')
    for (const each of ['bo@fjordby.example', '95010001', { $gt: '' }]) expect((await ask(each)).status).toBe(202)
    expect(await readUnanswered(payload, copenhagenDay(new Date()))).toMatchObject([{ words: 'tabt nøgle', count: 2 }])
  })
})
