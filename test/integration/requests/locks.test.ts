/** A lock is only theirs who may save the document: nobody else holds a writer up. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { requestTexts } from '../../../messages'
import type { Plan, User } from '../../../payload-types'
import { buildMunicipality, buildPlan, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let plan: Plan
let other: Plan
let anna: string
let admin: string
let reader: string
const locks = '/api/payload-locked-documents'

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  plan = await buildPlan(town)
  other = await buildPlan(town)
  anna = await tokenOf(town.anna)
  admin = await tokenOf(town.admin)
  reader = await tokenOf(town.reader)
})

beforeEach(() => town.payload.db.deleteMany({ collection: 'payload-locked-documents', where: {} }))

const on = (document: Pick<Plan, 'id'>) => ({ document: { relationTo: 'plans', value: document.id } })
/** Past every hook, as the admin's own form does. */
const held = (by: User) =>
  town.payload.db.create({ collection: 'payload-locked-documents', data: { ...on(plan), user: { relationTo: 'users', value: by.id } } }) as Promise<{ id: string }>
const sentenceOf = ({ body }: Awaited<ReturnType<typeof rest>>) => body.errors?.[0]?.message
const save = (token: string, summary: string) => rest('PATCH', `/api/plans/${plan.id}?overrideLock=false`, { token, body: { summary } })

describe('A lock', () => {
  it('is made by those who may save the document, for themselves, and moved to no other', async () => {
    const body = { ...on(plan), user: { relationTo: 'users', value: town.anna.id } }
    const refused = await rest('POST', locks, { token: reader, body })
    expect([refused.status, sentenceOf(refused)]).toEqual([403, requestTexts.lockNotYours])
    expect((await rest('POST', locks, { token: reader, body: { globalSlug: 'approval-rules' } })).status).toBe(403)

    const made = await rest('POST', locks, { token: admin, body })
    expect(made.status).toBe(201)
    const id = made.body.doc?.id ?? ''
    const lock = async () => town.payload.findByID({ collection: 'payload-locked-documents', id, depth: 0, overrideAccess: true })
    expect((await lock()).user.value).toBe(town.admin.id)

    expect((await rest('PATCH', `${locks}/${id}`, { token: reader, body })).status).toBe(403)
    expect((await rest('DELETE', `${locks}/${id}`, { token: reader })).status).not.toBe(200)
    expect((await rest('DELETE', `${locks}?where[id][exists]=true`, { token: anna })).body).toMatchObject({ docs: [] })
    expect((await rest('PATCH', `${locks}/${id}`, { token: anna, body: { ...on(other), user: { relationTo: 'users', value: town.admin.id } } })).status).toBe(200)
    expect(await lock()).toMatchObject({ document: { value: plan.id }, user: { value: town.anna.id } })
    expect((await rest('DELETE', `${locks}/${id}`, { token: anna })).status).toBe(200)
  })

  it('holds nobody up when it is one’s who may not save the document, however it came there', async () => {
    await held(town.reader)
    expect((await save(anna, 'Trods læserens lås')).status).toBe(200)
    await held(town.reader)
    const many = await rest('PATCH', `/api/plans?where[id][equals]=${plan.id}&overrideLock=false`, { token: anna, body: { summary: 'Mange' } })
    expect(many.status).toBe(200)
    await held(town.reader)
    const form = (await rest('GET', `/api/plans/${plan.id}?depth=0`, { token: anna })).body as unknown as Plan
    expect((await rest('PATCH', `/api/plans/${plan.id}?overrideLock=false`, { token: anna, body: { ...form, summary: 'Som formularen' } })).status).toBe(200)
    expect(await readPlan(town, plan.id)).toMatchObject({ summary: 'Som formularen' })
  })

  it('is told in Danish, with who has it and the way out: of one and of many', async () => {
    await held(town.admin)
    const told = requestTexts.locked('Adam')
    const one = await save(anna, 'Mens Adam skriver')
    expect([one.status, sentenceOf(one)]).toEqual([423, told])
    const many = await rest('PATCH', `/api/plans?where[id][equals]=${plan.id}&overrideLock=false`, { token: anna, body: { summary: 'Mange' } })
    expect(sentenceOf(many)).toBe(told)
    const gone = await rest('DELETE', `/api/plans/${plan.id}?overrideLock=false`, { token: anna })
    expect([gone.status, sentenceOf(gone)]).toEqual([423, told])
  })
})
