import { beforeAll, describe, expect, it } from 'vitest'
import { auditTexts, planTexts, refusalText } from '../../../messages'
import { buildMunicipality, buildPlan, edit, mustTransition, readPlan, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest } from '../../helpers/rest'
import type { Plan, User } from '../../../payload-types'

let town: Municipality
let titles = 0

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

const approved = () => buildPlan(town, { state: 'approved', title: `Strømsvigt på plejehjem ${++titles}` })
const ownHand = { ok: false, status: 403, message: refusalText({ reason: 'four-eyes', action: 'reviewWithoutChanges' }) }

async function toldOf({ id }: Plan): Promise<string[]> {
  const { docs } = await town.payload.find({
    collection: 'audit-log',
    where: { and: [{ plan: { equals: id } }, { kind: { equals: 'plan' } }] },
    sort: 'createdAt',
    overrideAccess: true, // looks on
  })
  return docs.map(({ text, personName }) => `${personName}: ${text}`)
}

const tokenOf = async ({ email }: User) =>
  (await rest('POST', '/api/users/login', { body: { email, password: 'en lang adgangskode' } })).body.token ?? expect.fail()

describe('An author', () => {
  it('cannot renew a review alone: not by an interval of their own, nor as an editor of their own choice', async () => {
    const plan = await approved()
    await expect(edit(town, plan, { reviewIntervalMonths: 60 }, town.anna)).rejects.toMatchObject({
      status: 403,
      message: refusalText({ reason: 'interval-not-yours' }),
    })
    await edit(town, plan, { responsibleEditor: town.anna.id }, town.anna)
    expect(await transition(town, plan, 'reviewWithoutChanges', town.anna)).toMatchObject(ownHand)
    expect((await readPlan(town, plan.id)).reviewIntervalMonths ?? null).toBeNull()
  })

  it('who wrote nothing of it cannot either, having made themselves its editor', async () => {
    const plan = await buildPlan(town, { state: 'approved', title: 'Vandforsyning', department: town.nursing, author: town.anna, approver: town.bo })
    await edit(town, plan, { responsibleEditor: town.arne.id }, town.arne)
    expect(await transition(town, plan, 'reviewWithoutChanges', town.arne)).toMatchObject(ownHand)
  })

  it('is told the same by the button', async () => {
    const plan = await approved()
    const { body } = await rest('GET', `/api/plans/${plan.id}/actions`, { token: await tokenOf(town.anna) })
    const { actions } = body as unknown as { actions: { action: string; allowed: boolean; reason: string }[] }
    expect(actions.find(({ action }) => action === 'reviewWithoutChanges')).toMatchObject({ allowed: false, reason: ownHand.message })
  })

  it('cannot claim that somebody else chose the editor', async () => {
    const plan = await approved()
    const forged = { responsibleEditor: town.anna.id, reviewSettings: { editorSetBy: town.bo.id, intervalSetBy: null } }
    await edit(town, plan, { ...forged, responsibleEditor: town.reader.id }, town.anna)
    await edit(town, plan, forged, town.anna)
    expect((await readPlan(town, plan.id)).reviewSettings?.editorSetBy).toBe(town.anna.id)
  })
})

describe('A second person', () => {
  it('renews what others wrote and set: an approver, and an editor whom somebody else chose', async () => {
    const plan = await approved()
    await mustTransition(town, plan, 'reviewWithoutChanges', town.bente)
    await edit(town, plan, { responsibleEditor: town.reader.id }, town.anna)
    await mustTransition(town, plan, 'reviewWithoutChanges', town.reader)
  })

  it('is needed when the approver set the interval', async () => {
    const plan = await approved()
    const token = await tokenOf(town.admin)
    const { status } = await rest('PATCH', `/api/plans/${plan.id}`, { body: { reviewIntervalMonths: 24 }, token })
    expect(status).toBe(200)
    expect(await transition(town, plan, 'reviewWithoutChanges', town.admin)).toMatchObject(ownHand)
    await mustTransition(town, plan, 'reviewWithoutChanges', town.bo, { now: new Date('2027-01-15T09:00:00Z') })
    expect(await readPlan(town, plan.id)).toMatchObject({ nextReviewDate: '2029-01-15' })
    const { body, status: tooLong } = await rest('PATCH', `/api/plans/${plan.id}`, { body: { reviewIntervalMonths: 36 }, token })
    expect([tooLong, body.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([422, 'reviewIntervalMonths'])
  })
})

describe('The audit log', () => {
  it('tells who set the interval, the responsible editor and the address', async () => {
    const plan = await approved()
    await edit(town, plan, { responsibleEditor: town.reader.id }, town.anna)
    await edit(town, plan, { reviewIntervalMonths: 18 }, town.admin)
    await edit(town, plan, { slug: `plejehjem-${plan.id}` }, town.anna)
    expect((await toldOf(plan)).slice(1)).toEqual([
      expect.stringContaining(`Anna: ${auditTexts.changed('Planen', plan.title)} ${planTexts.responsibleEditor}: “Anna” → “Rita”`),
      expect.stringContaining(`Adam: ${auditTexts.changed('Planen', plan.title)} ${planTexts.reviewInterval}: “18”`),
      expect.stringContaining(`${auditTexts.fields.slug}: “${plan.slug}” → “plejehjem-${plan.id}”`),
    ])
  })
})
