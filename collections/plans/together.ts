/**
 * Several plans at once: another responsible editor, another time between reviews. What may be changed is settled first, by the rules of a
 * save of one plan, and is changed in one transaction, each plan with a line of its own in the log.
 */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../../database'
import { intervalRefusal } from '../../domain/approval/review-interval'
import { holds } from '../../domain/approval/permissions'
import type { Actor, DepartmentNode, Id } from '../../domain/approval/vocabulary'
import type { ApprovalSettings } from '../../domain/approval/facts'
import { adminTexts, planTexts, refusalText, requestTexts, togetherTexts } from '../../messages'
import type { Plan, User } from '../../payload-types'
import { has } from '../access'
import { actorOf, departmentTree } from '../actor'
import { answering, bodyOf } from '../answers'
import { approvalSettings } from '../approval-rules/settings'
import { heldByAnother, mayEdit } from '../document-locks/may-edit'
import { Refusal } from '../errors'
import { idOrNull } from '../ids'
import { asFact, byIds } from '../records'
import { asTransition } from './transition/token'

const mostPlans = 500

const change = z.object({
  plan: z.string(),
  responsibleEditor: z.string().optional(),
  /** Months; null for what the plan's kind has. */
  reviewIntervalMonths: z.number().int().min(1).max(60).nullable().optional(),
})
const body = z.object({ changes: z.array(change).min(1).max(mostPlans) })
type Change = z.infer<typeof change>

export interface Together {
  changed: string[]
  /** With a sentence of why each was left as it was. */
  left: { title: string; why: string }[]
  /** One sentence of both. */
  sentence: string
}

interface Rules {
  actor: Actor
  departments: readonly DepartmentNode[]
  settings: ApprovalSettings
  editors: Map<Id, Actor>
}

export async function changeTogether(req: PayloadRequest, changes: readonly Change[]): Promise<Together> {
  const { payload, user } = req
  return inTransaction(
    payload,
    async (own) => {
      const rules: Rules = {
        actor: actorOf(user)!,
        departments: await departmentTree(own),
        settings: await approvalSettings(own),
        editors: await actorsOf(own, changes.flatMap(({ responsibleEditor }) => responsibleEditor ?? [])),
      }
      const told: Omit<Together, 'sentence'> = { changed: [], left: [] }
      const plans = await byIds(asFact(own, 'the rules judge the record itself, whoever asks'), 'plans', changes.map(({ plan }) => plan))
      // One by one: a transaction takes no parallel calls.
      for (const asked of changes) {
        const plan = plans.find(({ id }) => String(id) === asked.plan)
        if (!plan) continue
        const why = await whyNot(own, plan, asked, rules)
        if (why) told.left.push({ title: plan.title, why })
        else {
          await save(own, plan, asked)
          told.changed.push(plan.title)
        }
      }
      return { ...told, sentence: togetherTexts.told(told) }
    },
    { user },
  )
}

async function actorsOf(req: PayloadRequest, ids: readonly Id[]): Promise<Map<Id, Actor>> {
  const users = await byIds(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', ids)
  return new Map(users.flatMap((user) => [[String(user.id), actorOf(user)!] as const]))
}

/** @returns the first sentence that stands against it, or null */
async function whyNot(req: PayloadRequest, plan: Plan, asked: Change, rules: Rules): Promise<string | null> {
  const { actor, departments, settings, editors } = rules
  const department = idOrNull(plan.department)
  const { responsibleEditor, reviewIntervalMonths } = asked
  const sameEditor = responsibleEditor === undefined || responsibleEditor === idOrNull(plan.responsibleEditor)
  const sameInterval = reviewIntervalMonths === undefined || reviewIntervalMonths === (plan.reviewIntervalMonths ?? null)
  if (sameEditor && sameInterval) return togetherTexts.already
  if (!sameEditor) {
    const editor = editors.get(responsibleEditor)
    if (!editor?.active) return togetherTexts.editorGone
    if (!holds(editor, 'author', department, departments)) return togetherTexts.notAuthor(editor.name)
  }
  if (!sameInterval) {
    const refusal = intervalRefusal({
      kind: plan.kind,
      department,
      before: plan.reviewIntervalMonths ?? null,
      after: reviewIntervalMonths,
      actor,
      departments,
      settings,
    })
    if (refusal) return refusalText(refusal)
  }
  if (handsOverForOthers(req, asked)) return null
  if (!(await mayEdit(req.payload, req.user as User, { collection: 'plans', id: plan.id }))) return closed[plan.state] ?? togetherTexts.notYours
  const writing = await heldByAnother(req, { collection: 'plans', id: plan.id })
  return writing ? requestTexts.locked(writing.name) : null
}

const closed: Partial<Record<Plan['state'], string>> = {
  inReview: togetherTexts.locked,
  decisionRecorded: togetherTexts.locked,
  archived: adminTexts.planArchived,
  correcting: adminTexts.planInCorrection,
}

/** An administrator says who answers for plans that others write, as when somebody leaves (collections/users/hand-over.ts). */
const handsOverForOthers = (req: PayloadRequest, { reviewIntervalMonths }: Change): boolean =>
  has(req, 'administrator') && reviewIntervalMonths === undefined

function save(req: PayloadRequest, { id }: Plan, { plan: _, ...data }: Change): Promise<unknown> {
  const write = () => req.payload.update({ collection: 'plans', id, data, depth: 0, overrideAccess: true, req }) // settled in `whyNot`
  return handsOverForOthers(req, { plan: id, ...data }) ? asTransition(req, async () => void (await write())) : write()
}

/** `POST /api/plans/together` with `{ changes: [{ plan, responsibleEditor?, reviewIntervalMonths? }] }`: `Together`. */
export const togetherEndpoint: Endpoint = {
  path: '/together',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      const asked = body.safeParse(await bodyOf(req))
      if (!asked.success) throw new Refusal(requestTexts.unreadableBody, 400)
      if (!actorOf(req.user)) throw new Refusal(planTexts.signInFirst, 403)
      return changeTogether(req, asked.data.changes)
    }),
}
