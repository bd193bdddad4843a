/** There is always somebody who can let others in. */
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'
import { adminTexts } from '../../messages'
import type { User } from '../../payload-types'
import { Refusal } from '../errors'
import { oneAtATime } from '../one-at-a-time'
import { asFact, count, existing } from '../records'

export const administers = (user: Partial<Pick<User, 'active' | 'grants'>>): boolean =>
  user.active !== false && (user.grants ?? []).some(({ permission }) => permission === 'administrator')

/** @returns whether there is an active administrator, besides the user named by `id` where one is */
export async function anotherAdministrator(req: PayloadRequest, id?: string): Promise<boolean> {
  const besides: Where[] = id ? [{ id: { not_equals: id } }] : []
  const totalDocs = await count(asFact(req, 'the rule counts everybody, whoever asks'), 'users', {
    and: [...besides, { active: { not_equals: false } }, { 'grants.permission': { equals: 'administrator' } }],
  })
  return totalDocs > 0
}

/** Nobody can lock everybody out: the last administrator stays one. */
export const keepAnAdministrator: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc || !administers(originalDoc) || administers(data)) return data
  if (req.context.saidByGroups) return data
  // Of two who take each other's permission at the same moment, the second is judged on what the first left.
  await oneAtATime(req, 'administrators')
  if (await anotherAdministrator(req, originalDoc.id)) return data
  throw new Refusal(adminTexts.lastAdministrator, 409)
}

export const keepAnAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await existing(asFact(req, 'the rule looks at the record itself, whoever asks'), 'users', String(id))
  if (administers(user)) await oneAtATime(req, 'administrators')
  if (administers(user) && !(await anotherAdministrator(req, user.id))) throw new Refusal(adminTexts.lastAdministrator, 409)
}

/** Whatever is filled in on Payload's form for the first user, it is one who can log in and let others in: one alone. */
export const firstUserAdministers: CollectionBeforeChangeHook<User> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !req.pathname?.endsWith('/users/first-register')) return data
  await oneAtATime(req, 'administrators')
  // Any at all: the rule counts everybody. MongoDB counts no whole collection inside a transaction.
  if (await req.payload.db.findOne({ collection: 'users', where: {}, req })) throw new Refusal(adminTexts.notFirstUser, 403)
  return { ...data, active: true, identity: null, grants: [...(data.grants ?? []), { permission: 'administrator' }] }
}

/**
 * The context of writes that say what the groups of the municipality's login say. They may take the last administrator's
 * permission away, for they can give it to the next; refusing would leave it with someone who should no longer have it.
 */
export const saidByGroups = { saidByGroups: true }
