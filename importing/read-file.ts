/** Reads one file from the disk, or says in a sentence why it cannot be read. */
import { readFile, stat } from 'node:fs/promises'
import { importTexts } from '../messages'
import { decodePlanFile, maxFileBytes } from './decode'

export type FileRead = { ok: true; text: string } | { ok: false; sentence: string }

export async function readPlanFile(path: string): Promise<FileRead> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, sentence: importTexts.directory(path) }
    if (found.size > maxFileBytes) return { ok: false, sentence: importTexts.unreadable.tooLarge(path) }
    const decoded = decodePlanFile(await readFile(path))
    return decoded.ok ? decoded : { ok: false, sentence: importTexts.unreadable[decoded.reason](path) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, sentence: importTexts.missing(path) }
    return { ok: false, sentence: importTexts.closed(path, error instanceof Error ? error.message : String(error)) }
  }
}
