/** What stands in a database at one moment, to be put back later: a copy of the file, or of the collections. */
import { copyFile } from 'node:fs/promises'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Connection } from 'mongoose'
import type { Payload } from 'payload'
import { SerialClient } from '../../database/serialClient'

export interface Template {
  restore: () => Promise<void>
}

/** @param payload at rest: nothing else writes meanwhile */
export const takeTemplate = (payload: Payload): Promise<Template> =>
  payload.db.name === 'mongoose' ? ofCollections(payload) : ofFile(payload)

let copies = 0

async function ofFile(payload: Payload): Promise<Template> {
  const db = payload.db as unknown as SQLiteAdapter
  const path = fileOf(process.env.DATABASE_URL)
  const kept = `${path}.kept-${++copies}`
  // Everything into the one file.
  await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  await copyFile(path, kept)
  return {
    // A file of its own each time: whoever still has the one before it open disturbs nobody.
    restore: async () => {
      if (db.client instanceof SerialClient) await db.client.closeInTurn()
      const fresh = `${kept}-${++copies}`
      await copyFile(kept, fresh)
      db.client = await SerialClient.open(fresh)
      await db.connect?.()
      await trustThePower(payload)
      process.env.DATABASE_URL = `file:${fresh}`
    },
  }
}

const fileOf = (url = '') => url.slice('file:'.length)

/** What a test writes need not outlive a power cut, and a commit that waits for the disk takes most of a test's time. */
export async function trustThePower({ db }: Payload): Promise<void> {
  await (db as unknown as SQLiteAdapter).client.execute('PRAGMA synchronous = OFF')
}

async function ofCollections(payload: Payload): Promise<Template> {
  const { connection } = payload.db as unknown as { connection: Connection }
  const all = async () => (await connection.listCollections()).map(({ name }) => connection.collection(name))
  const kept = new Map<string, Record<string, unknown>[]>()
  for (const collection of await all()) kept.set(collection.collectionName, await collection.find({}).toArray())
  return {
    // The collections stay, and their indexes with them: those take seconds to make.
    restore: async () => {
      for (const collection of await all()) {
        await collection.deleteMany({})
        const documents = kept.get(collection.collectionName) ?? []
        if (documents.length > 0) await collection.insertMany(documents)
      }
    },
  }
}
