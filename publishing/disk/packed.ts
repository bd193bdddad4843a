/**
 * Text is packed once, when it is written, and lies packed beside itself: `index.html`, `index.html.br`, `index.html.gz`. A web
 * server sends what the reader's browser can unpack, and packs nothing at a request (nginx: `gzip_static`, `brotli_static`).
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { contentTypeOf } from '../server/content-types'

/** As browsers name it; `identity` is not packed. */
export type Packing = 'br' | 'gzip' | 'identity'
type Way = Exclude<Packing, 'identity'>

const text = /^(text\/|application\/(json|xml|manifest)|image\/svg)/

export const isText = (file: string): boolean => text.test(contentTypeOf(file))

/** Bytes that fit one packet of the network anyway, and are not packed. */
export const small = 1_000

export const pack: Record<Way, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

/** What the name of a packed copy ends with. */
export const packedBeside: Record<Way, string> = { br: '.br', gzip: '.gz' }
const ways = Object.entries(packedBeside) as [Way, string][]

export const isPackedCopy = (path: string): boolean => ways.some(([, ending]) => path.endsWith(ending))

/** @returns the packed copies of a file of the site; none of what is no text, or too small to gain */
export async function packedCopies(path: string, content: string | Uint8Array): Promise<{ path: string; content: Buffer }[]> {
  if (!isText(path)) return []
  const bytes = Buffer.from(content as string)
  if (bytes.length < small) return []
  return Promise.all(ways.map(async ([way, ending]) => ({ path: path + ending, content: await pack[way](bytes) })))
}

/** @returns the packed copies that the files have of the path */
export const copiesAmong = (path: string, isThere: (copy: string) => boolean): string[] =>
  ways.map(([, ending]) => path + ending).filter(isThere)

/** @returns the paths with those of their packed copies, where there are any */
export const withPackedCopies = (paths: string[], files: Readonly<Record<string, string>>): string[] =>
  paths.flatMap((path) => [path, ...copiesAmong(path, (copy) => copy in files)])
