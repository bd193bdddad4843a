/** Those who may sign a plan: whom it waits for, and whom to write to. */
import type { PayloadRequest } from 'payload'
import type { PlanFacts } from '../../workflow/facts'
import { mayApprove } from '../../workflow/permissions'
import type { Id } from '../../workflow/vocabulary'
import { actorOf, departmentTree } from '../actor'

export interface Approver {
  id: Id
  name: string
}

/** @returns by name; four eyes leaves out whoever had a hand in the content. */
export async function approversOf(req: PayloadRequest, plan: PlanFacts): Promise<Approver[]> {
  const departments = await departmentTree(req)
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { 'grants.permission': { equals: 'approver' } },
    sort: 'name',
    depth: 0,
    pagination: false,
    overrideAccess: true, // who may sign is a fact, whoever asks
    req,
  })
  return docs.flatMap((user) => {
    const actor = actorOf(user)
    return actor && mayApprove(actor, plan, departments) ? [{ id: actor.id, name: actor.name }] : []
  })
}
