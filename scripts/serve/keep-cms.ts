/**
 * Keeps the CMS running while the sites stand beside it: one that ends by itself is started again, after a pause that
 * grows as long as it keeps ending.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { operationsTexts } from '../../messages'
import type { Cms } from './cms'

const texts = operationsTexts.serve

/** Milliseconds. */
export const pauses = {
  first: 1_000,
  longest: 60_000,
  /** A CMS that ran so long begins again with the first pause. */
  steady: 300_000,
}

export const nextPause = (before: number | null, ranFor: number): number =>
  before === null || ranFor >= pauses.steady ? pauses.first : Math.min(before * 2, pauses.longest)

export interface KeptCms {
  /** Resolves when it answers for the first time; rejects only when it does not get there and nobody would miss it. */
  ready: Promise<void>
  isUp: () => boolean
  /** How often it was started again. */
  restarts: () => number
  stop: () => Promise<void>
}

interface Keeping {
  /** Everything that comes before the CMS: opening the database, making the demo. @throws what it cannot get over */
  prepare: () => Promise<void>
  start: () => Cms
  /** Whether readers have a release, so that this program is worth keeping though the CMS does not start. */
  isWorthKeeping: () => Promise<boolean>
  say: (text: string, level: 'info' | 'error') => void
  sentence: (error: unknown) => string
}

export function keepCms({ prepare, start, isWorthKeeping, say, sentence }: Keeping): KeptCms {
  const stopped = new AbortController()
  let cms: Cms | null = null
  let up = false
  let wasUp = false
  let starts = 0
  const isStopped = () => stopped.signal.aborted

  /** @returns why it ended, or never came up */
  const once = async (first: () => void): Promise<string> => {
    try {
      await prepare()
      if (isStopped()) return ''
      starts += 1
      cms = start()
      await cms.ready
      up = wasUp = true
      if (starts > 1) say(texts.runningAgain, 'info')
      first()
      return await cms.ended
    } catch (error) {
      if (wasUp || isStopped() || (await isWorthKeeping())) return sentence(error)
      throw error
    } finally {
      up = false
      // One that does not answer is not left beside the next.
      if (!isStopped()) await cms?.stop()
    }
  }
  const keep = async (first: () => void): Promise<void> => {
    for (let wait: number | null = null; !isStopped(); ) {
      const began = performance.now()
      const why = await once(first)
      if (isStopped()) return
      wait = nextPause(wait, performance.now() - began)
      say(why, 'error')
      say(texts.again(wait / 1000), 'info')
      await pause(wait, null, { signal: stopped.signal }).catch(() => {})
    }
  }
  const ready = new Promise<void>((resolve, reject) => {
    keep(resolve).catch(reject)
  })
  const stop = async () => {
    stopped.abort()
    await cms?.stop()
  }
  return { ready, isUp: () => up, restarts: () => Math.max(0, starts - 1), stop }
}
