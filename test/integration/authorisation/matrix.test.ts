/**
 * Who may do what, by every road: each person × collection × operation × route. A cell that the table does not allow
 * must be refused, and leave the record as it was; one that it allows must not be refused for want of a permission.
 */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { handleEndpoints, type CollectionSlug, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { storeAttachment } from '../../../collections/attachments/store'
import type { User } from '../../../payload-types'
import { pdf } from '../../helpers/files'
import { buildMunicipality, buildPlan, completeSections, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

/** From nobody at all to the administrator, who may no more than is said of administrators. */
const people = ['stranger', 'newcomer', 'leaver', 'reader', 'approver', 'registrar', 'corrector', 'author', 'administrator'] as const
type Person = (typeof people)[number]
const withPermissions: Person[] = ['reader', 'approver', 'registrar', 'corrector', 'author', 'administrator']
const operations = ['create', 'read', 'update', 'delete', 'duplicate', 'restore'] as const
type Operation = (typeof operations)[number]
const routes = ['rest', 'bulk', 'local'] as const
type Route = (typeof routes)[number]

type Row = Partial<Record<Operation, Person[]>>
const readOnly = { read: withPermissions }
const writers: Person[] = ['author', 'administrator']
const administratorsOnly: Person[] = ['administrator']

/** Read a row aloud: a plan is created by authors, read by all with permissions … What is not named is for nobody. */
const table: Partial<Record<CollectionSlug, Row>> = {
  plans: { create: ['author'], read: withPermissions, update: ['author'], delete: ['author'], duplicate: ['author'], restore: ['author'] },
  contacts: { create: writers, read: withPermissions, update: writers, delete: writers, duplicate: writers },
  roles: { create: writers, read: withPermissions, update: writers, delete: writers, duplicate: writers },
  departments: {
    create: administratorsOnly,
    read: withPermissions,
    update: administratorsOnly,
    delete: administratorsOnly,
    duplicate: administratorsOnly,
  },
  users: {
    create: administratorsOnly,
    read: withPermissions,
    update: administratorsOnly,
    delete: administratorsOnly,
    duplicate: administratorsOnly,
  },
  synonyms: {
    create: administratorsOnly,
    read: withPermissions,
    update: administratorsOnly,
    delete: administratorsOnly,
    duplicate: administratorsOnly,
  },
  'plan-revisions': readOnly,
  'plan-events': readOnly,
  attachments: readOnly,
  comments: readOnly,
  // A reader sees their own; this one is somebody else's.
  'read-confirmations': { read: withPermissions.filter((person) => person !== 'reader') },
  // The text is its writer's own, here the author's.
  'rescued-texts': { read: ['author', 'administrator'] },
  // Of the author's department.
  imports: { read: ['author'] },
  'audit-log': { read: administratorsOnly },
  outbox: { read: administratorsOnly },
  notices: { read: administratorsOnly },
  leases: {},
  'sign-in-delays': {},
  // Its writer reads it through the plan's own endpoint (plans/unsaved.test.ts).
  'unsaved-drafts': {},
  'password-links': {},
  'payload-locked-documents': {
    // Here of the approval rules, which are an administrator's; one's own lock is the author's.
    create: administratorsOnly,
    read: withPermissions,
    update: administratorsOnly,
    delete: ['author'],
    duplicate: administratorsOnly,
  },
  'payload-migrations': {},
}

let payload: Payload
let town: Municipality
const actors = {} as Record<Person, User | null>
const tokens = {} as Record<Person, string | undefined>
/** A record of each collection, for the cells that must be refused. */
const targets = new Map<CollectionSlug, string>()
const asMachine = { overrideAccess: true, depth: 0 } as const // sets the scene

/** What a create sends: enough for the record to be made, were it allowed. */
function sample(collection: CollectionSlug): Record<string, unknown> {
  const name = `Prøve ${randomUUID().slice(0, 8)}`
  const plan = targets.get('plans')
  const samples: Partial<Record<CollectionSlug, Record<string, unknown>>> = {
    plans: { title: name, kind: 'responsePlan', department: town.health.id },
    contacts: { name, type: 'person', department: town.health.id },
    roles: { title: name, department: town.health.id },
    departments: { name },
    users: { name, email: `${randomUUID()}@fjordby.example`, password: 'en lang adgangskode' },
    synonyms: { label: name, words: ['ord', name] },
    'plan-revisions': { plan, number: '9.9', major: 9, minor: 9, changeClass: 'major', changeNote: 'x', contributors: [], approvedAt: new Date().toISOString(), contentHash: 'x', content: {} },
    'plan-events': { seq: 99999, plan, action: 'approve', from: 'inReview', to: 'approved', actor: 'x', actorName: 'x', at: 'x', contentHash: 'x', hash: 'x' },
    attachments: { name: 'x.pdf', hash: randomUUID(), mime: 'application/pdf', size: 1 },
    comments: { plan, section: 'tasks', text: 'x', author: town.anna.id, authorName: 'x', at: new Date().toISOString(), contentHash: 'x' },
    'read-confirmations': { plan, major: 1, user: randomUUID(), userName: 'x', at: new Date().toISOString() },
    'rescued-texts': { plan, user: town.anna.id, userName: 'x', at: new Date().toISOString(), baseHash: 'x', content: {} },
    'password-links': { user: town.anna.id, purpose: 'invitation', byMail: true, at: new Date().toISOString(), expiresAt: new Date().toISOString() },
    'unsaved-drafts': { key: `${town.anna.id}:${name}`, user: town.anna.id, plan, startedAt: new Date().toISOString(), at: new Date().toISOString(), baseHash: 'x', typedHash: 'x', form: '{}' },
    imports: { fileName: 'x.txt', hash: randomUUID(), size: 1, user: town.anna.id, userName: 'x', department: town.health.id, state: 'waiting' },
    'audit-log': { at: new Date().toISOString(), kind: 'export', text: 'x' },
    outbox: { key: name, kind: 'digest', to: 'x@fjordby.example', toName: 'x', subject: 'x', text: 'x', html: 'x', messageId: name, state: 'pending', attempts: 0, nextAttemptAt: new Date().toISOString(), expiresAt: new Date().toISOString() },
    notices: { key: name, about: 'review', recipient: 'x@fjordby.example', mail: targets.get('outbox') },
    leases: { name, holder: 'x', until: new Date().toISOString() },
    'sign-in-delays': { key: name, tries: 1, at: new Date().toISOString(), until: new Date().toISOString() },
    'payload-locked-documents': { globalSlug: 'approval-rules', user: { relationTo: 'users', value: town.anna.id } },
    'payload-preferences': { key: name, value: {} },
    'payload-migrations': { name, batch: 1 },
  }
  return samples[collection] ?? {}
}

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  const user = (email: string, grants: User['grants'], active = true) =>
    payload.create({
      collection: 'users',
      data: { name: email, email: `${email}@fjordby.example`, password: 'en lang adgangskode', active: true, grants },
      ...asMachine,
    }).then(async (made) => (active ? made : payload.update({ collection: 'users', id: made.id, data: { active }, ...asMachine })))
  actors.stranger = null
  actors.newcomer = await user('ny', [])
  actors.reader = town.reader
  actors.approver = town.bente
  actors.registrar = town.regina
  actors.corrector = town.kaj
  actors.author = town.anna
  actors.administrator = await user('olga', [{ permission: 'administrator' }])
  const leaving = await user('ude', [{ permission: 'author' }, { permission: 'administrator' }])
  for (const person of people) tokens[person] = await tokenOf(person === 'leaver' ? leaving : actors[person])
  // The session outlives the permission, were it not asked anew each time.
  actors.leaver = await payload.update({ collection: 'users', id: leaving.id, data: { active: false }, ...asMachine })
  await makeTargets()
})

async function tokenOf(user: User | null): Promise<string | undefined> {
  if (!user) return undefined
  const { token } = await payload.login({ collection: 'users', data: { email: user.email, password: 'en lang adgangskode' } })
  return token
}

/** One record of each collection; those that only a command can make come with an approved plan and a file. */
async function makeTargets(): Promise<void> {
  const approved = await buildPlan(town, { state: 'approved', title: 'Godkendt' })
  targets.set('plans', approved.id)
  const revisions = await payload.find({ collection: 'plan-revisions', limit: 1, ...asMachine })
  const events = await payload.find({ collection: 'plan-events', limit: 1, ...asMachine })
  const file = await storeAttachment(payload, town.anna, { bytes: pdf(), name: 'x.pdf' })
  targets.set('plan-revisions', revisions.docs[0]?.id ?? '')
  targets.set('plan-events', events.docs[0]?.id ?? '')
  if (file.ok) targets.set('attachments', file.attachment.id)
  targets.set('departments', town.technical.id)
  targets.set('users', town.tove.id)
  for (const collection of ['contacts', 'roles', 'synonyms', 'comments', 'read-confirmations', 'rescued-texts', 'imports', 'outbox', 'notices', 'leases', 'sign-in-delays', 'unsaved-drafts', 'password-links', 'payload-locked-documents', 'payload-preferences', 'payload-migrations'] as CollectionSlug[]) {
    targets.set(collection, await insert(collection))
  }
  const lines = await payload.find({ collection: 'audit-log', limit: 1, ...asMachine })
  targets.set('audit-log', lines.docs[0]?.id ?? (await insert('audit-log')))
}

/** Past access and hooks, as only the database's own tools could: many of these no one may create. */
async function insert(collection: CollectionSlug): Promise<string> {
  const data = { ...sample(collection), ...(collection === 'payload-preferences' && { user: { relationTo: 'users', value: town.tove.id } }) }
  const made = (await payload.db.create({ collection, data })) as { id: string }
  return made.id
}

/** `refused`: by access, or because there is nothing there for this person. */
type Verdict = 'refused' | 'let through'

const perform: Record<Route, (person: Person, collection: CollectionSlug, operation: Operation, id: string) => Promise<Verdict | null>> = {
  async rest(person, collection, operation, id) {
    const address = `/api/${collection}`
    const version = operation === 'restore' ? await versionOf(id) : null
    if (operation === 'restore' && collection !== 'plans') return null
    const calls: Record<Operation, [string, string, object?]> = {
      create: ['POST', address, sample(collection)],
      read: ['GET', `${address}/${id}`],
      update: ['PATCH', `${address}/${id}`, change(collection)],
      delete: ['DELETE', `${address}/${id}`],
      duplicate: ['POST', `${address}/${id}/duplicate`, {}],
      restore: ['POST', `${address}/versions/${version}`, {}],
    }
    return verdictOf(await call(person, ...calls[operation]))
  },
  async bulk(person, collection, operation, id) {
    const address = `/api/${collection}?where[id][equals]=${id}`
    if (operation === 'read') return verdictOf(await call(person, 'GET', address), true)
    if (operation === 'update') return verdictOf(await call(person, 'PATCH', address, change(collection)), true)
    if (operation === 'delete') return verdictOf(await call(person, 'DELETE', address), true)
    return null
  },
  async local(person, collection, operation, id) {
    const user = actors[person] ? { ...actors[person], collection: 'users' as const } : null
    const on = { collection, overrideAccess: false, user, depth: 0 } as { collection: 'plans'; overrideAccess: false; depth: 0 }
    const calls: Record<Operation, () => Promise<unknown>> = {
      create: () => payload.create({ ...on, data: sample(collection) as never }),
      read: () => payload.findByID({ ...on, id }),
      update: () => payload.update({ ...on, id, data: change(collection) as never }),
      delete: () => payload.delete({ ...on, id }),
      duplicate: () => payload.duplicate({ ...on, id }),
      restore: async () => payload.restoreVersion({ ...on, id: (await versionOf(id)) ?? '' }),
    }
    if (operation === 'restore' && collection !== 'plans') return null
    if (operation === 'duplicate' && payload.collections[collection]?.config.disableDuplicate) return null
    try {
      await calls[operation]()
      return 'let through'
    } catch (error) {
      return [401, 403, 404].includes((error as { status?: number }).status ?? 500) ? 'refused' : 'let through'
    }
  },
}

/** Something harmless that every collection of the kind has. */
const change = (collection: CollectionSlug): object => {
  const { id: _id, password: _password, email: _email, ...data } = sample(collection)
  return data
}

async function call(person: Person, method: string, path: string, body?: object) {
  const { default: config } = await import('../../../payload.config')
  const headers = new Headers({ 'Content-Type': 'application/json' })
  const token = tokens[person]
  if (token) headers.set('Authorization', `JWT ${token}`)
  const request = new Request(`http://localhost:3000${path}`, { method, headers, body: body && JSON.stringify(body) })
  const response = await handleEndpoints({ config, request })
  return { status: response.status, body: (await response.json().catch(() => null)) as { docs?: unknown[] } | null }
}

function verdictOf({ status, body }: Awaited<ReturnType<typeof call>>, many = false): Verdict {
  if ([401, 403, 404, 405, 501].includes(status)) return 'refused'
  // Of many, none: not found, or refused one by one.
  return many && body?.docs?.length === 0 ? 'refused' : 'let through'
}

const versionOf = async (plan: string): Promise<string | null> =>
  (await payload.findVersions({ collection: 'plans', where: { parent: { equals: plan } }, limit: 1, ...asMachine })).docs[0]?.id ?? null

const stored = async (collection: CollectionSlug, id: string) =>
  JSON.stringify(await payload.db.findOne({ collection, where: { id: { equals: id } } }))
const countOf = async (collection: CollectionSlug) => (await payload.db.count({ collection, where: {} })).totalDocs

describe('the table', () => {
  it('has a row for every collection there is', () => {
    // Preferences are each person's own, by a key of their own; they are tried below.
    const internal = ['payload-preferences', 'payload-kv', 'payload-jobs', 'payload-query-presets', 'payload-folders']
    expect(Object.keys(payload.collections).filter((slug) => !internal.includes(slug)).sort()).toEqual(Object.keys(table).sort())
  })
})

describe.each(Object.entries(table) as [CollectionSlug, Row][])('%s', (collection, row) => {
  it.each(routes)('lets nobody through by %s whom the table does not name', async (route) => {
    const id = targets.get(collection) ?? ''
    expect(id, 'there is a record to try on').not.toBe('')
    const [before, count] = [await stored(collection, id), await countOf(collection)]
    const unexpected: string[] = []
    for (const operation of operations) {
      for (const person of people.filter((each) => !row[operation]?.includes(each))) {
        if ((await perform[route](person, collection, operation, id)) === 'let through') unexpected.push(`${person} may ${operation}`)
      }
    }
    expect(unexpected).toEqual([])
    expect(await stored(collection, id), 'the record is as it was').toBe(before)
    // The log grows by the attempts themselves; that nobody wrote into it is told by what it says.
    if (collection !== 'audit-log') expect(await countOf(collection)).toBe(count)
    else expect((await payload.db.count({ collection, where: { text: { equals: 'x' } } })).totalDocs).toBeLessThanOrEqual(1)
  })

  it('lets those through whom it names', async () => {
    const id = targets.get(collection) ?? ''
    const refused: string[] = []
    for (const operation of ['read', 'create', 'update'] as const) {
      for (const person of row[operation] ?? []) {
        if ((await perform.rest(person, collection, operation, id)) === 'refused') refused.push(`${person} may not ${operation}`)
      }
    }
    expect(refused).toEqual([])
  })
})

describe('other doors', () => {
  it.each([
    ['GET', '/api/payload-jobs/run'],
    ['GET', '/api/payload-jobs/handle-schedules'],
    ['POST', '/api/payload-jobs'],
    ['GET', '/api/payload-kv'],
    ['PATCH', '/api/globals/approval-rules'],
    ['POST', '/api/globals/approval-rules'],
  ])('%s %s is closed to everybody who is not an administrator', async (method, path) => {
    const open: Person[] = []
    for (const person of people.filter((each) => each !== 'administrator')) {
      if (verdictOf(await call(person, method, path, method === 'GET' ? undefined : { confirmDays: 1 })) === 'let through') open.push(person)
    }
    expect(open).toEqual([])
  })

  it.each(['/api/graphql', '/api/graphql-playground'])('nobody asks by GraphQL: %s is no address', async (path) => {
    const answered: Person[] = []
    for (const person of people) {
      const { status, body } = await call(person, 'POST', path, { query: '{ Plans { docs { id } } }' })
      if (status !== 404 || 'data' in (body ?? {})) answered.push(person)
    }
    expect(answered).toEqual([])
    // Whoever brings the route back finds no schema behind it.
    expect(payload.config.graphQL.disable).toBe(true)
    expect(existsSync('app/(payload)/api/graphql')).toBe(false)
  })

  it('a preference of somebody else is neither read nor changed', async () => {
    const id = targets.get('payload-preferences') ?? ''
    const before = await stored('payload-preferences', id)
    const { key } = JSON.parse(before) as { key: string }
    for (const person of people) {
      const { body } = await call(person, 'GET', `/api/payload-preferences/${key}`)
      expect((body as { value?: unknown } | null)?.value ?? null, person).toBeNull()
      await call(person, 'POST', `/api/payload-preferences/${key}`, { value: { mine: true } })
      await call(person, 'DELETE', `/api/payload-preferences/${key}`)
      for (const operation of ['update', 'delete'] as const) await perform.local(person, 'payload-preferences', operation, id)
    }
    expect(await stored('payload-preferences', id)).toBe(before)
  })

  it('nobody writes the workflow’s fields: by REST, by the Local API, with the access rules off, or by duplicating', async () => {
    const plan = await buildPlan(town, { title: 'Forfalsket', sections: completeSections(town) })
    const forged = { state: 'approved', inForce: targets.get('plan-revisions'), nextReviewDate: '2099-01-01', contributors: [], submission: { by: town.bente.id } }
    await call('author', 'PATCH', `/api/plans/${plan.id}`, forged)
    await payload.update({ collection: 'plans', id: plan.id, data: forged as never, overrideAccess: false, user: { ...town.anna, collection: 'users' } })
    // Not even with the access rules switched off.
    await payload.update({ collection: 'plans', id: plan.id, data: forged as never, ...asMachine })
    const after = await payload.findByID({ collection: 'plans', id: plan.id, showHiddenFields: true, ...asMachine })
    expect(after).toMatchObject({ state: 'draft', contributors: [town.anna.id] })
    // Nothing is null on one database and absent on the other.
    expect([after.inForce ?? null, after.nextReviewDate ?? null]).toEqual([null, null])
    const copy = (await payload.duplicate({ collection: 'plans', id: targets.get('plans') ?? '', ...asMachine })) as { state: string; inForce?: unknown }
    expect(copy.state).toBe('draft')
    expect(copy.inForce ?? null).toBeNull()
  })
})
