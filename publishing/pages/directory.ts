/** The snapshot's records by id and in the order readers meet them. */
import slugify from 'slugify'
import type { Id } from '../../domain/approval/vocabulary'
import { copenhagenDay } from '../../domain/reminders/due'
import { groupBy } from '../../domain/group'
import { pathOfRow } from './parts'
import { paths } from './paths'
import { referencesOf } from '../snapshot/references-of'
import { sorted } from '../snapshot/sorted'
import type {
  Snapshot,
  SnapshotContact,
  SnapshotDepartment,
  SnapshotEvent,
  SnapshotPlan,
  SnapshotRole,
} from '../snapshot/snapshot'

const danish = new Intl.Collator('da', { numeric: true, sensitivity: 'variant' })

/** Danish order: aa as å, and æ, ø, å last. */
export const byName = <T>(name: (item: T) => string) => (a: T, b: T) => danish.compare(name(a), name(b))

export interface Directory {
  /** The day in Denmark. */
  day: string
  /** Plans with an approved revision. */
  plans: SnapshotPlan[]
  /** All that was signed, oldest first. */
  events: SnapshotEvent[]
  department: (id: Id) => SnapshotDepartment
  contact: (id: Id) => SnapshotContact
  role: (id: Id) => SnapshotRole
  /** Whether the edition has it. */
  hasContact: (id: Id) => boolean
  hasRole: (id: Id) => boolean
  /** Null when readers of the edition get no word of the plan. */
  plan: (id: Id) => SnapshotPlan | null
  /** A plan that may be referred to, and no more. */
  unshown: (id: Id) => Snapshot['unshown'][number] | null
  /** All departments: each followed by those below it, names in Danish order. */
  departments: SnapshotDepartment[]
  departmentsUnder: (parent: Id | null) => SnapshotDepartment[]
  /** The department itself first, then those above it. */
  lineage: (id: Id) => SnapshotDepartment[]
  /** Plans in force, titles in Danish order. */
  plansInForce: SnapshotPlan[]
  plansUnder: (parent: Id) => SnapshotPlan[]
  /** As `plansInForce`, of the department alone. */
  plansIn: (department: Id) => SnapshotPlan[]
  /** Plans in force that name the role anywhere. */
  plansNaming: (role: Id) => SnapshotPlan[]
  planCount: (department: Id) => number
  /** Whether the role's page tells of something to do: a card of its own, a step of a plan in force, or its own text. */
  hasTasks: (role: Id) => boolean
  /** The plan's events, oldest first. */
  eventsOf: (plan: Id) => SnapshotEvent[]
  roles: SnapshotRole[]
  rolesIn: (department: Id) => SnapshotRole[]
  /** Roles that the contact holds. */
  rolesOf: (contact: Id) => SnapshotRole[]
  contacts: SnapshotContact[]
  /** Where an active contact stands: `/kontakter/#hanne-skov`. */
  contactHref: (contact: Id) => string
  /** Whom to call for a vacant role: the head of its department, or of one above it, who can be called. */
  headFor: (role: Id) => Id | null
  /** Who is on duty for the crisis staff, and can be called. */
  duty: Id | null
  /** The plans that the municipality has chosen for the front page. */
  chosenEvents: Id[]
  /** What is under way, in words, and the plan to follow. */
  underWay: string | null
  underWayPlan: Id | null
  /** Of no department: the municipality's own, and outside numbers. */
  contactsIn: (department: Id | null) => SnapshotContact[]
}

/** @param before the directory of the snapshot before: most names stand where they stood, and that is soon seen */
export function directoryOf(snapshot: Snapshot, before?: Directory): Directory {
  const department = lookUp('department', snapshot.departments)
  const plans = new Map(snapshot.plans.map((plan) => [plan.id, plan]))
  const contactIds = new Set(snapshot.contacts.map(({ id }) => id))
  const roleIds = new Set(snapshot.roles.map(({ id }) => id))
  const unshown = new Map(snapshot.unshown.map((each) => [each.id, each]))
  const inForce = snapshot.plans.filter(({ status }) => status === 'inForce')
  const plansInForce = sorted(inForce, byName((plan) => plan.content.title), before?.plansInForce)

  const below = groupBy(snapshot.departments.toSorted(byName(({ name }) => name)), ({ parent }) => parent)
  const departmentsUnder = (parent: Id | null) => below.get(parent) ?? []
  const tree = (parent: Id | null): SnapshotDepartment[] =>
    departmentsUnder(parent).flatMap((child) => [child, ...tree(child.id)])
  const lineage = (id: Id): SnapshotDepartment[] => {
    const own = department(id)
    return own.parent ? [own, ...lineage(own.parent)] : [own]
  }

  const children = groupBy(plansInForce, (plan) => plan.content.parent)
  const inDepartment = groupBy(plansInForce, (plan) => plan.content.department)
  // Found in one walk through all texts; a walk for each role would take minutes in a large municipality.
  const mentions = plansInForce.flatMap((plan) => referencesOf(plan.content).roles.map((role) => ({ role, plan })))
  const naming = groupBy(mentions, ({ role }) => role)
  const planCount: (id: Id) => number = once((id: Id): number =>
    (inDepartment.get(id)?.length ?? 0) + departmentsUnder(id).reduce((sum, child) => sum + planCount(child.id), 0),
  )
  const steps = plansInForce.flatMap(({ content }) => content.sections.flatMap(({ phases }) => Object.values(phases).flat()))
  const asked = new Set([...steps.map(({ role }) => role), ...plansInForce.map(({ content }) => content.performedBy)])
  const events = groupBy(snapshot.events, ({ plan }) => plan)
  const roles = sorted(snapshot.roles, byName(({ title }) => title), before?.roles)
  const rolesByDepartment = groupBy(roles, ({ department }) => department)
  const held = groupBy(
    roles.flatMap((role) => [...new Set(role.holders.map((holder) => holder.contact))].map((contact) => ({ contact, role }))),
    ({ contact }) => contact,
  )
  const active = snapshot.contacts.filter((contact) => contact.active)
  const contacts = sorted(active, byName(({ name }) => name), before?.contacts)
  const hrefs = hrefsOf(contacts)
  const callable = new Set(active.filter(({ phones }) => phones.length > 0).map(({ id }) => id))
  const canBeCalled = (id: Id | null): id is Id => id !== null && callable.has(id)
  const role = lookUp('role', snapshot.roles)
  const headFor = (id: Id): Id | null => {
    const own = role(id).department
    return (own ? lineage(own).map(({ head }) => head).find(canBeCalled) : null) ?? null
  }
  const { duty = null, events: chosenEvents = [], underWay = null } = snapshot.emergency ?? {}
  const contactsByDepartment = groupBy(contacts, ({ department }) => department)

  return {
    day: copenhagenDay(snapshot.takenAt),
    plans: snapshot.plans,
    events: snapshot.events,
    department,
    contact: lookUp('contact', snapshot.contacts),
    role,
    hasContact: (id) => contactIds.has(id),
    hasRole: (id) => roleIds.has(id),
    plan: (id) => plans.get(id) ?? null,
    unshown: (id) => unshown.get(id) ?? null,
    departments: tree(null),
    departmentsUnder,
    lineage,
    plansInForce,
    plansUnder: (parent) => children.get(parent) ?? [],
    plansIn: (department) => inDepartment.get(department) ?? [],
    plansNaming: (role) => (naming.get(role) ?? []).map(({ plan }) => plan),
    planCount,
    hasTasks: (id) => asked.has(id) || role(id).tasks !== null,
    eventsOf: (plan) => events.get(plan) ?? [],
    roles,
    rolesIn: (department) => rolesByDepartment.get(department) ?? [],
    rolesOf: (contact) => (held.get(contact) ?? []).map(({ role }) => role),
    contacts,
    contactHref: (contact) => hrefs.get(contact) ?? paths.contacts,
    headFor,
    duty: canBeCalled(duty) ? duty : null,
    chosenEvents,
    underWay: underWay?.text ?? null,
    underWayPlan: underWay?.plan ?? null,
    contactsIn: (department) => contactsByDepartment.get(department) ?? [],
  }
}

/** People of one name are told apart by a number, in the order of the page. */
function hrefsOf(contacts: SnapshotContact[]): Map<Id, string> {
  const taken = new Set<string>()
  return new Map(
    contacts.map(({ id, name }, place) => {
      const wanted = slugify(name, { lower: true, strict: true, locale: 'da' }) || 'kontakt'
      let anchor = wanted
      for (let number = 2; taken.has(anchor); number += 1) anchor = `${wanted}-${number}`
      taken.add(anchor)
      return [id, `${pathOfRow(paths.contacts, place, contacts.length)}#${anchor}`]
    }),
  )
}

/** Remembers what was reckoned for each key. */
function once<Key, Value>(reckon: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    if (!known.has(key)) known.set(key, reckon(key))
    return known.get(key) as Value
  }
}

/** Records that are named cannot be deleted, so a missing one is a fault and not a case. */
function lookUp<T extends { id: Id }>(what: string, records: T[]): (id: Id) => T {
  const byId = new Map(records.map((record) => [record.id, record]))
  return (id) => {
    const record = byId.get(id)
    if (!record) throw new Error(`The snapshot names ${what} ${id}, which is not in it.`)
    return record
  }
}
