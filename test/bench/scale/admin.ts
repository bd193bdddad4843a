/**
 * What the admin's first looks cost as a municipality grows, in milliseconds on the clock and processor milliseconds of this
 * process, without a browser and without Next: what the dashboard reads, a list of 25 over the API, and the list view's query.
 *
 *     NODE_OPTIONS=--conditions=production npx tsx test/bench/scale/admin.ts [2000 10000 …]
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const self = fileURLToPath(import.meta.url)
const rounds = 20
const password = 'en lang adgangskode til en prøve'
const [only, ...sizes] = process.argv.slice(2)

if (only === 'one') await measure(Number(sizes[0]))
else {
  for (const size of only ? [only, ...sizes] : ['2000', '10000']) {
    const dataDir = await mkdtemp(join(tmpdir(), 'planvaerk-scale-'))
    const database = { DATA_DIR: dataDir, DATABASE_URL: `file:${dataDir}/planvaerk.db` }
    const env = { ...process.env, ...database, PAYLOAD_SECRET: 'a secret for the bench alone, and long', NODE_ENV: 'production' as const }
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', self, 'one', size], { env, maxBuffer: 1e8 })
    process.stdout.write(stdout)
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measure(size: number): Promise<void> {
  const { getPayload, handleEndpoints } = await import('payload')
  const { default: config } = await import('../../../payload.config')
  const { seed } = await import('./seed')
  const { dashboardOf, readingOf } = await import('../../../components/admin/dashboard/records')
  const { countPlansInUse, titlesOf } = await import('../../../components/admin/overview/read-plans')
  const { monthsAhead, overviewOf } = await import('../../../domain/overview')

  const opened = { ...(await config), logger: { options: { enabled: false } } as never }
  const payload = await getPayload({ config: opened })
  await seed(payload, size)
  const email = 'administrator@fjordby.example'
  const user = await payload.create({
    collection: 'users',
    data: { name: 'Administrator', email, password, active: true, grants: [{ permission: 'administrator', department: null }] } as never,
    overrideAccess: true, // a bench has no user yet
    depth: 0,
  })
  const { token } = await payload.login({ collection: 'users', data: { email, password } })
  const timed = async (name: string, work: () => Promise<string>): Promise<void> => {
    await work()
    const taken: number[] = []
    const used = process.cpuUsage()
    let about = ''
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now()
      about = await work()
      taken.push(performance.now() - started)
    }
    const { user: own, system } = process.cpuUsage(used)
    const [median, p95] = [0.5, 0.95].map((part) => taken.toSorted((a, b) => a - b)[Math.floor(part * (rounds - 1))]?.toFixed(0))
    console.log(`| ${size} | ${name} | ${median} ms | ${p95} ms | ${((own + system) / 1000 / rounds).toFixed(0)} ms | ${about} |`)
  }
  const today = '2026-11-28'
  await timed('dashboard: tasks and lists', async () => `${(await dashboardOf(payload, user, today)).due.total} due`)
  await timed('dashboard: whom to read for', async () => `${(await readingOf(payload, user)).total} to read`)
  await timed('dashboard: counts and the year ahead', async () => {
    const { plans } = await countPlansInUse(payload, user)
    const shown = monthsAhead(plans, today).flatMap(({ plans: due }) => due.slice(0, 10))
    const titles = await titlesOf(payload, user, shown.map(({ id }) => id))
    return `${overviewOf(plans, today).total.inForce} in force, ${titles.size} titles`
  })
  await timed('GET /api/plans?limit=25', async () => {
    const request = new Request('http://localhost:3000/api/plans?limit=25', { headers: { Authorization: `JWT ${token}` } })
    const response = await handleEndpoints({ config: payload.config, request })
    return `${Math.round((await response.text()).length / 1000)} kB, ${response.status}`
  })
  await timed('the list view’s query, 50 plans', async () => {
    const select = { title: true, kind: true, department: true, state: true, nextReviewDate: true, responsibleEditor: true } as const
    const asked = { collection: 'plans', select, limit: 50, sort: 'title', depth: 0, overrideAccess: false, user } as const
    return `${(await payload.find(asked)).totalDocs} plans`
  })
  process.exit(0)
}
