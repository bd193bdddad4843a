import type { CollectionBeforeDeleteHook } from 'payload'
import { adminTexts } from '../../messages'
import { Refusal } from '../errors'
import { all, asFact, existing } from '../records'
import { rolesNaming } from '../roles/tasks'
import { plansReferringTo } from '../where-used'

/** A number that plans lead to cannot disappear; the refusal lists the plans (domain.md 28). */
export const refuseDeletingUsedContact: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const facts = asFact(req, 'what uses the contact is a fact about all records, not about the user\'s share of them')
  const contact = await existing(facts, 'contacts', String(id))
  const plans = await plansReferringTo(req, 'contacts', String(id))
  if (plans.length > 0) throw new Refusal(adminTexts.inUse(contact.name, plans.map(({ title }) => title).join(', ')), 409)
  const roles = await all(facts, 'roles', { where: { 'holders.contact': { equals: id } } })
  if (roles.length > 0) throw new Refusal(adminTexts.usedByRoles(contact.name, roles.map(({ title }) => title).join(', ')), 409)
  const naming = await rolesNaming(req, 'contacts', String(id))
  if (naming.length > 0) throw new Refusal(adminTexts.namedInTasks(contact.name, naming.join(', ')), 409)
  const departments = await all(facts, 'departments', { where: { or: [{ head: { equals: id } }, { contingencyOwner: { equals: id } }] } })
  if (departments.length === 0) return
  throw new Refusal(adminTexts.usedByDepartments(contact.name, departments.map(({ name }) => name).join(', ')), 409)
}
