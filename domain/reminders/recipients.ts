/** Who hears a reminder: from a step and a plan to people with mail addresses. */
import { contributed, holds } from '../approval/permissions'
import { isEscalation, type Hearer, type ReminderStep } from './steps'
import type { Actor, DepartmentNode, Id, Permission } from '../approval/vocabulary'

export interface Mailbox {
  name: string
  mail: string
}

export interface ReminderPerson extends Actor {
  mail: string
  /** Whether the person wants reminders that are no escalation. */
  wantsDigests: boolean
  /** Whether what others are told at once waits for the day's digest. */
  gathersMails?: boolean
}

export interface ReminderDepartment extends DepartmentNode {
  name: string
  /** Null where there is none who can be written to. */
  head: Mailbox | null
  owner: Mailbox | null
}

/** The people of the municipality; departments in the order in which they are shown. */
export interface ReminderPeople {
  people: readonly ReminderPerson[]
  departments: readonly ReminderDepartment[]
}

export interface Answerable {
  department: Id | null
  responsibleEditor: Id | null
  contributors: readonly Id[]
  /** `asked`: whom the sender asked to sign; the others hear of it when it has waited. */
  submission: { by: Id; asked?: Id } | null
  /** What one must hold to sign it now: an approver signs, or a registrar records what a body decides. */
  signers: readonly Permission[]
}

export interface Recipient extends Mailbox {
  /** Why they hear it. */
  as: Hearer | 'administrator' | 'reader' | 'author'
  /** Hears it because nobody who should act can be written to. */
  standsIn: boolean
  escalation: boolean
  /** Does not want this; only where it is no escalation. */
  declined: boolean
  /** Wants it in the day's digest. */
  gathers?: boolean
  /** Null for a contact who is no user. */
  user: Id | null
}

/** @returns the people a step is for, each address once, the first reason standing. */
export function recipientsOf(step: ReminderStep, plan: Answerable, world: ReminderPeople): Recipient[] {
  const escalation = isEscalation(step)
  const found = step.to.flatMap((hearer): Recipient[] => {
    if (hearer === 'head' || hearer === 'owner') return superiors(hearer, plan, world)
    const acting = hearer === 'editor' ? editorOf(plan, world) : askedOf(step, plan, approversOf(plan, world))
    if (acting.length === 0) return superiors('head', plan, world).map((head) => ({ ...head, standsIn: true }))
    return acting.map((person) => ({
      ...addressOf(person),
      as: hearer,
      standsIn: false,
      escalation,
      declined: !escalation && !person.wantsDigests,
      ...gathering(person),
      user: person.id,
    }))
  })
  return found.filter(({ mail }, index) => found.findIndex((other) => other.mail === mail) === index)
}

const gathering = ({ gathersMails }: ReminderPerson) => (gathersMails ? { gathers: true } : {})

/** Somebody who is asked to read a plan. */
export const readerOf = (person: ReminderPerson): Recipient => ({
  ...addressOf(person),
  as: 'reader',
  standsIn: false,
  escalation: false,
  declined: !person.wantsDigests,
  ...gathering(person),
  user: person.id,
})

/** Addresses name people, so that a user and a contact with one address are one person. */
const addressOf = ({ name, mail }: Mailbox): Mailbox => ({ name, mail: mail.trim().toLowerCase() })

/** A responsible editor who works here still. */
const editorOf = ({ responsibleEditor }: Answerable, { people }: ReminderPeople): ReminderPerson[] =>
  people.filter(({ id, active, mail }) => id === responsibleEditor && active && mail)

/** At first the one who was asked, if they can sign it; later all who can. */
function askedOf({ day }: ReminderStep, { submission }: Answerable, approvers: ReminderPerson[]): ReminderPerson[] {
  const asked = approvers.filter(({ id }) => day === 0 && id === submission?.asked)
  return asked.length > 0 ? asked : approvers
}

/** Those who may sign, and whoever stands in for one of them today. */
function approversOf(plan: Answerable, { people, departments }: ReminderPeople): ReminderPerson[] {
  const maySign = (person: Actor) =>
    plan.signers.some((permission) => holds(person, permission, plan.department, departments)) && !contributed(person, plan)
  return people.filter(
    (person) => person.mail && (maySign(person) || (!contributed(person, plan) && (person.standsInFor ?? []).some(maySign))),
  )
}

/** The head, else the owner, else those who can appoint either. */
function superiors(wanted: 'head' | 'owner', { department }: Answerable, world: ReminderPeople): Recipient[] {
  const head = wanted === 'head' ? headOf(department, world) : null
  const found = head ?? contingencyOwner(world)
  if (found) return [superior(found, head ? 'head' : 'owner', world)]
  return administrators(world).map((person) => superior(person, 'administrator', world))
}

function superior(mailbox: Mailbox, as: Recipient['as'], { people }: ReminderPeople): Recipient {
  const { name, mail } = addressOf(mailbox)
  const user = people.find((person) => person.active && addressOf(person).mail === mail)
  return { name, mail, as, standsIn: false, escalation: true, declined: false, user: user?.id ?? null }
}

/** The head of the department, or of the nearest above it that has one. */
function headOf(department: Id | null, { departments }: ReminderPeople): Mailbox | null {
  const seen = new Set<Id>()
  for (let at = department; at && !seen.has(at); ) {
    seen.add(at)
    const node = departments.find(({ id }) => id === at)
    if (node?.head) return node.head
    at = node?.parent ?? null
  }
  return null
}

/** The municipality's: the first that a topmost department names, as the public site's footer has it. */
export const contingencyOwner = ({ departments }: ReminderPeople): Mailbox | null =>
  departments.find(({ parent, owner }) => parent === null && owner)?.owner ?? null

export const administrators = ({ people }: ReminderPeople): ReminderPerson[] =>
  people.filter(({ active, mail, grants }) => active && mail && grants.some(({ permission }) => permission === 'administrator'))
