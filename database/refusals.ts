/** What a database says no to because of what was sent, told by its codes. */

/** A row or record has an id that is in use; SQLite keeps the rows of all plans in one table. */
export const isTakenId = (error: unknown): boolean =>
  has(error, ({ code, keyPattern }) => code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || (code === 11000 && keyPattern?._id !== undefined))

/** A reference names a record that is not there, or something that cannot be the id of one. */
export const isUnknownReference = (error: unknown): boolean =>
  has(error, ({ code, name }) => code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || name === 'CastError' || name === 'BSONError')

/** The database file was deleted or replaced under the running server; nothing was written. */
export class DatabaseGoneError extends Error {
  override readonly name = 'DatabaseGoneError'
}

/** Told by its name: Next loads this module more than once in a process. */
export const isDatabaseGone = (error: unknown): boolean => has(error, ({ name }) => name === 'DatabaseGoneError')

/** Adapters wrap what their drivers throw. */
function has(error: unknown, is: (error: Error & { code?: unknown; keyPattern?: { _id?: unknown } }) => boolean): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if (is(e)) return true
  return false
}
