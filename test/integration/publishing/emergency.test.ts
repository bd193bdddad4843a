/** What readers meet first when something has happened, from the setting to the pages of both editions. */
import { beforeAll, describe, expect, it } from 'vitest'
import { perEdition } from '../../../publishing/editions'
import { pagesOf } from '../../../publishing/pages'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import type { SitePage } from '../../../components/site/props'
import type { User } from '../../../payload-types'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let town: Municipality
const as = (user: User) => ({ user: { ...user, collection: 'users' as const }, overrideAccess: false as const })

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

const settings = { municipality: 'Fjordby Kommune', siteUrl: null, assets: { css: '/a.css', js: '/a.js' } }

async function homes() {
  const snapshots = await readSnapshots(town.payload)
  return perEdition((edition) => {
    const home = pagesOf(snapshots[edition], { ...settings, edition }).find(({ path }) => path === '/')
    return (home as Extract<SitePage, { template: 'home' }>).props
  })
}

describe('"Når det sker"', () => {
  it('puts the chosen plans, who is on duty and what is under way on the site, and tells the public what is for everybody', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    const duty = await town.payload.create({
      collection: 'contacts',
      data: { type: 'function', name: 'Krisestabsvagten', active: true, phones: [{ number: '95 01 10 10', hours: 'hverdage 7-16', visibility: 'internal' }] },
      overrideAccess: true, // the scene
    })
    const set = (data: object) => town.payload.updateGlobal({ slug: 'emergency', data, ...as(town.admin) })

    await set({ duty: duty.id, events: [plan.id], underWay: { text: 'Krisestaben er samlet.', plan: plan.id, everybody: false } })
    const inside = await homes()
    expect(inside.internal.events.map(({ label }) => label)).toEqual([plan.title])
    expect(inside.internal.duty).toMatchObject({ name: 'Krisestabsvagten', phones: [{ display: '95 01 10 10', hours: '12345 420-960' }] })
    expect(inside.internal.chrome.underWay).toMatchObject({ text: 'Krisestaben er samlet.', plan: { label: plan.title } })
    expect(inside.public.chrome.underWay).toBeNull()
    // The number is for employees, so that nobody outside can be told to call it.
    expect(inside.public.duty).toBeNull()
    expect(JSON.stringify(inside.public)).not.toContain('Krisestab')

    await set({ underWay: { text: 'Krisestaben er samlet.', plan: plan.id, everybody: true } })
    expect((await homes()).public.chrome.underWay).toEqual({ text: 'Krisestaben er samlet.', plan: null })
    await set({ underWay: { text: '', plan: null, everybody: false } })
    expect((await homes()).internal.chrome.underWay).toBeNull()

    const { docs } = await town.payload.find({ collection: 'audit-log', where: { record: { equals: 'emergency' } }, sort: 'seq', overrideAccess: true }) // the record of it
    expect(docs.map(({ text }) => text).join(' ')).toContain('Krisestaben er samlet.')
    expect(docs).toHaveLength(3)
  })

  it('is not set by an author of one department', async () => {
    await expect(town.payload.updateGlobal({ slug: 'emergency', data: { underWay: { text: 'x' } }, ...as(town.anna) })).rejects.toThrow()
  })

  it('refuses hours that cannot be read', async () => {
    const data = { type: 'function' as const, name: 'Vagten', active: true, phones: [{ number: '95 01 10 11', hours: 'efter aftale', visibility: 'internal' as const }] }
    await expect(town.payload.create({ collection: 'contacts', data, overrideAccess: true })).rejects.toThrow() // whoever asks
  })
})
