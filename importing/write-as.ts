/** On whose behalf the importer reads and writes. */
import type { TypedUser } from 'payload'

export type WriteAs = { overrideAccess: false; user: TypedUser } | { overrideAccess: true }

/**
 * @param user the person who imports; their permissions decide what is read and written
 * @returns how every Local API call is made. Without a user access is overridden: whoever runs the command line holds
 * the database in their hands already.
 */
export const writeAs = (user: TypedUser | null | undefined): WriteAs =>
  user ? { overrideAccess: false, user } : { overrideAccess: true }
