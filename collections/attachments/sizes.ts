/** Images in sizes that fit a screen: made once as WebP, kept by hash and width under `DATA_DIR/media/sizes`. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../database/folder'
import { readOwnNote, writeOwnNote } from '../../database/own-note'
import { bytesOf, hashOfBytes, mediaFolder, mediaKey, writeOnce, writeWhole, type StoredFile } from './storage'

export const imageWidths = [480, 960, 1600] as const
export type ImageWidth = (typeof imageWidths)[number]

/** @returns the widths an image is made for, up to the first that it does not fill; there it keeps its own width */
export const widthsOf = (width: number): ImageWidth[] =>
  imageWidths.filter((_, index) => index === 0 || (imageWidths[index - 1] ?? 0) < width)

export interface SizedImage {
  file: string
  hash: string
  bytes: Buffer
}

/** What is being made: both editions of a release ask for the same at once. */
const underWay = new Map<string, Promise<SizedImage>>()

/**
 * @returns the image, at most so wide; made now if it never was, or if what lies there is not what was made
 * @throws the file system's error when the stored file is gone or is not what its hash says
 */
export function sizedImage(stored: StoredFile, width: ImageWidth): Promise<SizedImage> {
  const file = join(/* turbopackIgnore: true */ mediaFolder(), 'sizes', `${stored.hash}-${width}.webp`)
  const begun = underWay.get(file)
  if (begun) return begun
  const made = make(stored, width, file).finally(() => underWay.delete(file))
  underWay.set(file, made)
  return made
}

async function make(stored: StoredFile, width: ImageWidth, file: string): Promise<SizedImage> {
  const there = await readFile(/* turbopackIgnore: true */ file).catch(() => null)
  const noted = there && (await readOwnNote<string>(mediaKey(), file))
  if (noted && hashOfBytes(there) === noted) return { file, hash: noted, bytes: there }
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(await bytesOf(stored), { limitInputPixels: false })
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
  await makeFolder(dirname(file))
  if (!there?.equals(bytes)) await (there ? writeWhole : writeOnce)(file, bytes)
  const hash = hashOfBytes(bytes)
  await writeOwnNote(mediaKey(), file, hash)
  return { file, hash, bytes }
}
