/**
 * The publisher inside the running server: answers requests for releases, one at a time, and looks by itself now and
 * then for what a crash or another process left unpublished.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Mutex } from 'async-mutex'
import type { Payload } from 'payload'
import { clockProblem } from '../../collections/clock'
import { onRecordChanged, onReleaseRequested } from '../../collections/release'
import { readBuild, type SiteBuild } from '../outputs/assets'
import { attemptRelease, isDamaged, type Outcome, type Source } from './attempt'
import { makePendingDownloads, makePendingIndexes, type Made } from './background-jobs'
import { tellTrouble, tellUnmade } from './tell-trouble'
import { coalescedQueue } from './coalesced-queue'
import { perEdition } from '../editions'
import { pageMemory } from '../pages/page-memory'
import { snapshotReader } from '../snapshot/read-snapshot'
import { noteRelease } from './durations'
import { rendererIn, type Render } from '../pages/render'
import { stamper } from './stamping'
import { publishingSettings } from '../settings'
import { siteFolder, type SiteFolder } from '../disk/site-folder'
import type { Pending } from '../outputs/pending'
import { onePerProcess } from '../../database/one-per-process'

export interface Publisher {
  /** @returns how the release went that shows everything committed before this call */
  request: (reason: string) => Promise<Outcome>
  /** What it reads and derives with, for whoever looks at the site as it would be published now. */
  source: Source
  /** Stops looking by itself. @returns when what is under way has ended; it may be killed as well */
  stop: () => Promise<void>
}

const holder = onePerProcess<Publisher>('publisher')

/** Milliseconds between looks; with the time a release takes, well within a minute. */
const usually = 45_000
const day = 86_400_000
/** Milliseconds without a release before PDFs are made: several changes in a row must not wait for each other's. */
const calm = 3_000

interface Options {
  payload: Payload
  /** Milliseconds between looks of its own. */
  every?: number
  /** The folder of the program, where `generated/` lies. */
  home?: string
  render?: Render
}

/**
 * Starts publishing in this process, once. Call it when the server starts (`instrumentation.ts`).
 * @throws PlainError when the settings in the environment cannot be used
 */
export function startPublishing({ payload, every = usually, home, render = rendererIn(home) }: Options): Publisher {
  if (holder.current) return holder.current
  const records = recordsOf(payload)
  const source = sourceOf(payload, records.snapshots, render, home)
  const log = logTo(payload)
  const stamp = stamper(source.site, payload)
  let force = false

  const request: Publisher['request'] = coalescedQueue(async (reasons) => {
    // The look of its own finds what changed behind this process's back.
    if (reasons.some((reason) => looks.has(reason))) records.look()
    const attempt = { reason: [...new Set(reasons)].slice(0, 20).join(', '), defer: true, force }
    force = false
    const outcome = await attemptRelease(source, attempt)
    log(outcome)
    stamp()
    await tellTrouble(payload, outcome)
    if ('pending' in outcome) followUp(outcome.release, outcome.pending)
    return outcome
  })
  // No reader waits for the search, the PDFs and what is packed: they are made when the pages are out, and come with a
  // release of their own. The search comes at once; the others when it has been calm, and however long they take, the
  // search does not wait for them.
  const underWay = new Set<Promise<void>>()
  const inTheBackground = (name: 'search' | 'downloads', work: () => Promise<Made>): Promise<void> => {
    const ended = carryOut(name, work).finally(() => underWay.delete(ended))
    underWay.add(ended)
    return ended
  }
  const carryOut = (name: 'search' | 'downloads', work: () => Promise<Made>): Promise<void> =>
    work()
      .then(async ({ made, failures, unmade }) => {
        for (const { path, error } of failures) payload.logger.error(`${path} could not be made: ${error}`)
        await tellUnmade(payload, name, unmade)
        if (made && !stop.signal.aborted) void request('downloads')
      })
      .catch((err: unknown) => payload.logger.error({ msg: 'What comes after a release could not be made.', err }))
  const index = latestOnly((release, pending) => inTheBackground('search', () => makePendingIndexes(source.site, release, pending)))
  const download = latestOnly((release, pending) => inTheBackground('downloads', () => makePendingDownloads(source.site, release, pending, home)), calm)
  const followUp = (release: string, pending: Pending): void => {
    if (pending.indexes.length > 0) void index(release, pending, stop.signal)
    else void tellUnmade(payload, 'search', [])
    void download(release, pending, stop.signal)
  }
  const stop = new AbortController()
  const publisher: Publisher = {
    request,
    source,
    stop: async () => {
      stop.abort()
      delete holder.current
      await Promise.all(underWay)
    },
  }
  holder.current = publisher

  onReleaseRequested((reason) => void request(reason))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void publisher.stop())
  void reconcile(request, every, stop.signal)
  void scrub(source.site, stop.signal, () => {
    force = true
    void request('repair')
  })
  return publisher
}

type FollowUp = (release: string, pending: Pending, stopped: AbortSignal) => Promise<void>

/**
 * Work on what the latest release left to be made, never twice at once. What comes while it is under way waits, and only
 * the last of it is done.
 * @param rest milliseconds without a release before it begins
 */
function latestOnly(work: (release: string, pending: Pending) => Promise<void>, rest = 0): FollowUp {
  let latest = 0
  let underWay: Promise<void> = Promise.resolve()
  return async (release, pending, stopped) => {
    latest += 1
    const turn = latest
    if (rest > 0) await pause(rest, null, { signal: stopped, ref: false }).catch(() => {})
    await underWay
    if (turn !== latest || stopped.aborted) return
    underWay = work(release, pending)
    await underWay
  }
}

/**
 * Asks for a release. Where nothing publishes (a command-line tool), it does nothing: the server's publisher finds
 * the change by itself.
 */
export const requestRelease = (reason: string): Promise<Outcome | null> => holder.current?.request(reason) ?? Promise.resolve(null)

/** Reasons that come of no change that this process was told of. */
const looks = new Set(['reconcile', 'repair'])
/** A reading of everything finds what no save tells of, a hand in the database; it may take a hundredth of the time. */
const share = 100
/** Milliseconds that the clocks of two servers may differ. */
const skew = 300_000

/** The snapshots, of which each reads only what has changed since the one before. */
function recordsOf(payload: Payload) {
  const read = snapshotReader(payload)
  const turn = new Mutex()
  let changed = new Set<string>()
  let wanted: 'told' | 'others' | 'everything' = 'everything'
  let looked = 0
  let nextForAll = 0
  onRecordChanged((record) => changed.add(record))
  return {
    /** The next reading finds what other processes have saved too, and now and then whatever has changed. */
    look: () => {
      if (wanted === 'told') wanted = Date.now() > nextForAll ? 'everything' : 'others'
    },
    // One after the other: each reading goes on from the one before.
    snapshots: () =>
      turn.runExclusive(async () => {
        const [records, depth, now] = [changed, wanted, Date.now()]
        // What changes while we read is read the next time.
        changed = new Set()
        wanted = 'told'
        try {
          const since = depth === 'others' ? { since: new Date(looked - skew) } : {}
          const snapshots = await read(depth === 'everything' ? null : { records, ...since })
          if (depth !== 'told') looked = now
          if (depth === 'everything') nextForAll = now + share * (Date.now() - now)
          return snapshots
        } catch (error) {
          wanted = 'everything'
          throw error
        }
      }),
  }
}

/** @returns what the publisher of this process reads and derives with, or null where nothing publishes */
export const runningSource = (): Source | null => holder.current?.source ?? null

function sourceOf(payload: Payload, snapshots: Source['snapshots'], render: Render, home: string | undefined): Source {
  const site = siteFolder()
  const settings = publishingSettings(process.env)
  // What this server renders with is what was built when it started.
  let build: Promise<SiteBuild> | null = null
  return {
    site,
    settings,
    build: () => (build ??= readBuild(home).catch((error: unknown) => {
      build = null
      throw error
    })),
    snapshots,
    refusal: () => clockProblem(payload),
    render,
    memory: perEdition(pageMemory),
  }
}

async function reconcile(request: Publisher['request'], every: number, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await request('reconcile')
    // Wakes when stopped, and does not keep the process alive.
    await pause(every, null, { signal: stopped, ref: false }).catch(() => {})
  }
}

/**
 * Looks once a start and once a day whether the files that readers get are whole: each was hashed when it was written, and
 * nothing but a crash or a bad disk damages it later.
 */
async function scrub(site: SiteFolder, stopped: AbortSignal, repair: () => void): Promise<void> {
  while (!stopped.aborted) {
    const damaged = await isDamaged(site).catch(() => false)
    if (damaged && !stopped.aborted) repair()
    await pause(day, null, { signal: stopped, ref: false }).catch(() => {})
  }
}

/** Tells the log what changed; the same failure every minute is told once. */
function logTo({ logger }: Payload): (outcome: Outcome) => void {
  let lastFailure = ''
  return (outcome) => {
    if (outcome.outcome === 'released') {
      const { release, rendered, kept, milliseconds } = outcome
      noteRelease(outcome)
      logger.info(`Published ${release}: ${rendered} pages rendered, ${kept} kept, ${Math.round(milliseconds)} ms.`)
    }
    if (outcome.outcome !== 'refused' && outcome.outcome !== 'failed') {
      lastFailure = ''
      return
    }
    const what = outcome.outcome === 'refused' ? { problems: outcome.problems } : { err: outcome.error }
    const failure = outcome.outcome === 'refused' ? JSON.stringify(outcome.problems) : String(outcome.error)
    if (failure !== lastFailure) logger.error({ msg: 'Not published; readers keep what they had.', ...what })
    lastFailure = failure
  }
}
