import type { Client } from '@libsql/client'
import { getPayload } from 'payload'
import type { Payload, SanitizedConfig } from 'payload'

let opened: Promise<Payload> | undefined

/**
 * Payload with the project's own configuration, on a fresh, migrated database of this test file's own: SQLite or
 * MongoDB, as the vitest project says. Closed and thrown away when the file is done.
 * @example let payload: Payload
 * beforeAll(async () => { payload = await testPayload() })
 */
export function testPayload(): Promise<Payload> {
  opened ??= open()
  return opened
}

async function open(): Promise<Payload> {
  // Imported here and not above: the configuration reads DATABASE_URL at once, and the setup file must have set it.
  const { default: config } = await import('../../payload.config')
  // Refusals are what many tests are about; TEST_LOG=info shows what Payload says to them.
  const logger = { options: { level: process.env.TEST_LOG ?? 'silent' } } as SanitizedConfig['logger']
  const payload = await getPayload({ config: { ...(await config), logger } })
  if (payload.db.name === 'sqlite') await trustThePower(payload)
  return payload
}

/** What a test writes need not outlive a power cut, and a commit that waits for the disk takes most of a test's time. */
async function trustThePower({ db }: Payload): Promise<void> {
  const { client } = db as unknown as { client: Client }
  await client.execute('PRAGMA synchronous = OFF')
}

/** Called by integration-setup.ts after each file. */
export async function closeTestPayload(): Promise<void> {
  const payload = await opened?.catch(() => undefined)
  if (!payload) return
  // A transaction under way would hold up the end of its database.
  const { endSealing } = await import('../../collections/audit-log/seal')
  await endSealing(payload).catch(() => {})
  if (payload.db.name === 'mongoose') await payload.db.connection?.dropDatabase()
  await payload.destroy()
}
