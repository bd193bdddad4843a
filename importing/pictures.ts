/**
 * From the pictures that were found in a document to files that a plan may show: each is checked as an attachment is, in a
 * process of its own, and written anew. Its record comes with the draft; a file without one harms nobody.
 */
import type { PayloadRequest, TypedUser } from 'payload'
import { checkWithinLimits } from '../collections/attachments/check-within-limits'
import { attachmentLimits } from '../collections/attachments/settings'
import { hashOfBytes, isThere, keepMedia } from '../collections/attachments/storage'
import { recordChecked } from '../collections/attachments/store'
import type { Picture } from '../domain/content/figures'
import { attachmentTexts, type AttachmentRefusal, type PictureProblem } from '../messages'
import { PlainError } from '../messages/plainError'
import type { PictureBlock, SourceDocument } from './formats/document'
import type { FoundPictures } from './formats/pictures'
import { describes } from './picture-text'
import type { ImportedPlan, ImportedSection } from './types'

/** Milliseconds that the pictures of one document may take together; nobody's file waits longer for somebody else's. */
const longest = 120_000
/** Pixels; what is smaller on both sides is an icon or a line. */
const leastSide = 48

const problems: Partial<Record<AttachmentRefusal, PictureProblem>> = {
  'too-large': 'tooLarge',
  'too-many-pixels': 'tooLarge',
  moving: 'moving',
  'damaged-image': 'damaged',
  empty: 'damaged',
}

interface Checking {
  /** Whether the files are kept. Whoever only looks keeps none. */
  keep: boolean
  /** Pictures that nobody describes come along too, and are asked about. */
  undescribed: boolean
}

/** @returns the document, each of its pictures with its file or why it has none */
export async function withFiles(document: SourceDocument, found: FoundPictures, { keep, undescribed }: Checking): Promise<SourceDocument> {
  const until = Date.now() + longest
  const checked = new Map<string, Fate>()
  const fateOf = async (picture: PictureBlock, hash: string): Promise<Fate> => {
    if (!undescribed && !describes(picture.alt)) return { problem: 'undescribed' }
    const fate = checked.get(hash) ?? (Date.now() > until ? { problem: 'notChecked' } : await check(found.get(hash), picture, keep))
    checked.set(hash, fate)
    return fate
  }
  const blocks: SourceDocument['blocks'] = []
  for (const block of document.blocks) {
    if (block.type !== 'picture' || block.found === undefined) {
      blocks.push(block)
      continue
    }
    const { found: hash, ...rest } = block
    blocks.push({ ...rest, ...(await fateOf(block, hash)) })
  }
  return { ...document, blocks }
}

type Fate = { file: Picture } | { problem: PictureProblem }

async function check(bytes: Uint8Array | undefined, { name }: PictureBlock, keep: boolean): Promise<Fate> {
  if (!bytes) return { problem: 'notInFile' }
  const checked = await checkWithinLimits({ bytes, given: name || 'billede', limits: attachmentLimits(process.env) })
  if (!checked.ok) return { problem: problems[checked.problem] ?? 'notChecked' }
  const { bytes: plain, mime, width, height, name: fileName } = checked.file
  if (width === null || height === null) return { problem: 'format' }
  if (Math.max(width, height) < leastSide) return { problem: 'small' }
  const hash = keep ? await keepMedia(plain, mime) : hashOfBytes(plain)
  return { file: { hash, name: fileName, mime, size: plain.length, width, height } }
}

/**
 * Makes attachments of the plan's pictures, in the request's transaction; one that is there already is that one.
 * @throws PlainError when a file is gone
 */
export async function recordPictures(req: PayloadRequest, { sections }: Pick<ImportedPlan, 'sections'>, user: TypedUser | null): Promise<void> {
  const files = new Map(sections.flatMap(filesIn).map((file) => [file.hash, file]))
  for (const file of files.values()) {
    if (!(await isThere(file))) throw new PlainError(attachmentTexts.fileGone)
    await recordChecked(req, file, user)
  }
}

const filesIn = ({ passages, children }: ImportedSection): Picture[] => [
  ...passages.flatMap(({ picture }) => picture ?? []),
  ...children.flatMap(filesIn),
]
