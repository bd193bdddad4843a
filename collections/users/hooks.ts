import { isDeepStrictEqual } from 'node:util'
import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  CollectionMeHook,
} from 'payload'
import { adminTexts, signInTexts } from '../../messages'
import type { User } from '../../payload-types'
import { Refusal } from '../errors'
import { isInFrozen } from '../frozen-references'
import { asFact, count } from '../records'
import { isMunicipal } from './identity'

/** Asked after the password has proved right, so that a stranger learns nothing from the answer. */
export const refuseInactive: CollectionBeforeLoginHook<User> = ({ user }) => {
  if (user.active === false) throw new Refusal(adminTexts.inactiveUser, 403)
  if (isMunicipal(user)) throw new Refusal(signInTexts.passwordElsewhere, 403)
  return user
}

/** Marks the request, for `refuseStaleLogin`. */
export const noteLogin: CollectionBeforeOperationHook<'users'> = ({ operation, req }) => {
  if (operation === 'login') req.context.isLogin = true
}

/**
 * Payload's login reads the user, takes its time to check the password, and then writes the whole user back with the
 * new session. A change that an administrator saved meanwhile, such as shutting the user out, would be undone.
 */
export const refuseStaleLogin: CollectionBeforeLoginHook<User> = async ({ user, req }) => {
  if (!req.context.isLogin) return user
  const where = { id: { equals: user.id } }
  // Without `req`, and so outside the login's transaction: what is saved, not what the login is about to save.
  const saved = await req.payload.db.findOne<User>({ collection: 'users', where })
  if (saved && !isDeepStrictEqual(administered(saved), administered(user))) {
    throw new Refusal(signInTexts.changedMeanwhile, 409)
  }
  return user
}

const administered = ({ active, grants, identity, email, name, title, hash, passwordState }: User) =>
  JSON.parse(JSON.stringify({ active, grants, identity, email, name, title, hash, passwordState })) as unknown

/** Tells the admin when a session opened through the municipality's login ends, as it knows of its own. */
export const endOfSession: CollectionMeHook<User> = ({ args, user }) => {
  const { _sid, _strategy } = args.req.user as { _sid?: string; _strategy?: string }
  const session = user.sessions?.find(({ id }) => id === _sid)
  if (!session || _strategy !== 'oidc') return
  return { user, exp: Math.floor(new Date(session.expiresAt).getTime() / 1000) }
}

/** Whoever has written or signed stays on record; such a user is made inactive instead. */
export const refuseDeletingSigner: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const facts = asFact(req, 'who has written or signed is a fact about all records, whoever asks')
  const events = await count(facts, 'plan-events', { actor: { equals: String(id) } })
  const plans = await count(facts, 'plans', {
    or: [
      { responsibleEditor: { equals: id } },
      { contributors: { in: [id] } },
      { 'submission.by': { equals: id } },
      { 'decision.recordedBy': { equals: id } },
      { 'correction.by': { equals: id } },
      { 'lastWritten.by': { equals: id } },
      { 'reviewSettings.intervalSetBy': { equals: id } },
      { 'reviewSettings.editorSetBy': { equals: id } },
    ],
  })
  const kept = [
    ['comments', 'author'],
    ['comments', 'answers.author'],
    ['rescued-texts', 'user'],
  ] as const
  const texts = await Promise.all(kept.map(([collection, field]) => count(facts, collection, { [field]: { equals: id } })))
  const isNamed = events + plans > 0 || texts.some((found) => found > 0)
  if (isNamed || (await isInFrozen(req, String(id)))) throw new Refusal(adminTexts.userSigned, 409)
}
