import { decode } from 'next-auth/jwt'
import { parseCookies } from 'payload'
import type { AuthStrategy, Payload } from 'payload'
import { z } from 'zod'
import type { User } from '../../../payload-types'
import { isEncrypted } from '../public-origin'
import { liveSession } from '../sessions'
import { asFact, one } from '../../records'

/** What next-auth's cookie carries: who, and which of the user's sessions. Nothing of the provider's own tokens. */
export const sessionToken = z.object({ identity: z.string().min(1), session: z.string().min(1) })

/** next-auth's own name for its cookie. */
export const sessionCookie = (origin: string): string =>
  `${isEncrypted(origin) ? '__Secure-' : ''}next-auth.session-token`

/**
 * Knows users by the session they opened through the municipality's login. The cookie is proof of a session, not a
 * licence: the session must still be there, and the user active, at every request.
 * @param origin where people reach the CMS
 */
export const oidcStrategy = (origin: string): AuthStrategy => ({
  name: 'oidc',
  async authenticate({ headers, payload }) {
    const cookie = parseCookies(headers).get(sessionCookie(origin))
    const token = cookie ? await readToken(cookie, payload.config.secret) : null
    const user = token ? await userOf(payload, token.identity) : undefined
    if (!token || !user || !liveSession(user, token.session, new Date())) return { user: null }
    return { user: { ...user, collection: 'users', _strategy: 'oidc', _sid: token.session } }
  },
})

async function readToken(cookie: string, secret: string) {
  // Made with another secret, or tampered with, or too old: no token.
  const token = await decode({ token: cookie, secret }).catch(() => null)
  return sessionToken.safeParse(token).data ?? null
}

async function userOf(payload: Payload, identity: string): Promise<User | null> {
  return one(asFact(payload, 'to find out who asks'), 'users', { identity: { equals: identity } })
}
