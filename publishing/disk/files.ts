/** The few file operations of publishing: read JSON if it is there, write whole or not at all. */
import { randomBytes } from 'node:crypto'
import { copyFile, link, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { withOpenFile } from './at-once'

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '')

export const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT', 'ENOTDIR')
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

/** Writes beside and renames over, so that a reader sees the old file or the new, never half of one. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  await writeInto(beside, content)
  await rename(/* turbopackIgnore: true */ beside, file)
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
