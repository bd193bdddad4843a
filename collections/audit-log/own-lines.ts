/**
 * How the log's hooks know its own lines: by their transaction, as the plans' history does (transition-token.ts).
 * Nothing given from outside can claim to be one.
 */
import type { PayloadRequest } from 'payload'
import { onePerProcess } from '../../database/one-per-process'

const holder = onePerProcess<Set<number | string>>('audit-lines')
const writing = (holder.current ??= new Set())

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
