/**
 * How the hooks know the transition command's own writes: by its transaction. Only this module knows which
 * transactions are transitions, so no body, query, context or `overrideAccess` given from outside can claim to be one.
 */
import type { PayloadRequest } from 'payload'

const transitions = new Set<number | string>()

export async function isTransition(req: PayloadRequest): Promise<boolean> {
  const id = await req.transactionID
  return id !== undefined && transitions.has(id)
}

/** Runs `write` with the workflow's fields and the append-only records open to its transaction. */
export async function asTransition<T>(req: PayloadRequest, write: () => Promise<T>): Promise<T> {
  const id = await req.transactionID
  if (!id) throw new Error('A transition needs a transaction.')
  transitions.add(id)
  try {
    return await write()
  } finally {
    transitions.delete(id)
  }
}
