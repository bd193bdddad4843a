/** What must hold before readers are pointed at a release. */
import type { SitePage } from '../../components/site/props'
import type { Manifest, PageRecord } from './manifest'
import type { Problem } from './problems'
import { fileOf } from '../disk/site-folder'
import { groupBy } from '../../domain/group'
import { signing } from '../snapshot/plan-past'
import { latestRevision, type Snapshot, type SnapshotEvent, type SnapshotPlan } from '../snapshot/snapshot'

/** Every plan in the snapshot rests on an approval of exactly the content it shows. */
export function approvalProblems({ plans, events }: Snapshot): Problem[] {
  const signatures = groupBy(events.filter(({ action }) => signing.includes(action)), ({ plan }) => plan)
  return plans.flatMap((plan): Problem[] => {
    const { number, contentHash: signed } = latestRevision(plan)
    const about = { plan: plan.content.title, revision: number }
    if (plan.frozenHash !== signed) return [{ problem: 'altered-content', ...about }]
    return isApproved(plan, signatures.get(plan.id) ?? []) ? [] : [{ problem: 'not-approved', ...about }]
  })
}

function isApproved(plan: SnapshotPlan, signatures: SnapshotEvent[]): boolean {
  const { number, contentHash: signed, approvedBy, urgent } = latestRevision(plan)
  return (
    (urgent || Boolean(approvedBy?.name)) &&
    signatures.some(({ revision, contentHash }) => revision === number && contentHash === signed)
  )
}

/** Two pages at one address would overwrite each other. */
export function addressProblems(pages: SitePage[]): Problem[] {
  const seen = new Set<string>()
  return pages.flatMap(({ path }): Problem[] => {
    const twice = seen.has(path)
    seen.add(path)
    return twice ? [{ problem: 'two-pages', page: path }] : []
  })
}

/** Pages and files of an edition, as its manifest tells of them. */
type Checked = Pick<Manifest, 'pages' | 'files'>

/**
 * Every internal link leads to a page or a file of the release, and every anchor to an id on its page.
 * @param before an edition that was checked: its very pages are looked at again only where something has gone that they may lead to
 */
export function linkProblems(pages: PageRecord[], files: ReadonlyMap<string, string>, before: Checked | null = null): Problem[] {
  const asked = before && standsWhole(before, pages) ? notChecked(before, pages, files) : pages
  if (asked.length === 0) return []
  const anchors = new Map(pages.map((page) => [page.path, page.anchors]))
  const resolves = (link: string, from: string): boolean => {
    const [path, anchor] = partsOf(link)
    if (path === null) return false
    // The server adds a slash that an author left out.
    const onPage = anchors.get(path || from) ?? anchors.get(`${path}/`)
    return onPage ? !anchor || onPage.includes(anchor) : files.has(fileOf(path))
  }
  // Most links stand on every page.
  const known = new Map<string, boolean>()
  const leads = (link: string, from: string): boolean => {
    if (!link.startsWith('/')) return resolves(link, from)
    const found = known.get(link) ?? resolves(link, from)
    known.set(link, found)
    return found
  }
  return asked.flatMap((page) =>
    page.links
      .filter((link) => !leads(link, page.path))
      .map((link): Problem => ({ problem: 'broken-link', page: page.path, link })),
  )
}

/** @returns whether every page is there that was, with every anchor */
function standsWhole(before: Checked, pages: PageRecord[]): boolean {
  const now = new Map(pages.map((page) => [page.path, page]))
  return before.pages.every((page) => {
    const same = now.get(page.path)
    if (same === page || !same) return same === page
    const anchors = new Set(same.anchors)
    return page.anchors.every((id) => anchors.has(id))
  })
}

/** @returns the pages that are new, and those that lead to a file that has gone */
function notChecked(before: Checked, pages: PageRecord[], files: ReadonlyMap<string, string>): PageRecord[] {
  const checked = new Set(before.pages)
  const gone = new Set(Object.keys(before.files).filter((file) => !files.has(file)))
  return pages.filter((page) => !checked.has(page) || filesLedTo(page).some((file) => gone.has(file)))
}

/** A page leads to few files, and most pages are those of the release before. */
const ledTo = new WeakMap<PageRecord, string[]>()

function filesLedTo(page: PageRecord): string[] {
  const files = ledTo.get(page) ?? page.links.map((link) => partsOf(link)[0] ?? '').filter((path) => path && !path.endsWith('/')).map(fileOf)
  ledTo.set(page, files)
  return files
}

/** @returns path and anchor, decoded; the path is null when it cannot be. */
function partsOf(link: string): [string | null, string] {
  const [address = '', anchor = ''] = link.split('#')
  try {
    return [decodeURIComponent(address.split('?')[0] ?? ''), decodeURIComponent(anchor)]
  } catch {
    return [null, '']
  }
}

export const fileProblems = (missing: string[]): Problem[] =>
  missing.map((file) => ({ problem: 'missing-file', file }))

/** A site with plans that nobody can find by search is broken. */
export const searchProblems = (snapshot: Snapshot, indexed: number): Problem[] =>
  indexed === 0 && snapshot.plans.some(({ status }) => status === 'inForce') ? [{ problem: 'empty-search' }] : []
