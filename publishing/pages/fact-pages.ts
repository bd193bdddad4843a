/** The pages of the facts that plans share: departments, roles, contacts. */
import type { Link, RolePageProps, SitePage } from '../../components/site/props'
import { publishingTexts, siteTexts, words } from '../../messages'
import type { PlanContent, RichText, WhoReference } from '../../domain/content/content'
import { referencesIn } from '../../domain/content/richtext'
import { phaseKeys } from '../../domain/content/templates'
import { planKinds, type Id } from '../../domain/approval/vocabulary'
import { groupBy } from '../../domain/group'
import type { SnapshotDepartment, SnapshotPlan, SnapshotRole } from '../snapshot/snapshot'
import { departmentTrail, type Snapped } from './chrome'
import type { Directory } from './directory'
import { letterOf } from '../../components/site/lists'
import { liveText } from './live-text'
import { partCrumb, partsOf, sizes } from './parts'
import { paths } from './paths'
import { sectionPlaces } from './sections'
import { ifNamed, viewsOf, type Views } from './views'

export function departmentPages(department: SnapshotDepartment, { directory, chrome }: Snapped): SitePage[] {
  const views = viewsOf(directory)
  const plans = directory.plansIn(department.id).map(views.planItem)
  const byKind = planKinds
    .map((kind) => ({ kind, label: words.kindsPlural[kind], rows: plans.filter((plan) => plan.kind === kind) }))
    .filter(({ rows }) => rows.length > 0)
  const trail = departmentTrail(directory, department.id)
  const children = directory.departmentsUnder(department.id).map((child) => countedLink(child.id, directory, views))
  const roles = directory.rolesIn(department.id).map(({ id }) => views.role(id))
  return partsOf(paths.department(department.slug), byKind, ({ title }) => title).map(({ path, part, groups }) => ({
    path,
    template: 'department',
    props: {
      chrome: chrome(path, [...trail, ...partCrumb(path, part)]),
      name: department.name,
      head: ifNamed(department.head, views.contact),
      contingencyOwner: ifNamed(department.contingencyOwner, views.contact),
      parent: ifNamed(department.parent, views.department),
      children,
      ...(part && { part }),
      plans: groups.map(({ number, rows }) => ({ number, kind: byKind[number - 1]!.kind, items: rows })),
      roles,
    },
  }))
}

/** Plans of the department and of those below it, which its page leads to. */
export const countedLink = (id: Id, directory: Directory, views: Views): Link & { planCount: number } => ({
  ...views.department(id),
  planCount: directory.planCount(id),
})

export function rolePages(role: SnapshotRole, { directory, chrome }: Snapped): SitePage[] {
  const views = viewsOf(directory)
  const trail = [
    ...(role.department ? departmentTrail(directory, role.department) : []),
    { label: role.title, href: paths.role(role.slug) },
  ]
  const plans = plansNaming(role.id, directory, views)
  const all = [{ label: siteTexts.role.plans, rows: plans }]
  return partsOf(paths.role(role.slug), all, ({ plan }) => plan.title, sizes.role).map(({ path, part, groups }) => ({
    path,
    template: 'role',
    props: {
      chrome: chrome(path, [...trail, ...partCrumb(path, part)]),
      role: views.role(role.id),
      department: ifNamed(role.department, views.department),
      tasks: role.tasks && views.text(liveText(role.tasks, directory)),
      ...(part && { part }),
      plans: groups.flatMap(({ rows }) => rows),
      cards: plans.flatMap(({ cards, plan }) => (cards ? { label: plan.title, href: plan.href } : [])),
    },
  }))
}

const plansNaming = (role: Id, directory: Directory, views: Views): RolePageProps['plans'] =>
  directory.plansNaming(role).map((plan) => ({
    plan: views.planItem(plan),
    steps: stepsFor(role, plan.content),
    cards: plan.content.performedBy === role,
    alarmPlaces: plan.content.alarmChain.flatMap(({ who }, place) => (isRole(who, role) ? [place + 1] : [])),
    named: sectionsNaming(role, plan),
  }))

const isRole = ({ to, id }: WhoReference, role: Id): boolean => to === 'roles' && id === role

/** Sections whose text or contact groups name the role; steps and the alarm chain are told for themselves. */
const sectionsNaming = (role: Id, { content, slug }: SnapshotPlan): Link[] =>
  (placesByRole(content).get(role) ?? []).map(({ anchor, heading }) => ({ label: heading, href: `${paths.plan(slug)}#${anchor}` }))

type Place = ReturnType<typeof sectionPlaces>[number]

/** What was approved never changes: each text is walked once, whichever roles ask of it and in how many releases. */
const known = new WeakMap<PlanContent, Map<Id, Place[]>>()

function placesByRole(content: PlanContent): Map<Id, Place[]> {
  const found = known.get(content) ?? findPlaces(content)
  known.set(content, found)
  return found
}

function findPlaces(content: PlanContent): Map<Id, Place[]> {
  const inGroups = content.contactGroups.flatMap(({ members }) => members.flatMap(({ who }) => (who.to === 'roles' ? who.id : [])))
  const mentions = sectionPlaces(content).flatMap((place) => {
    const texts: RichText[] = Object.values(place.section.text)
    const inTexts = texts.flatMap(referencesIn).flatMap(({ to, id }) => (to === 'roles' ? id : []))
    const roles = new Set(place.key === 'contacts' ? [...inTexts, ...inGroups] : inTexts)
    return [...roles].map((role) => ({ role, place }))
  })
  return new Map([...groupBy(mentions, ({ role }) => role)].map(([role, all]) => [role, all.map(({ place }) => place)]))
}

/** On its own card a role also does what names nobody. */
const stepsFor = (role: Id, { sections, performedBy }: PlanContent): RolePageProps['plans'][number]['steps'] =>
  phaseKeys.flatMap((phase) =>
    sections
      .flatMap((section) => section.phases[phase] ?? [])
      .filter((step) => step.role === role || (step.role === null && performedBy === role))
      .map(({ text }) => ({ phase, text })),
  )

/** Everybody from A to Å as in a phone book: on one page, while that can be printed and read. */
export function contactPages({ directory, chrome }: Snapped): SitePage[] {
  const views = viewsOf(directory)
  const rolesOf = (contact: Id): Link[] =>
    directory.rolesOf(contact).map(({ title, slug }) => ({ label: title, href: paths.role(slug) }))
  const contacts = directory.contacts.map(({ id }) => ({
    ...views.contact(id),
    roles: rolesOf(id),
    formerAnchor: paths.formerContactAnchor(id),
  }))
  const letters = [...groupBy(contacts, ({ name }) => letterOf(name))].map(([label, rows]) => ({ label, rows }))
  const trail = [{ label: publishingTexts.crumbs.contacts, href: paths.contacts }]
  return partsOf(paths.contacts, letters, null).map(({ path, part, groups }) => ({
    path,
    template: 'contacts',
    props: {
      chrome: chrome(path, [...trail, ...partCrumb(path, part)]),
      ...(part && { part }),
      groups: groups.map(({ number, label, rows }) => ({ number, letter: label, contacts: rows })),
    },
  }))
}
