/**
 * "Sidst opdateret" is the last change a reader can see. Records know when they were saved, but not whether readers
 * could see it: so a plan page keeps its date until what it shows differs from the release before.
 */
import type { ContactView, PlanPageProps, RoleView, SitePage } from '../../components/site/props'
import { digestOf, pageDigest, sha256 } from '../disk/digest'
import type { Manifest, PageRecord } from '../release/manifest'

/** Digest of what a plan page says, without the date itself, its PDF, what surrounds every page and on which page a contact stands. For one build. */
export function seenOn({ chrome: _chrome, paper: _paper, smallPapers: _small, provenance, ...props }: PlanPageProps): string {
  const { updatedAt: _updatedAt, contactsUpdatedAt: _contactsUpdatedAt, ...signed } = provenance
  return sha256(JSON.stringify([props, signed]).replaceAll(contactPlace, '/kontakter/'))
}

const contactPlace = /\/kontakter\/side\/\d+\//g

/** Digest of the contacts and roles on a plan page, as readers of the edition see them. */
export function contactsSeenOn({ callFirst, sections, performedBy }: PlanPageProps): string {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const seen = contactOrRole(value)
    if (seen) found.add(JSON.stringify(seen))
    for (const each of Object.values(value)) look(each)
  }
  look([callFirst, sections, performedBy])
  return digestOf([...found].sort())
}

/** What changes when the fact changes; where the page stands in the site is no part of it. */
function contactOrRole(value: object) {
  const view = value as Partial<ContactView & RoleView>
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
 * @returns the pages, and what each says, as a digest, by its path
 */
export function datePages(pages: SitePage[], before: Manifest | null, buildId: string, now: string): Dated {
  const earlier = new Map(before?.pages.map((record) => [record.path, record]))
  const sameBuild = before?.buildId === buildId
  const said = new Map<string, string>()
  const dated = pages.map((page) => {
    const record = earlier.get(page.path)
    const known = latest.get(page)
    const isKnown = known?.buildId === buildId && (page.template !== 'plan' || known.digest === record?.said)
    const date = () => (page.template === 'plan' ? datePlanPage(page, record, sameBuild, now, buildId) : as(page, buildId))
    const { shown, digest } = isKnown ? known : date()
    latest.set(page, { shown, digest, buildId })
    said.set(page.path, digest)
    return shown
  })
  return { pages: dated, said }
}

/** What was found of a page, for as long as it is the very same (page-memory.ts). */
const latest = new WeakMap<SitePage, { shown: SitePage; digest: string; buildId: string }>()

interface Dated {
  pages: SitePage[]
  said: Map<string, string>
}

type PlanPage = SitePage & { template: 'plan' }

const as = <Page extends SitePage>(shown: Page, buildId: string) => ({ shown, digest: pageDigest(shown, buildId) })

function datePlanPage(page: PlanPage, record: PageRecord | undefined, sameBuild: boolean, now: string, buildId: string) {
  const known = record?.plan
  if (!known) return as(page, buildId)
  const asBefore = as(withDates(page, known.updatedAt, known.contactsUpdatedAt ?? null), buildId)
  // Saying the same as in the release in force, it needs no closer look.
  if (sameBuild && asBefore.digest === record.said) return asBefore
  const { props } = page
  return as(withDates(page, dateOf(props, known, sameBuild, now), contactsDateOf(props, known, sameBuild, now)), buildId)
}

function withDates(page: PlanPage, updatedAt: string, contactsUpdatedAt: string | null): PlanPage {
  const dates = { updatedAt, ...(contactsUpdatedAt && { contactsUpdatedAt }) }
  return { ...page, props: { ...page.props, provenance: { ...page.props.provenance, ...dates } } }
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
