import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { newsFor } from '../../../components/admin/dashboard/NewsPanel'
import { dashboardOf, idsToSign, type PlanListing } from '../../../components/admin/dashboard/records'
import type { User } from '../../../payload-types'
import { findFor } from '../../../components/admin/find/find'
import { searchPlans } from '../../../components/admin/find/search'
import { searchableTexts } from '../../../components/admin/find/texts'
import { readyFilters } from '../../../components/admin/lists/readyFilters'
import { listTexts } from '../../../messages'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, paragraph, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

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

  it('are behind “Afventer mig” as a list of ids', async () => {
    const listed = async (user: User) => {
      const ids = await idsToSign(town.payload, user, inAYear)
      const { docs } = await town.payload.find({ collection: 'plans', where: { id: { in: ids } }, sort: 'title', depth: 0, overrideAccess: true }) // to name what was found
      return docs.map(({ title }) => title)
    }
    expect(await listed(town.bente)).toEqual(['Den afventende', 'Sygeplejens'])
    expect(await listed(town.reader)).toEqual([])
  })

  it('are nobody else’s', async () => {
    expect(await tasksOf(town.reader)).toMatchObject({ sign: [], drafts: [], sentBack: [], dueMine: [] })
  })
})

describe('a ready list', () => {
  it('is an address that the list view and the API answer', async () => {
    const token = await tokenOf(town.anna)
    const listed: Record<string, string[]> = {}
    for (const { label, query } of readyFilters(town.anna.id, '2099-01-01')) {
      const { status, body } = await rest('GET', `/api/plans?${query}`, { token })
      expect(status).toBe(200)
      listed[label] = (body as unknown as { docs: { title: string }[] }).docs.map(({ title }) => title).sort()
    }
    expect(listed[listTexts.overdue]).toEqual(['Den godkendte'])
    expect(listed[listTexts.inReview]).toEqual(['Den afventende', 'Sygeplejens'])
    expect(listed[listTexts.drafts]).toEqual(['Den returnerede', 'Kladden'])
    expect(listed[listTexts.mine]).not.toContain('Sygeplejens')
    expect(listed[listTexts.all]).toHaveLength(5)
  })
})

describe('the texts that the admin searches', () => {
  it('follow what is saved, made and deleted', async () => {
    const whole = (word: string) => [word]
    const titlesWith = async (words: string) =>
      searchPlans(await searchableTexts(town.payload), words, whole, 9).map(({ title }) => title)
    expect(await titlesWith('paraplybroen')).toEqual([])
    const plan = await buildPlan(town, { title: 'Søges', sections: { ...completeSections(town), situation: paragraph('Paraplybroen er lukket.') as never } })
    expect(await titlesWith('paraply')).toEqual(['Søges'])
    await edit(town, plan, { sections: { ...completeSections(town), situation: paragraph('Broen er åben.') as never } }, town.anna)
    expect(await titlesWith('paraply')).toEqual([])
    expect(await titlesWith('aaben søges')).toEqual(['Søges'])
    await town.payload.delete({ collection: 'plans', id: plan.id, overrideAccess: true }) // the scene of the test
    expect(await titlesWith('søges')).toEqual([])
  })
})

describe('whoever searches the admin', () => {
  const found = async (user: User | null, query: string) => {
    const req = await createLocalReq(user ? { user: { ...user, collection: 'users' } } : {}, town.payload)
    return findFor(req, query, async () => (word) => [word])
  }

  it('finds the plans, contacts and roles that the lists show them, and no others', async () => {
    const listed = async (user: User) => {
      const { body } = await rest('GET', '/api/plans?limit=100&depth=0', { token: await tokenOf(user) })
      return ((body as unknown as { docs?: { title: string }[] }).docs ?? []).map(({ title }) => title).sort()
    }
    // A reader, and an author of another department, drafts of theirs or not.
    for (const user of [town.reader, town.tove, town.arne, town.anna]) {
      const answer = await found(user, 'strømmen')
      expect(answer?.plans.map(({ title }) => title).sort()).toEqual(await listed(user))
      expect((await found(user, 'vagttelefonen'))?.others.map(({ to, name }) => `${to} ${name}`)).toEqual(['contacts Vagttelefonen'])
      expect((await found(user, 'kriseleder'))?.others.map(({ to, name }) => `${to} ${name}`)).toEqual(['roles Kriseleder'])
    }
  })

  it('finds neither people, mails, comments nor the log', async () => {
    for (const user of [town.reader, town.tove]) {
      for (const word of ['bente', 'bente@fjordby.example', 'administrator']) expect(await found(user, word)).toEqual({ plans: [], others: [] })
    }
  })

  it('gets nothing without a permission: not signed in, made inactive, or with a password yet to be chosen', async () => {
    expect(await found(null, 'strømmen')).toBeNull()
    expect(await found({ ...town.anna, grants: [] }, 'strømmen')).toBeNull()
    expect(await found({ ...town.anna, active: false }, 'strømmen')).toBeNull()
    expect(await found({ ...town.anna, passwordState: 'given' } as User, 'strømmen')).toBeNull()
  })
})
