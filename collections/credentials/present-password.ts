/** One's own password asks for the present one: a session left open must not become somebody else's for good. */
import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { signInTexts } from '../../messages'
import type { Id } from '../../domain/approval/vocabulary'
import type { User } from '../../payload-types'
import { Refusal } from '../errors'
import { isPasswordOf } from './check-password'

/** Asked for beside a new password of one's own, and never kept. */
export const presentPasswordField: Field = {
  name: 'presentPassword',
  label: signInTexts.presentPassword,
  type: 'text',
  virtual: true,
  access: { read: () => false },
  admin: { components: { Field: '/components/admin/account/PresentPassword#PresentPassword' }, disableListColumn: true, disableListFilter: true },
}

export const askPresentPassword: CollectionBeforeChangeHook<User> = async ({ data: given, originalDoc, operation, req }) => {
  const { presentPassword, ...data } = given
  if (operation !== 'update' || !originalDoc || !data.password || String(req.user?.id) !== String(originalDoc.id)) return data
  await refuseWrong(req, originalDoc.id, presentPassword ?? '')
  // Else the one who chose it would still know it.
  if (await isPasswordOf(req, originalDoc.id, data.password)) throw atField('password', signInTexts.samePassword)
  return data
}

async function refuseWrong(req: PayloadRequest, id: Id, typed: string): Promise<void> {
  if (!typed) throw atField('presentPassword', signInTexts.presentPasswordMissing)
  if (mustWait(id, Date.now())) throw new Refusal(signInTexts.tooManyTries, 429)
  if (await isPasswordOf(req, id, typed)) return void wrong.delete(id)
  const tries = (wrong.get(id)?.tries ?? 0) + 1
  wrong.set(id, { tries, at: Date.now() })
  // Told to the audit log, as whatever is forbidden.
  throw atField('presentPassword', signInTexts.presentPasswordWrong, 403)
}

/**
 * Wrong tries by user. In memory, not beside those at the login (sign-in-delays): a save is a transaction, and what it
 * counted would be rolled back with it.
 */
const wrong = new Map<Id, { tries: number; at: number }>()
const free = 5
const longest = 5 * 60_000

/** One second after the fifth wrong try, then twice as long each time, at most five minutes. */
function mustWait(id: Id, now: number): boolean {
  const { tries, at } = wrong.get(id) ?? { tries: 0, at: 0 }
  return tries >= free && now < at + Math.min(1000 * 2 ** (tries - free), longest)
}

/** The form marks the field, and every other client reads the sentence. */
const atField = (path: string, message: string, status: 403 | 422 = 422) => new Refusal(message, status, { errors: [{ path, message }] })
