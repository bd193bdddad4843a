import type { CollectionBeforeChangeHook } from 'payload'
import type { User } from '../../payload-types'

const local = 'local|'

/** @returns whether the user signs in through the municipality, and so has no password here */
export const isMunicipal = ({ identity }: Pick<User, 'identity'>): boolean =>
  Boolean(identity && !identity.startsWith(local))

/**
 * Empty identities are not saved: on MongoDB a unique field may be missing from many records, but empty in only one.
 * One that is cleared leaves a stand-in, and the user is local again.
 */
export const tidyIdentity: CollectionBeforeChangeHook<User> = ({ data: { identity, ...others }, originalDoc }) => {
  const given = identity?.trim() || (originalDoc?.identity && `${local}${originalDoc.id}`)
  return given ? { ...others, identity: given } : others
}
