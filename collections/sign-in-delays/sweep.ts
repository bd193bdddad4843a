/** Strangers can type any number of addresses; the table keeps the latest of them. */
import type { PayloadRequest } from 'payload'
import { forgottenAfter } from '../../domain/sign-in-delay'
import type { SignInDelay } from '../../payload-types'

const collection = 'sign-in-delays'
const mostRows = 20_000
/** New rows between two looks, in each server. */
const every = 200
let untilNext = 0

export async function sweepNowAndThen(req: PayloadRequest, now: Date): Promise<void> {
  if (untilNext-- > 0) return
  untilNext = every
  await sweep(req, now, mostRows)
}

/** Takes away what is forgotten, and the oldest beyond `most`. What is being tried now is the newest. */
export async function sweep(req: PayloadRequest, now: Date, most: number): Promise<void> {
  const { db } = req.payload
  const before = new Date(now.getTime() - forgottenAfter).toISOString()
  await db.deleteMany({ collection, where: { at: { less_than: before } }, req })
  const { totalDocs } = await db.count({ collection, where: {}, req })
  if (totalDocs <= most) return
  const { docs } = await db.find<SignInDelay>({ collection, where: {}, sort: 'at', limit: totalDocs - most, pagination: false, req })
  await db.deleteMany({ collection, where: { id: { in: docs.map(({ id }) => id) } }, req })
}
