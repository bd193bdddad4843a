/** Renders pages through a running Next server on this machine. */
import type { SitePage } from '../../components/site/props'
import { handedOverAs, renderHeader } from '../service/handover'
import type { SiteFolder } from '../disk/site-folder'

/** A page in, its HTML out, as the framework writes it. */
export type Render = (page: SitePage) => Promise<string>

/** The page could not be rendered; the message says what the server answered. */
export class RenderError extends Error {}

const patience = 30_000

/** @param baseUrl of the server that renders, such as `http://127.0.0.1:3000` */
export const rendererAt =
  (site: SiteFolder, baseUrl: string): Render =>
  (page) =>
    handedOverAs(site, page, (id) => fetchPage(baseUrl, page, id))

async function fetchPage(baseUrl: string, page: SitePage, id: string): Promise<string> {
  const response = await fetch(baseUrl + encodeURI(page.path), {
    headers: { [renderHeader]: id, accept: 'text/html' },
    // A page that sends the reader elsewhere has not been rendered.
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  }).catch((cause: unknown) => {
    throw new RenderError(`the server at ${baseUrl} did not answer`, { cause })
  })
  const html = await response.text()
  const expected = page.template === 'notFound' ? [200, 404] : [200]
  if (!expected.includes(response.status)) throw new RenderError(`the server answered ${response.status}`)
  return html
}
