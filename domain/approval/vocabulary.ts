/**
 * The words of the workflow: kinds, states, actions and permissions.
 * Pure data and types; everything else in the house imports its words from here.
 */

export const planKinds = ['masterPlan', 'subPlan', 'responsePlan', 'actionCard'] as const
export type PlanKind = (typeof planKinds)[number]

/** Our own state is the only status of a plan; Payload's `_status` carries no approval (docs/decisions). */
export const planStates = [
  'draft',
  'inReview',
  /** A body has decided (Byrådet, Lederforum); somebody else has to confirm what was registered. */
  'decisionRecorded',
  'sentBack',
  /** Approved, and readers will see it at a set time. */
  'scheduled',
  'approved',
  /** An urgent correction is being written; the draft it interrupted is parked. */
  'correcting',
  'outOfUse',
  'archived',
] as const
export type PlanState = (typeof planStates)[number]

export const planActions = [
  'submit',
  'withdraw',
  'sendBack',
  'approve',
  'recordDecision',
  'confirmDecision',
  'schedule',
  'unschedule',
  'putInForce',
  'reviewWithoutChanges',
  'beginCorrection',
  'abandonCorrection',
  'publishCorrection',
  'confirmCorrection',
  'takeOutOfUse',
  'archive',
  'reinstate',
] as const
export type PlanAction = (typeof planActions)[number]

/** `major` is *væsentlig* (x+1.0), `minor` is *mindre* (x.y+1). */
export const changeClasses = ['major', 'minor'] as const
export type ChangeClass = (typeof changeClasses)[number]

/** Who signs an approval: one approver, or a body whose decision a registrar records. */
export const approvalRoads = ['approver', 'body'] as const
export type ApprovalRoad = (typeof approvalRoads)[number]

/**
 * `reader` may read the admin. The others hold for a department and those below it: `registrar` records what a body
 * decided, `corrector` may publish an urgent correction before it is approved.
 */
export const permissions = ['reader', 'author', 'approver', 'registrar', 'corrector', 'administrator'] as const
export type Permission = (typeof permissions)[number]

/** Ids are strings on both databases: UUID on SQLite, ObjectId on MongoDB. */
export type Id = string

/** A permission as granted: without a department it holds for the whole municipality. */
export interface Grant {
  permission: Permission
  department: Id | null
}

/** The person who acts, as the rules see them. */
export interface Actor {
  id: Id
  name: string
  title: string
  active: boolean
  grants: Grant[]
  /** Those whose deputy the person is today; they have no deputies' powers of their own here. */
  standsInFor?: readonly Actor[]
}

/** A department in the tree; `parent` is null at the top. */
export interface DepartmentNode {
  id: Id
  parent: Id | null
}
