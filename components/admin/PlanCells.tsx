'use client'
/** Columns of the plan list that answer at a glance: where is it, and is it overdue? */
import { adminUi, words } from '../../messages'
import { copenhagenDay, reviewStatus } from '../../domain/reminders/due'
import type { PlanState } from '../../domain/approval/vocabulary'
import { dateText } from './dates'

export function StateCell({ cellData }: { cellData?: PlanState | null }) {
  return cellData ? <span className={`pv-state pv-state--${cellData}`}>{words.states[cellData]}</span> : <span>–</span>
}

export function ReviewDateCell({ cellData }: { cellData?: string | null }) {
  return cellData ? <ReviewDay day={cellData} /> : <span>–</span>
}

/** A review's day, marked when it is near or past. */
export function ReviewDay({ day }: { day: string }) {
  const status = reviewStatus(day, copenhagenDay(new Date()))
  return (
    <span className="pv-review-day">
      {dateText(day)}
      {status === 'overdue' && <strong className="pv-mark pv-mark--overdue">{adminUi.review.overdueMark}</strong>}
      {status === 'dueSoon' && <strong className="pv-mark pv-mark--soon">{adminUi.review.dueSoonMark}</strong>}
    </span>
  )
}
