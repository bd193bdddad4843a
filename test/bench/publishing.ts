/**
 * How long a change takes to reach readers, on a running demo:
 * `npx tsx test/bench/publishing.ts [rounds]` with PORT, SITE_PORT, INTERNAL_SITE_PORT, DATA_DIR and DEMO_PASSWORD as
 * `npm start` had them. Gives a contact a new number through the API, as the admin does, and polls the edition until it
 * shows it: first numbers for employees, which change one edition, then public ones, which change both.
 * Prints milliseconds from the request until readable. The search index comes with the same release, so until searchable too.
 */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { editions, type Edition } from '../../publishing/editions'
import { readManifest } from '../../publishing/release/manifest'
import { documentRoot, siteFolder } from '../../publishing/disk/site-folder'

const cms = `http://127.0.0.1:${process.env.PORT ?? 3000}`
const sites = {
  internal: `http://127.0.0.1:${process.env.INTERNAL_SITE_PORT ?? 8081}`,
  public: `http://127.0.0.1:${process.env.SITE_PORT ?? 8080}`,
}
const rounds = Number(process.argv[2] ?? 10)

async function api<T>(path: string, method = 'GET', body?: unknown, token?: string): Promise<T> {
  const response = await fetch(`${cms}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

interface Contact {
  id: string
  name: string
  phones: { number: string; label?: string; visibility: string }[]
}

const { token } = await api<{ token: string }>('/users/login', 'POST', {
  email: 'administrator@fjordby.example',
  password: process.env.DEMO_PASSWORD,
})
const { docs } = await api<{ docs: Contact[] }>('/contacts?limit=200&depth=0', 'GET', undefined, token)
const contact = docs.find(({ phones }) => phones.length > 0)
if (!contact) throw new Error('No contact has a number.')

const page = async (edition: Edition) => (await fetch(`${sites[edition]}/kontakter/`)).text()
const pairs = (digits: string) => digits.replace(/(..)(?=.)/g, '$1 ')
const before = await page('internal')
const free = Array.from({ length: 1000 }, (_, last) => String(9501_9000 + last)).filter((digits) => !before.includes(pairs(digits)))

for (const [turn, edition] of editions.entries()) {
  const times: number[] = []
  for (const digits of free.slice(turn * rounds, (turn + 1) * rounds)) times.push(await measure(digits, edition))
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  console.log(`${edition}: median ${ms(median)}, most ${ms(Math.max(...times))}`)
}
await api(`/contacts/${contact.id}`, 'PATCH', { phones: contact.phones }, token)

/** @returns milliseconds from the request until the edition shows the number */
async function measure(digits: string, edition: Edition): Promise<number> {
  const started = performance.now()
  await api(`/contacts/${contact?.id}`, 'PATCH', { phones: [{ number: digits, visibility: edition }] }, token)
  const saved = performance.now()
  while (!(await page(edition)).includes(pairs(digits))) await pause(25)
  const readable = performance.now() - started
  console.log(`${edition}: saved after ${ms(saved - started)}, readable after ${ms(readable)} (${await hits(digits, edition)} search records)`)
  return readable
}

/** @returns in how many records of the search index the number stands now */
async function hits(digits: string, edition: Edition): Promise<number> {
  const current = documentRoot(siteFolder(), edition)
  const release = await readManifest(current)
  const fragments = Object.keys(release?.files ?? {}).filter((file) => file.endsWith('.pf_fragment'))
  const texts = await Promise.all(fragments.map(async (file) => gunzipSync(await readFile(join(current, file))).toString()))
  return texts.filter((text) => text.includes(digits)).length
}

function ms(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`
}
