/** What `GET /api/plans/:id/actions` and `POST /api/plans/:id/transition` answer (collections/plans/endpoints.ts). */
import type { Submission } from '../../../workflow/facts'
import type { Problem } from '../../../workflow/problems'
import type { Transition } from '../../../workflow/transitions'
import type { PlanAction, PlanState } from '../../../workflow/vocabulary'

export interface OfferedAction {
  action: PlanAction
  allowed: boolean
  /** Why not, as a sentence. */
  reason: string | null
  needs: NonNullable<Transition['needs']>
}

export type ShownProblem = Problem & { text: string }

export interface ActionsAnswer {
  contentHash: string
  state: PlanState
  submission: Submission | null
  actions: OfferedAction[]
  problems: ShownProblem[]
  /** Names of those who may sign the plan while it waits; the asker comes first when they may. */
  approvers: { id: string; name: string }[]
}
