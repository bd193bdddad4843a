import type { DatabaseAdapterObj } from 'payload'
import { databaseAddress } from './address'
import { checkMongodb, mongodbDatabase } from './mongodb'
import { checkSqlite, sqliteDatabase } from './sqlite'

/**
 * The database of `payload.config.ts`, chosen by `DATABASE_URL`: unset or `file:` SQLite, `mongodb://` MongoDB.
 * Nothing is opened before Payload connects.
 * @throws PlainError when the address cannot be used
 */
export function databaseFromEnv(env: Record<string, string | undefined>): DatabaseAdapterObj {
  const address = databaseAddress(env)
  return address.kind === 'sqlite' ? sqliteDatabase(address.path) : mongodbDatabase(address.url)
}

/**
 * Looks whether the database of `env` can be used, before anything is started; takes seconds at most.
 * @throws PlainError with cause and mend
 */
export async function checkDatabase(env: Record<string, string | undefined>): Promise<void> {
  const address = databaseAddress(env)
  await (address.kind === 'sqlite' ? checkSqlite(address.path) : checkMongodb(address.url))
}
