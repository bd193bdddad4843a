/** What was tried and refused, told to the log beside the transaction that was rolled back. */
import type { AfterErrorHook, PayloadRequest } from 'payload'
import { auditTexts } from '../../messages'
import type { User } from '../../payload-types'
import { wasHeldUp } from '../sign-in-delays/hooks'
import { sealedOff } from './own-request'
import { recordAudit, type AuditLine } from './record'
import { asFact, count } from '../records'

/** Someone who is signed in tried what they may not, by any route; or someone tried a known user's password. */
export const auditAttempts: AfterErrorHook = async ({ error, req }) => {
  try {
    const line = isLogin(req) ? await failedLogin(req, error) : forbidden(req, error)
    if (line) await recordAudit(await sealedOff(req), line)
  } catch (err) {
    // The refusal stands and must reach the person, whether or not it could be told.
    req.payload.logger.error({ err, msg: 'A refused attempt could not be written to the audit log.' })
  }
}

function forbidden(req: PayloadRequest, error: Error & { status?: number }): AuditLine | null {
  if (error.status !== 403 || !req.user || req.method === 'GET') return null
  const what = `${req.method} ${req.pathname}`
  return { kind: 'refusal', text: auditTexts.refused(what, error.message), person: req.user, details: { what } }
}

const isLogin = ({ method, pathname }: PayloadRequest): boolean => method === 'POST' && pathname.endsWith('/users/login')

/** Tries that came too early are told once in this time, in milliseconds. */
const tellAgainAfter = 10 * 60 * 1000

async function failedLogin(req: PayloadRequest, error: Error & { status?: number }): Promise<AuditLine | null> {
  if (error.status !== 401) return null
  // Only known users: what strangers type is endless, and now and then a password in the wrong field.
  const user = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { email: { equals: String(req.data?.email ?? '').trim().toLowerCase() } },
  })
  if (!user) return null
  const heldUp = wasHeldUp(req)
  if (heldUp && (await wasTold(req, user, new Date(Date.now() - tellAgainAfter)))) return null
  const text = heldUp ? auditTexts.loginHeldUp : auditTexts.loginFailed
  return { kind: 'signIn', text, person: user, record: `users/${user.id}`, details: { heldUp } }
}

async function wasTold(req: PayloadRequest, { id }: User, since: Date): Promise<boolean> {
  const totalDocs = await count(asFact(req.payload, 'nobody is signed in, and nothing of it is answered'), 'audit-log', {
      and: [
        { person: { equals: String(id) } },
        { kind: { equals: 'signIn' } },
        { text: { equals: auditTexts.loginHeldUp } },
        { at: { greater_than: since.toISOString() } },
      ],
    })
  return totalDocs > 0
}
