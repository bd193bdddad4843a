/** The files of Bilag beside the pages: the originals by hard link, and images in the sizes that pages ask for. */
import { imageWidths, sizedImage } from '../../collections/attachments/sizes'
import { hashForReaders } from '../../collections/attachments/rewritten'
import { mediaFile } from '../../collections/attachments/storage'
import type { Attachment } from '../../domain/content/content'
import { sha256 } from '../disk/digest'
import { isMissing, readBytes } from '../disk/files'
import { attachmentView } from '../pages/attachment-view'
import { paths } from '../pages/paths'
import { refuseIf, type Problem } from '../release/problems'
import { keepFile, takeFile, type EditionDraft, type EditionRelease } from '../release/release'
import { fileOf } from '../disk/site-folder'
import type { Snapshot } from '../snapshot/snapshot'

/**
 * Only files of plans in force, and only those of the edition, which the snapshot has seen to.
 * @throws {ReleaseRefused} when a file is gone or has other bytes than were approved; it names the plan
 */
export async function writeAttachments(draft: EditionDraft, { plans }: Pick<Snapshot, 'plans'>, before: EditionRelease | null): Promise<void> {
  const attachments = plans
    .filter(({ status }) => status === 'inForce')
    .flatMap(({ id, content }) => (content.attachments ?? []).map((attachment) => ({ id, attachment })))
  const missing: Problem[] = []
  for (const { id, attachment } of attachments) {
    try {
      await writeOriginal(draft, attachment, before)
      await writeSizes(draft, attachment, before)
    } catch (error) {
      if (!isMissing(error) && !isUnreadable(error) && !(error instanceof ChangedFile)) throw error
      missing.push({ problem: 'missing-file', file: attachment.name, planId: id })
    }
  }
  refuseIf(missing)
}

async function writeOriginal(draft: EditionDraft, attachment: Attachment, before: EditionRelease | null): Promise<void> {
  const file = fileOf(attachmentView(attachment).href)
  if (draft.files.has(file)) return
  // The bytes that were approved; of a PDF from before they were rewritten at the door, the same rewritten.
  const hash = await hashForReaders(attachment)
  // The release in force holds the same bytes: it serves where the original has been lost.
  if (before?.manifest.files[file] === hash && (await keepFile(draft, file, before))) return
  const source = mediaFile({ ...attachment, hash })
  // Other bytes than were approved are as good as none, and are this plan's own fault alone.
  if (sha256(await readBytes(source)) !== hash) throw new ChangedFile(attachment.name)
  await takeFile(draft, file, source, hash)
}

class ChangedFile extends Error {}

async function writeSizes(draft: EditionDraft, attachment: Attachment, before: EditionRelease | null): Promise<void> {
  const asked = new Set(attachmentView(attachment).image?.sizes.map(({ href }) => href))
  for (const width of imageWidths) {
    const href = paths.attachmentSize(attachment.hash, width)
    const file = fileOf(href)
    if (!asked.has(href) || draft.files.has(file)) continue
    if (before && (await keepFile(draft, file, before))) continue
    const made = await sizedImage(attachment, width)
    await takeFile(draft, file, made, sha256(await readBytes(made)))
  }
}

/** What the image library says of a file that is gone or no image any more. */
const isUnreadable = (error: unknown): boolean => error instanceof Error && /Input (file|buffer)|input file/i.test(error.message)
