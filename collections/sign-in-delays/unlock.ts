/** What `npm run unlock` does, for whoever runs the server when no administrator can come in. */
import { createLocalReq, type Payload } from 'payload'
import { auditTexts } from '../../messages'
import { recordAudit } from '../audit-log/record'
import { asFact, one } from '../records'
import { forgetTries } from './hooks'

/** @returns whether there is such a user */
export async function unlock(payload: Payload, email: string): Promise<boolean> {
  const mail = email.trim().toLowerCase()
  const user = await one(asFact(payload, "whoever is at the server's command line may"), 'users', { email: { equals: mail } })
  if (!user) return false
  const req = await createLocalReq({}, payload)
  await forgetTries(req, user.email)
  await recordAudit(req, { kind: 'signIn', text: auditTexts.unlocked(user.name), record: `users/${user.id}`, details: { what: 'unlocked' } })
  return true
}
