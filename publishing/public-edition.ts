/**
 * The public edition of a snapshot: plans that were approved as public, and the people and roles that they name. Who is
 * named by none of them is in it only with a number or a mail that is marked public. Pure.
 */
import { contentReferences } from '../workflow/references'
import { referencesIn, type InlineReference } from '../workflow/richtext'
import type { Id } from '../workflow/vocabulary'
import type { Snapshot, SnapshotContact, SnapshotPlan } from './snapshot'

/** @param whole the snapshot, in which each contact has its public numbers and mails alone */
export function publicEdition(whole: Snapshot): Snapshot {
  const plans = whole.plans.filter(({ content }) => content.visibility === 'public')
  const shown = new Set(plans.map(({ id }) => id))
  const named = namedBy(plans, whole)
  return {
    ...whole,
    plans: plans.map(asPublic),
    unshown: [
      ...whole.unshown,
      ...whole.plans.flatMap(({ id, content: { kind } }) => (shown.has(id) ? [] : [{ id, kind, why: 'internalOnly' as const }])),
    ],
    events: whole.events.filter(({ plan }) => shown.has(plan)),
    roles: whole.roles.filter(({ id }) => named.roles.has(id)),
    contacts: whole.contacts.filter((contact) => named.contacts.has(contact.id) || canBeReached(contact)),
  }
}

/** An editor's mail has no mark of its own, and who is asked to read a plan is the municipality's own business. */
const asPublic = (plan: SnapshotPlan): SnapshotPlan => ({
  ...plan,
  mustBeRead: false,
  responsibleEditor: plan.responsibleEditor && { ...plan.responsibleEditor, mail: null },
})

const canBeReached = ({ active, phones, mails }: SnapshotContact): boolean => active && phones.length + mails.length > 0

/** Everybody whom the plans and the departments name, and whom those roles name in turn. */
function namedBy(plans: SnapshotPlan[], { departments, roles: all }: Snapshot): Record<'roles' | 'contacts', Set<Id>> {
  const byId = new Map(all.map((role) => [role.id, role]))
  const found = { roles: new Set<Id>(), contacts: new Set<Id>() }
  const add = ({ to, id }: InlineReference): void => {
    if (to === 'plans' || found[to].has(id)) return
    found[to].add(id)
    const role = to === 'roles' ? byId.get(id) : undefined
    for (const { contact } of role?.holders ?? []) add({ to: 'contacts', id: contact })
    if (role?.tasks) referencesIn(role.tasks).forEach(add)
  }
  for (const { content } of plans) {
    const { roles, contacts } = contentReferences(content)
    for (const id of roles) add({ to: 'roles', id })
    for (const id of contacts) add({ to: 'contacts', id })
  }
  for (const { head, contingencyOwner } of departments) {
    for (const id of [head, contingencyOwner]) if (id) add({ to: 'contacts', id })
  }
  return found
}
