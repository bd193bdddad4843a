/**
 * How a page's props reach the server that renders it: a file under `DATA_DIR/site/work/<id>/props/`, and a request
 * that names the id. The id is random and lives for one release, so that nobody else can have pages rendered.
 */
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SitePage } from '../components/site/props'
import { readIfThere, writeInto } from './files'
import { siteFolder, type SiteFolder } from './site-folder'

export const renderHeader = 'x-planvaerk-render'

const propsFile = (site: SiteFolder, id: string, path: string): string =>
  join(/* turbopackIgnore: true */ site.work, id, 'props', `${encodeURIComponent(path)}.json`)

export interface Handover {
  id: string
  give: (page: SitePage) => Promise<void>
  end: () => Promise<void>
}

export function beginHandover(site: SiteFolder): Handover {
  const id = randomBytes(16).toString('hex')
  return {
    id,
    give: (page) => writeInto(propsFile(site, id, page.path), JSON.stringify(page)),
    end: () => rm(join(/* turbopackIgnore: true */ site.work, id), { recursive: true, force: true }),
  }
}

/**
 * For the pages of `app/(site)`: what to render.
 * @param id the request's header `x-planvaerk-render`
 * @returns null for every request that no publisher has asked for; the page is then not found
 */
export async function pageToRender(id: string | null, path: string): Promise<SitePage | null> {
  if (!id || !/^[0-9a-f]{32}$/.test(id)) return null
  const text = await readIfThere(propsFile(siteFolder(), id, path))
  // Written by `give` of this very version a moment ago; it needs no parsing at the door.
  return text === null ? null : (JSON.parse(text) as SitePage)
}
