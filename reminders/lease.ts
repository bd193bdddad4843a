/** One server at a time: who holds a lease may work until it runs out, and whoever comes after a crash waits that long. */
import type { Payload, Where } from 'payload'
import { inTransaction } from '../database'
import type { Lease } from '../payload-types'

// Leases are the machine's own.
const own = { collection: 'leases', depth: 0, overrideAccess: true } as const

/**
 * Takes the lease, or renews it for the one who has it.
 * @param holder a name of this process
 * @returns null while somebody else holds it
 */
export async function takeLease(
  payload: Payload,
  { name, holder, milliseconds, now }: { name: string; holder: string; milliseconds: number; now: Date },
): Promise<Lease | null> {
  const until = new Date(now.getTime() + milliseconds).toISOString()
  try {
    return await inTransaction(payload, async (req) => {
      const { docs } = await payload.find({ ...own, where: { name: { equals: name } }, limit: 1, req })
      const [lease] = docs
      if (!lease) return payload.create({ ...own, data: { name, holder, until }, req })
      if (lease.holder !== holder && new Date(lease.until) > now) return null
      return payload.update({ ...own, id: lease.id, data: { holder, until }, req })
    })
  } catch (error) {
    // Two took the very first lease at once, and the name is unique.
    const { totalDocs } = await payload.count({ ...own, where: { name: { equals: name } } })
    if (totalDocs > 0) return null
    throw error
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
