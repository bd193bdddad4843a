/** What surrounds every page, and the trail of links that leads to it. */
import type { AccessibilityStatement, Chrome, Link } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import type { Edition } from '../editions'
import type { Snapshot, SnapshotPlan } from '../snapshot/snapshot'
import type { Directory } from './directory'
import { paths } from './paths'

export interface SiteSettings {
  edition: Edition
  municipality: string
  /** Absolute address of the site without a trailing slash, when it is known. */
  siteUrl: string | null
  /** Where people sign in to confirm that they have read a plan, when it is known. */
  cmsUrl?: string | null
  /** What the municipality says of the site's accessibility, when it has said. */
  accessibility?: AccessibilityStatement
  assets: Chrome['assets']
}

const home: Link = { label: publishingTexts.crumbs.home, href: paths.home }

/** @returns the chrome of a page, given the links between the front page and the page, the page itself last. */
function chromeOf(directory: Directory, settings: SiteSettings) {
  const ownerMail = mailOfOwner(directory)
  const underWay = underWayOf(directory)
  return (path: string, trail: Link[]): Chrome => ({
    ...settings,
    ownerMail,
    underWay,
    path,
    breadcrumb: trail.length === 0 ? [] : [home, ...trail],
  })
}

/** What is under way, and the plan to follow where readers of the edition have it. */
function underWayOf(directory: Directory): Chrome['underWay'] {
  const { underWay: text, underWayPlan: id } = directory
  if (!text) return null
  const plan = id ? directory.plan(id) : null
  return { text, plan: plan?.status === 'inForce' ? { label: plan.content.title, href: paths.plan(plan.slug) } : null }
}

/** The first of the topmost departments that names a contingency owner with a mail. */
function mailOfOwner(directory: Directory): string | null {
  for (const { contingencyOwner } of directory.departmentsUnder(null)) {
    const mail = contingencyOwner && directory.contact(contingencyOwner).mails[0]
    if (mail) return mail
  }
  return null
}

/** The department with those above it, topmost first. */
export const departmentTrail = (directory: Directory, id: string): Link[] =>
  directory
    .lineage(id)
    .map(({ name, slug }) => ({ label: name, href: paths.department(slug) }))
    .reverse()

/** To a plan, through the department and not through the plan tree: a parent may be taken out of use. */
export const trailOf = (plan: SnapshotPlan, directory: Directory): Link[] => [
  ...departmentTrail(directory, plan.content.department),
  { label: plan.content.title, href: paths.plan(plan.slug) },
]

export interface Snapped {
  snapshot: Snapshot
  directory: Directory
  settings: SiteSettings
  chrome: ReturnType<typeof chromeOf>
}

export const snappedOf = (snapshot: Snapshot, directory: Directory, settings: SiteSettings): Snapped => ({
  snapshot,
  directory,
  settings,
  chrome: chromeOf(directory, settings),
})
