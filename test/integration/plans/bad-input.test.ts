/** What the door of the command answers to those who send it something else than a page would. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan, User } from '../../../payload-types'
import { buildMunicipality, buildPlan, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let plan: Plan

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  plan = await buildPlan(town, { state: 'inReview' })
})

const everything = { overrideAccess: true, depth: 0, pagination: false } as const
const written = async () => {
  const count = async (collection: 'plan-events' | 'plan-revisions') => (await town.payload.count({ collection, overrideAccess: true })).totalDocs
  const { contentHash, state, updatedAt } = await readPlan(town, plan.id)
  return { events: await count('plan-events'), revisions: await count('plan-revisions'), contentHash, state, updatedAt }
}
const refusalsBy = async ({ id }: User) =>
  (await town.payload.find({ collection: 'audit-log', where: { and: [{ kind: { equals: 'refusal' } }, { person: { equals: id } }] }, ...everything }))
    .docs

const send = async (user: User | null, body: object | undefined, id = plan.id) =>
  rest('POST', `/api/plans/${id}/transition`, { body, token: user ? await tokenOf(user) : undefined })

describe('the door of the command', () => {
  it.each<[string, () => object | undefined, number, RegExp]>([
    ['no body', () => undefined, 400, /kunne ikke læses/],
    ['an unknown action', () => ({ action: 'publish', contentHash: plan.contentHash }), 400, /kendes ikke/],
    ['the name of a property of all objects', () => ({ action: '__proto__', contentHash: plan.contentHash }), 400, /kendes ikke/],
    ['no hash', () => ({ action: 'approve' }), 400, /hvilket indhold/],
    ['another hash', () => ({ action: 'approve', contentHash: 'f'.repeat(64) }), 409, /Intet er gemt/],
    ['a reason of only spaces', () => ({ action: 'sendBack', contentHash: plan.contentHash, comment: ' \n\t ' }), 422, /begrundelse/],
    ['100 kB of comment', () => ({ action: 'sendBack', contentHash: plan.contentHash, comment: 'x'.repeat(100_000) }), 422, /for lang/],
    ['a number for a comment', () => ({ action: 'sendBack', contentHash: plan.contentHash, comment: 7 }), 400, /kunne ikke læses/],
    ['a time without a zone', () => ({ action: 'approve', contentHash: plan.contentHash, inForceFrom: '2030-01-01T06:00' }), 400, /Tidspunktet/],
    ['a time that has passed', () => ({ action: 'approve', contentHash: plan.contentHash, inForceFrom: '2020-01-01T06:00:00Z' }), 422, /passeret/],
  ])('answers %s with a sentence and writes nothing', async (_what, body, status, sentence) => {
    const before = await written()
    const answer = await send(town.bente, body())
    expect(answer.status).toBe(status)
    expect(answer.body.errors?.[0]?.message).toMatch(sentence)
    expect(await written()).toEqual(before)
  })

  it.each(['abc', '1', '000000000000000000000000', '00000000-0000-0000-0000-000000000000', '%27%20OR%201=1', '[object Object]'])(
    'finds no plan %s',
    async (id) => {
      const answer = await send(town.bente, { action: 'approve', contentHash: plan.contentHash }, encodeURIComponent(id))
      expect(answer.status).toBe(404)
      expect(answer.body.errors?.[0]?.message).toMatch(/findes ikke/)
    },
  )

  it('finds no plan that has been deleted', async () => {
    const draft = await buildPlan(town)
    await town.payload.delete({ collection: 'plans', id: draft.id, overrideAccess: false, user: { ...town.anna, collection: 'users' } })
    expect(await send(town.anna, { action: 'submit', contentHash: draft.contentHash, changeNote: 'x', changeClass: 'major' }, draft.id)).toMatchObject({
      status: 404,
    })
  })

  it('lets nobody act who is not signed in', async () => {
    const before = await written()
    expect(await send(null, { action: 'approve', contentHash: plan.contentHash })).toMatchObject({ status: 403 })
    expect(await written()).toEqual(before)
  })

  it('goes by the session and not by a user named in the body, and notes who tried', async () => {
    const before = await written()
    const forged = { user: town.bente.id, actor: town.bente.id, actorName: 'Bente', onBehalfOf: town.bente.id }
    const answer = await send(town.anna, { action: 'approve', contentHash: plan.contentHash, ...forged })
    expect(answer.status).toBe(403)
    expect(await written()).toEqual(before)
    await expect.poll(async () => (await refusalsBy(town.anna)).length).toBeGreaterThan(0)
    const [line] = await refusalsBy(town.anna)
    expect(line).toMatchObject({ personName: 'Anna', plan: plan.id })
    expect(await refusalsBy(town.bente)).toEqual([])
  })
})
