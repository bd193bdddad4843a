/** From the snapshot to every page of the site and what each is given. Pure: same snapshot, same pages. */
import type { SitePage } from '../../components/site/props'
import type { Id } from '../../domain/approval/vocabulary'
import type { Snapshot } from '../snapshot/snapshot'
import { chromeOf, type SiteSettings } from './chrome'
import { directoryOf } from './directory'
import { contactsPage, departmentPages, rolePages } from './fact-pages'
import { movedPages } from './moved-pages'
import { overviewPages } from './overview-pages'
import { planPage, planPages } from './plan-pages'

export type { SiteSettings } from './chrome'

/** @returns all pages, each path once. */
export function pagesOf(snapshot: Snapshot, settings: SiteSettings): SitePage[] {
  const directory = directoryOf(snapshot)
  const snapped = { snapshot, directory, chrome: chromeOf(directory, settings) }
  return [
    ...overviewPages(snapped),
    ...departmentPages(snapped),
    ...planPages(snapped),
    ...rolePages(snapped),
    contactsPage(snapped),
    ...movedPages(snapped),
  ]
}

/** @returns the one page of a plan in force, for a preview. */
export function planPageOf(snapshot: Snapshot, settings: SiteSettings, id: Id): SitePage {
  const directory = directoryOf(snapshot)
  const plan = directory.plan(id)
  if (!plan) throw new Error(`The snapshot has no plan ${id}.`)
  return planPage(plan, { snapshot, directory, chrome: chromeOf(directory, settings) })
}
