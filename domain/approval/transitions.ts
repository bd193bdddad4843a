/** The life of a plan. Read each row aloud; `decide.ts` only carries them out. */
import type { PlanAction, PlanState } from './vocabulary'

/** A deputy may stand in for an approver or a registrar, never for an author or a corrector. */
export type AdmittedTo =
  | 'author'
  | 'approver'
  | 'registrar'
  | 'approverOrRegistrar'
  | 'corrector'
  | 'submitter'
  | 'approverOrResponsibleEditor'

export type Need = 'comment' | 'changeNote' | 'changeClass' | 'inForceFrom' | 'decision' | 'revision'

interface Row {
  action: PlanAction
  from: readonly PlanState[]
  /**
   * `asItIs`: what is being written stays as it is; a plan at rest is `scheduled` or `approved` as its upcoming
   * revision says. `parked`: the state the urgent correction interrupted.
   */
  to: PlanState | 'asItIs' | 'parked'
  by: AdmittedTo
  /** What the person must write or choose. */
  needs?: readonly Need[]
  /** What the person signs, and so whose content hash they name; the plan as it is written unless told. */
  about?: 'inForce' | 'upcoming' | 'chosen'
  /** Which road the municipality has set for this kind of plan and class of change (`approval-route.ts`). */
  road?: 'approver' | 'body'
  /** A revision must be in force … */
  onlyInForce?: true
}

/** What is asked of the content and of the person's hand in it. */
interface Guards {
  /** The plan must be without problems (`requirements.ts`) and without conflicts to settle. */
  complete: boolean
  /** Nobody who had a hand in the content. */
  fourEyes: boolean
  /** Readers are told that the person did it: it takes a fresh proof of who they are, and no writer may hold their credentials (`credentials.ts`). */
  signs: boolean
  /** The content must be the submitted one. */
  submitted: boolean
  /** The content must be that of the revision in force. */
  unchanged: boolean
}

/** Readers see something new: then each guard is said, asked or not, since a forgotten one would let through. */
interface Releasing extends Row, Guards {
  releases: true
  /** The content is frozen as the next revision. */
  freezes?: true
  /** What readers see afterwards: the revision just frozen, the upcoming one, one chosen among the earlier, nothing. */
  force?: 'frozen' | 'upcoming' | 'chosen' | 'nothing'
  /** The person may set a time; until then readers see what they saw. */
  mayBeLater?: true
  /** Sets "Senest revideret" and the next review date. */
  renewsReview?: true
}

/** Between those who write and those who sign. */
interface Internal extends Row, Partial<Guards> {
  releases?: never
  freezes?: never
  force?: never
  mayBeLater?: never
  renewsReview?: never
}

export type Transition = Releasing | Internal

/** Somebody is writing, or somebody is to sign. */
const underWay = ['draft', 'inReview', 'decisionRecorded', 'sentBack'] as const
const living = [...underWay, 'scheduled', 'approved'] as const

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
  {
    action: 'sendBack',
    from: ['inReview', 'decisionRecorded'],
    to: 'sentBack',
    by: 'approverOrRegistrar',
    needs: ['comment'],
  },
  {
    action: 'approve',
    from: ['inReview'],
    to: 'approved',
    by: 'approver',
    signs: true,
    road: 'approver',
    // Asked again: a contact may have left, or a plan gone out of use, since the submission.
    complete: true,
    fourEyes: true,
    submitted: true,
    freezes: true,
    force: 'frozen',
    mayBeLater: true,
    renewsReview: true,
    unchanged: false,
    releases: true,
  },
  {
    action: 'recordDecision',
    from: ['inReview'],
    to: 'decisionRecorded',
    by: 'registrar',
    signs: true,
    road: 'body',
    needs: ['decision'],
    complete: true,
    submitted: true,
  },
  {
    action: 'confirmDecision',
    from: ['decisionRecorded'],
    to: 'approved',
    by: 'approverOrRegistrar',
    signs: true,
    complete: true,
    // Neither those who wrote nor the one who recorded the decision.
    fourEyes: true,
    submitted: true,
    freezes: true,
    force: 'frozen',
    mayBeLater: true,
    renewsReview: true,
    unchanged: false,
    releases: true,
  },
  { action: 'schedule', from: living, to: 'asItIs', by: 'approver', about: 'upcoming', needs: ['inForceFrom'], signs: true },
  { action: 'unschedule', from: living, to: 'asItIs', by: 'approver', about: 'upcoming', signs: true },
  {
    action: 'putInForce',
    from: living,
    to: 'asItIs',
    by: 'approver',
    signs: true,
    about: 'upcoming',
    force: 'upcoming',
    renewsReview: true,
    complete: false,
    fourEyes: false,
    submitted: false,
    unchanged: false,
    releases: true,
  },
  {
    action: 'reviewWithoutChanges',
    from: ['approved'],
    to: 'approved',
    by: 'approverOrResponsibleEditor',
    // Neither those who wrote it nor those who set its interval or its responsible editor.
    fourEyes: true,
    signs: true,
    onlyInForce: true,
    unchanged: true,
    renewsReview: true,
    complete: false,
    submitted: false,
    releases: true,
  },
  { action: 'beginCorrection', from: living, to: 'correcting', by: 'corrector', about: 'inForce', onlyInForce: true },
  { action: 'abandonCorrection', from: ['correcting'], to: 'parked', by: 'corrector' },
  {
    action: 'publishCorrection',
    from: ['correcting'],
    // A draft that was under way goes on with the correction in it (`decide.ts`).
    to: 'approved',
    by: 'corrector',
    signs: true,
    needs: ['comment'],
    complete: true,
    freezes: true,
    force: 'frozen',
    onlyInForce: true,
    fourEyes: false,
    submitted: false,
    unchanged: false,
    releases: true,
  },
  {
    action: 'confirmCorrection',
    from: living,
    to: 'asItIs',
    by: 'approver',
    signs: true,
    about: 'inForce',
    fourEyes: true,
    onlyInForce: true,
    renewsReview: true,
    complete: false,
    submitted: false,
    unchanged: false,
    releases: true,
  },
  {
    action: 'takeOutOfUse',
    from: ['draft', 'sentBack', 'scheduled', 'approved'],
    to: 'outOfUse',
    by: 'approver',
    signs: true,
    needs: ['comment'],
    force: 'nothing',
    onlyInForce: true,
    complete: false,
    fourEyes: false,
    submitted: false,
    unchanged: false,
    releases: true,
  },
  {
    action: 'archive',
    from: ['outOfUse'],
    to: 'archived',
    by: 'approver',
    signs: true,
    needs: ['comment'],
    complete: false,
    fourEyes: false,
    submitted: false,
    unchanged: false,
    releases: true,
  },
  {
    action: 'reinstate',
    from: ['approved', 'outOfUse', 'archived'],
    to: 'approved',
    by: 'approver',
    signs: true,
    about: 'chosen',
    needs: ['comment', 'revision'],
    complete: true,
    force: 'chosen',
    renewsReview: true,
    fourEyes: false,
    submitted: false,
    unchanged: false,
    releases: true,
  },
]

/** What a save compares the content with. */
export interface Approved {
  /** Hash of the revision in force, null when there is none. */
  inForce: string | null
  /** The approved revision that readers do not see yet. */
  upcoming: { contentHash: string; from: string | null } | null
}

/**
 * The state after a save. An approved plan that is edited becomes a draft while its revision stays in force;
 * edited back to what is approved, it is approved again. Other states stay as they are.
 */
export function stateAfterEdit(state: PlanState, hashNow: string, { inForce, upcoming }: Approved): PlanState {
  if (state !== 'approved' && state !== 'scheduled' && state !== 'draft') return state
  if (upcoming) return hashNow === upcoming.contentHash ? atRest(upcoming) : 'draft'
  return hashNow === inForce ? 'approved' : 'draft'
}

/** The state of a plan nobody is writing in. */
export const atRest = (upcoming: { from: string | null } | null): PlanState => (upcoming?.from ? 'scheduled' : 'approved')
