/**
 * The questions between a request and a transition. Each answers with the reason to refuse, or null; they are
 * asked in order, and the first reason is given.
 */
import { approvalRoute } from './approval-route'
import { authorityOf, type AuthorityAsked } from './authority'
import { proofAsked, type SignIn } from './credentials'
import { isDay } from '../reminders/due'
import type { ApprovalSettings, PlanFacts, TransitionRequest } from './facts'
import type { RefusalReason } from './refusals'
import type { Transition } from './transitions'
import type { ChangeClass } from './vocabulary'

interface Asked extends AuthorityAsked {
  settings: ApprovalSettings
  signIn: SignIn
}

/** What can be told before anybody presses a button: buttons and commands ask the same. */
export function standingRefusal(asked: Asked): RefusalReason | null {
  const asking = [
    isAdmitted,
    isInState,
    comesTheWay,
    isSubmitter,
    isInForce,
    hasUpcoming,
    hasCorrection,
    isUntouched,
    staysInside,
    isSettled,
  ]
  return firstReason(asking, asked)
}

function isAdmitted(asked: Asked): RefusalReason | null {
  const authority = authorityOf(asked)
  if (authority.ok) return null
  return aboutText.includes(authority.reason) ? (isInState(asked) ?? authority.reason) : authority.reason
}

/** About this plan as it stands, so the state is asked first. */
const aboutText: readonly RefusalReason[] = ['four-eyes', 'writers-hand', 'hand-on-writer']

const isInState = ({ transition, plan }: Asked) => (transition.from.includes(plan.state) ? null : 'wrong-state')

const comesTheWay = ({ transition, settings, signIn }: Asked) =>
  transition.signs && settings.providerSigns && signIn.way === 'password' ? 'provider-signs' : null

/** Whoever takes over a leaver's plans can also take back what the leaver sent. */
const isSubmitter = ({ transition, plan, actor }: Asked) =>
  transition.by === 'submitter' && plan.submission?.by !== actor.id && plan.responsibleEditor !== actor.id
    ? 'not-submitter'
    : null

const isInForce = ({ transition, plan }: Asked) => (transition.onlyInForce && !plan.inForce ? 'nothing-in-force' : null)

const hasUpcoming = ({ transition, plan }: Asked) =>
  transition.about === 'upcoming' && !plan.upcoming ? 'nothing-upcoming' : null

function hasCorrection({ transition: { action }, plan }: Asked): RefusalReason | null {
  if (action === 'confirmCorrection') return plan.correction ? null : 'no-correction'
  // Neither a review nor another correction may bury one that nobody has vouched for.
  const buries = action === 'reviewWithoutChanges' || action === 'beginCorrection'
  return buries && plan.correction ? 'correction-open' : null
}

/**
 * Withdrawing and sending back do not ask whether the content is still the submitted one: should it have been
 * altered behind the rules' back, they are the way out.
 */
function isUntouched({ transition, plan }: Asked): RefusalReason | null {
  if (transition.submitted) {
    if (!plan.submission) return 'no-submission'
    if (plan.submission.contentHash !== plan.contentHash) return 'changed-since-submission'
  }
  if (transition.action === 'publishCorrection' && plan.inForce?.contentHash === plan.contentHash) return 'nothing-changed'
  return transition.unchanged && plan.inForce?.contentHash !== plan.contentHash ? 'differs-from-revision' : null
}

/** An urgent correction is seen before anybody else has vouched for it, and what has been public cannot be called back. */
const staysInside = ({ transition, plan }: Asked) =>
  transition.action === 'publishCorrection' && plan.opensToPublic ? 'opens-to-public' : null

/** While a correction is written, what is unsettled belongs to the draft that is laid aside, and holds nothing up. */
const isSettled = ({ transition, plan }: Asked) =>
  transition.complete && transition.about !== 'chosen' && plan.state !== 'correcting' && plan.conflicts > 0
    ? 'unsettled-conflicts'
    : null

interface AskedWithRequest extends Asked {
  request: TransitionRequest
}

/** What depends on what the person has seen, written and chosen. */
export function requestRefusal(asked: AskedWithRequest): RefusalReason | null {
  return firstReason(
    [
      choosesRevision,
      hasSeenThisContent,
      hasComment,
      hasChangeNote,
      hasChangeClass,
      keepsChangeClass,
      goesItsRoad,
      hasDecision,
      hasTime,
      isProved,
    ],
    asked,
  )
}

function choosesRevision({ transition, plan, request }: AskedWithRequest): RefusalReason | null {
  if (!transition.needs?.includes('revision')) return null
  if (!request.revision) return 'revision-required'
  const chosen = plan.revisions.find(({ id }) => id === request.revision)
  if (!chosen) return 'unknown-revision'
  return plan.inForce?.id === chosen.id ? 'already-in-force' : null
}

const hasSeenThisContent = ({ transition, plan, request }: AskedWithRequest) =>
  request.contentHash === hashAskedFor(transition, plan, request) ? null : 'stale'

/** @returns the hash of what the person signs; null when there is no such thing. */
export function hashAskedFor(transition: Transition, plan: PlanFacts, request: { revision?: string | null }): string | null {
  const about = {
    content: () => plan.contentHash,
    inForce: () => plan.inForce?.contentHash,
    upcoming: () => plan.upcoming?.contentHash,
    chosen: () => plan.revisions.find(({ id }) => id === request.revision)?.contentHash,
  }
  return about[transition.about ?? 'content']() ?? null
}

const hasComment = ({ transition, request }: AskedWithRequest) =>
  transition.needs?.includes('comment') && isBlank(request.comment) ? 'comment-required' : null

const hasChangeNote = ({ transition, request }: AskedWithRequest) =>
  transition.needs?.includes('changeNote') && isBlank(request.changeNote) ? 'change-note-required' : null

const hasChangeClass = ({ transition, request }: AskedWithRequest) =>
  transition.needs?.includes('changeClass') && !request.changeClass ? 'change-class-required' : null

/** An approver may find a change weightier than its author did, never lighter. */
const keepsChangeClass = ({ transition, plan, request }: AskedWithRequest) =>
  transition.submitted && plan.submission?.changeClass === 'major' && request.changeClass === 'minor'
    ? 'change-class-lowered'
    : null

/** Asked last of the class, since raising it may lead to another road. */
function goesItsRoad({ transition, plan, request, settings }: AskedWithRequest): RefusalReason | null {
  if (!transition.road) return null
  const { road } = approvalRoute(settings.rules, plan.kind, signedClass(plan, request))
  if (road === transition.road) return null
  return road === 'body' ? 'body-decides' : 'approver-signs'
}

/** The class of what is about to be signed: the first revision changes everything. */
export function signedClass(plan: PlanFacts, { changeClass }: Pick<TransitionRequest, 'changeClass'>): ChangeClass {
  const first = !plan.highestRevision && !plan.inForce
  return first ? 'major' : (changeClass ?? plan.submission?.changeClass ?? 'major')
}

function hasDecision({ transition, request: { decision } }: AskedWithRequest): RefusalReason | null {
  if (!transition.needs?.includes('decision')) return null
  if (!decision || isBlank(decision.body) || isBlank(decision.caseNumber)) return 'decision-required'
  if (!isDay(decision.date)) return 'decision-date'
  return decision.minutes ? null : 'minutes-required'
}

function hasTime({ transition, request: { inForceFrom }, now }: AskedWithRequest): RefusalReason | null {
  if (!inForceFrom) return transition.needs?.includes('inForceFrom') ? 'time-required' : null
  return new Date(inForceFrom) > now ? null : 'time-passed'
}

/** Asked last: nobody gives their password for what is refused anyway. */
const isProved = ({ transition, signIn, now }: AskedWithRequest) => (proofAsked(transition, signIn, now) ? 'proof-required' : null)

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
