import { beforeAll, describe, expect, it } from 'vitest'
import { newsFor } from '../../../components/admin/dashboard/NewsPanel'
import { dashboardOf, type PlanListing } from '../../../components/admin/dashboard/records'
import type { User } from '../../../payload-types'
import { buildMunicipality, buildPlan, mustTransition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let town: Municipality

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  await buildPlan(town, { title: 'Kladden' })
  await buildPlan(town, { title: 'Den afventende', state: 'inReview' })
  await buildPlan(town, { title: 'Sygeplejens', state: 'inReview', department: town.nursing, author: town.arne })
  const returned = await buildPlan(town, { title: 'Den returnerede', state: 'inReview' })
  await mustTransition(town, returned, 'sendBack', town.bente)
  await buildPlan(town, { title: 'Den godkendte', state: 'approved' })
})

const inAYear = new Date(Date.now() + 360 * 24 * 3600_000).toISOString().slice(0, 10)
const titles = ({ plans }: PlanListing) => plans.map(({ title }) => title).sort()
const tasksOf = async (user: User, today = inAYear) => {
  const { sign, waiting, drafts, sentBack, dueMine } = await dashboardOf(town.payload, user, today)
  return { sign: titles(sign), waiting: titles(waiting), drafts: titles(drafts), sentBack: titles(sentBack), dueMine: titles(dueMine) }
}

describe('my tasks', () => {
  it('are for an author the drafts, what came back and what is due', async () => {
    expect(await tasksOf(town.anna)).toEqual({
      sign: [],
      waiting: ['Den afventende', 'Sygeplejens'],
      drafts: ['Kladden'],
      sentBack: ['Den returnerede'],
      dueMine: ['Den godkendte'],
    })
    expect((await tasksOf(town.anna, new Date().toISOString().slice(0, 10))).dueMine).toEqual([])
  })

  it('are for an approver what they may sign, by the guards of the command', async () => {
    expect(await tasksOf(town.bente)).toMatchObject({ sign: ['Den afventende', 'Sygeplejens'], waiting: [], dueMine: [] })
    // Four eyes: Arne wrote the nurses' plan himself. Tove signs for another department.
    expect(await tasksOf(town.arne)).toMatchObject({ sign: [], waiting: ['Den afventende', 'Sygeplejens'] })
    expect(await tasksOf(town.tove)).toMatchObject({ sign: [] })
  })

  it('begin with why a plan came back, and end with what others did with one’s plans', async () => {
    const { sentBack } = await dashboardOf(town.payload, town.anna, inAYear)
    expect(sentBack.plans.map(({ sentBackReason }) => sentBackReason)).toEqual([expect.stringMatching(/.+/)])
    const told = async (user: User) => (await newsFor(town.payload, user, new Date())).map(({ title, about }) => `${title}: ${about}`)
    expect(await told(town.anna)).toEqual(['Den godkendte: approved'])
    expect(await told(town.bente)).toEqual([])
    expect(await told(town.reader)).toEqual([])
  })

  it('are nobody else’s', async () => {
    expect(await tasksOf(town.reader)).toMatchObject({ sign: [], drafts: [], sentBack: [], dueMine: [] })
  })
})
