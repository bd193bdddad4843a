import type { BaseDatabaseAdapter, Payload, PayloadRequest } from 'payload'

/** What is to happen once a transaction has been committed, and never if it is rolled back. */
type Work = () => void | Promise<void>

declare module 'payload' {
  interface BaseDatabaseAdapter {
    /**
     * Work that waits for its transaction, by transaction id. It lives on the adapter, because Next may load this
     * module more than once in a process while Payload and its adapter are one.
     */
    waitingForCommit?: Map<number | string, Work[]>
  }
}

/**
 * Runs `work` when the transaction of `req` has been committed, whoever commits it (a command of ours or Payload's own
 * save); never when it is rolled back. Without a transaction it runs at once.
 *
 * Keep `work` short, such as asking for a release: the caller's answer waits for it. It must not use `req`, whose
 * transaction is over. An error in it is logged and undoes nothing.
 */
export async function afterCommit(req: PayloadRequest, work: Work): Promise<void> {
  const id = await req.transactionID
  const waiting = id ? req.payload.db.waitingForCommit?.get(id) : undefined
  if (waiting) waiting.push(work)
  else await runAll(req.payload, [work])
}

/** Teaches an adapter to keep work until commit. */
export function withAfterCommit<Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter {
  const waiting: NonNullable<BaseDatabaseAdapter['waitingForCommit']> = new Map()
  const { beginTransaction, commitTransaction, rollbackTransaction } = adapter
  return Object.assign(adapter, {
    waitingForCommit: waiting,

    async beginTransaction(options?: Record<string, unknown>) {
      const id = await beginTransaction.call(adapter, options)
      if (id) waiting.set(id, [])
      return id
    },

    async commitTransaction(promised: number | Promise<number | string> | string) {
      const id = await promised
      const work = waiting.get(id) ?? []
      waiting.delete(id)
      await commitTransaction.call(adapter, id)
      await runAll(adapter.payload, work)
    },

    async rollbackTransaction(promised: number | Promise<number | string> | string) {
      const id = await promised
      waiting.delete(id)
      await rollbackTransaction.call(adapter, id)
    },
  })
}

async function runAll(payload: Payload, work: Work[]): Promise<void> {
  for (const each of work) {
    try {
      await each()
    } catch (err) {
      payload.logger.error({ err, msg: 'Work after a commit failed; the commit stands.' })
    }
  }
}
