/**
 * What readers of the internal edition send to those who write the plans, passed on to the CMS (docs/decisions/0065): no cookie goes
 * along and no address, so that nobody is told who sent it. Nothing else is taken from readers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readerPlaces } from '../../components/site/parts/places'
import { siteHeaders } from './site-headers'

const addresses: Readonly<Record<string, string>> = {
  [readerPlaces.faults]: '/api/readers/faults',
  [readerPlaces.unanswered]: '/api/readers/unanswered',
}

/** Bytes. */
const longest = 4_096
/** Milliseconds: then the reader is given the mail to send instead. */
const patience = 3_000

/**
 * @param cms where the CMS is; null where nothing is passed on
 * @returns whether the request was such a one, and has been answered
 */
export async function passOn(cms: string | null, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const address = cms && request.method === 'POST' ? addresses[request.url ?? ''] : undefined
  if (!address) return false
  const end = (status: number): true => {
    response.writeHead(status, { ...siteHeaders, 'Cache-Control': 'no-store' }).end()
    return true
  }
  // No other page may send it in a reader's name, nor a form.
  const site = request.headers['sec-fetch-site']
  if ((site && site !== 'same-origin') || !request.headers['content-type']?.startsWith('application/json')) return end(403)
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > longest) return end(413)
  }
  try {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(cms + address, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(patience) })
    return end(answer.status)
  } catch {
    return end(503)
  }
}
