/** What the admin's list of what should be mended and its sheet are made of, read from a database. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { readLinkChecks } from '../../../collections/link-checks'
import { readReport } from '../../../components/admin/overview/read-plans'
import { readQuality } from '../../../components/admin/quality/read-facts'
import type { User } from '../../../payload-types'
import { checkLinks } from '../../../reminders/check-links'
import type { LinkOutcome } from '../../../domain/content/links'
import { qualityFindings } from '../../../domain/quality'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, paragraph, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

const asMachine = { overrideAccess: true, depth: 0 } as const
let payload: Payload
let town: Municipality
let reader: User

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  reader = { ...town.reader, collection: 'users' } as User
})

/** A text that is one link, as the editor stores it. */
function linkTo(url: string) {
  const text = paragraph('her')
  const [first] = text.root.children ?? []
  const link = { type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', children: first?.children, fields: { linkType: 'custom', url, newTab: false } }
  return { root: { ...text.root, children: [{ ...first, type: 'paragraph', children: [link] }] } }
}

const sectionsWith = (url: string) => ({ ...completeSections(town), tasks: linkTo(url) }) as unknown as ReturnType<typeof completeSections>
const found = async () =>
  qualityFindings((await readQuality(payload, reader)).facts).map(({ issue, record, names }) => [issue, record.name, ...names].join(': '))

describe('what should be mended', () => {
  it('is found across plans, roles, contacts and people, by whoever may read the admin', async () => {
    await buildPlan(town, { state: 'approved', title: 'Strømsvigt' })
    const bare = await buildPlan(town, { title: 'Halv plan', department: town.technical, author: town.tove, sections: {} })
    await payload.create({ collection: 'contacts', data: { type: 'person', name: 'Uden nummer', active: true }, ...asMachine })
    for (const name of ['Ida', 'Jens']) {
      const phones = [{ number: '95 01 00 07', visibility: 'internal' as const }]
      await payload.create({ collection: 'contacts', data: { type: 'person', name, phones, active: true }, ...asMachine })
    }
    const list = await found()
    expect(list).toContain('contact-unreachable: Uden nummer')
    expect(list).toContain('number-shared: Ida: Jens')
    expect(list).toContain('never-exercised: Strømsvigt')
    expect(list).toContain('empty-sections: Halv plan')
    expect(list.filter((line) => line.startsWith('role-vacant'))).toEqual([])

    await payload.update({ collection: 'roles', id: town.leader.id, data: { holders: [] }, ...asMachine })
    expect(await found()).toContain('role-vacant: Kriseleder: Strømsvigt')
    await payload.update({ collection: 'roles', id: town.leader.id, data: { holders: [{ contact: town.guard.id, deputy: false }] }, ...asMachine })

    await edit(town, bare, { title: 'Plan med link', sections: sectionsWith('https://gone.example/side') }, town.tove)
  })

  it('is links that are gone, when they have been tried, and the answer is kept', async () => {
    expect(await readLinkChecks(payload)).toBeNull()
    const outcomes: Record<string, LinkOutcome> = { 'https://gone.example/side': 'gone', 'https://fine.example/': 'ok', 'https://silent.example/': 'unreachable' }
    for (const url of Object.keys(outcomes).slice(1)) {
      await buildPlan(town, { title: `Plan med ${url}`, department: town.technical, author: town.tove, sections: sectionsWith(url) })
    }
    const tried: string[] = []
    const tryOne = (url: string) => {
      tried.push(url)
      return Promise.resolve(outcomes[url] ?? 'ok')
    }
    const now = () => new Date('2027-01-31T07:00:00Z')
    await checkLinks(payload, { now, tryOne })
    expect(tried.toSorted()).toEqual(Object.keys(outcomes).toSorted())
    expect(await readLinkChecks(payload)).toMatchObject({ at: '2027-01-31T07:00:00.000Z' })
    expect((await found()).filter((line) => line.includes('-link'))).toEqual([
      'dead-link: Plan med link: https://gone.example/side',
      'silent-link: Plan med https://silent.example/: https://silent.example/',
    ])
  })

  it('is no link at all when not one server answered: then it is our own line that is down', async () => {
    await checkLinks(payload, { now: () => new Date(), tryOne: () => Promise.resolve('unreachable') })
    expect(await readQuality(payload, reader)).toMatchObject({ allSilent: true })
    expect((await found()).filter((line) => line.includes('-link'))).toEqual([])
  })

  it('keeps what was known when it is stopped half way', async () => {
    const before = await readLinkChecks(payload)
    expect(await checkLinks(payload, { now: () => new Date(), tryOne: () => Promise.resolve('ok'), isStopped: () => true })).toBeNull()
    expect(await readLinkChecks(payload)).toEqual(before)
  })
})

describe('the sheet of the admin', () => {
  it('tells of every plan in use with its state, drafts included, and not of those out of use', async () => {
    await buildPlan(town, { state: 'inReview', title: 'Afventende plan' })
    const old = await buildPlan(town, { state: 'approved', title: 'Gammel plan' })
    await mustTransition(town, old, 'takeOutOfUse', town.bente)
    const rows = await readReport(payload, reader, 'https://cms.example/admin/collections/plans')
    const byTitle = (title: string) => rows.find((row) => row.title === title)
    expect(byTitle('Strømsvigt')).toMatchObject({ department: 'Sundhed', revision: '1.0', state: 'approved', editor: 'Anna' })
    expect(byTitle('Afventende plan')).toMatchObject({ revision: null, approvedAt: null, nextReviewDate: null, state: 'inReview' })
    expect(byTitle('Gammel plan')).toBeUndefined()
    expect(byTitle('Strømsvigt')?.address).toMatch(/^https:\/\/cms\.example\/admin\/collections\/plans\/.+/)
  })

  it('is refused to who has no permissions', async () => {
    const nobody = await payload.create({
      collection: 'users',
      data: { name: 'Nina', email: 'nina@fjordby.example', password: 'en lang adgangskode', active: true, grants: [] } as never,
      ...asMachine,
    })
    await expect(readReport(payload, { ...nobody, collection: 'users' } as User, '')).rejects.toThrow()
  })
})
