/**
 * What goes wrong by itself and must be seen: kept in the database under a name until it is over, so that every server,
 * the dashboard, the mails and the health answer say the same.
 */
import type { Payload } from 'payload'
import { z } from 'zod'

/**
 * - `reminders`: the day's digests, `urgent`: what is told at once
 * - `mailLine`: no mail gets through
 * - `clock`: the server's clock has jumped, and nothing is signed, sent or released until it is confirmed
 * - `release`: what the release in force leaves out
 * - `search`, `downloads`: an index, a PDF or an archive that readers are without because it cannot be made
 */
export const troubleNames = ['clock', 'release', 'search', 'downloads', 'reminders', 'urgent', 'mailLine'] as const
export type TroubleName = (typeof troubleNames)[number]

const stored = z.object({ since: z.string(), sentences: z.array(z.string()) })
/** `since`: UTC instant when it began to be so. The sentences are Danish, whole, and the first says what it is about. */
export type Trouble = z.infer<typeof stored>
export type Troubles = Partial<Record<TroubleName, Trouble>>

const keyOf = (name: TroubleName): string => `trouble:${name}`
/** One large record must not make this one too large to keep. */
const kept = { sentences: 50, characters: 500 }

/** @returns what is wrong now; empty when all is well */
export async function readTroubles(payload: Payload): Promise<Troubles> {
  const troubles: Troubles = {}
  for (const name of troubleNames) {
    const found = stored.safeParse(await payload.kv.get(keyOf(name)))
    if (found.success && found.data.sentences.length > 0) troubles[name] = found.data
  }
  return troubles
}

/** @param sentences what is wrong; none when it is over. What is wrong in the same words keeps its beginning. */
export async function noteTrouble(payload: Payload, name: TroubleName, sentences: readonly string[], now: Date): Promise<void> {
  const before = stored.safeParse(await payload.kv.get(keyOf(name)))
  const short = sentences.slice(0, kept.sentences).map((sentence) => sentence.slice(0, kept.characters))
  const known = before.success ? before.data.sentences : []
  if (JSON.stringify(known) === JSON.stringify(short)) return
  await payload.kv.set(keyOf(name), { since: now.toISOString(), sentences: short })
}
