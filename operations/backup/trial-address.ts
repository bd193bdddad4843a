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
  const url = withDatabase(address.url, `planvaerk-trial-${randomBytes(4).toString('hex')}`)
  const end = async () => {
    const connection = await mongoose.createConnection(url, { autoCreate: false, autoIndex: false }).asPromise()
    await connection.db?.dropDatabase()
    await connection.close(true)
  }
  return { address: { kind: 'mongodb', url }, end }
}

/** `mongodb://a,b/planvaerk?replicaSet=x` → the same server, another database. */
export const withDatabase = (url: string, name: string): string => url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+\/)[^/?]+/, `$1${name}`)
