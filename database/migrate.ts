import type { Payload, PayloadRequest } from 'payload'
import { databaseTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { inTransaction } from './transaction'

/** One step in the life of a database, as `npm run migrate:create` writes it. */
interface Migration<Args> {
  name: string
  up: (args: Args) => Promise<void>
}

interface Host<Args> {
  payload: Payload
  migrations: Migration<Args>[]
  /** Whether nothing has been made in this database yet. */
  isNew: () => Promise<boolean>
  /** Makes processes that migrate at once take turns, and gives what a migration works with. */
  prepare: (req: PayloadRequest) => Promise<Args>
}

/**
 * Brings the database up to this version of Planværk: all missing migrations, in one transaction.
 *
 * Payload's own runner asks questions on the terminal, ends the process on failure and lets two processes migrate at
 * once; this one throws instead, and runs at every start, in production and outside it.
 * @throws PlainError when a migration fails (nothing of it remains) or the database belongs to another version
 */
export async function migrateAtStart<Args>({ payload, migrations, isNew, prepare }: Host<Args>): Promise<void> {
  const missing = async (req?: PayloadRequest) => {
    const done = (await isNew()) ? [] : await appliedMigrations(payload, req)
    const unknown = done.find((name) => !migrations.some((migration) => migration.name === name))
    if (unknown) throw new PlainError(databaseTexts.newerDatabase(unknown))
    return migrations.filter(({ name }) => !done.includes(name))
  }
  if ((await missing()).length === 0) return

  await inTransaction(payload, async (req) => {
    const args = await prepare(req)
    // Asked again: another process may have migrated while this one waited for its turn.
    for (const { name, up } of await missing(req)) {
      try {
        await up(args)
        // On behalf of the program itself; nobody is signed in yet.
        await payload.create({ collection: 'payload-migrations', data: { name, batch: 1 }, req, overrideAccess: true })
      } catch (cause) {
        throw new PlainError(databaseTexts.migrationFailed(name, cause instanceof Error ? cause.message : String(cause)), { cause })
      }
    }
    // Long enough for the other process to finish: about half a minute.
  }, { attempts: 60 })
}

async function appliedMigrations(payload: Payload, req?: PayloadRequest): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'payload-migrations',
    pagination: false,
    req,
    // The program's own bookkeeping.
    overrideAccess: true,
  })
  // Payload marks a database whose schema was pushed in development with this batch.
  if (docs.some(({ batch }) => batch === -1)) throw new PlainError(databaseTexts.pushedDatabase)
  return docs.map(({ name }) => String(name))
}
