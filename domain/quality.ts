/** What the contingency owner should have mended, though it stops nobody from approving a plan. */
import type { PlanContent } from './content/content'
import { mayApprove } from './approval/permissions'
import { outsideLinks, type LinkOutcome } from './content/links'
import type { Problem } from './approval/problems'
import { contentReferences } from './content/references'
import { textProblems } from './approval/requirements'
import { isEmpty } from './content/richtext'
import { templates, type SectionKey } from './content/templates'
import { contactBook, typedFacts, type ContactBook, type PlacedFact } from './content/typed-facts'
import type { Actor, DepartmentNode, Id, PlanState } from './approval/vocabulary'

export const qualityIssues = [
  'role-vacant',
  'contact-unreachable',
  'number-shared',
  'no-editor',
  'no-approver',
  'dead-reference',
  'dead-link',
  'silent-link',
  'text-fault',
  'typed-fact',
  'empty-sections',
  'never-exercised',
] as const
export type QualityIssue = (typeof qualityIssues)[number]

export interface QualityPlan {
  id: Id
  state: PlanState
  isInForce: boolean
  /** The working draft: what is to be mended. */
  content: PlanContent
  responsibleEditor: Id | null
  contributors: readonly Id[]
  lastExercised: string | null
}

export interface QualityContact {
  id: Id
  name: string
  type: 'person' | 'function' | 'external'
  active: boolean
  /** As stored. */
  numbers: readonly string[]
  mails: number
  other: string
}

export interface QualityFacts {
  plans: readonly QualityPlan[]
  contacts: readonly QualityContact[]
  roles: readonly { id: Id; title: string; holders: readonly Id[] }[]
  people: readonly Actor[]
  departments: readonly DepartmentNode[]
  /** Action cards that are not out of use, by the plan they lie under. */
  actionCards: ReadonlyMap<Id, number>
  /** How outside links stood when they were last tried; those never tried are left out. */
  links: ReadonlyMap<string, LinkOutcome>
}

export interface Finding {
  issue: QualityIssue
  /** The record to mend. */
  record: { collection: 'plans' | 'contacts' | 'roles'; id: Id; name: string }
  /** Names of plans that depend on it, of those who share a number, of what is dead, or addresses of links. */
  names: string[]
  /** Only with `number-shared`. */
  number?: string
  /** Only with `text-fault`: what some readers cannot use, in a text that was approved before the rule. */
  problems?: Problem[]
  /** Only with `typed-fact`: what is typed where a reference would follow the contact, with the owners' names. */
  typed?: (Omit<PlacedFact, 'owners'> & { owners: string[] })[]
  /** Only with `empty-sections`. */
  sections?: SectionKey[]
}

/** @returns whether nobody is to do anything about the plan any more. */
export const isOver = (state: PlanState): boolean => state === 'outOfUse' || state === 'archived'

/** @returns the findings in the order of `qualityIssues`; plans out of use are left in peace. */
export function qualityFindings(facts: QualityFacts): Finding[] {
  const plans = facts.plans.filter(({ state }) => !isOver(state))
  const inUse = { ...facts, plans }
  const book = contactBook(facts.contacts.filter(({ active }) => active))
  const names = new Map(facts.contacts.map(({ id, name }) => [id, name]))
  return [
    ...vacantRoles(inUse),
    ...unreachableContacts(inUse),
    ...sharedNumbers(inUse),
    ...plans.flatMap((plan) => [...aboutPlan(plan, facts), ...aboutTypedFacts(plan, book, names)]),
  ].sort((a, b) => qualityIssues.indexOf(a.issue) - qualityIssues.indexOf(b.issue))
}

/** A role whose holders have all left is vacant, whatever its record says. */
function vacantRoles({ roles, contacts, plans }: QualityFacts): Finding[] {
  const active = new Set(contacts.filter((contact) => contact.active).map(({ id }) => id))
  return roles
    .filter(({ holders }) => !holders.some((holder) => active.has(holder)))
    .map(({ id, title }): Finding => ({
      issue: 'role-vacant',
      record: { collection: 'roles', id, name: title },
      names: plans.filter(({ content }) => contentReferences(content).roles.includes(id)).map(titleOf),
    }))
    .filter(({ names }) => names.length > 0)
}

const isUnreachable = ({ active, numbers, mails, other }: QualityContact): boolean =>
  active && numbers.length === 0 && mails === 0 && other.trim() === ''

function unreachableContacts({ contacts, plans }: QualityFacts): Finding[] {
  return contacts.filter(isUnreachable).map(({ id, name }) => ({
    issue: 'contact-unreachable',
    record: { collection: 'contacts', id, name },
    names: plans.filter(({ content }) => contentReferences(content).contacts.includes(id)).map(titleOf),
  }))
}

/** Two people with one number: one of them has moved on. A duty phone may well be somebody's. */
function sharedNumbers({ contacts }: QualityFacts): Finding[] {
  const people = contacts.filter(({ type, active }) => type === 'person' && active)
  const numbers = [...new Set(people.flatMap((person) => person.numbers))]
  return numbers.flatMap((number): Finding[] => {
    const [first, ...others] = people.filter((person) => person.numbers.includes(number))
    if (!first || others.length === 0) return []
    const record = { collection: 'contacts', id: first.id, name: first.name } as const
    return [{ issue: 'number-shared', record, names: others.map(({ name }) => name), number }]
  })
}

function aboutPlan(plan: QualityPlan, facts: QualityFacts): Finding[] {
  const finding = (issue: QualityIssue, more: Partial<Finding> = {}): Finding => ({
    issue,
    record: { collection: 'plans', id: plan.id, name: titleOf(plan) },
    names: [],
    ...more,
  })
  const dead = deadReferences(plan, facts)
  const sections = emptySections(plan, facts)
  const links = outsideLinks(plan.content)
  const faults = plan.isInForce ? textProblems(plan.content) : []
  const gone = links.filter((url) => facts.links.get(url) === 'gone')
  const silent = links.filter((url) => facts.links.get(url) === 'unreachable')
  return [
    ...(facts.people.some(({ id, active }) => id === plan.responsibleEditor && active) ? [] : [finding('no-editor')]),
    ...(hasApprover(plan, facts) ? [] : [finding('no-approver')]),
    ...(dead.length > 0 ? [finding('dead-reference', { names: dead })] : []),
    ...(gone.length > 0 ? [finding('dead-link', { names: gone })] : []),
    ...(silent.length > 0 ? [finding('silent-link', { names: silent })] : []),
    ...(faults.length > 0 ? [finding('text-fault', { problems: faults })] : []),
    ...(sections.length > 0 ? [finding('empty-sections', { sections })] : []),
    ...(plan.isInForce && !plan.lastExercised ? [finding('never-exercised')] : []),
  ]
}

function aboutTypedFacts(plan: QualityPlan, book: ContactBook, names: ReadonlyMap<Id, string>): Finding[] {
  const typed = typedFacts(plan.content, book).map((fact) => ({ ...fact, owners: fact.owners.map((id) => names.get(id) ?? '') }))
  if (typed.length === 0) return []
  return [{ issue: 'typed-fact', record: { collection: 'plans', id: plan.id, name: titleOf(plan) }, names: [], typed }]
}

const titleOf = ({ content }: QualityPlan): string => content.title

function hasApprover({ contributors, content }: QualityPlan, { people, departments }: QualityFacts): boolean {
  const asked = { contributors, submission: null, department: content.department || null }
  return people.some((person) => mayApprove(person, asked, departments))
}

/** What the plan names that is gone, has left or is out of use. What is gone altogether has only its id left. */
function deadReferences({ content }: QualityPlan, { contacts, roles, plans }: QualityFacts): string[] {
  const named = contentReferences(content)
  const contact = new Map(contacts.map((each) => [each.id, each]))
  const plan = new Map(plans.map((each) => [each.id, each]))
  const known = new Set(roles.map(({ id }) => id))
  return [
    ...named.contacts.filter((id) => !contact.get(id)?.active).map((id) => contact.get(id)?.name ?? id),
    ...named.roles.filter((id) => !known.has(id)),
    ...named.plans.filter((id) => isOver(plan.get(id)?.state ?? 'outOfUse')).map((id) => plan.get(id)?.content.title ?? id),
  ]
}

/** Standard sections of the plan's kind with nothing in them, whether they must be filled or not. */
function emptySections({ id, content }: QualityPlan, { actionCards }: QualityFacts): SectionKey[] {
  const beside: Partial<Record<SectionKey, boolean>> = {
    alerting: content.alarmChain.length > 0,
    contacts: content.contactGroups.some(({ members }) => members.length > 0),
    actionCards: content.noActionCards || (actionCards.get(id) ?? 0) > 0,
  }
  return templates[content.kind].map(({ key }) => key).filter((key) => !beside[key] && !hasWords(content, key))
}

function hasWords({ sections }: PlanContent, key: SectionKey): boolean {
  const section = sections.find((each) => each.key === key)
  if (!section) return false
  const texts = Object.values(section.text).some((text) => !isEmpty(text))
  return texts || Object.values(section.phases).flat().some(({ text }) => text.trim() !== '')
}
