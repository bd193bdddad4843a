'use client'
import { adminUi, words } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { copenhagenDay, daysLeft, reviewStatus } from '../../../domain/reminders/due'
import { referenceId } from '../../../domain/content/richtext'
import { dateText, momentText } from '../dates'
import { useReference } from '../references'
import type { ActionsAnswer } from './types'

const texts = adminUi.bar

interface Props {
  plan: Plan
  answer: ActionsAnswer | null
  userId: string
}

/** Where the plan stands: its state, what readers see, when it must be reviewed, and whom it waits for. */
export function Standing({ plan, answer, userId }: Props) {
  const inForce = useReference('plan-revisions', referenceId(plan.inForce))
  const number = plan.inForce && typeof inForce === 'object' ? inForce.name : null
  return (
    <>
      <p className="pv-bar__line">
        <span className={`pv-state pv-state--${plan.state}`}>{words.states[plan.state]}</span>
        {number && <span>{texts.revisionInForce(number)}</span>}
        {!plan.inForce && plan.state !== 'outOfUse' && plan.state !== 'archived' && <span>{texts.noRevision}</span>}
        {plan.state === 'outOfUse' && <span>{texts.outOfUse}</span>}
        {plan.nextReviewDate && <ReviewDue day={plan.nextReviewDate} />}
      </p>
      {number && ['draft', 'inReview', 'sentBack', 'decisionRecorded'].includes(plan.state) && <p>{texts.readersSee(number)}</p>}
      {plan.state === 'correcting' && <p className="pv-notice pv-notice--warning">{texts.correcting}</p>}
      {plan.state === 'archived' && <p>{texts.archived}</p>}
      {answer?.upcoming && (
        <p>{texts.upcoming(answer.upcoming.number, answer.upcoming.from && momentText(answer.upcoming.from))}</p>
      )}
      {answer?.correction && (
        <p className="pv-notice pv-notice--warning">{texts.correctionWaits(dateText(answer.correction.confirmBefore))}</p>
      )}
      {plan.state === 'decisionRecorded' && answer?.decision && (
        <>
          <p>{texts.decisionWaits}</p>
          <p className="pv-quote">{texts.decided(answer.decision)}</p>
        </>
      )}
      {plan.state === 'sentBack' && plan.sentBackReason && (
        <div className="pv-notice pv-notice--warning">
          <strong>{texts.sentBack}</strong>
          <p className="pv-quote">{plan.sentBackReason}</p>
        </div>
      )}
      {(plan.state === 'inReview' || plan.state === 'decisionRecorded') && answer?.submission && (
        <Waiting plan={plan} submission={answer.submission} approvers={answer.approvers} userId={userId} />
      )}
    </>
  )
}

function ReviewDue({ day }: { day: string }) {
  const today = copenhagenDay(new Date())
  const status = reviewStatus(day, today)
  const left = daysLeft(day, today)
  if (status === 'overdue') return <strong className="pv-overdue">{texts.overdue(dateText(day), -left)}</strong>
  return (
    <span>
      {texts.reviewDue(dateText(day))}
      {status === 'dueSoon' && <strong> ({texts.dueSoon(left)})</strong>}
    </span>
  )
}

interface WaitingProps {
  plan: Plan
  submission: NonNullable<ActionsAnswer['submission']>
  approvers: ActionsAnswer['approvers']
  userId: string
}

function Waiting({ plan, submission, approvers, userId }: WaitingProps) {
  const submitter = useReference('users', submission.by)
  const name = typeof submitter === 'object' ? submitter.name : '…'
  const at = plan.submission?.at ? momentText(plan.submission.at) : ''
  const asked = approvers.find(({ id }) => id === submission.asked && id !== userId)
  const names = new Intl.ListFormat('da', { type: 'disjunction' }).format(approvers.map((approver) => approver.name))
  return (
    <>
      <p>
        {texts.submittedBy(name, at)}{' '}
        {approvers.some(({ id }) => id === userId) ? (
          <strong>{texts.waitsForYou}</strong>
        ) : approvers.length > 0 ? (
          texts.waitsFor(names)
        ) : (
          <strong>{texts.waitsForNobody}</strong>
        )}
        {asked && ` ${texts.asked(asked.name)}`}
      </p>
      <p className="pv-quote">
        {texts.changeNote(submission.changeNote)} ({words.changeClasses[submission.changeClass].toLowerCase()})
      </p>
    </>
  )
}
