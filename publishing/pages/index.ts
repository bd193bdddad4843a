/** From the snapshot to every page of the site and what each is given. Pure: same snapshot, same pages. */
import type { SitePage } from '../../components/site/props'
import type { Id } from '../../domain/approval/vocabulary'
import type { Snapshot } from '../snapshot/snapshot'
import { snappedOf, type SiteSettings } from './chrome'
import { directoryOf } from './directory'
import { planPage } from './plan-pages'
import { sourcesOf } from './sources'

export type { SiteSettings } from './chrome'

/** @returns all pages, each path once. */
export function pagesOf(snapshot: Snapshot, settings: SiteSettings): SitePage[] {
  const directory = directoryOf(snapshot)
  const snapped = snappedOf(snapshot, directory, settings)
  return sourcesOf(directory, snapshot).flatMap(({ pages }) => pages(snapped))
}

/** @returns the one page of a plan in force, for a preview. */
export function planPageOf(snapshot: Snapshot, settings: SiteSettings, id: Id): SitePage {
  const directory = directoryOf(snapshot)
  const plan = directory.plan(id)
  if (!plan) throw new Error(`The snapshot has no plan ${id}.`)
  return planPage(plan, snappedOf(snapshot, directory, settings))
}
