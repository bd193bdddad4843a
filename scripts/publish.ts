/**
 * `npm run publish:site` publishes what has changed, whether the server is running or not.
 * `-- --force` renders every page anew; `-- --rollback` goes back one release and stays there until the next
 * approval or the next `publish:site`; `-- --status` tells what readers see; `-- --restored` says that the database was
 * put back from an older copy on purpose, so that it need not hold what readers were shown last;
 * `-- --as-of 2026-11-20T14:05 --out DIR` writes the site as readers saw it at that minute.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { momentText } from '../components/site/dates'
import { copenhagenInstant } from '../domain/reminders/due'
import { readBuild } from '../publishing/outputs/assets'
import { attemptRelease, type Outcome } from '../publishing/service/attempt'
import { withLock } from '../publishing/service/lock'
import { makePendingDownloads } from '../publishing/service/background-jobs'
import { writeAsOf } from '../publishing/past/as-of'
import { keepPast } from '../publishing/past/keep-past'
import { readSnapshots } from '../publishing/snapshot/read-snapshot'
import { rendererIn } from '../publishing/pages/render'
import { stampInForce } from '../publishing/service/stamping'
import { reportOutcome, reportStatus } from '../publishing/outputs/report'
import { rollBack } from '../publishing/release/rollback'
import { historyMonths, publishingSettings } from '../publishing/settings'
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
  if (values['as-of'] !== undefined) return writePast(values['as-of'], values.out)
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
    const text = { type: 'string' } as const
    return parseArgs({ args, options: { force: flag, rollback: flag, status: flag, restored: flag, 'as-of': text, out: text } }).values
  } catch (cause) {
    throw new PlainError(publishingTexts.status.usage, { cause })
  }
}

async function goBack(): Promise<number> {
  const site = siteFolder()
  const { status } = publishingTexts
  const hold = await withLock(site.lock, async () => {
    const gone = await rollBack(site, new Date())
    if (gone) await keepPast(site, historyMonths(process.env))
    return gone
  })
  return hold ? print(true, [status.rolledBack(hold.rolledBackFrom, hold.release)]) : print(false, [status.nothingBefore])
}

/** @param at as it was written: a wall clock in Denmark, or a UTC instant */
async function writePast(at: string, out: string | undefined): Promise<number> {
  const texts = publishingTexts.asOf
  const isLocal = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at)
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(at)
  if (!(isLocal || isInstant) || Number.isNaN(Date.parse(at))) throw new PlainError(texts.badMoment(at))
  if (!out) throw new PlainError(texts.noFolder)
  const instant = isLocal ? copenhagenInstant(at) : new Date(at).toISOString()
  if (instant > new Date().toISOString()) throw new PlainError(texts.future(at))
  const folder = resolve(out)
  const site = siteFolder()
  // What came in force as the server was stopped.
  await withLock(site.lock, () => keepPast(site, historyMonths(process.env)))
  const { release, from, until, without } = await writeAsOf(site, instant, folder)
  const written = texts.written(folder, release, momentText(from), until && momentText(until))
  return print(true, without.length > 0 ? [written, texts.without(without.length)] : [written])
}

function print(ok: boolean, lines: string[]): number {
  for (const line of lines) (ok ? console.log : console.error)(line)
  return ok ? 0 : 1
}
