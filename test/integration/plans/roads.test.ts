/** The roads to approval beside the ordinary one: bodies, deputies, times, corrections, ends and returns. */
import { beforeAll, describe, expect, it } from 'vitest'
import { putDueInForce } from '../../../collections/plans/transition/scheduler'
import { storeAttachment } from '../../../collections/attachments/store'
import { verify } from '../../../collections/verify'
import type { Plan, PlanRevision, User } from '../../../payload-types'
import type { PlanContent } from '../../../domain/content/content'
import { pdf } from '../../helpers/files'
import { testPayload } from '../../helpers/payload'
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

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

const everything = { overrideAccess: true, depth: 0, pagination: false } as const

const rewritten = (text: string) => ({ ...completeSections(town), tasks: paragraph(text) as never })
const eventsOf = async (plan: Plan) =>
  (await town.payload.find({ collection: 'plan-events', where: { plan: { equals: plan.id } }, sort: 'seq', ...everything })).docs
const revisionsOf = async (plan: Plan) =>
  (await town.payload.find({ collection: 'plan-revisions', where: { plan: { equals: plan.id } }, sort: ['major', 'minor'], ...everything }))
    .docs
const latestOf = async (plan: Plan): Promise<PlanRevision> => {
  const revision = (await revisionsOf(plan)).at(-1)
  if (!revision) throw new Error('The plan has no revision.')
  return revision
}
/** Edits the plan's tasks, sends it, and approves it unless told otherwise. */
async function revise(plan: Plan, text: string, wish: Parameters<typeof mustTransition>[4] = {}) {
  await edit(town, plan, { sections: rewritten(text) }, town.anna)
  await mustTransition(town, plan, 'submit', town.anna, { changeClass: 'minor', changeNote: text })
  await mustTransition(town, plan, 'approve', town.bente, wish)
}
const tasksOf = async (plan: Plan) => JSON.stringify((await readPlan(town, plan.id)).sections?.tasks)
const shownTasks = async (plan: Plan) => {
  const { inForce } = await readPlan(town, plan.id)
  const revision = await town.payload.findByID({ collection: 'plan-revisions', id: String(inForce), ...everything })
  return JSON.stringify((revision.content as unknown as PlanContent).sections.find(({ key }) => key === 'tasks'))
}

describe('a body decides', () => {
  const rules = (kind: Plan['kind']) =>
    town.payload.updateGlobal({
      slug: 'approval-rules',
      data: { rules: [{ kind, changeClass: 'major', road: 'body', body: 'Byrådet' }], confirmDays: 7 },
      overrideAccess: true, // sets the scene
    })
  const minutesFile = async () => {
    const stored = await storeAttachment(town.payload, town.regina, { bytes: pdf({ text: 'Referat' }), name: 'Referat 17. november.pdf' })
    if (!stored.ok) throw new Error(stored.sentence)
    return stored.attachment
  }

  it('is recorded by a registrar, confirmed by somebody else, and kept with the revision', async () => {
    await rules('responsePlan')
    const plan = await buildPlan(town, { state: 'inReview' })
    const minutes = await minutesFile()
    const decision = { body: 'Byrådet', date: '2026-11-17', caseNumber: '26/1234', minutes: minutes.id }

    expect(await transition(town, plan, 'approve', town.bente)).toMatchObject({ status: 409 })
    expect(await transition(town, plan, 'recordDecision', town.bente, { decision })).toMatchObject({ status: 403 })
    expect(await transition(town, plan, 'recordDecision', town.regina)).toMatchObject({ status: 422 })
    const nowhere = { ...decision, minutes: town.anna.id }
    expect(await transition(town, plan, 'recordDecision', town.regina, { decision: nowhere })).toMatchObject({ status: 422 })

    await mustTransition(town, plan, 'recordDecision', town.regina, { decision })
    await expect(edit(town, plan, { title: 'Andet' }, town.anna)).rejects.toThrow()
    expect(await transition(town, plan, 'confirmDecision', town.regina)).toMatchObject({ status: 403 })
    expect(await transition(town, plan, 'confirmDecision', town.anna)).toMatchObject({ status: 403 })
    await mustTransition(town, plan, 'confirmDecision', town.bente)

    const revision = await latestOf(plan)
    expect(revision).toMatchObject({
      number: '1.0',
      approvedBy: { name: 'Bente' },
      decision: { body: 'Byrådet', date: '2026-11-17', caseNumber: '26/1234', recordedBy: town.regina.id },
    })
    expect(revision.decision).toMatchObject({ minutes: { hash: minutes.hash, name: minutes.name } })
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', inForce: revision.id })
    expect((await eventsOf(plan)).map(({ action }) => action)).toEqual(['submit', 'recordDecision', 'confirmDecision'])
    await rules('masterPlan')
  })
})

describe('a deputy', () => {
  const standIn = (days: { from: string; until: string }, deputy: User) =>
    town.payload.update({
      collection: 'users',
      id: town.bente.id,
      data: { deputies: [{ deputy: deputy.id, ...days }] },
      overrideAccess: true, // sets the scene
      depth: 0,
    })

  it('signs on behalf of the one they stand in for, within the period only', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    const now = new Date('2026-11-22T10:00:00Z')
    await standIn({ from: '2026-11-01', until: '2026-11-21' }, town.reader)
    expect(await transition(town, plan, 'approve', town.reader, { now })).toMatchObject({ status: 403 })
    await standIn({ from: '2026-11-22', until: '2026-11-22' }, town.reader)
    await mustTransition(town, plan, 'approve', town.reader, { now })

    const bente = { user: town.bente.id, name: 'Bente', title: 'Bentes stilling' }
    expect(await latestOf(plan)).toMatchObject({ approvedBy: { name: 'Rita' }, onBehalfOf: bente })
    expect((await eventsOf(plan)).at(-1)).toMatchObject({ actorName: 'Rita', details: { onBehalfOf: bente } })
  })

  it('has four eyes of their own', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    await standIn({ from: '2026-11-01', until: '2036-11-21' }, town.anna)
    expect(await transition(town, plan, 'approve', town.anna)).toMatchObject({ status: 403 })
    expect(await revisionsOf(plan)).toEqual([])
  })
})

describe('a time to come into force', () => {
  const approvedOn = new Date('2026-11-20T10:00:00Z')
  const from = '2026-12-01T06:00:00.000Z'

  it('pins the approved revision: a later edit does not alter it, and a missed time is caught up', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    const before = (await readPlan(town, plan.id)).inForce
    await revise(plan, 'Fra december', { now: approvedOn, inForceFrom: from })
    const upcoming = await latestOf(plan)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'scheduled', inForce: before, upcoming: { revision: upcoming.id, from } })

    await edit(town, plan, { sections: rewritten('Rettet bagefter') }, town.anna)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'draft' })
    expect(await putDueInForce(town.payload, new Date('2026-12-01T05:59:59Z'))).not.toContain(plan.id)
    expect(await putDueInForce(town.payload, new Date('2026-12-03T00:00:00Z'))).toContain(plan.id)
    expect(await putDueInForce(town.payload, new Date('2026-12-03T00:00:00Z'))).not.toContain(plan.id)

    expect(await readPlan(town, plan.id)).toMatchObject({
      state: 'draft',
      inForce: upcoming.id,
      upcoming: { revision: null },
      lastRevisedAt: approvedOn.toISOString(),
      nextReviewDate: '2027-11-20',
    })
    expect(await shownTasks(plan)).toContain('Fra december')
    expect(await tasksOf(plan)).toContain('Rettet bagefter')
    expect((await eventsOf(plan)).at(-1)).toMatchObject({ action: 'putInForce', actor: 'planvaerk', revisionNumber: upcoming.number })
  })

  it('can be called off, set anew, and brought forward', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await revise(plan, 'Senere', { now: approvedOn, inForceFrom: from })
    const upcoming = await latestOf(plan)
    await mustTransition(town, plan, 'unschedule', town.bente)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', upcoming: { revision: upcoming.id } })
    expect(await putDueInForce(town.payload, new Date('2027-01-01T00:00:00Z'))).not.toContain(plan.id)

    expect(await transition(town, plan, 'schedule', town.bente)).toMatchObject({ status: 422 })
    expect(await transition(town, plan, 'schedule', town.bente, { inForceFrom: '2020-01-01T00:00:00.000Z' })).toMatchObject({ status: 422 })
    await mustTransition(town, plan, 'schedule', town.bente, { inForceFrom: '2030-01-01T06:00:00.000Z' })
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'scheduled' })
    await mustTransition(town, plan, 'putInForce', town.bente)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', inForce: upcoming.id, upcoming: { revision: null } })
  })

  it('is undone by a newer approval, so that an older text never follows a newer one', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await revise(plan, 'Senere', { now: approvedOn, inForceFrom: from })
    await revise(plan, 'Nyere')
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', upcoming: { revision: null } })
    expect(await putDueInForce(town.payload, new Date('2027-01-01T00:00:00Z'))).not.toContain(plan.id)
    expect(await shownTasks(plan)).toContain('Nyere')
  })

  it('goes to one of two who look at the same moment', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await revise(plan, 'Senere', { now: approvedOn, inForceFrom: from })
    const now = new Date('2026-12-02T00:00:00Z')
    const moved = await Promise.all([putDueInForce(town.payload, now), putDueInForce(town.payload, now)])
    expect(moved.flat().filter((id) => id === plan.id)).toHaveLength(1)
  })
})

describe('an urgent correction', () => {
  it('shows nobody outside what was approved for employees alone', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    await edit(town, plan, { visibility: 'public', sections: rewritten('Ring til den nye vagt') }, town.kaj)
    expect(await transition(town, plan, 'publishCorrection', town.kaj)).toMatchObject({
      status: 422,
      message: expect.stringContaining('Vises for') as string,
    })
    await edit(town, plan, { visibility: 'internal' }, town.kaj)
    await mustTransition(town, plan, 'publishCorrection', town.kaj)
  })

  it('is seen at once, waits for somebody else, and is taken over by the open draft', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await edit(town, plan, { summary: 'Et nyt resumé' }, town.anna)
    expect(await transition(town, plan, 'beginCorrection', town.anna)).toMatchObject({ status: 403 })
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'correcting', summary: '' })

    await expect(edit(town, plan, { sections: rewritten('Annas') }, town.anna)).rejects.toThrow()
    expect(await transition(town, plan, 'publishCorrection', town.kaj)).toMatchObject({ status: 409 })
    await edit(town, plan, { sections: rewritten('Ring til den nye vagt') }, town.kaj)
    expect(await transition(town, plan, 'publishCorrection', town.kaj, { comment: '  ' })).toMatchObject({ status: 422 })
    await mustTransition(town, plan, 'publishCorrection', town.kaj, { now: new Date('2026-11-22T10:00:00Z') })

    const revision = await latestOf(plan)
    expect(revision).toMatchObject({ number: '1.1', urgent: true, changeNote: 'Nummeret var forkert.' })
    expect(revision.approvedBy?.name ?? null).toBeNull()
    expect(await shownTasks(plan)).toContain('Ring til den nye vagt')
    const merged = await readPlan(town, plan.id)
    expect(merged).toMatchObject({
      state: 'draft',
      summary: 'Et nyt resumé',
      contributors: [town.anna.id],
      correction: { revision: revision.id, by: town.kaj.id, confirmBefore: '2026-11-29' },
    })
    expect(JSON.stringify(merged.sections?.tasks)).toContain('Ring til den nye vagt')

    expect(await transition(town, plan, 'confirmCorrection', town.kaj)).toMatchObject({ status: 403 })
    await mustTransition(town, plan, 'confirmCorrection', town.bente)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'draft', correction: { revision: null } })
  })

  it('is not vouched for by the one who wrote it, by way of the next approval or a return', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    const first = await latestOf(plan)
    // One person with every permission that could be turned to this.
    const kaj = await town.payload.update({
      collection: 'users',
      id: town.kaj.id,
      data: { grants: [{ permission: 'corrector' }, { permission: 'approver' }] },
      overrideAccess: true, // sets the scene
      depth: 0,
    })
    await mustTransition(town, plan, 'beginCorrection', kaj)
    await edit(town, plan, { sections: rewritten('Kajs rettelse') }, kaj)
    await mustTransition(town, plan, 'publishCorrection', kaj)
    const urgent = await latestOf(plan)

    await edit(town, plan, { summary: 'Annas tilføjelse' }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna, { changeClass: 'minor' })
    expect(await transition(town, plan, 'approve', kaj)).toMatchObject({ status: 403 })
    await mustTransition(town, plan, 'withdraw', town.anna)
    await mustTransition(town, plan, 'takeOutOfUse', town.bente)
    expect(await transition(town, plan, 'reinstate', kaj, { revision: urgent.id })).toMatchObject({ status: 422 })
    await mustTransition(town, plan, 'reinstate', town.bente, { revision: first.id })
  })

  it('keeps both texts where the draft had changed the same, and the plan waits until somebody has chosen', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await edit(town, plan, { sections: rewritten('Kladdens tekst') }, town.anna)
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    await edit(town, plan, { sections: rewritten('Rettelsens tekst') }, town.kaj)
    await mustTransition(town, plan, 'publishCorrection', town.kaj)

    const { conflicts, sections } = await readPlan(town, plan.id)
    expect(JSON.stringify(sections?.tasks)).toContain('Kladdens tekst')
    expect(conflicts).toMatchObject([{ part: 'section' }])
    expect(JSON.stringify(conflicts)).toContain('Rettelsens tekst')
    expect(await transition(town, plan, 'submit', town.anna)).toMatchObject({ status: 422 })

    // What the draft has still to settle holds up no second correction, and is still to be settled after it.
    await mustTransition(town, plan, 'confirmCorrection', town.bente)
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    await edit(town, plan, { summary: 'Endnu en rettelse' }, town.kaj)
    await mustTransition(town, plan, 'publishCorrection', town.kaj)
    const after = await readPlan(town, plan.id)
    expect(after).toMatchObject({ state: 'draft', summary: 'Endnu en rettelse' })
    expect(after.conflicts).toMatchObject([{ part: 'section' }])
  })

  it('leaves no trace in the content when it is abandoned', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    await expect(mustTransition(town, plan, 'beginCorrection', town.kaj)).rejects.toThrow()
    await mustTransition(town, plan, 'approve', town.bente)
    await edit(town, plan, { sections: rewritten('Indsendt tekst') }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna, { changeClass: 'minor' })
    const before = await readPlan(town, plan.id)
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    await edit(town, plan, { sections: rewritten('Fortrudt') }, town.kaj)
    await mustTransition(town, plan, 'abandonCorrection', town.kaj)
    const after = await readPlan(town, plan.id)
    expect(after).toMatchObject({ state: 'inReview', contentHash: before.contentHash, submission: before.submission })
    expect(after.parked ?? null).toBeNull()
    await mustTransition(town, plan, 'approve', town.bente)
  })
})

describe('the end of a plan, and its return', () => {
  it('is told with reason and successor, archived, and undone with the same hash', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    const successor = await buildPlan(town, { state: 'approved', title: 'Den nye' })
    const first = await latestOf(plan)
    await revise(plan, 'Anden udgave')
    expect(await transition(town, plan, 'takeOutOfUse', town.bente, { successor: plan.id })).toMatchObject({ status: 422 })
    await mustTransition(town, plan, 'takeOutOfUse', town.bente, { successor: successor.id })
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'outOfUse', inForce: null, successor: successor.id })
    await mustTransition(town, plan, 'archive', town.bente)
    await expect(edit(town, plan, { title: 'Andet' }, town.anna)).rejects.toThrow()

    expect(await transition(town, plan, 'reinstate', town.bente, { revision: town.anna.id })).toMatchObject({ status: 422 })
    await mustTransition(town, plan, 'reinstate', town.bente, { revision: first.id })
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', inForce: first.id, contentHash: first.contentHash })
    expect((await eventsOf(plan)).at(-1)).toMatchObject({ action: 'reinstate', contentHash: first.contentHash, revisionNumber: '1.0' })
    expect(await revisionsOf(plan)).toHaveLength(2)
    expect(await tasksOf(plan)).not.toContain('Anden udgave')
  })
})

describe('a new address', () => {
  it('is remembered beside the old one, for a plan that readers have seen', async () => {
    const plan = await buildPlan(town, { state: 'approved', title: 'Strømsvigt på plejehjem' })
    const before = (await readPlan(town, plan.id)).slug
    await edit(town, plan, { slug: 'stroem-paa-plejehjem' }, town.anna)
    await edit(town, plan, { slug: 'stroem-plejehjem' }, town.anna)
    expect(await readPlan(town, plan.id)).toMatchObject({ formerSlugs: [before, 'stroem-paa-plejehjem'] })
    await edit(town, plan, { slug: before }, town.anna)
    expect((await readPlan(town, plan.id)).formerSlugs).toEqual(['stroem-paa-plejehjem', 'stroem-plejehjem'])

    const draft = await buildPlan(town, { title: 'Kun en kladde' })
    await edit(town, draft, { slug: 'en-anden' }, town.anna)
    expect((await readPlan(town, draft.id)).formerSlugs ?? []).toEqual([])
  })
})

describe('the record of all this', () => {
  it('holds: every hash, the chain, and each plan as its events leave it', async () => {
    expect((await verify(town.payload, { all: true })).faults).toEqual([])
  })
})
