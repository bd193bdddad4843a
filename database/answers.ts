import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { SerialClient } from './serialClient'

/** Whether the database takes questions now, and is the one that was opened. A server that is gone may take half a minute to say so. */
export async function databaseAnswers({ db }: Payload): Promise<boolean> {
  if (db.name === 'mongoose') {
    const { connection } = db as unknown as MongooseAdapter
    return (await connection.db?.command({ ping: 1 }))?.ok === 1
  }
  const { client } = db as unknown as SQLiteAdapter
  if (client instanceof SerialClient && client.fileProblem()) return false
  return (await client.execute('SELECT 1')).rows.length === 1
}
