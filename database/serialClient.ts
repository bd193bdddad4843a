import { Sqlite3Client, Sqlite3Transaction } from '@libsql/client/sqlite3'
import { LibsqlError } from '@libsql/client'
import type { Client, InArgs, InStatement, Replicated, ResultSet } from '@libsql/client'
import { statSync } from 'node:fs'
import { E_TIMEOUT, Mutex, withTimeout } from 'async-mutex'
import Database from 'libsql'
import { databaseTexts, operationsTexts } from '../messages'
import { patience, untilFree } from './patience'
import { DatabaseGoneError } from './refusals'

export interface FileProblem {
  what: 'gone' | 'replaced'
  /** Danish, for the log: it names the path. */
  sentence: string
}

/**
 * A libsql client with two lasting connections to one file: one reads, one writes, and writers take turns.
 *
 * The stock client opens a connection after each transaction and forgets its settings, so that parallel writers fail
 * at once with SQLITE_BUSY (docs/decisions/0001-one-writer-on-sqlite.md). Here a writer waits for the one before it
 * without blocking the event loop, and readers never wait: with WAL they see the last committed state.
 */
export class SerialClient implements Client {
  readonly protocol = 'file'
  readonly #path: string
  /** The file that is open, whatever lies at the path by now. */
  #opened: string | null = null
  readonly #turns = withTimeout(new Mutex(), patience.here)
  readonly #writing: Database.Database
  readonly #writer: Sqlite3Client
  readonly #reader: Sqlite3Client

  /** The transaction that holds the turn now, if one does. */
  current: SerialTransaction | null = null
  closed = false

  private constructor(path: string) {
    this.#path = path
    this.#writing = new Database(path)
    this.#writer = new Sqlite3Client(path, {}, this.#writing, 'number')
    this.#reader = new Sqlite3Client(path, {}, new Database(path), 'number')
  }

  /** Opens or creates the file at `path` with WAL and foreign keys on. */
  static async open(path: string): Promise<SerialClient> {
    const client = new SerialClient(path)
    // The change to WAL needs the file alone; SQLite answers busy at once when two processes start together.
    await untilFree(async () => client.#writing.exec('PRAGMA journal_mode = WAL'))
    await client.#writer.executeMultiple(
      'PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864; PRAGMA foreign_keys = ON',
    )
    // A reader under WAL only ever waits for another process that recovers or closes the file: milliseconds.
    await client.#reader.executeMultiple('PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON')
    client.#opened = identityOf(path)
    return client
  }

  /** A file that is deleted or replaced under its connections takes every write and loses it. @returns null while all is well */
  fileProblem(): FileProblem | null {
    const now = identityOf(this.#path)
    if (now === this.#opened) return null
    const { fileGone, fileReplaced } = operationsTexts.database
    return now === null ? { what: 'gone', sentence: fileGone(this.#path) } : { what: 'replaced', sentence: fileReplaced(this.#path) }
  }

  execute(statement: InStatement): Promise<ResultSet>
  execute(sql: string, args?: InArgs): Promise<ResultSet>
  async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    const whole = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
    const [verb] = whole.sql.trimStart().split(/\s/, 1)
    if (/^select$/i.test(verb ?? '')) return this.#reader.execute(whole)
    // These two do not work inside a transaction.
    if (/^(pragma|vacuum)$/i.test(verb ?? '')) return this.#alone(() => this.#writer.execute(whole))
    return this.#whole((transaction) => transaction.execute(whole))
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#whole((transaction) => transaction.batch(statements))
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#alone(() => this.#writer.migrate(statements))
  }

  async executeMultiple(sql: string): Promise<void> {
    return this.#alone(() => this.#writer.executeMultiple(sql))
  }

  /** Waits for its turn and begins. The turn is given on when the transaction commits, rolls back or closes. */
  async transaction(): Promise<SerialTransaction> {
    const giveTurn = await this.#takeTurn()
    try {
      this.#expectSameFile()
      // Run by `exec`: a prepared BEGIN that met another process's lock stays "in progress" and spoils later commits.
      await untilFree(async () => this.#writing.exec('BEGIN IMMEDIATE'))
    } catch (error) {
      giveTurn()
      throw error
    }
    const transaction = new SerialTransaction(this.#writing, () => this.#expectSameFile(), () => {
      if (this.current === transaction) this.current = null
      giveTurn()
    })
    this.current = transaction
    return transaction
  }

  /** Not for files on this machine; part of the interface for replicas only. */
  sync(): Promise<Replicated> {
    return Promise.reject(new Error('A database file has nothing to sync with.'))
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.#reader.close()
    this.#writer.close()
  }

  /** Closes when the writers before it are done. */
  async closeInTurn(): Promise<void> {
    await this.#alone(async () => this.close())
  }

  /** Runs `work` in a transaction of its own. */
  async #whole<T>(work: (transaction: SerialTransaction) => Promise<T>): Promise<T> {
    const transaction = await this.transaction()
    try {
      const result = await work(transaction)
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  }

  /** @throws Error with a sentence for people; whoever saves is told that nothing was */
  #expectSameFile(): void {
    const problem = this.fileProblem()
    if (problem) throw new DatabaseGoneError(problem.sentence)
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const giveTurn = await this.#takeTurn()
    try {
      return await untilFree(work)
    } finally {
      giveTurn()
    }
  }

  /** @returns the function that gives the turn on; calling it twice does nothing more */
  async #takeTurn(): Promise<() => void> {
    try {
      return await this.#turns.acquire()
    } catch (cause) {
      throw cause === E_TIMEOUT ? new Error(databaseTexts.busyHere(patience.here / 1000), { cause }) : cause
    }
  }
}

/** A transaction on the one writing connection; it keeps why its commit failed, for those who are not told. */
export class SerialTransaction extends Sqlite3Transaction {
  failure: unknown
  readonly #connection: Database.Database
  readonly #look: () => void
  readonly #end: () => void

  /** @param look asked just before the commit. @throws what stands in its way */
  constructor(connection: Database.Database, look: () => void, end: () => void) {
    super(connection, 'number')
    this.#connection = connection
    this.#look = look
    this.#end = end
  }

  override async commit(): Promise<void> {
    try {
      if (this.closed) throw new LibsqlError('SQLite has rolled the transaction back.', 'TRANSACTION_CLOSED')
      this.#look()
      await untilFree(async () => this.#connection.exec('COMMIT'))
    } catch (error) {
      this.failure = error
      throw error
    }
    this.#end()
  }

  override async rollback(): Promise<void> {
    try {
      // SQLite has itself rolled back after some errors, a full disk among them.
      if (!this.closed) this.#connection.exec('ROLLBACK')
    } finally {
      this.#end()
    }
  }

  override close(): void {
    super.close()
    this.#end()
  }
}

/** What tells a file from another at the same path; null when there is none. A look costs some millionths of a second. */
function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}
