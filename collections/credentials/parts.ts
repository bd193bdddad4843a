/** Which of a user's credentials a save changes. */
import type { CredentialPart } from '../../domain/approval/credentials'
import type { User } from '../../payload-types'
import { idOf, idOrNull } from '../ids'

/** @param setsPassword a password never stands in the record itself. */
export function changedParts(before: Partial<User>, after: Partial<User>, setsPassword: boolean): CredentialPart[] {
  const changed = (facts: (user: Partial<User>) => unknown) => JSON.stringify(facts(before)) !== JSON.stringify(facts(after))
  const parts: [CredentialPart, boolean][] = [
    ['password', setsPassword],
    ['mail', changed(({ email }) => email ?? null)],
    ['identity', changed(({ identity }) => identity || null)],
    ['permissions', changed(permissionsOf)],
    ['deputies', changed(deputiesOf)],
  ]
  return parts.flatMap(([part, isChanged]) => (isChanged ? [part] : []))
}

const permissionsOf = ({ active, grants }: Partial<User>) => [
  active !== false,
  (grants ?? []).map(({ permission, department }) => [permission, idOrNull(department)]),
]

const deputiesOf = ({ deputies }: Partial<User>) => (deputies ?? []).map(({ deputy, from, until }) => [idOf(deputy), from, until])
