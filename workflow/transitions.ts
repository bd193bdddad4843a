/** The life of a plan. Read each row aloud; `decide.ts` only carries them out. */
import type { PlanAction, PlanState } from './vocabulary'

export type AdmittedTo = 'author' | 'approver' | 'submitter' | 'approverOrResponsibleEditor'

export interface Transition {
  action: PlanAction
  from: readonly PlanState[]
  to: PlanState
  by: AdmittedTo
  /** What the person must write or choose. */
  needs?: readonly ('comment' | 'changeNote' | 'changeClass')[]
  /** The plan must be without problems (`requirements.ts`). */
  complete?: true
  /** Nobody who had a hand in the content. */
  fourEyes?: true
  /** The content must be the submitted one; it is frozen as the next revision. */
  freezes?: true
  /** A revision must be in force … */
  onlyInForce?: true
  /** … and the content must be that revision's. */
  unchanged?: true
  /** Sets "Senest revideret" and the next review date. */
  renewsReview?: true
  /** Readers no longer see the plan. */
  endsForce?: true
  /** Readers see something new. */
  releases?: true
}

export const transitions: readonly Transition[] = [
  {
    action: 'submit',
    from: ['draft', 'sentBack', 'outOfUse'],
    to: 'inReview',
    by: 'author',
    needs: ['changeNote', 'changeClass'],
    complete: true,
  },
  { action: 'withdraw', from: ['inReview'], to: 'draft', by: 'submitter' },
  { action: 'sendBack', from: ['inReview'], to: 'sentBack', by: 'approver', needs: ['comment'] },
  {
    action: 'approve',
    from: ['inReview'],
    to: 'approved',
    by: 'approver',
    // Asked again: a contact may have left, or a plan gone out of use, since the submission.
    complete: true,
    fourEyes: true,
    freezes: true,
    renewsReview: true,
    releases: true,
  },
  {
    action: 'reviewWithoutChanges',
    from: ['approved'],
    to: 'approved',
    by: 'approverOrResponsibleEditor',
    onlyInForce: true,
    unchanged: true,
    renewsReview: true,
    releases: true,
  },
  {
    action: 'takeOutOfUse',
    from: ['draft', 'sentBack', 'approved'],
    to: 'outOfUse',
    by: 'approver',
    needs: ['comment'],
    onlyInForce: true,
    endsForce: true,
    releases: true,
  },
]

/**
 * The state after a save. An approved plan that is edited becomes a draft while its revision stays in force;
 * edited back to what is in force, it is approved again. Other states stay as they are.
 * @param hashInForce hash of the revision in force, null when there is none.
 */
export function stateAfterEdit(state: PlanState, hashNow: string, hashInForce: string | null): PlanState {
  if (state !== 'approved' && state !== 'draft') return state
  return hashNow === hashInForce ? 'approved' : 'draft'
}
