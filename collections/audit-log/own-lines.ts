/**
 * How the log's hooks know its own lines: by their transaction, as the plans' history does (transition-token.ts).
 * Nothing given from outside can claim to be one.
 */
import type { PayloadRequest } from 'payload'

// Next bundles this module more than once per process; a line may be written by one copy and meet the hook of another.
const key = Symbol.for('planvaerk.audit-lines')
const holder = globalThis as { [key]?: Set<number | string> }
const writing = (holder[key] ??= new Set())

export async function isOwnLine(req: PayloadRequest): Promise<boolean> {
  const id = await req.transactionID
  return id !== undefined && writing.has(id)
}

/** Runs `write` with the log open to its transaction. */
export async function asOwnLine<T>(req: PayloadRequest, write: () => Promise<T>): Promise<T> {
  const id = await req.transactionID
  if (!id) throw new Error('The audit log is written in a transaction.')
  writing.add(id)
  try {
    return await write()
  } finally {
    writing.delete(id)
  }
}
