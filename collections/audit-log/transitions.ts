/** What the log says of a plan's transitions: those that were carried out, and those somebody tried and may not. */
import { createLocalReq, type Payload } from 'payload'
import { auditTexts, words } from '../../messages'
import type { Plan, PlanEvent, User } from '../../payload-types'
import type { TransitionRequest } from '../../domain/approval/facts'
import type { Id } from '../../domain/approval/vocabulary'
import { nameOf } from './changes'
import { recordAudit, type AuditLine } from './record'

/** @param event as it was just added to the chain; the line names its hash */
export function transitionLine({ id, title }: Plan, event: PlanEvent): AuditLine {
  const { action, revisionNumber, comment, actor, actorName, seq, hash, at } = event
  const done = auditTexts.transition(words.actions[action], title, revisionNumber ?? '')
  return {
    kind: 'transition',
    text: comment ? done + auditTexts.reason(comment) : done,
    person: { id: actor, name: actorName },
    plan: { id: String(id), title },
    record: `plan-events/${event.id}`,
    details: { seq, hash },
    at,
  }
}

/** Beside the refused transition, whose transaction has written nothing. */
export async function recordRefusal(
  payload: Payload,
  { plan, action }: TransitionRequest & { plan: Id },
  user: User,
  why: string,
  now: Date,
): Promise<void> {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const title = await nameOf(req, 'plans', plan)
  await recordAudit(req, {
    kind: 'refusal',
    text: auditTexts.refusedTransition(words.actions[action], title, why),
    plan: { id: plan, title },
    record: `plans/${plan}`,
    details: { action },
    at: now.toISOString(),
  })
}
