/**
 * What former revisions of a plan said, for employees: what each changed, and the last few as they were. Each text is read
 * once by a process, when its revision or the one after it is new; what was signed never says anything else.
 */
import { comparePlans, touchedOf, type Changes } from '../../domain/compare'
import type { PlanContent } from '../../domain/content/content'
import type { FrozenContent } from '../../domain/content/frozen'
import type { Id } from '../../domain/approval/vocabulary'
import { idOrNull } from '../../collections/ids'
import type { ApprovedPlan } from './snapshot-records'

type Signed = Pick<ApprovedPlan['latest'], 'id' | 'contentHash'>
type Plan = Pick<ApprovedPlan, 'revisions'> & { plan: Pick<ApprovedPlan['plan'], 'inForce'> }

export interface PastTexts {
  /** @param revisions newest first */
  of: (plan: Plan['plan'], revisions: readonly Signed[], revision: Signed) => { changes: Changes | null; content: PlanContent | null }
  /** Contents read now that are not just what was hashed: for the proof, which refuses what is another. */
  read: Map<Id, FrozenContent>
}

/** So many that are no longer in force can be read as they were; a text in memory for each, whatever it was ever called. */
export const shownPast = 3

/** Characters of one revision's changes: of a plan that was written anew, the rest is in the plan itself. */
const mostOfChanges = 12_000

/** So many texts are in memory at once. */
const atOnce = 100

/** @returns asks for what it has not read before */
export function pastTexts(): (plans: readonly Plan[], contentsOf: (ids: Id[]) => Promise<Map<Id, FrozenContent>>) => Promise<PastTexts> {
  const changes = new Map<string, Changes>()
  let contents = new Map<string, PlanContent>()
  return async (plans, contentsOf) => {
    const wanted = new Set(plans.flatMap(past).map(({ contentHash }) => contentHash))
    contents = new Map([...contents].filter(([hash]) => wanted.has(hash)))
    const read = new Map<Id, FrozenContent>()
    for (const some of chunksOf(plans.filter((plan) => isUnread(plan, changes, contents)))) {
      const found = await contentsOf(some.flatMap(({ revisions }) => revisions.map(({ id }) => id)))
      const textOf = ({ id, contentHash }: Signed): PlanContent | null => {
        const frozen = found.get(id)
        if (frozen && (frozen.hash !== contentHash || !frozen.isWhole)) read.set(id, frozen)
        return frozen?.hash === contentHash ? frozen.content : null
      }
      for (const { revisions } of some) {
        for (const [before, after] of pairsOf(revisions)) {
          const [one, other] = [textOf(before), textOf(after)]
          if (one && other) changes.set(keyOf(before, after), touchedOf(comparePlans(one, other), mostOfChanges))
        }
      }
      for (const revision of some.flatMap(past)) {
        const text = textOf(revision)
        if (text) contents.set(revision.contentHash, text)
      }
    }
    return {
      read,
      of: (plan, revisions, revision) => {
        const before = revisions[revisions.indexOf(revision) + 1]
        const isPast = past({ plan, revisions: revisions as Plan['revisions'] }).some(({ id }) => id === revision.id)
        return {
          changes: (before && changes.get(keyOf(before, revision))) ?? null,
          content: (isPast && contents.get(revision.contentHash)) || null,
        }
      },
    }
  }
}

const keyOf = (before: Signed, after: Signed): string => `${before.contentHash} ${after.contentHash}`

const pairsOf = (revisions: readonly Signed[]): [Signed, Signed][] =>
  revisions.slice(1).map((before, at): [Signed, Signed] => [before, revisions[at]!])

/** The last few that are not in force. */
const past = ({ plan, revisions }: Plan): Signed[] => revisions.filter(({ id }) => id !== idOrNull(plan.inForce)).slice(0, shownPast)

const isUnread = (plan: Plan, changes: ReadonlyMap<string, Changes>, contents: ReadonlyMap<string, PlanContent>): boolean =>
  pairsOf(plan.revisions).some(([before, after]) => !changes.has(keyOf(before, after))) ||
  past(plan).some(({ contentHash }) => !contents.has(contentHash))

/** Plans whose revisions are together about as many as may be in memory. */
function chunksOf(plans: readonly Plan[]): Plan[][] {
  const chunks: Plan[][] = []
  let room = 0
  for (const plan of plans) {
    if (room < plan.revisions.length) {
      chunks.push([])
      room = atOnce
    }
    chunks.at(-1)!.push(plan)
    room -= plan.revisions.length
  }
  return chunks
}
