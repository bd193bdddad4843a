/** Run before each test file, and made as new after it. */
import { afterAll, vi } from 'vitest'
import { prepareWorker, resetForTests } from './payload'
import { hashPasswordsQuickly } from './quick-passwords'

prepareWorker()
hashPasswordsQuickly()

afterAll(async () => {
  vi.unstubAllEnvs()
  await resetForTests()
})
