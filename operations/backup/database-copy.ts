/** A copy of the database as it was at one moment, taken beside a running server under writers. */
import { createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Database from 'libsql'
import mongoose from 'mongoose'
import type { DatabaseAddress } from '../../database/address'
import { bucketName } from '../../database/shared-files'

/** Where the chains ended in the copy, and when it was so by the database's own reckoning. */
export interface CopiedDatabase {
  kind: DatabaseAddress['kind']
  eventsHead: string | null
  auditHead: string | null
  /** MongoDB's cluster time of the copy, `seconds.increment`; null on SQLite, whose copy is one read transaction. */
  clusterTime: string | null
  /** Names of the files that lie in the database itself. */
  stored: string[]
}

/** @param folder gets `planvaerk.db`, or a file of EJSON lines for each collection */
export const copyDatabase = (address: DatabaseAddress, folder: string): Promise<CopiedDatabase> =>
  address.kind === 'sqlite' ? copySqlite(address.path, folder) : copyMongodb(address.url, folder)

export const sqliteFile = 'planvaerk.db'

/** `VACUUM INTO` reads in one transaction: with WAL no writer waits, and what lies in the `-wal` file is in the copy. */
async function copySqlite(path: string, folder: string): Promise<CopiedDatabase> {
  const target = join(folder, sqliteFile)
  const database = new Database(path)
  try {
    database.exec('PRAGMA busy_timeout = 10000')
    database.exec(`VACUUM INTO '${target.replaceAll("'", "''")}'`)
  } finally {
    database.close()
  }
  await sync(target)
  const copy = new Database(target)
  try {
    const [whole] = copy.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
    if (whole?.integrity_check !== 'ok') throw new Error(`The copy of ${path} is not whole: ${whole?.integrity_check}`)
    const head = (table: string): string | null => {
      const row = copy.prepare(`SELECT hash FROM ${table} WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1`).get() as { hash: string } | undefined
      return row?.hash ?? null
    }
    return { kind: 'sqlite', eventsHead: head('plan_events'), auditHead: head('audit_log'), clusterTime: null, stored: [] }
  } finally {
    copy.close()
  }
}

async function sync(file: string): Promise<void> {
  const opened = await open(file, 'r+')
  await opened.sync()
  await opened.close()
}

/** All reads of a snapshot session are of one cluster time, whatever is written meanwhile. */
async function copyMongodb(url: string, folder: string): Promise<CopiedDatabase> {
  const connection = await mongoose.createConnection(url, { autoCreate: false, autoIndex: false }).asPromise()
  try {
    const { db } = connection
    if (!db) throw new Error('There is no connection to the database.')
    const session = connection.getClient().startSession({ snapshot: true })
    try {
      const head = async (name: string): Promise<string | null> => {
        const [last] = await db.collection(name).find({ seq: { $ne: null } }, { session }).sort({ seq: -1 }).limit(1).toArray()
        return typeof last?.hash === 'string' ? last.hash : null
      }
      // As the driver names them: the model's name in the plural.
      const [eventsHead, auditHead] = [await head('plan-events'), await head('audit-logs')]
      const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
      await mkdir(folder, { recursive: true })
      for (const name of names.filter((each) => !each.startsWith('system.')).sort()) {
        const documents = db.collection(name).find({}, { session })
        await pipeline(Readable.from(linesOf(documents)), createWriteStream(join(folder, `${name}.ejsonl`), { flush: true }))
      }
      const files = await db.collection(`${bucketName}.files`).find({}, { session, projection: { filename: 1 } }).toArray()
      const { snapshotTime } = session as unknown as { snapshotTime?: mongoose.mongo.Timestamp }
      const clusterTime = snapshotTime ? `${snapshotTime.getHighBitsUnsigned()}.${snapshotTime.getLowBitsUnsigned()}` : null
      return { kind: 'mongodb', eventsHead, auditHead, clusterTime, stored: files.map(({ filename }) => String(filename)) }
    } finally {
      await session.endSession()
    }
  } finally {
    await connection.close(true)
  }
}

async function* linesOf(documents: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const document of documents) yield `${mongoose.mongo.BSON.EJSON.stringify(document, { relaxed: false })}\n`
}
