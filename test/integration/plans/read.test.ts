/** "Læst og forstået": who is asked, once for each major revision, and what is shown of it. */
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { waitingForReader } from '../../../collections/plans/reading/reading'
import type { Department, Plan, User } from '../../../payload-types'
import { readFacts } from '../../../reminders/read-facts'
import { dueNotices } from '../../../domain/reminders/notices'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, paragraph, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let nora: User
let niels: User

const everything = { overrideAccess: true, depth: 0, pagination: false } as const
const hire = (name: string, department: Department | null, active = true): Promise<User> =>
  town.payload.create({
    collection: 'users',
    // No permission at all: employees who only read.
    data: { name, email: `${name.toLowerCase()}@fjordby.example`, password: 'en lang adgangskode', active, grants: [], department: department?.id },
    overrideAccess: true, // sets the scene
    depth: 0,
  })
const confirm = async (plan: Plan, who: User, body: object = { major: 1 }) =>
  rest('POST', `/api/plans/${plan.id}/read`, { token: await tokenOf(who), body })
const confirmationsOf = async (plan: Plan) =>
  (await town.payload.find({ collection: 'read-confirmations', where: { plan: { equals: plan.id } }, sort: 'at', ...everything })).docs
const statusOf = async (plan: Plan) =>
  (await rest('GET', `/api/plans/${plan.id}/read`, { token: await tokenOf(town.anna) })).body as unknown as {
    status: { major: number; asked: number; read: number; departments: { name: string; percent: number; missing: { name: string }[] }[] }
  }

async function asking(mustRead: Plan['mustRead']): Promise<Plan> {
  const plan = await buildPlan(town, { state: 'approved' })
  return edit(town, plan, { mustRead }, town.anna)
}

async function revise(plan: Plan, text: string, changeClass: 'major' | 'minor') {
  await edit(town, plan, { sections: { ...completeSections(town), tasks: paragraph(text) as never } }, town.anna)
  await mustTransition(town, plan, 'submit', town.anna, { changeClass, changeNote: text })
  await mustTransition(town, plan, 'approve', town.bente)
}

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  nora = await hire('Nora', town.nursing)
  niels = await hire('Niels', town.health)
  await hire('Tage', town.technical)
  await hire('Gone', town.health, false)
})

describe('whoever is asked', () => {
  it('confirms once, without any permission in the admin, and a second click is fine', async () => {
    const plan = await asking({ people: [], departments: [town.health.id] })
    const first = await confirm(plan, nora)
    expect(first.status).toBe(200)
    const again = await confirm(plan, nora)
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect(await confirmationsOf(plan)).toMatchObject([
      { user: nora.id, userName: 'Nora', departmentName: 'Sygepleje', major: 1 },
    ])
  })

  it('confirms once also with two clicks in the same moment', async () => {
    const plan = await asking({ people: [nora.id], departments: [] })
    const answers = await Promise.all([confirm(plan, nora), confirm(plan, nora)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await confirmationsOf(plan)).toHaveLength(1)
  })

  it('confirms for themselves only, whatever the request says, and only what they saw', async () => {
    const plan = await asking({ people: [nora.id, niels.id], departments: [] })
    expect((await confirm(plan, nora, { major: 1, user: niels.id, userName: 'Niels' })).status).toBe(200)
    expect(await confirmationsOf(plan)).toMatchObject([{ user: nora.id, userName: 'Nora' }])
    for (const body of [{}, { major: 'en' }, { major: 0 }]) expect((await confirm(plan, niels, body)).status).toBe(400)
    expect((await confirm(plan, niels, { major: 2 })).status).toBe(409)
    expect((await confirm(plan, town.tove)).status).toBe(404)
    expect((await rest('POST', `/api/plans/${plan.id}/read`, { body: { major: 1 } })).status).toBe(403)
    expect(await confirmationsOf(plan)).toHaveLength(1)
  })

  it('sees what waits for them until they confirm it', async () => {
    const plan = await asking({ people: [niels.id], departments: [] })
    const waiting = async () => {
      const found = await waitingForReader(await createLocalReq({}, town.payload), niels.id)
      return found.filter(({ id }) => id === plan.id)
    }
    expect(await waiting()).toMatchObject([{ title: plan.title, number: '1.0', confirmedAt: null }])
    await confirm(plan, niels)
    expect(await waiting()).toEqual([])
  })

  it('is not asked before anything is in force', async () => {
    const plan = await buildPlan(town)
    await edit(town, plan, { mustRead: { people: [nora.id], departments: [] } }, town.anna)
    expect((await confirm(plan, nora)).status).toBe(404)
    expect(await statusOf(plan)).toEqual({ status: null })
  })
})

describe('a revision', () => {
  it('asks again when it is major, and not when it is minor', async () => {
    const plan = await asking({ people: [nora.id], departments: [] })
    await confirm(plan, nora)
    await revise(plan, 'En lille rettelse', 'minor')
    expect(await statusOf(plan)).toMatchObject({ status: { major: 1, asked: 1, read: 1 } })
    await revise(plan, 'En stor ændring', 'major')
    expect(await statusOf(plan)).toMatchObject({ status: { major: 2, asked: 1, read: 0 } })
    expect((await confirm(plan, nora)).status).toBe(409)
    expect((await confirm(plan, nora, { major: 2 })).status).toBe(200)
    expect(await confirmationsOf(plan)).toHaveLength(2)
  })

  it('tells the percentage by department, and who is missing', async () => {
    const plan = await asking({ people: [town.tove.id], departments: [town.health.id] })
    await confirm(plan, nora)
    const { status } = await statusOf(plan)
    expect(status).toMatchObject({ asked: 3, read: 1 })
    expect(status.departments.map(({ name, percent, missing }) => [name, percent, missing.map((each) => each.name)])).toEqual([
      ['Sundhed', 0, ['Niels']],
      ['Sygepleje', 100, []],
      ['Uden afdeling', 0, ['Tove']],
    ])
    expect((await rest('GET', `/api/plans/${plan.id}/read`, { token: await tokenOf(nora) })).status).toBe(403)
  })
})

describe('the mail', () => {
  it('asks each of them once, and no more when they have confirmed', async () => {
    const plan = await asking({ people: [nora.id, niels.id], departments: [] })
    await confirm(plan, niels)
    const notices = dueNotices(await readFacts(town.payload, '2026-11-22'), '2026-11-22', { review: [], waiting: [], correction: [] })
    expect(notices.filter((notice) => notice.plan.id === plan.id && notice.about === 'reading')).toMatchObject([
      { about: 'reading', key: `reading|${plan.id}|revision 1|nora@fjordby.example`, urgent: false },
    ])
  })
})

describe('a confirmation', () => {
  it('is written by the command alone, and never changed', async () => {
    const plan = await asking({ people: [nora.id], departments: [] })
    await confirm(plan, nora)
    const [confirmation] = await confirmationsOf(plan)
    const path = `/api/read-confirmations/${confirmation?.id}`
    const token = await tokenOf(town.admin)
    const forged = { plan: plan.id, major: 1, user: niels.id, userName: 'Niels', at: new Date().toISOString() }
    expect((await rest('POST', '/api/read-confirmations', { token, body: forged })).status).toBe(403)
    expect((await rest('PATCH', path, { token, body: { user: niels.id } })).status).toBe(403)
    expect((await rest('DELETE', path, { token })).status).toBe(403)
    for (const work of [
      () => town.payload.create({ collection: 'read-confirmations', data: forged, ...everything }),
      () => town.payload.update({ collection: 'read-confirmations', id: confirmation?.id ?? '', data: { user: niels.id }, ...everything }),
      () => town.payload.delete({ collection: 'read-confirmations', id: confirmation?.id ?? '', ...everything }),
    ]) {
      await expect(work()).rejects.toThrow()
    }
    expect(await confirmationsOf(plan)).toEqual([confirmation])
  })
})
