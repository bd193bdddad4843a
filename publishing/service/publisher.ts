/**
 * The publisher inside the running server: answers requests for releases, one at a time, and looks by itself now and
 * then for what a crash or another process left unpublished.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { clockProblem } from '../../collections/clock'
import { onReleaseRequested } from '../../collections/release'
import { readBuild, type SiteBuild } from '../outputs/assets'
import { attemptRelease, type Outcome, type Source } from './attempt'
import { makePendingDownloads } from './background-jobs'
import { tellTrouble } from './tell-trouble'
import { coalescedQueue } from './coalesced-queue'
import { readSnapshots } from '../snapshot/read-snapshot'
import { rendererIn, type Render } from '../pages/render'
import { stamper } from './stamping'
import { publishingSettings } from '../settings'
import { siteFolder } from '../disk/site-folder'
import type { Pending } from '../outputs/downloads'

export interface Publisher {
  /** @returns how the release went that shows everything committed before this call */
  request: (reason: string) => Promise<Outcome>
  /** Stops looking by itself; what is under way may finish or be killed. */
  stop: () => void
}

// Next bundles this module more than once per process; they must share one publisher.
const key = Symbol.for('planvaerk.publisher')
const holder = globalThis as { [key]?: Publisher }

/** Milliseconds between looks; with the time a release takes, well within a minute. */
const usually = 45_000
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
  if (holder[key]) return holder[key]
  const source = sourceOf(payload, render, home)
  const log = logTo(payload)
  const stamp = stamper(source.site, payload)
  let repair = true

  const request: Publisher['request'] = coalescedQueue(async (reasons) => {
    const attempt = { reason: [...new Set(reasons)].slice(0, 20).join(', '), repair }
    const outcome = await attemptRelease(source, attempt)
    // Whether the files on the disk are whole is asked once per start: nothing but a crash damages them.
    if (outcome.outcome !== 'failed') repair = false
    log(outcome)
    stamp()
    await tellTrouble(payload, outcome)
    if ('pending' in outcome) void followUp(outcome.release, outcome.pending)
    return outcome
  })
  // No reader waits for PDFs and the archive: they are made when the pages are out, and come with a release of their own.
  let making = false
  let latest = 0
  const followUp = async (release: string, pending: Pending): Promise<void> => {
    latest += 1
    const turn = latest
    await pause(calm, null, { signal: stop.signal, ref: false }).catch(() => {})
    // What was made meanwhile asks again when it is released.
    if (turn !== latest || making || stop.signal.aborted) return
    making = true
    const { made, failures } = await makePendingDownloads(source.site, release, pending, home).catch((error: unknown) => {
      payload.logger.error({ msg: 'What readers take along could not be made.', err: error })
      return { made: false, failures: [] }
    })
    making = false
    for (const { path, error } of failures) payload.logger.error(`${path} could not be made: ${error}`)
    if (made && !stop.signal.aborted) void request('downloads')
  }
  const stop = new AbortController()
  const publisher: Publisher = {
    request,
    stop: () => {
      stop.abort()
      delete holder[key]
    },
  }
  holder[key] = publisher

  onReleaseRequested((reason) => void request(reason))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, publisher.stop)
  void reconcile(request, every, stop.signal)
  return publisher
}

/**
 * Asks for a release. Where nothing publishes (a command-line tool), it does nothing: the server's publisher finds
 * the change by itself.
 */
export const requestRelease = (reason: string): Promise<Outcome | null> => holder[key]?.request(reason) ?? Promise.resolve(null)

function sourceOf(payload: Payload, render: Render, home: string | undefined): Source {
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
    snapshots: () => readSnapshots(payload),
    refusal: () => clockProblem(payload),
    render,
  }
}

async function reconcile(request: Publisher['request'], every: number, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await request('reconcile')
    // Wakes when stopped, and does not keep the process alive.
    await pause(every, null, { signal: stopped, ref: false }).catch(() => {})
  }
}

/** Tells the log what changed; the same failure every minute is told once. */
function logTo({ logger }: Payload): (outcome: Outcome) => void {
  let lastFailure = ''
  return (outcome) => {
    if (outcome.outcome === 'released') {
      const { release, rendered, kept, milliseconds } = outcome
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
