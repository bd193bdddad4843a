/**
 * All files of the offline copy in one, for whoever has none of them yet: one download in place of thousands, and half
 * the bytes, since pages that are packed together share what they have in common. `components/site/offline/pack.ts`
 * reads it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { PackedFile } from '../components/site/offline/pack'
import { contentTypeOf } from './content-types'
import { sha256 } from './digest'
import { keepFile, putFile, type EditionDraft, type EditionRelease } from './release'

const name = /^assets\/offline-\w+\.pack$/
/** What is not in the pack is fetched by itself, so an older pack serves as long as it has most of the files. */
const enough = 0.75

/** Files of the copy: where they lie in the release, and the hash that the copy knows them by. */
export type CopiedFiles = ReadonlyMap<string, string>

/** @returns where the pack lies in the release: the one before's, or a new one when that has grown old */
export async function packFor(draft: EditionDraft, files: CopiedFiles, before: EditionRelease | null): Promise<string> {
  const earlier = before && Object.keys(before.manifest.files).find((file) => name.test(file))
  if (earlier && (await shareIn(join(/* turbopackIgnore: true */ before.folder, earlier), files)) >= enough) {
    if (await keepFile(draft, earlier, before)) return earlier
  }
  const packed = await pack(draft.folder, files)
  const file = `assets/offline-${sha256(packed).slice(0, 10)}.pack`
  await putFile(draft, file, packed)
  return file
}

async function pack(folder: string, files: CopiedFiles): Promise<Buffer> {
  const listed: PackedFile[] = []
  const contents: Buffer[] = []
  for (const [file, hash] of files) {
    const bytes = await readFile(join(/* turbopackIgnore: true */ folder, file))
    listed.push([hash, bytes.length, contentTypeOf(file)])
    contents.push(bytes)
  }
  return promisify(gzip)(Buffer.concat([Buffer.from(`${JSON.stringify(listed)}\n`), ...contents]))
}

/** @returns which share of the files the pack has; 0 when it cannot be read */
async function shareIn(file: string, files: CopiedFiles): Promise<number> {
  try {
    const unpacked = await promisify(gunzip)(await readFile(/* turbopackIgnore: true */ file))
    const listed = JSON.parse(String(unpacked.subarray(0, unpacked.indexOf('\n')))) as PackedFile[]
    const held = new Set(listed.map(([hash]) => hash))
    return [...files.values()].filter((hash) => held.has(hash)).length / files.size
  } catch {
    return 0
  }
}
