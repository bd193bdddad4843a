import { beforeAll, describe, expect, it } from 'vitest'
import { newsFor } from '../../../components/admin/dashboard/NewsPanel'
import { commentTexts } from '../../../messages'
import type { ShownComment } from '../../../collections/comments/endpoints'
import type { Plan, User } from '../../../payload-types'
import { longestComment } from '../../../domain/approval/comments'
import { copenhagenDay } from '../../../domain/reminders/due'
import { dueNotices } from '../../../domain/reminders/notices'
import { readFacts } from '../../../reminders/read-facts'
import { reminderSettings } from '../../../reminders/settings'
import { buildMunicipality, buildPlan, edit, mustTransition, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
let plan: Plan

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  plan = await buildPlan(town, { state: 'inReview' })
})

/** As a signed-in browser asks. */
async function asks(user: User, method: 'GET' | 'POST', path: string, body?: object) {
  const { status, body: answer } = await rest(method, `/api/plans/${path}`, { token: await tokenOf(user), body })
  return { status, ...(answer as unknown as Answer) }
}

interface Answer {
  comments: (Pick<ShownComment, 'id' | 'section' | 'text' | 'authorName' | 'resolved' | 'resolvedByName'> & { answers: { text: string }[] })[]
  comment: { id: string }
  mayResolve: boolean
  mayWrite: boolean
  errors?: { message: string }[]
}

const said = { section: 'situation', text: 'Hvor længe er ti minutter?' }
const comment = async (more: object = {}) => ({ ...said, contentHash: (await readPlan(town, plan.id)).contentHash, ...more })
const write = async (user: User, more: object = {}) => asks(user, 'POST', `${plan.id}/comments`, await comment(more))

describe('a comment', () => {
  it('is anchored to a section by whoever signs, and read by everybody in the admin', async () => {
    expect(await write(town.bente)).toMatchObject({ status: 200 })
    const { comments, mayWrite } = await asks(town.reader, 'GET', `${plan.id}/comments`)
    expect(comments).toMatchObject([{ ...said, authorName: 'Bente', resolved: false }])
    expect(mayWrite).toBe(false)
  })

  it('is resolved by the author, and opened again', async () => {
    const { comments } = await asks(town.anna, 'GET', `${plan.id}/comments`)
    const path = `${plan.id}/comments/${comments[0]!.id}`
    expect((await asks(town.anna, 'POST', path, { resolved: true })).status).toBe(200)
    const resolved = await asks(town.bente, 'GET', `${plan.id}/comments`)
    expect(resolved.comments).toMatchObject([{ resolved: true, resolvedByName: 'Anna' }])
    expect((await asks(town.bente, 'POST', path, { resolved: false })).status).toBe(200)
    expect((await asks(town.anna, 'GET', `${plan.id}/comments`)).comments).toMatchObject([{ resolved: false, resolvedByName: null }])
  })

  it.each([
    ['only spaces', { text: '  \n ' }, 422, commentTexts.empty],
    ['100 kB', { text: 'a'.repeat(100_000) }, 422, commentTexts.tooLong(longestComment)],
    ['a section that no plan has', { section: '__proto__' }, 422, commentTexts.noSuchSection],
    ['words that are no text', { text: { $ne: null } }, 422, commentTexts.empty],
    ['an older content', { contentHash: 'old' }, 409, commentTexts.stale],
  ])('with %s is refused with a sentence', async (_, more, status, sentence) => {
    expect(await write(town.bente, more)).toMatchObject({ status, errors: [{ message: sentence }] })
    expect((await asks(town.bente, 'GET', `${plan.id}/comments`)).comments).toHaveLength(1)
  })

  it('from somebody of another department, or on a plan that is not there, is refused', async () => {
    expect(await write(town.tove)).toMatchObject({ status: 403, errors: [{ message: commentTexts.notPermitted }] })
    expect(await write(town.reader)).toMatchObject({ status: 403 })
    expect((await asks(town.bente, 'POST', `gone/comments`, said)).status).toBe(404)
    expect((await asks(town.bente, 'POST', `${plan.id}/comments/gone`, { resolved: true })).status).toBe(404)
    expect((await rest('POST', `/api/plans/${plan.id}/comments`, { body: said })).status).toBe(403)
  })

  it('cannot be written or changed by any other road', async () => {
    const { comments } = await asks(town.bente, 'GET', `${plan.id}/comments`)
    const as = { overrideAccess: false, user: { ...town.admin, collection: 'users' as const } }
    const change = town.payload.update({ collection: 'comments', id: comments[0]!.id, data: { text: 'Alt er godt.' }, ...as })
    await expect(change).rejects.toMatchObject({ status: 403 })
    await expect(town.payload.delete({ collection: 'comments', id: comments[0]!.id, ...as })).rejects.toMatchObject({ status: 403 })
  })

  it('is answered by those who write and sign, stays open, and is told to who asked', async () => {
    const { comments } = await asks(town.anna, 'GET', `${plan.id}/comments`)
    const path = `${plan.id}/comments/${comments[0]!.id}`
    expect((await asks(town.anna, 'POST', path, { answer: ' Ti minutter. ' })).status).toBe(200)
    expect((await asks(town.bente, 'GET', `${plan.id}/comments`)).comments).toMatchObject([
      { resolved: false, answers: [{ text: 'Ti minutter.', authorName: 'Anna' }] },
    ])
    const soon = new Date(Date.now() + 60_000)
    const told = async (user: User) =>
      (await newsFor(town.payload, user, soon)).map(({ about, comments: said }) => `${about}: ${said.map(({ text }) => text).join(' / ')}`)
    expect(await told(town.bente)).toEqual([`answered: ${said.text} / Ti minutter.`])
    expect(await told(town.anna)).toEqual([`commented: ${said.text}`])
    const notices = dueNotices(await readFacts(town.payload, copenhagenDay(soon), 'urgent', soon), copenhagenDay(soon), reminderSettings({}).steps)
    const news = notices.filter(({ about }) => about === 'answered' || about === 'commented').map(({ about, urgent, to }) => `${about} ${to.name} ${urgent}`)
    expect(news.sort()).toEqual(['answered Bente true', 'commented Anna false'])
  })

  it('that names somebody tells them at once, whoever writes the plan, and tells them once', async () => {
    const draft = await buildPlan(town, { title: 'Den, der skrives' })
    // Without a permission nobody may read comments, nor get one by mail.
    await town.payload.create({
      collection: 'users',
      data: { name: 'Ulla', email: 'ulla@fjordby.example', password: 'en lang adgangskode', active: true, grants: [] },
      overrideAccess: true, // the scene of the test
    })
    const text = 'Hvad siger du, @Tove? Og du, @Anna? Og @Ulla?'
    const body = { section: 'situation', text, contentHash: draft.contentHash }
    expect((await asks(town.anna, 'POST', `${draft.id}/comments`, body)).status).toBe(200)
    const soon = new Date(Date.now() + 60_000)
    const told = async (user: User) =>
      (await newsFor(town.payload, user, soon)).flatMap(({ about, plan: id }) => (id === draft.id ? [about] : []))
    // A draft that nobody has sent; Tove writes in another department, and Anna wrote it herself.
    expect(await told(town.tove)).toEqual(['mentioned'])
    expect(await told(town.anna)).toEqual([])
    expect(await told(town.bente)).toEqual([])
    const notices = dueNotices(await readFacts(town.payload, copenhagenDay(soon), 'urgent', soon), copenhagenDay(soon), reminderSettings({}).steps)
    const about = notices.filter(({ plan: { id } }) => id === draft.id).map((each) => `${each.about} ${each.to.name} ${each.urgent}`)
    expect(about).toEqual(['mentioned Tove true'])
  })

  it.each([
    ['nothing', { answer: '  ' }, 422, commentTexts.empty],
    ['100 kB', { answer: 'a'.repeat(100_000) }, 422, commentTexts.tooLong(longestComment)],
    ['neither an answer nor whether it is resolved', {}, 400, commentTexts.malformed],
  ])('answered with %s is refused with a sentence', async (_, body, status, sentence) => {
    const { comments } = await asks(town.bente, 'GET', `${plan.id}/comments`)
    expect(await asks(town.bente, 'POST', `${plan.id}/comments/${comments[0]!.id}`, body)).toMatchObject({ status, errors: [{ message: sentence }] })
    expect(await asks(town.tove, 'POST', `${plan.id}/comments/${comments[0]!.id}`, { answer: 'Nej.' })).toMatchObject({ status: 403 })
    expect((await asks(town.bente, 'GET', `${plan.id}/comments`)).comments[0]?.answers).toHaveLength(1)
  })

  it('keeps the answers of two who answer at once', async () => {
    const { comments } = await asks(town.bente, 'GET', `${plan.id}/comments`)
    const path = `${plan.id}/comments/${comments[0]!.id}`
    await Promise.all([asks(town.bente, 'POST', path, { answer: 'Tak.' }), asks(town.bo, 'POST', path, { answer: 'Fint.' })])
    const { comments: after } = await asks(town.bente, 'GET', `${plan.id}/comments`)
    expect(after[0]?.answers.map(({ text }) => text).sort()).toEqual(['Fint.', 'Tak.', 'Ti minutter.'])
  })

  it('is still there when the plan was sent back and comes again; new ones are written by those who write, and none when nobody does', async () => {
    await mustTransition(town, plan, 'sendBack', town.bente)
    expect(await write(town.anna, { section: 'plan', text: 'Jeg ringer til vagten.' })).toMatchObject({ status: 200 })
    await edit(town, plan, { summary: 'Nyt resumé.' }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna)
    expect((await asks(town.bente, 'GET', `${plan.id}/comments`)).comments).toMatchObject([{ ...said, resolved: false }, { section: 'plan' }])
    await mustTransition(town, plan, 'approve', town.bente)
    expect(await write(town.bente)).toMatchObject({ status: 409, errors: [{ message: commentTexts.notUnderWay }] })
  })
})
