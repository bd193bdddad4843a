/** Reads a file of any format that plans are kept in; its bytes say which it is, and its name only where they do not. */
import { decodePlanFile } from '../decode'
import { openArchive } from './archive'
import { UnreadableFile, type SourceDocument } from './document'
import { readDocx } from './docx'
import { readHtml } from './html'
import { maxDocumentBytes } from './limits'
import { readMarkdown } from './markdown'
import { readOdt } from './odt'
import type { FoundPictures } from './pictures'
import { readMht, readZippedPage } from './saved-page'
import { readText } from './text'

export { maxDocumentBytes } from './limits'

/**
 * @param bytes the whole file @param name of the file
 * @param pictures is given the pictures of the text, where the format has them; nobody has looked at them yet
 * @throws UnreadableFile, whose reason is a sentence in `messages/da/import.ts`
 */
export async function readDocument(bytes: Uint8Array, name: string, pictures?: FoundPictures): Promise<SourceDocument> {
  if (bytes.length > maxDocumentBytes) throw new UnreadableFile('tooLarge')
  if (bytes.length === 0) throw new UnreadableFile('empty')
  const document = await readBytes(bytes, name, pictures)
  const says = document.blocks.some((block) => block.type === 'table' || (block.type !== 'picture' && /[\p{L}\p{N}]/u.test(block.text)))
  if (!says) throw new UnreadableFile('empty')
  return document
}

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, index) => bytes[index] === byte)

async function readBytes(bytes: Uint8Array, name: string, pictures?: FoundPictures): Promise<SourceDocument> {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readZip(bytes, pictures)
  // The old Word format is an OLE file, and so is a docx that is locked with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(/\.docx$/i.test(name) ? 'encrypted' : 'oldWord')
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new UnreadableFile('richTextFormat')
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    // The library is large, and most files are none.
    const { readPdf } = await import('./pdf')
    return readPdf(bytes)
  }
  const decoded = decodePlanFile(bytes)
  if (!decoded.ok) throw new UnreadableFile(decoded.reason)
  const { text } = decoded
  if (/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?content-type:\s*multipart\/related/i.test(text.slice(0, 4_000))) return readMht(bytes, pictures)
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*(?:<!doctype html|<html\b)/i.test(text) || /\.x?html?$/i.test(name)) return readHtml(text)
  return /\.(?:md|markdown)$/i.test(name) ? readMarkdown(text) : readText(text)
}

async function readZip(bytes: Uint8Array, pictures?: FoundPictures): Promise<SourceDocument> {
  const archive = await openArchive(bytes)
  if (archive.names.includes('word/document.xml')) return readDocx(bytes, pictures)
  if (archive.names.includes('content.xml')) return readOdt(bytes, pictures)
  return readZippedPage(archive, pictures)
}
