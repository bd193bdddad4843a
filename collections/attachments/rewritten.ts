/**
 * PDFs were once stored as they were sent. Such a file is never changed, since what was approved names it by its hash; what
 * readers get is the same file rewritten. A note under `DATA_DIR/media/rewritten` holds the hash of that, the file's own when
 * it was rewritten before it was stored. Losing the notes costs only the time to rewrite again.
 */
import { join } from 'node:path'
import { readOwnNote, writeOwnNote } from '../../database/own-note'
import { attachmentTexts } from '../../messages'
import { runLimited } from '../../workers/run-limited'
import { attachmentLimits } from './settings'
import { checkWithinLimits } from './check-within-limits'
import { bytesOf, damageOf, keepMedia, mediaFolder, mediaKey, type StoredFile } from './storage'

const pdf = 'application/pdf'
const noteOf = (hash: string): string => join(/* turbopackIgnore: true */ mediaFolder(), 'rewritten', hash)

/** @returns hash of what readers get of a PDF; null when it has not been rewritten yet */
export const hashNoted = (hash: string): Promise<string | null> => readOwnNote<string>(mediaKey(), noteOf(hash))

/** @param rewritten hash of the file that readers get in place of the stored one */
export const noteRewritten = (hash: string, rewritten: string): Promise<void> => writeOwnNote(mediaKey(), noteOf(hash), rewritten)

/** @returns whether the stored bytes are what readers get */
export const isRewritten = async ({ hash, mime }: StoredFile): Promise<boolean> => mime !== pdf || (await hashNoted(hash)) === hash

/**
 * @returns hash of what readers get: of an image the stored file, of a PDF the rewritten one, which is made now if it never
 *   was. Of one that cannot be rewritten a page that says so: a release must not hang on it, and its secrets stay inside.
 * @throws the file system's error when the stored file is gone or is not what its hash says
 */
export async function hashForReaders(stored: StoredFile & { name: string }): Promise<string> {
  if (stored.mime !== pdf) return stored.hash
  const noted = await hashNoted(stored.hash)
  if (noted && (noted === stored.hash || (await damageOf({ hash: noted, mime: pdf })) === null)) return noted
  const bytes = await bytesOf(stored)
  const checked = await checkWithinLimits({ bytes, given: stored.name, limits: { ...attachmentLimits(process.env), pdf: 200 } })
  if (!checked.ok) console.error(attachmentTexts.notRewritten(stored.name, checked.sentence))
  const hash = await keepMedia(checked.ok ? checked.file.bytes : await placeholder(), pdf)
  // What took too long on a busy machine is tried again at the next release.
  // A note that cannot be written costs the time to rewrite again, and stops nothing.
  if (checked.ok || checked.problem !== 'not-checked') await noteRewritten(stored.hash, hash).catch(() => {})
  return hash
}

async function placeholder(): Promise<Uint8Array> {
  const made = await runLimited<string, Uint8Array>('collections/attachments/placeholder-program.ts', attachmentTexts.inPlace)
  if (!made.ok) throw new Error(`The page in place of an attachment cannot be made (${made.why}): ${made.detail}`)
  return made.result
}
