/**
 * `npm run verify` proves that nothing was altered, deleted, moved or copied, that both chains hold what the releases on the
 * disk say, and that their seals and time stamps hold; it prints the heads of both chains.
 * Exit code 1 when something does not hold. `-- --all` lists everything, `--json` for machines, `--head HASH` asks
 * that a head from a page or a mail is still in its chain.
 */
import { parseArgs } from 'node:util'
import type { WholeProof } from '../publishing/proof/prove'
import { verifyTexts as texts } from '../messages'
import { siteFolder } from '../publishing/disk/site-folder'
import { timestampSettings } from '../publishing/release/timestamp'
import { PlainError } from '../messages/plainError'
import { command, openPayload } from './command'

await command(main)

/** @returns the exit code: 0 when everything holds */
async function main(args: string[]): Promise<number> {
  const { all, json, heads } = readArguments(args)
  const payload = await openPayload({ quiet: true })
  const { prove } = await import('../publishing/proof/prove')
  const proof = await prove(payload, siteFolder(), timestampSettings(process.env), { all, heads })
  if (json) console.log(JSON.stringify({ holds: proof.faults.length === 0, ...proof }, null, 2))
  else for (const line of linesOf(proof, all)) console.log(line)
  return proof.faults.length === 0 ? 0 : 1
}

function linesOf({ faults, plans, revisions, files, events, audit, releases }: WholeProof, all: boolean): string[] {
  if (faults.length > 0) return [...faults.map(({ text }) => text), all ? texts.fails(faults.length) : texts.more]
  return [
    texts.holds,
    texts.counts(plans, revisions, files),
    texts.releases(releases.sealed, releases.stamped),
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
