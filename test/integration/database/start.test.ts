import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { BasePayload } from 'payload'
import type { Payload, SanitizedConfig } from 'payload'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { databaseFromEnv } from '../../../database/adapter'

const started: Payload[] = []

/** An address nobody has used yet. */
const freshAddress = () =>
  inject('database') === 'mongodb'
    ? inject('mongodbUrl').replace('DATABASE', `test-${randomUUID().slice(0, 8)}`)
    : `file:${join(process.env.DATA_DIR ?? '', `${randomUUID()}.db`)}`

/** One more instance of the program on the database at `DATABASE_URL`. */
async function start(DATABASE_URL: string): Promise<Payload> {
  const { default: config } = await import('../../../payload.config')
  const payload = new BasePayload() as Payload
  started.push(payload)
  const db = databaseFromEnv({ DATABASE_URL })
  return payload.init({ config: { ...(await config), db: db as SanitizedConfig['db'] }, disableOnInit: true })
}

const migrationsOf = async (payload: Payload) =>
  (await payload.find({ collection: 'payload-migrations', pagination: false, overrideAccess: true })).docs.map(({ name }) => name)

afterEach(async () => {
  for (const payload of started.splice(0)) {
    if (payload.db?.name === 'mongoose') await payload.db.connection?.dropDatabase().catch(() => {})
    await payload.db?.destroy?.().catch(() => {})
  }
})

describe('starting on a database', () => {
  it('makes what is missing once, when several start at the same time', async () => {
    const address = freshAddress()
    const [first, second, third] = await Promise.all([start(address), start(address), start(address)])
    const { migrations } = await import(inject('database') === 'mongodb' ? '../../../database/migrations/mongodb' : '../../../database/migrations/sqlite')
    expect(await migrationsOf(first)).toHaveLength(migrations.length)
    expect(await migrationsOf(second)).toEqual(await migrationsOf(third))
  })

  it('leaves a database that is up to date as it is', async () => {
    const address = freshAddress()
    const before = await migrationsOf(await start(address))
    expect(await migrationsOf(await start(address))).toEqual(before)
  })

  it('refuses a database from another version, in a sentence', async () => {
    const address = freshAddress()
    const payload = await start(address)
    await payload.create({ collection: 'payload-migrations', data: { name: 'fra_fremtiden' }, overrideAccess: true })
    await expect(start(address)).rejects.toThrow('fra_fremtiden, som denne udgave ikke kender')
  })
})
