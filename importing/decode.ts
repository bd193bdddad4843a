/** From the bytes of a file to its text: the encodings that Danish offices have saved plain text in. */

/** Why a file is no plain text. The words are in `messages/da/import.ts`. */
export type UnreadableReason = 'empty' | 'tooLarge' | 'wordFile' | 'pdfFile' | 'htmlFile' | 'binary'

export type Decoded = { ok: true; text: string } | { ok: false; reason: UnreadableReason }

/** Two megabytes: a long plan is 200 kB, so more is another kind of file. */
export const maxFileBytes = 2_000_000

/**
 * @param bytes the whole file
 * @returns its text in composed form (NFC) without a byte order mark, or why it cannot be read
 */
export function decodePlanFile(bytes: Uint8Array): Decoded {
  if (bytes.length > maxFileBytes) return { ok: false, reason: 'tooLarge' }
  const kind = otherKindOfFile(bytes)
  if (kind) return { ok: false, reason: kind }
  const text = decode(bytes)
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
  if (looksBinary(text)) return { ok: false, reason: 'binary' }
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: 'empty' }
  if (/^\s*(<!doctype html|<html\b)/i.test(text)) return { ok: false, reason: 'htmlFile' }
  return { ok: true, text: withoutDeletions(text) }
}

/** Text that was struck out before it was saved, as web editors mark it; what is deleted is no part of the plan. */
const withoutDeletions = (text: string): string => text.replace(/<del\b[^<>]{0,500}>[^<]{0,20000}<\/del\s{0,9}>/gi, '')

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)

function otherKindOfFile(bytes: Uint8Array): UnreadableReason | null {
  // docx and odt are zip archives ("PK"); the old doc format is an OLE file; RTF is text that no author can read.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'wordFile'
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'wordFile'
  return startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ? 'pdfFile' : null
}

function decode(bytes: Uint8Array): string {
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
