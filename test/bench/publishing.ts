/**
 * How long a change takes to reach readers, on a running demo:
 * `npx tsx test/bench/publishing.ts [rounds]` with PORT, SITE_PORT, DATA_DIR and DEMO_PASSWORD as `npm start` had them.
 * Gives a contact a new number through the API, as the admin does, and polls the static site until it shows it.
 * Prints milliseconds from the request until readable. The search index comes with the same release, so until searchable too.
 */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readManifest } from '../../publishing/manifest'
import { documentRoot, siteFolder } from '../../publishing/site-folder'

const cms = `http://127.0.0.1:${process.env.PORT ?? 3000}`
const site = `http://127.0.0.1:${process.env.SITE_PORT ?? 8080}`
const rounds = Number(process.argv[2] ?? 10)
const current = documentRoot(siteFolder(), 'public')

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

const page = async () => (await fetch(`${site}/kontakter/`)).text()
const pairs = (digits: string) => digits.replace(/(..)(?=.)/g, '$1 ')
const before = await page()
const free = Array.from({ length: 1000 }, (_, last) => String(9501_9000 + last)).filter((digits) => !before.includes(pairs(digits)))

const times: number[] = []
for (const digits of free.slice(0, rounds)) {
  const started = performance.now()
  await api(`/contacts/${contact.id}`, 'PATCH', { phones: [{ number: digits, visibility: 'public' }] }, token)
  const saved = performance.now()
  while (!(await page()).includes(pairs(digits))) await pause(10)
  const readable = performance.now()
  times.push(readable - started)
  const release = await readManifest(current)
  console.log(`saved after ${ms(saved - started)}, readable after ${ms(readable - started)}: ${release?.release} (${await hits(digits)} search records)`)
}
await api(`/contacts/${contact.id}`, 'PATCH', { phones: contact.phones }, token)
console.log(`median ${ms(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)}, most ${ms(Math.max(...times))}`)

/** @returns in how many records of the search index the number stands now */
async function hits(digits: string): Promise<number> {
  const release = await readManifest(current)
  const fragments = Object.keys(release?.files ?? {}).filter((file) => file.endsWith('.pf_fragment'))
  const texts = await Promise.all(fragments.map(async (file) => gunzipSync(await readFile(join(current, file))).toString()))
  return texts.filter((text) => text.includes(digits)).length
}

function ms(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`
}
