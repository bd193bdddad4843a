/** Hands that reach past Planværk into the database: libsql on SQLite, MongoDB's own driver. */
import { randomUUID } from 'node:crypto'
import type { Client, InValue } from '@libsql/client'
import type { Connection, Types } from 'mongoose'
import type { Payload } from 'payload'

const collections = ['plan-revisions', 'plan-events', 'audit-log', 'plans'] as const

type Row = Record<string, unknown>

/** The few things either database can do to a record, found by its place among its collection's, the oldest first. */
interface Hands {
  rows: (collection: string) => Promise<Row[]>
  /** Replaces every record of a collection. */
  replace: (collection: string, rows: Row[]) => Promise<void>
  /** The name under which a field, or a field of a group, is kept. */
  key: (collection: string, field: string, group?: string) => string[]
  newId: () => unknown
  date: (iso: string) => unknown
  isText: boolean
}

export interface Tamperer {
  /** @returns a function that puts everything back as it is now */
  remember: () => Promise<() => Promise<void>>
  change: (collection: string, nth: number, fields: Row) => Promise<void>
  changeDate: (collection: string, nth: number, field: string, iso: string) => Promise<void>
  changeIn: (collection: string, nth: number, group: string, field: string, value: unknown) => Promise<void>
  /** Replaces words inside a JSON field. */
  changeText: (collection: string, nth: number, field: string, before: string, after: string) => Promise<void>
  /** Takes a field's value from another record of the collection. */
  borrow: (collection: string, nth: number, field: string, from: number) => Promise<void>
  refer: (collection: string, nth: number, field: string, to: string, target: number) => Promise<void>
  remove: (collection: string, nth: number) => Promise<void>
  removeAfter: (collection: string, count: number) => Promise<void>
  copy: (collection: string, nth: number, fields: Row) => Promise<void>
  swap: (collection: string, one: number, other: number, fields: string[]) => Promise<void>
  swapPlaces: (collection: string, one: number, other: number) => Promise<void>
}

export function tamperWith(payload: Payload): Tamperer {
  const hands = payload.db.name === 'mongoose' ? mongodbHands(payload) : sqliteHands(payload)

  async function rewrite(collection: string, work: (rows: Row[]) => Row[] | void): Promise<void> {
    const rows = await hands.rows(collection)
    await hands.replace(collection, work(rows) ?? rows)
  }
  const row = (rows: Row[], nth: number): Row => {
    const found = rows[nth]
    if (!found) throw new Error(`There is no record ${nth}.`)
    return found
  }
  const put = (target: Row, path: string[], value: unknown): void => {
    const [name = '', ...deeper] = path
    if (deeper.length === 0) target[name] = value
    else put((target[name] ??= {}) as Row, deeper, value)
  }
  const get = (from: Row, [name = '']: string[]): unknown => from[name]

  return {
    remember: async () => {
      const kept = new Map<string, Row[]>()
      for (const collection of collections) kept.set(collection, await hands.rows(collection))
      return async () => {
        for (const [collection, rows] of kept) await hands.replace(collection, rows)
      }
    },
    change: (collection, nth, fields) =>
      rewrite(collection, (rows) => {
        for (const [field, value] of Object.entries(fields)) put(row(rows, nth), hands.key(collection, field), value)
      }),
    changeDate: (collection, nth, field, iso) =>
      rewrite(collection, (rows) => put(row(rows, nth), hands.key(collection, field), hands.date(iso))),
    changeIn: (collection, nth, group, field, value) =>
      rewrite(collection, (rows) => put(row(rows, nth), hands.key(collection, field, group), value)),
    changeText: (collection, nth, field, before, after) =>
      rewrite(collection, (rows) => {
        const value = get(row(rows, nth), hands.key(collection, field))
        const text = hands.isText ? String(value) : JSON.stringify(value)
        if (!text.includes(before)) throw new Error(`${field} does not say “${before}”.`)
        const changed = text.replaceAll(before, after)
        put(row(rows, nth), hands.key(collection, field), hands.isText ? changed : JSON.parse(changed))
      }),
    borrow: (collection, nth, field, from) =>
      rewrite(collection, (rows) => put(row(rows, nth), hands.key(collection, field), get(row(rows, from), hands.key(collection, field)))),
    refer: async (collection, nth, field, to, target) => {
      const found = row(await hands.rows(to), target)
      await rewrite(collection, (rows) => put(row(rows, nth), hands.key(collection, field), found._id ?? found.id))
    },
    remove: (collection, nth) => rewrite(collection, (rows) => rows.filter((_, index) => index !== nth)),
    removeAfter: (collection, count) => rewrite(collection, (rows) => rows.slice(0, count)),
    copy: (collection, nth, fields) =>
      rewrite(collection, (rows) => {
        const twin = structuredClone(row(rows, nth))
        put(twin, ['_id' in twin ? '_id' : 'id'], hands.newId())
        for (const [field, value] of Object.entries(fields)) put(twin, hands.key(collection, field), value)
        return [...rows, twin]
      }),
    swap: (collection, one, other, fields) =>
      rewrite(collection, (rows) => {
        for (const field of fields) {
          const [a, b, key] = [row(rows, one), row(rows, other), hands.key(collection, field)]
          const value = get(a, key)
          put(a, key, get(b, key))
          put(b, key, value)
        }
      }),
    swapPlaces: (collection, one, other) =>
      rewrite(collection, (rows) => {
        const [a, b] = [row(rows, one), row(rows, other)]
        const seq = a.seq
        a.seq = b.seq
        b.seq = seq
      }),
  }
}

function sqliteHands(payload: Payload): Hands {
  // Asked each time: a database that is put back is opened anew.
  const client = () => (payload.db as unknown as { client: Client }).client
  const table = (collection: string) => collection.replaceAll('-', '_')
  const column = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const references = ['plan', 'revision', 'inForce', 'successor']
  return {
    isText: true,
    newId: randomUUID,
    date: (iso) => iso,
    key: (collection, field, group) => {
      // The audit log keeps ids as text, so that its lines outlive what they tell of.
      const isReference = references.includes(field) && collection !== 'audit-log'
      return [(group ? `${column(group)}_` : '') + column(field) + (isReference ? '_id' : '')]
    },
    rows: async (collection) => {
      const order = collection === 'audit-log' || collection === 'plan-events' ? 'seq' : 'created_at, rowid'
      const { rows } = await client().execute(`SELECT * FROM ${table(collection)} ORDER BY ${order}`)
      return rows.map((found) => ({ ...found }))
    },
    replace: async (collection, rows) => {
      const now = (await client().execute(`SELECT * FROM ${table(collection)}`)).rows.map((found) => ({ ...found }) as Row)
      const before = new Map(now.map((found) => [found.id, found]))
      const statements: string[] = ['PRAGMA foreign_keys = OFF;']
      const gone = now.filter(({ id }) => !rows.some((each) => each.id === id))
      const changed = rows.filter((each) => JSON.stringify(each) !== JSON.stringify(before.get(each.id)))
      // Out of the way first, so that two can change places under a unique index.
      for (const { id } of [...gone, ...changed]) statements.push(`DELETE FROM ${table(collection)} WHERE id = ${literal(id)};`)
      for (const each of changed) {
        const names = Object.keys(each)
        const [columns, values] = [names.map((name) => `"${name}"`), names.map((name) => literal(each[name]))]
        statements.push(`INSERT INTO ${table(collection)} (${columns.join(', ')}) VALUES (${values.join(', ')});`)
      }
      statements.push('PRAGMA foreign_keys = ON;')
      await client().executeMultiple(statements.join('\n'))
    },
  }
}

const literal = (value: unknown): string => {
  const known = value as InValue | undefined
  if (known === null || known === undefined) return 'NULL'
  if (typeof known === 'boolean') return known ? '1' : '0'
  return typeof known === 'number' ? String(known) : `'${String(known).replaceAll("'", "''")}'`
}

function mongodbHands(payload: Payload): Hands {
  const { connection, collections: models } = payload.db as unknown as {
    connection: Connection
    collections: Record<string, { collection: { collectionName: string } } | undefined>
  }
  const nameOf = (collection: string) => models[collection]?.collection.collectionName ?? collection
  const of = (collection: string) => connection.collection<{ _id: Types.ObjectId }>(nameOf(collection))
  return {
    isText: false,
    newId: () => new connection.base.Types.ObjectId(),
    date: (iso) => new Date(iso),
    key: (_collection, field, group) => (group ? [group, field] : [field]),
    rows: async (collection) =>
      (await of(collection)
        .find({})
        .sort(collection === 'audit-log' || collection === 'plan-events' ? { seq: 1 } : { createdAt: 1, _id: 1 })
        .toArray()) as unknown as Row[],
    replace: async (collection, rows) => {
      await of(collection).deleteMany({})
      // A field without a value is missing, as the adapter has it.
      const isThere = ([name, value]: [string, unknown]) => name !== 'seq' || value !== null
      const whole = rows.map((each) => Object.fromEntries(Object.entries(each).filter(isThere)))
      if (whole.length > 0) await of(collection).insertMany(whole as never)
    },
  }
}
