'use client'
/**
 * The plan's road from draft to approval, at the top of its edit view. Which buttons there are is decided by the
 * server with the same function that guards the command; this file only shows them.
 */
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { adminUi, approvalViewTexts, words } from '../../messages'
import type { Plan } from '../../payload-types'
import type { PlanAction } from '../../workflow/vocabulary'
import { useAddresses } from './api'
import { ActionDialog } from './workflow/ActionDialog'
import { ProblemList } from './workflow/ProblemList'
import type { Filled } from './workflow/send'
import { Standing } from './workflow/Standing'
import type { ActionsAnswer, OfferedAction } from './workflow/types'
import { useActions } from './workflow/useActions'
import { useAskedAction } from './workflow/useAskedAction'

const texts = adminUi.bar
export const nothingFilled: Filled = { comment: '', changeNote: '', changeClass: null }

export function WorkflowBar() {
  const { id, data } = useDocumentInfo()
  return (
    <section className="pv-bar" aria-label={texts.title}>
      {id && data ? <PlanBar id={String(id)} plan={data as Plan} /> : <p>{texts.newPlan}</p>}
    </section>
  )
}

function PlanBar({ id, plan }: { id: string; plan: Plan }) {
  const { user } = useAuth()
  const router = useRouter()
  const { approval } = useAddresses()
  const [refreshing, startRefreshing] = useTransition()
  const { loaded, reload } = useActions(id, plan.updatedAt)
  const [open, setOpen] = useState<PlanAction | null>(null)
  // Kept while the page is open: closing a dialog to mend something loses nothing.
  const [filled, setFilled] = useState<Partial<Record<PlanAction, Filled>>>({})
  const answer = loaded.is === 'ready' ? loaded.answer : null
  const refresh = () => startRefreshing(() => router.refresh())
  const refusedWish = useAskedAction(answer, setOpen)
  const offered = answer?.actions.find(({ action }) => action === open)
  const userId = String(user?.id ?? '')

  return (
    <>
      <Standing plan={plan} answer={answer} userId={userId} />
      <p>
        <a href={approval(id)}>{approvalViewTexts.seeChanges}</a>
      </p>
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
      {answer && !refreshing && answer.contentHash !== plan.contentHash && (
        <p className="pv-notice pv-notice--warning">
          {texts.changedMeanwhile}{' '}
          <button type="button" className="pv-link-button" onClick={refresh}>
            {texts.reload}
          </button>
        </p>
      )}
      {refusedWish && (
        <p className="pv-notice pv-notice--warning" role="alert">
          <strong>{words.actions[refusedWish.action]}:</strong> {refusedWish.reason ?? texts.notNow}
        </p>
      )}
      {answer && !refreshing && <Missing answer={answer} />}
      {answer && !refreshing && (
        <Buttons
          actions={answer.actions}
          onChoose={(action) => {
            // The newest problems, since a contact may have been mended in another tab.
            void reload().then(() => setOpen(action))
          }}
        />
      )}
      {answer && offered && (
        <ActionDialog
          id={id}
          offered={offered}
          answer={answer}
          contentHash={plan.contentHash ?? ''}
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
    </>
  )
}

/** What stands between the plan and its next step, told before anybody presses a button. */
function Missing({ answer: { actions, problems } }: { answer: ActionsAnswer }) {
  const next = actions.find(({ action, allowed }) => allowed && (action === 'submit' || action === 'approve'))
  if (!next) return null
  if (problems.length === 0) return next.action === 'submit' ? <p className="pv-ready">{texts.ready}</p> : null
  const count = problems.length
  return (
    <details className="pv-missing">
      <summary>{next.action === 'submit' ? texts.missing(count) : texts.hindersApproval(count)}</summary>
      <ProblemList problems={problems} />
    </details>
  )
}

interface ButtonsProps {
  actions: readonly OfferedAction[]
  onChoose: (action: PlanAction) => void
}

export function Buttons({ actions, onChoose }: ButtonsProps) {
  const allowed = actions.filter((offered) => offered.allowed)
  const refused = actions.filter((offered) => !offered.allowed && offered.reason)
  return (
    <>
      {allowed.length > 0 && (
        <p className="pv-bar__buttons">
          {allowed.map(({ action }) => (
            <button key={action} type="button" className={`pv-button ${look[action] ?? ''}`} onClick={() => onChoose(action)}>
              {words.actions[action]}
            </button>
          ))}
        </p>
      )}
      {refused.length > 0 && (
        <details className="pv-refused">
          <summary>{texts.notAllowed}</summary>
          <ul>
            {refused.map(({ action, reason }) => (
              <li key={action}>
                <strong>{words.actions[action]}:</strong> {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const look: Partial<Record<PlanAction, string>> = {
  submit: 'pv-button--primary',
  approve: 'pv-button--primary',
  recordDecision: 'pv-button--primary',
  confirmDecision: 'pv-button--primary',
  publishCorrection: 'pv-button--primary',
  confirmCorrection: 'pv-button--primary',
  archive: 'pv-button--danger',
  takeOutOfUse: 'pv-button--danger',
}
