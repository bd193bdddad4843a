/** Reads one file from the disk, or says in a sentence why it cannot be read. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { importTexts } from '../messages'
import { maxDocumentBytes, readDocument } from './formats'
import { UnreadableFile, type SourceDocument } from './formats/document'
import type { FoundPictures } from './formats/pictures'

export type FileRead = { ok: true; document: SourceDocument; pictures: FoundPictures } | { ok: false; sentence: string }

export async function readPlanFile(path: string): Promise<FileRead> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, sentence: importTexts.directory(path) }
    if (found.size > maxDocumentBytes) return { ok: false, sentence: importTexts.unreadable.tooLarge(path) }
    const pictures: FoundPictures = new Map()
    return { ok: true, document: await readDocument(await readFile(path), basename(path), pictures), pictures }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, sentence: importTexts.unreadable[error.reason](path) }
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, sentence: importTexts.missing(path) }
    return { ok: false, sentence: importTexts.closed(path, error instanceof Error ? error.message : String(error)) }
  }
}
