/** `npm run unlock -- MAIL` on the server: forgets the wrong tries at the sign-in of one account. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import nextEnv from '@next/env'
import type { SanitizedConfig } from 'payload'
import { signInTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { dataDirectory } from '../database/address'
import { payloadSecret } from './serve/secret'

try {
  // The server reads .env; the command line must be told the same.
  nextEnv.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error })
  await main(process.argv.slice(2))
  process.exit(0)
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error)
  process.exit(1)
}

async function main(args: string[]): Promise<void> {
  const [email, ...more] = parseArgs({ args, allowPositionals: true }).positionals
  if (!email || more.length > 0) throw new PlainError(signInTexts.unlock.usage)
  // What is counted is named by the server's own secret; only the demo keeps one in a file.
  const dataDir = dataDirectory(process.env)
  const demo = existsSync(join(dataDir, 'secrets.json'))
  process.env.PAYLOAD_SECRET = await payloadSecret({ demo, dataDir }, process.env)
  // Imported only now: the configuration reads the environment.
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config')
  const { unlock } = await import('../collections/sign-in-delays/unlock')
  const logger = { options: { level: 'silent' } } as SanitizedConfig['logger']
  const payload = await getPayload({ config: { ...(await config), logger } })
  if (!(await unlock(payload, email))) throw new PlainError(signInTexts.unlock.unknown(email))
  console.log(signInTexts.unlock.done(email))
}
