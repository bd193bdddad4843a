/** By what right somebody acts: their own, or as the deputy of somebody who is away. */
import { heldBy, isInWritersHand, type Hand } from './credentials'
import type { PlanFacts } from './facts'
import { contributed, holds } from './permissions'
import type { RefusalReason } from './refusals'
import type { AdmittedTo, Transition } from './transitions'
import type { Actor, DepartmentNode, Id, Permission } from './vocabulary'

export interface AuthorityAsked {
  transition: Transition
  plan: PlanFacts
  actor: Actor
  departments: readonly DepartmentNode[]
  /** Who changed whose credentials, oldest first. */
  hands: readonly Hand[]
  now: Date
}

/** `onBehalfOf`: whom the deputy stands in for; null for one's own right. */
export type Authority = { ok: true; onBehalfOf: Actor | null } | { ok: false; reason: RefusalReason }

/** The signature reads "på vegne af" only where the person could not have signed in their own name. */
export function authorityOf(asked: AuthorityAsked): Authority {
  const own = refusalOf(asked, asked.actor)
  if (!own) return { ok: true, onBehalfOf: null }
  if (own !== 'not-permitted') return { ok: false, reason: own }
  const refusals = (deputised[asked.transition.by] ? (asked.actor.standsInFor ?? []) : []).map((principal) => ({
    principal,
    reason: refusalOf(asked, principal),
  }))
  const granting = refusals.find(({ reason }) => !reason)
  if (granting) return { ok: true, onBehalfOf: granting.principal }
  // A deputy whose principal may, but for four eyes, is told that and not that they lack a permission.
  const nearest = refusals.find(({ reason }) => reason !== 'not-permitted' && reason !== 'inactive')
  return { ok: false, reason: nearest?.reason ?? 'not-permitted' }
}

const permissionsOf: Record<AdmittedTo, readonly Permission[]> = {
  author: ['author'],
  approver: ['approver'],
  registrar: ['registrar'],
  approverOrRegistrar: ['approver', 'registrar'],
  corrector: ['corrector'],
  approverOrResponsibleEditor: ['approver'],
  submitter: [],
}

const deputised: Partial<Record<AdmittedTo, true>> = { approver: true, registrar: true, approverOrRegistrar: true }

/** @param by the actor, or the one the actor stands in for. Four eyes asks both. */
function refusalOf(asked: AuthorityAsked, by: Actor): RefusalReason | null {
  const { transition, plan, actor, departments } = asked
  if (!by.active) return 'inactive'
  const admitted =
    // Only a plan in review has a submitter, so that question waits until the state is known to be right.
    transition.by === 'submitter' ||
    permissionsOf[transition.by].some((permission) => holds(by, permission, plan.department, departments)) ||
    (transition.by === 'approverOrResponsibleEditor' && plan.responsibleEditor === by.id)
  if (!admitted) return 'not-permitted'
  if (transition.fourEyes) {
    const signers = [actor.id, by.id]
    if (signers.some((person) => hadAHand(person, transition, plan))) return 'four-eyes'
    if ([...heldBy(signers, asked)].some((person) => hadAHand(person, transition, plan))) return 'hand-on-writer'
  }
  if (!transition.signs) return null
  const isHeld = isInWritersHand(actor, 'signer', asked) || (by.id !== actor.id && isInWritersHand(by, 'principal', asked))
  return isHeld ? 'writers-hand' : null
}

function hadAHand(person: Id, { action }: Transition, plan: PlanFacts): boolean {
  // A correction that nobody has vouched for is in whatever is approved next, so its writers have a hand in that too.
  if (plan.correction?.writers.includes(person)) return true
  if (action === 'confirmCorrection') return false
  if (action === 'reviewWithoutChanges' && [...plan.wroteInForce, ...plan.reviewSetBy].includes(person)) return true
  if (action === 'confirmDecision' && plan.decision?.recordedBy === person) return true
  return contributed({ id: person }, plan)
}
