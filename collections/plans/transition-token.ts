/**
 * How the hooks know the transition command's own writes. The key is a symbol of this module, so no request
 * body, query or context given from outside can carry it.
 */
import type { PayloadRequest } from 'payload'

const token = Symbol('transition')

export const isTransition = (req: PayloadRequest): boolean =>
  (req.context as Record<symbol, unknown>)[token] === true

/** Runs `write` with the workflow's fields open, and closes them again. */
export async function asTransition<T>(req: PayloadRequest, write: () => Promise<T>): Promise<T> {
  const context = req.context as Record<symbol, unknown>
  context[token] = true
  try {
    return await write()
  } finally {
    delete context[token]
  }
}
