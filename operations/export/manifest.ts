/** What an export says of itself; written last, so that one that was cut short has none. */
import { z } from 'zod'

export const exportManifestName = 'manifest.json'

export const exportManifestSchema = z.object({
  format: z.literal('planvaerk-export-1'),
  at: z.string(),
  version: z.string(),
  /** Ids are of this kind of database, and under signatures: an export goes into the same kind. */
  database: z.enum(['sqlite', 'mongodb']),
  eventsHead: z.string().nullable(),
  auditHead: z.string().nullable(),
  /** Records by collection. */
  counts: z.record(z.string(), z.number()),
  /** SHA-256 by path. */
  files: z.record(z.string(), z.string()),
})
export type ExportManifest = z.infer<typeof exportManifestSchema>
