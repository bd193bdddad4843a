/** "Læst og forstået": who is asked to confirm a plan's major revision, and how far a department has come. */
import type { DepartmentNode, Id } from './vocabulary'

/** Whom a plan asks. */
export interface MustRead {
  people: readonly Id[]
  /** Everybody who works there or below. */
  departments: readonly Id[]
}

export interface Reader {
  id: Id
  name: string
  active: boolean
  /** Where the person works. */
  department: Id | null
}

/** @returns the active people a plan asks, each once. Who comes to a department later is asked from then on. */
export function askedToRead<Person extends Reader>(
  { people, departments }: MustRead,
  all: readonly Person[],
  tree: readonly DepartmentNode[],
): Person[] {
  const asked = new Set(departments)
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]))
  const worksThere = (department: Id | null): boolean => {
    const seen = new Set<Id>()
    for (let at = department; at && !seen.has(at); at = parents.get(at) ?? null) {
      if (asked.has(at)) return true
      seen.add(at)
    }
    return false
  }
  return all.filter(({ id, active, department }) => active && (people.includes(id) || worksThere(department)))
}

export interface DepartmentReading {
  /** Null for those who have no department. */
  department: Id | null
  asked: number
  read: number
  /** Whole per cent, never 100 while somebody is missing. */
  percent: number
  missing: readonly Pick<Reader, 'id' | 'name'>[]
}

/** @returns by department, in the order of the people */
export function readingByDepartment(asked: readonly Reader[], hasRead: ReadonlySet<Id>): DepartmentReading[] {
  return [...new Set(asked.map(({ department }) => department))].map((department) => {
    const here = asked.filter((person) => person.department === department)
    const missing = here.filter(({ id }) => !hasRead.has(id))
    const read = here.length - missing.length
    return {
      department,
      asked: here.length,
      read,
      percent: Math.floor((100 * read) / here.length),
      missing: missing.map(({ id, name }) => ({ id, name })),
    }
  })
}
