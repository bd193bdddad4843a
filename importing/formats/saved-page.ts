/** Reads a web page that was saved with all it needs: as .mht, or as a zip of the folder. */
import { posix } from 'node:path'
import PostalMime, { type Attachment } from 'postal-mime'
import { decodeText } from '../decode'
import type { Archive } from './archive'
import { UnreadableFile, type SourceDocument } from './document'
import { readHtml } from './html'
import { fromArchive, takePictures, type FoundPictures, type PictureSource } from './pictures'

/** @param pictures is given those of the page that were saved with it @throws UnreadableFile */
export async function readMht(bytes: Uint8Array, pictures?: FoundPictures): Promise<SourceDocument> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 200_000 }).catch((cause: unknown) => {
    throw new UnreadableFile('damaged', { cause })
  })
  const attached = mail.attachments.find(({ mimeType }) => mimeType === 'text/html')?.content
  const page = mail.html ?? (attached === undefined ? undefined : textOf(attached))
  if (!page) throw new UnreadableFile('noPage')
  const parts = pictures ? partsOf(mail.attachments, bytes) : new Map<string, Uint8Array>()
  const files: PictureSource = {
    sizeOf: (name) => parts.get(name)?.length ?? null,
    read: (name) => Promise.resolve(parts.get(name) ?? null),
  }
  return withPictures(page, files, pictures)
}

async function withPictures(page: string, files: PictureSource, pictures: FoundPictures | undefined): Promise<SourceDocument> {
  const document = readHtml(page, pictures && ((source) => files.sizeOf(source) !== null))
  if (pictures) await takePictures(document, files, pictures)
  return document
}

/** The parser tells the id of a part and not its address, which stands among the part's own headings, in the same order. */
function partsOf(attachments: readonly Attachment[], bytes: Uint8Array): Map<string, Uint8Array> {
  const images = attachments.filter(({ mimeType }) => mimeType.startsWith('image/'))
  const heads = Buffer.from(bytes).toString('latin1').split(/\r?\n--/).map((part) => part.slice(0, 4000).split(/\r?\n\r?\n/)[0] ?? '')
  const addresses = heads.filter((head) => /^content-type:\s*image\//im.test(head)).map((head) => /^content-location:\s*(\S+)/im.exec(head)?.[1])
  const parts = new Map<string, Uint8Array>()
  images.forEach(({ contentId, content }, at) => {
    const held = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
    const id = contentId?.replace(/^<|>$/g, '')
    const address = addresses.length === images.length ? addresses[at] : undefined
    if (id) parts.set(`cid:${id}`, held)
    if (address) parts.set(address, held)
  })
  return parts
}

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === 'string' ? content : decodeText(new Uint8Array(content))

/** The page nearest the top of the folder is the one that was saved; those below are its frames. */
export async function readZippedPage(archive: Archive, pictures?: FoundPictures): Promise<SourceDocument> {
  const depth = (name: string) => name.split('/').length
  const pages = archive.names.filter((name) => /\.x?html?$/i.test(name) && !/(?:^|\/)__MACOSX\//.test(name))
  const [page] = pages.sort((one, other) => depth(one) - depth(other) || one.localeCompare(other))
  const bytes = page === undefined ? null : await archive.read(page)
  if (page === undefined || !bytes) throw new UnreadableFile('noPage')
  const files = fromArchive(archive)
  const beside = (source: string): string => posix.join(posix.dirname(page), unescaped(source.split(/[?#]/)[0] ?? ''))
  const relative: PictureSource = { sizeOf: (source) => files.sizeOf(beside(source)), read: (source) => files.read(beside(source)) }
  return withPictures(decodeText(bytes), relative, pictures)
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
