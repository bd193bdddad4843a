/** What `GET /api/plans/:id/actions` and `POST /api/plans/:id/transition` answer (collections/plans/endpoints.ts). */
import type {
  ApprovedRevision,
  OpenCorrection,
  RecordedDecision,
  Submission,
  UpcomingRevision,
} from '../../../domain/approval/facts'
import type { Submitting } from '../../../collections/plans/transition/submitting'
import type { Problem } from '../../../domain/approval/problems'
import type { Transition } from '../../../domain/approval/transitions'
import type { PlanAction, PlanState } from '../../../domain/approval/vocabulary'

export interface OfferedAction {
  action: PlanAction
  allowed: boolean
  /** Why not, as a sentence. */
  reason: string | null
  needs: NonNullable<Transition['needs']>
  /** Whom a deputy would sign for; null for one's own right. */
  onBehalfOf: string | null
  /** Whether the person may set a time. */
  mayBeLater: boolean
  /** What the person has to prove themselves with first; null while the sign-in is fresh, and for what is no signature. */
  proof: 'password' | 'provider' | null
  /** Hash of what is signed, where that is not the plan on the screen. */
  contentHash: string | null
}

export type ShownProblem = Problem & { text: string }

export interface ActionsAnswer {
  contentHash: string
  state: PlanState
  submission: Submission | null
  decision: RecordedDecision | null
  /** The plan written as the one that follows it. */
  successor: string | null
  upcoming: UpcomingRevision | null
  correction: OpenCorrection | null
  conflicts: number
  /** Earlier revisions that could be in force again, the highest number first. */
  revisions: ApprovedRevision[]
  /** The body that decides, where one does. */
  body: string
  actions: OfferedAction[]
  problems: ShownProblem[]
  /** Names of those who may sign the plan while it waits; the asker comes first when they may. */
  approvers: { id: string; name: string }[]
  /** Null where the asker cannot send it for approval now. */
  submitting: Submitting | null
}
