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

describe('What is chosen from', () => {
  it('is found by any words of name, title, department and number, and only where it is looked for', async () => {
    await town.payload.create({
      collection: 'contacts',
      data: { name: 'Ågot Åkjær', title: 'Vagtleder', type: 'person', department: town.health.id, phones: [{ number: '95 01 77 02', visibility: 'internal' }], active: true },
      overrideAccess: true, // the scene of the test
    })
    const found = async (query: string) => (await asked(`/api/references?${query}`)).body as unknown as { name: string }[]
    for (const q of ['ågot', 'Åkjær ågot', 'vagtleder åkj', `ågot ${town.health.name}`, 'ågot 95017702']) {
      expect(await found(`in=contacts&q=${encodeURIComponent(q)}`)).toMatchObject([{ name: 'Ågot Åkjær' }])
    }
    expect(await found(`in=roles&q=${encodeURIComponent('ågot')}`)).toEqual([])
    expect(await found(`in=contacts&q=${encodeURIComponent('ågot findesikke')}`)).toEqual([])
  })

  it('offers first those whose name begins with what is written', async () => {
    for (const name of ['Afdelingens Skovfoged', 'Bro over Skov', 'Ove Birk']) {
      await town.payload.create({
        collection: 'contacts',
        data: { name, type: 'person', department: town.health.id, active: true },
        overrideAccess: true, // the scene of the test
      })
    }
    const { body } = await asked('/api/references?in=contacts&q=ov')
    expect((body as unknown as { name: string }[]).map(({ name }) => name)).toEqual(['Bro over Skov', 'Ove Birk', 'Afdelingens Skovfoged'])
  })

  it('offers as the plan above only plans of a kind that may lie there', async () => {
    await buildPlan(town, { title: 'Højvandets indsats' })
    const over = async (kind: string) => ((await asked(`/api/references?in=plans&q=${encodeURIComponent('højvand')}&under=${kind}`)).body as unknown as { name: string }[]).map(({ name }) => name)
    expect(await over('actionCard')).toEqual(['Højvandets indsats'])
    expect(await over('responsePlan')).toEqual([])
    expect(await over('masterPlan')).toEqual([])
  })
})

describe('An example of a section', () => {
  it('is an approved plan’s of the same kind, and never the plan itself', async () => {
    const plan = await buildPlan(town, { title: 'Forbilledet', state: 'approved' })
    const example = async (more: string) => (await asked(`/api/section-example?section=situation&kind=responsePlan${more}`)).body as unknown
    expect(await example('')).toEqual({ title: 'Forbilledet', lines: [expect.any(String)] })
    expect(await example(`&not=${plan.id}`)).toBeNull()
    expect((await rest('GET', '/api/section-example?section=situation&kind=responsePlan')).status).toBe(403)
  })
})
