/** Counts a try before it is made, so that a hundred at once are not all the first one. */
import type { Payload, PayloadRequest, Where } from 'payload'
import { afterCommit, inTransaction } from '../../database'
import { delaySeconds, forgottenAfter, isHeldUp } from '../../domain/sign-in-delay'
import type { SignInDelay } from '../../payload-types'
import { fieldErrorsOf } from '../errors'
import type { Key } from './keys'
import { sweepNowAndThen } from './sweep'

const collection = 'sign-in-delays'

/** @returns whether the try may be made now; it then counts as a wrong one until `endTry`. */
export async function beginTry(payload: Payload, keys: readonly Key[], now: Date): Promise<boolean> {
  // In one order everywhere, so that two tries do not wait for each other.
  const ordered = [...keys].sort((one, other) => (one.name < other.name ? -1 : 1))
  return inTransaction(
    payload,
    async (req) => {
      const rows = new Map<string, SignInDelay>()
      for (const { name } of ordered) {
        const row = await rowOf(req, name)
        if (row) rows.set(name, row)
      }
      if (ordered.some(({ kind, name }) => isHeldUp(kind, new Date(rows.get(name)?.until ?? 0), now))) return false
      for (const key of ordered) await count(req, key, rows.get(key.name), now)
      return true
    },
    // Two made the first row of a name at once.
    { retryOn: (error) => fieldErrorsOf(error) !== null },
  )
}

/** The password was right: the account begins again, and the address has one wrong try less. */
export async function endTry(payload: Payload, keys: readonly Key[]): Promise<void> {
  await inTransaction(payload, async (req) => {
    for (const { kind, name } of keys) {
      const row = await rowOf(req, name)
      if (!row) continue
      const tries = kind === 'address' ? row.tries - 1 : 0
      if (tries > 0) await update(req, row, { tries, until: new Date(0).toISOString() })
      else await req.payload.db.deleteOne({ collection, where: named(name), req, returning: false })
    }
  })
}

const named = (name: string): Where => ({ key: { equals: name } })

// Past Payload's operations: their hooks and access have nothing to say of counters, and sign-in waits for this.
const rowOf = (req: PayloadRequest, name: string) =>
  req.payload.db.findOne<SignInDelay>({ collection, where: named(name), req })

async function count(req: PayloadRequest, { kind, name }: Key, row: SignInDelay | null | undefined, now: Date): Promise<void> {
  const isForgotten = !row || now.getTime() - new Date(row.at).getTime() > forgottenAfter
  const tries = isForgotten ? 1 : row.tries + 1
  const data = { tries, at: now.toISOString(), until: new Date(now.getTime() + delaySeconds(kind, tries) * 1000).toISOString() }
  if (row) return void (await update(req, row, data))
  await afterCommit(req, () => sweepNowAndThen(req.payload, now))
  await req.payload.db.create({ collection, data: { key: name, ...data }, req, returning: false })
}

const update = (req: PayloadRequest, { id }: SignInDelay, data: Partial<SignInDelay>) =>
  req.payload.db.updateOne({ collection, id, data, req, returning: false })
