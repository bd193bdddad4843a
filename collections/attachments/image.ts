/** Images are decoded whole and written anew: what is stored is pixels and nothing else, turned the right way up. */
import type { Sharp } from 'sharp'

export type ImageMime = 'image/png' | 'image/jpeg' | 'image/webp'
export type ImageProblem = 'damaged-image' | 'too-many-pixels' | 'moving'

export interface PlainImage {
  bytes: Buffer
  width: number
  height: number
}

/** In the format it came in; a photograph loses nothing that an eye would see. */
const encode: Record<ImageMime, (image: Sharp) => Sharp> = {
  'image/png': (image) => image.png({ compressionLevel: 9 }),
  'image/jpeg': (image) => image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }),
  'image/webp': (image) => image.webp({ quality: 90 }),
}

/**
 * @returns the image without EXIF, GPS, profiles and whatever stood behind its end, upright and in sRGB;
 *   or why it cannot be used
 */
export const plainImage = (bytes: Uint8Array, mime: ImageMime, megapixels: number): Promise<PlainImage | ImageProblem> =>
  decoded(bytes, mime, megapixels * 1_000_000)

async function decoded(bytes: Uint8Array, mime: ImageMime, mostPixels: number): Promise<PlainImage | ImageProblem> {
  // Loaded when it is needed: native code that does not fit the machine must not stop the start.
  const { default: sharp } = await import('sharp')
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: false })
    const { width, height, pages = 1 } = await image.metadata()
    if (width * height > mostPixels) return 'too-many-pixels'
    if (pages > 1 || isAnimatedPng(bytes)) return 'moving'
    const { data, info } = await encode[mime](image.autoOrient()).toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    return 'damaged-image'
  }
}

/** An animated PNG tells so in a chunk before its first pixels. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096))
  const control = head.indexOf('acTL', 8, 'latin1')
  const pixels = head.indexOf('IDAT', 8, 'latin1')
  return head.readUInt32BE(0) === 0x89504e47 && control !== -1 && (pixels === -1 || control < pixels)
}
