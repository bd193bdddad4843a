/** Photographs in a PDF carry what the camera wrote: where, when, with what. */

const segment = { startOfScan: 0xda, app0: 0xe0, app2: 0xe2, app14: 0xee, app15: 0xef, comment: 0xfe }
/** JFIF, the colour profile, and Adobe's word on which colours there are: without them it would look different. */
const kept: readonly number[] = [segment.app0, segment.app2, segment.app14]

/**
 * @param bytes a JPEG (ITU T.81)
 * @returns it without EXIF, XMP, IPTC and comments; its pixels are not touched. What is no whole JPEG comes back as it was.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== segment.startOfScan) {
    const kind = bytes[at + 1] ?? 0
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    const tells = kind === segment.comment || (kind >= segment.app0 && kind <= segment.app15 && !kept.includes(kind))
    if (!tells) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}
