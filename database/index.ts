/** What everybody asks of the database. The adapters, which take a second and a half to load, are in adapter.ts. */
export { afterCommit } from './afterCommit'
export { databaseAddress, dataDirectory } from './address'
export { columnsOf } from './columns'
export { rowsInUse } from './rows'
export type { RowIds } from './rows'
export { isDatabaseGone, isTakenId, isUnknownReference } from './refusals'
export { inTransaction, isConflict } from './transaction'
export type { TransactionOptions } from './transaction'
