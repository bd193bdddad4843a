import type { Payload } from 'payload'

/** The ids of rows by where they stand, such as `sections.contactGroups.contacts`. */
export type RowIds = ReadonlyMap<string, readonly string[]>

interface MongoAdapter {
  collections: Record<string, { countDocuments: (filter: object, options: { limit: number }) => Promise<number> }>
}

/**
 * Whether another record of the collection has a row with one of these ids. SQLite keeps the rows of all records in one
 * table and says so itself (`isTakenId`); in MongoDB rows lie inside their record and have to be asked for.
 * @param own the record that is saved, if it is there already; its own rows are its to move
 */
export async function rowsInUse({ db }: Payload, collection: string, rows: RowIds, own: string | undefined): Promise<boolean> {
  if (db.name !== 'mongoose' || rows.size === 0) return false
  const model = (db as unknown as MongoAdapter).collections[collection]
  const anywhere = [...rows].map(([path, ids]) => ({ [`${path}.id`]: { $in: ids } }))
  const filter = { ...(own !== undefined && { _id: { $ne: own } }), $or: anywhere }
  return model !== undefined && (await model.countDocuments(filter, { limit: 1 })) > 0
}
