/**
 * `npm run migrate:create -- NAME` writes the SQLite migration that the collections ask for.
 * `npm run migrate:create -- --initial` throws away what is there and writes one first migration; only before a release.
 * `npm run migrate:create -- NAME --mongodb` writes an empty migration for MongoDB, to be filled by hand.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PlainError } from '../messages/plainError'
import { command } from './command'

await command(main)

/** @returns the exit code */
async function main(args: string[]): Promise<number> {
  const options = { initial: { type: 'boolean' }, mongodb: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const name = values.initial ? 'initial' : positionals[0]
  if (!name) throw new PlainError('Giv migreringen et navn: npm run migrate:create -- NAVN')

  // The configuration reads the address when it is imported. Nothing is opened: only the shape of the tables is needed.
  process.env.DATABASE_URL = values.mongodb ? 'mongodb://localhost/unused?replicaSet=unused' : 'file:unused.db'
  process.env.PAYLOAD_SECRET ||= 'unused'
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config')
  const { schemaChanges } = await import('../database/schemaChanges')

  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  if (values.initial) clear(payload.db.migrationDir)
  if (!values.mongodb && (await schemaChanges(payload)).length === 0) {
    console.log('Tabellerne svarer til samlingerne; der er intet at migrere.')
  } else {
    await payload.db.createMigration({ migrationName: name, payload, forceAcceptWarning: true })
  }
  return 0
}

function clear(folder: string) {
  for (const file of readdirSync(folder)) if (file !== 'index.ts') rmSync(join(folder, file))
}
