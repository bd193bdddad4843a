import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { databaseTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { withAfterCommit } from './afterCommit'
import { makeFolder } from './folder'
import { migrateAtStart } from './migrate'
import { migrations } from './migrations/sqlite'
import { SerialClient } from './serialClient'
import type { SerialTransaction } from './serialClient'

/**
 * Payload's SQLite adapter with what it leaves off by default: transactions, WAL, one writer at a time, migrations at
 * every start, and commits whose failure is told.
 * @param path absolute path of the file; it and its folder are made when missing
 */
export function sqliteDatabase(path: string): DatabaseAdapterObj<SQLiteAdapter> {
  const stock = sqliteAdapter({
    client: { url: `file:${path}` },
    idType: 'uuid',
    // A block is read and written whole, never asked for alone: one column instead of a table for each kind.
    blocksAsJSON: true,
    transactionOptions: {},
    wal: true,
    push: false,
    migrationDir: 'database/migrations/sqlite',
  })
  return { ...stock, init: (args) => withAfterCommit(withHonestCommits(withSerialClient(stock.init(args), path))) }
}

function withSerialClient(adapter: SQLiteAdapter, path: string): SQLiteAdapter {
  const { connect, destroy } = adapter
  return Object.assign(adapter, {
    async connect(this: SQLiteAdapter, options?: { hotReload: boolean }) {
      if (!this.client || isClosed(this)) this.client = await open(path)
      await connect?.call(this, options)
      await migrateAtStart({
        payload: this.payload,
        migrations,
        isNew: async () => {
          const { rows } = await this.client.execute(`SELECT 1 FROM sqlite_master WHERE name = 'payload_migrations'`)
          return rows.length === 0
        },
        // The transaction holds the writer's turn already, across processes too.
        prepare: async (req) => {
          const db = this.sessions[String(await req.transactionID)]?.db as unknown as SQLiteAdapter['drizzle']
          return { db, payload: this.payload, req }
        },
      })
    },
    async destroy(this: SQLiteAdapter) {
      if (this.client instanceof SerialClient) await this.client.closeInTurn()
      await destroy?.call(this)
    },
  })
}

const isClosed = ({ client }: SQLiteAdapter): boolean => client instanceof SerialClient && client.closed

/**
 * Looks whether the file can be opened and written, before anything is started. Makes it when missing.
 * @throws PlainError with cause and mend
 */
export async function checkSqlite(path: string): Promise<void> {
  const client = await open(path)
  client.close()
}

async function open(path: string): Promise<SerialClient> {
  try {
    await makeFolder(dirname(path))
    // Accounts and internal numbers: for the owner's eyes. SQLite gives its other files the same permissions.
    await writeFile(path, '', { flag: 'a', mode: 0o600 })
    return await SerialClient.open(path)
  } catch (cause) {
    throw new PlainError(databaseTexts.cannotOpen(path, cause instanceof Error ? cause.message : String(cause)), { cause })
  }
}

/**
 * Payload swallows the error of a commit (drizzle/transactions/beginTransaction.js), so that an approval on a full disk
 * would be reported as done. The transaction remembers why it failed; here it is told.
 */
function withHonestCommits(adapter: SQLiteAdapter): SQLiteAdapter {
  const begun = new Map<unknown, SerialTransaction | null>()
  const { beginTransaction, commitTransaction, rollbackTransaction } = adapter
  return Object.assign(adapter, {
    async beginTransaction(this: SQLiteAdapter, options?: Record<string, unknown>) {
      // Payload's own would let whoever comes after the end wait for ever (drizzle/destroy.js).
      if (isClosed(this)) throw new Error(databaseTexts.closed)
      const id = await beginTransaction.call(this, options)
      // Writers take turns, so the transaction that is open now is the one just begun.
      if (this.client instanceof SerialClient) begun.set(id, this.client.current)
      return id
    },
    async commitTransaction(this: SQLiteAdapter, promised: number | string | Promise<number | string>) {
      const id = await promised
      await commitTransaction.call(this, id)
      const failure = begun.get(id)?.failure
      begun.delete(id)
      if (failure) throw new Error(databaseTexts.notCommitted, { cause: failure })
    },
    async rollbackTransaction(this: SQLiteAdapter, promised: number | string | Promise<number | string>) {
      const id = await promised
      begun.delete(id)
      await rollbackTransaction.call(this, id)
    },
  })
}
