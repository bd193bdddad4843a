/** Says what is wrong with the settings before `npm start` builds; scripts/serve.ts looks again. */
import { databaseAddress } from '../database/address'
import { command } from './command'
import { preflight } from './serve/preflight'
import { payloadSecret } from './serve/secret'
import { readSettings } from './serve/settings'

await command(async () => {
  const settings = readSettings(process.env)
  databaseAddress(process.env)
  await preflight(settings)
  await payloadSecret(settings, process.env)
  return 0
})
