import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../../payload-types'
import { contentHash, eventHash } from '../../../domain/content/hash'
import type { PlanContent } from '../../../domain/content/content'
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

const revisionsOf = async (plan: Plan) =>
  (await town.payload.find({ collection: 'plan-revisions', where: { plan: { equals: plan.id } }, sort: 'approvedAt', ...everything })).docs
const eventsOf = async (plan: Plan) =>
  (await town.payload.find({ collection: 'plan-events', where: { plan: { equals: plan.id } }, sort: 'seq', ...everything })).docs

const rewritten = (text: string) => ({ ...completeSections(town), tasks: paragraph(text) as never })

describe('the road to approval', () => {
  it('freezes what was submitted, signs it, and sets the next review', async () => {
    const plan = await buildPlan(town)
    await mustTransition(town, plan, 'submit', town.anna, { changeNote: 'Første udgave.' })
    const outcome = await mustTransition(town, plan, 'approve', town.bente, { now: new Date('2026-03-31T10:00:00Z') })

    const [revision, ...more] = await revisionsOf(plan)
    expect(more).toEqual([])
    expect(revision).toMatchObject({
      number: '1.0',
      changeNote: 'Første udgave.',
      contributors: [{ user: town.anna.id, name: 'Anna', title: 'Annas stilling' }],
      approvedBy: { user: town.bente.id, name: 'Bente', title: 'Bentes stilling' },
      contentHash: outcome.contentHash,
    })
    expect(contentHash(revision?.content as unknown as PlanContent)).toBe(revision?.contentHash)
    expect(await readPlan(town, plan.id)).toMatchObject({
      state: 'approved',
      inForce: revision?.id,
      nextReviewDate: '2027-03-31',
      contributors: [],
    })
  })

  it('numbers a major change x+1.0 and a minor one x.y+1', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    for (const [changeClass, number] of [['minor', '1.1'], ['major', '2.0'], ['minor', '2.1']] as const) {
      await edit(town, plan, { sections: rewritten(`Udgave ${number}`) }, town.anna)
      await mustTransition(town, plan, 'submit', town.anna, { changeClass })
      expect(await mustTransition(town, plan, 'approve', town.bente)).toMatchObject({ revision: number })
    }
  })

  it('lists what is missing and writes nothing', async () => {
    const plan = await buildPlan(town, { sections: { noActionCards: false } })
    const outcome = await transition(town, plan, 'submit', town.anna)
    expect(outcome).toMatchObject({ ok: false, status: 422 })
    expect(outcome.ok || outcome.problems.map(({ field }) => field)).toContain('sections.situation')
    expect(outcome.ok || outcome.problems.every(({ text }) => text.length > 10)).toBe(true)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'draft' })
    expect(await eventsOf(plan)).toEqual([])
  })

  it('sends back with the reason, which stands until it is submitted again', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    await mustTransition(town, plan, 'sendBack', town.bente, { comment: 'Mødestedet mangler.' })
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'sentBack', sentBackReason: 'Mødestedet mangler.' })
    await edit(town, plan, { sections: rewritten('Mødested tilføjet.') }, town.anna)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'sentBack' })
    await mustTransition(town, plan, 'submit', town.anna)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'inReview', sentBackReason: null })
  })

  it('moves the review date without a new revision when nothing had to change', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await mustTransition(town, plan, 'reviewWithoutChanges', town.bente, { now: new Date('2027-01-15T09:00:00Z') })
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', nextReviewDate: '2028-01-15' })
    expect(await revisionsOf(plan)).toHaveLength(1)
  })

  it('takes a plan out of use, and never gives a number twice afterwards', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await mustTransition(town, plan, 'takeOutOfUse', town.bente)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'outOfUse', inForce: null, nextReviewDate: null })
    await edit(town, plan, { sections: rewritten('Taget i brug igen.') }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna, { changeClass: 'major' })
    expect(await mustTransition(town, plan, 'approve', town.bente)).toMatchObject({ revision: '2.0' })
  })

  it('makes an approved plan a draft when its text changes, and keeps the revision in force', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    const { inForce } = await readPlan(town, plan.id)
    await edit(town, plan, { sections: rewritten('Noget nyt.') }, town.anna)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'draft', inForce, contributors: [town.anna.id] })
    await edit(town, plan, { sections: completeSections(town) }, town.anna)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved' })
  })

  it('changes no hash when a phone number or a responsible editor changes', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await town.payload.update({
      collection: 'contacts',
      id: town.guard.id,
      data: { phones: [{ number: '95 01 00 02', visibility: 'internal' }] },
      overrideAccess: false,
      user: { ...town.admin, collection: 'users' },
    })
    await edit(town, plan, { responsibleEditor: town.arne.id }, town.anna)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', contentHash: plan.contentHash, contributors: [] })
  })
})

describe('who may', () => {
  it('refuses the signature of whoever wrote, administrators included', async () => {
    const plan = await buildPlan(town, { author: town.admin })
    await mustTransition(town, plan, 'submit', town.admin)
    expect(await transition(town, plan, 'approve', town.admin)).toMatchObject({ ok: false, status: 403 })

    const written = await buildPlan(town, { department: town.nursing })
    await edit(town, written, { sections: rewritten('Arnes ord.') }, town.arne)
    await mustTransition(town, written, 'submit', town.anna)
    expect(await transition(town, written, 'approve', town.arne)).toMatchObject({ ok: false, status: 403 })
    expect(await transition(town, written, 'approve', town.bente)).toMatchObject({ ok: true })
  })

  it('lets approvers sign for their department and those below, and no other', async () => {
    const plan = await buildPlan(town, { department: town.nursing, state: 'inReview' })
    expect(await transition(town, plan, 'approve', town.tove)).toMatchObject({ ok: false, status: 403 })
    expect(await transition(town, plan, 'approve', town.reader)).toMatchObject({ ok: false, status: 403 })
    expect(await transition(town, plan, 'approve', town.bente)).toMatchObject({ ok: true })
  })

  it('lets authors edit in their departments only, and not move a plan into another', async () => {
    const plan = await buildPlan(town)
    await expect(edit(town, plan, { title: 'Overtaget' }, town.tove)).rejects.toThrow()
    await expect(edit(town, plan, { department: town.technical.id }, town.anna)).rejects.toThrow()
    await expect(edit(town, plan, { title: 'Læst' }, town.reader)).rejects.toThrow()
    expect(await readPlan(town, plan.id)).toMatchObject({ title: plan.title, department: town.health.id })
  })

  it('withdraws only for the one who submitted', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    expect(await transition(town, plan, 'withdraw', town.admin)).toMatchObject({ ok: false, status: 403 })
    expect(await transition(town, plan, 'withdraw', town.anna)).toMatchObject({ ok: true, state: 'draft' })
  })

  it('asks the database, not the session, what a person may do', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    const leaver = await town.payload.create({
      collection: 'users',
      data: { name: 'Leo', email: `leo-${Date.now()}@fjordby.example`, password: 'en lang adgangskode', active: false, grants: [{ permission: 'approver' }] },
      overrideAccess: true,
    })
    expect(await transition(town, plan, 'approve', { ...leaver, active: true })).toMatchObject({ ok: false, status: 403 })
  })
})

describe('no other way', () => {
  const open = { overrideAccess: true } as const

  it('locks a plan in review for everyone', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    await expect(edit(town, plan, { title: 'Smuglet' }, town.anna)).rejects.toThrow()
    await expect(town.payload.update({ collection: 'plans', id: plan.id, data: { title: 'Smuglet' }, ...open })).rejects.toThrow(/låst/)
    const { docs, errors } = await town.payload.update({ collection: 'plans', where: { id: { equals: plan.id } }, data: { title: 'Smuglet' }, ...open })
    expect([docs, errors.length]).toEqual([[], 1])
    expect(await readPlan(town, plan.id)).toMatchObject({ title: plan.title })
  })

  it('ignores workflow fields in any save', async () => {
    const plan = await buildPlan(town)
    const forged = { state: 'approved' as const, nextReviewDate: '2099-01-01', contributors: [] as string[], contentHash: 'f'.repeat(64) }
    await town.payload.update({ collection: 'plans', id: plan.id, data: { ...forged }, ...open })
    const kept = await readPlan(town, plan.id)
    // What is empty is null on SQLite and absent on MongoDB.
    expect(kept.nextReviewDate ?? null).toBeNull()
    expect(kept).toMatchObject({
      state: 'draft',
      contributors: [town.anna.id],
      contentHash: plan.contentHash,
    })
    const born = await town.payload.create({
      collection: 'plans',
      data: { title: 'Født godkendt', kind: 'subPlan', department: town.health.id, ...forged },
      ...open,
    })
    expect(await readPlan(town, born.id)).toMatchObject({ state: 'draft' })
  })

  it('gives a copy and a restored version no approval', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    const copy = await town.payload.duplicate({ collection: 'plans', id: plan.id, overrideAccess: false, user: { ...town.anna, collection: 'users' } })
    expect(await readPlan(town, copy.id)).toMatchObject({ state: 'draft', contributors: [town.anna.id] })
    expect((await readPlan(town, copy.id)).inForce ?? null).toBeNull()

    await edit(town, plan, { sections: rewritten('Ny tekst.') }, town.anna)
    const { docs } = await town.payload.findVersions({ collection: 'plans', where: { parent: { equals: plan.id } }, sort: 'createdAt', pagination: false, overrideAccess: true })
    const submitted = docs.find(({ version }) => version.state === 'inReview')
    await town.payload.restoreVersion({ collection: 'plans', id: submitted!.id, overrideAccess: true })
    // The restored text is the text in force again, so the plan is approved by its hash, not by the version's word.
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', contentHash: plan.contentHash })
  })

  it('refuses to change or delete revisions and events, access overridden or not', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    const [revision] = await revisionsOf(plan)
    const [event] = await eventsOf(plan)
    const both = [['plan-revisions', revision!.id, { changeNote: 'x' }], ['plan-events', event!.id, { comment: 'x' }]] as const
    for (const [collection, id, data] of both) {
      await expect(town.payload.update({ collection, id, data, ...open } as never)).rejects.toThrow(/Historikken/)
      await expect(town.payload.delete({ collection, id, ...open })).rejects.toThrow(/Historikken/)
      const bulk = await town.payload.delete({ collection, where: { id: { equals: id } }, ...open })
      expect(bulk.docs).toEqual([])
    }
    await expect(town.payload.create({ collection: 'plan-revisions', data: { ...revision!, id: undefined, number: '9.0' } as never, ...open })).rejects.toThrow(/Historikken/)
    expect(await revisionsOf(plan)).toEqual([revision])
    expect(await eventsOf(plan)).toContainEqual(event)
  })

  it('does not delete a plan that has a history', async () => {
    const plan = await buildPlan(town, { state: 'approved' })
    await expect(town.payload.delete({ collection: 'plans', id: plan.id, ...open })).rejects.toThrow(/historikken/)
    const draft = await buildPlan(town)
    await town.payload.delete({ collection: 'plans', id: draft.id, overrideAccess: false, user: { ...town.anna, collection: 'users' } })
  })
})

describe('two at once', () => {
  const race = async (outcomes: Promise<Awaited<ReturnType<typeof transition>>>[]) => {
    const settled = await Promise.all(outcomes)
    return {
      won: settled.filter(({ ok }) => ok).length,
      lost: settled.flatMap((outcome) => (outcome.ok ? [] : [outcome.status])),
    }
  }

  it('lets exactly one of two approvers win', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    const { won, lost } = await race([transition(town, plan, 'approve', town.bente), transition(town, plan, 'approve', town.bo)])
    expect([won, lost]).toEqual([1, [409]])
    expect(await revisionsOf(plan)).toHaveLength(1)
    expect((await eventsOf(plan)).filter(({ action }) => action === 'approve')).toHaveLength(1)
  })

  it('lets exactly one of two submits win', async () => {
    const plan = await buildPlan(town)
    const { won, lost } = await race([transition(town, plan, 'submit', town.anna), transition(town, plan, 'submit', town.anna)])
    expect([won, lost]).toEqual([1, [409]])
    expect(await eventsOf(plan)).toHaveLength(1)
  })

  it('refuses a stale content hash and writes nothing', async () => {
    const plan = await buildPlan(town)
    const seen = plan.contentHash!
    await edit(town, plan, { sections: rewritten('Skrevet imens.') }, town.anna)
    expect(await transition(town, plan, 'submit', town.anna, { contentHash: seen })).toMatchObject({ ok: false, status: 409 })
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'draft' })
    expect(await eventsOf(plan)).toEqual([])
  })

  it('keeps one unbroken chain when many plans move at once', async () => {
    const plans = []
    for (let number = 1; number <= 6; number += 1) plans.push(await buildPlan(town, { title: `Plan ${number}` }))
    const { won } = await race(plans.map((plan) => transition(town, plan, 'submit', town.anna)))
    expect(won).toBe(6)
    const { docs } = await town.payload.find({ collection: 'plan-events', sort: 'seq', ...everything })
    expect(docs.map(({ seq }) => seq)).toEqual(docs.map((_, index) => index + 1))
    for (const [index, event] of docs.entries()) {
      const before = docs[index - 1]?.hash ?? null
      expect(event.previousHash ?? null).toBe(before)
      expect(event.hash).toBe(eventHash({ ...event, reason: event.comment ?? '', revision: event.revisionNumber ?? null } as never, before))
    }
  })
})

it('leaves nothing behind when a transition fails halfway', async () => {
  const plan = await buildPlan(town, { state: 'inReview' })
  const events = await eventsOf(plan)
  // The last write of the command fails: a hook of the collection throws, as a full disk or a lost connection would.
  const hooks = town.payload.collections.plans.config.hooks.afterChange
  hooks.push(() => {
    throw new Error('the last write fails')
  })
  await expect(transition(town, plan, 'approve', town.bente)).rejects.toThrow('the last write fails')
  hooks.pop()
  expect(await revisionsOf(plan)).toEqual([])
  expect(await eventsOf(plan)).toEqual(events)
  expect(await readPlan(town, plan.id)).toMatchObject({ state: 'inReview' })
})
