/** A plan in force, a plan taken out of use, and the history of both. */
import type { Link, Provenance, SitePage } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import { latestRevision, type SnapshotEvent, type SnapshotPlan } from '../snapshot'
import { departmentTrail, type Snapped } from './chrome'
import { paths } from './paths'
import { chainView, sectionsOf } from './sections'
import { ifNamed, viewsOf } from './views'

export const planPages = (snapped: Snapped): SitePage[] =>
  snapped.snapshot.plans.flatMap((plan) => [
    plan.status === 'inForce' ? planPage(plan, snapped) : retiredPage(plan, snapped),
    historyPage(plan, snapped),
  ])

export function planPage(plan: SnapshotPlan, { directory, chrome }: Snapped): SitePage {
  const seen: string[] = []
  const views = viewsOf(directory, (savedAt) => seen.push(savedAt))
  const { content } = plan
  const path = paths.plan(plan.slug)

  const children = directory.plansUnder(plan.id)
  const cards = children.filter((child) => child.content.kind === 'actionCard')
  const parent = ifNamed(content.parent, directory.plan)
  const shown = {
    title: content.title,
    kind: content.kind,
    summary: content.summary,
    crisisLevel: content.crisisLevel || null,
    department: views.department(content.department),
    performedBy: ifNamed(content.performedBy, views.role),
    callFirst: chainView(content.alarmChain, views),
    sections: sectionsOf(content, cards.flatMap((card) => views.planRef(card.id) ?? []), views),
    parent: parent?.status === 'inForce' ? views.planItem(parent) : null,
    children: children.map(views.planItem),
    historyHref: paths.history(plan.slug),
  }
  const props = { chrome: chrome(path, trailOf(plan, directory)), ...shown, provenance: provenanceOf(plan, seen) }
  return { path, template: 'plan', props }
}

/** @param seen when the records on the page were last saved */
function provenanceOf(plan: SnapshotPlan, seen: string[]): Provenance {
  const { number, changeClass, contributors, approvedBy, approvedAt, contentHash } = latestRevision(plan)
  return {
    revision: number,
    changeClass,
    preparedBy: contributors,
    approvedBy: [approvedBy],
    approvedAt,
    lastRevisedAt: plan.lastRevisedAt,
    updatedAt: [approvedAt, plan.lastRevisedAt, ...seen].reduce((latest, at) => (at > latest ? at : latest)),
    reviewDue: plan.nextReviewDate,
    responsibleEditor: plan.responsibleEditor,
    contentHash,
  }
}

function retiredPage(plan: SnapshotPlan, { snapshot, directory, chrome }: Snapped): SitePage {
  const views = viewsOf(directory)
  const path = paths.plan(plan.slug)
  const takenOut = snapshot.events.findLast((event) => event.plan === plan.id && event.action === 'takeOutOfUse')
  return {
    path,
    template: 'retiredPlan',
    props: {
      chrome: chrome(path, trailOf(plan, directory)),
      title: plan.content.title,
      kind: plan.content.kind,
      department: views.department(plan.content.department),
      takenOutAt: takenOut?.at ?? latestRevision(plan).approvedAt,
      reason: takenOut?.comment ?? '',
      successor: ifNamed(plan.successor, views.planRef),
      historyHref: paths.history(plan.slug),
    },
  }
}

function historyPage(plan: SnapshotPlan, { snapshot, directory, chrome }: Snapped): SitePage {
  const path = paths.history(plan.slug)
  const crumb: Link = { label: publishingTexts.crumbs.history, href: path }
  return {
    path,
    template: 'history',
    props: {
      chrome: chrome(path, [...trailOf(plan, directory), crumb]),
      title: plan.content.title,
      planHref: paths.plan(plan.slug),
      revisions: plan.revisions.map(({ id, contributors, approvedBy, ...revision }) => ({
        ...revision,
        preparedBy: contributors,
        approvedBy: [approvedBy],
        inForce: plan.status === 'inForce' && id === plan.latest,
      })),
      events: snapshot.events.filter((event) => event.plan === plan.id).flatMap(eventWithoutRevision).reverse(),
    },
  }
}

const eventWithoutRevision = ({ action, at, by, comment }: SnapshotEvent) =>
  action === 'approve' ? [] : [{ action, at, by, comment }]

/** Through the department, not through the plan tree: a parent may be taken out of use. */
const trailOf = (plan: SnapshotPlan, directory: Snapped['directory']): Link[] => [
  ...departmentTrail(directory, plan.content.department),
  { label: plan.content.title, href: paths.plan(plan.slug) },
]
