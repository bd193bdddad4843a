import type { Access, SanitizedConfig } from 'payload'
import { never, peopleWithPermissions } from './access'

const ownLocks: Access = ({ req }) => peopleWithPermissions({ req }) && { 'user.value': { equals: req.user?.id } }

/**
 * Payload keeps records of its own beside ours, and opens some of them to everybody who is signed in. Somebody whom the
 * municipality's login lets in, but nobody has given a permission, may neither see nor touch them.
 * @param config as Payload has completed it; its collections are changed in place
 */
export function closeInternals(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (collection.slug === 'payload-locked-documents') {
      Object.assign(collection.access, {
        create: peopleWithPermissions,
        read: peopleWithPermissions,
        update: peopleWithPermissions,
        // Only one's own; a lock that is taken over is changed, and a save ends it.
        delete: ownLocks,
      })
    }
    if (collection.slug === 'payload-migrations') {
      Object.assign(collection.access, { create: never, read: never, update: never, delete: never })
    }
  }
  return config
}
