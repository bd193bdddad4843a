/**
 * One server at a time: who holds a lease may work until it runs out. Whoever comes after a crash waits that long, but for
 * a holder on this machine that is seen to be gone.
 */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload, Where } from 'payload'
import { inTransaction } from '../database'
import { isAlive } from '../database/process'
import type { Lease } from '../payload-types'
import { asFact, count, one } from '../collections/records'

// Leases are the machine's own.
const own = { collection: 'leases', depth: 0, overrideAccess: true } as const

/** Those of this process: one with our pid and another name is of an earlier life of the container. */
const ours = new Set<string>()

/** @returns a name for a holder in this process, which tells others on the machine whether it still lives */
export function newHolder(): string {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  ours.add(holder)
  return holder
}

/** A server is often ended before it can give its lease back. */
function isGone(holder: string): boolean {
  const [host, pid] = holder.split(' ')
  if (host !== hostname() || ours.has(holder)) return false
  return Number(pid) === process.pid || !isAlive(Number(pid))
}

/**
 * Takes the lease, or renews it for the one who has it.
 * @param holder from `newHolder`
 * @returns null while somebody else holds it
 */
export async function takeLease(
  payload: Payload,
  { name, holder, milliseconds, now }: { name: string; holder: string; milliseconds: number; now: Date },
): Promise<Lease | null> {
  const until = new Date(now.getTime() + milliseconds).toISOString()
  try {
    return await inTransaction(payload, async (req) => {
      const lease = await one(asFact(req, "leases are the machine's own"), 'leases', { name: { equals: name } })
      if (!lease) return payload.create({ ...own, data: { name, holder, until }, req })
      if (lease.holder !== holder && new Date(lease.until) > now && !isGone(lease.holder)) return null
      return payload.update({ ...own, id: lease.id, data: { holder, until }, req })
    })
  } catch (error) {
    // Two took the very first lease at once, and the name is unique.
    const taken = await count(asFact(payload, "leases are the machine's own"), 'leases', { name: { equals: name } })
    if (taken > 0) return null
    throw error
  }
}

/** Milliseconds that a server may be silent before another goes on with its work, and between two signs of life. */
export const silence = 20_000
const heartbeat = 5_000

interface Turn {
  payload: Payload
  name: string
  holder: string
  now: () => Date
}

type Work<T> = (lease: Lease, stillMine: () => boolean) => Promise<T>

/**
 * Does the work while this server holds the lease, which it renews as long as it lives: one that is killed is replaced within
 * `silence`, however long its work would have taken.
 * @param work is handed the lease, and `stillMine`, to ask before what must not be done by two
 * @returns null when another server is at it
 */
export async function withLease<T>(turn: Turn, work: Work<T>): Promise<{ result: T } | null> {
  const { payload, name, holder, now } = turn
  const take = () => takeLease(payload, { name, holder, milliseconds: silence, now: now() })
  const lease = await take()
  if (!lease) return null
  let isMine = true
  // A database that does not answer now may in five seconds; only another holder ends it.
  const heart = setInterval(() => void take().then((held) => (isMine = held !== null)).catch(() => {}), heartbeat)
  heart.unref()
  try {
    return { result: await work(lease, () => isMine) }
  } finally {
    clearInterval(heart)
  }
}

/** Remembers that the day's work is done. @param day in Europe/Copenhagen */
export async function noteDayDone(payload: Payload, { id }: Lease, day: string): Promise<void> {
  await inTransaction(payload, (req) => payload.update({ ...own, id, data: { dayDone: day }, req }))
}

/** Gives the lease back, so that the next server need not wait for it to run out. */
export async function endLease(payload: Payload, { id, holder }: Lease, now: Date): Promise<void> {
  const mine: Where = { and: [{ id: { equals: id } }, { holder: { equals: holder } }] }
  await inTransaction(payload, (req) => payload.update({ ...own, where: mine, data: { until: now.toISOString() }, req }))
}
