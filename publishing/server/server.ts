/**
 * The built-in web server for the public folder. Readers get files of the release in force and nothing else:
 * no listing, no way out of the folder, no script but our own. Any other web server can take its place.
 */
import { realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { barePage } from '../../components/site/bare-page'
import { publishingTexts } from '../../messages'
import { isMissing } from '../disk/files'
import { isText, pack } from '../disk/packed'
import { passOn } from './pass-on'
import { sendFile, sendText } from './send'
import { siteHeaders } from './site-headers'
import { asText, textsIn, type Text } from './texts'

/** Assets and attachments carry the hash of their content in their address, so they never change. */
const isHashed = (path: string): boolean => /^\/(assets|bilag)\//.test(path)

/**
 * Milliseconds that a connection may lie unused: longer than a proxy keeps one (nginx 60 s), so that none is closed as it is used
 * again, which a reader would see as 502. Node's own are five seconds.
 */
export const keptAlive = 75_000

interface Serving {
  root: string
  port: number
  host?: string
  cms?: string | null
}

/**
 * Serves the folder until the server is closed.
 * @param root the public folder, usually the link `DATA_DIR/site/current`; it may appear or change while serving
 * @param cms where what readers report is passed on to; null where nothing is, as in the public edition
 * @returns the listening server
 */
export async function serveSite({ root, port, host = '0.0.0.0', cms = null }: Serving): Promise<Server> {
  const textAt = textsIn(root, async (path) => {
    const release = await realpath(root).catch(() => null)
    return release && fileIn(release, path)
  })
  const server = createServer((request, response) => {
    answer({ root, textAt, cms }, request, response).catch((error: unknown) => {
      // A reader who leaves in the middle is no failure.
      if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return
      console.error('The site server could not answer %s', request.url, error)
      if (response.headersSent) return response.destroy()
      response.writeHead(500, siteHeaders).end()
    })
  })
  server.keepAliveTimeout = keptAlive
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
}

interface Site {
  root: string
  cms: string | null
  textAt: ReturnType<typeof textsIn>
}

async function answer({ root, textAt, cms }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (await passOn(cms, request, response)) return
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...siteHeaders, Allow: 'GET, HEAD' }).end()
    return
  }
  const { path, query } = splitUrl(request.url ?? '/')
  const name = path?.endsWith('/') ? `${path}index.html` : (path ?? '')
  const about = { request, response, name, hashed: isHashed(name) }
  const text = isText(name) ? await textAt(name) : null
  if (text) return sendText(about, 200, text)

  const release = await realpath(root).catch(() => null)
  if (!release) return sendNotYet(request, response)
  const file = path && !isText(name) && (await fileIn(release, name))
  if (file) return sendFile(about, file)

  // `/planer/x` is meant as `/planer/x/`. Only for pages that exist, so that it leads nowhere else.
  if (path && !path.endsWith('/') && (await fileIn(release, `${path}/index.html`))) {
    response.writeHead(301, { ...siteHeaders, Location: `${encodeURI(path)}/${query}` }).end()
    return
  }
  const page = (await textAt('/404.html')) ?? plain(publishingTexts.notFound)
  await sendText({ request, response, name: '404.html' }, 404, page)
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

/** Before the first release there is no page to show, and the reader is told so. */
async function sendNotYet(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Retry-After', '5')
  await sendText({ request, response, name: 'index.html' }, 503, plain(barePage(publishingTexts.notYet)))
}

const plain = (words: string): Text => {
  const bytes = Buffer.from(words)
  return asText(bytes, (packing) => pack[packing](bytes))
}
