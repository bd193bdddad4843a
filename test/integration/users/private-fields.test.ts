/** What colleagues may know of each other's accounts: names, titles and mails, and no more than the admin needs. */
import type { Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../../../payload-types'
import { buildMunicipality, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let town: Municipality
const identity = 'https://login.fjordby.example|4711'

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  await town.payload.update({
    collection: 'users',
    id: town.anna.id,
    data: { identity, grants: [{ permission: 'author', department: town.health.id, group: 'GG-Beredskab' }] },
    overrideAccess: true, // sets the scene
  })
})

const as = (user: User) => ({ overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 }) as const
const annaFor = (user: User) => town.payload.findByID({ collection: 'users', id: town.anna.id, ...as(user) })
const secrets = async (user: User) => {
  const { identity: own, grants, wantsDigests } = await annaFor(user)
  return { identity: own, group: grants?.[0]?.group, wantsDigests }
}

describe('the identity, the provider’s groups and the choice of mails', () => {
  it.each(['reader', 'bo', 'bente'] as const)('are not for a colleague: %s', async (who) => {
    expect(await secrets(town[who])).toEqual({ identity: undefined, group: undefined, wantsDigests: undefined })
    expect(await annaFor(town[who])).toMatchObject({ name: 'Anna', grants: [{ permission: 'author' }] })
  })

  it.each(['admin', 'anna'] as const)('are for administrators and oneself: %s', async (who) => {
    expect(await secrets(town[who])).toEqual({ identity, group: 'GG-Beredskab', wantsDigests: true })
  })

  it.each<Where>([{ identity: { equals: identity } }, { identity: { like: '4711' } }, { 'grants.group': { equals: 'GG-Beredskab' } }])(
    'are not found by asking: %j',
    async (where) => {
      const found = await town.payload.find({ collection: 'users', where, ...as(town.reader) }).catch((error: Error) => error)
      expect(found).toBeInstanceOf(Error)
    },
  )
})

describe('who has read what', () => {
  const asksFor = async (user: User) =>
    (await town.payload.find({ collection: 'read-confirmations', ...as(user) })).docs.map(({ userName }) => userName)

  it('is for those who answer for plans; a reader sees their own', async () => {
    const { id } = await plan()
    for (const user of [town.anna, town.reader]) {
      await town.payload.db.create({
        collection: 'read-confirmations',
        data: { plan: id, major: 1, user: user.id, userName: user.name, at: new Date().toISOString() },
      })
    }
    expect((await asksFor(town.bente)).toSorted()).toEqual(['Anna', 'Rita'])
    expect(await asksFor(town.reader)).toEqual(['Rita'])
  })

  const plan = () =>
    town.payload.create({
      collection: 'plans',
      data: { title: 'Strømsvigt', kind: 'responsePlan', department: town.health.id, responsibleEditor: town.anna.id } as never,
      overrideAccess: true, // sets the scene
      depth: 0,
    })
})
