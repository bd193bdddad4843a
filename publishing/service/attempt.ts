/** One attempt to publish, by whichever process: lock, hold, snapshot, release, status. */
import type { SiteBuild } from '../outputs/assets'
import type { EditionSettings } from '../edition'
import { editions, type PerEdition } from '../editions'
import { PlainError } from '../../messages/plainError'
import { withLock } from './lock'
import { signedSince } from '../release/evidence'
import { keepPast } from '../past/keep-past'
import { ReleaseRefused, type Problem } from '../release/problems'
import { publishSnapshots, type Published } from '../publish'
import { currentRelease, damagedFiles, pruneReleases, strayFiles, strayTarget } from '../release/release'
import type { PageMemory } from '../pages/page-memory'
import type { Render } from '../pages/render'
import { endHold, readHold } from '../release/rollback'
import { noteShown } from '../release/shown'
import type { Shortcoming } from '../release/shortcomings'
import type { SiteFolder } from '../disk/site-folder'
import type { Snapshots } from '../snapshot/snapshot'
import { noteFailure } from './status'
import type { Pending } from '../outputs/pending'
import { historyMonths } from '../settings'

/** Earlier releases that are kept for going back: ten changes, each of which comes again with its index, its PDFs, and what is packed. */
const releasesKept = 40

/** Where an attempt gets what it needs; the server and the command line each have their own. */
export interface Source {
  /** Why nothing may be released now, in Danish: what the server's clock says. */
  refusal?: () => Promise<string | null>
  site: SiteFolder
  settings: PerEdition<EditionSettings>
  build: () => Promise<SiteBuild>
  snapshots: () => Promise<Snapshots>
  render: Render
  /** The pages as they were derived the last time. */
  memory?: PerEdition<PageMemory>
}

export interface Attempt {
  /** Why, for the record: `approve stroemsvigt`, `contacts/…`. */
  reason: string
  /** Publishes although a rollback holds the site. A signature does so by itself. */
  endsHold?: boolean
  /** Renders every page anew. */
  force?: boolean
  /** The database was put back from an older copy on purpose; said on the server, by hand. */
  restored?: boolean
  /** What no page waits for may come with a later release. */
  defer?: boolean
  /** Looks first whether the release in force is whole on the disk, and makes it anew if not. */
  repair?: boolean
}

export type Outcome =
  | ({ outcome: 'released' } & Published)
  | { outcome: 'unchanged'; release: string; pending: Pending; shortcomings: Shortcoming[] }
  | { outcome: 'held'; release: string; since: string }
  | { outcome: 'refused'; problems: Problem[]; inForce: string | null }
  | { outcome: 'failed'; error: unknown; inForce: string | null }

/** @returns how it went; it never throws, and readers keep what they had unless it is `released`. */
export async function attemptRelease(source: Source, attempt: Attempt): Promise<Outcome> {
  const { site } = source
  try {
    return await withLock(site.lock, (stillMine) => release(source, attempt, stillMine))
  } catch (error) {
    const problems = error instanceof ReleaseRefused ? error.problems : []
    const failure = { at: new Date().toISOString(), reason: attempt.reason, problems, error: problems.length ? null : sentence(error) }
    // What cannot be noted must not hide why.
    await noteFailure(site, failure).catch(() => {})
    const inForce = await currentRelease(site).then((current) => current?.id ?? null, () => null)
    return problems.length ? { outcome: 'refused', problems, inForce } : { outcome: 'failed', error, inForce }
  }
}

async function release(source: Source, attempt: Attempt, stillMine: () => Promise<boolean>): Promise<Outcome> {
  const { site } = source
  const history = historyMonths(process.env)
  // What a crash left in force unkept; whatever stands in the way is told when the release is out.
  await keepPast(site, history).catch(() => {})
  const refusal = await source.refusal?.()
  if (refusal) throw new PlainError(refusal)
  const hold = await readHold(site)
  const [build, snapshots] = [await source.build(), await source.snapshots()]
  if (hold && !attempt.endsHold && !signedSince(snapshots.evidence, hold.eventsHead)) {
    return { outcome: 'held', release: hold.release, since: hold.since }
  }
  const force = attempt.force || (attempt.repair && (await isDamaged(site)))
  const published = await publishSnapshots({ ...attempt, ...source, build, snapshots, force, stillMine })
  await noteShown(site, { release: published.release, eventsHead: snapshots.internal.eventsHead })
  if (hold) await endHold(site)
  await noteFailure(site, null)
  const { changed, pending } = published
  const unkept = await keepPast(site, history).then(() => [], (error: unknown) => [{ lack: 'past' as const, error: sentence(error) }])
  const shortcomings = [...unkept, ...published.shortcomings]
  if (!changed) return { outcome: 'unchanged', release: published.release, pending, shortcomings }
  // What could not be kept must not go with its release.
  if (unkept.length === 0) await pruneReleases(site, published.release, releasesKept)
  return { outcome: 'released', ...published, shortcomings }
}

/** @returns whether what readers get is not the release in force, whole and with nothing besides; reads all of it */
export async function isDamaged(site: SiteFolder): Promise<boolean> {
  const current = await currentRelease(site)
  if (await strayTarget(site)) return true
  if (!current) return false
  for (const edition of editions) {
    const each = current.editions[edition]
    if ((await damagedFiles(each)).length > 0 || (await strayFiles(each)).length > 0) return true
  }
  return false
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message
}
