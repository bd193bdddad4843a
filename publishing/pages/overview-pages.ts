/** Pages that lead to the others: front page, news, what is due, search, and the two that always are. */
import type { HomePageProps, Link, NewsItem, SitePage } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import { planKinds } from '../../domain/approval/vocabulary'
import type { SnapshotEvent } from '../snapshot/snapshot'
import type { Snapped } from './chrome'
import { countedLink } from './fact-pages'
import { paths } from './paths'
import { reviewPage } from './review-page'
import { viewsOf } from './views'

const newsOnFrontPage = 6
const newsOnNewsPage = 100

const { crumbs } = publishingTexts

export function overviewPages(snapped: Snapped): SitePage[] {
  const { directory, chrome } = snapped
  const views = viewsOf(directory)
  const plans = directory.plansInForce.map(views.planItem)
  const news = newsOf(snapped)
  const counted = (id: string) => countedLink(id, directory, views)
  const own = (path: string, label: string) => chrome(path, [{ label, href: path } satisfies Link])

  return [
    {
      path: paths.home,
      template: 'home',
      props: {
        chrome: chrome(paths.home, []),
        departments: directory.departmentsUnder(null).map(({ id }) => ({
          ...counted(id),
          children: directory.departmentsUnder(id).map((child) => counted(child.id)),
        })),
        kinds: planKinds
          .map((kind) => ({ kind, items: plans.filter((plan) => plan.kind === kind) }))
          .filter(({ items }) => items.length > 0),
        latest: news.slice(0, newsOnFrontPage),
        cardRoles: cardRolesOf(snapped),
      },
    },
    reviewPage(snapped, views, own(paths.review, crumbs.review)),
    {
      path: paths.news,
      template: 'news',
      props: { chrome: own(paths.news, crumbs.news), feedHref: paths.feed, items: news },
    },
    {
      path: paths.search,
      template: 'search',
      props: {
        chrome: own(paths.search, crumbs.search),
        plans,
        departments: directory.departments.map(({ id }) => views.department(id)),
      },
    },
    {
      path: paths.about,
      template: 'about',
      props: {
        chrome: own(paths.about, crumbs.about),
        publishedAt: snapped.snapshot.takenAt,
        events: { count: snapped.snapshot.eventCount, head: snapped.snapshot.eventsHead },
        auditHead: snapped.snapshot.auditHead,
      },
    },
    { path: paths.logSheet, template: 'logSheet', props: { chrome: own(paths.logSheet, crumbs.logSheet) } },
    { path: paths.accessibility, template: 'accessibility', props: { chrome: own(paths.accessibility, crumbs.accessibility) } },
    { path: paths.notFound, template: 'notFound', props: { chrome: own(paths.notFound, crumbs.notFound) } },
  ]
}

const cardRolesOf = ({ directory }: Snapped): HomePageProps['cardRoles'] =>
  directory.roles
    .map(({ id, title, slug }) => ({ label: title, href: paths.role(slug), cardCount: directory.cardCount(id) }))
    .filter(({ cardCount }) => cardCount > 0)

/** These show readers a text they have not seen. */
const bringsNews: readonly SnapshotEvent['action'][] = ['approve', 'confirmDecision', 'putInForce', 'publishCorrection']

/** The newest that was signed, newest first. A title is the latest approved one, whatever it was called then. */
function newsOf({ snapshot, directory }: Snapped): NewsItem[] {
  const views = viewsOf(directory)
  const news: NewsItem[] = []
  for (let index = snapshot.events.length - 1; index >= 0 && news.length < newsOnNewsPage; index -= 1) {
    const { id, action, at, by, ...event } = snapshot.events[index] as SnapshotEvent
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
