/**
 * Files that every server must have, by a name that is the hash of their bytes. On MongoDB they lie in the database (GridFS),
 * and a server's disk is a cache of them; on SQLite there is one server, and its disk is the only place.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import mongoose from 'mongoose'
import type { Connection } from 'mongoose'
import type { Payload } from 'payload'
import { onePerProcess } from './one-per-process'

/** The two collections are `stored-files.files` and `stored-files.chunks`. */
export const bucketName = 'stored-files'

export interface SharedFiles {
  names: () => Promise<Set<string>>
  /** In bytes; null where there is none. */
  sizeOf: (name: string) => Promise<number | null>
  read: (name: string) => Promise<Buffer | null>
  /** SHA-256 of what lies there; null where there is none, or not all of it. */
  hashOf: (name: string) => Promise<string | null>
  /** Acknowledged by a majority of the replica set. What lay there under the name goes. */
  put: (name: string, bytes: Uint8Array) => Promise<void>
  /** Takes away what uploads left that were cut short, and what two servers laid in at once. */
  tidy: (now: Date) => Promise<void>
}

const holder = onePerProcess<SharedFiles>('shared-files')

/** Those of the database that this process works on; null on SQLite, and where no database is open. */
export const sharedFiles = (): SharedFiles | null => holder.current ?? null

/** Those of the given Payload's database, which may be another. */
export const sharedFilesOf = ({ db }: Payload): SharedFiles | null =>
  db.name === 'mongoose' ? filesIn((db as unknown as { connection: Connection }).connection) : null

export async function shareFilesIn(connection: Connection): Promise<void> {
  await ensureIndexes(connection)
  holder.current = filesIn(connection)
}

/** The driver makes them at the first upload into an empty place alone, and a restored place is not empty. */
async function ensureIndexes(connection: Connection): Promise<void> {
  await connection.collection(`${bucketName}.files`).createIndex({ filename: 1, uploadDate: 1 })
  await connection.collection(`${bucketName}.chunks`).createIndex({ files_id: 1, n: 1 }, { unique: true })
}

/** Milliseconds after which an upload that has no end is nobody's any more. */
const abandonedAfter = 3_600_000

type FileId = mongoose.mongo.ObjectId

function filesIn(connection: Connection): SharedFiles {
  const { db } = connection
  if (!db) throw new Error('There is no connection to the database.')
  const bucket = new mongoose.mongo.GridFSBucket(db, { bucketName, writeConcern: { w: 'majority' } })
  const idsOf = async (name: string): Promise<FileId[]> => (await bucket.find({ filename: name }).toArray()).map(({ _id }) => _id)
  const stream = (id: FileId): Readable => bucket.openDownloadStream(id)
  // The newest: an older one of that name was damaged, or is the same.
  const newest = async (name: string) => (await bucket.find({ filename: name }).sort({ _id: -1 }).limit(1).toArray())[0] ?? null
  const whole = async <T>(name: string, read: (from: Readable) => Promise<T>): Promise<T | null> => {
    const found = await newest(name)
    // A chunk that is gone ends the stream with an error: such a file is as good as none.
    return found && read(stream(found._id)).catch((error: unknown) => (isIncomplete(error) ? null : Promise.reject(error as Error)))
  }
  return {
    names: async () => new Set((await bucket.find({}, { projection: { filename: 1 } }).toArray()).map(({ filename }) => filename)),
    sizeOf: async (name) => (await newest(name))?.length ?? null,
    read: (name) => whole(name, buffer),
    hashOf: (name) =>
      whole(name, async (from) => {
        const hash = createHash('sha256')
        await pipeline(from, hash)
        return hash.digest('hex')
      }),
    put: async (name, bytes) => {
      const before = await idsOf(name)
      await pipeline(Readable.from([bytes]), bucket.openUploadStream(name))
      for (const id of before) await bucket.delete(id).catch(ignoreGone)
    },
    tidy: async (now) => {
      const old = mongoose.mongo.ObjectId.createFromTime(Math.floor((now.getTime() - abandonedAfter) / 1000))
      const chunks = db.collection(`${bucketName}.chunks`)
      const files = await bucket.find({}).sort({ _id: 1 }).toArray()
      const ids = files.map(({ _id }) => _id)
      await chunks.deleteMany({ files_id: { $lt: old, $nin: ids } })
      const last = new Map(files.map(({ filename, _id }) => [filename, _id.toHexString()]))
      const twice = files.filter(({ filename, _id }) => last.get(filename) !== _id.toHexString() && _id.getTimestamp() < old.getTimestamp())
      for (const { _id } of twice) await bucket.delete(_id).catch(ignoreGone)
    },
  }
}

const isIncomplete = (error: unknown): boolean =>
  error instanceof Error && /FileNotFound|ChunkIsMissing|ChunkIsWrongSize|ExtraChunk/.test(error.message)

/** Another server has taken it away meanwhile. */
function ignoreGone(error: unknown): void {
  if (!isIncomplete(error) && !(error instanceof Error && /File not found/.test(error.message))) throw error
}

/** The folders of DATA_DIR whose files are shared, and what a file in them is called: the hash of its bytes. */
const folders = ['media', 'imports']
const named = /^([0-9a-f]{64})(\.\w+)?$/

/**
 * Lays in what lies on this disk alone: from before the database had the files, from a backup or an export.
 * @returns how many. A file that is not what its name says stays where it is.
 */
export async function shareFrom(dataDir: string, files: SharedFiles): Promise<number> {
  const there = await files.names()
  let count = 0
  for (const folder of folders) {
    const place = join(/* turbopackIgnore: true */ dataDir, folder)
    for (const file of await readdir(/* turbopackIgnore: true */ place).catch(() => [])) {
      const [, hash] = named.exec(file) ?? []
      if (!hash || there.has(`${folder}/${file}`)) continue
      const bytes = await readFile(/* turbopackIgnore: true */ join(place, file))
      if (createHash('sha256').update(bytes).digest('hex') !== hash) continue
      await files.put(`${folder}/${file}`, bytes)
      count += 1
    }
  }
  return count
}

/** Writes them all into a folder, each under its name. */
export async function writeShared(files: SharedFiles, to: string): Promise<void> {
  for (const name of await files.names()) {
    const [folder = '', file = ''] = name.split('/')
    if (!folders.includes(folder) || !named.test(file)) continue
    await mkdir(/* turbopackIgnore: true */ join(to, folder), { recursive: true, mode: 0o700 })
    const bytes = await files.read(name)
    if (bytes) await writeFile(/* turbopackIgnore: true */ join(to, folder, file), bytes, { mode: 0o600 })
  }
}
