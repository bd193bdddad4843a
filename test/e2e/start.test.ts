import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOf } from '../../database/process'
import { freePort } from '../helpers/free-port'
import { failToStart, killProgramAt, startProgram } from '../helpers/program'

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'planvaerk-e2e-'))
})

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

const answers = (url: string) => fetch(url).then((response) => response.status, () => null)
const keptFor = (url: string) => fetch(url).then(({ headers }) => headers.get('keep-alive'))

describe('npm start', () => {
  // From the very beginning without a stop, the demo is made for all other files (helpers/prepared-demo.ts).
  it('finishes the demo when the first start was killed midway, publishes it, serves both, and stops without leaving anything running', async () => {
    // In the middle of writing and signing the plans.
    await killProgramAt('gennemgå og godkende', { DATA_DIR: dataDir })

    const program = await startProgram({ DATA_DIR: dataDir })
    expect(program.output()).toContain('Gør demokommunen færdig')
    expect(Object.keys(program.logins)).toHaveLength(5)
    expect(await answers(program.adminUrl)).toBe(200)
    // Longer than a proxy keeps a connection, on both of its ports.
    expect(await Promise.all([program.adminUrl, program.siteUrl].map(keptFor))).toEqual(['timeout=75', 'timeout=75'])
    expect(await (await fetch(program.siteUrl)).text()).toContain('Fjordby')
    expect(program.output()).not.toMatch(/\bat .+:\d+:\d+/)

    expect(await program.stop()).toBe(0)
    expect(await answers(program.adminUrl)).toBeNull()
    expect(await answers(program.siteUrl)).toBeNull()
  })

  it('takes up where it left, and told to stop while twenty write, ends within ten seconds with every save that it acknowledged', async () => {
    const again = await startProgram({ DATA_DIR: dataDir, DEMO_PASSWORD: 'gul-kano-syv-tage' })
    expect(Object.values(again.logins)).toEqual(Array(5).fill('gul-kano-syv-tage'))
    const api = again.adminUrl.replace('/admin', '/api')
    const headers = { 'content-type': 'application/json' }
    const login = await fetch(`${api}/users/login`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email: 'administrator@fjordby.example', password: 'gul-kano-syv-tage' }),
    })
    expect(login.status).toBe(200)
    const { token } = (await login.json()) as { token: string }
    const acknowledged: string[] = []
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; ; round++) {
        const name = `Skriver ${writer}-${round}`
        const save = { method: 'POST', headers: { ...headers, authorization: `JWT ${token}` }, body: JSON.stringify({ type: 'function', name }) }
        const answer = await fetch(`${api}/contacts`, save).catch(() => null)
        // The first that gets no answer finds the server gone.
        if (!answer) return
        if (answer.status === 201) acknowledged.push(name)
      }
    }
    const writers = Array.from({ length: 20 }, (_, writer) => write(writer))
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(40)
    const family = await descendantsOf(again.pid)
    expect(family.length).toBeGreaterThanOrEqual(2)
    // The CMS is ended after eight seconds at the most; a busy machine is given as much again.
    const told = performance.now()
    expect(await again.stop()).toBe(0)
    expect(performance.now() - told).toBeLessThan(20_000)
    await Promise.all(writers)

    const database = new Database(join(dataDir, 'planvaerk.db'))
    const rows = database.prepare(`SELECT name FROM contacts WHERE name LIKE 'Skriver %'`).all() as { name: string }[]
    database.close()
    const kept = new Set(rows.map(({ name }) => name))
    expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
    // PDFs, indexes and Next's own: nothing that it started is left.
    for (const { pid, began } of family) await expect.poll(() => startOf(pid), { timeout: 60_000 }).not.toBe(began)
  })
})

/** The processes that a process has started, and theirs, as Linux tells. */
async function descendantsOf(pid: number): Promise<{ pid: number; began: string | null }[]> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')).split(' ').filter(Boolean).map(Number)
  const own = await Promise.all(children.map(async (child) => ({ pid: child, began: await startOf(child) })))
  return [...own, ...(await Promise.all(children.map(descendantsOf))).flat()].filter(({ began }) => began !== null)
}

describe('npm start gives up with one sentence', () => {
  const port = '1' // Nobody gets that far: each of these is found out before a port is used.
  const expectRefusal = async (env: Record<string, string>, sentence: string) => {
    const { code, output } = await failToStart({ DATA_DIR: join(dataDir, 'none'), ...env })
    expect(code).toBe(1)
    expect(output).toContain(sentence)
    expect(output.split('\n').filter((line) => /^ +at .{1,500}:\d+:\d+/.test(line))).toEqual([])
  }

  it('when a port is taken', async () => {
    const other = createServer().listen(0)
    const address = other.address()
    const taken = String(typeof address === 'object' && address?.port)
    await expectRefusal({ PORT: taken }, `Port ${taken} er optaget`)
    other.close()
  })

  it('when the ports are the same, or no ports', async () => {
    await expectRefusal({ PORT: port, SITE_PORT: port }, 'Giv dem hver sit tal')
    await expectRefusal({ PORT: 'abc' }, 'skal være et helt tal')
  })

  it('when it could not remind anybody: steps, hour or mail server that cannot be read', async () => {
    const ports = { PORT: String(await freePort()), SITE_PORT: String(await freePort()) }
    await expectRefusal({ ...ports, REVIEW_STEPS: 'hver-dag' }, 'REVIEW_STEPS er "hver-dag"')
    await expectRefusal({ ...ports, REMINDER_HOUR: '25' }, 'REMINDER_HOUR er "25"')
    await expectRefusal({ ...ports, SMTP_URL: 'mail.fjordby.example' }, 'SMTP_URL kan ikke læses')
    await expectRefusal({ ...ports, SMTP_URL: 'smtp://mail.fjordby.example' }, 'MAIL_FROM')
  })

  it('when DATA_DIR cannot be written', async () => {
    await expectRefusal({ PORT: String(await freePort()), SITE_PORT: String(await freePort()), DATA_DIR: '/proc/planvaerk' }, 'DATA_DIR')
  })

  it('when the database is not one it knows, has no transactions, or does not answer', async () => {
    const common = async () => ({ PORT: String(await freePort()), SITE_PORT: String(await freePort()), PLANVAERK_DEMO: 'true' })
    await expectRefusal({ ...(await common()), DATABASE_URL: 'postgres://host/x' }, 'som Planværk ikke kender')
    await expectRefusal({ ...(await common()), DATABASE_URL: 'mongodb://127.0.0.1:1/x' }, 'replicaSet')
    await expectRefusal({ ...(await common()), DATABASE_URL: 'mongodb://127.0.0.1:1/x?replicaSet=a' }, 'svarer ikke')
  })

  it('when a secret is missing outside the demo, and nothing is written then', async () => {
    const ports = { PORT: String(await freePort()), SITE_PORT: String(await freePort()) }
    const untouched = join(dataDir, 'untouched')
    await expectRefusal({ ...ports, NODE_ENV: 'production', DATA_DIR: untouched }, 'PAYLOAD_SECRET mangler')
    expect(existsSync(join(untouched, 'planvaerk.db'))).toBe(false)
  })
})

describe('readers keep their pages', () => {
  it('when the CMS is killed, which is started again, and when its database is gone at the next start', async () => {
    const health = await freePort()
    const program = await startProgram({ DATA_DIR: dataDir, HEALTH_PORT: String(health), LOG_FORMAT: 'json' })
    const at = (path: string) => answers(`http://127.0.0.1:${health}${path}`)
    expect(await at('/health/ready')).toBe(200)
    expect(await (await fetch(`http://127.0.0.1:${health}/metrics`)).text()).toContain('planvaerk_release_age_seconds')
    process.kill(await cmsOf(dataDir, program.adminUrl), 'SIGKILL')
    await expect.poll(() => at('/health/ready'), { timeout: 60_000 }).toBe(503)
    expect(await answers(program.siteUrl)).toBe(200)
    await expect.poll(() => at('/health/ready'), { timeout: 60_000 }).toBe(200)
    expect(await program.stop()).toBe(0)
    for (const line of program.output().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('module')

    await rename(join(dataDir, 'planvaerk.db'), join(dataDir, 'aside'))
    const ports = { PORT: String(await freePort()), SITE_PORT: String(await freePort()), INTERNAL_SITE_PORT: String(await freePort()) }
    const { code, output } = await failToStart({ DATA_DIR: dataDir, ...ports })
    expect(code).toBe(1)
    expect(output).toContain('planvaerk.db mangler')
    await rename(join(dataDir, 'aside'), join(dataDir, 'planvaerk.db'))
  })

  it('and nothing is left on the ports when the one that serves them is killed', async () => {
    const ports = { PORT: String(await freePort()), SITE_PORT: String(await freePort()), INTERNAL_SITE_PORT: String(await freePort()) }
    await killProgramAt('Planværk kører', { DATA_DIR: dataDir, ...ports })
    await expect.poll(() => answers(`http://localhost:${ports.PORT}/api/users/init`), { timeout: 60_000 }).toBeNull()
    expect(await answers(`http://localhost:${ports.SITE_PORT}`)).toBeNull()
  })
})

/** A start that was killed leaves its own note beside this one: the port tells which is whose. */
const cmsOf = async (folder: string, adminUrl: string): Promise<number> => {
  const note = await readFile(join(folder, 'running', `${new URL(adminUrl).port}.json`), 'utf8')
  const { cms } = JSON.parse(note) as { cms: { pid: number } }
  return cms.pid
}
