/** Those who may sign a plan as it stands: whom it waits for, and whom to write to. */
import type { PayloadRequest } from 'payload'
import { availableActions, type StandingContext } from '../../../domain/approval/decide'
import { copenhagenDay } from '../../../domain/reminders/due'
import type { PlanFacts } from '../../../domain/approval/facts'
import type { Actor, Id, PlanAction } from '../../../domain/approval/vocabulary'
import type { User } from '../../../payload-types'
import { actorOf, principalsOf } from '../../actor'
import { wayOf } from '../../credentials/sign-in'
import { all, asFact } from '../../records'

export interface Approver {
  id: Id
  name: string
}

/** What is waited for: a signature, the record of a body's decision, or its confirmation. */
const signing: readonly PlanAction[] = ['approve', 'recordDecision', 'confirmDecision']

/** @returns by name, deputies included; the rules themselves say who, so that four eyes leaves out whoever wrote it */
export async function approversOf(req: PayloadRequest, plan: PlanFacts, context: Omit<StandingContext, 'signIn'>): Promise<Approver[]> {
  const docs = await all(asFact(req, 'who may sign is a fact, whoever asks'), 'users', {
    where: { active: { not_equals: false } },
    sort: 'name',
  })
  const today = copenhagenDay(new Date())
  const maySign = (user: User, actor: Actor) => {
    // As if they signed in now.
    const signIn = { way: wayOf(user), provedAt: context.now.toISOString() }
    const acting = { ...actor, standsInFor: principalsOf(actor.id, docs, today) }
    return availableActions(plan, acting, { ...context, signIn }).some(({ action, allowed }) => allowed && signing.includes(action))
  }
  return docs.flatMap((user) => {
    const actor = actorOf(user)
    return actor && maySign(user, actor) ? [{ id: actor.id, name: actor.name }] : []
  })
}
