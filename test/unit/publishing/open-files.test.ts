import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesAtOnce, withOpenFile } from '../../../publishing/disk/at-once'

it('opens 32 files at once at the most', async () => {
  let open = 0
  let most = 0
  const work = async () => {
    open += 1
    most = Math.max(most, open)
    await new Promise(setImmediate)
    open -= 1
  }
  await Promise.all(Array.from({ length: 500 }, () => withOpenFile(work)))
  expect([most, filesAtOnce]).toEqual([32, 32])
})

it('publishes three hundred plans in a process that may have 128 files open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handles-'))
  const program = ['--conditions=production', '--import', 'tsx', join(import.meta.dirname, 'publish-many.ts'), folder]
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (some: Buffer) => (said += String(some)))
  child.stderr.on('data', (some: Buffer) => (said += String(some)))
  const [code] = (await once(child, 'close')) as [number]
  await rm(folder, { recursive: true, force: true })
  expect(said.trim()).toBe('128 released released')
  expect(code).toBe(0)
}, 300_000)
