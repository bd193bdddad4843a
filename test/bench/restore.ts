/**
 * `npx tsx --conditions=production test/bench/restore.ts [plans]` times backup and restore of so many generated plans (500 unless
 * told), each with an attachment of 200 kB, on SQLite: the real command lines, the whole proof included.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandOf } from '../../scripts/steps/script.mjs'

const plans = Number(process.argv[2] ?? 500)
const folder = await mkdtemp(join(tmpdir(), 'planvaerk-restore-'))
const [from, to, place] = ['from', 'to', 'place'].map((name) => join(folder, name)) as [string, string, string]
Object.assign(process.env, { DATA_DIR: from, DATABASE_URL: '', NODE_ENV: 'production', PAYLOAD_SECRET: randomBytes(32).toString('hex') })

// The configuration reads the environment when it is imported.
const { openPayload } = await import('../../scripts/command')
const { keepMedia } = await import('../../collections/attachments/storage')
const { seed } = await import('./scale/seed')
const payload = await openPayload({ quiet: true })
await seed(payload, plans)
await payload.destroy()
for (let each = 0; each < plans; each++) await keepMedia(randomBytes(200_000), 'image/jpeg')

console.log(`backup of ${plans} plans: ${await timed(['backup', '--to', to], from)} s`)
const [name = ''] = await readdir(to)
console.log(`${((await stat(join(to, name))).size / 1_000_000).toFixed(0)} MB`)
console.log(`restore, proven: ${await timed(['restore', join(to, name)], place)} s`)
await rm(folder, { recursive: true, force: true })
process.exit(0)

async function timed([command = '', ...args]: string[], dataDir: string): Promise<string> {
  const began = performance.now()
  const child = spawn(process.execPath, [...(await commandOf(command)), ...args], { env: { ...process.env, DATA_DIR: dataDir }, stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`${command} ended with ${code}.`)
  return ((performance.now() - began) / 1000).toFixed(1)
}
