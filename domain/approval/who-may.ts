/** Who may do what in a department: one's own permissions there, and those from the departments above. */
import { lineageOf } from './permissions'
import type { DepartmentNode, Grant, Id, Permission } from './vocabulary'

export interface May {
  permission: Permission
  /** Where it was given; null for the whole municipality. */
  given: Id | null
}

/** @returns the grants that hold in the department, or all of them when none is asked for; each once */
export function grantsIn(grants: readonly Grant[], department: Id | null, departments: readonly DepartmentNode[]): May[] {
  const above = department ? lineageOf(department, departments) : null
  const holding = grants.filter((grant) => !above || grant.department === null || above.has(grant.department))
  const seen = new Set<string>()
  return holding.flatMap(({ permission, department: given }) => {
    const key = `${permission} ${given ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ permission, given }]
  })
}
