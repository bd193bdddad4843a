// @ts-check
/**
 * `node scripts/image/prove.mjs FOLDER [NODE]` plays the Containerfile where there is no engine: its commands in a copy of the
 * sources, then its command as its user, on a tree that this user cannot write. Prints what it weighs and how fast it is
 * ready, the second time on data. Needs root, to become somebody else. NODE is the binary to take, the running one unless told.
 * What an earlier proof built in FOLDER is not built again.
 */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../steps/run.mjs'
import { stagesOf } from './containerfile.mjs'

const [given, node = process.execPath] = process.argv.slice(2)
if (!given) throw new Error('Name an empty folder outside /root.')
const folder = resolve(given)
const [build, final] = stagesOf(readFileSync(join(root, 'Containerfile'), 'utf8'))
if (!build || !final) throw new Error('The Containerfile has two stages.')

const place = { src: join(folder, 'src'), bin: join(folder, 'bin'), planvaerk: join(folder, 'planvaerk'), data: join(folder, 'data') }
for (const each of [place.src, place.bin, place.data]) mkdirSync(each, { recursive: true })
chmodSync(folder, 0o755)
copyFileSync(node, join(place.bin, 'node'))
const ports = { PORT: '49080', SITE_PORT: '49081', INTERNAL_SITE_PORT: '49082', HEALTH_PORT: '49083' }
const path = `${place.bin}:${process.env.PATH}`

if (!existsSync(place.planvaerk)) buildTree()

const [uid = 0, gid = 0] = final.user.split(':').map(Number)
chownSync(place.data, uid, gid)
chmodSync(place.data, 0o700)
const sizes = { planvaerk: sizeOf(place.planvaerk), node: sizeOf(place.bin) }
console.log(`planvaerk ${mb(sizes.planvaerk)} MB, node ${mb(sizes.node)} MB`)
const writable = execFileSync('find', [place.planvaerk, '-perm', '/022', '-not', '-type', 'l'], { encoding: 'utf8' })
if (writable) throw new Error(`Not only its owner may write:\n${writable}`)
for (const round of ['first start, with the demo', 'start with data']) console.log(`${round}: ready after ${await timeToReady()} s`)

function buildTree() {
  const ignored = readFileSync(join(root, '.containerignore'), 'utf8').split('\n').filter(Boolean)
  const isIgnored = (/** @type {string} */ file) => ignored.some((rule) => (rule.endsWith('*') ? file.startsWith(rule.slice(0, -1)) : file === rule || file.startsWith(`${rule}/`)))
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter((file) => file && !isIgnored(file))
  for (const file of files) {
    mkdirSync(dirname(join(place.src, file)), { recursive: true })
    cpSync(join(root, file), join(place.src, file))
  }
  for (const command of build?.run ?? []) {
    const began = Date.now()
    execFileSync('sh', ['-c', command.replaceAll('/planvaerk', place.planvaerk)], { cwd: place.src, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PATH: path } })
    console.log(`RUN ${command}: ${seconds(began)} s`)
  }
  rmSync(place.src, { recursive: true })
}

/** Only what the image says is in the environment, and the ports, since many may play at once. */
async function timeToReady() {
  const env = { ...final?.env, ...ports, PATH: `${place.bin}:/usr/bin:/bin`, DATA_DIR: place.data, PLANVAERK_DEMO: 'true' }
  const became = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--no-new-privs', '--', ...(final?.cmd ?? [])]
  const began = Date.now()
  const child = spawn('setpriv', became, { cwd: place.planvaerk, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const isReady = () => fetch(`http://127.0.0.1:${ports.HEALTH_PORT}/health/ready`).then(({ ok }) => ok, () => false)
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() - began > 300_000) throw new Error(`It was not ready:\n${said}`)
    await pause(50)
  }
  const took = seconds(began)
  for (const port of [ports.SITE_PORT, ports.INTERNAL_SITE_PORT]) {
    const { status } = await fetch(`http://127.0.0.1:${port}/`)
    if (status !== 200) throw new Error(`${port} answered ${status}.`)
  }
  // Search, papers and the USB stick are made after the pages, by programs and libraries that no import names.
  while (!(await hasDownloads())) {
    if (child.exitCode !== null || Date.now() - began > 300_000) throw new Error(`No downloads were made:\n${said}`)
    await pause(200)
  }
  child.kill('SIGTERM')
  await ended
  if (/MODULE_NOT_FOUND|Cannot find (?:module|package)|EROFS|EACCES/.test(said)) throw new Error(`It lacked something:\n${said}`)
  return took
}

async function hasDownloads() {
  const base = `http://127.0.0.1:${ports.INTERNAL_SITE_PORT}`
  const [about, search] = await Promise.all(['/om/', '/pagefind/pagefind.js'].map((each) => fetch(base + each)))
  return Boolean(search?.ok) && /\.zip/.test((await about?.text()) ?? '')
}

/** @param {string} path @returns {number} bytes */
function sizeOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/** @param {number} began */
function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(1)
}

/** @param {number} bytes */
function mb(bytes) {
  return (bytes / 1_000_000).toFixed(0)
}
