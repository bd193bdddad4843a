/** What stands in a plan's own fields after a decision: the draft, a revision taken up again, or both in one. */
import type { PayloadRequest } from 'payload'
import type { PlanContent } from '../../../domain/content/content'
import { editorContent } from '../../../domain/content/editor-form'
import type { Decision } from '../../../domain/approval/decide'
import type { TransitionRequest } from '../../../domain/approval/facts'
import { contentHash } from '../../../domain/content/hash'
import type { Id } from '../../../domain/approval/vocabulary'
import type { Plan, PlanRevision } from '../../../payload-types'
import { idOf, idOrNull } from '../../ids'
import { asFact, existing } from '../../records'
import { contentOf } from '../content/content'
import { contentIn } from '../content/frozen'
import { writersOf } from '../content/inherited-writers'
import { conflictsOf, parkedFrom, storedParked, takeOver } from './suspended-draft'
import { planDataOf } from '../content/restore'

/** @returns the plan's own fields after a decision; only the content's hash where it leaves them alone */
export async function workingCopyOf(
  req: PayloadRequest,
  plan: Plan,
  { workingCopy, correction, force }: Decision,
  { revision }: TransitionRequest,
): Promise<Partial<Plan>> {
  const contentOfRevision = async (id: Id) => editorContent(contentIn(await revisionById(req, id)))
  const filledWith = async (content: PlanContent): Promise<Partial<Plan>> => ({
    ...(await planDataOf(req, content)),
    contentHash: contentHash(content),
  })
  const parked = storedParked(plan)
  const inForce = idOrNull(plan.inForce)
  const nothingParked = { parked: null, conflicts: null }
  switch (workingCopy) {
    case 'same': {
      // A correction that ends without anybody having vouched for it is in the text still.
      const unvouched = correction === 'none' && force === 'nothing'
      return { contentHash: contentHash(contentOf(plan)), ...(unvouched && { contributors: await writersOf(req, plan) }) }
    }
    case 'inForce':
      if (!inForce) throw new Error(`Plan ${plan.id} has nothing in force to correct.`)
      return {
        ...(await filledWith(await contentOfRevision(inForce))),
        parked: parkedFrom(plan) as unknown as Record<string, unknown>,
        contributors: [],
      }
    case 'parked':
      if (!parked) throw new Error(`Plan ${plan.id} has no parked draft.`)
      return {
        ...(await filledWith(parked.content)),
        parked: null,
        contributors: parked.contributors,
        submission: parked.submission,
        decision: parked.decision,
      }
    case 'merged': {
      const base = inForce ? await contentOfRevision(inForce) : null
      if (!parked || !base || contentHash(parked.content) === contentHash(base)) {
        // What waits to be chosen between has its writers too.
        return { parked: null, contentHash: contentHash(contentOf(plan)), contributors: parked?.contributors ?? [] }
      }
      const { content, conflicts } = takeOver(parked, base, contentOf(plan))
      const writers = (plan.contributors ?? []).map(idOf)
      return {
        ...(await filledWith(content)),
        parked: null,
        // Those that nobody had settled before the correction are still to be settled.
        conflicts: [...conflictsOf(plan), ...conflicts.map((each) => ({ ...each, writers }))] as unknown as Record<string, unknown>[],
        contributors: parked.contributors,
      }
    }
    case 'chosen':
      if (!revision) throw new Error(`No revision of plan ${plan.id} was chosen.`)
      return { ...nothingParked, ...(await filledWith(await contentOfRevision(revision))), contributors: [] }
  }
}

const revisionById = (req: PayloadRequest, id: Id): Promise<PlanRevision> =>
  existing(asFact(req, 'what was frozen is a fact, whoever takes it up again'), 'plan-revisions', id)
