/**
 * The files that plans were made of, as they were dropped: `DATA_DIR/imports/<sha256>`, and on MongoDB in the database, for all
 * servers. They are never published.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataDirectory } from '../../database/address'
import { makeFolder } from '../../database/folder'
import { sharedFiles } from '../../database/shared-files'
import { hashOfBytes, writeOnce } from '../attachments/storage'

const folder = (): string => join(/* turbopackIgnore: true */ dataDirectory(process.env), 'imports')

/** @throws when the hash is no hash: it becomes a path */
function fileOf(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`“${hash}” is no hash of a file.`)
  return join(/* turbopackIgnore: true */ folder(), hash)
}

const sharedName = (hash: string): string => `imports/${hash}`

/** @returns the hash that the file is found by */
export async function keepOriginal(bytes: Uint8Array): Promise<string> {
  const hash = hashOfBytes(bytes)
  const shared = sharedFiles()
  if (shared && (await shared.hashOf(sharedName(hash))) !== hash) await shared.put(sharedName(hash), bytes)
  await makeFolder(folder())
  await writeOnce(fileOf(hash), bytes)
  return hash
}

/** @returns the bytes, or null when they are gone or are not what their name promises */
export async function originalOf(hash: string): Promise<Uint8Array | null> {
  const bytes = await readFile(/* turbopackIgnore: true */ fileOf(hash)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (bytes && hashOfBytes(bytes) === hash) return bytes
  // Another server took it in.
  const shared = await sharedFiles()?.read(sharedName(hash))
  return shared && hashOfBytes(shared) === hash ? shared : null
}
