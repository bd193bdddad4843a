/**
 * Nearly all files of a release in one, so that a first copy is a single download: a line of JSON that lists them, then
 * their bytes one after the other, the whole gzipped. `publishing/outputs/offline-pack.ts` writes it.
 */
import { isContent, keep, toldBy } from './kept'

export type PackedFile = [hash: string, length: number, type: string]

/**
 * Keeps the files as they come, so that what came before a break in the line stays.
 * @throws when the network breaks, or the device has no room
 */
export async function unpack(href: string, wanted: ReadonlySet<string>): Promise<void> {
  // Not kept by the browser in its own cache too.
  const response = await fetch(href, { cache: 'no-store' })
  if (!response.ok || !response.body) return
  const headers = toldBy(response).filter(([name]) => name !== 'content-type')
  const { line, take } = readerOf(response.body.pipeThrough(new DecompressionStream('gzip')))
  for (const [hash, length, type] of JSON.parse(await line()) as PackedFile[]) {
    const bytes = await take(length)
    if (wanted.has(hash) && (await isContent(bytes, hash))) await keep(hash, { bytes, headers: [...headers, ['content-type', type]] })
  }
}

export function readerOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader()
  let ahead = new Uint8Array(0)
  const readOn = async (): Promise<void> => {
    const { value, done } = await reader.read()
    if (done) throw new Error('The pack ends before its files do.')
    const both = new Uint8Array(ahead.length + value.length)
    both.set(ahead)
    both.set(value, ahead.length)
    ahead = both
  }
  const take = async (length: number) => {
    while (ahead.length < length) await readOn()
    const taken = ahead.slice(0, length)
    ahead = ahead.subarray(length)
    return taken
  }
  const line = async (): Promise<string> => {
    while (!ahead.includes(10)) await readOn()
    return new TextDecoder().decode(await take(ahead.indexOf(10) + 1))
  }
  return { take, line }
}
