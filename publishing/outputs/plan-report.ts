/** The plans as a sheet for the yearly report. CSV in the dialect that a Danish Excel opens with a double click. */
import { overviewTexts, words } from '../../messages'
import { danishCsv } from '../../domain/csv'
import { copenhagenDay, reviewStatus } from '../../domain/reminders/due'
import type { PlanKind, PlanState } from '../../domain/approval/vocabulary'

export interface ReportedPlan {
  department: string
  title: string
  kind: PlanKind
  /** Number of the revision in force; null when there is none, and then the three days are null too. */
  revision: string | null
  /** UTC instants. */
  approvedAt: string | null
  lastRevisedAt: string | null
  /** Day. */
  nextReviewDate: string | null
  editor: string
  address: string
  /** Only known inside. */
  state?: PlanState
  /** Only known inside. Day or instant. */
  lastExercised?: string | null
}

type Column = keyof typeof overviewTexts.report.columns

const columns: readonly Column[] = [
  'department', 'title', 'kind', 'state', 'revision', 'approvedAt', 'lastRevisedAt', 'nextReviewDate', 'status',
  'lastExercised', 'editor', 'address',
]
const onlyInside: readonly Column[] = ['state', 'lastExercised']

/** @param today the day of the status */
export function planReport(plans: readonly ReportedPlan[], today: string, readBy: 'everybody' | 'inside' = 'everybody'): string {
  const { columns: headings, statusOn } = overviewTexts.report
  const shown = columns.filter((column) => readBy === 'inside' || !onlyInside.includes(column))
  const head = shown.map((column) => (column === 'status' ? statusOn(danishDate(today)) : headings[column]))
  const rows = plans.map((plan) => {
    const cells = cellsOf(plan, today)
    return shown.map((column) => cells[column])
  })
  return danishCsv([head, ...rows])
}

const cellsOf = (plan: ReportedPlan, today: string): Record<Column, string> => ({
  department: plan.department,
  title: plan.title,
  kind: words.kinds[plan.kind],
  state: plan.state ? words.states[plan.state] : '',
  revision: plan.revision ? overviewTexts.report.revision(plan.revision) : '',
  approvedAt: danishDate(plan.approvedAt),
  lastRevisedAt: danishDate(plan.lastRevisedAt),
  nextReviewDate: danishDate(plan.nextReviewDate),
  status: plan.nextReviewDate ? overviewTexts.parts[partOf(plan.nextReviewDate, today)] : '',
  lastExercised: danishDate(plan.lastExercised ?? null),
  editor: plan.editor,
  address: plan.address,
})

const partOf = (due: string, today: string) => {
  const status = reviewStatus(due, today)
  return status === 'inForce' ? 'onTime' : status
}

/** `2026-11-22`, or the instant's day in Denmark, as `22-11-2026`: what Danish spreadsheets take for a date. */
function danishDate(iso: string | null): string {
  if (!iso) return ''
  const day = iso.length === 10 ? iso : copenhagenDay(iso)
  return day.split('-').reverse().join('-')
}
