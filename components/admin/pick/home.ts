/** Where somebody belongs: their own department, or the only one that their permissions are for. */
import { referenceId } from '../../../domain/content/richtext'

interface Person {
  department?: unknown
  grants?: { department?: unknown }[] | null
}

/** @returns a department's id, or null where nobody can tell */
export function homeOf(user: object | null | undefined): string | null {
  const { department, grants }: Person = user ?? {}
  const own = referenceId(department)
  if (own) return own
  const [only, ...others] = new Set((grants ?? []).map(({ department }) => referenceId(department)))
  return others.length === 0 ? (only ?? null) : null
}
