/**
 * How a page's props reach the server that renders it: a file under `DATA_DIR/site/work/`, and a request that names
 * it. The name is random and lives for one request, so that nobody else can have pages rendered.
 */
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SitePage } from '../../components/site/props'
import { readIfThere, writeInto } from '../disk/files'
import { siteFolder, type SiteFolder } from '../disk/site-folder'

export const renderHeader = 'x-planvaerk-render'

const propsFile = (site: SiteFolder, id: string): string => join(/* turbopackIgnore: true */ site.work, `${id}.json`)

/** Hands the page over while `work` lasts. @param work is given the id that a request must carry */
export async function handedOverAs<T>(site: SiteFolder, page: SitePage, work: (id: string) => Promise<T>): Promise<T> {
  const id = randomBytes(16).toString('hex')
  try {
    await writeInto(propsFile(site, id), JSON.stringify(page))
    return await work(id)
  } finally {
    await rm(/* turbopackIgnore: true */ propsFile(site, id), { force: true })
  }
}

/**
 * For the pages of `app/(site)`: what to render.
 * @param id the request's header `x-planvaerk-render`
 * @returns null for every request that no publisher has asked for; the page is then not found
 */
export async function pageToRender(id: string | null, path: string): Promise<SitePage | null> {
  if (!id || !/^[0-9a-f]{32}$/.test(id)) return null
  const text = await readIfThere(propsFile(siteFolder(), id))
  if (text === null) return null
  // Written of this very version a moment ago; it needs no parsing at the door.
  const page = JSON.parse(text) as SitePage
  return page.path === path ? page : null
}
