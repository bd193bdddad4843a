import { beforeAll, describe, expect, it } from 'vitest'
import { pagesOf } from '../../../publishing/pages'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import { fieldTexts } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let town: Municipality
const settings = { municipality: 'Fjordby Kommune', siteUrl: null, assets: { css: '/a.css', js: '/a.js' } }
const machine = { overrideAccess: true, depth: 0 } as const

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

const newPlan = (slug: string, title: string): Promise<Plan> =>
  town.payload.create({ collection: 'plans', data: { title, slug, kind: 'responsePlan', department: town.health.id } as Plan, ...machine })

/** Where each old address leads, by edition. */
async function movedIn(edition: 'internal' | 'public'): Promise<Record<string, string>> {
  const snapshots = await readSnapshots(town.payload)
  const pages = pagesOf(snapshots[edition], { ...settings, edition })
  return Object.fromEntries(pages.flatMap((page) => (page.template === 'moved' ? [[page.path, page.props.to.href]] : [])))
}

describe('A plan’s former address', () => {
  it('is taken for good, whoever asks for it and however', async () => {
    const plan = await buildPlan(town, { state: 'approved', title: 'Oversvømmelse' })
    await edit(town, plan, { slug: 'vand-i-kaelderen' }, town.anna)
    await expect(newPlan('oversvoemmelse', 'En anden')).rejects.toMatchObject({ status: 409, message: fieldTexts.slugWasAnothers('oversvoemmelse') })
    const other = await newPlan('', 'Oversvømmelse i kælder')
    await expect(edit(town, other, { slug: 'oversvoemmelse' }, town.anna)).rejects.toMatchObject({ status: 409 })
    // Made from a title, the address goes by it.
    expect((await town.payload.create({ collection: 'plans', data: { title: 'Oversvømmelse', kind: 'responsePlan', department: town.technical.id } as Plan, ...machine })).slug).toBe('oversvoemmelse-2')
    await edit(town, plan, { slug: 'oversvoemmelse' }, town.anna)
    expect((await readPlan(town, plan.id)).formerSlugs).toEqual(['vand-i-kaelderen'])
  })

  it('is taken too for those who ask at the moment it is left', async () => {
    const plan = await buildPlan(town, { state: 'approved', title: 'Brand' })
    const [left, ...taken] = await Promise.allSettled([
      edit(town, plan, { slug: 'brand-i-bygning' }, town.anna),
      ...['Brand 1', 'Brand 2'].map((title) => newPlan('brand', title)),
    ])
    expect(left.status).toBe('fulfilled')
    expect(taken.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

describe('The former address of a department or a role', () => {
  it('leads on, in both editions, and nothing new can be found there', async () => {
    const { payload } = town
    const department = await payload.create({ collection: 'departments', data: { name: 'Plejehjem' }, ...machine })
    await payload.update({ collection: 'departments', id: department.id, data: { slug: 'plejecentre', formerSlugs: ['forged'] }, ...machine })
    await payload.update({ collection: 'departments', id: department.id, data: { slug: 'plejecentre-og-hjem' }, ...machine })
    const leads = { '/afdelinger/plejehjem/': '/afdelinger/plejecentre-og-hjem/', '/afdelinger/plejecentre/': '/afdelinger/plejecentre-og-hjem/' }
    expect(await movedIn('internal')).toMatchObject(leads)
    expect(await movedIn('public')).toMatchObject(leads)
    expect(Object.keys(await movedIn('internal'))).not.toContain('/afdelinger/forged/')
    await expect(
      payload.create({ collection: 'departments', data: { name: 'Nyt', slug: 'plejehjem' }, ...machine }),
    ).rejects.toMatchObject({ status: 409 })
  })

  it('is in the public edition only when the role was there under it', async () => {
    const { payload } = town
    const role = await payload.create({ collection: 'roles', data: { title: 'Fortrolig vagt' }, ...machine })
    const rename = (slug: string) => payload.update({ collection: 'roles', id: role.id, data: { slug }, ...machine })
    await rename('vagt')
    const sections = { ...completeSections(town), alarmChain: [{ who: { relationTo: 'roles' as const, value: role.id } }] }
    await payload.update({ collection: 'roles', id: role.id, data: { holders: [{ contact: town.guard.id, deputy: false }] }, ...machine })
    await buildPlan(town, { state: 'approved', title: 'Offentlig plan', visibility: 'public', sections })
    await rename('vagthavende')
    expect(await movedIn('internal')).toMatchObject({ '/roller/fortrolig-vagt/': '/roller/vagthavende/', '/roller/vagt/': '/roller/vagthavende/' })
    const shown = Object.keys(await movedIn('public'))
    expect(shown).toContain('/roller/vagt/')
    expect(shown).not.toContain('/roller/fortrolig-vagt/')
  })
})

describe('A plan that was for employees alone', () => {
  it('keeps the address of that time out of the public edition', async () => {
    const plan = await buildPlan(town, { state: 'approved', title: 'Hemmeligt navn' })
    await edit(town, plan, { slug: 'neutralt-navn' }, town.anna)
    await edit(town, plan, { visibility: 'public' }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    await edit(town, plan, { slug: 'endnu-et-navn' }, town.anna)
    expect(Object.keys(await movedIn('internal'))).toEqual(expect.arrayContaining(['/planer/hemmeligt-navn/', '/planer/neutralt-navn/']))
    const shown = Object.keys(await movedIn('public'))
    expect(shown).toContain('/planer/neutralt-navn/')
    expect(shown).not.toContain('/planer/hemmeligt-navn/')
  })
})
