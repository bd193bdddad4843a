/**
 * From the copy that a device has to the newest one, with what changed alone: which files, and of each what is not in the
 * old one. `publishing/outputs/offline-changes.ts` writes it: a line of JSON, then the new bytes, the whole gzipped.
 */
import { isContent, keep, stored, toldBy } from './kept'
import type { OfflineHead, OfflineList } from './notes'
import { readerOf } from './pack'

/** Files of the old copy are named by where they stand among its addresses, in order: so no withdrawn one is named. */
export interface Changes {
  gone: number[]
  changed: [at: number, hash: string][]
  added: [path: string, hash: string][]
  /** New files, and the old one that each takes pieces of; -1 for none. Their new bytes follow in the same order. */
  files: [hash: string, type: string, base: number, pieces: Pieces][]
}

/**
 * `[new, skipped, same]` again and again: so many new bytes, then so many of the old file. There one stands as far on as
 * the new bytes took, and skips so many more (or goes back): a number that was exchanged for another skips none.
 */
export type Pieces = number[]

/** Bytes that a list is known by, in the order of its addresses. */
export const textOf = (files: OfflineList['files']): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(sortedPaths(files).map((path) => [path, files[path]])))

const sortedPaths = (files: OfflineList['files']): string[] => Object.keys(files).sort()

/** From the browser's own cache when the copy is brought up to date with the list that it led to. */
async function open(href: string, signal?: AbortSignal) {
  const response = await fetch(href, { cache: 'force-cache', signal })
  if (!response.ok) throw new Error(`The changes could not be fetched: ${response.status}.`)
  // To its end: what is broken off is kept by no browser.
  const zipped = new Blob([await response.arrayBuffer()])
  const { line, take } = readerOf(zipped.stream().pipeThrough(new DecompressionStream('gzip')))
  return { response, changes: JSON.parse(await line()) as Changes, take }
}

/** @returns the newest list, as the old one becomes it; null when it does not */
export async function listAfter(old: OfflineList, head: OfflineHead, href: string, signal: AbortSignal): Promise<OfflineList | null> {
  const { release, digest, pack } = head
  const { changes } = await open(href, signal)
  const paths = sortedPaths(old.files)
  const files = { ...old.files }
  for (const [at, hash] of changes.changed) files[paths[at] ?? ''] = hash
  for (const at of changes.gone) delete files[paths[at] ?? '']
  for (const [path, hash] of changes.added) files[path] = hash
  return (await isContent(textOf(files), digest)) ? { release, digest, pack, changes: href, files } : null
}

/** Keeps what can be put together from the old copy; the rest is fetched as any file. */
export async function putTogether(old: OfflineList, href: string, wanted: ReadonlySet<string>): Promise<void> {
  const { response, changes, take } = await open(href)
  const paths = sortedPaths(old.files)
  const headers = toldBy(response).filter(([name]) => name !== 'content-type')
  for (const [hash, type, at, pieces] of changes.files) {
    const fresh = await take(lengthOf(pieces, 0))
    if (!wanted.has(hash)) continue
    const base = await bytesOf(old.files[paths[at] ?? ''])
    const bytes = joined(base, fresh, pieces)
    if (await isContent(bytes, hash)) await keep(hash, { bytes, headers: [...headers, ['content-type', type]] })
  }
}

/** Nothing where the device has lost it: then the hash says so. */
async function bytesOf(hash: string | undefined): Promise<Uint8Array> {
  const kept = hash && (await stored(hash).catch(() => null))
  return kept ? new Uint8Array(await kept.arrayBuffer()) : new Uint8Array(0)
}

const lengthOf = (pieces: Pieces, which: 0 | 2): number => pieces.reduce((sum, value, at) => (at % 3 === which ? sum + value : sum), 0)

export function joined(base: Uint8Array, fresh: Uint8Array, pieces: Pieces): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthOf(pieces, 0) + lengthOf(pieces, 2))
  let [done, taken, cursor] = [0, 0, 0]
  const put = (piece: Uint8Array): void => {
    bytes.set(piece, done)
    done += piece.length
  }
  for (let at = 0; at < pieces.length; at += 3) {
    const [news = 0, skipped = 0, same = 0] = pieces.slice(at, at + 3)
    put(fresh.subarray(taken, taken + news))
    taken += news
    cursor += news + skipped
    put(base.subarray(cursor, cursor + same))
    cursor += same
  }
  return bytes
}
