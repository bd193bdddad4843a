import { ValidationError } from 'payload'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { signInTexts } from '../../messages'
import type { User } from '../../payload-types'
import { Refusal } from '../errors'
import { isMunicipal } from './identity'

/** In characters. Nothing is asked of them: length is what withstands guessing (NIST SP 800-63B). */
export const shortestPassword = 12

const settingPassword = ['create', 'update', 'resetPassword']

/** Passwords that people choose; a program's own, such as the demo's, are its own business. */
export const refuseShortPassword: CollectionBeforeOperationHook<'users'> = ({ args, operation, req }) => {
  if (!settingPassword.includes(operation) || req.payloadAPI === 'local') return
  const { data } = args as { data?: { password?: unknown } }
  if (typeof data?.password !== 'string' || [...data.password].length >= shortestPassword) return
  const message = signInTexts.passwordTooShort(shortestPassword)
  throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }] }, req.t)
}

/** One way in for each user: who signs in through the municipality is shut out there, and must be shut out here too. */
export const refusePasswordBesideIdentity: CollectionBeforeChangeHook<User> = ({ data, operation }) => {
  if (operation === 'update' && data.password && isMunicipal(data)) throw new Refusal(signInTexts.passwordElsewhere)
  return data
}
