/** What the editor is told while somebody writes, and what is listed before a plan is sent. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readQuality } from '../../../components/admin/quality/read-facts'
import { qualityFindings } from '../../../domain/quality'
import { buildMunicipality, buildPlan, paragraph, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let token: string
beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  token = await tokenOf(town.anna)
})

const asked = async (path: string, by: string | undefined = token) => {
  const { status, body } = await rest('GET', path, { token: by })
  return { status, body: body as unknown as never[] }
}

describe('A fact typed as text', () => {
  it('is told with its place and its owner, and is listed under what should be mended', async () => {
    const { docs: contacts } = await town.payload.find({ collection: 'contacts', limit: 1, where: { 'phones.number': { exists: true } }, depth: 0, overrideAccess: true })
    const contact = contacts[0] ?? expect.fail()
    const number = contact.phones?.[0]?.number ?? expect.fail()
    const plan = await buildPlan(town, { title: 'Skrevet plan', sections: { situation: paragraph(`Ring ${number}, og ring så 95 77 66 55.`) as never } })
    const { status, body } = await asked(`/api/plans/${plan.id}/typed-facts`)
    expect(status).toBe(200)
    expect(body).toEqual([
      { field: 'sections.situation', text: expect.stringContaining(contact.name) as string },
      { field: 'sections.situation', text: expect.stringContaining('ingen kontakt har det') as string },
    ])
    const { facts } = await readQuality(town.payload, town.anna)
    const finding = qualityFindings(facts).find(({ issue, record }) => issue === 'typed-fact' && record.id === plan.id)
    expect(finding?.typed?.map(({ owners }) => owners)).toEqual([[contact.name], []])
  })

  it('is looked for by those who may read the admin, in plans they may read', async () => {
    expect((await asked('/api/plans/nowhere/typed-facts')).status).toBe(404)
    for (const path of ['/api/plans/nowhere/typed-facts', '/api/contact-book', '/api/references?q=a']) {
      expect((await rest('GET', path)).status).toBe(403)
    }
  })
})

describe('A reference that is looked for by name', () => {
  it('is found among contacts, roles and plans, with what tells namesakes apart', async () => {
    await town.payload.create({
      collection: 'contacts',
      data: { name: 'Åse Kvist', type: 'person', department: town.health.id, phones: [{ number: '95 01 77 01', visibility: 'internal' }], active: true },
      overrideAccess: true, // the scene of the test
    })
    await town.payload.create({
      collection: 'contacts',
      data: { name: 'Åse Fratrådt', type: 'person', department: town.health.id, active: false },
      overrideAccess: true, // as above
    })
    await buildPlan(town, { title: 'Plan for Åse å' })
    const { body } = await asked(`/api/references?q=${encodeURIComponent('åse')}`)
    expect(body).toMatchObject([
      { to: 'contacts', name: 'Åse Kvist', detail: `${town.health.name}, 95 01 77 01` },
      { to: 'plans', name: 'Plan for Åse å' },
    ])
    expect((await asked('/api/references?q=95%2001%2077')).body).toMatchObject([{ name: 'Åse Kvist' }])
    expect((await asked('/api/contact-book')).body).toContainEqual(expect.objectContaining({ name: 'Åse Kvist', numbers: ['+4595017701'], department: town.health.name }))
  })
})
