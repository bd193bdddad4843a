/** What a backup says of itself: the last file in it, so that one that was cut short has none. */
import { z } from 'zod'

export const manifestName = 'manifest.json'

export const manifestSchema = z.object({
  format: z.literal('planvaerk-backup-1'),
  /** UTC instant at which the database was as it is here. */
  at: z.string(),
  version: z.string(),
  database: z.enum(['sqlite', 'mongodb']),
  clusterTime: z.string().nullable(),
  /** Where the chains of approvals and of the audit log ended. */
  eventsHead: z.string().nullable(),
  auditHead: z.string().nullable(),
  /** SHA-256 by path. */
  files: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>
