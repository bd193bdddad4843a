/** Who may say what about a section, and when. */
import { holds } from './permissions'
import { sectionKeys } from '../content/templates'
import type { Actor, DepartmentNode, Id, PlanState } from './vocabulary'

/** Characters of a comment. */
export const longestComment = 5000

/** Parts of a plan that are no sections: the head of it and the lists. */
export const commentedParts = ['plan', 'alarmChain', 'contactGroups', 'attachments'] as const

/** @returns whether a comment can be anchored there. */
export const isCommentedPart = (section: string): boolean =>
  [...commentedParts, ...sectionKeys].some((key) => key === section) || /^free:[1-9]\d{0,3}$/.test(section)

/** Answers to one comment. */
export const mostAnswers = 100

/** Comments are written while somebody writes or is to sign; they are answered, resolved and opened again at any time. */
export const takesComments = (state: PlanState): boolean => ['draft', 'sentBack', 'correcting', 'inReview', 'decisionRecorded'].includes(state)

/** @returns whether the actor writes or signs in the plan's department, or stands in for somebody who does. */
export const takesPart = (actor: Actor, department: Id | null, departments: readonly DepartmentNode[]): boolean =>
  [actor, ...(actor.standsInFor ?? [])].some((person) =>
    (['author', 'approver', 'registrar'] as const).some((permission) => holds(person, permission, department, departments)),
  )
