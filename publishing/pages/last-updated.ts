/**
 * "Sidst opdateret" is the last change a reader can see. Records know when they were saved, but not whether readers
 * could see it: so a plan page keeps its date until what it shows differs from the release before.
 */
import type { ContactView, PlanPageProps, RoleView, SitePage } from '../../components/site/props'
import { digestOf } from '../disk/digest'
import type { Manifest, PageRecord } from '../release/manifest'

/** Digest of what a plan page says, without the date itself, its PDF and what surrounds every page. */
export function seenOn({ chrome: _chrome, paper: _paper, provenance, ...props }: PlanPageProps): string {
  const { updatedAt: _updatedAt, contactsUpdatedAt: _contactsUpdatedAt, ...signed } = provenance
  return digestOf([props, signed])
}

/** Digest of the contacts and roles on a plan page, as readers of the edition see them. */
export function contactsSeenOn({ callFirst, sections, performedBy }: PlanPageProps): string {
  const found = new Set<string>()
  JSON.stringify([callFirst, sections, performedBy], (_key, value: unknown) => {
    const seen = contactOrRole(value)
    if (seen) found.add(JSON.stringify(seen))
    return value
  })
  return digestOf([...found].sort())
}

/** What changes when the fact changes; where the page stands in the site is no part of it. */
function contactOrRole(value: unknown) {
  const view = (value ?? {}) as Partial<ContactView & RoleView>
  if (Array.isArray(view.phones)) {
    const { id, name, title, phones, mails, other } = view
    return { id, name, title, phones, mails, other }
  }
  if (!Array.isArray(view.holders)) return null
  return { id: view.id, title: view.title, holders: view.holders.map(({ contact, deputy }) => [contact.id, deputy]) }
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
    const sameBuild = before.buildId === buildId
    const updatedAt = dateOf(page.props, known, sameBuild, now)
    const contactsUpdatedAt = contactsDateOf(page.props, known, sameBuild, now)
    const dates = { updatedAt, ...(contactsUpdatedAt && { contactsUpdatedAt }) }
    return { ...page, props: { ...page.props, provenance: { ...page.props.provenance, ...dates } } }
  })
}

type Known = NonNullable<PageRecord['plan']>

function dateOf(props: PlanPageProps, known: Known, sameBuild: boolean, now: string): string {
  if (seenOn(props) === known.seen) return known.updatedAt
  const { updatedAt } = props.provenance
  if (!sameBuild) return updatedAt > known.updatedAt ? updatedAt : known.updatedAt
  return now
}

/** A new revision names other contacts than the last; that is its own change, told by its own date. */
function contactsDateOf(props: PlanPageProps, known: Known, sameBuild: boolean, now: string): string | null {
  const { contactsSeen, contactsUpdatedAt = null, contentHash } = known
  const isSame = !contactsSeen || contactsSeen === contactsSeenOn(props)
  return isSame || !sameBuild || contentHash !== props.provenance.contentHash ? contactsUpdatedAt : now
}
