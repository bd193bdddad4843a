/** Records that are only ever added: revisions and events. */
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload'
import { adminTexts } from '../messages'
import { never, peopleWithPermissions } from './access'
import { Refusal } from './errors'
import { isTransition } from './plans/transition/token'

// Access rules alone do not make a record read-only: `overrideAccess: true` passes them. Hooks that throw do.
const refuseChange: CollectionBeforeChangeHook = async ({ operation, req, data }) => {
  if (operation !== 'create' || !(await isTransition(req))) throw new Refusal(adminTexts.appendOnly, 403)
  return data
}

const refuseDelete: CollectionBeforeDeleteHook = () => {
  throw new Refusal(adminTexts.appendOnly, 403)
}

export const appendOnly = {
  access: { read: peopleWithPermissions, create: never, update: never, delete: never },
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDelete] },
  disableDuplicate: true,
} satisfies Partial<CollectionConfig>
