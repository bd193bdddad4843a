/** The plans, made and signed by the people of the demo on the same road as in daily use. */
import type { Payload, PayloadRequest } from 'payload'
import { idOf } from '../../collections/ids'
import { machine } from '../../collections/credentials/sign-in'
import { transitionPlan } from '../../collections/plans/transition/command'
import type { Plan, User } from '../../payload-types'
import type { DepartmentKey } from '../departments'
import { textOf, type Happening } from '../editions'
import { plans } from '../plans'
import type { Resolve } from '../richtext'
import type { UserKey } from '../users'
import { planData } from './plan-data'
import { alreadyThere, type Ids } from './records'
import { all, asFact, existing } from '../../collections/records'

type People = Record<UserKey, User>

/** Plans with a title and a place in the tree, so that they can name each other before they are written. */
export async function outlinePlans(
  req: PayloadRequest,
  department: Ids<DepartmentKey>,
  people: People,
  now: Date,
): Promise<Ids<string>> {
  const there = await alreadyThere(req, 'plans', 'slug')
  const ids: Ids<string> = {}
  for (const plan of plans) {
    const { slug, text } = plan
    const author = people[plan.editions[0]?.writtenBy ?? plan.responsibleEditor]
    const data: Partial<Plan> = {
      slug,
      title: text.title,
      kind: plan.kind,
      department: department[plan.department],
      parent: plan.parent ? ids[plan.parent] : null,
      successor: plan.takenOutOfUse?.successor ? ids[plan.takenOutOfUse.successor] : null,
      responsibleEditor: people[plan.responsibleEditor].id,
      reviewIntervalMonths: plan.reviewIntervalMonths ?? null,
      lastExercised: daysBefore(now, plan.lastExercisedDaysAgo),
    }
    ids[slug] =
      there.get(slug) ??
      (await req.payload.create({ collection: 'plans', data: data as Plan, depth: 0, ...onBehalfOf(author), req })).id
  }
  return ids
}

/**
 * Lets something happen to a plan; a submission is written first.
 * @throws when the municipality's own rules refuse it
 */
export async function happen(
  payload: Payload,
  happening: Happening,
  { id, people, resolve }: { id: string; people: People; resolve: Resolve },
): Promise<void> {
  const { plan, action, at } = happening
  const actor = people[happening.by]
  const contentHash =
    action === 'submit' ? await write(payload, happening, id, actor, resolve) : await hashOf(payload, id)
  const request = {
    plan: id,
    action,
    contentHash,
    comment: 'comment' in happening ? happening.comment : '',
    changeNote: action === 'submit' ? happening.changeNote : '',
    changeClass: action === 'submit' ? happening.changeClass : null,
    inForceFrom: action === 'approve' ? (happening.inForceFrom?.toISOString() ?? null) : null,
    decision: action === 'recordDecision' ? { ...decisionOf(happening), minutes: resolve('bilag', happening.minutes) } : null,
  }
  const outcome = await transitionPlan(payload, request, actor, { signIn: machine, now: at })
  if (outcome.ok) return
  const problems = outcome.problems.map((problem) => problem.text).join('; ')
  throw new Error(`Demo plan ${plan.slug}, ${action}: ${outcome.message} ${problems}`)
}

const decisionOf = ({ body, date, caseNumber }: Extract<Happening, { action: 'recordDecision' }>) => ({ body, date, caseNumber })

async function write(
  payload: Payload,
  { plan, edition }: Extract<Happening, { action: 'submit' }>,
  id: string,
  author: User,
  resolve: Resolve,
): Promise<string> {
  const data = planData(textOf(plan, edition), resolve)
  const saved = await payload.update({ collection: 'plans', id, data, ...justTheHash, ...onBehalfOf(author) })
  return saved.contentHash ?? ''
}

async function hashOf(payload: Payload, id: string): Promise<string> {
  const plan = await existing(asFact(payload, 'the machine looks up what the person is about to sign'), 'plans', id, justTheHash)
  return plan.contentHash ?? ''
}

/** @returns how many events each plan has had: so far an earlier run had come. */
export async function eventsSoFar(payload: Payload): Promise<Map<string, number>> {
  const docs = await all(asFact(payload, 'how far the work had come is a fact, whoever asks'), 'plan-events', {
    select: { plan: true },
  })
  const counts = new Map<string, number>()
  for (const { plan } of docs) counts.set(idOf(plan), (counts.get(idOf(plan)) ?? 0) + 1)
  return counts
}

const justTheHash = { depth: 0, select: { contentHash: true } } as const

const onBehalfOf = (user: User) => ({ overrideAccess: false, user: { ...user, collection: 'users' } }) as const

const daysBefore = (now: Date, days: number | undefined): string | null =>
  days === undefined ? null : new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString()
