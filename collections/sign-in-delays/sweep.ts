/** Strangers can type any number of addresses; the table keeps the latest of them. */
import type { Payload } from 'payload'
import { forgottenAfter } from '../../domain/sign-in-delay'
import type { SignInDelay } from '../../payload-types'

const collection = 'sign-in-delays'
const mostRows = 20_000
/** New rows between two looks, in each server. */
const every = 200
let untilNext = 0

export async function sweepNowAndThen(payload: Payload, now: Date): Promise<void> {
  if (untilNext-- > 0) return
  untilNext = every
  await sweep(payload, now, mostRows)
}

/** Outside any transaction, where MongoDB counts nothing. Takes away what is forgotten, and the oldest beyond `most`. What is being tried now is the newest. */
export async function sweep({ db }: Payload, now: Date, most: number): Promise<void> {
  const before = new Date(now.getTime() - forgottenAfter).toISOString()
  await db.deleteMany({ collection, where: { at: { less_than: before } } })
  const { totalDocs } = await db.count({ collection, where: {} })
  if (totalDocs <= most) return
  const { docs } = await db.find<SignInDelay>({ collection, where: {}, sort: 'at', limit: totalDocs - most, pagination: false })
  await db.deleteMany({ collection, where: { id: { in: docs.map(({ id }) => id) } } })
}
