/** Content put into a plan by a command rather than by the edit form: a conflict settled, a text merged in. */
import type { PayloadRequest } from 'payload'
import { parallelTexts } from '../../../messages'
import type { PlanContent } from '../../../domain/content/content'
import { contentHash } from '../../../domain/content/hash'
import { holds } from '../../../domain/approval/permissions'
import { stateAfterEdit } from '../../../domain/approval/transitions'
import type { Actor, Id } from '../../../domain/approval/vocabulary'
import type { Plan } from '../../../payload-types'
import { actorOf, departmentTree } from '../../actor'
import { cleanValues, stringsIn } from '../../clean-texts'
import { Refusal } from '../../errors'
import { idOf } from '../../ids'
import { asFact, asUser, one } from '../../records'
import { contentOf } from './content'
import { approvedHashes } from '../hooks'
import type { KeptConflict } from '../transition/suspended-draft'
import { planDataOf } from './restore'
import { asTransition } from '../transition/token'

const closed: readonly Plan['state'][] = ['inReview', 'decisionRecorded', 'archived', 'correcting']

/**
 * The plan, for a person who is about to write in it.
 * @param seen hash of the content the person had before their eyes
 * @throws Refusal: 404 no such plan, 403 not theirs to write, 409 it is another content now
 */
export async function openForWriting(req: PayloadRequest, id: string, seen: string): Promise<{ plan: Plan; actor: Actor }> {
  const plan = await one(asUser(req), 'plans', id, { showHiddenFields: true })
  // The user as the database knows them now: permissions may have changed since the session began.
  const user = req.user ? await one(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', String(req.user.id)) : null
  const actor = actorOf(user)
  if (!plan || !actor) throw new Refusal(parallelTexts.settleView.notFound, 404)
  const mayWrite = holds(actor, 'author', idOf(plan.department), await departmentTree(req))
  if (!mayWrite || closed.includes(plan.state)) throw new Refusal(parallelTexts.notYourPlan, mayWrite ? 409 : 403)
  if (contentHash(contentOf(plan)) !== seen) throw new Refusal(parallelTexts.changedAgain, 409)
  return { plan, actor }
}

/**
 * Saves the content as the actor's, who has a hand in it from now on, together with what is left to choose between.
 * @param others whose text it takes in
 */
export async function writeContent(
  req: PayloadRequest,
  { plan, actor }: { plan: Plan; actor: Actor },
  content: PlanContent,
  conflicts: readonly KeptConflict[],
  others: readonly Id[] = [],
): Promise<Plan> {
  if (content.department !== idOf(plan.department) && !holds(actor, 'author', content.department, await departmentTree(req))) {
    throw new Refusal(parallelTexts.notYourPlan, 403)
  }
  // What was kept of a save that came too late has passed no field's hooks.
  const { flattenedFields } = req.payload.collections.plans.config
  const data: Partial<Plan> = cleanValues(await planDataOf(req, content), flattenedFields, stringsIn(plan))
  const hash = contentHash(contentOf({ ...plan, ...data }))
  const contributors = [...new Set([...(plan.contributors ?? []).map(idOf), actor.id, ...others])]
  const state = stateAfterEdit(plan.state, hash, await approvedHashes(req, plan))
  return asTransition(req, () =>
    req.payload.update({
      collection: 'plans',
      id: plan.id,
      data: {
        ...data,
        contentHash: hash,
        state,
        contributors,
        lastWritten: { by: actor.id, at: new Date().toISOString() },
        conflicts: (conflicts.length > 0 ? conflicts : null) as unknown as Record<string, unknown>[] | null,
      },
      depth: 0,
      overrideAccess: true, // the workflow's fields are closed to everybody; who may write has been asked above
      req,
    }),
  )
}
