/** Links by which people choose their own password: invited, or having forgotten it. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Payload } from 'payload'
import { forgetOldLinks, goodFor } from '../../../collections/password-links/links'
import { linkTexts, signInTexts } from '../../../messages'
import type { AuditLog, User } from '../../../payload-types'
import { mailsWithLinks, withLinks } from '../../../reminders/password-links'
import { deliver } from '../../../reminders/deliver'
import type { Delivery } from '../../../reminders/outbox'
import { writeMail } from '../../../reminders/outbox'
import { reminderSettings } from '../../../reminders/settings'
import { buildMunicipality, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let payload: Payload
let town: Municipality
let [admin, anna] = ['', '']
const asMachine = { overrideAccess: true, depth: 0, pagination: false } as const
const password = 'en helt ny sætning'

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  admin = await tokenOf(town.admin)
  anna = await tokenOf(town.anna)
})

beforeEach(async () => {
  for (const collection of ['password-links', 'notices', 'outbox', 'sign-in-delays'] as const) await payload.db.deleteMany({ collection, where: {} })
})
afterEach(() => void vi.unstubAllEnvs())

const withMail = () => vi.stubEnv('SMTP_URL', 'smtp://mail.fjordby.example')
let count = 0
interface Invited {
  id: string
  mailed: boolean
  link: string | null
  errors?: { message: string }[]
}

async function invite(token = admin, more: object = {}) {
  const email = `ny${(count += 1)}@fjordby.example`
  const asked = { name: 'Nynne', email, permission: 'author', department: town.health.id, ...more }
  const { status, body } = await rest('POST', '/api/users/invite', { token, body: asked })
  return { status, email, ...(body as unknown as Invited) }
}

const tokenIn = (text: string | null): string => /#([\w-]+)/.exec(text ?? '')?.[1] ?? ''
const choose = (token: string, chosen = password) => rest('POST', '/api/users/choose-password', { body: { token, password: chosen } })
const logIn = (email: string, typed = password) => rest('POST', '/api/users/login', { body: { email, password: typed } })
const ask = (email: string) => rest('POST', '/api/users/forgotten', { body: { email } })
const links = async () => (await payload.find({ collection: 'password-links', ...asMachine })).docs
const userNow = (id: string): Promise<User> => payload.findByID({ collection: 'users', id, ...asMachine })
const linesOn = async (id: string): Promise<AuditLog[]> =>
  (await payload.find({ collection: 'audit-log', where: { and: [{ record: { equals: `users/${id}` } }, { kind: { equals: 'permission' } }] }, sort: 'at', ...asMachine })).docs
/** What each line says was changed of the credentials, and by whom. */
const handsOn = async (id: string) =>
  (await linesOn(id)).flatMap(({ person, details }) => {
    const { credentials } = details as { credentials?: string[] }
    return credentials ? [{ by: person, credentials }] : []
  })

/** One run of the reminders' part, with a mail server that answers as told. @returns the texts it was given */
async function sendMails(now = new Date(), answer: () => Delivery = () => ({ outcome: 'sent' })): Promise<string[]> {
  const settings = reminderSettings({ SMTP_URL: 'smtp://mail.fjordby.example', MAIL_FROM: 'planvaerk@fjordby.example', SERVER_URL: 'https://planvaerk.fjordby.example' })
  const sent: string[] = []
  for (const mail of await mailsWithLinks(payload, settings, now)) await writeMail(payload, mail, 'fjordby.example', now)
  const postman = (mail: { text: string }) => {
    sent.push(mail.text)
    return Promise.resolve(answer())
  }
  await deliver({ payload, postman: withLinks(payload, postman, () => now), now: () => now })
  return sent
}

describe('an invitation', () => {
  it('by mail: nobody but the mailbox ever has the link, and the password is the person’s own', async () => {
    withMail()
    const made = await invite()
    expect(made).toMatchObject({ status: 200, mailed: true, link: null })
    const [text = ''] = await sendMails()
    expect(text).toContain('https://planvaerk.fjordby.example/admin/adgangskode#')
    const token = tokenIn(text)
    // An administrator reads the outbox, and the database may be read by others.
    const kept = JSON.stringify([await links(), (await payload.find({ collection: 'outbox', ...asMachine })).docs])
    expect(kept).not.toContain(token)

    expect(await choose(token)).toMatchObject({ status: 200, body: { email: made.email } })
    expect((await logIn(made.email)).status).toBe(200)
    expect(await userNow(made.id)).toMatchObject({ passwordState: 'own', grants: [{ permission: 'author' }] })
    // Who made the account has a hand on it; on the password only the person has.
    expect(await handsOn(made.id)).toEqual([
      { by: String(town.admin.id), credentials: ['account'] },
      { by: made.id, credentials: ['password'] },
    ])
  })

  it('without a mail server is shown, which leaves the hand of whoever saw it', async () => {
    const made = await invite()
    expect(made).toMatchObject({ status: 200, mailed: false })
    expect((await links())[0]?.tokenHash).not.toContain(tokenIn(made.link))
    expect(await sendMails()).toEqual([])
    expect(await handsOn(made.id)).toEqual([
      { by: String(town.admin.id), credentials: ['account'] },
      { by: String(town.admin.id), credentials: ['password'] },
    ])
    expect((await choose(tokenIn(made.link))).status).toBe(200)
    expect((await logIn(made.email)).status).toBe(200)
  })

  it('is for administrators to make, of people who sign in here', async () => {
    expect((await invite(anna)).status).toBe(403)
    expect((await rest('POST', '/api/users/invite', { body: {} })).status).toBe(403)
    expect((await rest('POST', `/api/users/${town.bente.id}/password-link`, { token: anna })).status).toBe(403)
    expect((await rest('POST', `/api/users/${town.bente.id}/password-link`)).status).toBe(403)
    expect((await invite(admin, { name: '' })).errors?.[0]?.message).toBe(linkTexts.incomplete)
    expect((await invite(admin, { email: town.anna.email })).status).toBe(400)
    const away = await invite()
    await payload.update({ collection: 'users', id: away.id, data: { active: false }, ...asMachine })
    expect((await rest('POST', `/api/users/${away.id}/password-link`, { token: admin })).status).toBe(409)
    expect((await choose(tokenIn(away.link))).status).toBe(403)
  })
})

describe('a link', () => {
  it('is good once, and ends the others of its person and every session', async () => {
    const made = await invite()
    const again = await rest('POST', `/api/users/${made.id}/password-link`, { token: admin })
    const { link } = again.body as unknown as { link: string }
    await tokenOf({ id: made.id })
    expect((await choose(tokenIn(link))).status).toBe(200)
    expect((await userNow(made.id)).sessions ?? []).toEqual([])
    for (const used of [link, made.link]) {
      expect(await choose(tokenIn(used), 'endnu en sætning')).toMatchObject({ status: 403, body: { errors: [{ message: linkTexts.over }] } })
    }
    expect((await logIn(made.email)).status).toBe(200)
  })

  it('is good for its time, and a password must be long', async () => {
    const made = await invite()
    expect(await choose(tokenIn(made.link), 'kort')).toMatchObject({ status: 422, body: { errors: [{ message: signInTexts.passwordTooShort(12) }] } })
    const [link] = await links()
    expect(new Date(link?.expiresAt ?? 0).getTime() - new Date(link?.at ?? 0).getTime()).toBe(goodFor.invitation)
    await payload.db.updateMany({ collection: 'password-links', where: {}, data: { expiresAt: new Date(Date.now() - 1000).toISOString() } })
    expect((await choose(tokenIn(made.link))).status).toBe(403)
    for (const nothing of ['', 'x', 'x'.repeat(43)]) expect((await choose(nothing)).status).toBe(403)
    await forgetOldLinks(payload, new Date(Date.now() + 31 * 86_400_000))
    expect(await links()).toEqual([])
  })

  it('opens at two windows at once for one of them', async () => {
    const made = await invite()
    const answers = await Promise.all(['den ene sætning', 'den anden sætning'].map((chosen) => choose(tokenIn(made.link), chosen)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
  })
})

describe('a forgotten password', () => {
  it('is answered alike for everybody, and mailed to whoever has one here', async () => {
    withMail()
    const answers = [await ask('BENTE@fjordby.example '), await ask('ingen@fjordby.example'), await ask('')]
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { message: linkTexts.asked } })
    expect(await links()).toMatchObject([{ user: String(town.bente.id), purpose: 'forgotten' }])
    const [text = '', ...more] = await sendMails()
    expect(more).toEqual([])
    expect((await choose(tokenIn(text))).status).toBe(200)
    expect((await logIn(town.bente.email)).status).toBe(200)
    // Her own doing: it leaves nobody's hand.
    expect((await handsOn(String(town.bente.id))).at(-1)).toEqual({ by: String(town.bente.id), credentials: ['password'] })
  })

  it('floods no mailbox, and helps nobody who is shut out or signs in elsewhere', async () => {
    withMail()
    await ask(town.bo.email)
    await ask(town.bo.email)
    expect(await links()).toHaveLength(1)
    const identity = 'https://login.fjordby.example|kim'
    const data = { name: 'Kim', email: 'kim@fjordby.example', password, identity, active: true }
    await payload.create({ collection: 'users', data, ...asMachine })
    await ask('kim@fjordby.example')
    expect(await links()).toHaveLength(1)
  })

  it('sends nothing where there is no mail server', async () => {
    expect((await ask(town.tove.email)).status).toBe(200)
    expect(await links()).toEqual([])
  })

  it('is mailed again when the mail server was down, with a link that alone is good', async () => {
    withMail()
    await ask(town.arne.email)
    const now = new Date()
    const [first = ''] = await sendMails(now, () => ({ outcome: 'fault', error: 'nede', everyone: true }))
    const [second = ''] = await sendMails(new Date(now.getTime() + 20 * 60_000))
    expect(tokenIn(second)).not.toBe(tokenIn(first))
    expect((await choose(tokenIn(first))).status).toBe(403)
    expect((await choose(tokenIn(second))).status).toBe(200)
  })
})
