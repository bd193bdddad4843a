/**
 * Text is packed once, when it is written, and lies packed beside itself: `index.html`, `index.html.br`, `index.html.gz`. A web
 * server sends what the reader's browser can unpack, and packs nothing at a request (nginx: `gzip_static`, `brotli_static`).
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { contentTypeOf } from '../server/content-types'

const text = /^(text\/|application\/(json|xml|manifest)|image\/svg)/

/** Bytes that fit one packet of the network anyway. */
const small = 1_000

const ways = {
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes),
} as const

export const isPackedCopy = (path: string): boolean => Object.keys(ways).some((ending) => path.endsWith(ending))

/** @returns the packed copies of a file of the site; none of what is no text, or too small to gain */
export async function packedCopies(path: string, content: string | Uint8Array): Promise<{ path: string; content: Buffer }[]> {
  if (!text.test(contentTypeOf(path))) return []
  const bytes = Buffer.from(content as string)
  if (bytes.length < small) return []
  return Promise.all(Object.entries(ways).map(async ([ending, pack]) => ({ path: path + ending, content: await pack(bytes) })))
}

/** @returns the paths with those of their packed copies, where there are any */
export const withPackedCopies = (paths: string[], files: Readonly<Record<string, string>>): string[] =>
  paths.flatMap((path) => [path, ...Object.keys(ways).flatMap((ending) => (path + ending in files ? path + ending : []))])
