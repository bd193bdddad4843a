'use client'
/**
 * The plan's road from draft to approval, at the top of its edit view. Which buttons there are is decided by the
 * server with the same function that guards the command; this file only shows them.
 */
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { parentKinds } from '../../domain/content/templates'
import { adminUi, approvalViewTexts, wordTexts, words } from '../../messages'
import type { Plan } from '../../payload-types'
import { useAddresses } from './api'
import { CommentsInBar, useOpenComments } from './approval/comments/CommentsInBar'
import { ContentsAbove } from './beside/Beside'
import { newCardPath, NewPlan } from './workflow/NewPlan'
import { Choices, Progress, useDeciding } from './workflow/Deciding'
import { StillLinked } from './workflow/LinkedPlans'
import { ProblemList } from './workflow/ProblemList'
import { Standing } from './workflow/Standing'
import { TypedFactsHint } from './workflow/TypedFactsHint'
import type { ActionsAnswer } from './workflow/types'
import { useAskedAction } from './workflow/useAskedAction'

const texts = adminUi.bar

export function WorkflowBar() {
  const { id, data } = useDocumentInfo()
  return (
    <section className="pv-bar" aria-label={texts.title}>
      {id && data ? <PlanBar id={String(id)} plan={data as Plan} /> : <NewPlan />}
      <ContentsAbove />
    </section>
  )
}

function PlanBar({ id, plan }: { id: string; plan: Plan }) {
  const { user, permissions } = useAuth()
  const { api, approval, admin } = useAddresses()
  const deciding = useDeciding(id, plan.contentHash ?? '', plan.updatedAt)
  const { answer, refreshing } = deciding
  const open = useOpenComments(id, plan.contentHash ?? '')
  const refusedWish = useAskedAction(answer, deciding.setOpen)

  return (
    <>
      <Standing plan={plan} answer={answer} userId={String(user?.id ?? '')} />
      <p>
        <a href={approval(id)}>{approvalViewTexts.seeChanges}</a> · {wordTexts.fetch}{' '}
        <a href={api(`/plans/${id}/word`)}>{wordTexts.fetchWritten}</a>
        {plan.inForce && (
          <>
            , <a href={api(`/plans/${id}/word?approved`)}>{wordTexts.fetchApproved}</a>
          </>
        )}
        {permissions?.collections?.plans?.create && mayHaveCards(plan) && (
          <>
            {' '}
            · <a href={admin(newCardPath(id))}>{texts.createCard}</a>
          </>
        )}
      </p>
      <Progress {...deciding} />
      {refusedWish && (
        <p className="pv-notice pv-notice--warning" role="alert">
          <strong>{words.actions[refusedWish.action]}:</strong> {refusedWish.reason ?? texts.notNow}
        </p>
      )}
      {(plan.state === 'outOfUse' || plan.state === 'archived') && <StillLinked plan={id} />}
      <CommentsInBar plan={id} contentHash={plan.contentHash ?? ''} />
      {answer && !refreshing && <Missing answer={answer} hasOpenComments={open.length > 0} />}
      {isWritten(plan.state) && <TypedFactsHint id={id} version={plan.updatedAt} />}
      {answer && <Choices deciding={deciding} actions={answer.actions} />}
    </>
  )
}

const mayHaveCards = ({ kind, state }: Plan): boolean => parentKinds.actionCard.includes(kind) && state !== 'outOfUse' && state !== 'archived'

const isWritten = (state: Plan['state']): boolean => state === 'draft' || state === 'sentBack'

/** What stands between the plan and its next step, told before anybody presses a button. */
function Missing({ answer: { actions, problems }, hasOpenComments }: { answer: ActionsAnswer; hasOpenComments: boolean }) {
  const next = actions.find(({ action, allowed }) => allowed && (action === 'submit' || action === 'approve'))
  if (!next) return null
  if (problems.length === 0) return next.action === 'submit' && !hasOpenComments ? <p className="pv-ready">{texts.ready}</p> : null
  const count = problems.length
  return (
    <details className="pv-missing">
      <summary>{next.action === 'submit' ? texts.missing(count) : texts.hindersApproval(count)}</summary>
      <ProblemList problems={problems} />
    </details>
  )
}
