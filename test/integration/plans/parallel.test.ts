/** Two people in one plan: a save that comes too late, a lock taken over, texts that meet. */
import { beforeAll, describe, expect, it } from 'vitest'
import { contentIn } from '../../../collections/plans/conflicts/save-conflict'
import type { Plan } from '../../../payload-types'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'
import {
  buildMunicipality,
  buildPlan,
  completeSections,
  edit,
  mustTransition,
  paragraph,
  readPlan,
  transition,
  type Municipality,
} from '../../helpers/municipality'

let town: Municipality
let anna: string
let admin: string
let bente: string

const everything = { overrideAccess: true, depth: 0, pagination: false } as const

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  anna = await tokenOf(town.anna)
  admin = await tokenOf(town.admin)
  bente = await tokenOf(town.bente)
})

const tasks = (text: string) => ({ ...completeSections(town), tasks: paragraph(text) as never })
const staffing = (text: string) => ({ ...completeSections(town), staffing: { body: paragraph(text) as never } })

/** Opens the plan as the edit form does: with everything in it, and the hash it began from. */
const open = async (plan: Plan, token: string) => (await rest('GET', `/api/plans/${plan.id}?depth=0`, { token })).body as unknown as Plan & { baseHash: string }
const save = (form: Partial<Plan>, plan: Plan, token: string) => rest('PATCH', `/api/plans/${plan.id}?depth=0`, { token, body: form })
const textsOf = async (plan: Plan) =>
  (await town.payload.find({ collection: 'rescued-texts', where: { plan: { equals: plan.id } }, sort: 'at', ...everything })).docs
const waiting = async (plan: Plan, token: string) =>
  ((await rest('GET', `/api/plans/${plan.id}/rescued`, { token })).body as unknown as { texts: { id: string }[] }).texts
const textIn = async (plan: Plan) => JSON.stringify((await readPlan(town, plan.id)).sections)
const hashOf = async (plan: Plan) => (await readPlan(town, plan.id)).contentHash ?? ''

describe('a save from a stale base', () => {
  it('is refused with 409 and a sentence, and both texts are kept', async () => {
    const plan = await buildPlan(town)
    const form = await open(plan, anna)
    expect(form.baseHash).toBe(plan.contentHash)
    const theirs = await open(plan, admin)
    expect((await save({ ...theirs, sections: tasks('Adams tekst') }, plan, admin)).status).toBe(200)

    const answer = await save({ ...form, sections: tasks('Annas tekst') }, plan, anna)
    expect(answer.status).toBe(409)
    expect(answer.body.errors?.[0]?.message).toMatch(/^Planen er ændret af Adam den .+ kl\. .+ din tekst er gemt/)
    const [kept, ...others] = await textsOf(plan)
    expect(others).toEqual([])
    expect(answer.body.errors?.[0]?.data).toEqual({ text: kept?.id })
    expect(kept).toMatchObject({ user: town.anna.id, userName: 'Anna', baseHash: plan.contentHash })
    expect(JSON.stringify(kept?.content)).toContain('Annas tekst')
    expect(JSON.stringify(contentIn(kept?.base)?.sections)).toContain('Sørg for lys og varme')
    expect(await textIn(plan)).toContain('Adams tekst')
    expect(await textIn(plan)).not.toContain('Annas tekst')
    expect((await readPlan(town, plan.id)).contributors).toContain(town.admin.id)
  })

  it('is refused as the edit form sends it, with 0 for every list without rows', async () => {
    const plan = await buildPlan(town)
    const form = await open(plan, anna)
    await edit(town, plan, { sections: tasks('Adams tekst') }, town.admin)
    const lists = { alarmChain: 0, contactGroups: 0, freeSections: 0, actions: { immediate: 0, shortly: 0, followUp: 0 } }
    const sent = { ...form, attachments: 0, sections: { ...tasks('Annas tekst'), ...lists } } as unknown as Partial<Plan>
    expect((await save(sent, plan, anna)).status).toBe(409)
    expect(await textsOf(plan)).toMatchObject([{ content: { alarmChain: [], contactGroups: [] } }])
    expect(await textIn(plan)).toContain('Adams tekst')
  })

  it('is refused also where the two changes do not touch, and keeps the same text once', async () => {
    const plan = await buildPlan(town)
    const form = await open(plan, anna)
    await edit(town, plan, { sections: staffing('Dobbelt vagt') }, town.admin)
    for (const round of [1, 2]) {
      expect((await save({ ...form, sections: tasks('Annas tekst') }, plan, anna)).status, `${round}`).toBe(409)
    }
    expect(await textsOf(plan)).toHaveLength(1)
    expect((await save({ ...form, sections: tasks('Annas anden tekst') }, plan, anna)).status).toBe(409)
    expect(await textsOf(plan)).toHaveLength(2)
  })

  it('is no question where the base is the present one, where nothing in the content changes, or where none is named', async () => {
    const plan = await buildPlan(town)
    const form = await open(plan, anna)
    expect((await save({ ...form, sections: tasks('Første') }, plan, anna)).status).toBe(200)
    const again = await open(plan, anna)
    expect((await save({ ...again, sections: tasks('Anden') }, plan, anna)).status).toBe(200)
    expect((await save({ ...form, sections: tasks('Anden') }, plan, anna)).status).toBe(200)
    expect((await save({ title: 'Kun titlen' }, plan, anna)).status).toBe(200)
    expect(await textsOf(plan)).toEqual([])
    expect(await readPlan(town, plan.id)).not.toHaveProperty('baseHash', form.baseHash)
  })

  it('keeps nothing for those who may not write in the plan, and nothing of what is no plan', async () => {
    const plan = await buildPlan(town)
    const body = { baseHash: 'en anden', sections: tasks('Fremmed') }
    expect((await save(body as Partial<Plan>, plan, bente)).status).toBe(403)
    expect((await rest('PATCH', `/api/plans/${plan.id}`, { body })).status).toBe(403)
    expect((await save({ baseHash: 'en anden', sections: 'ikke en plan' } as never, plan, anna)).status).toBeLessThan(500)
    expect(await textsOf(plan)).toEqual([])
    expect(await hashOf(plan)).toBe(plan.contentHash)
  })

  it('lets one of two at the same moment through', async () => {
    const plan = await buildPlan(town)
    const [ours, theirs] = [await open(plan, anna), await open(plan, admin)]
    const answers = await Promise.all([
      save({ ...ours, sections: tasks('Annas tekst') }, plan, anna),
      save({ ...theirs, sections: tasks('Adams tekst') }, plan, admin),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const text = await textIn(plan)
    expect(text.includes('Annas tekst')).not.toBe(text.includes('Adams tekst'))
  })

  it('is kept after the plan was sent for approval with another text', async () => {
    const plan = await buildPlan(town)
    const form = await open(plan, admin)
    await edit(town, plan, { sections: tasks('Annas tekst') }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna)
    expect((await save({ ...form, sections: tasks('Adams tekst') }, plan, admin)).status).toBe(409)
    expect(await textsOf(plan)).toHaveLength(1)
    const [text] = await waiting(plan, admin)
    const merge = await rest('POST', `/api/plans/${plan.id}/rescued/${text?.id}/merge`, { token: admin, body: { contentHash: await hashOf(plan) } })
    expect(merge.status).toBe(409)
    expect(await waiting(plan, admin)).toHaveLength(1)
  })
})

describe('a lock that was taken over', () => {
  it('refuses the first person’s save and keeps their text, saved meanwhile or not', async () => {
    const plan = await buildPlan(town)
    const form = await open(plan, anna)
    await town.payload.create({
      collection: 'payload-locked-documents',
      data: { document: { relationTo: 'plans', value: plan.id }, user: { relationTo: 'users', value: town.admin.id } },
      ...everything,
    })
    const answer = await save({ ...form, sections: tasks('Annas tekst') }, plan, anna)
    expect(answer.status).toBe(409)
    expect(answer.body.errors?.[0]?.message).toMatch(/^Adam har overtaget redigeringen/)
    expect(await waiting(plan, anna)).toHaveLength(1)

    expect((await save({ ...(await open(plan, admin)), sections: tasks('Adams tekst') }, plan, admin)).status).toBe(200)
    expect((await save({ ...form, sections: tasks('Annas nyere tekst') }, plan, anna)).status).toBe(409)
    expect(await waiting(plan, anna)).toHaveLength(2)
    expect(await textIn(plan)).toContain('Adams tekst')
  })
})

describe('a form that is left behind', () => {
  it('is kept when it says something else, and not saved', async () => {
    const plan = await buildPlan(town)
    const form = await open(plan, anna)
    const keep = (body: object, token: string) => rest('POST', `/api/plans/${plan.id}/rescued`, { token, body })
    expect(await keep(form, anna)).toMatchObject({ status: 200, body: { text: null } })
    expect(await keep({ ...form, sections: tasks('Fremmed') }, bente)).toMatchObject({ status: 200, body: { text: null } })
    expect((await keep({ sections: tasks('Uden begyndelse') }, anna)).status).toBe(400)
    const kept = await keep({ ...form, sections: tasks('Halvfærdigt') }, anna)
    expect(await waiting(plan, anna)).toMatchObject([{ id: (kept.body as unknown as { text: string }).text }])
    expect(await hashOf(plan)).toBe(plan.contentHash)
  })
})

describe('a text that was kept', () => {
  const stale = async (theirs: Partial<Plan>, mine: Partial<Plan>) => {
    const plan = await buildPlan(town, { state: 'approved' })
    const form = await open(plan, anna)
    await edit(town, plan, theirs, town.admin)
    expect((await save({ ...form, ...mine }, plan, anna)).status).toBe(409)
    const [text] = await waiting(plan, anna)
    return { plan, path: `/api/plans/${plan.id}/rescued/${text?.id}` }
  }

  it('is merged into the newest as a save of its owner’s', async () => {
    const { plan, path } = await stale({ sections: staffing('Dobbelt vagt') }, { sections: tasks('Annas tekst') })
    expect((await rest('POST', `${path}/merge`, { token: anna, body: { contentHash: plan.contentHash } })).status).toBe(409)
    expect((await rest('POST', `${path}/merge`, { token: anna })).status).toBe(400)
    expect((await rest('POST', `${path}/merge`, { token: admin, body: { contentHash: await hashOf(plan) } })).status).toBe(404)
    const merged = await rest('POST', `${path}/merge`, { token: anna, body: { contentHash: await hashOf(plan) } })
    expect(merged).toMatchObject({ status: 200, body: { conflicts: 0, contentHash: await hashOf(plan) } })

    const saved = await readPlan(town, plan.id)
    expect(saved).toMatchObject({ state: 'draft', inForce: plan.inForce })
    expect([...(saved.contributors ?? [])].sort()).toEqual([town.anna.id, town.admin.id].sort())
    expect(await textIn(plan)).toContain('Annas tekst')
    expect(await textIn(plan)).toContain('Dobbelt vagt')
    expect(await waiting(plan, anna)).toEqual([])
    expect(await textsOf(plan)).toMatchObject([{ outcome: 'merged' }])
    expect((await rest('POST', `${path}/merge`, { token: anna, body: { contentHash: await hashOf(plan) } })).status).toBe(409)
  })

  it('leaves both texts to be chosen between where they meet, and the plan cannot be sent before', async () => {
    const { plan, path } = await stale({ sections: tasks('Adams tekst') }, { title: 'Annas titel', sections: tasks('Annas tekst') })
    const merged = await rest('POST', `${path}/merge`, { token: anna, body: { contentHash: await hashOf(plan) } })
    expect(merged).toMatchObject({ status: 200, body: { conflicts: 1 } })
    expect(await readPlan(town, plan.id)).toMatchObject({
      title: 'Annas titel',
      conflicts: [{ part: 'section', from: { name: 'Anna' } }],
    })
    expect(await textIn(plan)).toContain('Adams tekst')
    expect(await transition(town, plan, 'submit', town.anna)).toMatchObject({ status: 422 })
    // A later edit does not lose the question.
    await edit(town, plan, { summary: 'Et resumé' }, town.anna)

    const settle = (body: object, token: string) => rest('POST', `/api/plans/${plan.id}/settle`, { token, body })
    const contentHash = await hashOf(plan)
    const choices = [{ index: 0, take: 'theirs' }]
    expect((await settle({ contentHash: plan.contentHash, choices }, anna)).status).toBe(409)
    expect((await settle({ contentHash, choices }, bente)).status).toBe(403)
    expect((await settle({ choices }, anna)).status).toBe(400)
    expect((await settle({ contentHash, choices: [{ index: 4, take: 'ours' }] }, anna)).status).toBe(422)
    expect(await settle({ contentHash, choices }, anna)).toMatchObject({ status: 200, body: { left: 0 } })
    expect(await textIn(plan)).toContain('Annas tekst')
    expect(await textIn(plan)).not.toContain('Adams tekst')
    expect((await readPlan(town, plan.id)).conflicts ?? null).toBeNull()

    const { docs: versions } = await town.payload.findVersions({
      collection: 'plans',
      where: { parent: { equals: plan.id } },
      showHiddenFields: true,
      ...everything,
    })
    expect(JSON.stringify(versions.map(({ version }) => version.sections))).toContain('Adams tekst')
    await mustTransition(town, plan, 'submit', town.anna)
    expect(await transition(town, plan, 'approve', town.admin)).toMatchObject({ status: 403 })
    await mustTransition(town, plan, 'approve', town.bente)
  })

  it('has its writer still when an urgent correction is published before somebody chooses it', async () => {
    const { plan, path } = await stale({ sections: tasks('Adams tekst') }, { sections: tasks('Annas tekst') })
    await rest('POST', `${path}/merge`, { token: anna, body: { contentHash: await hashOf(plan) } })
    // Back to what is in force: nothing is left of the draft but the two texts to choose between.
    await edit(town, plan, { sections: completeSections(town) }, town.admin)
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    await edit(town, plan, { summary: 'Hastende' }, town.kaj)
    await mustTransition(town, plan, 'publishCorrection', town.kaj)
    await mustTransition(town, plan, 'confirmCorrection', town.bente)
    const body = { contentHash: await hashOf(plan), choices: [{ index: 0, take: 'theirs' }] }
    expect((await rest('POST', `/api/plans/${plan.id}/settle`, { token: admin, body })).status).toBe(200)
    expect(await textIn(plan)).toContain('Annas tekst')
    expect((await readPlan(town, plan.id)).contributors).toContain(town.anna.id)
  })

  it('is put away and never deleted', async () => {
    const { plan, path } = await stale({ sections: staffing('Dobbelt vagt') }, { sections: tasks('Annas tekst') })
    expect((await rest('POST', `${path}/put-away`, { token: bente })).status).toBe(404)
    expect((await rest('POST', `${path}/put-away`)).status).toBe(403)
    expect((await rest('POST', `${path}/put-away`, { token: anna })).status).toBe(200)
    expect(await waiting(plan, anna)).toEqual([])
    const [text] = await textsOf(plan)
    expect(text).toMatchObject({ outcome: 'putAway' })
    for (const method of ['PATCH', 'DELETE'] as const) {
      expect((await rest(method, `/api/rescued-texts/${text?.id}`, { token: admin, body: {} })).status).toBe(403)
    }
    expect((await rest('GET', `/api/rescued-texts/${text?.id}`, { token: bente })).status).toBe(404)
    expect(await textIn(plan)).not.toContain('Annas tekst')
  })
})

describe('an urgent correction that meets the draft', () => {
  it('is settled by the draft’s author, who then has a hand in it', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await edit(town, plan, { sections: tasks('Kladdens tekst') }, town.anna)
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    const choices = [{ index: 0, take: 'theirs' }]
    const settle = async () => rest('POST', `/api/plans/${plan.id}/settle`, { token: admin, body: { contentHash: await hashOf(plan), choices } })
    expect((await settle()).status).toBe(409)
    await edit(town, plan, { sections: tasks('Rettelsens tekst') }, town.kaj)
    await mustTransition(town, plan, 'publishCorrection', town.kaj)
    expect(await readPlan(town, plan.id)).toMatchObject({ conflicts: [{ part: 'section' }], contributors: [town.anna.id] })

    expect((await settle()).status).toBe(200)
    const saved = await readPlan(town, plan.id)
    // The text it took in is Kaj's, so he wrote in the draft too.
    expect([...(saved.contributors ?? [])].sort()).toEqual([town.anna.id, town.admin.id, town.kaj.id].sort())
    expect(await textIn(plan)).toContain('Rettelsens tekst')
    // The draft now says what is in force, and so is at rest.
    expect(saved).toMatchObject({ state: 'approved', conflicts: null })
  })
})
