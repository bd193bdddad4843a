/**
 * What hangs on a plan that is to go: the plans whose text links to it, and those under it; and leading them all to the plan
 * that follows it, each by an ordinary save of whoever asks.
 */
import { createLocalReq, type Endpoint, type PayloadRequest } from 'payload'
import { leadTo } from '../../domain/content/lead-to'
import { parentKinds } from '../../domain/content/templates'
import type { Id } from '../../domain/approval/vocabulary'
import { linkedTexts, planTexts } from '../../messages'
import type { Plan } from '../../payload-types'
import { answering } from '../answers'
import { Refusal } from '../errors'
import { idOrNull } from '../ids'
import { all, asFact, asUser, byIds, one } from '../records'
import { plansReferringTo } from '../where-used'
import { planOfRoute } from './plan-of-route'

export interface LinkedPlans {
  /** Those whose text links to it: in the draft, or only in what readers see. */
  linking: { id: Id; title: string; inDraft: boolean }[]
  /** Those that lie under it. */
  under: { id: Id; title: string }[]
  successor: { id: Id; title: string } | null
}

export interface Led {
  changed: string[]
  /** With a sentence of why each was left. */
  left: { title: string; why: string }[]
}

async function linkedTo(req: PayloadRequest, plan: Plan): Promise<LinkedPlans> {
  const linking = await plansReferringTo(req, 'plans', plan.id)
  const under = await all(asUser(req), 'plans', {
    where: { and: [{ parent: { equals: plan.id } }, { state: { not_equals: 'archived' } }] },
    select: { title: true },
    sort: 'title',
  })
  const next = idOrNull(plan.successor)
  const successor = next ? await one(asFact(req, 'what follows a plan is a fact, whoever asks'), 'plans', next) : null
  return {
    // A card names the plan above it; it is told once, with those under it.
    linking: linking.flatMap(({ id, title, inDraft }) => (under.some((each) => String(each.id) === id) ? [] : [{ id, title, inDraft }])),
    under: under.map(({ id, title }) => ({ id: String(id), title })),
    successor: successor ? { id: String(successor.id), title: successor.title } : null,
  }
}

async function leadAll(req: PayloadRequest, plan: Plan): Promise<Led> {
  const { linking, under, successor } = await linkedTo(req, plan)
  if (!successor) throw new Refusal(linkedTexts.noSuccessor, 409)
  const facts = asFact(req, 'which plans lead to another is a fact, whoever asks')
  const follower = await one(facts, 'plans', successor.id)
  const ids = new Set([...linking.flatMap(({ id, inDraft }) => (inDraft ? [id] : [])), ...under.map(({ id }) => id)])
  const led: Led = { changed: [], left: [] }
  for (const each of await byIds(facts, 'plans', [...ids].filter((id) => id !== successor.id))) {
    const { value: sections, count } = leadTo(each.sections, String(plan.id), successor.id)
    const isUnder = idOrNull(each.parent) === String(plan.id)
    const mayLieThere = follower && parentKinds[each.kind].includes(follower.kind)
    const moves = isUnder && mayLieThere
    if (isUnder && !mayLieThere) led.left.push({ title: each.title, why: linkedTexts.notUnder })
    if (count === 0 && !moves) continue
    const why = await save(req, each.id, { sections, ...(moves && { parent: successor.id }) })
    if (why) led.left.push({ title: each.title, why })
    else led.changed.push(each.title)
  }
  return led
}

/** Each in a transaction of its own: one that is locked stops none of the others. @returns why it was refused, or null */
async function save({ payload, user }: PayloadRequest, id: string, data: Partial<Plan>): Promise<string | null> {
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  try {
    await payload.update({ collection: 'plans', id, data, depth: 0, overrideAccess: false, user, req })
    return null
  } catch (error) {
    const { status, message } = error as { status?: number; message?: string }
    // What is no refusal is a fault of ours.
    if (!status || status >= 500) throw error
    return status === 403 || status === 404 ? linkedTexts.locked : (message ?? linkedTexts.locked)
  }
}

const ofPlan = (work: (req: PayloadRequest, plan: Plan) => Promise<unknown>): Endpoint['handler'] => (req) =>
  answering(req, async () => {
    const plan = await planOfRoute(req)
    if (!plan) throw new Refusal(planTexts.noSuchPlan, 404)
    return work(req, plan)
  })

/** `GET /api/plans/:id/linked`: `LinkedPlans`. `POST /api/plans/:id/lead-to-successor`: `Led`. */
export const linkedEndpoints: Endpoint[] = [
  { path: '/:id/linked', method: 'get', handler: ofPlan(linkedTo) },
  { path: '/:id/lead-to-successor', method: 'post', handler: ofPlan(leadAll) },
]
