import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * An address whose path cannot be decoded (`/admin/%`), as Next can answer it: the signs stand for themselves, and there is
 * nothing there. Next itself answers such a one with a bare 500.
 * @param url path and query as they came
 * @example readable('/admin/%?a=%') // '/admin/%25?a=%'
 */
export function readable(url: string): string {
  const mark = url.indexOf('?')
  const [path, query] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)]
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return path.replaceAll('%', '%25') + query
  }
}

/** Node tells of each request before anybody answers it. */
export function makeAddressesReadable(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.url = readable(request.url ?? '/')
  })
}
