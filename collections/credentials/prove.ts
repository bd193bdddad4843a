/** Asks a signed-in person's password again before they sign. */
import type { PayloadRequest } from 'payload'
import type { SignIn } from '../../domain/approval/credentials'
import { refuse, type Refusal } from '../../domain/approval/refusals'
import type { PlanAction } from '../../domain/approval/vocabulary'
import type { User } from '../../payload-types'
import { tryOwnPassword } from '../sign-in-delays/hooks'
import { isPasswordOf } from './check-password'
import { signInOf } from './sign-in'

/**
 * Outside every transaction: a wrong try is counted.
 * @param typed the password, or empty to go by the sign-in as it is
 * @returns how the person is signed in now
 * @throws Refusal 429 when it was tried too often
 */
export async function proveAgain(
  req: PayloadRequest,
  user: User,
  typed: string,
  action: PlanAction,
): Promise<{ ok: true; signIn: SignIn } | Refusal> {
  const signIn = signInOf(user)
  if (!typed || signIn.way !== 'password') return { ok: true, signIn }
  if (!(await tryOwnPassword(req, user.id, () => isPasswordOf(req, user.id, typed)))) return refuse('password-wrong', { action })
  return { ok: true, signIn: { way: 'password', provedAt: new Date().toISOString() } }
}
