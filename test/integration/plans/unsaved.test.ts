/** What somebody types and has not saved: kept beside the plan, offered to them alone, and gone with the save. */
import { beforeAll, describe, expect, it } from 'vitest'
import { forgetOldDrafts } from '../../../collections/unsaved-drafts/sweep'
import type { Drafts } from '../../../collections/unsaved-drafts/drafts'
import { draftDays, longestDraft, mostDrafts } from '../../../collections/unsaved-drafts'
import { unsavedTexts } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, paragraph, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let plan: Plan
let [anna, admin, bente, tove, reader] = ['', '', '', '', '']
const everything = { overrideAccess: true, depth: 0, pagination: false } as const

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  for (const [who, keep] of [
    [town.anna, (token: string) => (anna = token)],
    [town.admin, (token: string) => (admin = token)],
    [town.bente, (token: string) => (bente = token)],
    [town.tove, (token: string) => (tove = token)],
    [town.reader, (token: string) => (reader = token)],
  ] as const) {
    keep(await tokenOf(who))
  }
  plan = await buildPlan(town, { title: 'Uden strøm' })
})

const keyOf = (name: string): string => [...name].map((letter) => letter.charCodeAt(0).toString(16)).join('').padEnd(32, '0').slice(0, 32)
const tasks = (text: string) => ({ ...completeSections(town), tasks: paragraph(text) as never })
const open = async (of: Plan, token: string) => (await rest('GET', `/api/plans/${of.id}?depth=0`, { token })).body as unknown as Plan
const keep = (of: string, form: object, name: string, token?: string) =>
  rest('POST', `/api/plans/${of}/unsaved`, { token, body: { key: keyOf(name), form } })
const drafts = async (of: string, token: string, name = 'spørger'): Promise<Drafts> =>
  (await rest('GET', `/api/plans/${of}/unsaved?key=${keyOf(name)}`, { token })).body as unknown as Drafts
const call = (of: string, name: string, what: string, token: string) => rest('POST', `/api/plans/${of}/unsaved/${keyOf(name)}/${what}`, { token, body: {} })
const read = (of: string, name: string, token: string) => rest('GET', `/api/plans/${of}/unsaved/${keyOf(name)}`, { token })
const rows = async () => (await town.payload.find({ collection: 'unsaved-drafts', ...everything })).docs
const discardAll = () => town.payload.db.deleteMany({ collection: 'unsaved-drafts', where: {} })

describe('what is typed', () => {
  it('is kept beside the plan, which is as it was, and comes back as it was typed', async () => {
    const before = JSON.stringify(await readPlan(town, plan.id))
    const versions = () => town.payload.countVersions({ collection: 'plans', where: { parent: { equals: plan.id } }, overrideAccess: true })
    const { totalDocs } = await versions()
    const form = { ...(await open(plan, anna)), sections: tasks('Halvt skrevet'), importNotes: 'Husk bilaget' }

    const kept = await keep(plan.id, form, 'fane', anna)
    expect(kept.status).toBe(200)
    expect(kept.body).toMatchObject({ at: expect.any(String) as string, others: [] })
    expect((await drafts(plan.id, anna)).own).toEqual([{ key: keyOf('fane'), at: expect.any(String) as string, isCurrent: true }])
    const answer = (await read(plan.id, 'fane', anna)).body as unknown as { form: Plan }
    expect(JSON.stringify(answer.form.sections)).toContain('Halvt skrevet')
    expect(answer.form.importNotes).toBe('Husk bilaget')
    // What only the machine writes does not come back by this road.
    expect(answer.form).not.toHaveProperty('state')
    expect(answer.form).not.toHaveProperty('contentHash')

    expect(JSON.stringify(await readPlan(town, plan.id))).toBe(before)
    expect((await versions()).totalDocs).toBe(totalDocs)
  })

  it('is one row for a form, however often it is kept, and none when the form says what the plan says', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, summary: 'Først' }, 'fane', anna)
    await keep(plan.id, { ...form, summary: 'Så' }, 'fane', anna)
    expect(await rows()).toHaveLength(1)
    const [draft] = await rows()
    expect(new Date(draft?.startedAt ?? 0) <= new Date(draft?.at ?? 0)).toBe(true)
    expect((await keep(plan.id, form, 'fane', anna)).body).toMatchObject({ at: null })
    expect(await rows()).toEqual([])
    // As the edit form sends it, with the number of rows for a list without any.
    expect((await keep(plan.id, { ...form, attachments: 0 }, 'fane', anna)).body).toMatchObject({ at: null })
  })

  it('counts although it is no part of the content', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, importNotes: 'Kun en note' }, 'note', anna)
    expect((await drafts(plan.id, anna)).own).toMatchObject([{ key: keyOf('note') }])
    expect((await call(plan.id, 'note', 'compare', anna)).status).toBe(409)
    expect((await call(plan.id, 'note', 'discard', anna)).status).toBe(200)
    expect(await rows()).toEqual([])
  })

  it('is offered by another form of the same person, and not by its own', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, summary: 'Fra den ene fane' }, 'en', anna)
    await keep(plan.id, { ...form, summary: 'Fra den anden' }, 'to', anna)
    expect((await drafts(plan.id, anna, 'en')).own.map(({ key }) => key)).toEqual([keyOf('to')])
    expect((await drafts(plan.id, anna, 'tre')).own.map(({ key }) => key).sort()).toEqual([keyOf('en'), keyOf('to')].sort())
    await discardAll()
  })

  it('is kept of a plan that is not made yet', async () => {
    expect((await keep('new', { title: '', kind: 'responsePlan', visibility: 'internal' }, 'ny', anna)).body).toMatchObject({ at: null })
    expect((await keep('new', { title: 'Ny plan', kind: 'actionCard' }, 'ny', anna)).body).toMatchObject({ at: expect.any(String) as string })
    expect((await drafts('new', anna)).own).toMatchObject([{ key: keyOf('ny'), isCurrent: true }])
    expect(await drafts('new', admin)).toEqual({ own: [], others: [] })
    const made = await rest('POST', '/api/plans', {
      token: anna,
      body: { title: 'Ny plan', kind: 'actionCard', department: town.health.id, draftKey: keyOf('ny') },
    })
    expect(made.status).toBe(201)
    expect(await rows()).toEqual([])
  })
})

describe('who may', () => {
  it('keeps it: those who may write in the plan', async () => {
    const form = { ...(await open(plan, anna)), summary: 'Fra en fremmed' }
    expect((await keep(plan.id, form, 'fremmed')).status).toBe(403)
    for (const token of [bente, tove, reader]) expect((await keep(plan.id, form, 'fremmed', token)).status).toBe(403)
    expect((await keep('new', { title: 'Ny' }, 'fremmed', bente)).status).toBe(403)
    expect((await keep('findes-ikke', form, 'fremmed', anna)).status).toBe(404)
    expect(await rows()).toEqual([])
  })

  it('reads it: its writer alone, whatever key is known', async () => {
    await keep(plan.id, { ...(await open(plan, anna)), summary: 'Min egen' }, 'hemmelig', anna)
    for (const token of [admin, bente, reader]) {
      expect((await drafts(plan.id, token)).own).toEqual([])
      expect((await read(plan.id, 'hemmelig', token)).status).toBe(404)
      expect((await call(plan.id, 'hemmelig', 'compare', token)).status).toBe(404)
      await call(plan.id, 'hemmelig', 'discard', token)
    }
    const [row] = await rows()
    expect((await rest('GET', `/api/unsaved-drafts/${row?.id}`, { token: admin })).status).toBe(403)
    expect((await rest('GET', '/api/unsaved-drafts', { token: anna })).status).toBe(403)
    // Another's form of the same key is a row of its own.
    await keep(plan.id, { ...(await open(plan, admin)), summary: 'Adams' }, 'hemmelig', admin)
    expect(JSON.stringify((await read(plan.id, 'hemmelig', anna)).body)).toContain('Min egen')
    await discardAll()
  })

  it('is told that somebody writes: everybody who opens the plan, by name and time, not what', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, summary: 'Uset' }, 'fane', anna)
    const seen = await drafts(plan.id, bente)
    expect(seen.others).toMatchObject([{ name: 'Anna', isWriting: true }])
    expect(JSON.stringify(seen)).not.toContain('Uset')
    expect((await keep(plan.id, { ...form, summary: 'Adams' }, 'adam', admin)).body).toMatchObject({ others: [{ name: 'Anna' }] })
    // Left since: told, but not as if they wrote.
    await town.payload.db.updateMany({ collection: 'unsaved-drafts', where: { user: { equals: String(town.anna.id) } }, data: { at: new Date(Date.now() - 3_600_000).toISOString() } })
    expect((await drafts(plan.id, admin)).others).toMatchObject([{ name: 'Anna', isWriting: false }])
    // Nobody is kept from writing.
    expect((await rest('PATCH', `/api/plans/${plan.id}`, { token: admin, body: { crisisLevel: 'Trin 1' } })).status).toBe(200)
    await discardAll()
  })
})

describe('a save', () => {
  it('ends the draft of its own form, and not of another', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, summary: 'Næsten færdig' }, 'en', anna)
    await keep(plan.id, { ...form, summary: 'Noget andet' }, 'to', anna)
    const saved = await rest('PATCH', `/api/plans/${plan.id}?depth=0`, { token: anna, body: { ...form, summary: 'Færdig', draftKey: keyOf('en') } })
    expect(saved.status).toBe(200)
    // The other began from what is no more.
    expect((await drafts(plan.id, anna)).own).toEqual([{ key: keyOf('to'), at: expect.any(String) as string, isCurrent: false }])
    await discardAll()
  })

  it('that says the same by another road leaves nothing to offer', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, summary: 'Gemt uden nøgle' }, 'fane', anna)
    await edit(town, plan, { summary: 'Gemt uden nøgle' }, town.anna)
    expect((await drafts(plan.id, anna)).own).toEqual([])
    await discardAll()
  })

  it('that is refused leaves the draft', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, title: 'x'.repeat(100) }, 'fane', anna)
    expect((await rest('PATCH', `/api/plans/${plan.id}`, { token: anna, body: { ...form, title: 'x'.repeat(200), draftKey: keyOf('fane') } })).status).toBe(400)
    expect((await drafts(plan.id, anna)).own).toHaveLength(1)
    await discardAll()
  })

  it('that comes too late keeps the text beside the plan, and offers it once', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, sections: tasks('Annas tekst') }, 'fane', anna)
    await edit(town, plan, { sections: tasks('Adams tekst') }, town.admin)
    const late = await rest('PATCH', `/api/plans/${plan.id}?depth=0`, { token: anna, body: { ...form, sections: tasks('Annas tekst'), draftKey: keyOf('fane') } })
    expect(late.status).toBe(409)
    expect((await drafts(plan.id, anna)).own).toEqual([])
    expect(await rows()).toEqual([])
  })
})

describe('a plan that has moved on', () => {
  it('gives the draft as a kept text, to be compared and merged', async () => {
    const mine = await buildPlan(town, { title: 'Flyttet' })
    const form = await open(mine, anna)
    await keep(mine.id, { ...form, sections: tasks('Annas kladde') }, 'fane', anna)
    await edit(town, mine, { summary: 'Adams resumé' }, town.admin)
    expect((await drafts(mine.id, anna)).own).toMatchObject([{ isCurrent: false }])

    const compared = await call(mine.id, 'fane', 'compare', anna)
    expect(compared.status).toBe(200)
    const { text } = compared.body as unknown as { text: string }
    expect((await drafts(mine.id, anna)).own).toEqual([])
    const { contentHash } = await readPlan(town, mine.id)
    expect((await rest('POST', `/api/plans/${mine.id}/rescued/${text}/merge`, { token: anna, body: { contentHash } })).status).toBe(200)
    const merged = await readPlan(town, mine.id)
    expect(merged.summary).toBe('Adams resumé')
    expect(JSON.stringify(merged.sections)).toContain('Annas kladde')
  })

  it('is under review: what is typed is kept all the same, and waits', async () => {
    const mine = await buildPlan(town, { title: 'Sendt imens' })
    const form = await open(mine, anna)
    await mustTransition(town, mine, 'submit', town.admin)
    expect((await keep(mine.id, { ...form, sections: tasks('Skrevet imens') }, 'fane', anna)).status).toBe(200)
    expect((await drafts(mine.id, anna)).own).toMatchObject([{ isCurrent: true }])
    expect((await call(mine.id, 'fane', 'compare', anna)).status).toBe(200)
    expect(JSON.stringify((await readPlan(town, mine.id)).sections)).not.toContain('Skrevet imens')
  })

  it('takes its drafts along when it is deleted', async () => {
    const mine = await buildPlan(town, { title: 'Slettes' })
    await keep(mine.id, { ...(await open(mine, anna)), summary: 'Forsvinder' }, 'fane', anna)
    expect((await rest('DELETE', `/api/plans/${mine.id}`, { token: anna })).status).toBe(200)
    expect(await rows()).toEqual([])
  })
})

describe('limits', () => {
  it('refuses what is no plan, what is too large and a key of another shape, with a sentence', async () => {
    const form = await open(plan, anna)
    expect((await keep(plan.id, { ...form, sections: { alarmChain: [null] } }, 'fane', anna)).status).toBe(422)
    const large = await keep(plan.id, { ...form, importNotes: 'x'.repeat(longestDraft) }, 'fane', anna)
    expect([large.status, large.body.errors?.[0]?.message]).toEqual([422, unsavedTexts.tooLarge])
    expect((await rest('POST', `/api/plans/${plan.id}/unsaved`, { token: anna, body: { key: 'kort', form } })).status).toBe(400)
    expect(await rows()).toEqual([])
  })

  it('keeps two requests of one form at once as one draft', async () => {
    const form = await open(plan, anna)
    const answers = await Promise.all(['a', 'b', 'c'].map((summary) => keep(plan.id, { ...form, summary }, 'fane', anna)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await rows()).toHaveLength(1)
    await discardAll()
  })

  it('lets the oldest give way beyond so many of a person', async () => {
    const at = (minute: number) => new Date(Date.now() - 3_600_000 + minute * 1000).toISOString()
    for (let each = 0; each < mostDrafts; each++) {
      await town.payload.create({
        collection: 'unsaved-drafts',
        data: { key: `${town.anna.id}:${keyOf(`gammel ${each}`)}`, user: town.anna.id, plan: plan.id, startedAt: at(each), at: at(each), baseHash: 'x', typedHash: `${each}`, form: '{}' },
        ...everything,
      })
    }
    await keep(plan.id, { ...(await open(plan, anna)), summary: 'Nyest' }, 'nyest', anna)
    const { own } = await drafts(plan.id, anna)
    expect(own).toHaveLength(mostDrafts)
    expect(own.map(({ key }) => key)).toContain(keyOf('nyest'))
    expect(own.map(({ key }) => key)).not.toContain(keyOf('gammel 0'))
    await discardAll()
  })

  it('forgets what nobody came back for', async () => {
    const form = await open(plan, anna)
    await keep(plan.id, { ...form, summary: 'Glemt' }, 'fane', anna)
    const later = new Date(Date.now() + (draftDays + 1) * 86_400_000)
    await forgetOldDrafts(town.payload, new Date())
    expect(await rows()).toHaveLength(1)
    await forgetOldDrafts(town.payload, later)
    expect(await rows()).toEqual([])
  })
})
