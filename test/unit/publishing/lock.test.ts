import { spawn } from 'node:child_process'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOf } from '../../../database/process'
import { isLocked, LockTakenError, withLock } from '../../../publishing/service/lock'
import { coalescedQueue } from '../../../publishing/service/coalesced-queue'

let folder: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
  lock = join(folder, 'site', 'lock')
})
afterEach(() => rm(folder, { recursive: true }))

/** A lock as another process would leave it. */
const leave = async (holder: unknown, age = 0) => {
  await withLock(lock, async () => {}) // makes the folder
  await writeFile(lock, JSON.stringify(holder))
  const then = new Date(Date.now() - age)
  await utimes(lock, then, then)
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((done) => child.once('exit', done))
  return child.pid ?? 0
}

describe('withLock', () => {
  it('lets one in at a time', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++inside)
      await new Promise((done) => setImmediate(done))
      inside -= 1
    }
    await Promise.all(Array.from({ length: 8 }, () => withLock(lock, work)))
    expect(most).toBe(1)
    expect(await isLocked(lock)).toBe(false)
  })

  it('is given back when the work fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await isLocked(lock)).toBe(false)
  })

  it('refuses, after its patience, while a living process holds it', async () => {
    await leave({ token: 'other', pid: process.ppid, host: hostname() })
    expect(await isLocked(lock)).toBe(true)
    await expect(withLock(lock, async () => 'in', { patience: 100 })).rejects.toThrow(LockTakenError)
  })

  it('is not taken from a living process, however long its heart has been silent', async () => {
    await leave({ token: 'other', pid: process.ppid, host: hostname(), started: await startOf(process.ppid) }, 3_600_000)
    expect(await isLocked(lock)).toBe(true)
    await expect(withLock(lock, async () => 'in', { patience: 100 })).rejects.toThrow(LockTakenError)
  })

  it('is not taken at first sight from another machine, which may have slept as long as we', async () => {
    await leave({ token: 'other', pid: 1, host: 'elsewhere' }, 3_600_000)
    await expect(withLock(lock, async () => 'in', { patience: 100 })).rejects.toThrow(LockTakenError)
  })

  it.each([
    ['whose process is dead', async () => leave({ token: 'other', pid: await deadPid(), host: hostname() })],
    ['whose process’s number is another’s by now', () => leave({ token: 'other', pid: process.ppid, host: hostname(), started: '1 an earlier boot' })],
    ['with this process’s own number from an earlier life', () => leave({ token: 'other', pid: process.pid, host: hostname() })],
    ['of another machine that has fallen silent', () => leave({ token: 'other', pid: 1, host: 'elsewhere' }, 11_000)],
    ['that was cut off while being written', () => leave('', 11_000)],
  ])('takes over a lock %s', async (_, make) => {
    await make()
    expect(await isLocked(lock)).toBe(false)
    expect(await withLock(lock, async () => 'in')).toBe('in')
  })

  it('tells a holder that it has been taken over, and leaves the new holder’s lock alone', async () => {
    await withLock(lock, async (stillMine) => {
      expect(await stillMine()).toBe(true)
      await writeFile(lock, JSON.stringify({ token: 'other', pid: process.ppid, host: hostname() }))
      expect(await stillMine()).toBe(false)
    })
    expect(await isLocked(lock)).toBe(true)
  })
})

describe('coalescedQueue', () => {
  it('answers requests during a run by one run after it, and never overlaps', async () => {
    const runs: string[][] = []
    let running = 0
    const gates: (() => void)[] = []
    const request = coalescedQueue(async (reasons) => {
      expect(++running).toBe(1)
      runs.push(reasons)
      await new Promise<void>((open) => gates.push(open))
      running -= 1
      return runs.length
    })
    const first = request('a')
    await expect.poll(() => gates.length).toBe(1)
    const [second, third] = [request('b'), request('c')]
    gates[0]!()
    await expect.poll(() => gates.length).toBe(2)
    gates[1]!()
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 2])
    expect(runs).toEqual([['a'], ['b', 'c']])
  })

  it('goes on after a run that failed', async () => {
    let count = 0
    const request = coalescedQueue(async () => {
      if (++count === 1) throw new Error('broken')
      return 'well'
    })
    await expect(request('a')).rejects.toThrow('broken')
    expect(await request('b')).toBe('well')
  })
})
