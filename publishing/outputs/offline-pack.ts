/**
 * All files of the offline copy in one, for whoever has none of them yet: one download in place of thousands, and half
 * the bytes, since pages that are packed together share what they have in common. `components/site/offline/pack.ts`
 * reads it.
 */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { PackedFile } from '../../components/site/offline/pack'
import { readBytes, writeInto } from '../disk/files'
import type { SiteFolder } from '../disk/site-folder'
import type { EditionRelease } from '../release/release'
import { contentTypeOf } from '../server/content-types'
import { copiedFiles, knownBy } from './offline'
import { unzipped } from './offline-changes'
import { noteStored, storedFile } from './store'

/** @param files of the copy: where they lie below the folder, and the hash that the copy knows them by */
export async function packOf(folder: string, files: ReadonlyMap<string, string>): Promise<Buffer> {
  const read: { file: string; hash: string; bytes: Buffer }[] = []
  for (const [file, hash] of files) {
    const bytes = await readBytes(join(/* turbopackIgnore: true */ folder, file))
    read.push({ file, hash, bytes: await unzipped(file, bytes) })
  }
  const listed = read.map(({ file, hash, bytes }): PackedFile => [hash, bytes.length, contentTypeOf(file)])
  return promisify(gzip)(Buffer.concat([Buffer.from(`${JSON.stringify(listed)}\n`), ...read.map(({ bytes }) => bytes)]))
}

/** Makes the pack that an edition did not wait for; the next release takes it. */
export async function storePack(site: SiteFolder, { folder, manifest }: EditionRelease): Promise<void> {
  const files = await copiedFiles({ folder, files: new Map(Object.entries(manifest.files)) })
  const out = storedFile(site, manifest.pack.digest, 'pack')
  await writeInto(`${out}.half`, await packOf(folder, await knownBy({ folder }, files)))
  await rename(/* turbopackIgnore: true */ `${out}.half`, out)
  await noteStored(site, out)
}
