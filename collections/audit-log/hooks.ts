/** The log is only ever added to, by itself. Hooks that throw hold against `overrideAccess: true` too. */
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { auditTexts } from '../../messages'
import { Refusal } from '../errors'
import { isOwnLine } from './own-lines'

export const refuseForeignWrites: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !(await isOwnLine(req))) throw new Refusal(auditTexts.appendOnly, 403)
  return data
}

export const refuseDelete: CollectionBeforeDeleteHook = () => {
  throw new Refusal(auditTexts.appendOnly, 403)
}
