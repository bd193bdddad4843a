/** Making, handing out and using a link to one's own password. */
import { createHash, randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import { inTransaction } from '../../database/transaction'
import { linkTexts, signInTexts } from '../../messages'
import type { PasswordLink, User } from '../../payload-types'
import { recordAudit } from '../audit-log/record'
import { Refusal } from '../errors'
import { all, asFact, one } from '../records'
import { isMunicipal } from '../users/identity'
import { shortestPassword } from '../users/passwords'

const collection = 'password-links'
const ofLinks = (req: PayloadRequest) => asFact(req, 'links are closed to every other road')
const own = { depth: 0, overrideAccess: true } as const // closed to every other road

const hour = 3_600_000
/** Milliseconds that a link is good for. */
export const goodFor = { invitation: 7 * 24 * hour, forgotten: hour } as const
/** Milliseconds between two mails that anybody can have sent to an account. */
const between = 5 * 60_000
/** Days until a link that is over is forgotten. */
const keptDays = 30

export const hasMailServer = (): boolean => Boolean(process.env.SMTP_URL)

/** A fragment is never sent to a server, so the link stands in no log. */
export const addressOf = (origin: string, token: string): string => `${origin}/admin/adgangskode#${token}`

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const mayHaveOne = (user: Pick<User, 'active' | 'identity'>): boolean => user.active !== false && !isMunicipal(user)

/**
 * For an administrator: a link that goes by mail, or, where there is no mail server, one to hand over. Whoever has seen it could
 * have chosen the password, so that leaves their hand on it.
 * @returns the token where it is shown, else null
 * @throws Refusal 409 where the person signs in elsewhere or not at all
 */
export function inviteUser(payload: Payload, by: User, id: string, purpose: PasswordLink['purpose'] = 'invitation'): Promise<string | null> {
  return inTransaction(
    payload,
    async (req) => {
      const user = await one(ofLinks(req), 'users', id)
      if (!user) throw new Refusal(linkTexts.noSuchUser, 404)
      if (!mayHaveOne(user)) throw new Refusal(user.active === false ? linkTexts.inactive : signInTexts.passwordElsewhere, 409)
      const byMail = hasMailServer()
      const link = await makeLink(req, user, purpose, byMail, new Date())
      await recordAudit(req, {
        kind: 'permission',
        text: byMail ? linkTexts.audit.mailed(user.name) : linkTexts.audit.shown(user.name),
        record: `users/${user.id}`,
        details: { what: 'changed', name: user.name, changes: [], ...(!byMail && { credentials: ['password'] }) },
      })
      return byMail ? null : handOut(req, link)
    },
    { user: { ...by, collection: 'users' } },
  )
}

/** For anybody: a mail to whoever has the address and a password here. Nobody is told whether that is somebody. */
export async function askForLink(payload: Payload, email: string, now: Date): Promise<void> {
  if (!hasMailServer()) return
  await inTransaction(payload, async (req) => {
    const user = await one(ofLinks(req), 'users', { email: { equals: email.trim().toLowerCase() } })
    if (!user || !mayHaveOne(user)) return
    const since = new Date(now.getTime() - between).toISOString()
    const lately: Where = { and: [{ user: { equals: String(user.id) } }, { at: { greater_than: since } }] }
    const recent = await one(ofLinks(req), collection, lately)
    if (!recent) await makeLink(req, user, 'forgotten', true, now)
  })
}

const makeLink = (req: PayloadRequest, { id }: User, purpose: PasswordLink['purpose'], byMail: boolean, now: Date): Promise<PasswordLink> =>
  req.payload.create({
    collection,
    data: {
      user: String(id),
      purpose,
      byMail,
      at: now.toISOString(),
      expiresAt: new Date(now.getTime() + goodFor[purpose]).toISOString(),
    },
    ...own,
    req,
  })

async function handOut(req: PayloadRequest, { id }: PasswordLink): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await req.payload.update({ collection, id, data: { tokenHash: hashOf(token) }, ...own, req })
  return token
}

/**
 * The moment a mail leaves: only now is there a link. A second attempt makes another, and the first is good for nothing.
 * @returns null where the link is used, over or gone
 */
export function tokenForMail(payload: Payload, id: string, now: Date): Promise<string | null> {
  return inTransaction(payload, async (req) => {
    const link = await one(ofLinks(req), collection, id)
    return link && isGood(link, now) ? handOut(req, link) : null
  })
}

const isGood = ({ usedAt, expiresAt }: PasswordLink, now: Date): boolean => !usedAt && new Date(expiresAt) > now

/**
 * The person chooses. All their links are over then, and so are the sessions that others may have.
 * @returns their mail, to sign in with
 * @throws Refusal: 422 too short, 403 the link is used, over or nobody's
 */
export function chooseByLink(payload: Payload, token: string, password: string, now = new Date()): Promise<string> {
  if ([...password].length < shortestPassword) throw new Refusal(signInTexts.passwordTooShort(shortestPassword), 422)
  return inTransaction(payload, async (req) => {
    const link = await one(ofLinks(req), collection, { tokenHash: { equals: hashOf(token) } })
    if (!link || !isGood(link, now)) throw new Refusal(linkTexts.over, 403)
    const user = await one(ofLinks(req), 'users', link.user)
    if (!user || !mayHaveOne(user)) throw new Refusal(linkTexts.over, 403)
    const links = await all(ofLinks(req), collection, { where: { user: { equals: link.user } } })
    for (const { id, usedAt } of links) {
      if (!usedAt) await payload.update({ collection, id, data: { usedAt: now.toISOString() }, ...own, req })
    }
    // The person's own doing, by the link in place of the present password (credentials/present-password.ts).
    req.user = { ...user, collection: 'users' }
    req.context.choosesByLink = true
    await payload.update({ collection: 'users', id: user.id, data: { password, sessions: [] }, ...own, req })
    return user.email
  })
}

/** The day's look. */
export async function forgetOldLinks({ db }: Payload, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 24 * hour).toISOString()
  await db.deleteMany({ collection, where: { expiresAt: { less_than: before } } })
}
