'use client'
/** Sign or send back, with the dialogs of the workflow bar. What may be done is asked of the server, as there. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { adminUi, approvalViewTexts } from '../../../messages'
import type { PlanAction } from '../../../workflow/vocabulary'
import { ActionDialog } from '../workflow/ActionDialog'
import type { Filled } from '../workflow/send'
import { useActions } from '../workflow/useActions'
import { Buttons, nothingFilled } from '../WorkflowBar'

const texts = adminUi.bar

/** What an approver decides; the plan's other actions are in its edit view. */
const decisions: readonly PlanAction[] = ['approve', 'recordDecision', 'confirmDecision', 'confirmCorrection', 'sendBack']

export function Decision({ id, contentHash }: { id: string; contentHash: string }) {
  const router = useRouter()
  const [refreshing, startRefreshing] = useTransition()
  const { loaded, reload } = useActions(id, contentHash)
  const [open, setOpen] = useState<PlanAction | null>(null)
  const [filled, setFilled] = useState<Partial<Record<PlanAction, Filled>>>({})
  const answer = loaded.is === 'ready' ? loaded.answer : null
  const actions = (answer?.actions ?? []).filter(({ action }) => decisions.includes(action))
  const offered = actions.find(({ action }) => action === open)
  const refresh = () => startRefreshing(() => router.refresh())

  return (
    <section className="pv-bar pv-decision" aria-labelledby="pv-decision">
      <h2 id="pv-decision">{approvalViewTexts.decision}</h2>
      <p role="status" className="pv-hint">
        {refreshing ? texts.refreshing : loaded.is === 'loading' && texts.loading}
      </p>
      {loaded.is === 'failed' && (
        <p role="alert">
          {texts.failed}{' '}
          <button type="button" className="pv-link-button" onClick={() => void reload()}>
            {texts.retry}
          </button>
        </p>
      )}
      {answer && !refreshing && answer.contentHash !== contentHash && (
        <p className="pv-notice pv-notice--warning">
          {texts.changedMeanwhile}{' '}
          <button type="button" className="pv-link-button" onClick={refresh}>
            {texts.reload}
          </button>
        </p>
      )}
      {answer && !refreshing && actions.length === 0 && <p>{approvalViewTexts.decisionNone}</p>}
      {answer && !refreshing && (
        <Buttons actions={actions} onChoose={(action) => void reload().then(() => setOpen(action))} />
      )}
      {answer && offered && (
        <ActionDialog
          id={id}
          offered={offered}
          answer={answer}
          contentHash={contentHash}
          filled={filled[offered.action] ?? nothingFilled}
          onFill={(parts) => setFilled((before) => ({ ...before, [offered.action]: parts }))}
          onClose={() => setOpen(null)}
          reload={reload}
          onDone={() => {
            setOpen(null)
            setFilled({})
            refresh()
            void reload()
          }}
        />
      )}
    </section>
  )
}
