/**
 * Who may do what, where. `author` and `approver` hold for a department and everything below it; a grant without
 * a department holds for the whole municipality. No permission implies another: an administrator neither writes
 * nor signs plans unless that is granted too.
 */
import type { Actor, DepartmentNode, Id, Permission } from './vocabulary'

/**
 * @param department where it is asked; null for a plan that has no department yet, where only grants for the
 *   whole municipality count.
 * @returns whether the actor is active and holds the permission there.
 */
export function holds(
  actor: Actor,
  permission: Permission,
  department: Id | null,
  departments: readonly DepartmentNode[],
): boolean {
  // Most people hold nothing of the kind; the tree is only climbed for the others.
  if (!actor.active || !actor.grants.some((grant) => grant.permission === permission)) return false
  const lineage = lineageOf(department, departments)
  return actor.grants.some(
    (grant) => grant.permission === permission && (grant.department === null || lineage.has(grant.department)),
  )
}

/** @returns the departments where the actor holds the permission, those below included, or `'all'`. */
export function departmentsWith(
  actor: Actor,
  permission: Permission,
  departments: readonly DepartmentNode[],
): Id[] | 'all' {
  if (holds(actor, permission, null, departments)) return 'all'
  const ids = departments.map(({ id }) => id)
  return ids.filter((id) => holds(actor, permission, id, departments))
}

/** What four eyes looks at. */
export interface Authorship {
  /** Everybody who saved content since the last approved revision. */
  contributors: readonly Id[]
  submission: { by: Id } | null
}

/** @returns whether the actor had a hand in the content; whoever submits it has. */
export const contributed = (actor: Pick<Actor, 'id'>, plan: Authorship): boolean =>
  plan.contributors.includes(actor.id) || plan.submission?.by === actor.id

/**
 * Four eyes: nobody who had a hand in the content may approve it, whatever their grants.
 * @returns whether the actor may sign this plan once it is submitted, for example to choose whom to write to.
 */
export const mayApprove = (
  actor: Actor,
  plan: Authorship & { department: Id | null },
  departments: readonly DepartmentNode[],
): boolean => holds(actor, 'approver', plan.department, departments) && !contributed(actor, plan)

/** Asked for every person and plan of a large municipality: reckoned once for each reading of the tree. */
const known = new WeakMap<readonly DepartmentNode[], Map<Id, Id | null>>()

function parentsIn(departments: readonly DepartmentNode[]): Map<Id, Id | null> {
  const parents = known.get(departments) ?? new Map(departments.map(({ id, parent }) => [id, parent]))
  known.set(departments, parents)
  return parents
}

/** The department and those above it; a ring in the tree ends where it began. */
export function lineageOf(department: Id | null, departments: readonly DepartmentNode[]): Set<Id> {
  const parents = parentsIn(departments)
  const lineage = new Set<Id>()
  for (let at = department; at && !lineage.has(at); at = parents.get(at) ?? null) lineage.add(at)
  return lineage
}
