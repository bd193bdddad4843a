/** A plan in force, and a plan taken out of use. */
import type { Provenance, SitePage } from '../../components/site/props'
import type { Id } from '../../domain/approval/vocabulary'
import { latestRevision, type SnapshotEvent, type SnapshotPlan } from '../snapshot/snapshot'
import { attachmentView } from './attachment-view'
import { trailOf, type Snapped } from './chrome'
import { historyPages } from './history-pages'
import { paths } from './paths'
import { chainView, sectionsOf } from './sections'
import { ifNamed, viewsOf } from './views'

/** @returns the plan's own page, and its history with its former texts */
export function pagesOfPlan(id: Id, snapped: Snapped): SitePage[] {
  const plan = snapped.directory.plan(id)
  if (!plan) throw new Error(`The snapshot has no plan ${id}.`)
  const own = plan.status === 'inForce' ? planPage(plan, snapped) : retiredPage(plan, snapped)
  return [own, ...historyPages(plan, snapped)]
}

export function planPage(plan: SnapshotPlan, { directory, chrome }: Snapped): SitePage {
  const seen: string[] = []
  const views = viewsOf(directory, (savedAt) => seen.push(savedAt))
  const { content } = plan
  const path = paths.plan(plan.slug)
  const surroundings = chrome(path, trailOf(plan, directory))

  const children = directory.plansUnder(plan.id)
  const cards = children.filter((child) => child.content.kind === 'actionCard')
  const parent = ifNamed(content.parent, directory.plan)
  // A card has no chain of its own: whoever acts by it calls in the order of the plan above it.
  const borrowed = content.kind === 'actionCard' && content.alarmChain.length === 0 && parent?.status === 'inForce'
  const chain = borrowed && parent ? parent.content.alarmChain : content.alarmChain
  const shown = {
    title: content.title,
    kind: content.kind,
    summary: content.summary,
    crisisLevel: content.crisisLevel || null,
    department: views.department(content.department),
    performedBy: ifNamed(content.performedBy, views.role),
    callFirst: chainView(chain, views),
    callFirstFrom: borrowed && parent ? { label: parent.content.title, href: paths.plan(parent.slug) } : null,
    sections: sectionsOf(content, cards.flatMap((card) => views.planRef(card.id) ?? []), views),
    attachments: (content.attachments ?? []).map(attachmentView),
    parent: parent?.status === 'inForce' ? views.planItem(parent) : null,
    children: children.map(views.planItem),
    historyHref: paths.history(plan.slug),
    confirmHref: plan.mustBeRead && surroundings.cmsUrl ? `${surroundings.cmsUrl}/laest/${plan.id}` : null,
  }
  const props = { chrome: surroundings, ...shown, provenance: provenanceOf(plan, seen) }
  return { path, template: 'plan', props }
}

/** @param seen when the records on the page were last saved */
function provenanceOf(plan: SnapshotPlan, seen: string[]): Provenance {
  const { number, changeClass, contributors, approvedBy, decision, urgent, approvedAt, periods, contentHash } = latestRevision(plan)
  return {
    revision: number,
    changeClass,
    preparedBy: contributors,
    approvedBy: approvedBy ? [approvedBy] : [],
    decision,
    awaitsApproval: urgent && !approvedBy,
    approvedAt,
    validFrom: periods.at(-1)?.from ?? approvedAt,
    validUntil: plan.validUntil,
    lastRevisedAt: plan.lastRevisedAt,
    updatedAt: [approvedAt, plan.lastRevisedAt, ...seen].reduce((latest, at) => (at > latest ? at : latest)),
    reviewDue: plan.nextReviewDate,
    responsibleEditor: plan.responsibleEditor,
    contentHash,
  }
}

function retiredPage(plan: SnapshotPlan, { directory, chrome }: Snapped): SitePage {
  const views = viewsOf(directory)
  const path = paths.plan(plan.slug)
  const lastOf = (action: SnapshotEvent['action']) =>
    directory.eventsOf(plan.id).findLast((event) => event.action === action)
  const takenOut = lastOf('takeOutOfUse')
  const archived = plan.status === 'archived' ? lastOf('archive') : undefined
  return {
    path,
    template: 'retiredPlan',
    props: {
      chrome: chrome(path, trailOf(plan, directory)),
      title: plan.content.title,
      kind: plan.content.kind,
      department: views.department(plan.content.department),
      takenOutAt: takenOut?.at ?? latestRevision(plan).approvedAt,
      archivedAt: archived?.at ?? null,
      reason: archived?.comment ?? takenOut?.comment ?? '',
      successor: ifNamed(plan.successor, views.planRef),
      historyHref: paths.history(plan.slug),
    },
  }
}
