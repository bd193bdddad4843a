import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Connection } from 'mongoose'
import mongoose from 'mongoose'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesOf, damageOf, hashOfBytes, isThere, keepMedia, mediaFile, mediaFolder } from '../../../collections/attachments/storage'
import { keepOriginal, originalOf } from '../../../collections/imports/originals'
import { databaseAddress, dataDirectory } from '../../../database/address'
import { bucketName, sharedFiles, shareFrom, type SharedFiles } from '../../../database/shared-files'
import { makeBackup } from '../../../operations/backup/make'
import { restoreBackup } from '../../../operations/backup/restore'
import { trialAddress } from '../../../operations/backup/trial-address'
import { testPayload } from '../../helpers/payload'
import { alterFile } from '../../helpers/stored-files'

let payload: Payload
let files: SharedFiles
let folder: string
const mime = 'image/png'
const bytes = Buffer.alloc(600_000, 'tegning')
const stored = { hash: hashOfBytes(bytes), mime, size: bytes.length }

/** What another server on the database has on its disk: nothing. */
const emptyTheDisk = () => Promise.all(['media', 'imports'].map((name) => rm(join(dataDirectory(process.env), name), { recursive: true, force: true })))
const collection = (name: string) => (payload.db as unknown as { connection: Connection }).connection.collection(`${bucketName}.${name}`)

beforeAll(async () => {
  payload = await testPayload()
  folder = await mkdtemp(join(tmpdir(), 'planvaerk-shared-'))
  const found = sharedFiles()
  if (!found) throw new Error('On MongoDB files are shared.')
  files = found
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('a file that one server took in is found by another, which keeps a copy on its disk', async () => {
  await keepMedia(bytes, mime)
  await keepMedia(bytes, mime)
  const original = await keepOriginal(Buffer.from('et dokument'))
  expect([...(await files.names())].sort()).toEqual([`imports/${original}`, `media/${stored.hash}.png`])
  await emptyTheDisk()
  expect(await damageOf(stored)).toBeNull()
  expect(await isThere(stored)).toBe(true)
  expect((await bytesOf(stored)).equals(bytes)).toBe(true)
  expect((await readFile(mediaFile(stored))).equals(bytes)).toBe(true)
  expect(Buffer.from((await originalOf(original)) ?? []).toString()).toBe('et dokument')
})

it('what a disk has altered is fetched again; what the database has altered is told, and mended by laying the file in', async () => {
  await writeFile(mediaFile(stored), 'noget andet')
  expect((await bytesOf(stored)).equals(bytes)).toBe(true)
  await alterFile(stored, Buffer.from('noget andet'))
  expect(await damageOf(stored)).toBe('altered')
  await expect(bytesOf(stored)).rejects.toMatchObject({ code: 'ENOENT' })
  await keepMedia(bytes, mime)
  expect(await damageOf(stored)).toBeNull()
  expect(await collection('files').countDocuments({ filename: `media/${stored.hash}.png` })).toBe(1)
})

it('a start lays in what lies on its disk alone, and nothing that is not what its name says', async () => {
  const old = Buffer.from('fra før')
  await writeFile(mediaFile({ hash: hashOfBytes(old), mime }), old)
  await writeFile(mediaFile({ hash: '0'.repeat(64), mime }), 'andet')
  expect(await shareFrom(dataDirectory(process.env), files)).toBe(1)
  expect(await shareFrom(dataDirectory(process.env), files)).toBe(0)
  expect((await files.read(`media/${hashOfBytes(old)}.png`))?.equals(old)).toBe(true)
  await rm(mediaFile({ hash: '0'.repeat(64), mime }))
})

it('takes away the pieces of uploads that were cut short, and what two servers laid in at once, and leaves what is being written', async () => {
  const now = new Date()
  const id = (ago: number) => mongoose.mongo.ObjectId.createFromTime(Math.floor(now.getTime() / 1000) - ago)
  const piece = (files_id: mongoose.mongo.ObjectId) => ({ files_id, n: 0, data: new mongoose.mongo.Binary(Buffer.from('x')) })
  const before = await collection('chunks').countDocuments()
  const twice = { _id: id(7200), filename: `media/${stored.hash}.png`, length: 1, chunkSize: 261120, uploadDate: now }
  await collection('files').insertOne(twice)
  await collection('chunks').insertMany([piece(id(7300)), piece(id(10)), piece(twice._id)])
  await files.tidy(now)
  expect(await collection('chunks').countDocuments()).toBe(before + 1)
  expect((await bytesOf(stored)).equals(bytes)).toBe(true)
  expect(await damageOf(stored)).toBeNull()
})

it('they are in a backup once, with what a disk alone has, and come out of it into an empty place', async () => {
  const alone = Buffer.from('kun her')
  await writeFile(mediaFile({ hash: hashOfBytes(alone), mime }), alone)
  const address = databaseAddress(process.env)
  const { file, manifest } = await makeBackup({ address, dataDir: dataDirectory(process.env), to: join(folder, 'backups'), recipient: null, keep: { days: 1, weeks: 0, months: 0 }, now: () => new Date() })
  expect(Object.keys(manifest.files).filter((path) => path.startsWith('data/media/'))).toEqual([`data/media/${hashOfBytes(alone)}.png`])
  const trial = await trialAddress(address, folder)
  const place = join(folder, 'place')
  await mkdir(place)
  try {
    const prove = async () => ({ holds: true, fault: null, eventsHead: manifest.eventsHead, auditHead: manifest.auditHead ?? 'x' })
    await restoreBackup({ file, address: trial.address, dataDir: place, identity: null, prove })
    expect(await readdir(join(place, 'media'))).toEqual([basename(mediaFile({ hash: hashOfBytes(alone), mime }))])
    if (trial.address.kind !== 'mongodb') throw new Error('The trial is on the same kind of database.')
    const connection = await mongoose.createConnection(trial.address.url).asPromise()
    const bucket = new mongoose.mongo.GridFSBucket(connection.db!, { bucketName })
    const parts: Buffer[] = []
    for await (const part of bucket.openDownloadStreamByName(`media/${stored.hash}.png`)) parts.push(part as Buffer)
    expect(Buffer.concat(parts).equals(bytes)).toBe(true)
    await connection.close()
  } finally {
    await trial.end()
  }
  expect(await readdir(mediaFolder())).toContain(`${hashOfBytes(alone)}.png`)
})
