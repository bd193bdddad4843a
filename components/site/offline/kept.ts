/** The files of the copy, each under the hash of its content: what two releases share is kept once. Text is kept packed. */

import { inTime } from './in-time'

/** What a browser is told of a file, and its bytes. */
export interface Content {
  bytes: Uint8Array<ArrayBuffer>
  headers: [string, string][]
}

const cacheName = 'planvaerk-filer-1'
const addressOf = (hash: string) => `/-/fil/${hash}`
const files = () => caches.open(cacheName)

/** What the browser must know of a file; how it was packed on the way is no longer true. */
const told = /^(content-type|content-security-policy|x-content-type-options|referrer-policy|permissions-policy|cross-origin-.*)$/
export const toldBy = ({ headers }: Response): [string, string][] => [...headers].filter(([name]) => told.test(name))

/** Says that a kept file is packed. */
const packed = 'x-planvaerk-packed'
const packable = /^(text\/|application\/(json|javascript|manifest|octet-stream)|image\/svg)/
/** Smaller files gain nothing. */
const worthPacking = 1_000

/** The device has no room for more. Browsers say so with errors of their own: what cannot be kept has no room. */
export class NoRoomError extends Error {}

/** @throws {NoRoomError} */
export async function keep(hash: string, { bytes, headers }: Content): Promise<void> {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  const packs = packable.test(type) && bytes.length > worthPacking && 'CompressionStream' in globalThis
  const kept = packs
    ? new Response(await through(bytes, new CompressionStream('gzip')), { headers: [...headers, [packed, 'gzip']] })
    : new Response(bytes, { headers })
  try {
    await inTime((await files()).put(addressOf(hash), kept))
  } catch (cause) {
    throw new NoRoomError('The device has no room.', { cause })
  }
}

export async function stored(hash: string): Promise<Response | undefined> {
  const kept = await (await files()).match(addressOf(hash))
  if (!kept?.headers.has(packed)) return kept
  return new Response(kept.body?.pipeThrough(new DecompressionStream('gzip')), { headers: toldBy(kept) })
}

/** @returns whether the bytes are those that the hash was made of */
export async function isContent(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, hash: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('').startsWith(hash)
}

export async function keptHashes(): Promise<Set<string>> {
  const kept = await (await files()).keys()
  return new Set(kept.map(({ url }) => new URL(url).pathname.slice(addressOf('').length)))
}

/** Deletes what is not among the hashes; what the browser does not delete now goes the next time. */
export async function keepOnly(hashes: ReadonlySet<string>): Promise<void> {
  const cache = await files()
  const others = [...(await keptHashes())].filter((hash) => !hashes.has(hash))
  await Promise.allSettled(others.map((hash) => inTime(cache.delete(addressOf(hash)))))
}

const through = (bytes: Uint8Array<ArrayBuffer>, change: CompressionStream): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(change)).arrayBuffer()
