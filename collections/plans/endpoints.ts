/** The workflow's two doors: what may be done with a plan now, and doing it. */
import type { Endpoint } from 'payload'
import { planTexts, problemText, refusalText } from '../../messages'
import { approvalRoute } from '../../domain/approval/approval-route'
import { authorityOf } from '../../domain/approval/authority'
import { availableActions, type StandingContext } from '../../domain/approval/decide'
import { copenhagenDay } from '../../domain/reminders/due'
import type { PlanFacts } from '../../domain/approval/facts'
import { signedClass } from '../../domain/approval/guards'
import { isInReview } from '../../domain/overview'
import { refuse } from '../../domain/approval/refusals'
import { parseTransitionRequest } from '../../domain/approval/request'
import { transitions } from '../../domain/approval/transitions'
import type { Actor, PlanAction } from '../../domain/approval/vocabulary'
import type { User } from '../../payload-types'
import { peopleWithPermissions } from '../access'
import { actorOf, departmentTree, withPrincipals } from '../actor'
import { bodyOf, idOfRoute, refusal } from '../answers'
import { Refusal } from '../errors'
import { approvalSettings } from '../approval-rules/settings'
import { clockProblem } from '../clock'
import { handsOf } from '../credentials/hands'
import { proveAgain } from '../credentials/prove'
import { signInOf } from '../credentials/sign-in'
import { asFact, one } from '../records'
import { approversOf } from './transition/approvers'
import { factsOf, problemsOf } from './transition/load'
import { submittingOf } from './transition/submitting'
import { transitionPlan } from './transition/command'
import { typedFactsEndpoint } from './typed-facts'
import { planOfRoute } from './plan-of-route'

/**
 * `POST /api/plans/:id/transition` with `{ action, contentHash, comment, changeNote, changeClass }`, and `password` where
 * the sign-in is too old to sign by.
 */
const transition: Endpoint = {
  path: '/:id/transition',
  method: 'post',
  handler: async (req) => {
    if (!peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
    const clock = await clockProblem(req.payload)
    if (clock) return refusal(409, clock)
    const body = await bodyOf(req)
    const parsed = parseTransitionRequest(body)
    if (!parsed.ok) return refusal(parsed.status, refusalText(parsed))
    const user = req.user as User
    const { asked } = parsed.request
    if (asked && !(await one(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', asked))) return refusal(422, planTexts.noSuchApprover)
    const proved = await proveAgain(req, user, passwordIn(body), parsed.request.action)
    if (!proved.ok) throw new Refusal(refusalText(proved), 403)
    const { signIn } = proved
    const outcome = await transitionPlan(req.payload, { ...parsed.request, plan: idOfRoute(req) }, user, { signIn })
    if (!outcome.ok) return refusal(outcome.status, outcome.message, { problems: outcome.problems })
    return Response.json(outcome)
  },
}

const passwordIn = (body: unknown): string => {
  const { password } = (body ?? {}) as { password?: unknown }
  return typeof password === 'string' ? password : ''
}

/** `GET /api/plans/:id/actions`: the buttons of the workflow bar, by the guards of the command. */
const actions: Endpoint = {
  path: '/:id/actions',
  method: 'get',
  handler: async (req) => {
    const actor = actorOf(req.user)
    if (!actor || !peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
    const plan = await planOfRoute(req)
    if (!plan) return refusal(404, planTexts.noSuchPlan)
    const facts = await factsOf(req, plan)
    const now = new Date()
    const context = {
      departments: await departmentTree(req),
      settings: await approvalSettings(req),
      now,
      hands: await handsOf(req),
      signIn: signInOf(req.user as User),
    }
    const acting = await withPrincipals(req, actor, copenhagenDay(now))
    const offered = availableActions(facts, acting, context)
    const problems = await problemsOf(req, plan)
    const maySubmit = offered.some(({ action, allowed }) => action === 'submit' && allowed)
    return Response.json({
      contentHash: facts.contentHash,
      state: facts.state,
      submission: facts.submission,
      decision: facts.decision,
      successor: facts.successor,
      upcoming: facts.upcoming,
      correction: facts.correction,
      conflicts: facts.conflicts,
      revisions: facts.revisions.filter(({ id }) => id !== facts.inForce?.id),
      body: approvalRoute(context.settings.rules, facts.kind, signedClass(facts, { changeClass: null })).body,
      approvers: isInReview(facts.state) ? await approversOf(req, facts, context) : [],
      submitting: maySubmit ? await submittingOf(req, facts, actor.id, context) : null,
      actions: offered.map(({ reason, action, ...rest }) => ({
        ...rest,
        action,
        // The name of the one the signature would be for; null for one's own right.
        onBehalfOf: principalOf(facts, acting, action, context)?.name ?? null,
        reason: reason ? refusalText(refuse(reason, { action, state: facts.state })) : null,
      })),
      problems: problems.map((problem) => ({ ...problem, text: problemText(problem) })),
    })
  },
}

function principalOf(plan: PlanFacts, actor: Actor, action: PlanAction, context: StandingContext): Actor | null {
  const transition = transitions.find((row) => row.action === action)
  const authority = transition && authorityOf({ transition, plan, actor, ...context })
  return authority?.ok ? authority.onBehalfOf : null
}

export const planEndpoints: Endpoint[] = [transition, actions, typedFactsEndpoint]
