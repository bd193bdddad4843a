/**
 * `npm run verify` proves that nothing was altered, deleted, moved or copied, and prints the heads of both chains;
 * exit code 1 when something does not hold. `-- --all` lists everything, `--json` for machines, `--head HASH` asks
 * that a head from a page or a manifest is still in its chain.
 */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import nextEnv from '@next/env'
import type { SanitizedConfig } from 'payload'
import type { Proof } from '../collections/verify'
import { verifyTexts as texts } from '../messages'
import { PlainError } from '../messages/plainError'

try {
  // The server reads .env; the command line must be told the same.
  nextEnv.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error })
  process.exit(await main(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error)
  process.exit(1)
}

/** @returns the exit code: 0 when everything holds */
async function main(args: string[]): Promise<number> {
  const { all, json, heads } = readArguments(args)
  // It signs sessions; a proof makes none.
  process.env.PAYLOAD_SECRET ||= randomUUID()
  // Imported only now: the configuration reads the environment.
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config')
  const { verify } = await import('../collections/verify')
  const logger = { options: { level: 'silent' } } as SanitizedConfig['logger']
  const proof = await verify(await getPayload({ config: { ...(await config), logger } }), { all, heads })
  if (json) console.log(JSON.stringify({ holds: proof.faults.length === 0, ...proof }, null, 2))
  else for (const line of linesOf(proof, all)) console.log(line)
  return proof.faults.length === 0 ? 0 : 1
}

function linesOf({ faults, plans, revisions, files, events, audit }: Proof, all: boolean): string[] {
  if (faults.length > 0) return [...faults.map(({ text }) => text), all ? texts.fails(faults.length) : texts.more]
  return [
    texts.holds,
    texts.counts(plans, revisions, files),
    texts.eventsHead(events.count, events.head),
    texts.auditHead(audit.count, audit.head, audit.waiting),
  ]
}

function readArguments(args: string[]): { all: boolean; json: boolean; heads: string[] } {
  const { all = false, json = false, head = [] } = parsed(args)
  const wrong = head.find((each) => !/^[0-9a-f]{64}$/.test(each))
  if (wrong !== undefined) throw new PlainError(texts.badHead(wrong))
  return { all, json, heads: head }
}

function parsed(args: string[]) {
  try {
    const options = { all: { type: 'boolean' }, json: { type: 'boolean' }, head: { type: 'string', multiple: true } } as const
    return parseArgs({ args, options }).values
  } catch (cause) {
    throw new PlainError(texts.usage, { cause })
  }
}
