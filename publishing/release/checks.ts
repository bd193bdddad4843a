/** What must hold before readers are pointed at a release. */
import type { SitePage } from '../../components/site/props'
import type { PageRecord } from './manifest'
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

/** Every internal link leads to a page or a file of the release, and every anchor to an id on its page. */
export function linkProblems(pages: PageRecord[], files: ReadonlyMap<string, string>): Problem[] {
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
  return pages.flatMap((page) =>
    page.links
      .filter((link) => !leads(link, page.path))
      .map((link): Problem => ({ problem: 'broken-link', page: page.path, link })),
  )
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
