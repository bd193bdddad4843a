/**
 * The built-in web server for the public folder. Readers get files of the release in force and nothing else:
 * no listing, no way out of the folder, no script but our own. Any other web server can take its place.
 */
import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { barePage } from '../components/site/bare-page'
import { publishingTexts } from '../messages'
import { isMissing } from './files'

const compress = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const compressible = /^(text\/|application\/(json|xml|manifest)|image\/svg)/

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'", // Pagefind searches with WebAssembly.
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  Vary: 'Accept-Encoding',
}

/** Assets and attachments carry the hash of their content in their address, so they never change. */
const isHashed = (path: string): boolean => /^\/(assets|bilag)\//.test(path)

/**
 * Serves the folder until the server is closed.
 * @param root the public folder, usually the link `DATA_DIR/site/current`; it may appear or change while serving
 * @returns the listening server
 */
export async function serveSite({ root, port, host = '0.0.0.0' }: { root: string; port: number; host?: string }): Promise<Server> {
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      console.error('The site server could not answer %s', request.url, error)
      if (!response.headersSent) response.writeHead(500, headers)
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end()
    return
  }
  const release = await realpath(root).catch(() => null)
  if (!release) return sendNotYet(request, response)

  const { path, query } = splitUrl(request.url ?? '/')
  const file = path && (await fileIn(release, path.endsWith('/') ? `${path}index.html` : path))
  if (file) return send(request, response, 200, await readFile(file), extname(file), isHashed(path))

  // `/planer/x` is meant as `/planer/x/`. Only for pages that exist, so that it leads nowhere else.
  if (path && !path.endsWith('/') && (await fileIn(release, `${path}/index.html`))) {
    response.writeHead(301, { ...headers, Location: `${encodeURI(path)}/${query}` }).end()
    return
  }
  const page = await fileIn(release, '/404.html')
  await send(request, response, 404, page ? await readFile(page) : Buffer.from(publishingTexts.notFound), '.html')
}

/** @returns the decoded path, or null when it is malformed or reaches for a hidden or a parent folder. */
function splitUrl(url: string): { path: string | null; query: string } {
  const mark = url.indexOf('?')
  const raw = mark === -1 ? url : url.slice(0, mark)
  const query = mark === -1 ? '' : url.slice(mark)
  try {
    const path = decodeURIComponent(raw)
    const allowed = path.startsWith('/') && !/[\0\\]|\/\/|\/\./.test(path)
    return { path: allowed ? path : null, query }
  } catch {
    return { path: null, query }
  }
}

/** @returns the regular file behind the path when it really lies in the release, links followed. */
async function fileIn(release: string, path: string): Promise<string | null> {
  try {
    const file = await realpath(join(/* turbopackIgnore: true */ release, path))
    return file.startsWith(release + sep) && (await stat(file)).isFile() ? file : null
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG') return null
    throw error
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  bytes: Buffer,
  extension: string,
  immutable = false,
): Promise<void> {
  const type = contentTypes[extension] ?? 'application/octet-stream'
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  const about = {
    ...headers,
    ETag: etag,
    'Content-Type': type,
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304, about).end()
    return
  }
  const encoding = compressible.test(type) ? acceptedEncoding(request) : null
  const body = encoding ? await compress[encoding](bytes) : bytes
  response.writeHead(status, {
    ...about,
    'Content-Length': body.length,
    ...(encoding && { 'Content-Encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((candidate) => candidate.trim() === etag || candidate.trim() === '*') ?? false

function acceptedEncoding(request: IncomingMessage): 'br' | 'gzip' | null {
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
}

/** Before the first release there is no page to show, and the reader is told so. */
async function sendNotYet(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Retry-After', '5')
  await send(request, response, 503, Buffer.from(barePage(publishingTexts.notYet)), '.html')
}
