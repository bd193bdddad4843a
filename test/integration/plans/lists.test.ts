/** Lists, counts and tasks tell what they show, and read no whole plan for it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { countPlansInUse, readPlansInUse } from '../../../components/admin/overview/read-plans'
import { overviewOf } from '../../../domain/overview'
import { buildMunicipality, buildPlan, completeSections, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let token: string
beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  token = await tokenOf(town.anna)
  const old = await buildPlan(town, { title: 'Gammel plan', state: 'approved' })
  await transition(town, old, 'takeOutOfUse', town.admin)
  await buildPlan(town, { title: 'Plan i kraft', state: 'approved', sections: completeSections(town) })
  await transition(town, await buildPlan(town, { title: 'Plan til godkendelse', sections: completeSections(town) }), 'submit', town.anna)
  await buildPlan(town, { title: 'Kladde' })
})

describe('A list of plans over the API', () => {
  const listed = async (query: string) => {
    const { status, body } = await rest('GET', `/api/plans?where[title][equals]=Plan i kraft&${query}`, { token })
    expect(status).toBe(200)
    return (body as unknown as { docs: Record<string, unknown>[] }).docs[0] ?? expect.fail()
  }

  it('tells what a list shows of each, and what is referred to by name', async () => {
    const plan = await listed('limit=25')
    expect(plan).toMatchObject({ title: 'Plan i kraft', state: 'approved', department: { name: town.health.name } })
    expect(Object.keys(plan)).not.toEqual(expect.arrayContaining(['sections']))
    expect(JSON.stringify(plan)).not.toContain('grants')
    expect(JSON.stringify(plan).length).toBeLessThan(1_600)
  })

  it('has the texts where they are asked for by name, and of one plan', async () => {
    expect(await listed('select[sections]=true')).toHaveProperty('sections.alarmChain')
    const { id } = await listed('depth=0')
    const { body } = await rest('GET', `/api/plans/${String(id)}?depth=0`, { token })
    expect(body).toHaveProperty('sections.alarmChain')
  })
})

describe('The dashboard’s counts', () => {
  it('are those of the plans themselves', async () => {
    const whole = await readPlansInUse(town.payload, town.anna)
    const counted = await countPlansInUse(town.payload, town.anna)
    expect(counted.departments).toEqual(whole.departments)
    expect(counted.plans).toHaveLength(3)
    expect(overviewOf(counted.plans, '2026-11-28')).toEqual(overviewOf(whole.plans, '2026-11-28'))
    expect(overviewOf(counted.plans, '2026-11-28').total).toMatchObject({ inForce: 1, inReview: 1 })
  })

  it('are for those who may read the admin', async () => {
    expect(await countPlansInUse(town.payload, { ...town.anna, grants: [] })).toEqual({ plans: [], departments: [] })
  })
})
