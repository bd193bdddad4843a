import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { adminTexts, signInTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import type { Permission } from '../../../domain/approval/vocabulary'
import { testPayload } from '../../helpers/payload'
import { withRealPasswords } from '../../helpers/quick-passwords'
import { rest } from '../../helpers/rest'

const password = 'en lang adgangskode'
let payload: Payload
let administrator: User
let people = 0

beforeAll(async () => {
  payload = await testPayload()
  administrator = await someone('administrator')
})

/** A new user each time, so that no test locks out another's. */
const someone = (...permissions: Permission[]): Promise<User> =>
  payload.create({
    collection: 'users',
    data: {
      name: 'Pia',
      email: `pia${++people}@fjordby.example`,
      password,
      active: true,
      grants: permissions.map((permission) => ({ permission })),
    },
    depth: 0,
    overrideAccess: true, // sets the scene
  })

const logIn = ({ email }: Pick<User, 'email'>, typed = password) => rest('POST', '/api/users/login', { body: { email, password: typed } })

async function tokenOf(user: User): Promise<string> {
  const { body } = await logIn(user)
  return body.token ?? expect.fail(`${user.email} could not log in: ${JSON.stringify(body)}`)
}

const save = async (user: User, body: Partial<User>, by = administrator) =>
  rest('PATCH', `/api/users/${user.id}`, { body, token: await tokenOf(by) })

const seenBy = async (token: string) => (await rest('GET', '/api/users/me', { token })).body.user

describe('A local account', () => {
  it('refuses a short password with a sentence at the field, from the person and from an administrator', async () => {
    const pia = await someone('reader')
    const sentence = signInTexts.passwordTooShort(12)
    for (const by of [pia, administrator]) {
      const { status, body } = await save(pia, { password: 'kort' }, by)
      expect(status).toBe(400)
      expect(body.errors?.[0]?.data?.errors).toEqual([{ path: 'password', message: sentence }])
    }
    expect((await save(pia, { password: 'en anden lang adgangskode', presentPassword: password }, pia)).status).toBe(200)
    expect((await logIn(pia, 'en anden lang adgangskode')).status).toBe(200)
  })

  it('is told who gives a new password, since no mail is sent', async () => {
    const { status, body } = await rest('POST', '/api/users/forgot-password', { body: { email: administrator.email } })
    expect(status).toBe(422)
    expect(body.errors?.[0]?.message).toBe(signInTexts.forgotten.text)
  })
})

describe('A user made inactive', () => {
  it('is refused at login, with the reason only for the right password', async () => {
    const pia = await someone('reader')
    await save(pia, { active: false })
    expect((await logIn(pia)).body.errors?.[0]?.message).toBe(adminTexts.inactiveUser)
    expect((await logIn(pia, 'gættet forkert')).body.errors?.[0]?.message).not.toBe(adminTexts.inactiveUser)
  })

  it('is nobody from then on with a token from before: not to me, not to refresh, not to the records', async () => {
    const pia = await someone('author', 'administrator')
    const token = await tokenOf(pia)
    expect(await seenBy(token)).toMatchObject({ id: pia.id })

    expect((await save(pia, { active: false })).status).toBe(200)
    expect(await seenBy(token)).toBeNull()
    expect((await rest('POST', '/api/users/refresh-token', { token })).status).toBe(403)
    expect((await rest('GET', '/api/contacts', { token })).status).toBe(403)
    expect((await rest('PATCH', `/api/users/${pia.id}`, { token, body: { name: 'Per' } })).status).toBe(403)
  })

  it('does not get an old session back with the account', async () => {
    const pia = await someone('reader')
    const token = await tokenOf(pia)
    await save(pia, { active: false })
    await save(pia, { active: true })
    expect(await seenBy(token)).toBeNull()
    expect(await seenBy(await tokenOf(pia))).toMatchObject({ id: pia.id })
  })

  it('is not let in again by a login that had begun before', async () => {
    const token = await tokenOf(administrator)
    // Checking the password takes far longer than saving the user, so the save lands in the middle of these logins.
    await withRealPasswords(async () => {
      const pia = await someone('reader')
      const shutOut = () => rest('PATCH', `/api/users/${pia.id}`, { body: { active: false }, token })
      const logins = Array.from({ length: 4 }, () => logIn(pia))
      await new Promise((resolve) => setImmediate(resolve))
      const [saved, ...tried] = await Promise.all([shutOut(), ...logins])

      expect(saved.status).toBe(200)
      expect((await payload.findByID({ collection: 'users', id: pia.id, overrideAccess: true })).active).toBe(false)
      for (const { body } of tried) if (body.token) expect(await seenBy(body.token)).toBeNull()
    })
  })
})

describe('The last administrator', () => {
  it('stays one', async () => {
    for (const change of [{ active: false }, { grants: [] }]) {
      const { status, body } = await save(administrator, change)
      expect([status, body.errors?.[0]?.message]).toEqual([409, adminTexts.lastAdministrator])
    }
  })
})

describe('People themselves', () => {
  it('cannot give themselves permissions, an identity or an active account', async () => {
    const pia = await someone('reader')
    const grants = [{ permission: 'administrator' as const }]
    await save(pia, { grants, identity: 'https://login.fjordby.example|1', title: 'Borgmester' }, pia)
    const saved = await payload.findByID({ collection: 'users', id: pia.id, depth: 0, overrideAccess: true })
    expect(saved.grants?.map(({ permission }) => permission)).toEqual(['reader'])
    expect([saved.identity ?? null, saved.title ?? null]).toEqual([null, null])
  })
})
