/**
 * What the copies of a large municipality weigh: `npx cross-env NODE_OPTIONS=--conditions=production npx tsx
 * test/bench/offline.ts [plans]`, about half a minute. Takes the demo as many times as it needs, a sixth of the words
 * exchanged for others of the dictionary so that every plan has a vocabulary of its own, with eight times its people
 * and roles, and publishes it. Prints what a first offline copy transfers and keeps, what an update after one changed
 * number transfers, and what packing the ZIP takes. Text is packed as nginx packs it unless told more: gzip.
 */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { OfflineHead, OfflineList } from '../../components/site/offline/notes'
import { readBuild, type SiteBuild } from '../../publishing/outputs/assets'
import { readDictionary } from '../../publishing/outputs/danish/dictionary'
import { publishSnapshots } from '../../publishing/publish'
import { currentRelease, type EditionRelease } from '../../publishing/release/release'
import { isText } from '../../publishing/disk/packed'
import { fileOf, siteFolder } from '../../publishing/disk/site-folder'
import type { Snapshot } from '../../publishing/snapshot/snapshot'
import { bundleRenderer } from '../../scripts/steps/renderer.mjs'
import { packEdition } from '../../publishing/outputs/zip/pack'
import { contentHash } from '../../domain/content/hash'
import { publishedPage } from '../helpers/site-example'
import { bothEditions, bothSettings } from '../unit/publishing/stand-in'

const wanted = Number(process.argv[2] ?? 500)
const copiesOfFacts = 8
/** Bytes that the first copy of 500 plans may transfer. */
const most = 6_000_000
/** Bytes that a copy of 500 plans may transfer after one changed number. */
const mostChanged = 50_000
const folder = await mkdtemp(join(tmpdir(), 'planvaerk-bench-'))
const site = siteFolder(folder)

try {
  const large = enlarge(await demo(), [...(await readDictionary()).words])
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build-assets.ts', join(folder, 'generated', 'assets')])
  await bundleRenderer(join(folder, 'generated', 'render.mjs'))
  const build = await readBuild(folder)
  const before = await publish(large, build)
  console.log(`${large.plans.length} plans, ${large.contacts.length} contacts, ${large.roles.length} roles, ${before.manifest.pages.length} pages`)
  await report(before)
  const [contact] = large.contacts.filter(({ phones }) => phones.length > 0)
  if (contact) contact.phones = [{ number: '+4595019999', label: '' }]
  await reportUpdate(before, await publish({ ...large, takenAt: new Date(Date.parse(large.takenAt) + 60_000).toISOString() }, build))
  await reportArchive(before)
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exit(0)

/** The demo municipality in a database of its own. */
async function demo(): Promise<Snapshot> {
  Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: `file:${join(folder, 'planvaerk.db')}`, PAYLOAD_SECRET: randomUUID(), NODE_ENV: 'production' })
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const { createDemo } = await import('../../demo/create')
  const { readSnapshots } = await import('../../publishing/snapshot/read-snapshot')
  const payload = await getPayload({ config: { ...(await config), logger: { options: { level: 'silent' } } as never } })
  await createDemo(payload, { now: new Date('2026-11-22T09:00:00Z') })
  const { internal } = await readSnapshots(payload)
  return internal
}

/** Copies of everything, each with addresses, names and words of its own. */
function enlarge(snapshot: Snapshot, words: string[]): Snapshot {
  let seed = 1
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const other = (word: string) => (random() < 1 / 6 ? (words[Math.floor(random() * words.length)] ?? word) : word)
  const reword = (text: string) => text.replace(/[a-zæøå]{4,}/g, other)
  const facts = new Set([...snapshot.contacts, ...snapshot.roles].map(({ id }) => id))
  const known = new Set(snapshot.plans.map(({ id }) => id))
  const nth = <T>(value: T, at: number, key = ''): T => {
    if (Array.isArray(value)) return value.map((each: unknown) => nth(each, at, key)) as T
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, nth(each as unknown, at, name)])) as T
    }
    if (typeof value !== 'string') return value
    if (known.has(value)) return `${value}-${at}` as T
    if (facts.has(value)) return `${value}-${at % copiesOfFacts}` as T
    if (key === 'slug') return `${value}-${at}` as T
    return (['text', 'summary', 'note'].includes(key) ? reword(value) : value) as T
  }
  const times = <T>(list: T[], count: number): T[] => {
    const rounds = Array.from({ length: Math.ceil(count / list.length) }, (_, at) => list.map((each) => nth(each, at)))
    return rounds.flat().slice(0, count)
  }

  const plans = times(snapshot.plans, wanted).map((plan, at) => {
    if (!plan.content) return plan
    const content = { ...plan.content, title: `${plan.content.title} ${at}`, attachments: undefined }
    delete content.attachments
    const hash = contentHash(content)
    const revisions = plan.revisions.map((each) => ({ ...each, contentHash: hash }))
    return { ...plan, formerSlugs: [], content, frozenHash: hash, revisions }
  })
  const hashes = new Map(plans.map(({ id, frozenHash }) => [id, frozenHash]))
  const events = times(snapshot.events, snapshot.events.length * Math.ceil(wanted / snapshot.plans.length))
    .filter(({ plan }) => hashes.has(plan))
    .map((event, at) => ({ ...event, id: `event-${at}`, contentHash: hashes.get(event.plan) ?? '' }))
  const contacts = times(snapshot.contacts, snapshot.contacts.length * copiesOfFacts).map((each, at) => ({ ...each, name: `${each.name} ${at}` }))
  const roles = times(snapshot.roles, snapshot.roles.length * copiesOfFacts).map((each, at) => ({ ...each, title: `${each.title} ${at}` }))
  const departments = snapshot.departments.map((each) => ({ ...each, head: null, contingencyOwner: null }))
  return { ...snapshot, plans, events, contacts, roles, departments }
}

async function publish(taken: Snapshot, build: SiteBuild): Promise<EditionRelease> {
  const render = (page: Parameters<typeof publishedPage>[0]) => Promise.resolve(publishedPage(page, build.assets))
  const started = performance.now()
  await publishSnapshots({ site, snapshots: bothEditions(taken), settings: bothSettings, build, render, reason: 'bench' })
  console.log(`published both editions in ${seconds(started)}`)
  const release = await currentRelease(site)
  if (!release) throw new Error('Nothing is published.')
  return release.editions.internal
}

async function listOf({ folder }: EditionRelease): Promise<OfflineList> {
  return JSON.parse(await readFile(join(folder, 'offline.json'), 'utf8')) as OfflineList
}

/** Bytes of files of the release as a browser gets them. */
async function transferred({ folder }: EditionRelease, paths: string[]): Promise<number> {
  const sizes = paths.map(async (path) => {
    const bytes = await readFile(join(folder, fileOf(path)))
    return isText(fileOf(path)) ? gzipSync(bytes).length : bytes.length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function report(release: EditionRelease): Promise<void> {
  const { files, pack = '' } = await listOf(release)
  const all = Object.keys(files)
  const first = await transferred(release, ['/offline.js', '/offline.json', pack])
  console.log(`a first copy: ${all.length} files, ${megabytes(first)} in 3 requests; one by one, and on the device, ${megabytes(await transferred(release, all))}`)
  if (first > most * (wanted / 500)) throw new Error(`500 plans may take ${megabytes(most)}.`)
}

async function reportUpdate(before: EditionRelease, after: EditionRelease): Promise<void> {
  const list = await listOf(after)
  const known = new Set(Object.values((await listOf(before)).files))
  const changed = Object.entries(list.files).flatMap(([path, hash]) => (known.has(hash) ? [] : [path]))
  const head = JSON.parse(await readFile(join(after.folder, 'offline-now.json'), 'utf8')) as OfflineHead
  const way = head.changes[(await listOf(before)).digest] ?? ''
  const short = await transferred(after, ['/offline-now.json', way])
  console.log(`after one changed number: ${changed.length} files, ${(short / 1000).toFixed(1)} kB in 2 requests; one by one ${megabytes(await transferred(after, [...changed, '/offline.json']))}`)
  if (short > mostChanged * (wanted / 500)) throw new Error(`One changed number may take ${megabytes(mostChanged)}.`)
}

async function reportArchive(release: EditionRelease): Promise<void> {
  const started = performance.now()
  const resting = process.memoryUsage().rss
  let highest = resting
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20)
  const file = join(folder, 'archive.zip')
  await packEdition(release, { day: '2026-11-23', municipality: 'Fjordby Kommune', siteUrl: null }, file)
  clearInterval(watch)
  console.log(`the ZIP without PDFs: ${megabytes((await stat(file)).size)} in ${seconds(started)}, ${megabytes(highest - resting)} of memory more`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
