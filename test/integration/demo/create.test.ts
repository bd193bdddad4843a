import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../../collections/ids'
import { documentOf } from '../../../components/site/templates'
import { contacts } from '../../../demo/contacts'
import { createDemo, type Login } from '../../../demo/create'
import { departments } from '../../../demo/departments'
import { history } from '../../../demo/editions'
import { plans } from '../../../demo/plans'
import { roles } from '../../../demo/roles'
import type { Plan, PlanEvent, PlanRevision } from '../../../payload-types'
import type { Edition } from '../../../publishing/editions'
import { pagesOf } from '../../../publishing/pages'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import type { EventDraft } from '../../../domain/approval/events'
import type { PlanContent } from '../../../domain/content/content'
import { contentHash, eventHash } from '../../../domain/content/hash'
import { testPayload } from '../../helpers/payload'

const now = new Date('2026-11-22T09:00:00Z')
// The test looks at the whole municipality.
const everything = { overrideAccess: true, depth: 0, pagination: false, showHiddenFields: true } as const

let payload: Payload
let logins: Login[]

const count = async (collection: CollectionSlug): Promise<number> =>
  (await payload.count({ collection, overrideAccess: true })).totalDocs

const counts = async () => ({
  departments: await count('departments'),
  contacts: await count('contacts'),
  roles: await count('roles'),
  users: await count('users'),
  plans: await count('plans'),
  revisions: await count('plan-revisions'),
  events: await count('plan-events'),
})

const expected = {
  departments: Object.keys(departments).length,
  contacts: Object.keys(contacts).length,
  roles: Object.keys(roles).length,
  users: 5,
  plans: plans.length,
  revisions: history(plans, now).filter(({ action }) => action === 'approve' || action === 'confirmDecision').length,
  events: history(plans, now).length,
}

const planBy = async (slug: string): Promise<Plan> => {
  const { docs } = await payload.find({ collection: 'plans', where: { slug: { equals: slug } }, ...everything })
  if (!docs[0]) throw new Error(`no plan ${slug}`)
  return docs[0]
}
const revisionsOf = async ({ id }: Plan): Promise<PlanRevision[]> => {
  const ofPlan = { where: { plan: { equals: id } }, sort: 'approvedAt' }
  return (await payload.find({ collection: 'plan-revisions', ...ofPlan, ...everything })).docs
}
/** The event as the rules decided it, of which the hash was made. */
const draftOf = (event: PlanEvent): EventDraft => ({
  plan: idOf(event.plan),
  action: event.action,
  from: event.from as EventDraft['from'],
  to: event.to as EventDraft['to'],
  actor: event.actor,
  actorName: event.actorName,
  actorTitle: event.actorTitle ?? '',
  reason: event.comment ?? '',
  changeNote: event.changeNote ?? '',
  changeClass: (event.changeClass ?? null) as EventDraft['changeClass'],
  revision: event.revisionNumber ?? null,
  contentHash: event.contentHash,
  at: event.at,
  details: (event.details ?? null) as EventDraft['details'],
})
const allEvents = async (): Promise<PlanEvent[]> =>
  (await payload.find({ collection: 'plan-events', sort: 'seq', ...everything })).docs

const isOverdue = ({ nextReviewDate }: Plan): boolean => (nextReviewDate ?? '') < '2026-11-22'

beforeAll(async () => {
  payload = await testPayload()
}, 60_000)

describe('the demo municipality', () => {
  it('is finished by a second run when the first was interrupted, without doubles', async () => {
    const interruptedAt = 'IT-nedbrud'
    const { update } = payload
    let updates = 0
    // As when the process is killed: in the middle of the year, nothing after this is written.
    payload.update = ((options: Parameters<Payload['update']>[0]) => {
      updates += 1
      if (updates > 80) throw new Error(interruptedAt)
      return update.call(payload, options as never)
    }) as Payload['update']
    await expect(createDemo(payload, { now })).rejects.toThrow(interruptedAt)
    payload.update = update

    const halfway = await counts()
    expect(halfway.events).toBeGreaterThan(0)
    expect(halfway.events).toBeLessThan(expected.events)

    ;({ logins } = await createDemo(payload, { now }))
    expect(await counts()).toEqual(expected)
  }, 300_000)

  it('stays as it is when it is made again', async () => {
    const before = await allEvents()
    ;({ logins } = await createDemo(payload, { now }))
    expect(await counts()).toEqual(expected)
    expect(await allEvents()).toEqual(before)
  }, 60_000)

  it('lets each user sign in with a password of their own', async () => {
    expect(new Set(logins.map(({ password }) => password)).size).toBe(5)
    for (const { email, password } of logins) {
      const { user } = await payload.login({ collection: 'users', data: { email, password } })
      expect(user?.email).toBe(email)
    }
  })

  it('has every state that the demo is to show', async () => {
    expect(await planBy('stormflod-og-skybrud')).toMatchObject({ state: 'inReview', inForce: expect.anything() })
    const sentBack = await planBy('hedeboelge')
    expect(sentBack).toMatchObject({ state: 'sentBack', sentBackReason: expect.stringContaining('varmelisten') })
    const outOfUse = await planBy('svigt-i-fastnettelefonien')
    expect(outOfUse.state).toBe('outOfUse')
    expect([sentBack, outOfUse].some(({ inForce }) => inForce)).toBe(false)
    const overdue = await planBy('forurenet-drikkevand')
    expect(overdue.state).toBe('approved')
    expect(isOverdue(overdue)).toBe(true)

    const approved = { state: { equals: 'approved' } }
    const { docs: others } = await payload.find({ collection: 'plans', where: approved, ...everything })
    expect(await planBy('papirdrift-af-omsorgsjournalen')).toMatchObject({ state: 'scheduled', inForce: expect.anything() })
    expect(others).toHaveLength(plans.length - 4)
    expect(others.filter(isOverdue).map(({ slug }) => slug)).toEqual([overdue.slug])
  })

  it('has three revisions of the plan for an IT outage, each with its own content', async () => {
    const revisions = await revisionsOf(await planBy('it-nedbrud'))
    expect(revisions.map(({ number }) => number)).toEqual(['1.0', '1.1', '2.0'])
    expect(new Set(revisions.map((revision) => revision.contentHash)).size).toBe(3)
  })

  it('froze what its hashes say, and chained its events in order of time', async () => {
    const { docs } = await payload.find({ collection: 'plan-revisions', ...everything })
    for (const revision of docs) {
      expect(contentHash(revision.content as unknown as PlanContent)).toBe(revision.contentHash)
    }
    const events = await allEvents()
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted())
    events.forEach((event, index) => expect(event.previousHash ?? null).toBe(events[index - 1]?.hash ?? null))
    for (const event of events) expect(event.hash).toBe(eventHash(draftOf(event), event.previousHash ?? null))
  })

  it('takes the password it is given', async () => {
    const password = 'en aftalt adgangskode'
    const given = await createDemo(payload, { now, password })
    expect(given.logins.every((login) => login.password === password)).toBe(true)
    await payload.login({ collection: 'users', data: { email: 'laeser@fjordby.example', password } })
  }, 60_000)
})

describe('the site of the demo', () => {
  const settings = { municipality: 'Fjordby Kommune', siteUrl: null, assets: { css: '/a.css', js: '/a.js' } }
  const documents = async (edition: Edition) => {
    const pages = pagesOf((await readSnapshots(payload, now))[edition], { ...settings, edition })
    return pages.map((page) => ({ path: page.path, html: renderToStaticMarkup(documentOf(page)) }))
  }

  it('has plan pages of at most 14 kB compressed', async () => {
    const planPages = (await documents('internal')).filter(({ path }) => /^\/planer\/[^/]+\/$/.test(path))
    expect(planPages).toHaveLength(plans.length - 1)
    const sizes = planPages.map(({ path, html }) => ({ path, size: gzipSync(html).length }))
    expect(sizes.filter(({ size }) => size > 14 * 1024)).toEqual([])
  })

  it('shows no private number, and nothing that was sent back or waits for approval', async () => {
    const privateNumbers = Object.values(contacts)
      .flatMap(({ phones }) => phones)
      .filter(({ visibility }) => visibility === 'internal')
      .flatMap(({ number }) => [number, number.replaceAll(' ', '')])
    const unsigned = ['/planer/hedeboelge/', 'varmelisten', 'Rømme de lavest liggende gader']
    const forEmployees = plans.filter(({ text }) => text.internalOnly).flatMap(({ slug, text }) => [text.title, text.summary, `/planer/${slug}/`])
    const open = (await documents('public')).map(({ html }) => html).join('\n')
    const secrets = [...privateNumbers, ...unsigned, ...forEmployees]
    expect(secrets.filter((secret) => open.includes(secret))).toEqual([])
    expect(open).toContain('95 01 11 10')

    const internal = (await documents('internal')).map(({ html }) => html).join('\n')
    expect(unsigned.filter((secret) => internal.includes(secret))).toEqual([])
    for (const told of [privateNumbers[0], ...forEmployees]) expect(internal).toContain(told)
  })
})
