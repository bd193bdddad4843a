import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/**
 * What a new migration would have to do on SQLite: empty when the committed migrations make exactly the tables that
 * the collections ask for. MongoDB has no tables to change.
 */
export async function schemaChanges(payload: Payload): Promise<string[]> {
  const adapter = payload.db as unknown as SQLiteAdapter
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  // Drizzle's kit gives every list a property `random`, for all of the process; pdf.js, for one, refuses to run beside it.
  Reflect.deleteProperty(Array.prototype, 'random')
  const wanted = await generateDrizzleJson(adapter.schema)
  return generateMigration(latestSnapshot(adapter), wanted as never)
}

/** Payload writes beside each migration how the tables look after it. */
function latestSnapshot({ migrationDir, defaultDrizzleSnapshot }: SQLiteAdapter) {
  const newest = readdirSync(migrationDir)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  return newest ? JSON.parse(readFileSync(join(migrationDir, newest), 'utf8')) : defaultDrizzleSnapshot
}
