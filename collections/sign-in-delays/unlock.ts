/** What `npm run unlock` does, for whoever runs the server when no administrator can come in. */
import { createLocalReq, type Payload } from 'payload'
import { auditTexts } from '../../messages'
import { recordAudit } from '../audit-log/record'
import { forgetTries } from './hooks'

/** @returns whether there is such a user */
export async function unlock(payload: Payload, email: string): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    depth: 0,
    overrideAccess: true, // whoever is at the server's command line may
  })
  const [user] = docs
  if (!user) return false
  const req = await createLocalReq({}, payload)
  await forgetTries(req, user.email)
  await recordAudit(req, { kind: 'signIn', text: auditTexts.unlocked(user.name), record: `users/${user.id}`, details: { what: 'unlocked' } })
  return true
}
