/**
 * What an edition of a release says about itself, in `manifest.json` at its root: every page with what decided it,
 * every file with its hash, and the approvals it rests on. The next release compares itself to it.
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { editions } from '../editions'
import { isMissing, readIfThere } from '../disk/files'

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
  /** What decided each output, and its files; absent in releases from before outputs were kept apart. */
  outputs: z.record(z.string(), z.object({ digest: z.string(), files: z.array(z.string()) })).default({}),
  /** What decides the pack of the offline copy, and whether the release has it. */
  pack: z.object({ digest: z.string(), taken: z.boolean() }).default({ digest: '', taken: true }),
  pages: z.array(pageSchema),
  /** SHA-256 of every other file, by its path in the release. */
  files: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>

export const manifestFile = 'manifest.json'

/** The manifests of the last releases, as long as their files are the very same: a large one takes long to read. */
const read = new Map<string, { file: string; manifest: Manifest }>()
const remembered = 6

/** Spares the next release the reading of what was just written. */
export async function rememberManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = await identityOf(join(/* turbopackIgnore: true */ folder, manifestFile))
  if (file) remember(folder, file, manifest)
}

function remember(folder: string, file: string, manifest: Manifest): void {
  read.delete(folder)
  read.set(folder, { file, manifest })
  for (const old of [...read.keys()].slice(0, -remembered)) read.delete(old)
}

/** Tells one file from another at the same place. A manifest is never written to again. */
async function identityOf(file: string): Promise<string | null> {
  try {
    const { ino, size, mtimeMs } = await stat(/* turbopackIgnore: true */ file)
    return `${ino} ${size} ${mtimeMs}`
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** @returns the manifest in the folder; null when there is none, or none that this version can read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const place = join(/* turbopackIgnore: true */ folder, manifestFile)
  const file = await identityOf(place)
  const known = read.get(folder)
  if (known && known.file === file) return known.manifest
  const text = file && (await readIfThere(place))
  if (!file || text === null) return null
  try {
    const manifest = manifestSchema.parse(JSON.parse(text))
    remember(folder, file, manifest)
    return manifest
  } catch {
    return null
  }
}
