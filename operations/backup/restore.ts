/**
 * Puts a backup back into an empty place, and proves it before anything is in place. While it is under way a mark says so:
 * a start refuses, and the next restore takes the half away and begins again. The database comes last.
 */
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createReadStream } from 'node:fs'
import mongoose from 'mongoose'
import type { DatabaseAddress } from '../../database/address'
import { makeFolder } from '../../database/folder'
import { isMarkedHalf, restoreCollection } from '../../database/restore-mark'
import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { sqliteFile } from './database-copy'
import type { Manifest } from './manifest'
import { restoreMark } from './marks'
import { unpackBackup } from './unpack'

const t = operationsTexts.backup

/** Where the chains end in a database, and whether all of it holds. */
export interface Proven {
  holds: boolean
  fault: string | null
  eventsHead: string | null
  auditHead: string | null
}

export interface RestoreJob {
  file: string
  address: DatabaseAddress
  dataDir: string
  identity: string | null
  /** Runs the whole proof on a database and a data folder that are given as an environment. */
  prove: (env: { DATABASE_URL: string; DATA_DIR: string }) => Promise<Proven>
}

/** @throws PlainError when the place is not empty, or the backup is not what it says; the place is as it was then */
export async function restoreBackup(job: RestoreJob): Promise<Manifest> {
  const { file, address, dataDir, identity, prove } = job
  await makeFolder(dataDir)
  const mark = join(dataDir, restoreMark)
  if (existsSync(mark)) await takeHalfAway(address, dataDir)
  await expectEmpty(address, dataDir)
  const desk = join(dataDir, '.restoring')
  await rm(desk, { recursive: true, force: true })
  await mkdir(desk, { mode: 0o700 })
  try {
    const manifest = await unpackBackup(file, desk, identity)
    if (manifest.database !== address.kind) throw new PlainError(t.otherDatabase(manifest.database, address.kind))
    await writeFile(mark, JSON.stringify({ file, database: address.kind }), { mode: 0o600, flush: true })
    const proven = (url: string) => expectProven(prove, url, desk, manifest)
    if (address.kind === 'sqlite') await placeSqlite(address.path, desk, dataDir, proven)
    else await placeMongodb(address.url, desk, dataDir, proven)
    await rm(mark)
    return manifest
  } catch (error) {
    if (existsSync(mark)) await takeHalfAway(address, dataDir)
    throw error
  } finally {
    await rm(desk, { recursive: true, force: true })
  }
}

async function expectProven(prove: RestoreJob['prove'], url: string, desk: string, { eventsHead, auditHead }: Manifest): Promise<void> {
  const proven = await prove({ DATABASE_URL: url, DATA_DIR: join(desk, 'data') })
  if (!proven.holds) throw new PlainError(t.doesNotHold(proven.fault ?? ''))
  if (proven.eventsHead !== eventsHead) throw new PlainError(t.otherHead(eventsHead, proven.eventsHead))
  // Lines of the audit log that waited for their place get it when the database is opened: its head may be further on.
  if (auditHead !== null && proven.auditHead === null) throw new PlainError(t.otherHead(auditHead, proven.auditHead))
}

type Prove = (url: string) => Promise<void>

async function placeSqlite(path: string, desk: string, dataDir: string, proven: Prove): Promise<void> {
  await proven(`file:${join(desk, 'database', sqliteFile)}`)
  await placeFiles(desk, dataDir)
  await makeFolder(dirname(path))
  const database = join(desk, 'database', sqliteFile)
  // What the proof wrote, such as the migrations of a newer version, may lie in the log alone; it is there before its database.
  if (existsSync(`${database}-wal`)) await moveFile(`${database}-wal`, `${path}-wal`)
  await moveFile(database, path)
}

async function placeMongodb(url: string, desk: string, dataDir: string, proven: Prove): Promise<void> {
  await withDatabase(url, async (db) => {
    await db.collection<{ _id: string }>(restoreCollection).insertOne({ _id: 'half' })
    for (const name of await readdir(join(desk, 'database'))) await fill(db, name.replace(/\.ejsonl$/, ''), join(desk, 'database', name))
  })
  await proven(url)
  await placeFiles(desk, dataDir)
  await withDatabase(url, async (db) => void (await db.collection(restoreCollection).drop()))
}

/** Documents that are sent at once, and letters: those of a file are a quarter of a megabyte each. */
const batch = { documents: 200, letters: 8_000_000 }

async function fill(db: Db, name: string, file: string): Promise<void> {
  const { EJSON } = mongoose.mongo.BSON
  let waiting: object[] = []
  let letters = 0
  const send = async () => {
    if (waiting.length > 0) await db.collection(name).insertMany(waiting)
    waiting = []
    letters = 0
  }
  await db.createCollection(name).catch(() => {})
  for await (const line of createInterface({ input: createReadStream(file) })) {
    waiting.push(EJSON.parse(line, { relaxed: false }) as object)
    letters += line.length
    if (waiting.length >= batch.documents || letters >= batch.letters) await send()
  }
  await send()
}

async function placeFiles(desk: string, dataDir: string): Promise<void> {
  const from = join(desk, 'data')
  for (const name of await readdir(from).catch(() => [])) {
    if (ofData.includes(name)) await moveFile(join(from, name), join(dataDir, name))
  }
}

/** What a backup holds of DATA_DIR. The proof may have written more beside it. */
const ofData = ['media', 'imports', 'former-releases', 'seal-key.pem', 'secrets.json', 'demo.json', 'clock.json']

/** A database file may be set to lie on another disk. */
async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
  })
}

type Db = NonNullable<mongoose.Connection['db']>

async function withDatabase<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const options = { autoCreate: false, autoIndex: false, serverSelectionTimeoutMS: 5000 }
  const connection = await mongoose.createConnection(url, options).asPromise()
  try {
    if (!connection.db) throw new Error('There is no connection to the database.')
    return await work(connection.db)
  } finally {
    await connection.close(true)
  }
}

async function expectEmpty(address: DatabaseAddress, dataDir: string): Promise<void> {
  const there = [...ofData, 'site'].find((name) => existsSync(join(dataDir, name)))
  if (there) throw new PlainError(t.notEmpty(join(dataDir, there)))
  if (address.kind === 'sqlite') {
    if (existsSync(address.path)) throw new PlainError(t.notEmpty(address.path))
    return
  }
  await withDatabase(address.url, async (db) => {
    const [collection] = await db.listCollections({}, { nameOnly: true }).toArray()
    if (collection && !(await isMarkedHalf(db))) throw new PlainError(t.notEmpty(db.databaseName))
    if (collection) await db.dropDatabase()
  })
}

/** Only what a restore put there: it began in an empty place. */
async function takeHalfAway(address: DatabaseAddress, dataDir: string): Promise<void> {
  const { database } = JSON.parse(await readFile(join(dataDir, restoreMark), 'utf8').catch(() => '{}')) as { database?: string }
  for (const name of [...ofData, '.restoring']) await rm(join(dataDir, name), { recursive: true, force: true })
  if (address.kind === 'sqlite') for (const end of ['', '-wal', '-shm']) await rm(`${address.path}${end}`, { force: true })
  else if (database === 'mongodb') await withDatabase(address.url, async (db) => void ((await isMarkedHalf(db)) && (await db.dropDatabase())))
  await rm(join(dataDir, restoreMark), { force: true })
}
