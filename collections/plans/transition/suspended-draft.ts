/** The draft that an urgent correction interrupts: laid aside, and taken up again with the correction in it. */
import { merge, type Conflict } from '../../../domain/compare/merge'
import type { PlanContent } from '../../../domain/content/content'
import type { PlanFacts } from '../../../domain/approval/facts'
import { contentHash } from '../../../domain/content/hash'
import type { Id, PlanState } from '../../../domain/approval/vocabulary'
import type { Plan } from '../../../payload-types'
import { idOf } from '../../ids'
import { contentOf } from '../content/content'

/** What the draft was, as it lies in the plan's field `parked`. */
export interface Parked {
  state: PlanState
  content: PlanContent
  contributors: Id[]
  submission: Plan['submission']
  decision: Plan['decision']
}

/** @param plan as read at depth 0, before the correction begins. */
export const parkedFrom = (plan: Plan): Parked => ({
  state: plan.state,
  content: contentOf(plan),
  contributors: (plan.contributors ?? []).map(idOf),
  submission: plan.submission,
  decision: plan.decision,
})

export const storedParked = ({ parked }: Plan): Parked | null => (parked as unknown as Parked | null | undefined) ?? null

/** @param hashInForce of the revision that is being corrected. */
export function parkedOf(plan: Plan, hashInForce: string | undefined): PlanFacts['parked'] {
  const parked = storedParked(plan)
  return parked ? { state: parked.state, changed: contentHash(parked.content) !== hashInForce } : null
}

/** A conflict as the plan keeps it: `from` tells whose saved text it is; without it, an urgent correction's. `writers` wrote `theirs`. */
export type KeptConflict = Conflict & { from?: { name: string; at: string }; writers?: readonly Id[] }

/** What a person has still to choose between. */
export const conflictsOf = ({ conflicts }: Plan): KeptConflict[] =>
  (conflicts as unknown as KeptConflict[] | null | undefined) ?? []

/**
 * @param base the revision that was corrected
 * @param correction what has just been published
 * @returns the draft with the correction in it, and the parts where the two meet; the draft's text stands there
 */
export const takeOver = (parked: Parked, base: PlanContent, correction: PlanContent) => merge(base, parked.content, correction)
