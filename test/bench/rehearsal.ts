/**
 * `npx tsx test/bench/rehearsal.ts FOLDER` plays a municipality's bad year from an empty folder with what is committed here: install,
 * demo, backup under writers, disaster, restore, verify, upgrade from an older release, two servers with a kill; and reads every
 * page on both sites after each. Prints a line a step, as in docs/rehearsal.md; ends with 1 at the first thing that does not hold.
 */
import { execFile, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { editions } from '../../publishing/editions'
import { currentRelease } from '../../publishing/release/release'
import { siteFolder } from '../../publishing/disk/site-folder'
import { startMongodb } from '../helpers/mongodb'
import { layOlderRelease } from '../helpers/older-release'
import { alternating, differences, startServer, unset, type RunningServer } from '../helpers/two-servers'

const [given] = process.argv.slice(2)
if (!given) throw new Error('Name an empty folder.')
const folder = resolve(given)
await mkdir(folder, { recursive: true })
if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`)
const home = join(folder, 'planvaerk')
const data = (name: string) => join(folder, name)
const secret = { PAYLOAD_SECRET: randomBytes(32).toString('hex') }
const password = 'gul-kano-syv-tage'

console.log('| step | what was seen | seconds |\n|---|---|---|')
async function step<T>(name: string, work: () => Promise<{ seen: string; result: T }>): Promise<T> {
  const began = performance.now()
  const { seen, result } = await work()
  console.log(`| ${name} | ${seen} | ${((performance.now() - began) / 1000).toFixed(1)} |`)
  return result
}

/** A command line as an operator gives it. @returns what it printed. @throws when it ends with another code than 0 */
async function command(name: string, args: string[], env: Record<string, string>): Promise<string> {
  const whole = { ...process.env, ...unset, ...env } as NodeJS.ProcessEnv
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', name, ...args], { cwd: home, env: whole, maxBuffer: 1e8 })
  return stdout.trim()
}

/** Reads every page of both editions. @throws when one is not there */
async function readAll({ dataDir, sites }: RunningServer): Promise<string> {
  const release = await currentRelease(siteFolder(dataDir))
  if (!release) throw new Error('Nothing is published.')
  const counts = []
  for (const edition of editions) {
    const { pages } = release.editions[edition].manifest
    for (const { path } of pages) {
      const { status } = await fetch(sites[edition] + path)
      if (status !== 200 && !path.startsWith('/404')) throw new Error(`${edition} ${path} answers ${status}.`)
    }
    counts.push(`${pages.length} ${edition}`)
  }
  return `${counts.join(' and ')} pages read`
}

async function signIn(cms: string): Promise<string> {
  const body = JSON.stringify({ email: 'administrator@fjordby.example', password })
  const answer = await fetch(`${cms}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await answer.json()) as { token: string }).token
}

/** Twenty who save new contacts through `cms` until told to stop. */
function writers(cms: string, token: string, prefix: string) {
  const acknowledged: string[] = []
  let isOver = false
  const write = async (writer: number) => {
    for (let round = 0; !isOver; round++) {
      const name = `${prefix} ${writer}-${round}`
      const init = { method: 'POST', headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ type: 'function', name }) }
      const answer = await fetch(`${cms}/api/contacts`, init).catch(() => null)
      if (answer?.status === 201) acknowledged.push(name)
      else await pause(20)
    }
  }
  const all = Array.from({ length: 20 }, (_, writer) => write(writer))
  const more = async (count: number) => {
    for (const wanted = acknowledged.length + count; acknowledged.length < wanted; ) await pause(20)
  }
  const end = async () => {
    isOver = true
    await Promise.all(all)
  }
  return { acknowledged, more, end }
}

async function namesIn(cms: string, token: string, prefix: string): Promise<string[]> {
  const address = `${cms}/api/contacts?depth=0&limit=0&where[name][like]=${encodeURIComponent(prefix)}`
  const { docs } = (await (await fetch(address, { headers: { authorization: `JWT ${token}` } })).json()) as { docs: { name: string }[] }
  return docs.map(({ name }) => name)
}

function expectKept(acknowledged: string[], names: string[]): string {
  const lost = acknowledged.filter((name) => !names.includes(name))
  if (lost.length > 0) throw new Error(`${lost.length} of ${acknowledged.length} acknowledged saves are lost.`)
  if (new Set(names).size !== names.length) throw new Error('Something was saved twice.')
  return `${acknowledged.length} acknowledged saves, none lost, none twice`
}

await step('install', async () => {
  await mkdir(home)
  execFileSync('sh', ['-c', `git archive HEAD | tar x -C '${home}'`])
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: home, stdio: 'ignore' })
  return { seen: '`npm ci` in an empty folder', result: null }
})
const demo = { ...secret, PLANVAERK_DEMO: 'true', DEMO_PASSWORD: password }
let server = await step('`npm start`', async () => {
  const started = await startServer(data('demo'), demo, home)
  return { seen: `built, the demo made and published; ${await readAll(started)}`, result: started }
})
const token = await signIn(server.cms)
const backups = data('backups')
const before = await step('`npm run backup` under twenty writers', async () => {
  const writing = writers(server.cms, token, 'Før')
  await writing.more(100)
  const known = [...writing.acknowledged]
  const said = await command('backup', ['--to', backups], { DATA_DIR: data('demo') })
  await writing.end()
  return { seen: `${said.split('\n')[0]?.replace(`${backups}/`, '')} ${known.length} saves were acknowledged before it, ${writing.acknowledged.length} when it was done`, result: known }
})
const [backup = ''] = await readdir(backups)
await step('`npm run backup -- --verify`', async () => ({ seen: (await command('backup', ['--verify', backups], { DATA_DIR: data('demo') })).replace(`${backups}/`, ''), result: null }))
await step('disaster', async () => {
  await server.kill()
  await rm(data('demo'), { recursive: true })
  return { seen: '`kill -9`, and DATA_DIR deleted', result: null }
})
await step('`npm run restore`', async () => ({ seen: (await command('restore', [join(backups, backup)], { DATA_DIR: data('demo') })).split('\n')[0]?.replace(`${backups}/`, '') ?? '', result: null }))
server = await step('`npm start` again', async () => {
  const started = await startServer(data('demo'), demo, home)
  const kept = expectKept(before, await namesIn(started.cms, await signIn(started.cms), 'Før'))
  return { seen: `${kept}; ${await readAll(started)}`, result: started }
})
await step('`npm run verify`', async () => ({ seen: (await command('verify', [], { DATA_DIR: data('demo') })).split('\n').slice(0, 2).join(' '), result: null }))
await step('stop', async () => ({ seen: `ended with ${await server.stop()}`, result: null }))

server = await step('upgrade from the release of 23 November 2026', async () => {
  await layOlderRelease({ kind: 'sqlite', path: join(data('older'), 'planvaerk.db') }, data('older'))
  const started = await startServer(data('older'), { ...secret, DATABASE_URL: '' }, home)
  const told = started.log().split('\n').find((line) => line.includes('gik godt på kopien')) ?? ''
  return { seen: `${told.split('.')[0]}; ${await readAll(started)}`, result: started }
})
await step('`npm run verify`', async () => ({ seen: (await command('verify', [], { DATA_DIR: data('older') })).split('\n').slice(0, 2).join(' '), result: null }))
await server.stop()

const mongo = await startMongodb(process.env, () => {})
if (!mongo) throw new Error('There is no MongoDB to play two servers on.')
const env = { ...secret, DATABASE_URL: mongo.url('planvaerk') }
await layOlderRelease({ kind: 'mongodb', url: env.DATABASE_URL }, data('one'))
let [one, other] = await step('two servers on one MongoDB, with the database of that release', async () => {
  // The attachments of that release lay on one server's disk: it is started first.
  const first = await startServer(data('one'), env, home)
  const both: [RunningServer, RunningServer] = [first, await startServer(data('other'), env, home)]
  return { seen: `${mongo.name}; ${await readAll(both[0])} on the first, ${await readAll(both[1])} on the second`, result: both }
})
await step('twenty writers through an alternating proxy, each server killed once', async () => {
  let living = [one, other]
  const proxy = await alternating(() => living.map(({ cms }) => cms))
  const shared = await signIn(proxy.url)
  const writing = writers(proxy.url, shared, 'To')
  await writing.more(100)
  await other.kill()
  await writing.more(100)
  living = [one]
  other = await startServer(data('other'), env, home)
  living = [one, other]
  await writing.more(50)
  await one.kill()
  await writing.more(100)
  living = [other]
  one = await startServer(data('one'), env, home)
  living = [one, other]
  await writing.end()
  const kept = expectKept(writing.acknowledged, await namesIn(proxy.url, shared, 'To'))
  proxy.server.close()
  return { seen: `${kept}; ${await readAll(one)} on the first, ${await readAll(other)} on the second`, result: null }
})
await step('`npm run verify` on each', async () => {
  const seen = []
  for (const name of ['one', 'other']) seen.push((await command('verify', [], { ...env, DATA_DIR: data(name) })).split('\n')[0])
  return { seen: seen.join(' '), result: null }
})
await step('the same bytes for readers of both', async () => {
  for (const deadline = Date.now() + 180_000; ; await pause(1000)) {
    const differ = await differences(one, other)
    if (differ.length === 0) return { seen: 'every file of both editions but those that name the release: the manifest, “Om denne side”, and what lists or packs it', result: null }
    if (Date.now() > deadline) throw new Error(`They differ in ${differ.join(', ')}`)
  }
})
console.log(`\nBoth stopped with ${(await Promise.all([one.stop(), other.stop()])).join(' and ')}.`)
await mongo.stop()
process.exit(0)
