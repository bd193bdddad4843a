/**
 * Approved revisions come into force at their time. What came due while the server was off is caught up at start.
 * Several servers may look at once: the command decides anew in its own transaction, so whoever comes second is refused.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Id } from '../../../domain/approval/vocabulary'
import { clockProblem } from '../../clock'
import { all, asFact } from '../../records'
import { putInForceOnTime } from './command'
import { onePerProcess } from '../../../database/one-per-process'

/**
 * Puts in force what is due, the earliest first.
 * @returns the plans that moved. One that is being corrected waits until the correction is published or abandoned.
 */
export async function putDueInForce(payload: Payload, now = new Date()): Promise<Id[]> {
  const docs = await all(asFact(payload, 'the clock acts for nobody; the signature and its time are in the record'), 'plans', {
    where: { and: [{ 'upcoming.from': { less_than_equal: now.toISOString() } }, { state: { not_equals: 'correcting' } }] },
    sort: 'upcoming.from',
    select: { slug: true, upcoming: true },
  })
  const moved: Id[] = []
  for (const { id, upcoming } of docs) {
    // An empty text sorts before every time.
    if (!upcoming?.from) continue
    const outcome = await putInForceOnTime(payload, String(id), now)
    if (outcome.ok) moved.push(String(id))
    else payload.logger.warn(`Plan ${id} did not come into force: ${outcome.message}`)
  }
  return moved
}

/** While the clock is in doubt, nothing comes into force by it. */
async function look(payload: Payload): Promise<void> {
  if (!(await clockProblem(payload))) await putDueInForce(payload)
}

const holder = onePerProcess<{ stop: () => void }>('clock')

/** Starts the clock in this process, once. @param every milliseconds between looks */
export function startClock(payload: Payload, every = 10_000): { stop: () => void } {
  if (holder.current) return holder.current
  const stopped = new AbortController()
  void (async () => {
    while (!stopped.signal.aborted) {
      await look(payload).catch((error: unknown) => payload.logger.error(error))
      // Wakes when stopped, and does not keep the process alive.
      await pause(every, null, { signal: stopped.signal, ref: false }).catch(() => {})
    }
  })()
  const clock = {
    stop: () => {
      stopped.abort()
      delete holder.current
    },
  }
  holder.current = clock
  return clock
}
