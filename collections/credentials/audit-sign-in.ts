/** Every sign-in is a line of the audit log: who, when, by which way, from where; and so is an administrator's unlock. */
import type { CollectionAfterLoginHook, CollectionAfterOperationHook, PayloadRequest } from 'payload'
import { auditTexts } from '../../messages'
import type { User } from '../../payload-types'
import { recordAudit } from '../audit-log/record'
import { clientAddress } from '../sign-in-delays/client-address'

export interface SignedIn {
  way: 'password' | 'provider'
  /** Null for the program's own calls, which come from no address. */
  address: string | null
  /** With a password that somebody else had chosen. */
  given: boolean
}

export const recordSignIn = (req: PayloadRequest, { id, name }: Pick<User, 'id' | 'name'>, { way, address, given }: SignedIn): Promise<void> =>
  recordAudit(req, {
    kind: 'signIn',
    text: auditTexts.signedIn(auditTexts.ways[given ? 'given' : way], address ?? auditTexts.noAddress),
    person: { id, name },
    record: `users/${id}`,
    details: { what: 'signedIn', way, address, given },
  })

export const auditSignIn: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  await recordSignIn(req, user, { way: 'password', address: clientAddress(req.headers), given: user.passwordState === 'used' })
  return user
}

export const auditUnlock: CollectionAfterOperationHook<'users'> = async ({ args, operation, req, result }) => {
  if ((operation as string) !== 'unlock' || !result) return result
  const { email } = (args as unknown as { data: { email?: string } }).data
  const user = await req.payload.db.findOne<User>({ collection: 'users', where: { email: { equals: String(email).trim().toLowerCase() } } })
  if (user) {
    const text = auditTexts.unlockedBy(user.name)
    await recordAudit(req, { kind: 'signIn', text, record: `users/${user.id}`, details: { what: 'unlocked' } })
  }
  return result
}
