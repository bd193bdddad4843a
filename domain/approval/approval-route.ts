/** Who signs depends on the kind of plan and the class of the change; the municipality sets it. */
import type { ApprovalRoad, ChangeClass, PlanKind } from './vocabulary'

export interface ApprovalRule {
  kind: PlanKind
  changeClass: ChangeClass
  road: ApprovalRoad
  /** Name of the body, such as "Byrådet"; empty when an approver signs. */
  body: string
}

export interface Road {
  road: ApprovalRoad
  body: string
}

/** @returns the first rule that fits; without one an approver of the plan's department signs. */
export function approvalRoute(rules: readonly ApprovalRule[], kind: PlanKind, changeClass: ChangeClass): Road {
  const rule = rules.find((each) => each.kind === kind && each.changeClass === changeClass)
  return rule ? { road: rule.road, body: rule.body } : { road: 'approver', body: '' }
}
