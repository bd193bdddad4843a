/**
 * "Sidst opdateret" is the last change a reader can see. Records know when they were saved, but not whether readers
 * could see it: so a plan page keeps its date until what it shows differs from the release before.
 */
import type { PlanPageProps, SitePage } from '../components/site/props'
import { digestOf } from './digest'
import type { Manifest } from './manifest'

/** Digest of what a plan page says, without the date itself and without what surrounds every page. */
export function seenOn({ chrome: _chrome, provenance, ...props }: PlanPageProps): string {
  const { updatedAt: _updatedAt, ...signed } = provenance
  return digestOf([props, signed])
}

/**
 * @param pages as derived: dated by the newest record they show, which is all that is known without an earlier release
 * @param before the release in force
 * @param buildId of the new release: another build may show the same facts differently, which is no change of theirs
 */
export function datePlanPages(pages: SitePage[], before: Manifest | null, buildId: string, now: string): SitePage[] {
  if (!before) return pages
  const earlier = new Map(before.pages.map((record) => [record.path, record.plan]))
  return pages.map((page) => {
    const known = earlier.get(page.path)
    if (page.template !== 'plan' || !known) return page
    const updatedAt = dateOf(page.props, known, before.buildId === buildId, now)
    return { ...page, props: { ...page.props, provenance: { ...page.props.provenance, updatedAt } } }
  })
}

function dateOf(props: PlanPageProps, known: { seen: string; updatedAt: string }, sameBuild: boolean, now: string): string {
  if (seenOn(props) === known.seen) return known.updatedAt
  const { updatedAt } = props.provenance
  if (!sameBuild) return updatedAt > known.updatedAt ? updatedAt : known.updatedAt
  return now
}
