/** What readers have reported of plans, until somebody says that it is mended. Nobody is asked who they are. */
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { faultKeptDays, faultKinds, faultsAnHour, type ReportedFault } from '../../domain/readers/fault'

const prefix = 'reader-fault:'
const stored = z.object({
  /** The plan. */
  plan: z.string(),
  section: z.string(),
  kind: z.enum(faultKinds),
  words: z.string(),
  at: z.string(),
})
export type Fault = z.infer<typeof stored> & { id: string }

/** @returns what is to be mended, the latest first */
export async function readFaults(payload: Payload, now: Date): Promise<Fault[]> {
  const keys = (await payload.kv.keys()).filter((key) => key.startsWith(prefix))
  const found: Fault[] = []
  for (const key of keys) {
    const fault = stored.safeParse(await payload.kv.get(key))
    const isKept = fault.success && now.getTime() - Date.parse(fault.data.at) < faultKeptDays * 86_400_000
    if (isKept) found.push({ ...fault.data, id: key.slice(prefix.length) })
    else await payload.kv.delete(key)
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** @returns whether too many came within the hour to take another, whichever plan it is of */
export async function isFull(payload: Payload, now: Date): Promise<boolean> {
  const lately = (await readFaults(payload, now)).filter(({ at }) => now.getTime() - Date.parse(at) < 3_600_000)
  return lately.length >= faultsAnHour
}

export async function keepFault(payload: Payload, plan: string, { section, kind, words }: ReportedFault, now: Date): Promise<void> {
  const known = await readFaults(payload, now)
  // What has been said already is said.
  if (known.some((each) => each.plan === plan && each.section === section && each.kind === kind && each.words === words)) return
  await payload.kv.set(prefix + randomUUID(), { plan, section, kind, words, at: now.toISOString() })
}

export const forgetFault = (payload: Payload, id: string): Promise<void> => payload.kv.delete(prefix + id)
