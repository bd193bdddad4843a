/** Access rules, named for the people they admit. */
import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import type { Permission } from '../domain/approval/vocabulary'
import { departmentsWith } from '../domain/approval/permissions'
import type { Actor } from '../domain/approval/vocabulary'
import { actorOf, departmentTree } from './actor'
import { mustChoosePassword } from './credentials/must-choose'

type Args = { req: PayloadRequest }

/** @returns who is signed in and may act: not somebody made inactive, nor one who has still to choose a password. */
export function actingIn({ user }: PayloadRequest): Actor | null {
  const actor = actorOf(user)
  return actor?.active && !mustChoosePassword(user) ? actor : null
}

/** @returns whether the signed-in user is active and holds the permission anywhere. */
export const has = (req: PayloadRequest, permission: Permission): boolean => {
  return Boolean(actingIn(req)?.grants.some((grant) => grant.permission === permission))
}

/** Everybody with some permission may use the admin and read its records. */
export const peopleWithPermissions = ({ req }: Args): boolean => {
  return Boolean(actingIn(req)?.grants.length)
}

export const administrators = ({ req }: Args): boolean => has(req, 'administrator')

export const administratorsOnField: FieldAccess = ({ req }) => has(req, 'administrator')

export const never = (): false => false

/** Authors of the record's department and of those above it; administrators too where `administratorsToo`. */
export const authorsOf =
  (field: string, { administratorsToo = false } = {}): Access =>
  async ({ req }) => {
    if (administratorsToo && has(req, 'administrator')) return true
    const ids = await authoredDepartments(req)
    if (ids === 'all') return true
    if (ids.length === 0) return false
    return { [field]: { in: ids } } satisfies Where
  }

/** Creating asks for the permission somewhere; a hook then holds the record's department against it. */
export const anyAuthor = ({ req }: Args): boolean => has(req, 'author')
export const anyAuthorOrAdministrator = ({ req }: Args): boolean => has(req, 'author') || has(req, 'administrator')

/** @returns the departments where the signed-in user holds the permission, or `'all'`. */
export async function departmentsOf(req: PayloadRequest, permission: Permission): Promise<string[] | 'all'> {
  const actor = actingIn(req)
  if (!actor) return []
  return departmentsWith(actor, permission, await departmentTree(req))
}

export const authoredDepartments = (req: PayloadRequest): Promise<string[] | 'all'> => departmentsOf(req, 'author')
