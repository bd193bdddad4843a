import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyOf } from '../../../collections/sign-in-delays/keys'
import { sweep } from '../../../collections/sign-in-delays/sweep'
import { tryOwnPassword } from '../../../collections/sign-in-delays/hooks'
import { beginTry } from '../../../collections/sign-in-delays/tries'
import { unlock } from '../../../collections/sign-in-delays/unlock'
import { delays, type DelayKind } from '../../../domain/sign-in-delay'
import { signInTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import type { Permission } from '../../../domain/approval/vocabulary'
import { testPayload } from '../../helpers/payload'
import { rest } from '../../helpers/rest'

const password = 'en lang adgangskode'
const collection = 'sign-in-delays'
let payload: Payload
let people = 0
let addresses = 0

beforeAll(async () => {
  payload = await testPayload()
})

beforeEach(() => payload.db.deleteMany({ collection, where: {} }))

/** A new user each time, so that no test slows down another's. */
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

const elsewhere = () => `192.0.2.${++addresses}`

const logIn = (email: string, { typed = password, address = elsewhere(), cookie = '' } = {}) =>
  rest('POST', '/api/users/login', { body: { email, password: typed }, address, cookie })

const wrong = { typed: 'gættet forkert' }

/** As after that many wrong tries a moment ago; the next is looked at in 50 seconds if there were too many. */
async function tried(kind: DelayKind, who: string, tries: number) {
  const now = Date.now()
  const until = new Date(tries < delays[kind].free ? 0 : now + 50_000).toISOString()
  const { name } = keyOf(payload.secret, kind, who)
  await payload.db.create({ collection, data: { key: name, tries, at: new Date(now).toISOString(), until } })
}

/** As if that much time had passed. */
async function after(seconds: number) {
  const { docs } = await payload.db.find<Row>({ collection, where: {}, pagination: false })
  const earlier = (when: string) => new Date(new Date(when).getTime() - seconds * 1000).toISOString()
  for (const { id, until, at } of docs) {
    await payload.db.updateOne({ collection, id, data: { until: earlier(until), at: earlier(at) } })
  }
}

interface Row {
  id: string
  key: string
  tries: number
  at: string
  until: string
}

const countsOf = async (kind: DelayKind, who: string) =>
  (await payload.db.findOne<Row>({ collection, where: { key: { equals: keyOf(payload.secret, kind, who).name } } }))?.tries ?? 0

const rows = async () => (await payload.db.count({ collection, where: {} })).totalDocs
const deviceIn = ({ cookies }: { cookies: string[] }) => cookies.find((each) => each.startsWith('planvaerk-device-')) ?? expect.fail()

describe('Guessing a password', () => {
  it('is counted for the account and the address, and slowed down whatever address the next try comes from', async () => {
    const pia = await someone('reader')
    const address = elsewhere()
    for (let time = 0; time < 2; time++) expect((await logIn(pia.email, { ...wrong, address })).status).toBe(401)
    expect([await countsOf('account', pia.email), await countsOf('address', address)]).toEqual([2, 2])

    await payload.db.deleteMany({ collection, where: {} })
    await tried('account', pia.email, delays.account.free)
    expect((await logIn(pia.email)).status).toBe(401)
  })

  it('is never locked: the wait has an end, and is not made longer by trying while it lasts', async () => {
    const pia = await someone('reader')
    await tried('account', pia.email, 1_000_000)
    expect((await logIn(pia.email)).status).toBe(401)
    expect(await countsOf('account', pia.email)).toBe(1_000_000)
    await after(delays.account.longest)
    expect((await logIn(pia.email)).status).toBe(200)
  })

  it('is counted before it is answered, so that many at once are not all the first', async () => {
    const keys = [keyOf(payload.secret, 'account', 'pia'), keyOf(payload.secret, 'address', elsewhere())]
    const now = new Date()
    const begun = await Promise.all(Array.from({ length: 12 }, () => beginTry(payload, keys, now)))
    expect(begun.filter(Boolean)).toHaveLength(delays.account.free)
  })

  it('is slowed down for an address that tries one account after the other, and for nobody elsewhere', async () => {
    const pia = await someone('reader')
    const address = elsewhere()
    await tried('address', address, delays.address.free)
    expect((await logIn(pia.email, { address })).status).toBe(401)
    expect((await logIn(pia.email)).status).toBe(200)
  })

  it('begins again for the account after the right password, and not for the address', async () => {
    const pia = await someone('reader')
    const address = elsewhere()
    await tried('account', pia.email, 3)
    await tried('address', address, 3)
    expect((await logIn(pia.email, { address })).status).toBe(200)
    expect([await countsOf('account', pia.email), await countsOf('address', address)]).toEqual([0, 3])
  })
})

describe('The answer', () => {
  it('is one and the same for a wrong password, an unknown address and a try that came too early', async () => {
    const pia = await someone('reader')
    const known = await logIn(pia.email, wrong)
    const unknown = await logIn('ingen@fjordby.example', wrong)
    await payload.db.deleteMany({ collection, where: {} })
    await tried('account', pia.email, delays.account.free)
    await tried('account', 'ingen@fjordby.example', delays.account.free)
    const heldUp = await logIn(pia.email)
    const heldUpUnknown = await logIn('ingen@fjordby.example')
    const said = [known, unknown, heldUp, heldUpUnknown].map(({ status, body }) => JSON.stringify([status, body]))
    expect(new Set(said).size).toBe(1)
    expect(known.body.errors?.[0]?.message).toContain('prøvet for mange gange')
  })

  it('takes at least as long as a password is checked, whoever is asked for', async () => {
    const pia = await someone('reader')
    for (const email of [pia.email, 'ingen@fjordby.example']) {
      await tried('account', email, delays.account.free)
      const before = performance.now()
      // Held up, so that nothing was reckoned at all.
      expect((await logIn(email)).status).toBe(401)
      expect(performance.now() - before).toBeGreaterThan(490)
    }
  })
})

describe('A device the person signed in on before', () => {
  it('is not held up by what others try', async () => {
    const pia = await someone('reader')
    const cookie = deviceIn(await logIn(pia.email))
    expect(cookie).toMatch(/HttpOnly/)
    await tried('account', pia.email, 100)
    expect((await logIn(pia.email)).status).toBe(401)
    expect((await logIn(pia.email, { cookie })).status).toBe(200)
  })

  it('counts its own wrong tries, and is worth nothing for another account or with another seal', async () => {
    const [pia, per] = [await someone('reader'), await someone('reader')]
    const cookie = deviceIn(await logIn(pia.email)).split(';')[0] ?? ''
    const device = /^[^=]*=(.*)\./.exec(cookie)?.[1] ?? expect.fail()
    await logIn(pia.email, { ...wrong, cookie })
    expect([await countsOf('device', device), await countsOf('account', pia.email)]).toEqual([1, 0])
    await payload.db.deleteMany({ collection, where: {} })
    await tried('device', device, delays.device.free)
    expect((await logIn(pia.email, { cookie })).status).toBe(401)
    expect((await logIn(pia.email)).status).toBe(200)

    await payload.db.deleteMany({ collection, where: {} })
    await tried('account', per.email, delays.account.free)
    await tried('account', pia.email, delays.account.free)
    expect((await logIn(per.email, { cookie })).status).toBe(401)
    expect((await logIn(pia.email, { cookie: `${cookie.slice(0, -3)}AAA` })).status).toBe(401)
    expect((await logIn(pia.email, { cookie })).status).toBe(200)
  })
})

describe('The password routes', () => {
  it.each(['forgot-password', 'reset-password', 'unlock', 'forgotten', 'choose-password'])('%s counts each call for its address, and says "wait" after many', async (route) => {
    const address = elsewhere()
    const ask = () => rest('POST', `/api/users/${route}`, { body: { email: 'ingen@fjordby.example', token: 'x', password }, address })
    expect((await ask()).status).not.toBe(429)
    expect(await countsOf('passwordRoute', address)).toBe(1)
    await payload.db.deleteMany({ collection, where: {} })
    await tried('passwordRoute', address, delays.passwordRoute.free)
    const { status, body } = await ask()
    expect([status, body.errors?.[0]?.message]).toEqual([429, signInTexts.tooManyTries])
  })

  it('let a signed-in person try their own password a few times, and then wait', async () => {
    const pia = await someone('reader')
    const req = await createLocalReq({ user: { ...pia, collection: 'users' } }, payload)
    expect(await tryOwnPassword(req, pia.id, async () => false)).toBe(false)
    await payload.db.deleteMany({ collection, where: {} })
    await tried('ownAccount', pia.id, delays.ownAccount.free)
    await expect(tryOwnPassword(req, pia.id, async () => true)).rejects.toMatchObject({ status: 429 })
    await after(delays.ownAccount.longest)
    expect(await tryOwnPassword(req, pia.id, async () => true)).toBe(true)
    expect(await rows()).toBe(0)
  })
})

describe('Unlocking', () => {
  it('is for administrators and whoever runs the server', async () => {
    const [pia, author, administrator] = [await someone('reader'), await someone('author', 'approver'), await someone('administrator')]
    const tokenOf = async ({ email }: User) => (await logIn(email)).body.token ?? expect.fail()
    const ask = (token?: string) => rest('POST', '/api/users/unlock', { body: { email: pia.email }, token })
    await tried('account', pia.email, delays.account.free)
    expect((await ask()).status).toBe(403)
    expect((await ask(await tokenOf(author))).status).toBe(403)
    expect((await logIn(pia.email)).status).toBe(401)
    expect((await ask(await tokenOf(administrator))).status).toBe(200)
    expect((await logIn(pia.email)).status).toBe(200)

    await tried('account', pia.email, delays.account.free)
    expect(await unlock(payload, pia.email)).toBe(true)
    expect((await logIn(pia.email)).status).toBe(200)
    expect(await unlock(payload, 'ingen@fjordby.example')).toBe(false)
  })
})

describe('What is counted', () => {
  it('names nobody, is forgotten after a day, and keeps the newest when strangers type ever new addresses', async () => {
    const pia = await someone('reader')
    await logIn('min-hemmelige-adgangskode', wrong)
    await logIn(pia.email, wrong)
    const { docs } = await payload.db.find<{ key: string }>({ collection, where: {}, pagination: false })
    expect(JSON.stringify(docs)).not.toMatch(/hemmelige|fjordby|192\.0/)

    await sweep(payload, new Date(), 2)
    expect(await rows()).toBe(2)
    await after(25 * 60 * 60)
    await sweep(payload, new Date(), 20_000)
    expect(await rows()).toBe(0)
  })
})
