/** Nobody signs as somebody else: what an administrator who writes plans may try with the accounts of those who sign. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handDays, proofMinutes } from '../../../domain/approval/credentials'
import { sealAudit } from '../../../collections/audit-log/seal'
import { verify } from '../../../collections/verify'
import { accountNewsOf } from '../../../components/admin/dashboard/AccountPanel'
import { auditTexts, mailTexts, refusalText, signInTexts } from '../../../messages'
import type { AuditLog, Plan, PlanEvent, User } from '../../../payload-types'
import { mailsAboutAccounts } from '../../../reminders/account-changes'
import { writeMail } from '../../../reminders/outbox'
import type { Permission } from '../../../domain/approval/vocabulary'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, paragraph, readPlan, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest } from '../../helpers/rest'

const password = 'en lang adgangskode'
const another = 'en helt anden adgangskode'
const asMachine = { overrideAccess: true, depth: 0 } as const
let town: Municipality
let count = 0
/** An approver of this test alone. */
let signer: User

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

beforeEach(async () => {
  signer = await someone('approver')
})

const someone = (...permissions: Permission[]): Promise<User> =>
  town.payload.create({
    collection: 'users',
    data: {
      name: `Sigrid ${++count}`,
      email: `sigrid${count}@fjordby.example`,
      password,
      active: true,
      grants: permissions.map((permission) => ({ permission })),
    },
    ...asMachine, // sets the scene
  })

const logIn = ({ email }: Pick<User, 'email'>, typed = password) => rest('POST', '/api/users/login', { body: { email, password: typed } })

async function tokenOf(user: Pick<User, 'email'>, typed = password): Promise<string> {
  const { body } = await logIn(user, typed)
  return body.token ?? expect.fail(`${user.email} could not sign in: ${JSON.stringify(body)}`)
}

/** As if they had signed in so many minutes ago. */
async function signedInAgo(user: User, minutes: number): Promise<string> {
  const token = await tokenOf(user)
  const stored = await town.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: user.id } } })
  const createdAt = new Date(Date.now() - minutes * 60 * 1000).toISOString()
  const sessions = stored?.sessions?.map((session) => ({ ...session, createdAt }))
  await town.payload.db.updateOne({ collection: 'users', id: user.id, data: { ...stored, sessions } })
  return token
}

const sentenceOf = ({ body }: Awaited<ReturnType<typeof rest>>) => body.errors?.[0]?.data?.errors?.[0]?.message ?? body.errors?.[0]?.message
const asAdmin = async (method: 'POST' | 'PATCH', path: string, body: object) => rest(method, path, { body, token: await tokenOf(town.admin) })
const approve = async (token: string, plan: Plan, more: object = {}) => {
  const { contentHash } = await readPlan(town, plan.id)
  return rest('POST', `/api/plans/${plan.id}/transition`, { token, body: { action: 'approve', contentHash, ...more } })
}
const byAdmin = (wish: Parameters<typeof buildPlan>[1] = {}) => buildPlan(town, { author: town.admin, state: 'inReview', ...wish })
const writersHand = refusalText({ reason: 'writers-hand', action: 'approve' })

async function linesOf(user: User): Promise<AuditLog[]> {
  const { docs } = await town.payload.find({
    collection: 'audit-log',
    where: { record: { equals: `users/${user.id}` } },
    sort: '-at',
    pagination: false,
    ...asMachine,
  })
  return docs
}

describe('A password that somebody else chose', () => {
  it('is good for one sign-in, and then for nothing but choosing one’s own', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    expect((await asAdmin('PATCH', `/api/users/${signer.id}`, { password: another })).status).toBe(200)

    const token = await tokenOf(signer, another)
    expect(sentenceOf(await logIn(signer, another))).toBe(signInTexts.passwordUsed)
    expect((await rest('GET', '/api/users/me', { token })).body.user?.id).toBe(signer.id)

    for (const path of ['/api/plans', '/api/contacts', '/api/plan-revisions', `/api/plans/${plan.id}/actions`]) {
      expect([path, (await rest('GET', path, { token })).status]).toEqual([path, 403])
    }
    expect((await approve(token, plan)).status).toBe(403)
    expect((await rest('POST', `/api/plans/${plan.id}/read`, { token, body: { major: 1 } })).status).toBe(403)
    const locally = await transition(town, plan, 'approve', signer)
    expect(locally).toMatchObject({ ok: false, status: 403, message: refusalText({ reason: 'password-not-own' }) })
    const save = (body: object) => rest('PATCH', `/api/users/${signer.id}`, { token, body })
    expect(sentenceOf(await save({ name: 'Sigurd' }))).toBe(signInTexts.choosePasswordFirst)
    expect(sentenceOf(await save({ name: 'Sigurd', password, presentPassword: another }))).toBe(signInTexts.choosePasswordFirst)
    expect(sentenceOf(await save({ password: another, presentPassword: another }))).toBe(signInTexts.samePassword)

    expect((await save({ password, presentPassword: another })).status).toBe(200)
    expect((await approve(token, plan)).status).toBe(200)
    expect((await logIn(signer, another)).status).toBe(401)
    expect((await logIn(signer)).status).toBe(200)
    expect((await logIn(signer)).status).toBe(200)
  })

  it('is changed for one’s own also by who has a deputy, whom they may not read before', async () => {
    const deputy = await someone('approver')
    const rows = [{ deputy: deputy.id, from: '2026-01-01', until: '2099-12-31' }]
    await town.payload.update({ collection: 'users', id: signer.id, data: { deputies: rows }, ...asMachine })
    await asAdmin('PATCH', `/api/users/${signer.id}`, { password: another })
    const token = await tokenOf(signer, another)
    const saved = await rest('PATCH', `/api/users/${signer.id}`, { token, body: { password, presentPassword: another } })
    expect([saved.status, sentenceOf(saved)]).toEqual([200, undefined])
    expect((await town.payload.findByID({ collection: 'users', id: signer.id, ...asMachine })).deputies).toMatchObject([{ deputy: deputy.id }])
    // Who is chosen now is looked up as ever.
    const unknown = await rest('PATCH', `/api/users/${signer.id}`, { token: await tokenOf(signer), body: { deputies: [{ ...rows[0], deputy: signer.id }] } })
    expect(unknown.status).toBe(400)
  })

  it('holds for a user whom an administrator makes, and for many at once', async () => {
    const email = `ny${++count}@fjordby.example`
    const made = await asAdmin('POST', '/api/users', { name: 'Ny', email, password, grants: [{ permission: 'approver' }] })
    expect(made.status).toBe(201)
    expect((await rest('GET', '/api/plans', { token: await tokenOf({ email }) })).status).toBe(403)
    expect(sentenceOf(await logIn({ email }))).toBe(signInTexts.passwordUsed)

    await asAdmin('PATCH', `/api/users?where[id][in]=${signer.id}`, { password: another })
    expect((await rest('GET', '/api/plans', { token: await tokenOf(signer, another) })).status).toBe(403)
  })

  it('opens one session when it is used twice at the same moment', async () => {
    await asAdmin('PATCH', `/api/users/${signer.id}`, { password: another })
    const tried = await Promise.all(Array.from({ length: 3 }, () => logIn(signer, another)))
    expect(tried.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('is nobody’s word on its state: neither the person nor an administrator can write it', async () => {
    await asAdmin('PATCH', `/api/users/${signer.id}`, { password: another, passwordState: 'own' })
    await asAdmin('PATCH', `/api/users/${signer.id}`, { passwordState: 'own' })
    expect((await rest('GET', '/api/plans', { token: await tokenOf(signer, another) })).status).toBe(403)
  })
})

describe('A writer’s hand on the credentials of a signer', () => {
  const deeds: [string, (signer: User) => Promise<{ status: number }>][] = [
    ['sets the password', ({ id }) => asAdmin('PATCH', `/api/users/${id}`, { password: another })],
    ['changes the mail', ({ id }) => asAdmin('PATCH', `/api/users/${id}`, { email: `ny${++count}@fjordby.example` })],
    ['changes the permissions', ({ id }) => asAdmin('PATCH', `/api/users/${id}`, { grants: [{ permission: 'approver' }, { permission: 'reader' }] })],
    ['changes them of many at once', ({ id }) => asAdmin('PATCH', `/api/users?where[id][in]=${id}`, { grants: [{ permission: 'approver' }, { permission: 'reader' }] })],
    ['ties the user to an identity', ({ id }) => asAdmin('PATCH', `/api/users/${id}`, { identity: `https://login.fjordby.example|${++count}` })],
    ['makes the user active again', ({ id }) => asAdmin('PATCH', `/api/users/${id}`, { active: false }).then(() => asAdmin('PATCH', `/api/users/${id}`, { active: true }))],
  ]

  it.each(deeds)('stops the signature on what the writer wrote, and no other: %s', async (what, deed) => {
    const own = await byAdmin()
    const others = await buildPlan(town, { state: 'inReview' })
    expect((await deed(signer)).status).toBe(200)
    // The password would stop everything until it is changed, which is another rule.
    if (what === 'sets the password') await town.payload.update({ collection: 'users', id: signer.id, data: { password }, ...asMachine })

    expect(await transition(town, own, 'approve', signer)).toMatchObject({ ok: false, status: 403, message: writersHand })
    expect(await transition(town, others, 'approve', signer)).toMatchObject({ ok: true })
    await mustTransition(town, own, 'approve', town.bo)
  })

  it('is there in a user whom the writer made, and in one made by a user whom the writer made', async () => {
    const plan = await byAdmin()
    const email = `hjaelper${++count}@fjordby.example`
    const made = await asAdmin('POST', '/api/users', { name: 'Hjælper', email, password, grants: [{ permission: 'administrator' }, { permission: 'approver' }] })
    const helper = await town.payload.findByID({ collection: 'users', id: made.body.doc?.id ?? '', ...asMachine })
    const token = await tokenOf(helper)
    await rest('PATCH', `/api/users/${helper.id}`, { token, body: { password: another, presentPassword: password } })
    expect(sentenceOf(await approve(token, plan))).toBe(writersHand)

    await rest('PATCH', `/api/users/${signer.id}`, { token, body: { password: another } })
    const taken = await tokenOf(signer, another)
    await rest('PATCH', `/api/users/${signer.id}`, { token: taken, body: { password, presentPassword: another } })
    expect(sentenceOf(await approve(taken, plan))).toBe(writersHand)
  })

  it('is not washed off by letting another change be approved first', async () => {
    await asAdmin('PATCH', `/api/users/${signer.id}`, { email: `ny${++count}@fjordby.example` })
    const plan = await byAdmin()
    await mustTransition(town, plan, 'approve', town.bo)
    await edit(town, plan, { sections: { situation: paragraph('En tekst mere.') } } as Partial<Plan>, town.admin)
    await mustTransition(town, plan, 'submit', town.admin)
    expect(await transition(town, plan, 'approve', signer)).toMatchObject({ ok: false, message: writersHand })

    const later = new Date(Date.now() + (handDays + 1) * 24 * 60 * 60 * 1000)
    expect(await transition(town, plan, 'approve', signer, { now: later })).toMatchObject({ ok: true })
  })

  it('reaches the deputy of a signer, and the one who is made a deputy', async () => {
    const plan = await byAdmin()
    const deputy = await someone('reader')
    const deputies = [{ deputy: deputy.id, from: '2020-01-01', until: '2099-12-31' }]
    await town.payload.update({ collection: 'users', id: signer.id, data: { deputies, presentPassword: password }, user: { ...signer, collection: 'users' }, overrideAccess: false, depth: 0 })
    const other = await byAdmin()
    await mustTransition(town, other, 'approve', deputy)

    await asAdmin('PATCH', `/api/users/${signer.id}`, { deputies: [{ ...deputies[0], from: '2021-01-01' }] })
    expect(await transition(town, plan, 'approve', deputy)).toMatchObject({ ok: false, message: writersHand })
    expect(await transition(town, plan, 'approve', signer)).toMatchObject({ ok: true })
  })

  it('stops what vouches for a revision in force as well', async () => {
    const plan = await byAdmin()
    await mustTransition(town, plan, 'approve', town.bo)
    await asAdmin('PATCH', `/api/users/${signer.id}`, { email: `ny${++count}@fjordby.example` })
    for (const action of ['reviewWithoutChanges', 'takeOutOfUse'] as const) {
      expect([action, await transition(town, plan, action, signer)]).toEqual([action, expect.objectContaining({ ok: false, status: 403 })])
    }
  })
})

describe('A hand of the signer’s on the credentials of a writer', () => {
  const refused = refusalText({ reason: 'hand-on-writer', action: 'approve' })

  it('stops an administrator who makes an author, writes as them and signs as themselves; another approver may', async () => {
    const email = `opdigtet${++count}@fjordby.example`
    const made = await asAdmin('POST', '/api/users', { name: 'Opdigtet', email, password, grants: [{ permission: 'author' }] })
    const token = await tokenOf({ email })
    expect((await rest('PATCH', `/api/users/${made.body.doc?.id}`, { token, body: { password: another, presentPassword: password } })).status).toBe(200)
    const { body } = await rest('POST', '/api/plans', {
      token,
      body: { title: `Opdigtet ${count}`, kind: 'responsePlan', department: town.health.id, responsibleEditor: made.body.doc?.id, sections: completeSections(town) },
    })
    const plan = await readPlan(town, body.doc?.id ?? '')
    const submitted = await rest('POST', `/api/plans/${plan.id}/transition`, {
      token,
      body: { action: 'submit', contentHash: plan.contentHash, changeNote: 'Ny.', changeClass: 'major' },
    })
    expect(submitted.status).toBe(200)

    const answer = await approve(await tokenOf(town.admin), plan)
    expect([answer.status, sentenceOf(answer)]).toEqual([403, refused])
    await mustTransition(town, plan, 'approve', signer)
  })

  it.each<[string, (author: User) => Promise<{ status: number }>]>([
    ['sets the password', ({ id }) => asAdmin('PATCH', `/api/users/${id}`, { password: another })],
    ['changes the mail', ({ id }) => asAdmin('PATCH', `/api/users/${id}`, { email: `ny${++count}@fjordby.example` })],
    ['ties them to an identity', ({ id }) => asAdmin('PATCH', `/api/users/${id}`, { identity: `https://login.fjordby.example|${++count}` })],
  ])('stops whoever %s of an author, and not who only gives them a permission', async (_, deed) => {
    const author = await someone('author')
    const plan = await buildPlan(town, { author, state: 'inReview' })
    await asAdmin('PATCH', `/api/users/${author.id}`, { grants: [{ permission: 'author' }, { permission: 'reader' }] })
    expect((await deed(author)).status).toBe(200)
    expect(await transition(town, plan, 'approve', town.admin)).toMatchObject({ ok: false, status: 403, message: refused })
    const others = await buildPlan(town, { state: 'inReview' })
    await mustTransition(town, others, 'approve', town.admin)
  })
})

describe('The approval', () => {
  it('seals when, by whom and what of the signer’s credentials was last changed', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    await asAdmin('PATCH', `/api/users/${signer.id}`, { email: `ny${++count}@fjordby.example` })
    await mustTransition(town, plan, 'approve', signer)
    const { docs } = await town.payload.find({ collection: 'plan-events', where: { plan: { equals: plan.id } }, sort: '-seq', limit: 1, ...asMachine })
    const [line] = await linesOf(signer)
    expect((docs[0] as PlanEvent).details).toMatchObject({
      credentials: { changedAt: line?.at, by: { user: town.admin.id, name: town.admin.name }, parts: ['mail'] },
    })
  })
})

describe('Signing', () => {
  it('asks for the password again when the sign-in is older than a quarter of an hour', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    const token = await signedInAgo(signer, proofMinutes + 1)
    const proofs = async () => {
      const { actions } = (await rest('GET', `/api/plans/${plan.id}/actions`, { token })).body as unknown as { actions: { action: string; proof: string | null }[] }
      return Object.fromEntries(actions.map(({ action, proof }) => [action, proof]))
    }
    expect(await proofs()).toMatchObject({ approve: 'password', sendBack: null })

    const refused = await approve(token, plan)
    expect([refused.status, sentenceOf(refused)]).toEqual([422, refusalText({ reason: 'proof-required' })])
    const wrong = await approve(token, plan, { password: another })
    expect([wrong.status, sentenceOf(wrong)]).toEqual([403, refusalText({ reason: 'password-wrong' })])
    // The session goes on being used, and that proves nothing.
    const { refreshedToken } = (await rest('POST', '/api/users/refresh-token', { token })).body
    expect((await approve(refreshedToken ?? '', plan)).status).toBe(422)
    expect((await readPlan(town, plan.id)).state).toBe('inReview')
    expect((await approve(token, plan, { password })).status).toBe(200)
  })

  it('goes by a fresh sign-in as it is', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    expect((await approve(await tokenOf(signer), plan)).status).toBe(200)
  })
})

describe('Who signs in one’s place, and where one’s mail goes', () => {
  const inPlace = async (deputy: User) => ({ deputies: [{ deputy: deputy.id, from: '2026-11-01', until: '2036-12-31' }] })

  it.each<[string, () => Promise<object>]>([
    ['a deputy', async () => inPlace(await someone())],
    ['another mail', () => Promise.resolve({ email: `ny${++count}@fjordby.example` })],
  ])('asks again who is there before %s, when the sign-in is old', async (_, change) => {
    const [old, body] = [await signedInAgo(signer, proofMinutes + 1), await change()]
    const save = (token: string, more: object = {}) => rest('PATCH', `/api/users/${signer.id}`, { token, body: { ...body, ...more } })
    expect(sentenceOf(await save(old))).toBe(signInTexts.presentPasswordMissing)
    expect(sentenceOf(await save(old, { presentPassword: another }))).toBe(signInTexts.presentPasswordWrong)
    expect(await town.payload.findByID({ collection: 'users', id: signer.id, ...asMachine })).toMatchObject({ email: signer.email, deputies: [] })
    expect((await save(old, { presentPassword: password })).status).toBe(200)
  })

  it('goes by a fresh sign-in as it is, and what is saved besides asks nothing', async () => {
    const save = async (token: string, body: object) => (await rest('PATCH', `/api/users/${signer.id}`, { token, body })).status
    expect(await save(await tokenOf(signer), await inPlace(await someone()))).toBe(200)
    expect(await save(await signedInAgo(signer, proofMinutes + 1), { gathersMails: true })).toBe(200)
  })

  it('is told to come in again by the municipality’s login, where that is the way in', async () => {
    await town.payload.update({ collection: 'users', id: signer.id, data: { identity: `https://login.example|${signer.id}` }, ...asMachine }) // sets the scene
    const user = await town.payload.findByID({ collection: 'users', id: signer.id, ...asMachine })
    const sent = town.payload.update({
      collection: 'users',
      id: signer.id,
      data: await inPlace(await someone()),
      ...{ depth: 0, overrideAccess: false, user: { ...user, collection: 'users' } },
    })
    await expect(sent).rejects.toThrow(signInTexts.signInAgainFirst)
  })
})

describe('One’s own name', () => {
  it('is the administrators’, since it stands under what one signs', async () => {
    const token = await tokenOf(signer)
    await rest('PATCH', `/api/users/${signer.id}`, { token, body: { name: town.admin.name, title: 'Kommunaldirektør' } })
    const kept = await town.payload.findByID({ collection: 'users', id: signer.id, ...asMachine })
    expect([kept.name, kept.title ?? null]).toEqual([signer.name, null])
  })
})

describe('One’s own password', () => {
  it('asks for the present one', async () => {
    const token = await tokenOf(signer)
    const save = (body: object) => rest('PATCH', `/api/users/${signer.id}`, { token, body })
    expect(sentenceOf(await save({ password: another }))).toBe(signInTexts.presentPasswordMissing)
    expect(sentenceOf(await save({ password: another, presentPassword: 'gættet forkert' }))).toBe(signInTexts.presentPasswordWrong)
    expect(sentenceOf(await rest('PATCH', `/api/users?where[id][equals]=${signer.id}`, { token, body: { password: another } }))).toBe(signInTexts.presentPasswordMissing)
    expect((await logIn(signer)).status).toBe(200)
    expect((await save({ password: another, presentPassword: password })).status).toBe(200)
    expect((await logIn(signer, another)).status).toBe(200)
    const stored = await town.payload.db.findOne({ collection: 'users', where: { id: { equals: signer.id } } })
    expect(JSON.stringify(stored)).not.toContain(password)
  })

  it('is asked for also by an administrator, who gets no rule of their own', async () => {
    const admin = await someone('administrator')
    const refused = await rest('PATCH', `/api/users/${admin.id}`, { token: await tokenOf(admin), body: { password: another } })
    expect(sentenceOf(refused)).toBe(signInTexts.presentPasswordMissing)
  })

  it('makes whoever guesses it wait', async () => {
    const token = await tokenOf(signer)
    const guess = (presentPassword: string) => rest('PATCH', `/api/users/${signer.id}`, { token, body: { password: another, presentPassword } })
    for (let tries = 0; tries < 5; tries++) await guess('gættet forkert')
    expect(sentenceOf(await guess(password))).toBe(signInTexts.tooManyTries)
  })
})

describe('The audit log', () => {
  it('tells of a password set by another, of a change of mail and of permissions, but not which password', async () => {
    await asAdmin('PATCH', `/api/users/${signer.id}`, { password: another })
    await asAdmin('PATCH', `/api/users/${signer.id}`, { email: `ny${++count}@fjordby.example`, grants: [{ permission: 'reader' }] })
    const told = (await linesOf(signer)).filter(({ details }) => (details as { what?: string }).what === 'changed')
    expect(told.map(({ person, kind }) => [person, kind])).toEqual([[town.admin.id, 'permission'], [town.admin.id, 'permission']])
    expect(told.map(({ details }) => (details as { credentials: string[] }).credentials)).toEqual([['mail', 'permissions'], ['password']])
    expect(told[1]?.text).toContain(auditTexts.fields.password)
    expect(JSON.stringify(told)).not.toContain(another)
    expect((told[0]?.details as { formerMail?: string }).formerMail).toBe(signer.email)
  })

  it('tells of every sign-in, and of an unlock', async () => {
    await tokenOf(signer)
    expect((await asAdmin('POST', '/api/users/unlock', { email: signer.email })).status).toBe(200)
    const [unlocked, signedIn] = await linesOf(signer)
    expect(unlocked).toMatchObject({ kind: 'signIn', person: town.admin.id, text: auditTexts.unlockedBy(signer.name) })
    expect(signedIn).toMatchObject({ kind: 'signIn', person: signer.id, details: { what: 'signedIn', way: 'password', given: false } })
  })
})

describe('Payload’s own roads to a password', () => {
  it('are closed: no token is asked for, none is taken', async () => {
    for (const [path, body] of [
      ['forgot-password', { email: signer.email }],
      ['forgot-password', { email: signer.email, disableEmail: true }],
      ['reset-password', { token: 'gættet', password: another }],
    ] as const) {
      expect((await rest('POST', `/api/users/${path}`, { body })).status).toBe(422)
    }
    const stored = await town.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: signer.id } } })
    expect(stored?.resetPasswordToken ?? null).toBeNull()
  })

  it('and its secrets can be neither written nor asked for', async () => {
    const hashes = { hash: 'x', salt: 'x', resetPasswordToken: 'gættet', resetPasswordExpiration: '2099-01-01T00:00:00.000Z', sessions: [] }
    await asAdmin('PATCH', `/api/users/${signer.id}`, hashes)
    expect((await logIn(signer)).status).toBe(200)
    const token = await tokenOf(town.admin)
    for (const field of ['hash', 'salt', 'resetPasswordToken', 'sessions.id']) {
      const { body } = await rest('GET', `/api/users?where[${field}][exists]=true`, { token })
      expect([field, (body as { docs?: unknown[] }).docs?.length ?? 0]).toEqual([field, 0])
    }
  })
})

describe('The person concerned', () => {
  const now = () => new Date()
  const tell = () => mailsAboutAccounts(town.payload, { serverUrl: 'http://localhost:3000', siteUrl: '', municipality: 'Fjordby Kommune' }, now())
  const subjectsTo = (mail: string, mails: Awaited<ReturnType<typeof tell>>) =>
    mails.filter(({ to }) => to === mail).map(({ subject }) => subject)

  it('is told by mail of what others change, at the former address as well, and once', async () => {
    const mail = `ny${++count}@fjordby.example`
    await asAdmin('PATCH', `/api/users/${signer.id}`, { email: mail })
    const all = await tell()
    for (const to of [mail, signer.email]) expect(subjectsTo(to, all)).toEqual([mailTexts.subject.account])
    for (const letter of all) await writeMail(town.payload, letter, 'fjordby.example', now())
    expect(await tell()).toEqual([])
  })

  it('is told of a sign-in with a password that somebody else chose', async () => {
    await asAdmin('PATCH', `/api/users/${signer.id}`, { password: another })
    await tokenOf(signer, another)
    expect(subjectsTo(signer.email, await tell())).toEqual([mailTexts.subject.account, mailTexts.subject.signedIn])
  })

  it('reads it in “Mine opgaver” too', async () => {
    await asAdmin('PATCH', `/api/users/${signer.id}`, { grants: [{ permission: 'reader' }] })
    await tokenOf(signer)
    const { changes, signIns } = await accountNewsOf(town.payload, signer, now())
    expect(changes.map(({ personName }) => personName)).toEqual([town.admin.name])
    expect(signIns).toHaveLength(1)
  })
})

describe('The proof', () => {
  it('holds what was sealed against the audit log', async () => {
    const plan = await buildPlan(town, { state: 'inReview' })
    await asAdmin('PATCH', `/api/users/${signer.id}`, { email: `ny${++count}@fjordby.example` })
    await mustTransition(town, plan, 'approve', signer)
    await sealAudit(town.payload)
    const faults = async () => (await verify(town.payload, { all: true })).faults.filter(({ text }) => text.includes('underskriverens bruger'))
    expect(await faults()).toEqual([])

    const [line] = (await linesOf(signer)).filter(({ details }) => (details as { credentials?: string[] }).credentials)
    await town.payload.db.updateOne({ collection: 'audit-log', id: line?.id ?? '', data: { person: town.bo.id } })
    expect(await faults()).toHaveLength(1)
    await town.payload.db.updateOne({ collection: 'audit-log', id: line?.id ?? '', data: { person: town.admin.id } })
  })
})
