/** A few columns of every record of a collection: for what is only counted, where whole records would take all of a machine. */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload } from 'payload'

type Row<Field extends string> = Record<Field | 'id', string | null>

/**
 * Nobody is asked whether they may: whoever calls has seen to it.
 * @param fields that hold one value each: a text, a choice, a day, a moment (`2026-11-28T08:00:00.000Z`), or a reference to one record
 * @returns the records in no order, as `{ id: '…', state: 'draft', department: '…' }`
 */
export async function columnsOf<const Field extends string>(
  payload: Payload,
  collection: CollectionSlug,
  fields: readonly Field[],
): Promise<Row<Field>[]> {
  const rows = 'drizzle' in payload.db ? await fromTable(payload, collection, fields) : await fromDocuments(payload, collection, fields)
  return rows as Row<Field>[]
}

function fromTable({ db }: Payload, collection: string, fields: readonly string[]): Promise<Record<string, unknown>[]> {
  const { drizzle, tables, tableNameMap } = db as unknown as SQLiteAdapter
  const table = tables[tableNameMap.get(collection.replaceAll('-', '_')) ?? '']
  if (!table) throw new Error(`The database has no table of ${collection}.`)
  const columns = Object.fromEntries(['id', ...fields].map((field) => [field, (table as never)[field]]))
  return drizzle.select(columns).from(table) as unknown as Promise<Record<string, unknown>[]>
}

async function fromDocuments({ db }: Payload, collection: string, fields: readonly string[]): Promise<Record<string, unknown>[]> {
  const model = (db as unknown as MongooseAdapter).collections[collection]
  if (!model) throw new Error(`The database has no ${collection}.`)
  const found: Record<string, unknown>[] = await model.find({}, Object.fromEntries(fields.map((field) => [field, 1]))).lean()
  return found.map((each) => ({ id: asText(each._id), ...Object.fromEntries(fields.map((field) => [field, asText(each[field])])) }))
}

/** MongoDB keeps moments as such, whose own text has no milliseconds: two saves in a second would be one. */
function asText(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return value instanceof Date ? value.toISOString() : String(value as string)
}
