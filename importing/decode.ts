/** From the bytes of a file to its text: the encodings that Danish offices have saved plain text in. */

export type NoText = 'empty' | 'tooLarge' | 'binary'

export type Decoded = { ok: true; text: string } | { ok: false; reason: NoText }

/** Two megabytes: a long plan is 200 kB, so more is another kind of file. */
export const maxFileBytes = 2_000_000

/**
 * @param bytes the whole file
 * @returns its text in composed form (NFC) without a byte order mark, or why it cannot be read
 */
export function decodePlanFile(bytes: Uint8Array): Decoded {
  if (bytes.length > maxFileBytes) return { ok: false, reason: 'tooLarge' }
  const text = decodeText(bytes)
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
  if (looksBinary(text)) return { ok: false, reason: 'binary' }
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: 'empty' }
  return { ok: true, text: withoutDeletions(text) }
}

/** Text that was struck out before it was saved, as web editors mark it; what is deleted is no part of the plan. */
const withoutDeletions = (text: string): string => text.replace(/<del\b[^<>]{0,500}>[^<]{0,20000}<\/del\s{0,9}>/gi, '')

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)

export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: what Windows saved as "ANSI". Every byte means something in it, so the binary check comes after.
    return windows1252(bytes)
  }
}

/** Where Windows-1252 differs from Latin 1: 0x80–0x9F. Node 20's own decoder takes the two for one. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (letter) => windowsOnly[letter.charCodeAt(0) - 0x80] ?? letter)

/** Text has tabs, line ends and form feeds among its control characters, and no others. */
const looksBinary = (text: string): boolean => /[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(text)
