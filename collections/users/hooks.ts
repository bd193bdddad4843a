import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionBeforeLoginHook } from 'payload'
import { adminTexts } from '../../messages'
import type { User } from '../../payload-types'
import { Refusal } from '../errors'

export const refuseInactive: CollectionBeforeLoginHook<User> = ({ user }) => {
  if (user.active === false) throw new Refusal(adminTexts.inactiveUser, 403)
  return user
}

const administers = (user: Partial<User>): boolean =>
  user.active !== false && (user.grants ?? []).some(({ permission }) => permission === 'administrator')

/** Nobody can lock everybody out: the last administrator stays one. */
export const keepAnAdministrator: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc || !administers(originalDoc) || administers(data)) return data
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: {
      and: [
        { id: { not_equals: originalDoc.id } },
        { active: { not_equals: false } },
        { 'grants.permission': { equals: 'administrator' } },
      ],
    },
    // The rule counts everybody, whoever asks.
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) throw new Refusal(adminTexts.lastAdministrator, 409)
  return data
}

/** Whoever has written or signed stays on record; such a user is made inactive instead. */
export const refuseDeletingSigner: CollectionBeforeDeleteHook = async ({ id, req }) => {
  // A fact about all records, whoever asks.
  const { totalDocs: events } = await req.payload.count({
    collection: 'plan-events',
    where: { actor: { equals: String(id) } },
    overrideAccess: true,
    req,
  })
  const { totalDocs: plans } = await req.payload.count({
    collection: 'plans',
    where: { or: [{ responsibleEditor: { equals: id } }, { contributors: { in: [id] } }] },
    overrideAccess: true, // as above
    req,
  })
  if (events + plans > 0) throw new Refusal(adminTexts.userSigned, 409)
}
