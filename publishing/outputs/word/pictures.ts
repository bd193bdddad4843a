/** The pictures in a plan's texts as Word takes them: PNG or JPEG, no larger than a sheet needs. */
import { bytesOf } from '../../../collections/attachments/storage'
import type { PlanContent } from '../../../domain/content/content'
import { figuresIn, type Picture } from '../../../domain/content/figures'

export interface WordPicture {
  bytes: Uint8Array
  type: 'png' | 'jpg'
  /** Pixels. */
  width: number
  height: number
}
/** By the hash of the file. */
export type Pictures = ReadonlyMap<string, WordPicture>

const mostPixels = 1200

/** @returns those that are there as they were laid in */
export async function readPictures({ sections }: PlanContent): Promise<Pictures> {
  const found = new Map<string, WordPicture>()
  for (const { picture } of sections.flatMap(({ text }) => Object.values(text).flatMap(figuresIn))) {
    const drawn = picture && !found.has(picture.hash) ? await drawnFrom(picture).catch(() => null) : null
    if (picture && drawn) found.set(picture.hash, drawn)
  }
  return found
}

async function drawnFrom(picture: Picture): Promise<WordPicture> {
  const { default: sharp } = await import('sharp')
  const sized = sharp(await bytesOf(picture), { limitInputPixels: false }).resize({ width: mostPixels, withoutEnlargement: true })
  // Word knows no WebP; what may have nothing behind its lines stays so.
  const isPhoto = picture.mime === 'image/jpeg'
  const { data, info } = await (isPhoto ? sized.jpeg({ quality: 85 }) : sized.png()).toBuffer({ resolveWithObject: true })
  return { bytes: data, type: isPhoto ? 'jpg' : 'png', width: info.width, height: info.height }
}
