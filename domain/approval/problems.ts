/** What keeps a plan from being submitted and approved, as data. The Danish sentences are in `messages/`. */
import type { PlanField } from '../content/references'
import type { Id, PlanKind } from './vocabulary'

export const problemIssues = [
  /** Nothing is written where something must be. */
  'missing',
  /** Action cards are linked although the plan says that there are none. */
  'contradiction',
  /** The plan lies under a kind of plan that it cannot lie under. */
  'wrong-kind',
  'editor-inactive',
  'contact-gone',
  'contact-inactive',
  /** No phone, mail or other way to reach the contact. */
  'contact-unreachable',
  'role-gone',
  /** Somebody holds the role, but none of them can be reached. A vacant role is no problem. */
  'role-unreachable',
  /** Only a role that nobody holds, and nobody stands in for, is to do a step. */
  'step-role-vacant',
  'plan-gone',
  'plan-out-of-use',
  'step-without-text',
  /** More digits in a row than a number has: two have run together (digit-runs.ts). */
  'digit-run',
  'free-section-without-heading',
  'free-section-without-text',
  /** What some readers could not use (text-faults.ts). */
  'heading-jump',
  'bare-link',
  'empty-link',
  'inside-link',
  'code-link',
  'figure-without-picture',
  'figure-without-alt',
  /** The file of an attachment, or of a picture in the text, is not on the disk as it was laid in. */
  'attachment-gone',
  'picture-gone',
] as const
export type ProblemIssue = (typeof problemIssues)[number]

export interface Problem {
  field: PlanField
  issue: ProblemIssue
  /** The name of the contact, role, plan, person, file or free section concerned, where it has one. */
  detail?: string
  /** The record concerned, for a link to it. */
  id?: Id
  /** Only with `wrong-kind`: the kinds this plan may lie under; empty when it is always at the top. */
  kinds?: PlanKind[]
}
