/**
 * `npm run backup -- --to DIR` makes one file with everything, beside a running server; the rule in BACKUP_KEEP says which
 * older ones may go. `-- --verify FILE` (or a folder, for its newest) restores into a place of its own and proves it.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseAddress, dataDirectory } from '../database/address'
import { operationsTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { backupsIn, makeBackup } from '../operations/backup/make'
import { keepRule } from '../operations/backup/retention'
import { restoreBackup } from '../operations/backup/restore'
import { ageIdentity, ageRecipient } from '../operations/backup/age-settings'
import { trialAddress } from '../operations/backup/trial-address'
import { command } from './command'
import { proveElsewhere } from './serve/prove-elsewhere'

const t = operationsTexts.backup

await command(async (args) => {
  const { to, verify } = read(args)
  if (to) return make(to)
  if (verify) return prove(verify)
  throw new PlainError(t.usage)
})

async function make(to: string): Promise<number> {
  const job = {
    address: databaseAddress(process.env),
    dataDir: dataDirectory(process.env),
    to: resolve(to),
    recipient: ageRecipient(process.env),
    keep: keepRule(process.env.BACKUP_KEEP || '7d 5w 12m'),
    now: () => new Date(),
  }
  const { file, bytes, manifest, removed } = await makeBackup(job)
  console.log(t.made(file, (bytes / 1_000_000).toFixed(1)))
  console.log(t.heads(manifest.eventsHead, manifest.auditHead))
  if (removed.length > 0) console.log(t.removed(removed.length))
  return 0
}

async function prove(given: string): Promise<number> {
  const file = await newest(resolve(given))
  const dataDir = await mkdtemp(join(tmpdir(), 'planvaerk-verify-'))
  const trial = await trialAddress(databaseAddress(process.env), dataDir)
  try {
    const identity = await ageIdentity(process.env)
    const manifest = await restoreBackup({ file, address: trial.address, dataDir, identity, prove: proveElsewhere })
    console.log(t.verified(file, manifest.at))
    return 0
  } finally {
    await trial.end()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function newest(given: string): Promise<string> {
  if (!(await stat(given)).isDirectory()) return given
  const [backup] = await backupsIn(given)
  if (!backup) throw new PlainError(t.none(given))
  return join(given, backup.name)
}

function read(args: string[]): { to?: string; verify?: string } {
  try {
    return parseArgs({ args, options: { to: { type: 'string' }, verify: { type: 'string' } } }).values
  } catch (cause) {
    throw new PlainError(t.usage, { cause })
  }
}
