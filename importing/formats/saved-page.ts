/** Reads a web page that was saved with all it needs: as .mht, or as a zip of the folder. */
import PostalMime from 'postal-mime'
import { decodeText } from '../decode'
import type { Archive } from './archive'
import { UnreadableFile, type SourceDocument } from './document'
import { readHtml } from './html'

/** @throws UnreadableFile */
export async function readMht(bytes: Uint8Array): Promise<SourceDocument> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 200_000 }).catch((cause: unknown) => {
    throw new UnreadableFile('damaged', { cause })
  })
  const attached = mail.attachments.find(({ mimeType }) => mimeType === 'text/html')?.content
  const page = mail.html ?? (attached === undefined ? undefined : textOf(attached))
  if (!page) throw new UnreadableFile('noPage')
  return readHtml(page)
}

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === 'string' ? content : decodeText(new Uint8Array(content))

/** The page nearest the top of the folder is the one that was saved; those below are its frames. */
export async function readZippedPage(archive: Archive): Promise<SourceDocument> {
  const depth = (name: string) => name.split('/').length
  const pages = archive.names.filter((name) => /\.x?html?$/i.test(name) && !/(?:^|\/)__MACOSX\//.test(name))
  const [page] = pages.sort((one, other) => depth(one) - depth(other) || one.localeCompare(other))
  const bytes = page === undefined ? null : await archive.read(page)
  if (!bytes) throw new UnreadableFile('noPage')
  return readHtml(decodeText(bytes))
}
