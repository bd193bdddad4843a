/** The few file operations of publishing: read JSON if it is there, write whole or not at all. */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, linkSync, mkdirSync } from 'node:fs'
import { copyFile, link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { withOpenFile } from './at-once'

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '')

/** Also where something else lies in its place, such as a folder in that of a file: whoever laid it there stops nothing. */
export const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EINVAL', 'ELOOP')
export const isTaken = (error: unknown): boolean => hasCode(error, 'EEXIST')

/** @returns the file's text, or null when there is none. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await withOpenFile(() => readFile(/* turbopackIgnore: true */ file, 'utf8'))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

export async function writeInto(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(/* turbopackIgnore: true */ dirname(file), { recursive: true })
  await withOpenFile(() => writeFile(/* turbopackIgnore: true */ file, content))
}

/** @returns the file's bytes */
export const readBytes = (file: string): Promise<Buffer> => withOpenFile(() => readFile(/* turbopackIgnore: true */ file))

/** @returns SHA-256 in hexadecimal, without having the whole file in memory */
export const hashOfFile = (file: string): Promise<string> =>
  withOpenFile(async () => {
    const hash = createHash('sha256')
    await pipeline(createReadStream(/* turbopackIgnore: true */ file), hash)
    return hash.digest('hex')
  })

/** Waits until files or folders lie on the disk, many at once: the system writes them together. One that is gone is left out. */
export async function syncFiles(paths: string[]): Promise<void> {
  await Promise.all(paths.map((path) => withOpenFile(() => syncFile(path))))
}

async function syncFile(path: string): Promise<void> {
  try {
    const opened = await open(/* turbopackIgnore: true */ path)
    await opened.sync().finally(() => opened.close())
  } catch (error) {
    // Some systems sync no folders, and some file systems nothing.
    if (!isMissing(error) && !hasCode(error, 'EPERM', 'EACCES', 'ENOTSUP')) throw error
  }
}

/** Writes beside and renames over, so that a reader sees the old file or the new, never half of one. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  await writeInto(beside, content)
  await renameOver(beside, file)
}

/** Puts a file or a link in the place of whatever lies there, a folder too. */
export async function renameOver(beside: string, place: string): Promise<void> {
  try {
    await rename(/* turbopackIgnore: true */ beside, place)
  } catch (error) {
    if (!hasCode(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST')) throw error
    await rm(/* turbopackIgnore: true */ place, { recursive: true })
    await rename(/* turbopackIgnore: true */ beside, place)
  }
}

/** Links made in one go before others get their turn. */
const linksAtOnce = 100

/**
 * Gives many files a second name, as `linkOrCopy`. One call to the system each, without a way round through other threads:
 * a release links every file that did not change.
 * @returns the places that got none, because their source is gone
 */
export async function linkMany(links: { from: string; to: string }[]): Promise<string[]> {
  const missing: string[] = []
  const folders = new Set<string>()
  for (const [at, { from, to }] of links.entries()) {
    if (at % linksAtOnce === linksAtOnce - 1) await new Promise((next) => setImmediate(next))
    const folder = dirname(to)
    if (!folders.has(folder)) mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true })
    folders.add(folder)
    try {
      linkSync(/* turbopackIgnore: true */ from, to)
    } catch (error) {
      if (isMissing(error)) missing.push(to)
      else await linkOrCopy(from, to)
    }
  }
  return missing
}

/** Gives a file a second name without copying its bytes; copies where the file system cannot. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(/* turbopackIgnore: true */ dirname(to), { recursive: true })
  try {
    await link(/* turbopackIgnore: true */ from, to)
  } catch (error) {
    if (!hasCode(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP')) throw error
    await withOpenFile(() => copyFile(/* turbopackIgnore: true */ from, to))
  }
}
