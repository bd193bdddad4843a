/** `/planer/`, `/action-cards/`, `/roller/` and `/afdelinger/`: everything of one kind, to be read through. */
import type { ListItem, ListPageProps, RoleView, SitePage, Way } from '../../components/site/props'
import { publishingTexts, siteTexts, words } from '../../messages'
import { planKinds } from '../../domain/approval/vocabulary'
import type { SnapshotDepartment, SnapshotPlan } from '../snapshot/snapshot'
import type { Snapped } from './chrome'
import { partCrumb, partsOf, waysTo, type Group } from './parts'
import { paths } from './paths'
import type { PageSource } from './sources'
import { ifNamed, viewsOf, type Views } from './views'

const { crumbs } = publishingTexts
const { list: texts } = siteTexts
type Groups = Group<ListItem>[]
type Of = ListPageProps['of']

function listPages(of: Of, snapped: Snapped): SitePage[] {
  const trail = [{ label: crumbs[of], href: paths[of] }]
  // Departments stand as a tree.
  const nameOf = of === 'departments' ? null : ({ label }: ListItem) => label
  return partsOf(paths[of], groupsIn(of, snapped), nameOf).map(({ path, part, groups }) => ({
    path,
    template: 'list',
    props: {
      chrome: snapped.chrome(path, [...trail, ...partCrumb(path, part)]),
      of,
      ...(part && { part }),
      groups: groups.map(({ number, label, rows }) => ({ number, heading: label, items: rows })),
    },
  }))
}

const groupsIn = (of: Of, snapped: Snapped): Groups =>
  groupsOf[of](snapped, viewsOf(snapped.directory)).filter(({ rows }) => rows.length > 0)

/** @returns in place of a list of all plans, the ways to them: by kind, and to the action cards */
export function waysToPlans(snapped: Snapped): Way[] {
  const cards = groupsIn('actionCards', snapped).reduce((sum, { rows }) => sum + rows.length, 0)
  const toCards = { label: words.kindsPlural.actionCard, href: paths.actionCards, count: cards, letters: [] }
  return [...waysTo(paths.plans, groupsIn('plans', snapped), null), ...(cards > 0 ? [toCards] : [])]
}

const plansByKind = ({ directory }: Snapped): Groups =>
  planKinds
    .filter((kind) => kind !== 'actionCard')
    .map((kind) => ({
      label: words.kindsPlural[kind],
      rows: directory.plansInForce
        .filter(({ content }) => content.kind === kind)
        .map((plan) => ({ ...linkTo(plan), text: plan.content.summary, facts: [directory.department(plan.content.department).name] })),
    }))

const linkTo = ({ content, slug }: SnapshotPlan) => ({ label: content.title, href: paths.plan(slug) })

const cardsByDepartment = ({ directory }: Snapped): Groups =>
  directory.departments.map(({ id, name }) => ({
    label: name,
    rows: directory.plansIn(id).filter(({ content }) => content.kind === 'actionCard').map((card): ListItem => {
      const above = ifNamed(card.content.parent, directory.plan)
      const role = ifNamed(card.content.performedBy, directory.role)
      return {
        ...linkTo(card),
        facts: [...(role ? [texts.performedBy(role.title)] : []), ...(above?.status === 'inForce' ? [texts.cardOf(above.content.title)] : [])],
      }
    }),
  }))

function rolesByDepartment({ directory }: Snapped, views: Views): Groups {
  const items = directory.roles.map(({ id, department }) => ({ department, item: roleItem(views.role(id)) }))
  const group = (department: string | null, label: string) => ({
    label,
    rows: items.filter((each) => each.department === department).map(({ item }) => item),
  })
  return [group(null, texts.wholeMunicipality), ...directory.departments.map(({ id, name }) => group(id, name))]
}

function roleItem({ title, href, holders, standIn }: RoleView): ListItem {
  const [holder] = holders
  if (holder) return { label: title, href, facts: [], who: { contact: holder.contact, as: holder.deputy ? 'deputy' : 'holder' } }
  return { label: title, href, facts: [words.vacant], who: standIn ?? null }
}

/** Each topmost department with everything below it. */
function departmentTrees({ directory }: Snapped, views: Views): Groups {
  const items = (department: SnapshotDepartment, level: number): ListItem[] => [
    {
      ...views.department(department.id),
      level,
      facts: [siteTexts.department.planCount(directory.planCount(department.id))],
      who: headOf(department, directory, views),
    },
    ...directory.departmentsUnder(department.id).flatMap((child) => items(child, level + 1)),
  ]
  return directory.departmentsUnder(null).map((top) => ({ label: top.name, rows: items(top, 0) }))
}

function headOf({ head }: SnapshotDepartment, { contact }: Snapped['directory'], views: Views): ListItem['who'] {
  return head && contact(head).active ? { contact: views.contact(head), as: 'head' } : null
}

const groupsOf: Record<Of, (snapped: Snapped, views: Views) => Groups> = {
  plans: plansByKind,
  actionCards: cardsByDepartment,
  roles: rolesByDepartment,
  departments: departmentTrees,
}

export const listSources: readonly PageSource[] = (['plans', 'actionCards', 'roles', 'departments'] as const).map((of) => ({
  key: `overview ${of}`,
  pages: (snapped) => listPages(of, snapped),
}))
