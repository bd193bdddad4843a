/**
 * `npm run publish:site` publishes what has changed, whether the server is running or not.
 * `-- --force` renders every page anew; `-- --rollback` goes back one release and stays there until the next
 * approval or the next `publish:site`; `-- --status` tells what readers see; `-- --restored` says that the database was
 * put back from an older copy on purpose, so that it need not hold what readers were shown last.
 */
import { parseArgs } from 'node:util'
import { readBuild } from '../publishing/outputs/assets'
import { attemptRelease, type Outcome } from '../publishing/service/attempt'
import { withLock } from '../publishing/service/lock'
import { makePendingDownloads } from '../publishing/service/background-jobs'
import { readSnapshots } from '../publishing/snapshot/read-snapshot'
import { rendererIn } from '../publishing/pages/render'
import { stampInForce } from '../publishing/service/stamping'
import { reportOutcome, reportStatus } from '../publishing/outputs/report'
import { rollBack } from '../publishing/release/rollback'
import { publishingSettings } from '../publishing/settings'
import { siteFolder } from '../publishing/disk/site-folder'
import { publishingStatus } from '../publishing/service/status'
import { publishingTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { command, openPayload } from './command'

await command(main)

/** @returns the exit code: 0 when readers now see what they should */
async function main(args: string[]): Promise<number> {
  const values = readArguments(args)
  if (values.status) return print(true, reportStatus(await publishingStatus()))
  if (values.rollback) return goBack()
  const { ok, lines } = reportOutcome(await publish(values))
  return print(ok, lines)
}

async function publish({ force, restored }: { force?: boolean; restored?: boolean }): Promise<Outcome> {
  const site = siteFolder()
  const settings = publishingSettings(process.env)
  const build = await readBuild()
  const payload = await openPayload({ quiet: true })
  const { clockProblem } = await import('../collections/clock')
  const source = {
    site,
    settings,
    build: () => Promise.resolve(build),
    snapshots: () => readSnapshots(payload),
    refusal: () => clockProblem(payload),
    render: rendererIn(),
  }
  const reason = restored ? 'publish:site --restored' : 'publish:site'
  const outcome = await attemptRelease(source, { reason, force, restored, endsHold: true, repair: true })
  // First the PDFs, then the archives that hold them.
  for (let latest = outcome; 'pending' in latest; ) {
    const { made, failures } = await makePendingDownloads(site, latest.release, latest.pending)
    for (const { path, error } of failures) console.error(publishingTexts.status.notPrinted(path, error))
    if (!made) break
    latest = await attemptRelease(source, { reason: 'downloads' })
  }
  const fault = await stampInForce(site)
  if (fault) console.error(publishingTexts.status.notStamped(fault))
  return outcome
}

function readArguments(args: string[]) {
  try {
    const flag = { type: 'boolean' } as const
    return parseArgs({ args, options: { force: flag, rollback: flag, status: flag, restored: flag } }).values
  } catch (cause) {
    throw new PlainError(publishingTexts.status.usage, { cause })
  }
}

async function goBack(): Promise<number> {
  const site = siteFolder()
  const { status } = publishingTexts
  const hold = await withLock(site.lock, () => rollBack(site, new Date()))
  return hold ? print(true, [status.rolledBack(hold.rolledBackFrom, hold.release)]) : print(false, [status.nothingBefore])
}

function print(ok: boolean, lines: string[]): number {
  for (const line of lines) (ok ? console.log : console.error)(line)
  return ok ? 0 : 1
}
