/** Images in sizes that fit a screen: made once as WebP, kept by hash and width under `DATA_DIR/media/sizes`. */
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../database/folder'
import { mediaFile, mediaFolder, writeOnce, type StoredFile } from './storage'

export const imageWidths = [480, 960, 1600] as const
export type ImageWidth = (typeof imageWidths)[number]

/** @returns the widths an image is made for, up to the first that it does not fill; there it keeps its own width */
export const widthsOf = (width: number): ImageWidth[] =>
  imageWidths.filter((_, index) => index === 0 || (imageWidths[index - 1] ?? 0) < width)

/** What is being made: both editions of a release ask for the same at once. */
const underWay = new Map<string, Promise<string>>()

/** @returns the file of the image, at most so wide; made now if it never was */
export function sizedImage(stored: StoredFile, width: ImageWidth): Promise<string> {
  const file = join(/* turbopackIgnore: true */ mediaFolder(), 'sizes', `${stored.hash}-${width}.webp`)
  const begun = underWay.get(file)
  if (begun) return begun
  const made = make(stored, width, file).finally(() => underWay.delete(file))
  underWay.set(file, made)
  return made
}

async function make(stored: StoredFile, width: ImageWidth, file: string): Promise<string> {
  if (await stat(/* turbopackIgnore: true */ file).catch(() => null)) return file
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(mediaFile(stored), { limitInputPixels: false })
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
  await makeFolder(dirname(file))
  await writeOnce(file, bytes)
  return file
}
