/** The site as it would be published now, for those who work in the admin; nothing is written. */
import type { Payload } from 'payload'
import type { SitePage } from '../components/site/props'
import { siteFolder } from './disk/site-folder'
import { prepareEdition } from './edition'
import type { Edition } from './editions'
import { readBuild } from './outputs/assets'
import { currentRelease } from './release/release'
import { runningSource } from './service/publisher'
import { publishingSettings } from './settings'
import { readSnapshots } from './snapshot/read-snapshot'
import type { Snapshots } from './snapshot/snapshot'

/** @returns both editions as they are now: where a publisher runs, by what it knows already */
export const snapshotsNow = (payload: Payload): Promise<Snapshots> => runningSource()?.snapshots() ?? readSnapshots(payload)

/** @returns the page at the address, such as `/planer/x/`; null when the edition has none there */
export async function sitePageAt(payload: Payload, edition: Edition, path: string): Promise<SitePage | null> {
  const site = siteFolder()
  const running = runningSource()
  const [build, snapshots, before] = [await (running?.build() ?? readBuild()), await snapshotsNow(payload), await currentRelease(site)]
  const settings = publishingSettings(process.env)[edition]
  const { pages } = await prepareEdition(site, snapshots[edition], settings, build, before?.editions[edition] ?? null, {
    defer: true,
    memory: running?.memory?.[edition],
  })
  return pages.find((page) => page.path === path) ?? null
}
