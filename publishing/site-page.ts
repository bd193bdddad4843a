/** One page of the site as it would be published now, read afresh; nothing is written. */
import type { Payload } from 'payload'
import type { SitePage } from '../components/site/props'
import { siteFolder } from './disk/site-folder'
import { prepareEdition } from './edition'
import type { Edition } from './editions'
import { readBuild } from './outputs/assets'
import { currentRelease } from './release/release'
import { publishingSettings } from './settings'
import { readSnapshots } from './snapshot/read-snapshot'

/** @returns the page at the address, such as `/planer/x/`; null when the edition has none there */
export async function sitePageAt(payload: Payload, edition: Edition, path: string): Promise<SitePage | null> {
  const site = siteFolder()
  const [build, snapshots, before] = [await readBuild(), await readSnapshots(payload), await currentRelease(site)]
  const settings = publishingSettings(process.env)[edition]
  const { pages } = await prepareEdition(site, snapshots[edition], settings, build, before?.editions[edition] ?? null)
  return pages.find((page) => page.path === path) ?? null
}
