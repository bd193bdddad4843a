/**
 * One publisher at a time, also across processes: a lock file with a heartbeat.
 * A holder that died, or has not been heard of for ten seconds, is taken over.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { isAlive } from '../../database/process'
import { isMissing, isTaken, readIfThere } from '../disk/files'

const heartbeat = 2_000
const silence = 10_000

const holderSchema = z.object({ token: z.string(), pid: z.number(), host: z.string() })
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
  const me: Holder = { token: randomUUID(), pid: process.pid, host: hostname() }
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
  return (await readIfThere(file)) !== null && !(await isStale(file, await holderOf(file)))
}

async function acquire(file: string, me: Holder, deadline: number): Promise<void> {
  for (;;) {
    try {
      return await writeFile(/* turbopackIgnore: true */ file, JSON.stringify(me), { flag: 'wx' })
    } catch (error) {
      if (!isTaken(error)) throw error
    }
    const holder = await holderOf(file)
    if (await isStale(file, holder)) await removeStale(file, holder)
    else if (Date.now() > deadline) throw new LockTakenError(holder?.pid ?? null)
    else await pause(50)
  }
}

async function holderOf(file: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse((await readIfThere(file)) ?? ''))
  } catch {
    return null // Just being written, or cut off: its age decides.
  }
}

async function isStale(file: string, holder: Holder | null): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(/* turbopackIgnore: true */ file)
    if (Date.now() - mtimeMs > silence) return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  if (!holder || holder.host !== hostname()) return false
  return holder.pid === process.pid ? !ours.has(holder.token) : !isAlive(holder.pid)
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
