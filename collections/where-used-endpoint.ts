/** `GET /api/<collection>/:id/where-used`: what a change of a contact or role reaches, for "Anvendes i". */
import type { Endpoint, PayloadRequest } from 'payload'
import type { Id } from '../domain/approval/vocabulary'
import { idOfRoute, refuseOutsiders } from './answers'
import { all, asUser } from './records'
import { plansUsing, type UsingPlan } from './where-used'

export interface WhereUsedAnswer {
  plans: UsingPlan[]
  /** Roles the contact holds, and departments it leads; none for a role. */
  roles: { id: Id; name: string }[]
  departments: { id: Id; name: string }[]
}

export const whereUsedEndpoint = (collection: 'contacts' | 'roles'): Endpoint => ({
  path: '/:id/where-used',
  method: 'get',
  handler: async (req) => {
    refuseOutsiders(req)
    const id = idOfRoute(req)
    const ofContact = collection === 'contacts' ? await usesOfContact(req, id) : { roles: [], departments: [] }
    // A plan that names a role shows whoever holds it.
    const held = ofContact.roles.map(({ id: role, name }) => ({ to: 'roles' as const, id: role, as: name }))
    const plans = await plansUsing(req, [{ to: collection, id }, ...held])
    return Response.json({ plans, ...ofContact } satisfies WhereUsedAnswer)
  },
})

async function usesOfContact(req: PayloadRequest, id: Id): Promise<Pick<WhereUsedAnswer, 'roles' | 'departments'>> {
  const asked = asUser(req)
  const roles = await all(asked, 'roles', { where: { 'holders.contact': { equals: id } }, select: { title: true } })
  const departments = await all(asked, 'departments', {
    where: { or: [{ head: { equals: id } }, { contingencyOwner: { equals: id } }] },
    select: { name: true },
  })
  return {
    roles: roles.map((role) => ({ id: String(role.id), name: role.title })),
    departments: departments.map((department) => ({ id: String(department.id), name: department.name })),
  }
}
