/**
 * What the public may know of a plan's past. A plan that becomes public was often written for employees: the notes, the
 * reasons and the names of that time were meant for them, and stay with them. Pure.
 */
import type { SnapshotEvent, SnapshotPlan } from './snapshot'

type Past = Pick<SnapshotPlan, 'revisions' | 'hasInternalPast'>

/**
 * What was taken out of a text was perhaps taken out because it was not for everybody: former words stay with employees.
 * @returns the revisions whose own frozen content was public, whether there are others
 */
export function publicPast({ revisions }: SnapshotPlan): Past {
  const shown = revisions.flatMap(({ changes: _changes, content: _content, ...meta }) => (meta.visibility === 'public' ? [meta] : []))
  return { revisions: shown, hasInternalPast: shown.length < revisions.length }
}

/** The actions that sign a content so that readers may see it. */
export const signing: readonly SnapshotEvent['action'][] = ['approve', 'confirmDecision', 'publishCorrection']

/**
 * @param plan whole, with its internal revisions
 * @returns whether the event concerns a public revision, and happened when readers had it. The signature belongs to what
 *   it signed, also where that waited for its day before it came into force.
 */
export function happenedInPublic({ action, at, revision }: SnapshotEvent, { revisions }: SnapshotPlan): boolean {
  const concerned = revision ? revisions.find(({ number }) => number === revision) : lastInForce(revisions, at)
  return concerned?.visibility === 'public' && concerned.periods.some(({ from }) => from <= at || signing.includes(action))
}

/** An event that names no revision, such as archiving, concerns the one that was in force last. */
function lastInForce(revisions: SnapshotPlan['revisions'], at: string): SnapshotPlan['revisions'][number] | undefined {
  const begun = revisions.flatMap((revision) => revision.periods.map(({ from }) => ({ from, revision }))).filter(({ from }) => from <= at)
  return begun.toSorted((a, b) => b.from.localeCompare(a.from))[0]?.revision
}
