/**
 * What an edition of a release says about itself, in `manifest.json` at its root: every page with what decided it,
 * every file with its hash, and the approvals it rests on. The next release compares itself to it.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { editions } from '../editions'
import { readIfThere } from '../disk/files'

const pageSchema = z.object({
  path: z.string(),
  template: z.string(),
  /** Of the build, the template and the props; equal means the file can be kept. */
  digest: z.string(),
  /** The same without the links to what is made beside; absent in releases from before it was kept. */
  said: z.string().optional(),
  /** Internal links of the page, and the ids that a link can aim at. */
  links: z.array(z.string()),
  anchors: z.array(z.string()),
  /** Links that were taken out because they led nowhere. */
  dropped: z.array(z.string()).optional(),
  /** Why a role's page is without its tasks. */
  withoutTasks: z.string().optional(),
  /** Plan pages: the approval they rest on, and when a reader last saw them change. */
  plan: z
    .object({
      contentHash: z.string(),
      revision: z.string(),
      seen: z.string(),
      updatedAt: z.string(),
      /** Of the contacts and roles alone; absent in releases from before they had a date of their own. */
      contactsSeen: z.string().optional(),
      contactsUpdatedAt: z.string().nullable().optional(),
    })
    .optional(),
})
export type PageRecord = z.infer<typeof pageSchema>

const manifestSchema = z.object({
  version: z.literal(1),
  release: z.string(),
  /** Digest of what the pages say; equal in releases that differ in their PDFs alone. */
  content: z.string().default(''),
  at: z.string(),
  edition: z.enum(editions),
  buildId: z.string(),
  /** Hash of the newest event in the approvals' chain. */
  eventsHead: z.string().nullable(),
  /** Hash of the newest line of the audit log; absent in releases from before there was one. */
  auditHead: z.string().nullable().default(null),
  search: z.object({ digest: z.string(), count: z.number() }),
  pages: z.array(pageSchema),
  /** SHA-256 of every other file, by its path in the release. */
  files: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>

export const manifestFile = 'manifest.json'

/** @returns the manifest in the folder; null when there is none, or none that this version can read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readIfThere(join(/* turbopackIgnore: true */ folder, manifestFile))
  if (text === null) return null
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
