import { beforeAll, describe, expect, it } from 'vitest'
import type { Submitting } from '../../../collections/plans/transition/submitting'
import type { Plan, User } from '../../../payload-types'
import { buildMunicipality, buildPlan, edit, mustTransition, type Municipality } from '../../helpers/municipality'
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
