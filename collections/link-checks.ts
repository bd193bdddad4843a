/** How the plans' outside links stood when they were last tried; kept in the database, so that every server knows. */
import type { Payload } from 'payload'
import { z } from 'zod'

const key = 'link-checks'
const outcome = z.enum(['ok', 'gone', 'unreachable', 'inside'])
const stored = z.object({ at: z.string(), outcomes: z.array(z.object({ url: z.string(), outcome })) })

export type LinkChecks = z.infer<typeof stored>

/** @returns null when links have never been tried */
export async function readLinkChecks(payload: Payload): Promise<LinkChecks | null> {
  const found = stored.safeParse(await payload.kv.get(key))
  return found.success ? found.data : null
}

export const keepLinkChecks = (payload: Payload, checks: LinkChecks): Promise<void> => payload.kv.set(key, checks)
