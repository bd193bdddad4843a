import { commitTransaction, createLocalReq, getDataLoader, initTransaction, killTransaction } from 'payload'
import type { Payload, PayloadRequest, TypedUser } from 'payload'

export interface TransactionOptions {
  /** Work on this request, and inside its transaction if it has one. */
  req?: PayloadRequest
  /** Who acts, when there is no request. */
  user?: TypedUser | null
  /** How many times the work may be tried in all; 10 unless told. */
  attempts?: number
  /** Errors worth another try besides the database's own conflicts, such as a number taken by someone else. */
  retryOn?: (error: unknown) => boolean
}

/**
 * Runs `work` in one transaction: either everything it wrote with `req` stands, or nothing does.
 *
 * When the database reports a conflict with another transaction, the whole of `work` runs again on fresh reads, so it
 * must do nothing but read and write through `req`; mail, files and releases belong in `afterCommit`. Inside a
 * transaction calls are awaited one by one: MongoDB takes no parallel calls in one.
 *
 * Payload rolls the transaction back as soon as a call inside it throws, even `findByID` of something missing. Catching
 * such an error and going on would write outside the transaction; that is found out and refused.
 *
 * @returns what `work` returns
 * @throws what `work` throws, after the rollback
 */
export async function inTransaction<T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  // Part of somebody else's transaction: whoever began it commits it, or tries it all again.
  if (options.req?.transactionID) return work(options.req)

  for (let attempt = 1; ; attempt++) {
    const req = options.req ?? (await createLocalReq({ user: options.user ?? undefined }, payload))
    try {
      return await once(req, work)
    } catch (error) {
      const again = isConflict(error) || options.retryOn?.(error)
      if (!again || attempt >= (options.attempts ?? 10)) throw error
    }
    // Whoever lost the last round lets the winner finish, a random moment longer each time.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(20 * 2 ** attempt, 1000)))
  }
}

async function once<T>(req: PayloadRequest, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  // Documents read in an earlier attempt must not answer for this one.
  req.payloadDataLoader = getDataLoader(req)
  if (!(await initTransaction(req))) throw new Error('The database adapter has no transactions.')
  const { transactionID } = req
  try {
    const result = await work(req)
    if (req.transactionID !== transactionID) {
      throw new Error('A call inside the transaction failed and rolled it back, but its error was caught. Let it through.')
    }
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/**
 * MongoDB's "try again": a write conflict (112), a transaction that it has ended over one (251), or whatever it labels
 * transient. SQLite's writers wait instead.
 */
export function isConflict(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && (e.code === 112 || e.code === 251)) return true
    if ('errorLabels' in e && Array.isArray(e.errorLabels) && e.errorLabels.includes('TransientTransactionError')) return true
  }
  return false
}
