/**
 * Whether a request that may change something was sent by a page of the CMS. A browser sends the session's cookie along from
 * every page of the same site, and `SameSite` takes a neighbour under the municipality's domain for the same site.
 */
import { requestTexts } from '../../messages'
import { refusal } from '../answers'

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * @param ownOrigin where people reach the CMS
 * @returns false for what another page sent. What no page sent at all, such as a program's own request, tells neither header,
 *   and has no cookie that it was not given
 */
export function isFromOwnPage({ method, headers }: Pick<Request, 'method' | 'headers'>, ownOrigin: string): boolean {
  if (changesNothing.has(method)) return true
  // No page can write this one, and browsers send it over every line that is safe.
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null || origin === ownOrigin) return true
  // Without SERVER_URL people may reach it by several names.
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/** @returns a refusal, or null where the request may go on */
export const refuseOtherPages = (request: Pick<Request, 'method' | 'headers'>, ownOrigin: string): Response | null =>
  isFromOwnPage(request, ownOrigin) ? null : refusal(403, requestTexts.otherPage)
