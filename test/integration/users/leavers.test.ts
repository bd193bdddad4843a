/** Who leaves hands over in the same save; what they signed stays as it was. */
import { beforeEach, describe, expect, it } from 'vitest'
import { onReleaseRequested } from '../../../collections/release'
import { saidByGroups } from '../../../collections/users/administrators'
import { fieldErrorsOf } from '../../../collections/errors'
import type { Plan, User } from '../../../payload-types'
import type { Permission } from '../../../domain/approval/vocabulary'
import { buildMunicipality, buildPlan, edit, mustTransition, readPlan, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let round = 0

const asMachine = { overrideAccess: true, depth: 0 } as const

/** One municipality for the file; those who leave are people of each test's own. */
beforeEach(async () => {
  town ??= await buildMunicipality(await testPayload())
  round += 1
})

const hire = (name: string, ...grants: Permission[]): Promise<User> =>
  town.payload.create({
    collection: 'users',
    data: {
      name,
      title: `${name}s stilling`,
      email: `${name.toLowerCase()}-${round}@fjordby.example`,
      password: 'en lang adgangskode',
      active: true,
      grants: grants.map((permission) => ({ permission, department: town.health.id })),
    },
    ...asMachine,
  })

const asAdam = () => ({ overrideAccess: false, depth: 0, user: { ...town.admin, collection: 'users' as const } })
const save = (user: User, data: Partial<User>) => town.payload.update({ collection: 'users', id: user.id, data, ...asAdam() })
const userNow = (user: User) => town.payload.findByID({ collection: 'users', id: user.id, showHiddenFields: true, ...asMachine })
const refusalOf = async (saving: Promise<unknown>) => {
  const error: unknown = await saving.then(() => null, (thrown: unknown) => thrown)
  if (!(error instanceof Error)) throw new Error('The save was not refused.')
  return { status: (error as Error & { status: number }).status, message: error.message, field: fieldErrorsOf(error)?.errors[0]?.path }
}
const eventsOf = async (plan: Plan) =>
  (await town.payload.find({ collection: 'plan-events', where: { plan: { equals: plan.id } }, sort: 'seq', pagination: false, ...asMachine })).docs

describe('a responsible editor who leaves', () => {
  it('is asked for a successor, who takes over in the same save, in locked plans too', async () => {
    const lone = await hire('Lone', 'author')
    const draft = await buildPlan(town, { title: 'Kladden', author: lone })
    const sent = await buildPlan(town, { title: 'Den sendte', author: lone, state: 'inReview' })
    const approved = await buildPlan(town, { title: 'Den godkendte', author: lone, state: 'approved' })
    const token = await tokenOf(lone)

    const refused = await refusalOf(save(lone, { active: false }))
    expect(refused).toMatchObject({ status: 409, field: 'handOverTo' })
    for (const { title } of [draft, sent, approved]) expect(refused.message).toContain(title)
    expect((await userNow(lone)).active).toBe(true)

    const before = await Promise.all([draft, sent, approved].map(({ id }) => readPlan(town, id)))
    const releases: string[] = []
    onReleaseRequested((reason) => void releases.push(reason))
    await save(lone, { active: false, handOverTo: town.anna.id })
    expect(releases).toEqual([`users/${lone.id}`])

    for (const plan of before) {
      const { state, contributors, contentHash, submission, inForce } = plan
      const now = await readPlan(town, plan.id)
      expect(now).toMatchObject({ state, contributors, contentHash, submission, responsibleEditor: town.anna.id })
      expect(now.inForce ?? null).toBe(inForce ?? null)
    }
    const gone = await userNow(lone)
    expect(gone).toMatchObject({ active: false, handOverTo: null })
    expect(gone.sessions ?? []).toEqual([])
    expect((await rest('GET', '/api/users/me', { token })).body.user ?? null).toBeNull()
    await mustTransition(town, sent, 'withdraw', town.anna)
    // Who takes over has not written: four eyes asks about hands, not about responsibility.
    expect((await readPlan(town, sent.id)).contributors).toEqual([lone.id])
  })

  it('cannot leave to someone who is away or may not write there; nothing is half done', async () => {
    const lone = await hire('Lone', 'author')
    const ole = await hire('Ole', 'author')
    const plan = await buildPlan(town, { author: lone })
    await save(ole, { active: false })
    for (const [successor, sentence] of [[ole, /aktiv/], [lone, /sig selv/], [town.tove, /ikke forfatter/]] as const) {
      const refused = await refusalOf(save(lone, { active: false, handOverTo: successor.id }))
      expect(refused).toMatchObject({ status: 409, field: 'handOverTo', message: expect.stringMatching(sentence) as string })
    }
    expect(await readPlan(town, plan.id)).toMatchObject({ responsibleEditor: lone.id })
    expect(await userNow(lone)).toMatchObject({ active: true, handOverTo: null })
  })

  it('is named five plans, and how many more', async () => {
    const lone = await hire('Lone', 'author')
    for (const number of [1, 2, 3, 4, 5, 6, 7]) await buildPlan(town, { title: `Plan ${number}`, author: lone })
    const { message } = await refusalOf(save(lone, { active: false }))
    expect(message).toContain('“Plan 5” og 2 til')
    expect(message).not.toContain('Plan 6')
  })

  it('is asked as well when the permission is taken, but not when nothing needs it', async () => {
    const lone = await hire('Lone', 'author', 'reader')
    const plan = await buildPlan(town, { author: lone })
    const grants = (...kept: Permission[]) => ({ grants: kept.map((permission) => ({ permission, department: town.health.id })) })
    await save(lone, grants('author'))
    expect(await refusalOf(save(lone, grants('reader')))).toMatchObject({ status: 409, field: 'handOverTo' })
    await save(lone, { ...grants('reader'), handOverTo: town.anna.id })
    expect(await readPlan(town, plan.id)).toMatchObject({ responsibleEditor: town.anna.id })
    expect(await userNow(lone)).toMatchObject({ active: true })
    await save(lone, { active: false })
  })

  it('goes without a question when the municipality’s login says so', async () => {
    const lone = await hire('Lone', 'author')
    const plan = await buildPlan(town, { author: lone })
    await town.payload.update({ collection: 'users', id: lone.id, data: { grants: [] }, context: saidByGroups, ...asMachine })
    expect(await readPlan(town, plan.id)).toMatchObject({ responsibleEditor: lone.id })
  })
})

describe('work under way', () => {
  it('goes to the successor where nobody who is here answers for the plan', async () => {
    const lone = await hire('Lone', 'author')
    const theirs = await buildPlan(town, { title: 'Annas plan' })
    const nobodys = await buildPlan(town, { title: 'Ingens plan' })
    await edit(town, nobodys, { responsibleEditor: null }, town.anna)
    for (const plan of [theirs, nobodys]) await edit(town, plan, { summary: 'Lones resumé' }, lone)
    const { message } = await refusalOf(save(lone, { active: false }))
    expect(message).toContain('Ingens plan')
    expect(message).not.toContain('Annas plan')
    await save(lone, { active: false, handOverTo: town.anna.id })
    expect(await readPlan(town, nobodys.id)).toMatchObject({ responsibleEditor: town.anna.id })
    expect((await readPlan(town, nobodys.id)).contributors).toContain(lone.id)
  })
})

describe('those who sign', () => {
  const rows = (...deputies: User[]) => ({ deputies: deputies.map(({ id }) => ({ deputy: id, from: '2026-01-01', until: '2099-12-31' })) })

  it('hand over what only they can approve', async () => {
    const bodil = await town.payload.create({
      collection: 'users',
      data: { name: 'Bodil', email: `bodil-${round}@fjordby.example`, password: 'en lang adgangskode', active: true, grants: [{ permission: 'approver', department: town.technical.id }] },
      ...asMachine,
    })
    const plan = await buildPlan(town, { title: 'Teknikplan', department: town.technical, author: town.tove, state: 'inReview' })
    // Bo and Adam may sign everywhere.
    await save(bodil, { active: false })
    await town.payload.update({ collection: 'users', id: bodil.id, data: { active: true }, ...asMachine })
    for (const user of [town.bo, town.admin]) {
      const grants = (user.grants ?? []).filter(({ permission }) => permission !== 'approver')
      await town.payload.update({ collection: 'users', id: user.id, data: { grants }, context: saidByGroups, ...asMachine })
    }
    const refused = await refusalOf(save(bodil, { active: false }))
    expect(refused).toMatchObject({ status: 409, message: expect.stringContaining('“Teknikplan”') as string })
    expect((await refusalOf(save(bodil, { active: false, handOverTo: town.anna.id }))).message).toContain('kan ikke godkende')
    for (const user of [town.bo, town.admin]) {
      await town.payload.update({ collection: 'users', id: user.id, data: { grants: user.grants }, ...asMachine })
    }
    await save(bodil, { active: false })
    await mustTransition(town, plan, 'approve', town.bo)
  })

  it('leave no deputy behind, neither their own nor as one', async () => {
    const [lone, ole, per] = [await hire('Lone', 'approver'), await hire('Ole', 'approver'), await hire('Per', 'approver')]
    await save(lone, rows(ole))
    await save(ole, rows(lone))
    await save(per, rows(lone, ole))
    const refused = await refusalOf(save(lone, { active: false }))
    expect(refused.message).toMatch(/eneste stedfortræder for “Ole”/)
    await save(lone, { active: false, handOverTo: town.bente.id })
    expect((await userNow(lone)).deputies).toEqual([])
    expect((await userNow(ole)).deputies).toMatchObject([{ deputy: town.bente.id, until: '2099-12-31' }])
    expect((await userNow(per)).deputies).toMatchObject([{ deputy: ole.id }])
  })

  it('set their own deputies, and nobody but an administrator sets those of others', async () => {
    const [lone, ole] = [await hire('Lone', 'approver'), await hire('Ole', 'approver')]
    const as = (user: User) => ({ overrideAccess: false, depth: 0, user: { ...user, collection: 'users' as const } })
    const presentPassword = 'en lang adgangskode'
    const set = (whose: User, who: User, data: Partial<User>) => town.payload.update({ collection: 'users', id: whose.id, data, ...as(who) })
    await set(lone, lone, { ...rows(ole), presentPassword })
    expect((await userNow(lone)).deputies).toMatchObject([{ deputy: ole.id }])
    await expect(set(lone, ole, rows(ole))).rejects.toThrow()
    await set(lone, town.admin, { deputies: [] })
    const bad = [{ deputy: ole.id, from: '2026-12-02', until: '2026-12-01' }, { deputy: ole.id, from: '2026-02-31', until: '2026-12-01' }, { deputy: lone.id, from: '2026-12-01', until: '2026-12-01' }]
    for (const row of bad) await expect(set(lone, lone, { deputies: [row], presentPassword })).rejects.toThrow()
    expect((await userNow(lone)).deputies).toEqual([])
  })
})

describe('signatures of the past', () => {
  it('read as they did after the signer is renamed and gone', async () => {
    const [lone, per] = [await hire('Lone', 'author'), await hire('Per', 'approver')]
    const plan = await buildPlan(town, { author: lone, approver: per, state: 'approved' })
    const before = { events: await eventsOf(plan), plan: await readPlan(town, plan.id) }
    const revision = () => town.payload.findByID({ collection: 'plan-revisions', id: String(before.plan.inForce), ...asMachine })
    const signed = await revision()
    await save(per, { name: 'Per Petersen', title: 'Pensionist' })
    await save(per, { active: false })
    await save(lone, { name: 'Lone Larsen', active: false, handOverTo: town.anna.id })
    expect(await eventsOf(plan)).toEqual(before.events)
    expect(await revision()).toEqual(signed)
    expect(signed).toMatchObject({ approvedBy: { name: 'Per', title: 'Pers stilling' } })
    expect(await transition(town, plan, 'takeOutOfUse', per)).toMatchObject({ ok: false, status: 403 })
  })
})
