import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { getPayload } from 'payload'
import type { Payload, SanitizedConfig } from 'payload'
import { inject } from 'vitest'
import { onePerProcess } from '../../database/one-per-process'
import { takeTemplate, trustThePower, type Template } from './template'

interface Opened {
  payload: Payload
  config: SanitizedConfig
  /** The database as it is after the migrations. */
  empty: Template
}

/** Payload takes fourteen processor seconds to open: once for all files of a worker. */
let opened: Promise<Opened> | undefined
/** Whether the database is as new, or a test file has had it since. */
let isFresh = true

/**
 * Gives the worker a DATA_DIR and a database for all its test files, before payload.config.ts is imported and reads
 * them. Called by integration-setup.ts; only the first call does anything.
 */
export function prepareWorker(): void {
  if (opened || process.env.DATA_DIR?.startsWith(inject('workers'))) return
  const mine = join(inject('workers'), String(process.pid))
  const sqlite = () => `file:${join(mine, 'planvaerk.db')}`
  process.env.DATA_DIR = join(mine, 'data')
  process.env.PAYLOAD_SECRET = inject('secret')
  process.env.DATABASE_URL = inject('database') === 'mongodb' ? inject('mongodbUrl').replace('DATABASE', `test-${process.pid}`) : sqlite()
  mkdirSync(process.env.DATA_DIR, { recursive: true })
}

/**
 * Payload with the project's own configuration, on a migrated database that nobody has written to before this test
 * file: SQLite or MongoDB, as the vitest project says.
 * @example let payload: Payload
 * beforeAll(async () => { payload = await testPayload() })
 */
export async function testPayload(): Promise<Payload> {
  opened ??= open()
  isFresh = false
  return (await opened).payload
}

async function open(): Promise<Opened> {
  // Imported here and not above: the configuration reads DATABASE_URL at once, and the setup file must have set it.
  const { default: config } = await import('../../payload.config')
  // Refusals are what many tests are about; TEST_LOG=info shows what Payload says to them.
  const logger = { options: { level: process.env.TEST_LOG ?? 'silent' } } as SanitizedConfig['logger']
  const quiet = { ...(await config), logger }
  const payload = await getPayload({ config: quiet })
  if (payload.db.name === 'sqlite') await trustThePower(payload)
  return { payload, config: quiet, empty: await takeTemplate(payload) }
}

/** What REST is asked of: the worker's Payload, or the one that this test file opened with settings of its own. */
export async function askedPayload(): Promise<{ config: SanitizedConfig; payloadInstanceCacheKey?: string }> {
  if (own) return { config: own.payload.config, payloadInstanceCacheKey: own.key }
  return { config: (await (opened ??= open())).payload.config }
}

let own: { payload: Payload; key: string } | undefined

/**
 * A Payload of this test file's own, beside the worker's and on a database of its own, for settings that the
 * configuration reads once: how people sign in.
 */
export async function testPayloadWith(env: Record<string, string | undefined>): Promise<Payload> {
  await testPayload()
  const { config } = await (opened ??= open())
  const { signInFrom } = await import('../../collections/users')
  const { databaseFromEnv } = await import('../../database/adapter')
  const { cookies, strategies } = signInFrom(env)
  const collections = config.collections.map((each) =>
    each.slug === 'users' ? { ...each, auth: { ...each.auth, strategies, cookies: { ...each.auth.cookies, ...cookies } } } : each,
  )
  const key = randomUUID()
  const db = databaseFromEnv({ DATABASE_URL: besideOf(process.env.DATABASE_URL ?? '') }) as SanitizedConfig['db']
  const payload = await getPayload({ config: { ...config, collections, db }, key })
  own = { payload, key }
  return payload
}

const besideOf = (url: string) => (url.startsWith('file:') ? `${url}.own-${randomUUID()}` : url.replace('test-', `own-${randomUUID().slice(0, 8)}-`))

/** What a scene is made of, and the database that holds it. */
const scenes = new Map<string, { made: unknown; template: Template }>()

/**
 * A beginning that many test files share: made for real by the first file of a worker, and put back for the others.
 * Where something has been written already, it is made for real as well.
 * @param make gives records as data
 */
export async function scene<T>(name: string, payload: Payload, make: () => Promise<T>): Promise<T> {
  if (payload !== (await opened)?.payload || !(await isEmpty(payload))) return make()
  const known = scenes.get(name)
  if (known) await atRest(payload, known.template.restore)
  else {
    const made = await make()
    scenes.set(name, { made, template: await atRest(payload, () => takeTemplate(payload)) })
  }
  return structuredClone(scenes.get(name)?.made as T)
}

const written = ['departments', 'users', 'contacts', 'roles', 'plans', 'synonyms', 'audit-log', 'outbox', 'notices', 'attachments'] as const

async function isEmpty(payload: Payload): Promise<boolean> {
  for (const collection of written) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true }) // the tests' own bookkeeping
    if (totalDocs > 0) return false
  }
  return true
}

/** What runs in the background of a server, one per process; each holder is known by its name. */
type Running = { stop?: () => unknown }
const inBackground = ['publisher', 'reminding', 'clock', 'reading-imports']

/**
 * Makes the process as new for the next test file; called by integration-setup.ts after each.
 * @throws Error that names the step which does not come to its end
 */
export async function resetForTests(): Promise<void> {
  for (const name of inBackground) await inTime(`stopping ${name}`, onePerProcess<Running>(name).current?.stop?.())
  delete onePerProcess('release-listener').current

  if (own) await inTime('closing the file’s own Payload', close(own.payload))
  own = undefined

  const state = await opened?.catch(() => undefined)
  if (state && !isFresh) await inTime('putting the database back', restore(state))
  const folder = process.env.DATA_DIR ?? ''
  for (const name of await readdir(folder).catch(() => [])) await rm(join(folder, name), { recursive: true, force: true })
}

/** Patience for one step of the reset: two minutes, ten times what the slowest has needed. */
async function inTime<T>(step: string, work: Promise<T> | T): Promise<T> {
  const late = new AbortController()
  try {
    return await Promise.race([work, pause(120_000, null, { signal: late.signal }).then(() => tooLate(step))])
  } finally {
    late.abort()
  }
}

function tooLate(step: string): never {
  throw new Error(`After a test file ${step} did not end. What the process waits for: ${process.getActiveResourcesInfo().join(', ')}`)
}

async function restore({ payload, empty }: Opened): Promise<void> {
  await atRest(payload, empty.restore)
  isFresh = true
}

/** Does what needs the database for itself: nothing is being sealed meanwhile, and no line waits for it. */
async function atRest<T>(payload: Payload, work: () => Promise<T>): Promise<T> {
  const { endSealing } = await import('../../collections/audit-log/seal')
  await inTime('sealing the audit log', endSealing(payload).catch(() => {}))
  const result = await work()
  Object.assign(onePerProcess<object>('audit-seal').current ?? {}, { isOver: false, isAsked: false })
  return result
}

async function close(payload: Payload): Promise<void> {
  await atRest(payload, async () => {
    if (payload.db.name === 'mongoose') await payload.db.connection?.dropDatabase()
    await payload.destroy()
  })
}
