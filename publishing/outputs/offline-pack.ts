/**
 * All files of the offline copy in one, for whoever has none of them yet: one download in place of thousands, and half
 * the bytes, since pages that are packed together share what they have in common. `components/site/offline/pack.ts`
 * reads it.
 */
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { PackedFile } from '../../components/site/offline/pack'
import { contentTypeOf } from '../server/content-types'
import { digestOf } from '../disk/digest'
import { readBytes } from '../disk/files'
import { keepFile, putFile, type EditionDraft, type EditionRelease } from '../release/release'

/** Files of the copy: where they lie in the release, and the hash that the copy knows them by. */
export type CopiedFiles = ReadonlyMap<string, string>

/**
 * A pack has what the release has and nothing else: bytes that readers are no longer to get must not stay in an older one.
 * @returns where the pack lies in the release: the one before's when every file is the same, or a new one
 */
export async function packFor(draft: EditionDraft, files: CopiedFiles, before: EditionRelease | null): Promise<string> {
  const place = `assets/offline-${digestOf([...files]).slice(0, 10)}.pack`
  if (before && (await keepFile(draft, place, before))) return place
  await putFile(draft, place, await pack(draft.folder, files))
  return place
}

async function pack(folder: string, files: CopiedFiles): Promise<Buffer> {
  const read = await Promise.all(
    [...files].map(async ([file, hash]) => ({ file, hash, bytes: await readBytes(join(/* turbopackIgnore: true */ folder, file)) })),
  )
  const listed = read.map(({ file, hash, bytes }): PackedFile => [hash, bytes.length, contentTypeOf(file)])
  return promisify(gzip)(Buffer.concat([Buffer.from(`${JSON.stringify(listed)}\n`), ...read.map(({ bytes }) => bytes)]))
}
