'use client'
/** Sign or send back, with the dialogs of the workflow bar. What may be done is asked of the server, as there. */
import { approvalViewTexts } from '../../../messages'
import type { PlanAction } from '../../../domain/approval/vocabulary'
import { Choices, Progress, useDeciding } from '../workflow/Deciding'

/** What an approver decides; the plan's other actions are in its edit view. */
const decisions: readonly PlanAction[] = ['approve', 'recordDecision', 'confirmDecision', 'confirmCorrection', 'sendBack']

export function Decision({ id, contentHash }: { id: string; contentHash: string }) {
  const deciding = useDeciding(id, contentHash, contentHash)
  const { answer, refreshing } = deciding
  const actions = (answer?.actions ?? []).filter(({ action }) => decisions.includes(action))
  return (
    <section className="pv-bar pv-decision" aria-labelledby="pv-decision">
      <h2 id="pv-decision">{approvalViewTexts.decision}</h2>
      <Progress {...deciding} />
      {answer && !refreshing && actions.length === 0 && <p>{approvalViewTexts.decisionNone}</p>}
      {answer && <Choices deciding={deciding} actions={actions} />}
    </section>
  )
}
