/** `npm run unlock -- MAIL` on the server: forgets the wrong tries at the sign-in of one account. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { signInTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { dataDirectory } from '../database/address'
import { command, openPayload } from './command'
import { payloadSecret } from './serve/secret'

await command(main)

/** @returns the exit code */
async function main(args: string[]): Promise<number> {
  const email = mailIn(args)
  // What is counted is named by the server's own secret; only the demo keeps one in a file.
  const dataDir = dataDirectory(process.env)
  const demo = existsSync(join(dataDir, 'secrets.json'))
  process.env.PAYLOAD_SECRET = await payloadSecret({ demo, dataDir }, process.env)
  const payload = await openPayload({ quiet: true })
  const { unlock } = await import('../collections/sign-in-delays/unlock')
  if (!(await unlock(payload, email))) throw new PlainError(signInTexts.unlock.unknown(email))
  console.log(signInTexts.unlock.done(email))
  return 0
}

function mailIn(args: string[]): string {
  try {
    const [email, ...more] = parseArgs({ args, allowPositionals: true }).positionals
    if (email && more.length === 0) return email
  } catch {
    // An option it does not have.
  }
  throw new PlainError(signInTexts.unlock.usage)
}
