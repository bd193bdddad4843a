/** How a file goes to the reader: text whole and packed, everything else as it lies, from where the reader asks. */
import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Packing } from '../disk/packed'
import { contentTypeOf } from './content-types'
import { siteHeaders } from './site-headers'
import type { Text } from './texts'

/** What carries the hash of its content in its address never changes. */
const cacheControl = (hashed: boolean): string => (hashed ? 'public, max-age=31536000, immutable' : 'no-cache')

export interface Sending {
  request: IncomingMessage
  response: ServerResponse
  /** Decides the type of the content. */
  name: string
  hashed?: boolean
}

/** Sends a text, packed as the reader's browser can unpack it. */
export async function sendText({ request, response, name, hashed = false }: Sending, status: number, text: Text): Promise<void> {
  const { etag } = text
  const about = { ...siteHeaders, ETag: etag, 'Content-Type': contentTypeOf(name), 'Cache-Control': cacheControl(hashed) }
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304, about).end()
    return
  }
  const packing = acceptedPacking(request)
  const body = await text.as(packing)
  const isPacked = body !== (await text.as('identity'))
  response.writeHead(status, { ...about, 'Content-Length': body.length, ...(isPacked && { 'Content-Encoding': packing }) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Sends a file as it is read, or the part of it that the reader asks for. It is opened first: a release that is taken
 * away meanwhile is read to its end.
 */
export async function sendFile({ request, response, name, hashed = false }: Sending, file: string): Promise<void> {
  await using opened = await open(/* turbopackIgnore: true */ file)
  const { ino, size, mtimeMs } = await opened.stat()
  // Files of a release are never written to again.
  const etag = `"${[ino, size, Math.round(mtimeMs)].map((part) => part.toString(36)).join('-')}"`
  const about = {
    ...siteHeaders,
    ETag: etag,
    'Content-Type': contentTypeOf(name),
    'Cache-Control': cacheControl(hashed),
    'Accept-Ranges': 'bytes',
  }
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304, about).end()
    return
  }
  const range = rangeOf(request, etag, size)
  if (range === 'outside') {
    response.writeHead(416, { ...siteHeaders, 'Content-Range': `bytes */${size}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const part = range && { 'Content-Range': `bytes ${start}-${end}/${size}` }
  response.writeHead(range ? 206 : 200, { ...about, 'Content-Length': end - start + 1, ...part })
  if (request.method === 'HEAD' || size === 0) response.end()
  else await pipeline(opened.createReadStream({ start, end, autoClose: false }), response)
}

/**
 * @returns the part that is asked for, its last byte included; null for the whole file, which is also the answer to
 *   several parts at once and to a part of another version (RFC 9110, 14.2)
 */
function rangeOf({ method, headers }: IncomingMessage, etag: string, size: number): { start: number; end: number } | 'outside' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  const isOther = headers['if-range'] !== undefined && headers['if-range'] !== etag
  if (method !== 'GET' || isOther || from === undefined || to === undefined || from + to === '') return null
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  if (from && to && Number(to) < start) return null
  return start < size && start <= end ? { start, end } : 'outside'
}

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((candidate) => candidate.trim() === etag || candidate.trim() === '*') ?? false

function acceptedPacking(request: IncomingMessage): Packing {
  const header = String(request.headers['accept-encoding'] ?? '')
  const accepted = header
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
}
