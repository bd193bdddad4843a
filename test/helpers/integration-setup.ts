/**
 * Gives each test file a database and a DATA_DIR of its own, before payload.config.ts is imported and reads them,
 * and takes them away afterwards.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { closeTestPayload } from './payload'

const folder = mkdtempSync(join(tmpdir(), 'planvaerk-test-'))
process.env.DATA_DIR = folder
process.env.PAYLOAD_SECRET = randomUUID()
process.env.DATABASE_URL =
  inject('database') === 'mongodb'
    ? inject('mongodbUrl').replace('DATABASE', `test-${randomUUID().slice(0, 8)}`)
    : `file:${join(folder, 'planvaerk.db')}`

afterAll(async () => {
  await closeTestPayload()
  rmSync(folder, { recursive: true, force: true })
})
