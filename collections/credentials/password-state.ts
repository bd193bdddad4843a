/**
 * A password that somebody else chose is good for one sign-in, and then for nothing but choosing one's own: until then
 * two people know it.
 */
import type { CollectionBeforeChangeHook, CollectionBeforeLoginHook, CollectionBeforeOperationHook, Field } from 'payload'
import { signInTexts } from '../../messages'
import type { User } from '../../payload-types'
import { administratorsOnField } from '../access'
import { Refusal } from '../errors'
import { isMunicipal } from '../users/identity'
import { mustChoosePassword } from './must-choose'

/** `given`: by somebody else, and not used yet; `used`: for its one sign-in. */
export const passwordStates = ['own', 'given', 'used'] as const

const nobody = () => false

export const passwordStateField: Field = {
  name: 'passwordState',
  type: 'select',
  options: passwordStates.map((value) => ({ value, label: signInTexts.passwordStates[value] })),
  access: { create: nobody, update: nobody, read: ({ req, doc }) => administratorsOnField({ req }) || req.user?.id === doc?.id },
  admin: { hidden: true },
}

/** After the hooks that refuse: what is left is a password that will be saved. A program's own is its users'. */
export const noteWhoChose: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation, req }) => {
  const kept = { ...data, passwordState: originalDoc?.passwordState ?? null }
  if (!data.password || isMunicipal(data)) return kept
  const isOther = req.user && (operation === 'create' || String(req.user.id) !== String(originalDoc?.id))
  return { ...kept, passwordState: isOther ? 'given' : 'own' }
}

/** Asked after the password has proved right. */
export const useGivenPasswordOnce: CollectionBeforeLoginHook<User> = async ({ user, req }) => {
  if (!req.context.isLogin || !mustChoosePassword(user)) return user
  if (user.passwordState === 'used') throw new Refusal(signInTexts.passwordUsed, 403)
  // Past Payload's own update, as its login does; the whole user, because SQLite's adapter empties the lists it is not given.
  const used = { ...user, passwordState: 'used' as const }
  await req.payload.db.updateOne({ collection: 'users', id: user.id, data: { ...used, updatedAt: null }, req, returning: false })
  return used
}

const choosing: readonly string[] = ['password', 'presentPassword']

/** Whoever has still to choose a password may save that on their own user, and nothing else. */
export const nothingButPassword: CollectionBeforeOperationHook<'users'> = ({ args, operation, req }) => {
  if (operation !== 'update' || !mustChoosePassword(req.user)) return
  const { id, data, overrideAccess } = args as { id?: unknown; data?: object; overrideAccess?: boolean }
  if (overrideAccess) return
  const isOwn = String(id) === String(req.user?.id)
  if (!isOwn || Object.keys(data ?? {}).some((field) => !choosing.includes(field))) throw new Refusal(signInTexts.choosePasswordFirst, 403)
}
