import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { schemaChanges } from '../../../database/schemaChanges'
import { testPayload, testPayloadWith } from '../../helpers/payload'

let payload: Payload
let adapter: SQLiteAdapter

beforeAll(async () => {
  payload = await testPayload()
  adapter = payload.db as unknown as SQLiteAdapter
})

it('has committed migrations that make exactly the tables the collections ask for', async () => {
  expect(await schemaChanges(payload)).toEqual([])
  // And what it asks of leaves nothing behind in the process.
  expect(Object.keys(Array.prototype)).toEqual([])
})

it('lets twenty saves of one record at once all succeed', async () => {
  const { id } = await payload.create({ collection: 'departments', data: { name: 'Havnen' } as never, overrideAccess: true })
  const saves = Array.from({ length: 20 }, (_, i) =>
    payload.update({ collection: 'departments', id, data: { name: `Havnen ${i}` }, overrideAccess: true }),
  )
  expect((await Promise.allSettled(saves)).filter(({ status }) => status === 'rejected')).toEqual([])
})

it('tells when a commit fails, and keeps nothing of it', async () => {
  const id = await payload.db.beginTransaction()
  const db = adapter.sessions[String(id)]?.db as unknown as SQLiteAdapter['drizzle']
  await db.run('PRAGMA defer_foreign_keys = ON')
  await db.run(`INSERT INTO users_sessions (_order, _parent_id, id, expires_at) VALUES (1, 'nobody', 'x', '2030-01-01')`)
  await expect(payload.db.commitTransaction(id ?? '')).rejects.toThrow('intet er skrevet')
  expect((await adapter.client.execute('SELECT id FROM users_sessions')).rows).toEqual([])
  // The turn has been given on.
  await payload.create({ collection: 'departments', data: { name: 'Efter fejlen' } as never, overrideAccess: true })
})

it('refuses at once who comes after its end, and can be opened again', async () => {
  const own = await testPayloadWith({})
  await own.destroy()
  await expect(own.db.beginTransaction()).rejects.toThrow('Databasen er lukket')
  await own.db.init?.()
  await own.db.connect?.({ hotReload: true })
  await own.create({ collection: 'departments', data: { name: 'Åbnet igen' } as never, overrideAccess: true })
})
