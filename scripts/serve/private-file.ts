import { readFile, rename, writeFile } from 'node:fs/promises'
import { startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

/** @returns the JSON in the file, or null when there is no such file */
export async function readPrivate<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new PlainError(startTexts.unreadable(file), { cause })
  }
}

/** Writes JSON that only the owner may read; whole or not at all. */
export async function writePrivate(file: string, content: unknown): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
