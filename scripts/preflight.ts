/** Says what is wrong with the settings before `npm start` builds; scripts/serve.ts looks again. */
import { databaseAddress } from '../database/address'
import { PlainError } from '../messages/plainError'
import { preflight } from './serve/preflight'
import { payloadSecret } from './serve/secret'
import { readSettings } from './serve/settings'

try {
  const settings = readSettings(process.env)
  databaseAddress(process.env)
  await preflight(settings)
  await payloadSecret(settings, process.env)
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error)
  process.exitCode = 1
}
