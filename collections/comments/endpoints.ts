/** The doors of the comments on a plan: reading them, writing one, and resolving or reopening one. */
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { commentTexts, planTexts } from '../../messages'
import type { Comment, Plan } from '../../payload-types'
import { inTransaction } from '../../database'
import { isCommentedPart, longestComment, mostAnswers, takesComments, takesPart } from '../../domain/approval/comments'
import { copenhagenDay } from '../../domain/reminders/due'
import type { Actor } from '../../domain/approval/vocabulary'
import { peopleWithPermissions } from '../access'
import { actorOf, departmentTree, withPrincipals } from '../actor'
import { bodyOf } from '../answers'
import { Refusal } from '../errors'
import { idOrNull } from '../ids'
import { planOfRoute } from '../plans/plan-of-route'
import { all, asUser, one } from '../records'

/** A comment as its readers see it. */
export interface ShownComment {
  id: string
  section: string
  text: string
  authorName: string
  at: string
  resolved: boolean
  resolvedByName: string | null
  resolvedAt: string | null
  /** The oldest first. */
  answers: { id: string; text: string; authorName: string; at: string }[]
}

export interface CommentsAnswer {
  comments: ShownComment[]
  /** Whether the asker may resolve and reopen, and whether new ones may be written now. */
  mayResolve: boolean
  mayWrite: boolean
}

/** `GET /api/plans/:id/comments`: all of them, the oldest first. */
const read: Endpoint = {
  path: '/:id/comments',
  method: 'get',
  handler: async (req) => {
    const { actor, plan } = await asked(req)
    const docs = await all(asUser(req), 'comments', { where: { plan: { equals: plan.id } }, sort: 'at' })
    const mayResolve = await mayTakePart(req, actor, plan)
    const answer: CommentsAnswer = { comments: docs.map(shown), mayResolve, mayWrite: mayResolve && takesComments(plan.state) }
    return Response.json(answer)
  },
}

/** `POST /api/plans/:id/comments` with `{ section, text, contentHash }`: the hash of what was commented on. */
const write: Endpoint = {
  path: '/:id/comments',
  method: 'post',
  handler: async (req) => {
    const { section, text, contentHash } = await sentIn(req)
    return answered(req, async (own) => {
      const { actor, plan } = await asked(own)
      await refuseStrangers(own, actor, plan)
      const said = textOf(text)
      if (typeof section !== 'string' || !isCommentedPart(section)) throw new Refusal(commentTexts.noSuchSection)
      if (!takesComments(plan.state)) throw new Refusal(commentTexts.notUnderWay, 409)
      if (contentHash !== plan.contentHash) throw new Refusal(commentTexts.stale, 409)
      return own.payload.create({
        collection: 'comments',
        data: {
          plan: plan.id,
          section,
          text: said,
          author: actor.id,
          authorName: actor.name,
          at: new Date().toISOString(),
          contentHash: plan.contentHash ?? '',
        },
        depth: 0,
        overrideAccess: true, // comments are closed to every other road
        req: own,
      })
    })
  },
}

/** `POST /api/plans/:id/comments/:comment` with `{ resolved }`, or with `{ answer }`. */
const change: Endpoint = {
  path: '/:id/comments/:comment',
  method: 'post',
  handler: async (req) => {
    const { resolved, answer } = await sentIn(req)
    return answered(req, async (own) => {
      const { actor, plan } = await asked(own)
      await refuseStrangers(own, actor, plan)
      if (answer === undefined && typeof resolved !== 'boolean') throw new Refusal(commentTexts.malformed, 400)
      const ofPlan: Where = { and: [{ id: { equals: String(own.routeParams?.comment ?? '') } }, { plan: { equals: plan.id } }] }
      const comment = await one(asUser(own), 'comments', ofPlan)
      if (!comment) throw new Refusal(commentTexts.noSuchComment, 404)
      return own.payload.update({
        collection: 'comments',
        id: comment.id,
        data:
          answer === undefined
            ? resolution(resolved === true, actor)
            : { answers: [...(comment.answers ?? []), answerOf(answer, comment, actor)] },
        depth: 0,
        overrideAccess: true, // as above
        req: own,
      })
    })
  },
}

const resolution = (resolved: boolean, actor: Actor): Partial<Comment> =>
  resolved
    ? { resolved, resolvedByName: actor.name, resolvedAt: new Date().toISOString() }
    : { resolved, resolvedByName: null, resolvedAt: null }

function answerOf(answer: unknown, { answers }: Comment, actor: Actor): NonNullable<Comment['answers']>[number] {
  if ((answers ?? []).length >= mostAnswers) throw new Refusal(commentTexts.mostAnswers)
  return { text: textOf(answer), author: actor.id, authorName: actor.name, at: new Date().toISOString() }
}

export const commentEndpoints: Endpoint[] = [read, write, change]

const answered = async (req: PayloadRequest, work: (req: PayloadRequest) => Promise<Comment>): Promise<Response> =>
  Response.json({ comment: shown(await inTransaction(req.payload, work, { req })) })

/** The plan of the route and who asks; a refusal that is thrown is also told to the audit log. */
async function asked(req: PayloadRequest): Promise<{ actor: Actor; plan: Plan }> {
  const actor = actorOf(req.user)
  if (!actor || !peopleWithPermissions({ req })) throw new Refusal(planTexts.signInFirst, 403)
  const plan = await planOfRoute(req)
  if (!plan) throw new Refusal(planTexts.noSuchPlan, 404)
  return { actor: await withPrincipals(req, actor, copenhagenDay(new Date())), plan }
}

const mayTakePart = async (req: PayloadRequest, actor: Actor, plan: Plan): Promise<boolean> =>
  takesPart(actor, idOrNull(plan.department), await departmentTree(req))

async function refuseStrangers(req: PayloadRequest, actor: Actor, plan: Plan): Promise<void> {
  if (!(await mayTakePart(req, actor, plan))) throw new Refusal(commentTexts.notPermitted, 403)
}

async function sentIn(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body = await bodyOf(req)
  if (typeof body !== 'object' || body === null) throw new Refusal(commentTexts.malformed, 400)
  return body as Record<string, unknown>
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : ''
  if (!text) throw new Refusal(commentTexts.empty)
  if (text.length > longestComment) throw new Refusal(commentTexts.tooLong(longestComment))
  return text
}

const shown = ({ id, section, text, authorName, at, resolved, resolvedByName, resolvedAt, answers }: Comment): ShownComment => ({
  id: String(id),
  section,
  text,
  authorName,
  at,
  resolved: resolved === true,
  resolvedByName: resolvedByName ?? null,
  resolvedAt: resolvedAt ?? null,
  answers: (answers ?? []).map((answer) => ({ id: String(answer.id), text: answer.text, authorName: answer.authorName, at: answer.at })),
})
