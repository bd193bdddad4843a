/**
 * Looks whether the SQLite file is still the one that was opened. Deleted, it is waited for: a new one in its place would
 * be empty. Replaced, as by a restore, the CMS ends, and its parent starts it again on the new file.
 */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { SerialClient } from '../database/serialClient'

/** Milliseconds between looks. */
const usually = 2_000

export function watchDatabaseFile({ db, logger }: Payload, end = () => process.kill(process.pid, 'SIGTERM'), every = usually): void {
  const { client } = db as unknown as SQLiteAdapter
  if (!(client instanceof SerialClient)) return
  let before: 'gone' | 'replaced' | null = null
  const look = setInterval(() => {
    const problem = client.closed ? null : client.fileProblem()
    if (problem && problem.what !== before) logger.error(problem.sentence)
    // Twice in a row: a file that is being put back is there before it is whole.
    if (problem?.what === 'replaced' && before === 'replaced') {
      clearInterval(look)
      end()
    }
    before = problem?.what ?? null
  }, every)
  look.unref()
}
