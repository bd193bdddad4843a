/** A plan's history: every signature with what it changed, and the last former texts as they were. */
import type { HistoryPageProps, Names, RevisionView, SitePage } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import { comparedReferences, sizeOfChanges, type ComparedReference as Reference } from '../../domain/compare'
import type { PlanContent } from '../../domain/content/content'
import { contentReferences } from '../../domain/content/references'
import type { RevisionMeta, SnapshotEvent, SnapshotPlan } from '../snapshot/snapshot'
import { trailOf, type Snapped } from './chrome'
import type { Directory } from './directory'
import { partCrumb, partsBySize } from './parts'
import { paths } from './paths'

/** Characters on a page: some 10 kB compressed at most. */
const mostOnPage = 20_000
const sizeOfEntry = 350

/** @returns the pages of the history, and those of former texts */
export function historyPages(plan: SnapshotPlan, snapped: Snapped): SitePage[] {
  const { directory, chrome } = snapped
  const crumb = { label: publishingTexts.crumbs.history, href: paths.history(plan.slug) }
  const trail = [...trailOf(plan, directory), crumb]
  const pages = partsBySize(paths.history(plan.slug), entriesOf(plan, directory), ({ size }) => size, mostOnPage)
  const history = pages.map(({ path, part, rows }): SitePage => {
    const revisions = rows.flatMap(({ revision }) => revision ?? [])
    return {
      path,
      template: 'history',
      props: {
        chrome: chrome(path, [...trail, ...partCrumb(path, part)]),
        title: plan.content.title,
        planHref: paths.plan(plan.slug),
        ...(part && { part }),
        revisions: revisions.map((revision) => entryView(revision, plan)),
        events: rows.flatMap(({ event }) => event ?? []),
        names: namesOf(revisions.flatMap(({ changes }) => (changes ? comparedReferences(changes.comparison) : [])), directory),
        hasInternalPast: plan.hasInternalPast === true,
      },
    }
  })
  const past = plan.revisions.flatMap((revision) => (revision.content ? pastPage(plan, revision, revision.content, snapped) : []))
  return [...history, ...past]
}

interface Entry {
  at: string
  size: number
  revision?: RevisionMeta
  event?: HistoryPageProps['events'][number]
}

/** Newest first. */
function entriesOf(plan: SnapshotPlan, directory: Directory): Entry[] {
  const revisions = plan.revisions.map((revision) => ({
    at: revision.approvedAt,
    size: sizeOfEntry + (revision.changes ? sizeOfChanges(revision.changes) : 0),
    revision,
  }))
  const events = directory.eventsOf(plan.id).flatMap(eventWithoutRevision).reverse()
  return [...revisions, ...events.map((event) => ({ at: event.at, size: sizeOfEntry, event }))].sort((a, b) => b.at.localeCompare(a.at))
}

/** What makes a revision is told with it; what brings a waiting one in force is told for itself. */
function eventWithoutRevision({ action, at, by, comment, revision }: SnapshotEvent): HistoryPageProps['events'] {
  if (action === 'approve' || action === 'confirmDecision' || action === 'publishCorrection') return []
  return [{ action, revision, at, by, comment }]
}

const entryView = (revision: RevisionMeta, plan: SnapshotPlan): HistoryPageProps['revisions'][number] => ({
  ...revisionView(revision, plan),
  ...(revision.changes && { changes: revision.changes }),
  ...(revision.content && { textHref: paths.pastRevision(plan.slug, revision.number) }),
})

function revisionView(revision: RevisionMeta, plan: SnapshotPlan): RevisionView {
  const { id, contributors, approvedBy, visibility: _visibility, changes: _changes, content: _content, ...shown } = revision
  return {
    ...shown,
    preparedBy: contributors,
    approvedBy: approvedBy ? [approvedBy] : [],
    inForce: plan.status === 'inForce' && id === plan.latest,
  }
}

function pastPage(plan: SnapshotPlan, revision: RevisionMeta, content: PlanContent, { directory, chrome }: Snapped): SitePage {
  const path = paths.pastRevision(plan.slug, revision.number)
  const crumbs = [
    { label: publishingTexts.crumbs.history, href: paths.history(plan.slug) },
    { label: publishingTexts.crumbs.revision(revision.number), href: path },
  ]
  return {
    path,
    template: 'pastRevision',
    props: {
      // What is under way now has nothing to do with it, and would have it made anew.
      chrome: { ...chrome(path, [...trailOf(plan, directory), ...crumbs]), underWay: null },
      title: content.title,
      planHref: paths.plan(plan.slug),
      historyHref: paths.history(plan.slug),
      revision: revisionView(revision, plan),
      content,
      names: namesOf(referencesOf(content), directory),
    },
  }
}

function referencesOf(content: PlanContent): Reference[] {
  const { contacts, roles, plans } = contentReferences(content)
  const named = Object.entries({ contacts, roles, plans, departments: [content.department] })
  return named.flatMap(([to, ids]) => ids.map((id) => ({ to: to as Reference['to'], id })))
}

/** The names that readers of the edition may know, and as they are now. */
function namesOf(references: Reference[], directory: Directory): Names {
  const nameOf = ({ to, id }: Reference): string | null => {
    if (to === 'plans') return directory.plan(id)?.content.title ?? (directory.unshown(id) ? publishingTexts.unshownPlan : null)
    if (to === 'departments') return directory.departments.find((each) => each.id === id)?.name ?? null
    if (to === 'roles') return directory.hasRole(id) ? directory.role(id).title : null
    return directory.hasContact(id) ? directory.contact(id).name : null
  }
  return Object.fromEntries(
    references.flatMap((reference): [string, string][] => {
      const name = nameOf(reference)
      return name === null ? [] : [[`${reference.to}/${reference.id}`, name]]
    }),
  )
}
