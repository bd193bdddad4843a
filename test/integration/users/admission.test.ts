import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { admit } from '../../../collections/users/oidc/admit'
import type { Person } from '../../../collections/users/oidc/claims'
import type { GroupMap } from '../../../collections/users/oidc/groups'
import { openSession } from '../../../collections/users/sessions'
import type { User } from '../../../payload-types'
import { testPayload } from '../../helpers/payload'

let payload: Payload
let health: string
let people = 0

// Tests set the scene as the machine itself.
const asMachine = { overrideAccess: true, depth: 0 } as const

beforeAll(async () => {
  payload = await testPayload()
})

describe('Before there is an administrator', () => {
  it('lets nobody in but one whose group makes them administrator', async () => {
    expect(await admit(payload, person(), {})).toEqual({ ok: false, reason: 'no-administrator' })
    const chief = person({ groups: ['it-drift'] })
    expect(await admit(payload, chief, { 'it-drift': [{ permission: 'administrator' }] })).toMatchObject({ ok: true })
  })
})

describe('Signing in through the municipality', () => {
  beforeAll(async () => {
    await local({ grants: [{ permission: 'administrator' }] })
    health = (await payload.create({ collection: 'departments', data: { name: 'Sundhed', slug: 'sundhed' }, ...asMachine })).id
  })

  let anna: Person
  beforeEach(() => {
    anna = person()
  })

  it('makes an active user without permissions the first time, and the same user the next', async () => {
    const user = await admitted(anna)
    expect(user).toMatchObject({ identity: anna.identity, email: anna.mail, name: 'Anna Andersen', title: 'Planlægger', active: true })
    expect(user.grants).toEqual([])
    expect((await admitted(anna)).id).toBe(user.id)
  })

  it('makes one user of ten first sign-ins at once', async () => {
    const admissions = await Promise.all(Array.from({ length: 10 }, () => admit(payload, anna, {})))
    const ids = admissions.map((admission) => (admission.ok ? admission.user : admission.reason))
    expect(new Set(ids).size).toBe(1)
    expect((await byIdentity(anna.identity)).map(({ id }) => id)).toEqual([ids[0]])
  })

  it('never takes over the user who has the mail address, whether local or of another identity', async () => {
    const owner = await local({})
    expect(await admit(payload, { ...anna, mail: owner.email }, {})).toEqual({ ok: false, reason: 'mail-taken' })
    const bente = await admitted(person())
    expect(await admit(payload, { ...anna, mail: bente.email }, {})).toEqual({ ok: false, reason: 'mail-taken' })
    expect(await byIdentity(anna.identity)).toEqual([])
  })

  it('gives one of two people with the same address the account, when they come at once', async () => {
    const twin = { ...person(), mail: anna.mail }
    const outcomes = await Promise.all([anna, twin].map((one) => admit(payload, one, {})))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, reason: 'mail-taken' })
  })

  it('needs an address to write to, which the provider does not call unconfirmed', async () => {
    expect(await admit(payload, { ...anna, mail: null }, {})).toEqual({ ok: false, reason: 'mail-missing' })
    expect(await admit(payload, { ...anna, mailVerified: false }, {})).toEqual({ ok: false, reason: 'mail-unverified' })
  })

  it('finds the local user that an administrator has tied to the identity', async () => {
    const owner = await local({ grants: [{ permission: 'author', department: health }] })
    await payload.update({ collection: 'users', id: owner.id, data: { identity: anna.identity }, ...asMachine })
    const user = await admitted(anna)
    expect(user.id).toBe(owner.id)
    expect(facts(user)).toEqual([['author', health, null]])
  })

  it('follows name, title and address of the municipality, but never to an address somebody else has', async () => {
    const { id } = await admitted(anna)
    const renamed = { ...anna, name: 'Anna Bech', title: 'Leder', mail: `anna.bech${people}@fjordby.example` }
    expect(await admitted(renamed)).toMatchObject({ id, name: 'Anna Bech', title: 'Leder', email: renamed.mail })

    const other = await local({})
    expect(await admitted({ ...renamed, mail: other.email })).toMatchObject({ id, email: renamed.mail })
  })

  it('refuses a user who is not active, and opens no session', async () => {
    const { id } = await admitted(anna)
    await payload.update({ collection: 'users', id, data: { active: false }, ...asMachine })
    expect(await admit(payload, { ...anna, name: 'Nyt navn' }, {})).toEqual({ ok: false, reason: 'inactive' })
    expect(await openSession(payload, anna.identity, new Date())).toBeNull()
    expect(await payload.findByID({ collection: 'users', id, ...asMachine })).toMatchObject({ name: 'Anna Andersen', active: false })
  })

  describe('with groups', () => {
    const map: GroupMap = {
      forfattere: [{ permission: 'author', department: 'sundhed' }],
      ledelse: [{ permission: 'approver', department: 'sundhed' }, { permission: 'reader' }],
      fejl: [{ permission: 'author', department: 'findes-ikke' }],
    }

    it('grants what the groups of the person are mapped to', async () => {
      const user = await admitted({ ...anna, groups: ['ledelse', 'kantine', 'constructor'] }, map)
      expect(facts(user)).toEqual([['approver', health, 'ledelse'], ['reader', null, 'ledelse']])
    })

    it('follows the groups at each sign-in and leaves alone what is given by hand', async () => {
      const { id } = await admitted({ ...anna, groups: ['forfattere'] }, map)
      const user = await payload.findByID({ collection: 'users', id, ...asMachine })
      const byHand = { permission: 'reader' as const, department: health }
      await payload.update({ collection: 'users', id, data: { grants: [...(user.grants ?? []), byHand] }, ...asMachine })

      expect(facts(await admitted({ ...anna, groups: ['ledelse'] }, map))).toEqual([
        ['reader', health, null],
        ['approver', health, 'ledelse'],
        ['reader', null, 'ledelse'],
      ])
      expect(facts(await admitted({ ...anna, groups: ['ledelse'] }, {}))).toEqual([['reader', health, null]])
    })

    it('grants nothing, rather than the whole municipality, where the department is unknown', async () => {
      expect(facts(await admitted({ ...anna, groups: ['fejl'] }, map))).toEqual([])
    })

    it('writes nothing when nothing has changed', async () => {
      const before = await admitted({ ...anna, groups: ['forfattere'] }, map)
      const after = await admitted({ ...anna, groups: ['forfattere'] }, map)
      expect(after.updatedAt).toBe(before.updatedAt)
    })
  })
})

function person(facts: Partial<Person> = {}): Person {
  people += 1
  return {
    identity: `https://login.fjordby.example|${people}`,
    mail: `anna${people}@fjordby.example`,
    mailVerified: true,
    name: 'Anna Andersen',
    title: 'Planlægger',
    groups: [],
    provedAt: null,
    ...facts,
  }
}

const local = ({ grants }: Pick<User, 'grants'>) =>
  payload.create({
    collection: 'users',
    data: { name: 'Lokal', email: `lokal${++people}@fjordby.example`, password: 'en lang adgangskode', active: true, grants },
    ...asMachine,
  })

async function admitted(who: Person, map: GroupMap = {}): Promise<User> {
  const admission = await admit(payload, who, map)
  if (!admission.ok) return expect.fail(`refused: ${admission.reason}`)
  return payload.findByID({ collection: 'users', id: admission.user, ...asMachine })
}

const byIdentity = async (identity: string) =>
  (await payload.find({ collection: 'users', where: { identity: { equals: identity } }, ...asMachine })).docs

const facts = (user: User) => user.grants?.map(({ permission, department, group }) => [permission, department ?? null, group ?? null])
