/** Whether a password is a user's own, reckoned as Payload reckons it: it gives its check to nobody. */
import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { Id } from '../../domain/approval/vocabulary'
import type { User } from '../../payload-types'

const derive = promisify(pbkdf2)

/** Payload's forms of a hash: the present one says so (its `generatePasswordSaltHash`, 3.90). */
const present = { mark: 'pbkdf2-sha256-v1:', rounds: 600_000, bytes: 32 }
const before = { mark: '', rounds: 25_000, bytes: 512 }

/** Without a password here, as with the municipality's login, none is right. */
export async function isPasswordOf(req: PayloadRequest, id: Id, typed: string): Promise<boolean> {
  const user = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } }, req })
  if (!user?.hash || !user.salt || !typed) return false
  const form = user.hash.startsWith(present.mark) ? present : before
  const right = Buffer.from(user.hash.slice(form.mark.length), 'hex')
  const given = await derive(typed, user.salt, form.rounds, form.bytes, 'sha256')
  return right.length === given.length && timingSafeEqual(right, given)
}
