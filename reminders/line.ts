/** The line to the mail server as the database remembers it, over runs and restarts. */
import type { Payload } from 'payload'
import { z } from 'zod'
import { neverUsed, type MailLine } from '../domain/reminders/mail-line'

const key = 'mail-line'
const stored = z.object({
  acceptedAt: z.string().nullable(),
  refused: z.array(z.object({ mail: z.string(), to: z.string() })),
  /** UTC instant before which a broken line is left alone. */
  probeAt: z.string().nullable().default(null),
})
type StoredLine = MailLine & { probeAt: string | null }

export async function readLine(payload: Payload): Promise<StoredLine> {
  const found = stored.safeParse(await payload.kv.get(key))
  return found.success ? found.data : { ...neverUsed, probeAt: null }
}

export const keepLine = (payload: Payload, line: StoredLine): Promise<void> => payload.kv.set(key, { ...line })
