import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { proveElsewhere } from '../../scripts/serve/prove-elsewhere'
import { png } from '../helpers/files'
import { startMongodb, type MongoServer } from '../helpers/mongodb'
import { layOlderRelease } from '../helpers/older-release'
import { alternating, differences, startServer, type RunningServer } from '../helpers/two-servers'

// A minute is patience for a busy machine, and for the look of its own that the other server takes.
const patient = { timeout: 180_000, interval: 500 }
let mongo: MongoServer | null
let folder: string
let one: RunningServer
let other: RunningServer
let env: Record<string, string>
let proxy: { url: string; server: Server }
let living: RunningServer[] = []
let token: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planvaerk-two-'))
  mongo = await startMongodb(process.env, console.log)
  if (!mongo) return
  const url = mongo.url('planvaerk')
  // Of an older release, whose attachments lay on one server's disk; the other joins it.
  await layOlderRelease({ kind: 'mongodb', url }, join(folder, 'one'))
  env = { DATABASE_URL: url, PAYLOAD_SECRET: randomBytes(32).toString('hex') }
  one = await startServer(join(folder, 'one'), env)
  living = [one]
  other = await startServer(join(folder, 'other'), env)
  living = [one, other]
  proxy = await alternating(() => living.map(({ cms }) => cms))
  token = await signIn(proxy.url)
})

afterAll(async () => {
  proxy?.server.close()
  await Promise.all(living.map((server) => server.stop()))
  await mongo?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function signIn(cms: string): Promise<string> {
  const body = JSON.stringify({ email: 'administrator@fjordby.example', password: 'gul-kano-syv-tage' })
  const answer = await fetch(`${cms}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await answer.json()) as { token: string }).token
}

const asks = (init: RequestInit = {}) => ({ ...init, headers: { authorization: `JWT ${token}`, ...init.headers } })
const json = (method: string, body: unknown) => asks({ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

interface Contact {
  id: string
  name: string
  phones: { number: string; visibility: string }[]
}

const contacts = async (query: string) =>
  ((await (await fetch(`${proxy.url}/api/contacts?depth=0&limit=0&${query}`, asks())).json()) as { docs: Contact[] }).docs

const atOnce = /^(internal|public)\/(kontakter|roller|kalender|bilag)\//

it('a session and an attachment of one are good on the other, and readers get the same bytes of both', async () => {
  if (!mongo) return
  // Of what waits for no PDF: how soon those come is the machine's, and test/bench/rehearsal.ts waits for all.
  await expect.poll(async () => (await differences(one, other)).filter((path) => atOnce.test(path)), patient).toEqual([])
  for (const { cms } of [one, other]) expect((await fetch(`${cms}/api/users/me`, asks())).status).toBe(200)
  const author = await fetch(`${one.cms}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'forfatter@fjordby.example', password: 'gul-kano-syv-tage' }) })
  const { token: authors } = (await author.json()) as { token: string }
  const headers = { authorization: `JWT ${authors}` }
  const body = new FormData()
  body.append('file', new File([(await png(64, 40)) as BlobPart], 'kort.png'))
  const laid = await fetch(`${one.cms}/api/attachments/upload`, { method: 'POST', headers, body })
  expect(laid.status).toBe(201)
  const { doc } = (await laid.json()) as { doc: { id: string } }
  const [here, there] = await Promise.all([one, other].map(async ({ cms }) => Buffer.from(await (await fetch(`${cms}/api/attachments/${doc.id}/file`, { headers })).arrayBuffer())))
  expect(here?.length).toBeGreaterThan(100)
  expect(there?.equals(here ?? Buffer.alloc(0))).toBe(true)

  const found = (await contacts('where[phones.visibility][equals]=internal')).find(({ phones }) => phones.length > 0)
  const number = '95 01 90 01'
  expect((await fetch(`${other.cms}/api/contacts/${found?.id}`, json('PATCH', { phones: [{ ...found?.phones[0], number }] }))).status).toBe(200)
  for (const { sites } of [one, other]) {
    await expect.poll(async () => (await fetch(`${sites.internal}/kontakter/`)).text(), patient).toContain(number)
  }
})

it('a server that is killed under twenty writers loses nothing that was acknowledged and leaves nothing twice', async () => {
  if (!mongo) return
  const acknowledged: string[] = []
  const tried: string[] = []
  let isOver = false
  const write = async (writer: number): Promise<void> => {
    for (let round = 0; !isOver; round++) {
      const name = `Skriver ${writer}-${round}`
      tried.push(name)
      const answer = await fetch(`${proxy.url}/api/contacts`, json('POST', { type: 'function', name })).catch(() => null)
      if (answer?.status === 201) acknowledged.push(name)
    }
  }
  const writers = Array.from({ length: 20 }, (_, writer) => write(writer))
  const more = async (count: number) => {
    const wanted = acknowledged.length + count
    await expect.poll(() => acknowledged.length, patient).toBeGreaterThan(wanted)
  }
  await more(40)
  // The proxy goes on sending every second request to one that is not there.
  await other.kill()
  await more(40)
  living = [one]
  other = await startServer(join(folder, 'other'), env)
  living = [one, other]
  await more(20)
  await one.kill()
  await more(20)
  isOver = true
  await Promise.all(writers)
  living = [other]

  const names = (await contacts('where[name][like]=Skriver')).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(acknowledged.filter((name) => !names.includes(name))).toEqual([])
  expect(names.filter((name) => !tried.includes(name))).toEqual([])
  for (const edition of ['internal', 'public'] as const) expect((await fetch(`${other.sites[edition]}/`)).status).toBe(200)
  const proven = await proveElsewhere({ DATABASE_URL: env.DATABASE_URL ?? '', DATA_DIR: join(folder, 'other') })
  expect(proven).toMatchObject({ holds: true, fault: null })

  const mails = await Promise.all(['one', 'other'].map(async (name) => mailsIn(join(folder, name, 'mail'))))
  expect(new Set(mails.flat()).size).toBe(mails.flat().length)
})

async function mailsIn(place: string): Promise<string[]> {
  const names = (await readdir(place, { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.eml'))
  return Promise.all(names.map(async (name) => /^Message-ID: *(\S+)/im.exec(await readFile(join(place, name), 'utf8'))?.[1] ?? name))
}
