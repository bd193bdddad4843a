/** Sessions live on the user, whichever way they were opened, so that logging out and shutting out end them at once. */
import { randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook, Payload } from 'payload'
import { inTransaction } from '../../database'
import { recordSignIn } from '../credentials/audit-sign-in'
import type { User } from '../../payload-types'

/** How long a session lasts after its last use, in seconds. */
export const sessionSeconds = 8 * 60 * 60

type Session = NonNullable<User['sessions']>[number]

const isLive = (session: Session, now: Date): boolean => new Date(session.expiresAt) > now

/** @returns the user's session, unless it has ended or the user is shut out */
export const liveSession = (user: User, id: string, now: Date): Session | undefined =>
  user.active === false ? undefined : user.sessions?.find((session) => session.id === id && isLive(session, now))

interface Proof {
  /** When the person proved who they are there, which may be hours ago; now unless told. A session begins with it. */
  provedAt?: Date
  address?: string | null
}

/**
 * Opens a session for a user whose identity has been proved elsewhere.
 * @returns its id, or null when the user is shut out or gone
 */
export function openSession(
  payload: Payload,
  identity: string,
  now: Date,
  { provedAt = now, address = null }: Proof = {},
): Promise<string | null> {
  return inTransaction(payload, async (req) => {
    const user = await payload.db.findOne<User>({ collection: 'users', where: { identity: { equals: identity } }, req })
    if (!user || user.active === false) return null

    const session = {
      id: randomUUID(),
      createdAt: provedAt.toISOString(),
      expiresAt: new Date(now.getTime() + sessionSeconds * 1000).toISOString(),
    }
    const sessions = [...(user.sessions ?? []).filter((old) => isLive(old, now)), session]
    // Past Payload's own update, as its logins do: nobody has changed the user, so no hook, no release and no new date.
    // The whole user, because SQLite's adapter empties the lists it is not given, permissions among them.
    const data = { ...user, sessions, updatedAt: null }
    await payload.db.updateOne({ collection: 'users', id: user.id, data, req, returning: false })
    await recordSignIn(req, user, { way: 'provider', address, given: false })
    return session.id
  })
}

/** Whoever is made inactive, or tied to another identity, is logged out everywhere. */
export const endSessions: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation }) => {
  if (operation !== 'update') return data
  const otherIdentity = (data.identity || null) !== (originalDoc?.identity || null)
  return data.active === false || otherIdentity ? { ...data, sessions: [] } : data
}
