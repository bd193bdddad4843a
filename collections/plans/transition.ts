/**
 * The one command that moves a plan. REST, the admin, the demo and the tests all come through here; the rules
 * decide (`workflow/`), and this file carries the decision out in one transaction.
 */
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../database/transaction'
import { decide, type Decision } from '../../workflow/decide'
import type { TransitionRequest } from '../../workflow/facts'
import type { Problem } from '../../workflow/problems'
import type { Refusal } from '../../workflow/refusals'
import type { Actor, Id } from '../../workflow/vocabulary'
import { planTexts, problemText, refusalText } from '../../messages'
import type { Plan, User } from '../../payload-types'
import { actorOf, departmentTree } from '../actor'
import { askForRelease } from '../release'
import { factsOf, problemsOf } from './facts'
import { appendEvent, freezeRevision } from './history'
import { asTransition } from './transition-token'

export type TransitionOutcome =
  | { ok: true; state: Plan['state']; revision: string | null; contentHash: string }
  | { ok: false; status: Refusal['status'] | 404; message: string; problems: ShownProblem[] }

/** A problem with the sentence a person reads. */
export type ShownProblem = Problem & { text: string }

interface Options {
  /** The moment of the signature; the present unless the demo dates it back. */
  now?: Date
}

/**
 * Moves a plan on behalf of `user`, or says why not; when it refuses, nothing is written.
 * Two people at once: whoever comes second is decided again on what the first left behind.
 */
export function transitionPlan(
  payload: Payload,
  { plan: id, ...request }: TransitionRequest & { plan: Id },
  user: User,
  { now = new Date() }: Options = {},
): Promise<TransitionOutcome> {
  return inTransaction(
    payload,
    async (req) => {
      const actor = await currentActor(req, user)
      const plan = await loadPlan(req, id)
      if (!actor || !plan) return { ok: false, status: 404, message: planTexts.noSuchPlan, problems: [] }
      const [facts, departments] = [await factsOf(req, plan), await departmentTree(req)]
      const decided = decide(facts, request, actor, { departments, now, problems: await problemsOf(req, plan) })
      return decided.ok ? carryOut(req, plan, decided.decision, actor) : refused(decided)
    },
    // Every transition writes the end of the one chain, so many at once meet there more often than other writes.
    { user: { ...user, collection: 'users' }, attempts: 15 },
  )
}

const refused = (refusal: Refusal): TransitionOutcome => ({
  ok: false,
  status: refusal.status,
  message: refusalText(refusal),
  problems: (refusal.problems ?? []).map((problem) => ({ ...problem, text: problemText(problem) })),
})

/** The user as the database knows them now: permissions may have changed since the session began. */
async function currentActor(req: PayloadRequest, user: User): Promise<Actor | null> {
  const current = await req.payload.findByID({
    collection: 'users',
    id: user.id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // the rules judge the actor by the record itself
    req,
  })
  return actorOf(current)
}

async function loadPlan(req: PayloadRequest, id: Id): Promise<Plan | null> {
  const { docs } = await req.payload.find({
    collection: 'plans',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    showHiddenFields: true,
    overrideAccess: true, // who may do what is decided by the rules, not by reading
    req,
  })
  return docs[0] ?? null
}

function carryOut(req: PayloadRequest, plan: Plan, decision: Decision, actor: Actor): Promise<TransitionOutcome> {
  return asTransition(req, async () => {
    const revision = decision.freezes ? await freezeRevision(req, plan, decision, actor) : null
    const event = await appendEvent(req, decision.event, revision?.id ?? null)
    const saved = await req.payload.update({
      collection: 'plans',
      id: plan.id,
      data: changesOf(decision, revision?.id ?? null),
      depth: 0,
      // The workflow's fields are closed to everybody; the command alone writes them.
      overrideAccess: true,
      req,
    })
    if (decision.asksForRelease) await askForRelease(req, `${event.action} ${plan.slug ?? plan.id}`)
    return { ok: true, state: saved.state, revision: revision?.number ?? null, contentHash: event.contentHash }
  })
}

/** The plan's workflow fields after a decision. */
function changesOf({ event, submission, review, endsForce, freezes, to }: Decision, revision: Id | null): Partial<Plan> {
  return {
    state: to,
    contentHash: event.contentHash,
    submission: submission
      ? { ...submission, at: event.at }
      : { by: null, at: null, contentHash: null, changeNote: null, changeClass: null },
    sentBackReason: to === 'sentBack' ? event.reason : null,
    ...(freezes ? { inForce: revision, contributors: [] } : {}),
    ...(review ?? {}),
    ...(endsForce ? { inForce: null, lastRevisedAt: null, nextReviewDate: null } : {}),
  }
}
