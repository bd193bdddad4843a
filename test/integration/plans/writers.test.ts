/** Whoever wrote what is signed is no signer of it, by whatever road their text came into the plan. */
import { beforeAll, describe, expect, it } from 'vitest'
import { refusalText } from '../../../messages'
import type { Plan, User } from '../../../payload-types'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, paragraph, readPlan, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let town: Municipality
/** Writes, corrects and approves: each where the rules let them. */
let vera: User

const everything = { overrideAccess: true, depth: 0, pagination: false } as const

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  vera = await town.payload.create({
    collection: 'users',
    data: {
      name: 'Vera',
      email: 'vera@fjordby.example',
      password: 'en lang adgangskode',
      grants: [{ permission: 'author' }, { permission: 'approver' }, { permission: 'corrector' }],
    },
    ...everything, // sets the scene
  })
})

const tasks = (text: string) => ({ sections: { ...completeSections(town), tasks: paragraph(text) as never } })
const by = (user: User) => ({ overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 })
const copy = (plan: Plan, user: User) => town.payload.duplicate({ collection: 'plans', id: plan.id, ...by(user) })
const tasksOf = async (plan: Plan) => JSON.stringify((await readPlan(town, plan.id)).sections?.tasks)

/** Anna sends what Vera wrote: Vera does not sign it, and somebody else does. */
async function veraMaySignNothingOf(plan: Plan) {
  await mustTransition(town, plan, 'submit', town.anna)
  expect(await transition(town, plan, 'approve', vera)).toMatchObject({ ok: false, message: refusalText({ reason: 'four-eyes', action: 'approve' }) })
  await mustTransition(town, plan, 'approve', town.bente)
}

/** Puts back the plan as it was when its tasks said so. */
async function restore(plan: Plan, text: string) {
  const { docs } = await town.payload.findVersions({ collection: 'plans', where: { parent: { equals: plan.id } }, sort: '-createdAt', ...everything })
  const version = docs.find((each) => JSON.stringify(each.version.sections?.tasks).includes(text))
  await town.payload.restoreVersion({ collection: 'plans', id: version?.id ?? '', ...by(town.anna) })
  expect(await tasksOf(plan)).toContain(text)
}

describe('A copy', () => {
  it('of a draft has its writers', async () => {
    const plan = await buildPlan(town, { author: vera })
    const twin = await copy(plan, town.anna)
    expect([...((await readPlan(town, twin.id)).contributors ?? [])].sort()).toEqual([vera.id, town.anna.id].sort())
    await veraMaySignNothingOf(twin)
  })

  it('of an approved plan has those who wrote what is in force, since nobody has approved the copy', async () => {
    const plan = await buildPlan(town, { author: vera, state: 'approved' })
    const twin = await copy(plan, town.anna)
    await edit(town, twin, { summary: 'Annas resumé' }, town.anna)
    await veraMaySignNothingOf(twin)
  })

  it('leaves no writer behind for the next plan that is made', async () => {
    await copy(await buildPlan(town, { author: vera }), town.anna)
    expect((await buildPlan(town)).contributors).toEqual([town.anna.id])
  })
})

describe('A version that is restored', () => {
  it('brings back its writers with their text', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await edit(town, plan, tasks('Veras udkast'), vera)
    await edit(town, plan, tasks('Annas udkast'), town.anna)
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    expect((await readPlan(town, plan.id)).contributors).toEqual([])
    await restore(plan, 'Veras udkast')
    await veraMaySignNothingOf(plan)
  })

  it('brings back who wrote what a return to an earlier revision threw away', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    const first = (await readPlan(town, plan.id)).inForce as string
    await mustTransition(town, plan, 'takeOutOfUse', town.bente)
    await edit(town, plan, tasks('Veras nye begyndelse'), vera)
    await mustTransition(town, plan, 'reinstate', town.bente, { revision: first })
    await restore(plan, 'Veras nye begyndelse')
    await veraMaySignNothingOf(plan)
  })
})

describe('An urgent correction that nobody has vouched for', () => {
  const correct = async (plan: Plan, text: string) => {
    await mustTransition(town, plan, 'beginCorrection', vera)
    await edit(town, plan, tasks(text), vera)
    await mustTransition(town, plan, 'publishCorrection', vera)
  }

  it('keeps its writer when the plan goes out of use', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await correct(plan, 'Veras rettelse')
    await mustTransition(town, plan, 'takeOutOfUse', town.bente)
    expect(await tasksOf(plan)).toContain('Veras rettelse')
    await veraMaySignNothingOf(plan)
  })
})
