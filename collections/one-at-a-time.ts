import type { PayloadRequest } from 'payload'

/**
 * Of two transactions that judge the same set of records, the second begins again or is told to: what each reads is
 * right, and what both write together is not (a ring of departments, two first administrators). SQLite has one writer
 * anyway; on MongoDB both write this row, which is a conflict.
 * @param what the set that is judged
 */
export async function oneAtATime(req: PayloadRequest, what: string): Promise<void> {
  const key = `turn:${what}`
  const data = { key, data: { at: new Date().toISOString() } }
  await req.payload.db.upsert({ collection: 'payload-kv', where: { key: { equals: key } }, data, req })
}
