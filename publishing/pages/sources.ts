/** What the pages of the site are made of: one source for each record that has pages, and for each overview. */
import type { SitePage } from '../../components/site/props'
import type { Snapshot } from '../snapshot/snapshot'
import type { Snapped } from './chrome'
import type { Directory } from './directory'
import { contactPages, departmentPages, rolePages } from './fact-pages'
import { movedPages } from './moved-pages'
import { overviews } from './overview-pages'
import { pagesOfPlan } from './plan-pages'

export interface PageSource {
  /** `plan 17`, `overview news`. */
  key: string
  /** What else than the directory decides these pages is the moment: they are never the same twice. */
  tellsOfTheMoment?: boolean
  pages: (snapped: Snapped) => SitePage[]
}

/** @returns the sources in the order of their pages */
export const sourcesOf = (directory: Directory, { plans }: Snapshot): PageSource[] => [
  ...overviews,
  ...directory.departments.map(({ id }) => ({
    key: `department ${id}`,
    pages: (snapped: Snapped) => departmentPages(snapped.directory.department(id), snapped),
  })),
  ...plans.map(({ id }) => ({ key: `plan ${id}`, pages: (snapped: Snapped) => pagesOfPlan(id, snapped) })),
  ...directory.roles.map(({ id }) => ({
    key: `role ${id}`,
    pages: (snapped: Snapped) => rolePages(snapped.directory.role(id), snapped),
  })),
  { key: 'contacts', pages: (snapped) => contactPages(snapped) },
  { key: 'moved', pages: movedPages },
]
