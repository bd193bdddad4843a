/** What hangs on a plan that is taken out of use, and the one that follows it. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Led, LinkedPlans } from '../../../collections/plans/linked'
import type { Plan } from '../../../payload-types'
import { buildMunicipality, buildPlan, edit, mustTransition, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let old: Plan, next: Plan, linking: Plan, waiting: Plan, card: Plan, kept: Plan

const linkTo = (plan: Plan) => ({
  root: {
    type: 'root', format: '', indent: 0, version: 1, direction: null,
    children: [{ type: 'paragraph', format: '', indent: 0, version: 1, direction: null, children: [{ type: 'inlineBlock', version: 1, fields: { id: 'b1', blockName: '', blockType: 'planRef', plan: plan.id } }] }],
  },
}) as never

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  old = await buildPlan(town, { title: 'Den gamle', state: 'approved' })
  next = await buildPlan(town, { title: 'Den nye', state: 'approved' })
  linking = await buildPlan(town, { title: 'Henviser' })
  await edit(town, linking, { sections: { ...linking.sections, otherMatters: linkTo(old) } }, town.anna)
  waiting = await buildPlan(town, { title: 'Venter' })
  await edit(town, waiting, { sections: { ...waiting.sections, otherMatters: linkTo(old) } }, town.anna)
  await mustTransition(town, waiting, 'submit', town.anna)
  kept = await buildPlan(town, { title: 'Henviser ikke' })
  card = await town.payload.create({
    collection: 'plans',
    data: { title: 'Kortet', kind: 'actionCard', department: town.health.id, parent: old.id } as Plan,
    depth: 0,
    overrideAccess: true, // the scene of the test
  })
})

const ask = async (method: 'GET' | 'POST', path: string, user = town.anna) => rest(method, `/api/plans/${old.id}/${path}`, { token: await tokenOf(user) })

describe('A plan that goes', () => {
  it('tells what links to it and what lies under it, to those who may read the admin', async () => {
    const { body } = await ask('GET', 'linked', town.reader)
    expect(body as unknown as LinkedPlans).toEqual({
      linking: [{ id: linking.id, title: 'Henviser', inDraft: true }, { id: waiting.id, title: 'Venter', inDraft: true }],
      under: [{ id: card.id, title: 'Kortet' }],
      successor: null,
    })
    expect((await rest('GET', `/api/plans/${old.id}/linked`)).status).toBe(403)
    expect((await ask('POST', 'lead-to-successor')).status).toBe(409)
  })

  it('hands its links and cards over to its successor, except where the person may not write', async () => {
    await mustTransition(town, old, 'takeOutOfUse', town.bente, { successor: next.id })
    const { body } = await ask('POST', 'lead-to-successor')
    const led = body as unknown as Led
    expect([...led.changed].sort()).toEqual(['Henviser', 'Kortet'])
    expect(led.left).toEqual([{ title: 'Venter', why: expect.any(String) as string }])
    expect(JSON.stringify((await readPlan(town, linking.id)).sections)).toContain(next.id)
    expect((await readPlan(town, card.id)).parent).toBe(next.id)
    expect((await readPlan(town, linking.id)).contributors).toContain(town.anna.id)
    expect((await readPlan(town, waiting.id)).state).toBe('inReview')
    expect((await readPlan(town, kept.id)).contentHash).toBe(kept.contentHash)
    // A reader changes nothing.
    expect(((await ask('POST', 'lead-to-successor', town.reader)).body as unknown as Led).changed).toEqual([])
  })
})
