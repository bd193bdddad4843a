/**
 * The one command that moves a plan. REST, the admin, the demo, the clock and the tests all come through here: the
 * rules decide (`domain/`), and what they decide is carried out in the same transaction (`apply-decision.ts`).
 */
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../../database/transaction'
import type { PlanContent } from '../../../domain/content/content'
import type { SignIn } from '../../../domain/approval/credentials'
import { decide } from '../../../domain/approval/decide'
import { copenhagenDay } from '../../../domain/reminders/due'
import type { EventDetails } from '../../../domain/approval/events'
import type { TransitionRequest } from '../../../domain/approval/facts'
import type { Problem } from '../../../domain/approval/problems'
import { refuse, type Refusal } from '../../../domain/approval/refusals'
import type { Actor, Id } from '../../../domain/approval/vocabulary'
import { adminUi, planTexts, problemText, refusalText } from '../../../messages'
import type { Plan, User } from '../../../payload-types'
import { actorOf, departmentTree, withPrincipals } from '../../actor'
import { approvalSettings } from '../../approval-rules/settings'
import { recordRefusal } from '../../audit-log/transitions'
import { handsOf, latestChange } from '../../credentials/hands'
import { mustChoosePassword } from '../../credentials/must-choose'
import { machine } from '../../credentials/sign-in'
import { idOrNull } from '../../ids'
import { all, asFact, one } from '../../records'
import { applyDecision } from './apply-decision'
import { contentOf } from '../content/content'
import { contentIn } from '../content/frozen'
import { factsOf, minutesOf, problemsOf } from './load'

export type TransitionOutcome =
  | { ok: true; state: Plan['state']; revision: string | null; contentHash: string }
  | { ok: false; status: Refusal['status'] | 404; message: string; problems: ShownProblem[] }

/** A problem with the sentence a person reads. */
export type ShownProblem = Problem & { text: string }

interface Options {
  /** How the user is signed in; `machine` for programs that act for somebody without a session. */
  signIn: SignIn
  /** The moment of the signature; the present unless the demo dates it back. */
  now?: Date
}

/**
 * Moves a plan on behalf of `user`, or says why not; when it refuses, nothing is written.
 * Two people at once: whoever comes second is decided again on what the first left behind.
 */
export async function transitionPlan(
  payload: Payload,
  request: PlanRequest,
  user: User,
  { signIn, now = new Date() }: Options,
): Promise<TransitionOutcome> {
  const outcome = await inTransaction(payload, (req) => move(req, request, (day) => currentActor(req, user, day), { signIn, now }), {
    user: { ...user, collection: 'users' },
    attempts,
  })
  if (!outcome.ok && outcome.status === 403) await recordRefusal(payload, request, user, outcome.message, now)
  return outcome
}

/** Puts an approved revision in force at its time, on nobody's behalf: somebody signed both it and its time. */
export function putInForceOnTime(payload: Payload, plan: Id, now: Date): Promise<TransitionOutcome> {
  return inTransaction(
    payload,
    async (req) => {
      const { upcoming } = { ...(await loadPlan(req, plan)) }
      const revision = idOrNull(upcoming?.revision)
      const approved = revision ? await one(asFact(req, 'what was frozen is a fact, whoever asks'), 'plan-revisions', revision) : null
      const due = Boolean(upcoming?.from && upcoming.from <= now.toISOString())
      const signed = { contentHash: approved?.contentHash ?? '', comment: '', changeNote: '', changeClass: null, inForceFrom: null }
      const request = { plan, action: 'putInForce' as const, ...signed }
      return due ? move(req, request, async () => planvaerk, { signIn: machine, now }) : refused(refuse('nothing-upcoming'))
    },
    { attempts },
  )
}

/** Every transition writes the end of the one chain, so many at once meet there more often than other writes. */
const attempts = 15

/** The machine itself, as the timeline names it. */
const planvaerk: Actor = {
  id: 'planvaerk',
  name: adminUi.productName,
  title: '',
  active: true,
  grants: [{ permission: 'approver', department: null }],
}

type PlanRequest = TransitionRequest & { plan: Id }

async function move(
  req: PayloadRequest,
  { plan: id, ...request }: PlanRequest,
  whoActs: (day: string) => Promise<Actor | 'password-not-own' | null>,
  { signIn, now }: Required<Options>,
): Promise<TransitionOutcome> {
  const actor = await whoActs(copenhagenDay(now))
  if (actor === 'password-not-own') return refused(refuse(actor, { action: request.action }))
  const plan = await loadPlan(req, id)
  if (!actor || !plan) return { ok: false, status: 404, message: planTexts.noSuchPlan, problems: [] }
  const facts = await factsOf(req, plan)
  const context = {
    departments: await departmentTree(req),
    settings: await approvalSettings(req),
    now,
    signIn,
    hands: await handsOf(req),
    credentials: await latestChange(req, actor.id),
    minutes: request.decision?.minutes ? await minutesOf(req, request.decision.minutes) : null,
    openComments: await openCommentsOf(req, id),
    problems: await problemsOf(req, plan, await signedContent(req, plan, request)),
  }
  const decided = decide(facts, request, actor, context)
  if (!decided.ok) return refused(decided)
  const { successor } = decided.decision
  if (successor && !(await mayFollow(req, plan, successor))) return refused(refuse('unknown-successor'))
  return { ok: true, ...(await applyDecision(req, plan, decided.decision, actor, request)) }
}

const refused = (refusal: Refusal): TransitionOutcome => ({
  ok: false,
  status: refusal.status,
  message: refusalText(refusal),
  problems: (refusal.problems ?? []).map((problem) => ({ ...problem, text: problemText(problem) })),
})

/** The user as the database knows them now: permissions may have changed since the session began. */
async function currentActor(req: PayloadRequest, user: User, day: string): Promise<Actor | 'password-not-own' | null> {
  const current = await one(asFact(req, 'the rules judge the actor by the record itself'), 'users', user.id)
  if (mustChoosePassword(current)) return 'password-not-own'
  const actor = actorOf(current)
  return actor && withPrincipals(req, actor, day)
}

async function loadPlan(req: PayloadRequest, id: Id): Promise<Plan | null> {
  return one(asFact(req, 'who may do what is decided by the rules, not by reading'), 'plans', id, {
    showHiddenFields: true,
  })
}

/** What is to be signed: the plan as it is written, or the earlier revision that was chosen. */
async function signedContent(req: PayloadRequest, plan: Plan, { action, revision }: TransitionRequest): Promise<PlanContent> {
  if (action !== 'reinstate' || !revision) return contentOf(plan)
  const chosen = await one(asFact(req, 'what was frozen is a fact, whoever asks'), 'plan-revisions', revision)
  return chosen ? contentIn(chosen) : contentOf(plan)
}

async function openCommentsOf(req: PayloadRequest, plan: Id): Promise<NonNullable<EventDetails['openComments']>> {
  const docs = await all(asFact(req, 'what is unresolved is a fact, whoever moves the plan'), 'comments', {
    where: { and: [{ plan: { equals: plan } }, { resolved: { not_equals: true } }] },
    sort: 'at',
  })
  return docs.map(({ section, text, authorName }) => ({ section, text, author: authorName }))
}

/** A plan cannot follow itself. */
async function mayFollow(req: PayloadRequest, plan: Plan, successor: Id): Promise<boolean> {
  if (successor === String(plan.id)) return false
  return (await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', successor)) !== null
}
