import { beforeAll, describe, expect, it } from 'vitest'
import { readClaims } from '../../../collections/users/oidc/claims'
import { contentHash } from '../../../domain/content/hash'
import { contentOf } from '../../../collections/plans/content/content'
import { importPlan } from '../../../importing/import-plan'
import { parsePlan } from '../../../importing/parse'
import { fieldTexts } from '../../../messages'
import type { Plan, User } from '../../../payload-types'
import { buildMunicipality, buildPlan, edit, mustTransition, paragraph, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest } from '../../helpers/rest'

let town: Municipality
let token: string
const machine = { overrideAccess: true, depth: 0 } as const

const tokenOf = async ({ email }: User) =>
  (await rest('POST', '/api/users/login', { body: { email, password: 'en lang adgangskode' } })).body.token ?? expect.fail()

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  token = await tokenOf(town.anna)
})

const send = (data: object) =>
  rest('POST', '/api/plans?depth=0', { body: { kind: 'responsePlan', department: town.health.id, ...data }, token })

const titleFault = ({ body }: Awaited<ReturnType<typeof send>>) => body.errors?.[0]?.data?.errors?.[0]

describe('The title of a plan', () => {
  it('is one in its department, whatever the letters', async () => {
    expect((await send({ title: 'Vand i kælderen' })).status).toBe(201)
    const again = await send({ title: ' VAND  i kælder\u00ADen\n' })
    expect([again.status, titleFault(again)]).toEqual([409, { path: 'title', message: fieldTexts.titleTaken('VAND i kælderen') }])
    const elsewhere = { title: 'Vand i kælderen', kind: 'responsePlan', department: town.technical.id } as Plan
    await town.payload.create({ collection: 'plans', data: elsewhere, ...machine })
    const other = await buildPlan(town, { title: 'Vand på loftet' })
    await expect(edit(town, other, { title: 'Vand i kælderen' }, town.anna)).rejects.toMatchObject({ status: 409 })
  })

  it('is one also for those who save at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => send({ title: 'Samtidig plan' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    const { totalDocs } = await town.payload.count({ collection: 'plans', where: { title: { equals: 'Samtidig plan' } }, ...machine })
    expect(totalDocs).toBe(1)
  })

  it('of a copy is another each time', async () => {
    const plan = await buildPlan(town, { title: 'Original' })
    const copies = [await town.payload.duplicate({ collection: 'plans', id: plan.id, ...machine }), await town.payload.duplicate({ collection: 'plans', id: plan.id, ...machine })]
    expect(copies.map(({ title }) => title)).toEqual(['Original (kopi)', 'Original (kopi) 2'])
  })

  it('must hold a word', async () => {
    for (const title of ['👍', '…', '\u202E!\u202C']) {
      const answer = await send({ title })
      expect([answer.status, titleFault(answer)]).toEqual([422, { path: 'title', message: fieldTexts.wordless }])
    }
  })
})

describe('What cannot be seen', () => {
  const nasty = (words: string) => `${words}\u00AD\u200B\u202E\uFEFF`

  it('is gone from every text of a plan, nested ones and rich texts too', async () => {
    const { status, body } = await send({
      title: nasty('Kommu\u00ADnikation'),
      summary: `Første\u2028anden${nasty('')}`,
      sections: {
        situation: paragraph(nasty('kommu\u00ADnikation pa\u030A vagten')),
        alarmChain: [{ who: { relationTo: 'contacts', value: town.guard.id }, note: nasty('om\nnatten') }],
        actions: { immediate: [{ text: nasty('Tænd\nlyset') }] },
        freeSections: [{ heading: nasty('Eget\nafsnit'), body: paragraph(nasty('tekst')) }],
      },
    })
    expect(status).toBe(201)
    const plan = await readPlan(town, body.doc?.id ?? '')
    expect(JSON.stringify(plan)).not.toMatch(/[\u00AD\u200B\u202E\uFEFF\u2028]/)
    expect(plan).toMatchObject({ title: 'Kommunikation', slug: 'kommunikation', summary: 'Første\nanden' })
    const { situation, alarmChain, actions, freeSections } = plan.sections ?? {}
    expect(JSON.stringify(situation)).toContain('kommunikation på vagten')
    expect([alarmChain?.[0]?.note, actions?.immediate?.[0]?.text, freeSections?.[0]?.heading]).toEqual(['om natten', 'Tænd\nlyset', 'Eget afsnit'])
  })

  it('is gone from names of contacts, roles, departments and people, by whatever door', async () => {
    const { payload } = town
    const contact = await payload.create({ collection: 'contacts', data: { type: 'function', name: nasty('Vagt\nen'), active: true }, ...machine })
    const role = await payload.create({ collection: 'roles', data: { title: nasty('Leder') }, ...machine })
    const department = await payload.create({ collection: 'departments', data: { name: nasty('Kultur') }, ...machine })
    await payload.update({ collection: 'users', id: town.reader.id, data: { name: nasty('Rita') }, ...machine })
    const rita = await payload.findByID({ collection: 'users', id: town.reader.id, ...machine })
    expect([contact.name, role.title, department.name, rita.name]).toEqual(['Vagt en', 'Leder', 'Kultur', 'Rita'])
    await expect(payload.create({ collection: 'roles', data: { title: '🚒' }, ...machine })).rejects.toMatchObject({ status: 422 })
  })

  it('is gone from what the municipality’s login says', () => {
    const claims = { iss: 'https://login.fjordby.example', sub: '1', name: nasty('Pia\nHolm'), title: nasty('Leder'), email: 'pia@fjordby.example' }
    expect(readClaims(claims, { issuer: claims.iss, groupsClaim: 'groups', titleClaim: 'title' })).toMatchObject({ name: 'Pia Holm', title: 'Leder' })
    expect(readClaims({ ...claims, name: '👍' }, { issuer: claims.iss, groupsClaim: 'groups', titleClaim: 'title' }).name).toBe('pia@fjordby.example')
  })

  it('is gone from an imported plan', async () => {
    const source = `Indsatsplan for kommu\u00ADnikation\u202E\n\nFormål\nKommu\u00ADnikation skal virke.\n`
    const imported = parsePlan(source, { kind: 'responsePlan', fileName: 'plan.txt' })
    const result = await importPlan(town.payload, imported, { source, fileName: 'plan.txt', department: town.health.slug ?? '' })
    if (!result.ok) expect.fail(result.sentence)
    expect(JSON.stringify(await readPlan(town, result.plan.id))).not.toMatch(/[\u00AD\u202E]/)
  })
})

describe('A text that was approved before', () => {
  it('keeps its hash, and a save that leaves it alone keeps the plan approved', async () => {
    const { payload } = town
    const plan = await buildPlan(town, { state: 'inReview', title: 'Fra før' })
    // As it was written when nothing was cleaned.
    const whole = await payload.db.findOne<Plan>({ collection: 'plans', where: { id: { equals: plan.id } } })
    const sections = { ...whole?.sections, situation: paragraph('kommu\u00ADnikation') }
    const old = { ...whole, sections } as unknown as Plan
    const hash = contentHash(contentOf(old))
    await payload.db.updateOne({ collection: 'plans', id: plan.id, data: { ...old, contentHash: hash, submission: { ...old.submission, contentHash: hash } }, returning: false })
    await mustTransition(town, plan, 'approve', town.bente)

    const read = await readPlan(town, plan.id)
    await edit(town, plan, { sections: read.sections, responsibleEditor: town.reader.id }, town.anna)
    expect(await readPlan(town, plan.id)).toMatchObject({ state: 'approved', contentHash: hash })
  })
})
