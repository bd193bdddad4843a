/**
 * The questions between a request and a transition. Each answers with the reason to refuse, or null; they are
 * asked in order, and the first reason is given.
 */
import type { PlanFacts, TransitionRequest } from './facts'
import { contributed, holds } from './permissions'
import type { RefusalReason } from './refusals'
import type { Transition } from './transitions'
import type { Actor, DepartmentNode } from './vocabulary'

interface Asked {
  transition: Transition
  plan: PlanFacts
  actor: Actor
  departments: readonly DepartmentNode[]
}

/** What can be told before anybody presses a button: buttons and commands ask the same. */
export function standingRefusal(asked: Asked): RefusalReason | null {
  return firstReason([isActive, isAdmitted, isInState, isSubmitter, isOtherEyes, isInForce, isUntouched], asked)
}

const isActive = ({ actor }: Asked) => (actor.active ? null : 'inactive')

function isAdmitted({ transition, plan, actor, departments }: Asked): RefusalReason | null {
  const admitted = {
    author: () => holds(actor, 'author', plan.department, departments),
    approver: () => holds(actor, 'approver', plan.department, departments),
    approverOrResponsibleEditor: () =>
      holds(actor, 'approver', plan.department, departments) || plan.responsibleEditor === actor.id,
    // Only a plan in review has a submitter, so that question waits until the state is known to be right.
    submitter: () => true,
  }
  return admitted[transition.by]() ? null : 'not-permitted'
}

const isInState = ({ transition, plan }: Asked) => (transition.from.includes(plan.state) ? null : 'wrong-state')

const isSubmitter = ({ transition, plan, actor }: Asked) =>
  transition.by === 'submitter' && plan.submission?.by !== actor.id ? 'not-submitter' : null

const isOtherEyes = ({ transition, plan, actor }: Asked) =>
  transition.fourEyes && contributed(actor, plan) ? 'four-eyes' : null

const isInForce = ({ transition, plan }: Asked) => (transition.onlyInForce && !plan.inForce ? 'nothing-in-force' : null)

/**
 * Withdrawing and sending back do not ask whether the content is still the submitted one: should it have been
 * altered behind the rules' back, they are the way out.
 */
function isUntouched({ transition, plan }: Asked): RefusalReason | null {
  if (transition.freezes) {
    if (!plan.submission) return 'no-submission'
    return plan.submission.contentHash === plan.contentHash ? null : 'changed-since-submission'
  }
  return transition.unchanged && plan.inForce?.contentHash !== plan.contentHash ? 'differs-from-revision' : null
}

interface AskedWithRequest extends Asked {
  request: TransitionRequest
}

/** What depends on what the person has seen, written and chosen. */
export function requestRefusal(asked: AskedWithRequest): RefusalReason | null {
  return firstReason([hasSeenThisContent, hasComment, hasChangeNote, hasChangeClass, keepsChangeClass], asked)
}

const hasSeenThisContent = ({ plan, request }: AskedWithRequest) =>
  request.contentHash === plan.contentHash ? null : 'stale'

const hasComment = ({ transition, request }: AskedWithRequest) =>
  transition.needs?.includes('comment') && isBlank(request.comment) ? 'comment-required' : null

const hasChangeNote = ({ transition, request }: AskedWithRequest) =>
  transition.needs?.includes('changeNote') && isBlank(request.changeNote) ? 'change-note-required' : null

const hasChangeClass = ({ transition, request }: AskedWithRequest) =>
  transition.needs?.includes('changeClass') && !request.changeClass ? 'change-class-required' : null

/** An approver may find a change weightier than its author did, never lighter. */
const keepsChangeClass = ({ transition, plan, request }: AskedWithRequest) =>
  transition.freezes && plan.submission?.changeClass === 'major' && request.changeClass === 'minor'
    ? 'change-class-lowered'
    : null

const isBlank = (text: string) => text.trim() === ''

function firstReason<Question>(
  guards: readonly ((asked: Question) => RefusalReason | null)[],
  asked: Question,
): RefusalReason | null {
  for (const guard of guards) {
    const reason = guard(asked)
    if (reason) return reason
  }
  return null
}
