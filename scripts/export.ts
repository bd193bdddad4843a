/**
 * `npm run export -- --to DIR` writes everything as documented JSON, files and history; `-- --from DIR` takes such an export into
 * an empty Planværk and proves it.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataDirectory } from '../database/address'
import { operationsTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { command, openPayload } from './command'

const t = operationsTexts.export

await command(async (args) => {
  const { to, from } = read(args)
  if (Boolean(to) === Boolean(from)) throw new PlainError(t.usage)
  const [payload, dataDir] = [await openPayload({ quiet: true }), dataDirectory(process.env)]
  const manifest = to
    ? await (await import('../operations/export/make')).exportAll(payload, { to: resolve(to), dataDir, now: new Date() })
    : await (await import('../operations/export/take-in')).takeIn(payload, { from: resolve(from ?? ''), dataDir })
  const records = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0)
  console.log(to ? t.made(resolve(to), records) : t.takenIn(resolve(from ?? ''), records))
  console.log(operationsTexts.backup.heads(manifest.eventsHead, manifest.auditHead))
  return 0
})

function read(args: string[]): { to?: string; from?: string } {
  try {
    return parseArgs({ args, options: { to: { type: 'string' }, from: { type: 'string' } } }).values
  } catch (cause) {
    throw new PlainError(t.usage, { cause })
  }
}
