import { encode } from 'next-auth/jwt'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openSession } from '../../../collections/users/sessions'
import { testPayloadWith } from '../../helpers/payload'
import { rest } from '../../helpers/rest'

// The configuration reads these once, so this file has a Payload of its own.
vi.stubEnv('SERVER_URL', 'https://planvaerk.fjordby.example')
vi.stubEnv('OIDC_ISSUER', 'https://login.fjordby.example')
vi.stubEnv('OIDC_CLIENT_ID', 'planvaerk')
vi.stubEnv('OIDC_CLIENT_SECRET', 'en hemmelighed til testen')

const first = { name: 'Adam', email: 'adam@fjordby.example', password: 'en lang adgangskode' }
let payload: Payload

beforeAll(async () => {
  payload = await testPayloadWith(process.env)
})

describe('Where people come by https', () => {
  it('the first user is made administrator, and is the only one made that way', async () => {
    const short = await rest('POST', '/api/users/first-register', { body: { ...first, password: 'kort' } })
    expect(short.body.errors?.[0]?.data?.errors?.[0]?.path).toBe('password')
    const odd = { ...first, active: false, identity: 'https://login.fjordby.example|1', grants: [{ permission: 'reader' }] }
    expect((await rest('POST', '/api/users/first-register', { body: odd })).status).toBe(200)
    expect((await rest('POST', '/api/users/first-register', { body: { ...first, email: 'eva@fjordby.example' } })).status).toBe(403)

    const { docs } = await payload.find({ collection: 'users', depth: 0, overrideAccess: true })
    expect(docs.map(({ email, active, grants }) => [email, active, grants?.map(({ permission }) => permission)])).toEqual([
      [first.email, true, ['reader', 'administrator']],
    ])
  })

  it('the password’s session is kept to encrypted lines, from scripts and from other sites', async () => {
    const { cookies } = await rest('POST', '/api/users/login', { body: first })
    expect(cookies[0]).toMatch(/^payload-token=.*Secure=true; HttpOnly=true; SameSite=Lax$/)
  })

  it('the municipality’s session is known only by the cookie that is', async () => {
    const identity = 'https://login.fjordby.example|1'
    const { docs } = await payload.find({ collection: 'users', overrideAccess: true })
    await payload.update({ collection: 'users', id: docs[0]?.id ?? '', data: { identity }, overrideAccess: true })
    const token = { identity, session: await openSession(payload, identity, new Date()) }
    const value = await encode({ token, secret: payload.config.secret })

    const seen = async (cookie: string) => (await rest('GET', '/api/users/me', { cookie })).body.user?.email
    expect(await seen(`__Secure-next-auth.session-token=${value}`)).toBe(first.email)
    expect(await seen(`next-auth.session-token=${value}`)).toBeUndefined()
  })
})
