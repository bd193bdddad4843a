import { beforeAll, describe, expect, it } from 'vitest'
import type { Submitting } from '../../../collections/plans/transition/submitting'
import type { Plan, User } from '../../../payload-types'
import { dashboardOf } from '../../../components/admin/dashboard/records'
import { buildMunicipality, buildPlan, edit, mustTransition, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let plan: Plan

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  plan = await buildPlan(town, { title: 'Snestorm' })
})

async function submitting(user: User): Promise<Submitting | null> {
  const { body } = await rest('GET', `/api/plans/${plan.id}/actions`, { token: await tokenOf(user) })
  return (body as unknown as { submitting: Submitting | null }).submitting
}
const names = (people: Submitting['receivers']['major'] | undefined) => people?.map(({ name }) => name)

describe('before a plan is sent', () => {
  it('names those who could sign it, and asks for no change of the first revision', async () => {
    const told = await submitting(town.anna)
    expect(told).toMatchObject({ isFirst: true, lastRound: null })
    expect(names(told?.receivers.major)).toEqual(['Adam', 'Bente', 'Bo'])
    expect(names(told?.receivers.minor)).toEqual(names(told?.receivers.major))
  })

  it('tells nobody who cannot send it', async () => {
    expect(await submitting(town.bente)).toBeNull()
    expect(await submitting(town.reader)).toBeNull()
  })

  it('leaves out who has written it', async () => {
    await edit(town, plan, { summary: 'Sne i hele kommunen.' }, town.admin)
    expect(names((await submitting(town.anna))?.receivers.major)).toEqual(['Bente', 'Bo'])
  })

  it('lets the author ask one of them, who is named to the others and finds it first', async () => {
    const asks = await buildPlan(town, { title: 'Anmodet' })
    const send = async (asked: string) =>
      rest('POST', `/api/plans/${asks.id}/transition`, {
        token: await tokenOf(town.anna),
        body: { action: 'submit', contentHash: asks.contentHash, changeNote: 'Ny.', changeClass: 'major', asked },
      })
    // MongoDB cannot read such an id at all.
    expect([400, 422]).toContain((await send('nobody')).status)
    expect((await send(town.bente.id)).status).toBe(200)
    const { body } = await rest('GET', `/api/plans/${asks.id}/actions`, { token: await tokenOf(town.anna) })
    expect((body as unknown as { submission: { asked: string } }).submission.asked).toBe(town.bente.id)
    await buildPlan(town, { title: 'Aa for hvem som helst', state: 'inReview' })
    const { sign } = await dashboardOf(town.payload, town.bente, '2026-01-01')
    expect(sign.plans.map(({ title, askedYou }) => [title, askedYou])).toEqual([
      ['Anmodet', true],
      ['Aa for hvem som helst', false],
    ])
    // Whoever was not asked may sign it all the same, and then nobody is asked any more.
    await mustTransition(town, asks, 'approve', town.bo)
    expect((await readPlan(town, asks.id)).submission?.asked ?? null).toBeNull()
  })

  it('keeps what was written the last time, until it is approved', async () => {
    await mustTransition(town, plan, 'submit', town.anna, { changeNote: 'Ny vagtordning.', changeClass: 'minor' })
    await mustTransition(town, plan, 'sendBack', town.bente)
    expect(await submitting(town.anna)).toMatchObject({ lastRound: { changeNote: 'Ny vagtordning.', changeClass: 'minor' } })
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    await edit(town, plan, { summary: 'Nyt resumé.' }, town.anna)
    expect(await submitting(town.anna)).toMatchObject({ isFirst: false, lastRound: null })
  })
})
