/**
 * What publishing costs as a municipality grows, in processor seconds (children included) and milliseconds on the clock:
 * a full release of both editions, and one changed number that a block of plans names, with 100, 500, 2,000 and 10,000 plans.
 *
 *     npm run build && NODE_OPTIONS=--conditions=production npx tsx test/bench/scale/measure.ts [100 500 …]
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'

const self = fileURLToPath(import.meta.url)
const [only, ...sizes] = process.argv.slice(2)

if (only === 'one') await measure(Number(sizes[0]))
else {
  // Each size in a process of its own, so that none has another's memory.
  for (const size of only ? [only, ...sizes] : ['100', '500', '2000', '10000']) {
    const dataDir = await mkdtemp(join(tmpdir(), 'planvaerk-scale-'))
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: `file:${dataDir}/planvaerk.db`, PAYLOAD_SECRET: 'a secret for the bench alone, and long', NODE_ENV: 'production' as const }
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', self, 'one', size], { env, maxBuffer: 1e8 })
    process.stdout.write(stdout)
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** User and system seconds of this process and of the children that have ended. */
function processor(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
}

async function measure(size: number): Promise<void> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../../payload.config')
  const { seed } = await import('./seed')
  const { attemptRelease } = await import('../../../publishing/service/attempt')
  const { makePendingIndexes } = await import('../../../publishing/service/background-jobs')
  const { snapshotReader } = await import('../../../publishing/snapshot/read-snapshot')
  const { onRecordChanged } = await import('../../../collections/release')
  const { perEdition } = await import('../../../publishing/editions')
  const { pageMemory } = await import('../../../publishing/pages/page-memory')
  const { readBuild } = await import('../../../publishing/outputs/assets')
  const { rendererIn } = await import('../../../publishing/pages/render')
  const { publishingSettings } = await import('../../../publishing/settings')
  const { documentRoot, siteFolder } = await import('../../../publishing/disk/site-folder')

  const payload = await getPayload({ config: { ...(await config), logger: { options: { enabled: false } } as never } })
  const timed = async <T>(name: string, work: () => Promise<T>, about: (result: T) => string = () => ''): Promise<T> => {
    const [clock, used] = [performance.now(), processor()]
    const result = await work()
    const milliseconds = Math.round(performance.now() - clock)
    const mb = Math.round(process.memoryUsage().rss / 1e6)
    console.log(`| ${size} | ${name} | ${(processor() - used).toFixed(2)} s | ${milliseconds} ms | ${mb} MB | ${about(result)} |`)
    return result
  }
  await timed('seed', () => seed(payload, size))
  const build = await readBuild()
  // As the publisher of a running server: of a change only what it touched is read and derived.
  const read = snapshotReader(payload)
  let changed: Set<string> | null = null
  onRecordChanged((record) => changed?.add(record))
  const snapshots = () => {
    const records = changed
    changed = new Set()
    return read(records && { records })
  }
  const source = {
    site: siteFolder(),
    settings: publishingSettings(process.env),
    build: () => Promise.resolve(build),
    snapshots,
    render: rendererIn(),
    memory: perEdition(pageMemory),
  }
  const release = (name: string, reason: string) =>
    timed(name, () => attemptRelease(source, { reason, defer: true }), (outcome) =>
      outcome.outcome === 'released' ? `${outcome.rendered} rendered, ${outcome.kept} kept` : JSON.stringify(outcome).slice(0, 300),
    )
  const change = async (key: string, number: string): Promise<void> => {
    await payload.update({
      collection: 'contacts',
      where: { other: { equals: key } },
      data: { phones: [{ number, label: '', visibility: 'public' }] },
      overrideAccess: true, // a bench has no user
      depth: 0,
    })
  }
  await timed('read the database', snapshots)
  await release('full release, search included', 'bench')
  for (const round of [1, 2, 3]) {
    await change('b1-4', `+4595019${round}0${round}`)
    const outcome = await release(`one number of about 15 plans, round ${round}`, 'contacts/b1-4')
    if (round === 1 && 'pending' in outcome) await timed('its search indexes, beside', () => makePendingIndexes(source.site, outcome.release, outcome.pending))
  }
  const root = documentRoot(source.site, 'internal')
  for (const [name, bytes] of await heaviest(root)) console.log(`| ${size} | heaviest of its kind, gzip | ${name} | ${(bytes / 1000).toFixed(1)} kB |`)
  process.exit(0)
}

/** @returns the largest page of each kind, and what the search reads before the first result, in packed bytes */
async function heaviest(root: string): Promise<[string, number][]> {
  const found = new Map<string, [string, number]>()
  for (const name of await readdir(root, { recursive: true })) {
    const kind = name === 'pagefind/ord.json' || name.endsWith('.pf_meta') ? name : kindOf(name)
    if (!kind) continue
    const { length } = gzipSync(await readFile(join(root, name)))
    if (length > (found.get(kind)?.[1] ?? 0)) found.set(kind, [name, length])
  }
  return [...found.values()].sort((a, b) => b[1] - a[1])
}

/** `planer/x/index.html` → `planer, 3`; null for what is no page. */
function kindOf(name: string): string | null {
  const parts = name.split('/')
  return parts.at(-1) === 'index.html' ? `${parts[0]}, ${parts.length}` : null
}
