/** Records are read on somebody's behalf, and inside the transaction of whoever reads. */
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { all, asFact, asUser, byIds, count, existing, one } from '../../../collections/records'
import { inTransaction } from '../../../database/transaction'
import { buildMunicipality, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

const nobody = '000000000000000000000000'
let town: Municipality

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

const signedIn = () => ({ ...town.anna, collection: 'users' as const })

describe('a read', () => {
  it('as a user finds what their permissions let through, with a request and without one', async () => {
    const { payload } = town
    const req = await createLocalReq({ user: signedIn() }, payload)
    const facts = asFact(payload, 'the test counts everybody')
    expect(await count(facts, 'audit-log')).toBeGreaterThan(0)
    for (const behalf of [asUser(req), asUser(payload, signedIn())]) {
      await expect(all(behalf, 'audit-log')).rejects.toMatchObject({ status: 403 })
      expect((await one(behalf, 'departments', town.health.id))?.name).toBe(town.health.name)
    }
    expect(await one(facts, 'audit-log', {}, { sort: '-seq' })).not.toBeNull()
  })

  it('of what is not there is null, or refused where it must be', async () => {
    const facts = asFact(town.payload, 'whether it is there is the question')
    expect(await one(facts, 'plans', nobody)).toBeNull()
    await expect(existing(facts, 'plans', nobody)).rejects.toMatchObject({ status: 404 })
    expect(await byIds(facts, 'users', [])).toEqual([])
  })

  it('by ids finds each once, however many are asked for', async () => {
    const facts = asFact(town.payload, 'the test made them')
    const others = Array.from({ length: 1_200 }, (_, index) => index.toString(16).padStart(24, '0'))
    const ids = [town.anna.id, ...others, town.admin.id, town.anna.id]
    const found = await byIds(facts, 'users', ids, { select: { name: true } })
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set([town.anna.name, town.admin.name]))
    expect(found).toHaveLength(2)
  })

  it('sees what its own transaction has written, and nobody else does', async () => {
    const { payload } = town
    const slug = { slug: { equals: 'kun-her' } }
    await inTransaction(payload, async (req) => {
      const behalf = asFact(req, 'the test looks at what it wrote')
      const data = { name: 'Kun her', shortName: 'KH', slug: 'kun-her' }
      await payload.create({ collection: 'departments', data, overrideAccess: true, req })
      expect(await count(behalf, 'departments', slug)).toBe(1)
      expect((await all(behalf, 'departments', { where: slug })).map(({ name }) => name)).toEqual(['Kun her'])
      throw new Error('taken back')
    }).catch((error: Error) => expect(error.message).toBe('taken back'))
    expect(await count(asFact(payload, 'the test looks at what is left'), 'departments', slug)).toBe(0)
  })
})
