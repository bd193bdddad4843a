/** The files of the copy, each under the hash of its content: what two releases share is fetched and kept once. */
import type { OfflineList } from './notes'

const filesCache = 'planvaerk-filer-1'
const addressOf = (hash: string) => `/-/fil/${hash}`
const fetchedAtOnce = 6

/** What the browser must know of a file; how it was packed on the way is no longer true. */
const keptHeaders = /^(content-type|content-security-policy|x-content-type-options|referrer-policy|permissions-policy|cross-origin-.*)$/

export const stored = async (hash: string): Promise<Response | undefined> =>
  (await caches.open(filesCache)).match(addressOf(hash))

/**
 * Fetches a file and keeps it.
 * @returns null when its content is not what the release says: then the site has moved on to another
 * @throws when the network does not answer
 */
export async function fetchStored(path: string, hash: string): Promise<Response | null> {
  const response = await fetch(encodeURI(path), { cache: 'no-cache' })
  if (!response.ok) return null
  const bytes = await response.arrayBuffer()
  if (!(await sha256(bytes)).startsWith(hash)) return null
  const headers = [...response.headers].filter(([name]) => keptHeaders.test(name))
  const kept = new Response(bytes, { headers })
  // A device without room for it still shows it.
  await (await caches.open(filesCache)).put(addressOf(hash), kept.clone()).catch(() => {})
  return kept
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @returns whether every file of the release is in the copy now; what was fetched stays, also when not all could be. */
export async function fetchMissing({ files }: OfflineList): Promise<boolean> {
  const have = new Set(await storedHashes())
  const missing = [...new Map(Object.entries(files).map(([path, hash]) => [hash, path]))].filter(([hash]) => !have.has(hash))
  let whole = true
  const fetchNext = async (): Promise<void> => {
    for (let next = missing.pop(); next && whole; next = missing.pop()) {
      const [hash, path] = next
      if (!(await fetchStored(path, hash).catch(() => null))) whole = false
    }
  }
  await Promise.all(Array.from({ length: fetchedAtOnce }, fetchNext))
  const kept = new Set(await storedHashes())
  return Object.values(files).every((hash) => kept.has(hash))
}

/** Deletes what none of the releases holds. */
export async function keepOnly(lists: OfflineList[]): Promise<void> {
  const used = new Set(lists.flatMap(({ files }) => Object.values(files)))
  const cache = await caches.open(filesCache)
  for (const hash of await storedHashes()) if (!used.has(hash)) await cache.delete(addressOf(hash))
}

async function storedHashes(): Promise<string[]> {
  const kept = await (await caches.open(filesCache)).keys()
  return kept.map(({ url }) => new URL(url).pathname.slice(addressOf('').length))
}
