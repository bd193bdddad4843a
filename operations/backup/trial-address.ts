/** An empty database for a trial, beside the real one and taken away afterwards. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import mongoose from 'mongoose'
import type { DatabaseAddress } from '../../database/address'
import { sqliteFile } from './database-copy'

export interface Trial {
  address: DatabaseAddress
  end: () => Promise<void>
}

export async function trialAddress(address: DatabaseAddress, folder: string): Promise<Trial> {
  if (address.kind === 'sqlite') return { address: { kind: 'sqlite', path: join(folder, sqliteFile) }, end: async () => {} }
  await dropAbandoned(address.url).catch(() => {})
  const url = withDatabase(address.url, `${prefix}${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`)
  const end = async () => {
    const connection = await mongoose.createConnection(url, { autoCreate: false, autoIndex: false }).asPromise()
    await connection.db?.dropDatabase()
    await connection.close(true)
  }
  return { address: { kind: 'mongodb', url }, end }
}

const prefix = 'planvaerk-trial-'
/** Milliseconds after which a trial that was killed is nobody's any more. */
const abandonedAfter = 86_400_000

/** A user who may not list databases leaves them. */
async function dropAbandoned(url: string): Promise<void> {
  const options = { autoCreate: false, autoIndex: false, serverSelectionTimeoutMS: 5000 }
  const connection = await mongoose.createConnection(url, options).asPromise()
  try {
    const { databases } = await connection.getClient().db().admin().listDatabases({ nameOnly: true })
    const begun = (name: string) => parseInt(name.slice(prefix.length).split('-')[0] ?? '', 36)
    const old = databases.filter(({ name }) => name.startsWith(prefix) && begun(name) < Date.now() - abandonedAfter)
    for (const { name } of old) await connection.useDb(name).dropDatabase()
  } finally {
    await connection.close(true)
  }
}

/** `mongodb://a,b/planvaerk?replicaSet=x` → the same server, another database. */
export const withDatabase = (url: string, name: string): string => url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+\/)[^/?]+/, `$1${name}`)
