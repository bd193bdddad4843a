/**
 * Nobody comes in by a mail with a token: Payload's own routes would give one to whoever can read the database or a
 * mailbox, and tell nobody who asked for it.
 */
import type { CollectionBeforeOperationHook } from 'payload'
import { signInTexts } from '../../messages'
import { Refusal } from '../errors'

export const refuseReset: CollectionBeforeOperationHook<'users'> = ({ operation }) => {
  if (operation === 'forgotPassword' || operation === 'resetPassword') throw new Refusal(signInTexts.forgotten.text)
}
