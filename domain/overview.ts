/** How the plans stand on a day: the numbers of the charts, and the year ahead. Days are `YYYY-MM-DD` in Denmark. */
import { addMonths, formatISO, parseISO } from 'date-fns'
import { reviewStatus } from './reminders/due'
import type { Id, PlanState } from './approval/vocabulary'

export interface OverviewPlan {
  department: Id
  /** "Skal revideres senest"; null for a plan without a revision in force. */
  nextReviewDate: string | null
  /** A new text of it waits for approval. */
  isInReview: boolean
}

export interface Standing {
  /** `onTime`, `dueSoon` and `overdue` together. */
  inForce: number
  onTime: number
  /** Within 60 days, the day itself included. */
  dueSoon: number
  overdue: number
  /** Counted besides the others: an overdue plan is often in review. */
  inReview: number
}

export interface Overview {
  /** Departments without anything to count are left out. */
  departments: Map<Id, Standing>
  total: Standing
}

/** @returns whether a text waits for somebody's signature. */
export const isInReview = (state: PlanState): boolean => state === 'inReview' || state === 'decisionRecorded'

const nothing: Standing = { inForce: 0, onTime: 0, dueSoon: 0, overdue: 0, inReview: 0 }

export function overviewOf(plans: readonly OverviewPlan[], today: string): Overview {
  const departments = new Map<Id, Standing>()
  const total = { ...nothing }
  for (const plan of plans) {
    if (!plan.nextReviewDate && !plan.isInReview) continue
    const own = departments.get(plan.department) ?? { ...nothing }
    departments.set(plan.department, own)
    for (const standing of [own, total]) count(plan, standing, today)
  }
  return { departments, total }
}

function count({ nextReviewDate, isInReview }: OverviewPlan, standing: Standing, today: string): void {
  if (isInReview) standing.inReview += 1
  if (!nextReviewDate) return
  standing.inForce += 1
  const status = reviewStatus(nextReviewDate, today)
  standing[status === 'inForce' ? 'onTime' : status] += 1
}

export interface Month<P> {
  /** `2026-11` */
  month: string
  /** The nearest day first. */
  plans: P[]
}

/** @returns this month from today on and the twelve after it, each with the plans due in it; what is overdue is in none. */
export function monthsAhead<P extends Pick<OverviewPlan, 'nextReviewDate'>>(plans: readonly P[], today: string): Month<P>[] {
  const dayOf = ({ nextReviewDate }: P) => nextReviewDate ?? ''
  const ahead = plans.filter((plan) => dayOf(plan) >= today).sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
  const first = parseISO(`${today.slice(0, 7)}-01`)
  return Array.from({ length: 13 }, (_, index) => {
    const month = formatISO(addMonths(first, index), { representation: 'date' }).slice(0, 7)
    return { month, plans: ahead.filter((plan) => dayOf(plan).startsWith(month)) }
  })
}
