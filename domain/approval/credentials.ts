/**
 * Whether a signature is its signer's own: who else has had a hand on what they sign in with or may do, and how long ago
 * they proved who they are.
 */
import type { PlanFacts } from './facts'
import type { Transition } from './transitions'
import type { Actor, Id } from './vocabulary'

/** What makes somebody a signer. `account`: all of it, when somebody else made the user. */
export const credentialParts = ['account', 'password', 'mail', 'identity', 'permissions', 'deputies'] as const
export type CredentialPart = (typeof credentialParts)[number]

/** Somebody changed what another signs in with or may do. */
export interface Hand {
  /** Whose credentials. */
  on: Id
  /** Who changed them; never the person themselves. */
  by: Id
  /** UTC instant. */
  at: string
  /** Only who stands in for them was changed: their own signature is as good as before. */
  deputiesOnly: boolean
}

/** The latest change of a person's credentials, by whomever; the approval seals it. */
export interface CredentialChange {
  /** UTC instant. */
  changedAt: string
  /** Null for Planværk itself and for the municipality's login. */
  by: { user: Id; name: string } | null
  parts: CredentialPart[]
}

/**
 * A hand counts at least so long, in days. Since the revision in force alone would be too short: whoever has set a
 * password could let any other change of the plan be approved first, and sign the next one as that person.
 */
export const handDays = 30

/**
 * Whether one who wrote what is signed holds the signer's credentials, themselves or through others whose credentials
 * they changed first: an administrator makes another, who makes the signer. Writers themselves are four eyes' matter.
 * @param hands oldest first
 * @param as `principal` when it is a deputy who acts
 */
export function isInWritersHand(
  { id }: Actor,
  as: 'signer' | 'principal',
  { transition, plan, hands, now }: { transition: Transition; plan: PlanFacts; hands: readonly Hand[]; now: Date },
): boolean {
  // In the publisher's own name, and vouched for by somebody else afterwards: in a crisis it waits for nobody.
  if (transition.action === 'publishCorrection') return false
  const since = countedSince(plan, now)
  const writers = writersOf(transition, plan)
  const [held, lent] = [new Set<Id>(), new Set<Id>()]
  for (const { on, by, at, deputiesOnly } of hands) {
    if (at > since && (writers.has(by) || held.has(by))) (deputiesOnly ? lent : held).add(on)
  }
  return held.has(id) || (as === 'principal' && lent.has(id))
}

/** An urgent correction in force has nobody vouched for: what counts there is the revision before it. */
function countedSince({ inForce, correction, revisions }: PlanFacts, now: Date): string {
  const vouched = correction ? revisions[0] : inForce
  if (!inForce || !vouched) return ''
  const least = new Date(now.getTime() - handDays * 24 * 60 * 60 * 1000).toISOString()
  return vouched.approvedAt < least ? vouched.approvedAt : least
}

/** Everybody who wrote what the action signs. */
function writersOf({ action, about, onlyInForce }: Transition, plan: PlanFacts): Set<Id> {
  const { contributors, submission, correction, decision, upcoming, revisions } = plan
  if (about === 'inForce') return new Set([...plan.wroteInForce, ...(correction?.writers ?? [])])
  if (about === 'upcoming') return new Set(upcoming?.writers)
  if (about === 'chosen') return new Set(revisions.flatMap(({ writers }) => writers))
  return new Set([
    ...contributors,
    ...(submission ? [submission.by] : []),
    ...(correction?.writers ?? []),
    ...(decision ? [decision.recordedBy] : []),
    ...(onlyInForce ? plan.wroteInForce : []),
    ...(action === 'reviewWithoutChanges' ? plan.reviewSetBy : []),
  ])
}

/** How the one who acts is known to be themselves. */
export type SignIn =
  /** `provedAt`: UTC instant when they last gave their password here, or to the municipality's login. */
  | { way: 'password' | 'provider'; provedAt: string }
  /** No session: the clock, the demo, a test. Whoever runs the program answers for it. */
  | { way: 'machine' }

/** Minutes that a proof lasts for signing. */
export const proofMinutes = 15

/** @returns what the person has to prove themselves with before they may sign; null while the last proof is fresh. */
export function proofAsked({ signs }: Transition, signIn: SignIn, now: Date): 'password' | 'provider' | null {
  if (!signs || signIn.way === 'machine') return null
  // A proof from the future is a clock that ran ahead, and no proof.
  const age = Math.abs(now.getTime() - new Date(signIn.provedAt).getTime())
  return age <= proofMinutes * 60 * 1000 ? null : signIn.way
}
