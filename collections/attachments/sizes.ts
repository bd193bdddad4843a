/** Images in sizes that fit a screen: made once as WebP, kept by hash and width under `DATA_DIR/media/sizes`. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../database/folder'
import { mediaFile, mediaFolder, writeOnce, type StoredFile } from './storage'

export const imageWidths = [480, 960, 1600] as const
export type ImageWidth = (typeof imageWidths)[number]

/** @returns the widths an image is made for, up to the first that it does not fill; there it keeps its own width */
export const widthsOf = (width: number): ImageWidth[] =>
  imageWidths.filter((_, index) => index === 0 || (imageWidths[index - 1] ?? 0) < width)

/** @returns the file of the image, at most so wide; made now if it never was */
export async function sizedImage(stored: StoredFile, width: ImageWidth): Promise<string> {
  const folder = join(/* turbopackIgnore: true */ mediaFolder(), 'sizes')
  const file = join(/* turbopackIgnore: true */ folder, `${stored.hash}-${width}.webp`)
  if (await stat(/* turbopackIgnore: true */ file).catch(() => null)) return file
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(mediaFile(stored), { limitInputPixels: false })
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
  await makeFolder(folder)
  await writeOnce(file, bytes)
  return file
}
