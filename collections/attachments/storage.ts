/**
 * The files themselves: `DATA_DIR/media/<sha256>.<ending>`. A name promises its bytes, so a file is never changed;
 * what is damaged or gone can be told, and mended by laying the same file in again. On MongoDB they lie in the database, and
 * the folder is this server's cache.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { dataDirectory } from '../../database/address'
import { makeFolder } from '../../database/folder'
import { ownKeyFile } from '../../database/own-note'
import { sharedFiles } from '../../database/shared-files'
import type { Attachment as AttachmentRecord } from '../../payload-types'
import { endingOf } from './names'

/** What finds a file: its hash and its type. */
export type StoredFile = Pick<AttachmentRecord, 'hash' | 'mime'>

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** @returns the folder of all attachments, absolute */
export const mediaFolder = (): string => join(/* turbopackIgnore: true */ dataDirectory(process.env), 'media')

/** @returns where the key lies of the notes that tell what was made of the files here */
export const mediaKey = (): string => ownKeyFile(dataDirectory(process.env))

/** @throws when the hash is no hash: it becomes a path */
export function mediaFile({ hash, mime }: StoredFile): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`“${hash}” is no hash of a file.`)
  return join(/* turbopackIgnore: true */ mediaFolder(), `${hash}.${endingOf(mime)}`)
}

/** Its name among the files that all servers have. */
const sharedName = (stored: StoredFile): string => `media/${basename(mediaFile(stored))}`

/**
 * @returns the stored bytes, which give their name; they lie in `mediaFile` then
 * @throws an error as of a file that is not there when the file is gone or altered
 */
export async function bytesOf(stored: StoredFile): Promise<Buffer> {
  const file = mediaFile(stored)
  const here = await readFile(/* turbopackIgnore: true */ file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && sharedFiles()) return null
    throw error
  })
  if (here && hashOfBytes(here) === stored.hash) return here
  const bytes = (await sharedFiles()?.read(sharedName(stored))) ?? null
  if (!bytes || hashOfBytes(bytes) !== stored.hash) throw Object.assign(new Error(`${stored.hash} is not what it was.`), { code: 'ENOENT' })
  await makeFolder(mediaFolder())
  await (here ? writeWhole : writeOnce)(file, bytes)
  return bytes
}

/** Stores the bytes under their hash, whole or not at all; a file that is there and whole is left as it is. */
export async function keepMedia(bytes: Uint8Array, mime: string): Promise<string> {
  const stored = { hash: hashOfBytes(bytes), mime }
  const shared = sharedFiles()
  if (shared && (await shared.hashOf(sharedName(stored))) !== stored.hash) await shared.put(sharedName(stored), bytes)
  if ((await damageHere(stored)) === null) return stored.hash
  await makeFolder(mediaFolder())
  await writeWhole(mediaFile(stored), bytes)
  return stored.hash
}

/** Writes beside and renames over, so that nobody reads half a file. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await writeSynced(beside, bytes)
    await rename(/* turbopackIgnore: true */ beside, file)
  } catch (error) {
    await rm(/* turbopackIgnore: true */ beside, { force: true })
    throw error
  }
}

/**
 * Writes a file whose bytes its name decides, unless somebody has done so meanwhile: one that is there is never replaced,
 * since whoever is giving it a second name at that moment would find it gone.
 */
export async function writeOnce(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await writeSynced(beside, bytes)
    await link(/* turbopackIgnore: true */ beside, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return
      // A file system without second names has nobody who gives them.
      return rename(/* turbopackIgnore: true */ beside, file)
    })
  } finally {
    await rm(/* turbopackIgnore: true */ beside, { force: true })
  }
}

/** On the disk before the file gets its name: a power cut must not leave a name without its bytes. */
async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const opened = await open(/* turbopackIgnore: true */ file, 'wx')
  try {
    await opened.writeFile(bytes)
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/** Older than this, a file that was being written is nobody's any more; milliseconds. */
const abandonedAfter = 60_000

/** Takes away what uploads left that were cut short, and is called at the start. @returns how many files */
export async function clearHalfWritten(now: Date): Promise<number> {
  const names = await readdir(/* turbopackIgnore: true */ mediaFolder()).catch(() => [])
  const half = names.filter((name) => /\.[0-9a-f]{12}$/.test(name)).map((name) => join(/* turbopackIgnore: true */ mediaFolder(), name))
  const ageOf = async (file: string): Promise<number> => {
    const found = await stat(/* turbopackIgnore: true */ file).catch(() => null)
    return found ? now.getTime() - found.mtimeMs : 0
  }
  const ages = await Promise.all(half.map(ageOf))
  const abandoned = half.filter((_, index) => (ages[index] ?? 0) > abandonedAfter)
  await Promise.all(abandoned.map((file) => rm(/* turbopackIgnore: true */ file, { force: true })))
  return abandoned.length
}

export type Damage = 'missing' | 'altered'

/** @returns what is wrong with a stored file where it is kept, or null when its bytes give its name */
export async function damageOf(stored: StoredFile): Promise<Damage | null> {
  const shared = sharedFiles()
  const name = sharedName(stored)
  // One from before the database had them lies here alone until the server is started.
  if (!shared || (await shared.sizeOf(name)) === null) return damageHere(stored)
  return (await shared.hashOf(name)) === stored.hash ? null : 'altered'
}

async function damageHere(stored: StoredFile): Promise<Damage | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(/* turbopackIgnore: true */ mediaFile(stored)), hash)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing'
    throw error
  }
  return hash.digest('hex') === stored.hash ? null : 'altered'
}

/** As `damageOf`, without reading the file: for what is asked often. */
export async function isThere(stored: StoredFile & { size: number }): Promise<boolean> {
  const found = await stat(/* turbopackIgnore: true */ mediaFile(stored)).catch(() => null)
  if (found?.isFile() === true && found.size === stored.size) return true
  return (await sharedFiles()?.sizeOf(sharedName(stored))) === stored.size
}

export interface AttachmentDamage {
  hash: string
  name: string
  damage: Damage
}

/**
 * @param attachments records, or the attachments of frozen contents
 * @returns those whose file is missing or whose bytes do not give their hash, each file once, in the order given
 */
export async function attachmentDamage(
  attachments: Iterable<StoredFile & { name: string }>,
): Promise<AttachmentDamage[]> {
  const found: AttachmentDamage[] = []
  const seen = new Set<string>()
  // One after the other: the files of a municipality together are larger than a machine's memory.
  for (const { hash, mime, name } of attachments) {
    if (seen.has(hash)) continue
    seen.add(hash)
    const damage = await damageOf({ hash, mime })
    if (damage) found.push({ hash, name, damage })
  }
  return found
}
