/** Slows down whoever guesses passwords, and answers a wrong, an unknown and an early try alike, in words and in time. */
import { pbkdf2 } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { AuthenticationError } from 'payload'
import type {
  AfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { afterCommit } from '../../database'
import { signInTexts } from '../../messages'
import type { User } from '../../payload-types'
import { Refusal } from '../errors'
import { deviceCookie } from './device'
import { keyOf, keysOfLogin, type Key } from './keys'
import { beginTry, endTry } from './tries'

interface Trying {
  startedAt: number
  keys: Key[]
  heldUp: boolean
}

const tryingIn = (req: PayloadRequest) => req.context as { signInTry?: Trying }

/** @returns whether the sign-in was refused unseen, because of those before it */
export const wasHeldUp = (req: PayloadRequest): boolean => tryingIn(req).signInTry?.heldUp ?? false

export const slowDownSignIn: CollectionBeforeOperationHook<'users'> = async ({ args, operation, req }) => {
  if (operation !== 'login' || req.payloadAPI === 'local' || isFirstUser(req)) return
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data
  // Payload says what is missing.
  if (typeof email !== 'string' || typeof password !== 'string' || !email.trim() || !password.trim()) return

  const mail = email.trim().toLowerCase()
  const startedAt = performance.now()
  const user = await req.payload.db.findOne<User>({ collection: 'users', where: { email: { equals: mail } } })
  const keys = keysOfLogin(req, mail, user ?? undefined)
  const heldUp = !(await beginTry(req.payload, keys, new Date()))
  tryingIn(req).signInTry = { startedAt, keys, heldUp }
  if (heldUp) throw new AuthenticationError(req.t)
  // Payload answers for an unknown address without reckoning anything, which a watch would show.
  if (!user) await hashForNobody(password)
}

/**
 * The very first user is signed in by the transaction that makes them: there is nobody yet whose password could be guessed,
 * and a count beside that transaction would wait for it.
 */
const isFirstUser = ({ pathname }: PayloadRequest): boolean => pathname?.endsWith('/users/first-register') ?? false

/** As much work as Payload's own check (its `generatePasswordSaltHash`). */
const hashForNobody = (password: string) => promisify(pbkdf2)(password, 'nobody', 600_000, 32, 'sha256')

export const endDelay: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  const { signInTry } = tryingIn(req)
  if (!signInTry) return
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', deviceCookie(req.headers, req.payload.secret, user.id))
  await afterCommit(req, () => endTry(req.payload, signInTry.keys))
}

/** No refused sign-in is answered earlier than this, in milliseconds: longer than a password takes to check. */
const soonest = 500

export const answerAlike: AfterErrorHook = async ({ error, req }) => {
  const { signInTry } = tryingIn(req)
  if (!signInTry || (error as { status?: number }).status !== 401) return
  await pause(Math.max(0, soonest - (performance.now() - signInTry.startedAt)))
}

/** @throws Refusal 429 while it is too early for another try, which otherwise counts as a wrong one until `endTry` */
export async function refuseEarlyTry(req: PayloadRequest, keys: readonly Key[]): Promise<void> {
  if (!(await beginTry(req.payload, keys, new Date()))) throw new Refusal(signInTexts.tooManyTries, 429)
}

/** An administrator's "Lås op" lets the person try again at once. */
export const forgetTriesOnUnlock: CollectionAfterOperationHook<'users'> = async ({ args, operation, req, result }) => {
  if ((operation as string) !== 'unlock' || !result) return result
  const { email } = (args as unknown as { data: { email?: string } }).data
  if (email) await forgetTries(req, email)
  return result
}

export const forgetTries = ({ payload }: Pick<PayloadRequest, 'payload'>, email: string): Promise<void> =>
  endTry(payload, [keyOf(payload.secret, 'account', email.trim().toLowerCase())])

/**
 * Asks a signed-in person's password again, for a signature for example. Wrong ones slow down that person alone. It
 * writes by itself, so the caller must not be inside a transaction.
 * @param isRight checks the password; not asked while the person has to wait
 * @returns whether it was right
 * @throws Refusal 429 when it was tried too often
 */
export async function tryOwnPassword(req: PayloadRequest, user: string, isRight: () => Promise<boolean>): Promise<boolean> {
  const keys = [keyOf(req.payload.secret, 'ownAccount', user)]
  await refuseEarlyTry(req, keys)
  if (!(await isRight())) return false
  await endTry(req.payload, keys)
  return true
}
