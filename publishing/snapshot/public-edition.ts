/**
 * The public edition of a snapshot: plans that were approved as public, and the people and roles that they name. Who is
 * named by none of them is in it only with a number or a mail that is marked public. Of a plan that was for employees
 * before, its past stays with them: notes, reasons, names, bodies and addresses of that time (plan-past.ts). Pure.
 */
import type { Id } from '../../domain/approval/vocabulary'
import { happenedInPublic, publicPast } from './plan-past'
import { referencesOf } from './references-of'
import { rememberer } from './remember'
import type { Snapshot, SnapshotContact, SnapshotEvent, SnapshotPlan } from './snapshot'

/** What did not change is the very same object in the next snapshot. */
const once = rememberer()

/** @param whole the snapshot, in which each contact has its public numbers and mails alone */
export function publicEdition(whole: Snapshot): Snapshot {
  const plans = whole.plans.filter(({ content }) => content.visibility === 'public')
  const shown = new Set(plans.map(({ id }) => id))
  const named = namedBy(plans, whole)
  return {
    ...whole,
    plans: plans.map((plan) => once('plan', [plan], () => asPublic(plan))),
    unshown: [
      ...whole.unshown,
      ...whole.plans.flatMap(({ id, content: { kind } }) => (shown.has(id) ? [] : [{ id, kind, why: 'internalOnly' as const }])),
    ],
    events: publicEvents(whole.events, plans),
    // What a role is to do is written without a mark and without an approval: it is for employees.
    roles: whole.roles.filter(({ id }) => named.roles.has(id)).map((role) => once('role', [role], () => ({ ...role, tasks: null }))),
    contacts: whole.contacts.filter((contact) => named.contacts.has(contact.id) || canBeReached(contact)),
  }
}

function publicEvents(events: SnapshotEvent[], plans: SnapshotPlan[]): SnapshotEvent[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const isPublic = (event: SnapshotEvent): boolean => {
    const plan = byId.get(event.plan)
    return plan !== undefined && once('event', [event, plan], () => happenedInPublic(event, plan))
  }
  return once('events', [events, ...plans], () => events.filter(isPublic))
}

/** An editor's mail has no mark of its own, and who is asked to read a plan is the municipality's own business. */
const asPublic = (plan: SnapshotPlan): SnapshotPlan => ({
  ...plan,
  ...publicPast(plan),
  mustBeRead: false,
  responsibleEditor: plan.responsibleEditor && { ...plan.responsibleEditor, mail: null },
})

const canBeReached = ({ active, phones, mails }: SnapshotContact): boolean => active && phones.length + mails.length > 0

/** Everybody whom the plans and the departments name, and who holds those roles. */
function namedBy(plans: SnapshotPlan[], { departments, roles: all }: Snapshot): Record<'roles' | 'contacts', Set<Id>> {
  const references = plans.map(({ content }) => referencesOf(content))
  const roles = new Set(references.flatMap((named) => named.roles))
  const holders = all.flatMap((role) => (roles.has(role.id) ? role.holders.map(({ contact }) => contact) : []))
  const heads = departments.flatMap(({ head, contingencyOwner }) => [head, contingencyOwner].filter((id) => id !== null))
  return { roles, contacts: new Set([...references.flatMap((named) => named.contacts), ...holders, ...heads]) }
}
