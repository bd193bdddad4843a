/**
 * Whether a signature is its signer's own: who else has had a hand on what they sign in with or may do, whose text could
 * be theirs by a sign-in they set, and how long ago they proved who they are.
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
  /** What was changed; only `deputies` leaves the person's own signature as good as before. */
  parts: readonly CredentialPart[]
}

/** Whoever set one of these could have signed in as the person; a permission or a deputy opens no such way. */
const signInParts: readonly CredentialPart[] = ['account', 'password', 'mail', 'identity']

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
  for (const { on, by, at, parts } of hands) {
    if (at > since && (writers.has(by) || held.has(by))) (parts.every((part) => part === 'deputies') ? lent : held).add(on)
  }
  return held.has(id) || (as === 'principal' && lent.has(id))
}

/**
 * Those whom the signers could have signed in as while what is signed was written: whose account, password, mail or
 * identity they set, themselves or through others. A password of one's own chosen afterwards ends nothing: whoever knew
 * the first one could have chosen that too.
 */
export function heldBy(
  signers: readonly Id[],
  { transition, plan, hands, now }: { transition: Transition; plan: PlanFacts; hands: readonly Hand[]; now: Date },
): Set<Id> {
  const since = writtenSince(transition, plan, now)
  const held = new Set<Id>()
  for (const { on, by, at, parts } of hands) {
    const opens = parts.some((part) => signInParts.includes(part))
    if (at > since && opens && (signers.includes(by) || held.has(by))) held.add(on)
  }
  return held
}

/** What a review finds unchanged was written before it was approved: since the approval before its last major one. */
function writtenSince({ action }: Transition, plan: PlanFacts, now: Date): string {
  const { inForce, revisions } = plan
  if (action !== 'reviewWithoutChanges' || !inForce) return countedSince(plan, now)
  return approvalOrDays(revisions.find(({ number }) => Number.parseInt(number) < inForce.major), now)
}

/** An urgent correction in force has nobody vouched for: what counts there is the revision before it. */
function countedSince({ inForce, correction, revisions }: PlanFacts, now: Date): string {
  return approvalOrDays(inForce && correction ? revisions[0] : inForce, now)
}

/** The approval, or `handDays` ago where that is earlier; the beginning of time where nothing was approved. */
function approvalOrDays(approved: { approvedAt: string } | null | undefined, now: Date): string {
  if (!approved) return ''
  const least = new Date(now.getTime() - handDays * 24 * 60 * 60 * 1000).toISOString()
  return approved.approvedAt < least ? approved.approvedAt : least
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
export const proofAsked = ({ signs }: Transition, signIn: SignIn, now: Date): 'password' | 'provider' | null =>
  signs ? proofLacking(signIn, now) : null

/** Asked also of what lends a signature away. */
export function proofLacking(signIn: SignIn, now: Date): 'password' | 'provider' | null {
  if (signIn.way === 'machine') return null
  // A proof from the future is a clock that ran ahead, and no proof.
  const age = Math.abs(now.getTime() - new Date(signIn.provedAt).getTime())
  return age <= proofMinutes * 60 * 1000 ? null : signIn.way
}
