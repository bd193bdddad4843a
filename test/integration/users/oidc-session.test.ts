import { encode } from 'next-auth/jwt'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { signInOf } from '../../../collections/credentials/sign-in'
import { openSession } from '../../../collections/users/sessions'
import { signInTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { testPayloadWith } from '../../helpers/payload'
import { rest } from '../../helpers/rest'

// The configuration reads these once, so this file has a Payload of its own.
vi.stubEnv('OIDC_ISSUER', 'https://login.fjordby.example')
vi.stubEnv('OIDC_CLIENT_ID', 'planvaerk')
vi.stubEnv('OIDC_CLIENT_SECRET', 'en hemmelighed til testen')

const password = 'en lang adgangskode'
const asMachine = { overrideAccess: true, depth: 0 } as const
let payload: Payload
let user: User
let identity: string
let people = 0

const someone = (data: Partial<User>) =>
  payload.create({
    collection: 'users',
    data: { name: 'Anna', email: `anna${++people}@fjordby.example`, password, active: true, ...data },
    ...asMachine,
  })

beforeAll(async () => {
  payload = await testPayloadWith(process.env)
  await someone({ grants: [{ permission: 'administrator' }] })
})

beforeEach(async () => {
  identity = `https://login.fjordby.example|${people}`
  user = await someone({ identity, grants: [{ permission: 'author' }] })
})

const cookieWith = async (token: Record<string, unknown>, secret = payload.config.secret) =>
  `next-auth.session-token=${await encode({ token, secret })}`

const signedIn = async (now = new Date()) => cookieWith({ identity, session: await openSession(payload, identity, now) })

const seenBy = async (cookie: string) => (await rest('GET', '/api/users/me', { cookie })).body.user?.id

describe('A session opened through the municipality', () => {
  it('is known by its cookie, and tells the admin when it ends', async () => {
    const now = new Date()
    const { body } = await rest('GET', '/api/users/me', { cookie: await signedIn(now) })
    expect(body.user?.id).toBe(user.id)
    expect(body.exp).toBe(Math.floor(now.getTime() / 1000) + 8 * 60 * 60)
    expect(JSON.stringify(body.user)).not.toContain('hash')
  })

  it('is nobody with a cookie of another secret, another session, or without one', async () => {
    const session = await openSession(payload, identity, new Date())
    expect(await seenBy(await cookieWith({ identity, session }, 'en anden hemmelighed'))).toBeUndefined()
    expect(await seenBy(await cookieWith({ identity, session: 'gættet' }))).toBeUndefined()
    expect(await seenBy(await cookieWith({ identity }))).toBeUndefined()
    expect(await seenBy(await cookieWith({ sub: user.id, email: user.email }))).toBeUndefined()
    expect(await seenBy('next-auth.session-token=ikke-et-token')).toBeUndefined()
  })

  it('changes nothing else of the user', async () => {
    const facts = async () => {
      const { sessions, ...others } = await payload.findByID({ collection: 'users', id: user.id, ...asMachine })
      return { others, open: sessions?.length ?? 0 }
    }
    const before = await facts()
    await signedIn()
    expect(await facts()).toEqual({ others: before.others, open: before.open + 1 })
  })

  it('ends after eight hours', async () => {
    expect(await seenBy(await signedIn(new Date(Date.now() - 8 * 60 * 60 * 1000 - 1000)))).toBeUndefined()
  })

  it('ends when the user logs out, and only that session', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    expect((await rest('POST', '/api/users/logout', { cookie: here })).status).toBe(200)
    expect(await seenBy(here)).toBeUndefined()
    expect(await seenBy(there)).toBe(user.id)
  })

  it('goes on when it is refreshed, with a token of Payload that ends with it', async () => {
    const cookie = await signedIn()
    const refreshed = await rest('POST', '/api/users/refresh-token', { cookie })
    const token = refreshed.body.refreshedToken
    expect(refreshed.status).toBe(200)
    expect((await rest('GET', '/api/users/me', { token })).body.user?.id).toBe(user.id)

    await rest('POST', '/api/users/logout', { cookie })
    expect((await rest('GET', '/api/users/me', { token })).body.user).toBeNull()
  })

  it.each([
    ['is made inactive', { active: false }],
    ['is tied to another identity', { identity: 'https://login.fjordby.example|en-anden' }],
  ])('ends at once when the user %s', async (_, change) => {
    const cookie = await signedIn()
    await payload.update({ collection: 'users', id: user.id, data: change, ...asMachine })
    expect(await seenBy(cookie)).toBeUndefined()
    expect((await rest('POST', '/api/users/refresh-token', { cookie })).status).toBe(403)
  })

  it('is not lost when others are opened at the same moment', async () => {
    const cookies = await Promise.all(Array.from({ length: 5 }, () => signedIn()))
    expect(await Promise.all(cookies.map(seenBy))).toEqual(cookies.map(() => user.id))
  })
})

describe('A session’s proof', () => {
  const signInFrom = async (provedAt: Date) => {
    const session = await openSession(payload, identity, new Date(), { provedAt, address: '192.0.2.7' })
    const found = await payload.findByID({ collection: 'users', id: user.id, ...asMachine })
    return signInOf({ ...found, _sid: session ?? '' })
  }

  it('is of the moment the provider says, not of the sign-in: a browser known there is not asked', async () => {
    const provedAt = new Date(Date.now() - 60 * 60 * 1000)
    expect(await signInFrom(provedAt)).toEqual({ way: 'provider', provedAt: provedAt.toISOString() })
  })

  it('is none where the session is not there', async () => {
    const found = await payload.findByID({ collection: 'users', id: user.id, ...asMachine })
    expect(signInOf({ ...found, _sid: 'gættet' })).toEqual({ way: 'provider', provedAt: new Date(0).toISOString() })
  })

  it('leaves a line in the audit log, with the way and the address', async () => {
    await signInFrom(new Date())
    const { docs } = await payload.find({ collection: 'audit-log', where: { record: { equals: `users/${user.id}` } }, sort: '-at', limit: 1, ...asMachine })
    expect(docs[0]).toMatchObject({ kind: 'signIn', details: { what: 'signedIn', way: 'provider', address: '192.0.2.7' } })
  })
})

describe('A user of the municipality', () => {
  it('has no way in by password, and is given none', async () => {
    const { status, body } = await rest('POST', '/api/users/login', { body: { email: user.email, password } })
    expect([status, body.errors?.[0]?.message]).toEqual([403, signInTexts.passwordElsewhere])
    const change = rest('PATCH', `/api/users/${user.id}`, { cookie: await signedIn(), body: { password: 'en anden adgangskode' } })
    expect((await change).body.errors?.[0]?.message).toBe(signInTexts.passwordElsewhere)
  })

  it('becomes local again when the identity is cleared, several of them at once', async () => {
    const other = await someone({ identity: `${identity}-2` })
    for (const { id } of [user, other]) {
      await payload.update({ collection: 'users', id, data: { identity: '', password: 'en helt ny adgangskode' }, ...asMachine })
    }
    const login = rest('POST', '/api/users/login', { body: { email: other.email, password: 'en helt ny adgangskode' } })
    expect((await login).status).toBe(200)
  })

  it.each([[''], [null]])('is not needed: many users may be saved with %j for an identity', async (none) => {
    for (const { id } of [await someone({}), await someone({ identity: none })]) {
      await payload.update({ collection: 'users', id, data: { identity: none }, ...asMachine })
    }
  })
})
