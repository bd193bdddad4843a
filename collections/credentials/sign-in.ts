/** How somebody is signed in, and when they last proved who they are. */
import type { SignIn } from '../../domain/approval/credentials'
import type { User } from '../../payload-types'
import { isMunicipal } from '../users/identity'

/**
 * @param user as the request knows them, with their sessions
 * @returns a session that is not there proves nothing
 */
export function signInOf(user: User & { _sid?: string }): SignIn {
  const session = user.sessions?.find(({ id }) => id === user._sid)
  // A session begins with the proof (sessions.ts), and is only prolonged by its use.
  return { way: wayOf(user), provedAt: session?.createdAt ?? new Date(0).toISOString() }
}

/** A user has one way in: the municipality's login where they have an identity, else a password here. */
export const wayOf = (user: Pick<User, 'identity'>): 'provider' | 'password' => (isMunicipal(user) ? 'provider' : 'password')

/** What `npm run` programs, the demo and tests say: whoever runs them on the server answers for it. */
export const machine: SignIn = { way: 'machine' }
