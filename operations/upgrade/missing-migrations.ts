/** What a database is still to be brought up by, read without opening it as Payload does, which would bring it up. */
import { existsSync } from 'node:fs'
import Database from 'libsql'
import mongoose from 'mongoose'
import type { DatabaseAddress } from '../../database/address'
import { migrations as ofMongodb } from '../../database/migrations/mongodb'
import { migrations as ofSqlite } from '../../database/migrations/sqlite'

/** @returns null where no Planværk has opened the database yet */
export async function missingMigrations(address: DatabaseAddress): Promise<string[] | null> {
  const done = address.kind === 'sqlite' ? doneOnSqlite(address.path) : await doneOnMongodb(address.url)
  if (done.length === 0) return null
  const all = address.kind === 'sqlite' ? ofSqlite : ofMongodb
  return all.map(({ name }) => name).filter((name) => !done.includes(name))
}

function doneOnSqlite(path: string): string[] {
  if (!existsSync(path)) return []
  const database = new Database(path)
  try {
    database.exec('PRAGMA busy_timeout = 10000')
    const [table] = database.prepare(`SELECT name FROM sqlite_master WHERE name = 'payload_migrations'`).all()
    if (!table) return []
    return (database.prepare('SELECT name FROM payload_migrations').all() as { name: string }[]).map(({ name }) => name)
  } finally {
    database.close()
  }
}

async function doneOnMongodb(url: string): Promise<string[]> {
  const options = { autoCreate: false, autoIndex: false, serverSelectionTimeoutMS: 5000 }
  const connection = await mongoose.createConnection(url, options).asPromise()
  try {
    return (await connection.collection('payload-migrations').find().toArray()).map(({ name }) => String(name))
  } finally {
    await connection.close(true)
  }
}
