/**
 * One publisher at a time, also across processes: a lock file with a heartbeat. A holder on this machine keeps it for as
 * long as its process lives, however busy or stopped it is; what another machine holds is taken over when it has not been
 * heard of for ten seconds, in which we ourselves were awake.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { isAlive, startOf } from '../../database/process'
import { isMissing, isTaken, readIfThere } from '../disk/files'

const heartbeat = 2_000
const silence = 10_000

/** Milliseconds between two looks at a lock that another holds. */
const glance = 50

/** `started` tells a process from a later one with the same number. */
const holderSchema = z.object({ token: z.string(), pid: z.number(), host: z.string(), started: z.string().nullish() })
type Holder = z.infer<typeof holderSchema>

/** Tokens that this process holds: a lock with our pid and another token is from an earlier life of the container. */
const ours = new Set<string>()

export class LockTakenError extends Error {
  constructor(readonly pid: number | null) {
    super(`Another process${pid ? ` (${pid})` : ''} is publishing and has not finished.`)
  }
}

/**
 * Does the work while holding the lock.
 * @param work is handed `stillMine`, to ask just before what must not happen twice
 * @param patience milliseconds to wait for another holder
 * @throws {LockTakenError} when the other holder outlasts the patience
 */
export async function withLock<T>(
  file: string,
  work: (stillMine: () => Promise<boolean>) => Promise<T>,
  { patience = 60_000 } = {},
): Promise<T> {
  const me: Holder = { token: randomUUID(), pid: process.pid, host: hostname(), started: await startOf(process.pid) }
  await mkdir(/* turbopackIgnore: true */ dirname(file), { recursive: true })
  await acquire(file, me, Date.now() + patience)
  ours.add(me.token)
  const stillMine = async () => (await holderOf(file))?.token === me.token
  const heart = setInterval(() => void beat(file, stillMine), heartbeat)
  heart.unref()
  try {
    return await work(stillMine)
  } finally {
    clearInterval(heart)
    ours.delete(me.token)
    if (await stillMine()) await rm(/* turbopackIgnore: true */ file, { force: true })
  }
}

/** @returns whether a living process holds the lock now. */
export async function isLocked(file: string): Promise<boolean> {
  const beat = await lastBeat(file)
  return beat !== null && !(await isDead(await holderOf(file), () => Date.now() - beat > silence))
}

async function acquire(file: string, me: Holder, deadline: number): Promise<void> {
  const silenceOf = listener()
  for (;;) {
    try {
      return await writeFile(/* turbopackIgnore: true */ file, JSON.stringify(me), { flag: 'wx' })
    } catch (error) {
      if (!isTaken(error)) throw error
    }
    const [holder, beat] = [await holderOf(file), await lastBeat(file)]
    const silent = silenceOf(`${holder?.token} ${beat}`, beat ?? Date.now())
    if (beat !== null && (await isDead(holder, () => silent > silence))) await removeStale(file, holder)
    else if (Date.now() > deadline) throw new LockTakenError(holder?.pid ?? null)
    else await pause(glance)
  }
}

/**
 * Tells how long a holder has been silent. When a whole machine has slept, its publishers wake together: the time between
 * two of our own looks counts for no more than a heartbeat, so that the holder has its turn to be heard.
 */
function listener(): (heard: string, at: number) => number {
  let last = { heard: '', looked: performance.now(), silent: 0 }
  let isFirst = true
  return (heard, at) => {
    const now = performance.now()
    const since = Math.min(now - last.looked, heartbeat)
    const before = isFirst ? Math.min(Date.now() - at, silence - 2 * heartbeat) : 0
    last = { heard, looked: now, silent: heard === last.heard ? last.silent + since : before }
    isFirst = false
    return last.silent
  }
}

async function holderOf(file: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse((await readIfThere(file)) ?? ''))
  } catch {
    return null // Just being written, or cut off: its age decides.
  }
}

/** @returns when the holder was heard of last, in milliseconds since 1970; null where there is no lock */
async function lastBeat(file: string): Promise<number | null> {
  try {
    return (await stat(/* turbopackIgnore: true */ file)).mtimeMs
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function isDead(holder: Holder | null, isSilent: () => boolean): Promise<boolean> {
  if (!holder || holder.host !== hostname()) return isSilent()
  if (holder.pid === process.pid) return !ours.has(holder.token)
  if (!isAlive(holder.pid)) return true
  const started = holder.started ? await startOf(holder.pid) : null
  // Where the system does not tell, silence must do.
  return started ? started !== holder.started : isSilent()
}

/** Moved aside before it goes: two that find the same dead holder must not remove each other's new lock. */
async function removeStale(file: string, seen: Holder | null): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(/* turbopackIgnore: true */ file, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  const moved = await holderOf(aside)
  if (moved && moved.token !== seen?.token) {
    await writeFile(/* turbopackIgnore: true */ file, JSON.stringify(moved), { flag: 'wx' }).catch(() => {})
  }
  await rm(/* turbopackIgnore: true */ aside, { force: true })
}

async function beat(file: string, stillMine: () => Promise<boolean>): Promise<void> {
  const now = new Date()
  if (await stillMine()) await utimes(/* turbopackIgnore: true */ file, now, now).catch(() => {})
}
