/**
 * How the last proof went, in a file: whoever can write to the database must not be able to write that all is well. Read by
 * the dashboard, by `GET /api/proof` for administrators, and by what asks whether the server is healthy.
 */
import { z } from 'zod'
import { readIfThere, replaceFile } from '../disk/files'
import { siteFolder, type SiteFolder } from '../disk/site-folder'

const statusSchema = z.object({
  /** Instant when the proof was done. */
  at: z.string(),
  milliseconds: z.number(),
  /** The first sentences; `count` says how many there are. */
  faults: z.array(z.string()),
  count: z.number(),
  /** Why the proof could not be carried through, in the machine's words; null when it was. */
  error: z.string().nullable(),
  eventsHead: z.string().nullable(),
  auditHead: z.string().nullable(),
})
export type ProofStatus = z.infer<typeof statusSchema>

/** Faults that are told one by one: a rewritten chain has as many as it has links. */
export const faultsTold = 20

export const noteProof = (site: SiteFolder, status: ProofStatus): Promise<void> => replaceFile(site.proof, JSON.stringify(status))

/** @returns null before the first proof, and when nobody can read how it went */
export async function proofStatus(site: SiteFolder = siteFolder()): Promise<ProofStatus | null> {
  const text = await readIfThere(site.proof)
  if (text === null) return null
  try {
    return statusSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** A proof is made each day; one day may be missed by some hours, such as by a server that was off. */
const latestHours = 30

/** `holds` and `never` are well, the other three are not. */
export type ProofHealth = 'holds' | 'faults' | 'failed' | 'late' | 'never'

export function proofHealth(status: ProofStatus | null, now: Date): ProofHealth {
  if (!status) return 'never'
  if (status.count > 0) return 'faults'
  if (status.error !== null) return 'failed'
  return now.getTime() - Date.parse(status.at) > latestHours * 3_600_000 ? 'late' : 'holds'
}
