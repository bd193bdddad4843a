import type { CollectionBeforeDeleteHook } from 'payload'
import { adminTexts } from '../../messages'
import { Refusal } from '../errors'
import { rolesNaming } from '../roles/tasks'
import { plansReferringTo } from '../where-used'

/** A number that plans lead to cannot disappear; the refusal lists the plans (domain.md 28). */
export const refuseDeletingUsedContact: CollectionBeforeDeleteHook = async ({ id, req }) => {
  // What uses the contact is a fact about all records, not about the user's share of them.
  const contact = await req.payload.findByID({ collection: 'contacts', id, depth: 0, overrideAccess: true, req })
  const plans = await plansReferringTo(req, 'contacts', String(id))
  if (plans.length > 0) throw new Refusal(adminTexts.inUse(contact.name, plans.map(({ title }) => title).join(', ')), 409)
  const { docs: roles } = await req.payload.find({
    collection: 'roles',
    where: { 'holders.contact': { equals: id } },
    depth: 0,
    pagination: false,
    overrideAccess: true, // as above
    req,
  })
  if (roles.length > 0) throw new Refusal(adminTexts.usedByRoles(contact.name, roles.map(({ title }) => title).join(', ')), 409)
  const naming = await rolesNaming(req, 'contacts', String(id))
  if (naming.length > 0) throw new Refusal(adminTexts.namedInTasks(contact.name, naming.join(', ')), 409)
  const { docs: departments } = await req.payload.find({
    collection: 'departments',
    where: { or: [{ head: { equals: id } }, { contingencyOwner: { equals: id } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true, // as above
    req,
  })
  if (departments.length === 0) return
  throw new Refusal(adminTexts.usedByDepartments(contact.name, departments.map(({ name }) => name).join(', ')), 409)
}
