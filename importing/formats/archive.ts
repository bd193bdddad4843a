/** Reads single files of a zip archive (docx, odt, a saved page), with bounds on what is unpacked. */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { UnreadableFile } from './document'

/** A plan of 200 pages with pictures has some hundred files, 30 MB unpacked. */
const mostFiles = 5_000
const mostBytes = 100_000_000

export interface Archive {
  names: readonly string[]
  /** @returns the file's bytes, or null when the archive has none of that name */
  read: (name: string) => Promise<Buffer | null>
  /** @returns bytes the file unpacks to; null when the archive has none of that name */
  sizeOf: (name: string) => number | null
}

/** @throws UnreadableFile when the archive is damaged, encrypted, or unpacks to more than a document does */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const entries = await entriesOf(zip)
  let left = mostBytes
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? null,
    async read(name) {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.isEncrypted()) throw new UnreadableFile('encrypted')
      left -= entry.uncompressedSize
      if (left < 0) throw new UnreadableFile('tooLarge')
      return bytesOf(zip, entry)
    },
  }
}

const opened = (buffer: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    // Sizes are checked while unpacking, so an entry cannot be larger than it says.
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true, autoClose: false }, (error, zip) =>
      error ? reject(new UnreadableFile('damaged', { cause: error })) : resolve(zip),
    ),
  )

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (entries.size >= mostFiles) return reject(new UnreadableFile('tooLarge'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error) => reject(new UnreadableFile('damaged', { cause: error })))
    zip.readEntry()
  })
}

const bytesOf = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const damaged = (cause: unknown) => reject(new UnreadableFile('damaged', { cause }))
    zip.openReadStream(entry, (error, stream) => {
      if (error) return damaged(error)
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => resolve(Buffer.concat(pieces)))
      stream.on('error', damaged)
    })
  })
