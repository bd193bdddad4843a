import { beforeAll, describe, expect, it } from 'vitest'
import type { Together } from '../../../collections/plans/together'
import { togetherTexts } from '../../../messages'
import type { Plan, User } from '../../../payload-types'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
/** Of Sundhed: a draft, one that waits for a signature; and one of Teknik. */
let [draft, waiting, technical] = [] as unknown as [Plan, Plan, Plan]

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  draft = await buildPlan(town, { title: 'Kladden' })
  waiting = await buildPlan(town, { title: 'Den afventende', state: 'inReview' })
  technical = await buildPlan(town, { title: 'Teknikkens', department: town.technical, author: town.tove })
})

const together = async (by: User | null, changes: object[]) => {
  const { status, body } = await rest('POST', '/api/plans/together', { body: { changes }, ...(by && { token: await tokenOf(by) }) })
  return { status, told: body as unknown as Together }
}
const editorOf = async ({ id }: Plan) => {
  const plan = await town.payload.findByID({ collection: 'plans', id, depth: 0, overrideAccess: true }) // to see what stands
  return plan.responsibleEditor as string | null
}
const linesOf = async ({ id }: Plan) => {
  const where = { record: { equals: `plans/${id}` } }
  const { docs } = await town.payload.find({ collection: 'audit-log', where, overrideAccess: true, depth: 0 }) // as above
  return docs.map(({ text }) => text)
}

describe('several plans at once', () => {
  it('get another editor where the person may, and one sentence says what was left and why', async () => {
    const before = (await linesOf(draft)).length
    const hash = draft.contentHash
    const { status, told } = await together(
      town.anna,
      [draft, waiting, technical].map(({ id }) => ({ plan: id, responsibleEditor: town.admin.id })),
    )
    expect(status).toBe(200)
    expect(told).toMatchObject({
      changed: ['Kladden'],
      left: [
        { title: 'Den afventende', why: togetherTexts.locked },
        { title: 'Teknikkens', why: togetherTexts.notYours },
      ],
    })
    expect(told.sentence).toBe(
      `1 plan er ændret. Ikke ændret: “Den afventende”. ${togetherTexts.locked} Ikke ændret: “Teknikkens”. ${togetherTexts.notYours}`,
    )
    expect(await editorOf(draft)).toBe(town.admin.id)
    expect(await editorOf(technical)).not.toBe(town.admin.id)
    const lines = await linesOf(draft)
    expect(lines).toHaveLength(before + 1)
    expect(lines.join(' ')).toContain('Adam')
    const after = await town.payload.findByID({ collection: 'plans', id: draft.id, depth: 0, overrideAccess: true }) // as above
    expect(after).toMatchObject({ contentHash: hash, state: 'draft' })
  })

  it('refuse an editor who may not write there, one who is gone, and what stands already', async () => {
    const to = async (user: string) => (await together(town.anna, [{ plan: draft.id, responsibleEditor: user }])).told.left[0]?.why
    expect(await to(town.tove.id)).toBe(togetherTexts.notAuthor('Tove'))
    expect(await to(town.admin.id)).toBe(togetherTexts.already)
    expect(await to(draft.id)).toBe(togetherTexts.editorGone)
  })

  it('get another time between reviews from whoever may both write and approve, and from nobody else', async () => {
    const change = (by: User) => together(by, [{ plan: draft.id, reviewIntervalMonths: 6 }])
    expect((await change(town.anna)).told.changed).toEqual([])
    expect((await change(town.bente)).told.changed).toEqual([])
    expect((await change(town.admin)).told.changed).toEqual(['Kladden'])
    const after = await town.payload.findByID({ collection: 'plans', id: draft.id, depth: 0, overrideAccess: true }) // as above
    expect(after.reviewIntervalMonths).toBe(6)
  })

  it('are given to several people by an administrator when somebody leaves, also while they wait for a signature', async () => {
    const { told } = await together(town.admin, [
      { plan: waiting.id, responsibleEditor: town.admin.id },
      { plan: technical.id, responsibleEditor: town.admin.id },
    ])
    expect(told.changed).toEqual(['Den afventende', 'Teknikkens'])
    expect([await editorOf(waiting), await editorOf(technical)]).toEqual([town.admin.id, town.admin.id])
    const plan = await town.payload.findByID({ collection: 'plans', id: waiting.id, depth: 0, overrideAccess: true }) // as above
    // What waits is what was sent, and no hand of the administrator's is in it.
    expect(plan).toMatchObject({ state: 'inReview', contentHash: waiting.contentHash })
    expect(plan.contributors).not.toContain(town.admin.id)
  })

  it('are all left when one of them fails, and are nobody’s who is not signed in', async () => {
    const before = await editorOf(draft)
    const tooLong = await together(town.admin, [{ plan: draft.id, responsibleEditor: town.anna.id, reviewIntervalMonths: 61 }])
    expect(tooLong.status).toBe(400)
    expect((await together(null, [{ plan: draft.id, responsibleEditor: town.anna.id }])).status).toBe(403)
    expect((await together(town.reader, [{ plan: draft.id, responsibleEditor: town.anna.id }])).told.changed).toEqual([])
    expect(await editorOf(draft)).toBe(before)
  })
})
