/**
 * What makes a session somebody else's for good, or lends its signature away, asks who is there: a password of one's own
 * always, mail and deputies where the sign-in is older than a signature takes.
 */
import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { proofLacking } from '../../domain/approval/credentials'
import { signInTexts } from '../../messages'
import type { Id } from '../../domain/approval/vocabulary'
import type { User } from '../../payload-types'
import { Refusal } from '../errors'
import { isPasswordOf } from './check-password'
import { changedParts } from './parts'
import { signInOf } from './sign-in'

/** Asked for beside a new password, mail or deputy of one's own, and never kept. */
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
  if (operation !== 'update' || !originalDoc || !req.user || String(req.user.id) !== String(originalDoc.id)) return data
  // A link to their own mail, in place of a password that is not known (password-links/links.ts); no request can say so.
  if (req.context.choosesByLink === true) return data
  if (!data.password) {
    await askForLending(req, originalDoc, data, presentPassword ?? '')
    return data
  }
  await refuseWrong(req, originalDoc.id, presentPassword ?? '')
  // Else the one who chose it would still know it.
  if (await isPasswordOf(req, originalDoc.id, data.password)) throw atField('password', signInTexts.samePassword)
  return data
}

/** Mail and deputies: whoever has a session that was left open could else read one's mail, or have another sign. */
async function askForLending(req: PayloadRequest, before: User, given: Partial<User>, typed: string): Promise<void> {
  const changed = changedParts(before, { ...before, ...given }, false)
  if (!changed.includes('mail') && !changed.includes('deputies')) return
  const lacks = proofLacking(signInOf(req.user as User), new Date())
  if (lacks === 'provider') throw new Refusal(signInTexts.signInAgainFirst, 403)
  if (lacks || typed) await refuseWrong(req, before.id, typed)
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
