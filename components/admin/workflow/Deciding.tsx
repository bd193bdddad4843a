'use client'
/**
 * What may be done with a plan now: asked of the server, offered as buttons, asked for in a dialog. The workflow bar and
 * the approver's page show the same.
 */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { adminUi, words } from '../../../messages'
import type { PlanAction } from '../../../domain/approval/vocabulary'
import { handedOver } from '../save/handedOver'
import { ActionDialog } from './ActionDialog'
import type { Filled } from './send'
import type { ActionsAnswer, OfferedAction } from './types'
import { useActions, type Loaded } from './useActions'

const texts = adminUi.bar
const nothingFilled: Filled = { comment: '', changeNote: '', changeClass: null }

/** What the form begins with: what was written when the plan was sent the last time. The first revision has no change to tell of. */
function begunWith(action: PlanAction, { submitting }: ActionsAnswer): Filled {
  if (action !== 'submit' || !submitting) return nothingFilled
  if (submitting.isFirst) return { ...nothingFilled, changeNote: adminUi.dialog.firstNote, changeClass: 'major' }
  return { ...nothingFilled, ...submitting.lastRound }
}

export interface Deciding {
  id: string
  /** Hash of the content on the screen, which need not be the server's. */
  contentHash: string
  loaded: Loaded
  /** Null until the server has said what may be done. */
  answer: ActionsAnswer | null
  refreshing: boolean
  open: PlanAction | null
  setOpen: (action: PlanAction | null) => void
  reload: () => Promise<void>
  refresh: () => void
}

/** @param version anything that changes when the plan is saved */
export function useDeciding(id: string, contentHash: string, version: unknown): Deciding {
  const router = useRouter()
  const [refreshing, startRefreshing] = useTransition()
  const { loaded, reload } = useActions(id, version)
  const [open, setOpen] = useState<PlanAction | null>(null)
  const refresh = () => startRefreshing(() => router.refresh())
  const answer = loaded.is === 'ready' ? loaded.answer : null
  return { id, contentHash, loaded, answer, refreshing, open, setOpen, reload, refresh }
}

/** Waiting, failing, and a plan that has moved on since the page was opened. */
export function Progress({ loaded, answer, contentHash, refreshing, reload, refresh }: Deciding) {
  return (
    <>
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
    </>
  )
}

/** The buttons of the actions given, and the dialog of the one that was pressed. */
export function Choices({ deciding, actions }: { deciding: Deciding; actions: readonly OfferedAction[] }) {
  const { id, contentHash, answer, refreshing, open, setOpen, reload, refresh } = deciding
  // Kept while the page is open: closing a dialog to mend something loses nothing.
  const [filled, setFilled] = useState<Partial<Record<PlanAction, Filled>>>({})
  const offered = actions.find(({ action }) => action === open)
  return (
    <>
      {!refreshing && (
        // The newest problems, since a contact may have been mended in another tab; and what was typed just now is seen to be unsaved.
        <Buttons actions={actions} onChoose={(action) => void Promise.all([reload(), handedOver()]).then(() => setOpen(action))} />
      )}
      {answer && offered && (
        <ActionDialog
          id={id}
          offered={offered}
          answer={answer}
          contentHash={contentHash}
          filled={filled[offered.action] ?? begunWith(offered.action, answer)}
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

interface ButtonsProps {
  actions: readonly OfferedAction[]
  onChoose: (action: PlanAction) => void
}

function Buttons({ actions, onChoose }: ButtonsProps) {
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
