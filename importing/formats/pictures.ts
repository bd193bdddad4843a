/** Takes the pictures of a document out of its file: a kind that can be shown, each once, and no more than a plan has. */
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { PictureProblem } from '../../messages'
import type { Archive } from './archive'
import { UnreadableFile, type PictureBlock, type SourceDocument } from './document'

/** Bytes of pictures by their hash. */
export type FoundPictures = Map<string, Uint8Array>

/** Different pictures of one document. */
export const mostPictures = 60
/** Places where pictures stand. */
const mostPlaces = 200
/** Bytes of one, as of an attachment (collections/attachments/settings.ts), and of all. */
const mostBytes = 15_000_000
const mostBytesOfAll = 60_000_000

const shown = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Where the files of a document are found by what its format calls them. */
export interface PictureSource {
  /** @returns bytes; null when there is no such file */
  sizeOf: (source: string) => number | null
  read: (source: string) => Promise<Uint8Array | null>
}

export const picturesIn = ({ blocks }: Pick<SourceDocument, 'blocks'>): PictureBlock[] =>
  blocks.flatMap((block) => (block.type === 'picture' ? [block] : []))

/**
 * Tells every picture of the document whether it was found, and why not.
 * @param into is given the bytes
 */
export async function takePictures(document: SourceDocument, files: PictureSource, into: FoundPictures): Promise<void> {
  const known = new Map<string, Taken>()
  let [places, bytes] = [0, 0]
  for (const picture of picturesIn(document)) {
    const { source } = picture
    delete picture.source
    if (picture.problem) continue
    if (source === undefined) picture.problem = 'notInFile'
    else if (places >= mostPlaces) picture.problem = 'tooMany'
    else {
      const taken = known.get(source) ?? (await take(source, files, into, mostBytesOfAll - bytes))
      if (!known.has(source) && 'size' in taken) bytes += taken.size
      known.set(source, taken)
      if ('problem' in taken) picture.problem = taken.problem
      else [picture.found, places] = [taken.found, places + 1]
    }
  }
}

type Taken = { found: string; size: number } | { problem: PictureProblem }

async function take(source: string, files: PictureSource, into: FoundPictures, left: number): Promise<Taken> {
  const size = files.sizeOf(source)
  if (size === null) return { problem: 'notInFile' }
  if (size > mostBytes) return { problem: 'tooLarge' }
  if (size > left || into.size >= mostPictures) return { problem: 'tooMany' }
  // A picture that is damaged takes nothing else with it.
  const bytes = await files.read(source).catch((error: unknown) => {
    if (error instanceof UnreadableFile) return null
    throw error
  })
  if (!bytes || bytes.length === 0) return { problem: 'damaged' }
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !shown.has(type.mime)) return { problem: 'format' }
  const found = createHash('sha256').update(bytes).digest('hex')
  into.set(found, bytes)
  return { found, size }
}

export const fromArchive = ({ sizeOf, read }: Archive): PictureSource => ({ sizeOf, read })
