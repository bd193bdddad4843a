/** Pages that lead to the others: front page, news, what is due, search, and the two that always are. */
import type { Chrome, HomePageProps, Link, NewsItem, PlanItem, SitePage } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import { planKinds } from '../../domain/approval/vocabulary'
import type { SnapshotEvent } from '../snapshot/snapshot'
import type { Snapped } from './chrome'
import { countedLink } from './fact-pages'
import { paths } from './paths'
import { listSources, waysToPlans } from './list-pages'
import { sizes } from './parts'
import { reviewPages } from './review-page'
import type { PageSource } from './sources'
import { ifNamed, viewsOf, type Views } from './views'

const newsOnFrontPage = 6
const newsOnNewsPage = 100
const eventsOnFrontPage = 8

const { crumbs } = publishingTexts

const own = ({ chrome }: Snapped, path: string, label: string): Chrome => chrome(path, [{ label, href: path } satisfies Link])

function homePage(snapped: Snapped): SitePage {
  const { directory, chrome } = snapped
  const views = viewsOf(directory)
  const plans = plansOnOnePage(snapped, views)
  const roles = rolesWithTasks(snapped)
  const counted = (id: string) => countedLink(id, directory, views)
  return {
    path: paths.home,
    template: 'home',
    props: {
      chrome: chrome(paths.home, []),
      departments: directory.departmentsUnder(null).map(({ id }) => ({
        ...counted(id),
        children: directory.departmentsUnder(id).map((child) => counted(child.id)),
      })),
      kinds: planKinds
        .map((kind) => ({ kind, items: (plans ?? []).filter((plan) => plan.kind === kind) }))
        .filter(({ items }) => items.length > 0),
      ...(!plans && { ways: waysToPlans(snapped) }),
      latest: newsOf(snapped, newsOnFrontPage),
      ...(roles.length > sizes.list.whole ? { rolesWithTasks: [], roleCount: roles.length } : { rolesWithTasks: roles }),
      events: eventsOf(snapped),
      duty: ifNamed(directory.duty, views.contact),
    },
  }
}

/** @returns null when they are too many for a page that is about something else */
const plansOnOnePage = ({ directory: { plansInForce } }: Snapped, views: Views): PlanItem[] | null =>
  plansInForce.length > sizes.list.whole ? null : plansInForce.map(views.planItem)

const newsPage = (snapped: Snapped): SitePage => ({
  path: paths.news,
  template: 'news',
  props: { chrome: own(snapped, paths.news, crumbs.news), feedHref: paths.feed, items: newsOf(snapped, newsOnNewsPage) },
})

function searchPage(snapped: Snapped): SitePage {
  const { directory } = snapped
  const views = viewsOf(directory)
  const plans = plansOnOnePage(snapped, views)
  const departments = directory.departments.map(({ id }) => views.department(id))
  const chrome = own(snapped, paths.search, crumbs.search)
  return { path: paths.search, template: 'search', props: { chrome, plans: plans ?? [], ...(!plans && { ways: waysToPlans(snapped) }), departments } }
}

const aboutPage = (snapped: Snapped): SitePage => ({
  path: paths.about,
  template: 'about',
  props: {
    chrome: own(snapped, paths.about, crumbs.about),
    publishedAt: snapped.snapshot.takenAt,
    events: { count: snapped.snapshot.eventCount, head: snapped.snapshot.eventsHead },
    auditHead: snapped.snapshot.auditHead,
  },
})

const accessibilityPage = (snapped: Snapped): SitePage => ({
  path: paths.accessibility,
  template: 'accessibility',
  props: {
    chrome: own(snapped, paths.accessibility, crumbs.accessibility),
    ...(snapped.settings.accessibility && { statement: snapped.settings.accessibility }),
  },
})

/** The pages that stand for no record, in their order. */
export const overviews: readonly PageSource[] = [
  { key: 'overview home', pages: (snapped) => [homePage(snapped)] },
  ...listSources,
  { key: 'overview review', pages: (snapped) => reviewPages(snapped, viewsOf(snapped.directory)) },
  { key: 'overview news', pages: (snapped) => [newsPage(snapped)] },
  { key: 'overview search', pages: (snapped) => [searchPage(snapped)] },
  { key: 'overview about', tellsOfTheMoment: true, pages: (snapped) => [aboutPage(snapped)] },
  { key: 'overview accessibility', pages: (snapped) => [accessibilityPage(snapped)] },
  ...(['logSheet', 'notFound'] as const).map((template) => ({
    key: `overview ${template}`,
    pages: (snapped: Snapped) => {
      const props = { chrome: own(snapped, paths[template], crumbs[template]) }
      return [{ path: paths[template], template, props } as SitePage]
    },
  })),
]

/** Those that the municipality has chosen; until it has, its response plans. */
function eventsOf({ directory }: Snapped): Link[] {
  const chosen = directory.chosenEvents.flatMap((id) => directory.plan(id) ?? []).filter(({ status }) => status === 'inForce')
  const plans = chosen.length > 0 ? chosen : directory.plansInForce.filter(({ content }) => content.kind === 'responsePlan')
  return plans.slice(0, eventsOnFrontPage).map(({ content, slug }) => ({ label: content.title, href: paths.plan(slug) }))
}

const rolesWithTasks = ({ directory }: Snapped): HomePageProps['rolesWithTasks'] =>
  directory.roles
    .filter(({ id }) => directory.hasTasks(id))
    .map(({ title, slug }) => ({ label: title, href: paths.role(slug) }))

/** These show readers a text they have not seen. */
const bringsNews: readonly SnapshotEvent['action'][] = ['approve', 'confirmDecision', 'putInForce', 'publishCorrection']

/** The newest that was signed, newest first, so many. A title is the latest approved one, whatever it was called then. */
function newsOf({ directory }: Snapped, many: number): NewsItem[] {
  const views = viewsOf(directory)
  const news: NewsItem[] = []
  const { events } = directory
  for (let index = events.length - 1; index >= 0 && news.length < many; index -= 1) {
    const { id, action, at, by, ...event } = events[index] as SnapshotEvent
    const plan = directory.plan(event.plan)
    // What was approved for later is told when its time has come.
    if (!plan || event.inForceFrom) continue
    const revision = plan.revisions.find(({ number }) => number === event.revision)
    news.push({
      id,
      plan: { label: plan.content.title, href: paths.plan(plan.slug) },
      kind: plan.content.kind,
      department: views.department(plan.content.department),
      action,
      revision: event.revision,
      changeNote: bringsNews.includes(action) ? (revision?.changeNote ?? '') : event.comment,
      by,
      at,
    })
  }
  return news
}
