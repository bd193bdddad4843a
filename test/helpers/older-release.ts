/** The demo municipality as an older release left it (test/fixtures/README.md). */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import mongoose from 'mongoose'
import type { DatabaseAddress } from '../../database/address'

const fixture = join(process.cwd(), 'test', 'fixtures', 'release-2026-11-23')
const unpacked = async (name: string): Promise<Buffer> => promisify(brotliDecompress)(await readFile(join(fixture, name)))

/** How much it holds. */
export const olderRelease = { plans: 22, revisions: 25, events: 56, audit: 176, files: 4 }

/** Lays it into an empty place. */
export async function layOlderRelease(address: DatabaseAddress, dataDir: string): Promise<void> {
  await cp(join(fixture, 'media'), join(dataDir, 'media'), { recursive: true })
  if (address.kind === 'sqlite') {
    await mkdir(dirname(address.path), { recursive: true })
    return writeFile(address.path, await unpacked('planvaerk.db.br'))
  }
  const { EJSON } = mongoose.mongo.BSON
  const documents = new Map<string, object[]>()
  for (const line of (await unpacked('mongodb.jsonl.br')).toString().split('\n').filter(Boolean)) {
    const [name, document] = JSON.parse(line) as [string, object]
    documents.set(name, [...(documents.get(name) ?? []), EJSON.deserialize(document, { relaxed: false }) as object])
  }
  const connection = await mongoose.createConnection(address.url, { autoCreate: false, autoIndex: false }).asPromise()
  for (const [name, all] of documents) await connection.collection(name).insertMany(all)
  await connection.close()
}
