/** How long a plan may go without a review, and who decides it. */
import { defaultReviewIntervalMonths } from '../content/templates'
import { approvalRoute } from './approval-route'
import type { ApprovalSettings } from './facts'
import { holds } from './permissions'
import { refuse, type Refusal } from './refusals'
import type { Actor, DepartmentNode, Id, PlanKind } from './vocabulary'

/** What the council adopts: a beredskabsplan (§ 25), and whatever the municipality's rules leave to a body. */
const isAdopted = (kind: PlanKind, { rules }: ApprovalSettings): boolean =>
  kind === 'masterPlan' || approvalRoute(rules, kind, 'major').road === 'body'

/** @returns months */
export const longestInterval = (kind: PlanKind, settings: ApprovalSettings): number =>
  isAdopted(kind, settings) ? settings.longestMonths.adopted : settings.longestMonths.others

/** @returns months until the next review: what the plan says, or its kind's own, never longer than the longest */
export const reviewInterval = (kind: PlanKind, months: number | null, settings: ApprovalSettings): number =>
  Math.min(months ?? defaultReviewIntervalMonths[kind], longestInterval(kind, settings))

interface IntervalChange {
  kind: PlanKind
  department: Id | null
  before: number | null
  after: number | null
  /** Null for the program itself, which only has to keep to the longest. */
  actor: Actor | null
  departments: readonly DepartmentNode[]
  settings: ApprovalSettings
}

/** @returns why an interval may not be changed so, or null; writing out the kind's own is no change. */
export function intervalRefusal({ kind, department, before, after, actor, departments, settings }: IntervalChange): Refusal | null {
  const own = defaultReviewIntervalMonths[kind]
  if ((before ?? own) === (after ?? own)) return null
  if (actor && !holds(actor, 'approver', department, departments)) return refuse('interval-not-yours')
  const longest = longestInterval(kind, settings)
  return (after ?? own) > longest ? refuse('interval-too-long', { longest }) : null
}
