import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOf } from '../../../database/process'
import { keepCms, nextPause, pauses } from '../../../scripts/serve/keep-cms'
import { endOrphanOn, forgetTheDead, noteRunning } from '../../../scripts/serve/running'
import { startChild } from '../../../scripts/steps/child.mjs'
import { until } from '../../helpers/session'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planvaerk-running-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

it('waits longer each time, and begins again after it ran well for a while', () => {
  const waits = [null, 1, 2, 4, 8, 16, 32, 60].map((seconds) => nextPause(seconds === null ? null : seconds * 1000, 500) / 1000)
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  expect(nextPause(60_000, pauses.steady)).toBe(pauses.first)
})

describe('a CMS that ends by itself', () => {
  const keeping = (isWorthKeeping: boolean, start: () => Promise<string>) => {
    const said: string[] = []
    let starts = 0
    const cms = keepCms({
      prepare: async () => {},
      start: () => {
        starts += 1
        const ended = start()
        return { pid: 1, ready: ended.then((why) => (why === 'never up' ? Promise.reject(new Error(why)) : undefined)), ended, stop: async () => {} }
      },
      isWorthKeeping: async () => isWorthKeeping,
      say: (text) => void said.push(text),
      sentence: String,
    })
    return { cms, said, starts: () => starts }
  }

  it('is started again', async () => {
    const { cms, said, starts } = keeping(false, async () => 'killed')
    await cms.ready
    await until(async () => starts() > 1, 60_000)
    await cms.stop()
    expect(said[0]).toBe('killed')
  })

  it('ends the start when it never came up and readers have nothing to lose; else it is tried again', async () => {
    await expect(keeping(false, async () => 'never up').cms.ready).rejects.toThrow('never up')
    const { cms, starts } = keeping(true, async () => 'never up')
    await until(async () => starts() > 1, 60_000)
    await cms.stop()
  })
})

const holdPort = `const s=require('net').createServer().listen(0,()=>console.log(s.address().port))`

it('a process ends when the one that started it is gone, in whatever way', async () => {
  const child = join(process.cwd(), 'scripts/steps/child.mjs')
  const program = `import {startChild} from ${JSON.stringify(child)}; startChild(['-e', ${JSON.stringify(holdPort)}], {stdio:['ignore','inherit','inherit']}); process.stdout.write(''); setInterval(()=>{},1000)`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(parent.stdout, 'data')) as [Buffer]
  const port = Number(said.toString())
  expect(await isTaken(port)).toBe(true)
  parent.kill('SIGKILL')
  await until(async () => !(await isTaken(port)), 60_000)
})

describe('a port that is taken by Planværk itself', () => {
  it('is freed when the process on it has lost its parent, though it hears no gentle signal', async () => {
    const child = startChild(['-e', `process.on('SIGTERM',()=>{});${holdPort}`], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = (await once(child.stdout!, 'data')) as [Buffer]
    const port = Number(said.toString())
    await noteRunning(folder, [port], child.pid ?? 0)
    // As if this process, which noted it, had been another that is gone.
    const gone = { host: hostname(), ports: [port], server: { pid: 999_999_999, began: '1' }, cms: { pid: child.pid, began: await startOf(child.pid ?? 0) } }
    writeFileSync(join(folder, 'running', `${port}.json`), JSON.stringify(gone))
    const told: string[] = []
    expect(await endOrphanOn(port, folder, (line) => told.push(line))).toBe(true)
    expect(told.join()).toContain(`proces ${child.pid}`)
    expect(await isTaken(port)).toBe(false)
  })

  it('is told apart from a Planværk that runs, from another program, and from a number that another process has by now', async () => {
    await noteRunning(folder, [4999], null)
    await expect(endOrphanOn(4999, folder, () => {})).rejects.toThrow(`allerede kører herfra (proces ${process.pid})`)
    expect(await endOrphanOn(4998, folder, () => {})).toBe(false)
    const reused = { host: hostname(), ports: [4997], server: { pid: 999_999_999, began: '1' }, cms: { pid: process.pid, began: 'another' } }
    writeFileSync(join(folder, 'running', '4997.json'), JSON.stringify(reused))
    expect(await endOrphanOn(4997, folder, () => {})).toBe(false)
  })

  it('leaves no note behind for ever: those of dead starts go, those of living ones and of other machines stay', async () => {
    const gone = { pid: 999_999_999, began: '1' }
    const note = (port: number, more: object) => writeFileSync(join(folder, 'running', `${port}.json`), JSON.stringify({ host: hostname(), ports: [port], server: gone, cms: null, ...more }))
    await noteRunning(folder, [4990], null)
    note(4991, {})
    note(4992, { cms: gone })
    note(4993, { cms: { pid: process.pid, began: await startOf(process.pid) } })
    note(4994, { host: 'another.example' })
    await forgetTheDead(folder)
    const left = (await readdir(join(folder, 'running'))).filter((name) => /^499[0-4]/.test(name)).sort()
    expect(left).toEqual(['4990.json', '4993.json', '4994.json'])
  })
})

async function isTaken(port: number): Promise<boolean> {
  const server = createServer()
  const free = await new Promise<boolean>((resolve) => server.once('error', () => resolve(false)).listen(port, () => resolve(true)))
  if (free) expect((server.address() as AddressInfo).port).toBe(port)
  server.close()
  return !free
}
