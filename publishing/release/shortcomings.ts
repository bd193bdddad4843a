/**
 * What a release lacks though it went out: a dead link in a text that nobody signs is left out, and a plan whose own page
 * cannot be made keeps the page that readers had. Nothing else waits for either (docs/decisions/0028).
 */
import { z } from 'zod'
import type { Id } from '../../domain/approval/vocabulary'
import { paths } from '../pages/paths'
import type { SealFault } from './seal'
import { ReleaseRefused, type Problem } from './problems'
import type { Snapshot, SnapshotPlan, Snapshots } from '../snapshot/snapshot'
import { addTo } from '../../domain/group'

const problem = z.custom<Problem>((value) => typeof value === 'object' && value !== null && 'problem' in value)

export const shortcomingSchema = z.discriminatedUnion('lack', [
  /** The release before was altered on the disk: nothing of it was kept. */
  z.object({ lack: z.literal('seal'), fault: z.custom<SealFault>((value) => typeof value === 'string') }),
  /** What lay ready for the release was altered on the disk: it was not taken. */
  z.object({ lack: z.literal('store'), file: z.string() }),
  /** What readers see could not be kept for later; never told of a release itself, but of the attempt. */
  z.object({ lack: z.literal('past'), error: z.string() }),
  /** A link was taken out of a page; its words stand. */
  z.object({ lack: z.literal('link'), page: z.string(), link: z.string() }),
  /** What a role is to do could not be shown. */
  z.object({ lack: z.literal('tasks'), page: z.string(), detail: z.string() }),
  /** `last`: readers see the page as it was before; `none`: there was none, and the plan is left out. */
  z.object({ lack: z.literal('page'), title: z.string(), form: z.enum(['last', 'none']), problems: z.array(problem) }),
])
export type Shortcoming = z.infer<typeof shortcomingSchema>

/** Why each plan's page is held back, by the plan's id. */
export type Withheld = ReadonlyMap<Id, Problem[]>

/** So many of a few plans, or half of many, are no fault of theirs: then something else is broken, and nothing goes out. */
const few = 3

/**
 * @returns what is to be held back besides, so that the rest can go out; null when it is no plan's own fault. What touches
 *   the signatures themselves always stops everything: whoever changed one plan in the database may have changed others.
 */
export function withheldBy(error: unknown, { internal }: Snapshots, already: Withheld): Withheld | null {
  if (!(error instanceof ReleaseRefused)) return null
  const more = new Map(already)
  for (const each of error.problems) {
    const plan = internal.plans.find((candidate) => isOwn(each, candidate))
    // Held back and wrong all the same: holding it back once more mends nothing.
    if (!plan || plan.status !== 'inForce' || already.has(plan.id)) return null
    addTo(more, plan.id, each)
  }
  const all = internal.plans.filter(({ status }) => status === 'inForce').length
  return more.size <= Math.max(few, all / 2) ? more : null
}

function isOwn(problem: Problem, { id, slug }: SnapshotPlan): boolean {
  if (problem.problem === 'missing-file') return problem.planId === id
  if (problem.problem !== 'broken-link' && problem.problem !== 'not-rendered') return false
  return isOwnPath(slug, problem.page)
}

/** The plan's own page, its history, and its former texts. */
export const isOwnPath = (slug: string, path: string): boolean => path.startsWith(paths.plan(slug))

/** A plan that no page can be shown of: others may name it, and no word of it. */
export const withoutPlans = (snapshot: Snapshot, ids: ReadonlySet<Id>): Snapshot =>
  ids.size === 0
    ? snapshot
    : {
        ...snapshot,
        plans: snapshot.plans.filter(({ id }) => !ids.has(id)),
        unshown: [
          ...snapshot.unshown,
          ...snapshot.plans.flatMap(({ id, content: { kind } }) => (ids.has(id) ? [{ id, kind, why: 'withheld' as const }] : [])),
        ],
      }
