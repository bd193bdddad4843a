/**
 * One backup in one file: database, attachments, keys and the releases' list. It is made beside its place and named when it
 * is whole and on the disk, so that a backup that has its name is one, however this ends.
 */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Encrypter } from 'age-encryption'
import { ZipFile } from 'yazl'
import type { DatabaseAddress } from '../../database/address'
import { makeFolder } from '../../database/folder'
import { isAlive } from '../../database/process'
import { version } from '../version'
import { copyDatabase } from './database-copy'
import { filesOf, hashOfFile, type BackedUpFile } from './files'
import { manifestName, type Manifest } from './manifest'
import { noteBackup } from './newest'
import { mayGo, type KeepRule } from './retention'

export interface BackupJob {
  address: DatabaseAddress
  dataDir: string
  /** Where the backup is put. */
  to: string
  /** `age1…`: who alone can read it; null for whoever has the file. */
  recipient: string | null
  keep: KeepRule
  now: () => Date
  /** One that lies beside the database guards against a mistake, not against the loss of the machine: no figure tells of it. */
  isForMachine?: boolean
}

export interface MadeBackup {
  file: string
  bytes: number
  manifest: Manifest
  removed: string[]
}

/** @throws the system's error, or the database's; nothing is left behind then */
export async function makeBackup(job: BackupJob): Promise<MadeBackup> {
  const { address, dataDir, to, recipient, keep, now, isForMachine = false } = job
  await makeFolder(to)
  await clearUnfinished(to)
  const desk = join(to, `.unfinished-${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(desk, { mode: 0o700 })
  try {
    const at = now().toISOString()
    const { kind, stored, ...state } = await copyDatabase(address, desk)
    // The files come after the database: each file that a record names was there before the record.
    const files = [...(await readdir(desk)).map((name) => ({ path: `database/${name}`, from: join(desk, name) })), ...(await filesOf(dataDir, stored))]
    const hashes: Record<string, string> = {}
    for (const { path, from } of files) hashes[path] = await hashOfFile(from)
    const manifest: Manifest = { format: 'planvaerk-backup-1', at, version, database: kind, ...state, files: hashes }
    const unnamed = join(desk, 'whole')
    await pack(files, manifest, unnamed, recipient)
    const file = join(to, nameOf(at, recipient !== null))
    await rename(unnamed, file)
    const { size: bytes } = await stat(file)
    if (!isForMachine) await noteBackup({ at, file, bytes }, dataDir)
    return { file, bytes, manifest, removed: await prune(to, keep) }
  } finally {
    await rm(desk, { recursive: true, force: true })
  }
}

async function pack(files: BackedUpFile[], manifest: Manifest, target: string, recipient: string | null): Promise<void> {
  const zip = new ZipFile()
  // What is compressed already gains nothing.
  for (const { path, from } of files) zip.addFile(from, path, { compress: !/\.(pdf|png|jpe?g|webp)$/.test(path) })
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), manifestName)
  zip.end()
  const plain = zip.outputStream as Readable
  const stream = recipient === null ? plain : await encrypted(plain, recipient)
  await pipeline(stream, createWriteStream(target, { mode: 0o600, flush: true }))
}

async function encrypted(plain: Readable, recipient: string): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const cipher: unknown = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>)
  return Readable.fromWeb(cipher as Parameters<typeof Readable.fromWeb>[0])
}

const names = /^planvaerk-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.zip(\.age)?$/
const nameOf = (at: string, isEncrypted: boolean): string => `planvaerk-${at.replace(/[-:.]/g, '')}.zip${isEncrypted ? '.age' : ''}`

/** @returns the backups in a folder, the newest first */
export async function backupsIn(folder: string): Promise<{ name: string; at: string }[]> {
  const found = (await readdir(folder)).flatMap((name) => {
    const at = names.exec(name)?.slice(1, 8)
    return at ? [{ name, at: `${at.slice(0, 3).join('-')}T${at.slice(3, 6).join(':')}.${at[6]}Z` }] : []
  })
  return found.sort((a, b) => (a.at < b.at ? 1 : -1))
}

async function prune(folder: string, keep: KeepRule): Promise<string[]> {
  const gone = mayGo(await backupsIn(folder), keep)
  for (const { name } of gone) await rm(join(folder, name))
  return gone.map(({ name }) => name)
}

/** What a backup that was killed left; another that is under way on this machine is left alone. */
async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = /^\.unfinished-(\d+)-/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true })
  }
}
