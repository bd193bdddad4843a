/** The signed-in user and the department tree, as the rules in `domain/` want them. */
import type { PayloadRequest } from 'payload'
import type { Actor, DepartmentNode, Id } from '../domain/approval/vocabulary'
import type { User } from '../payload-types'
import { idOf } from './ids'
import { all, asFact } from './records'

/** @returns the user as an actor, or null when nobody is signed in. */
export function actorOf(user: Pick<User, 'id' | 'name' | 'title' | 'active' | 'grants'> | null | undefined): Actor | null {
  if (!user) return null
  return {
    id: String(user.id),
    name: user.name,
    title: user.title ?? '',
    active: user.active !== false,
    grants: (user.grants ?? []).map(({ permission, department }) => ({
      permission,
      department: department ? idOf(department) : null,
    })),
  }
}

/**
 * @param day today in Copenhagen, `2026-11-22`
 * @returns the actor with those whose deputy they are that day
 */
export async function withPrincipals(req: PayloadRequest, actor: Actor, day: string): Promise<Actor> {
  const docs = await all(asFact(req, 'whose deputy somebody is, is a fact, whoever asks'), 'users', {
    where: { 'deputies.deputy': { equals: actor.id } },
  })
  return { ...actor, standsInFor: principalsOf(actor.id, docs, day) }
}

/** @returns those among the users whose deputy somebody is that day */
export const principalsOf = (deputy: Id, users: readonly User[], day: string): Actor[] =>
  users
    .filter(({ deputies }) =>
      (deputies ?? []).some((each) => idOf(each.deputy) === deputy && each.from <= day && day <= each.until),
    )
    .flatMap((user) => actorOf(user) ?? [])

/** All departments with their parents; read once per request. */
export async function departmentTree(req: PayloadRequest): Promise<DepartmentNode[]> {
  const context = req.context as { departmentTree?: Promise<DepartmentNode[]> }
  context.departmentTree ??= readTree(req)
  return context.departmentTree
}

async function readTree(req: PayloadRequest): Promise<DepartmentNode[]> {
  const docs = await all(asFact(req, 'Access rules themselves need the tree; who asks has no bearing on it'), 'departments', {
    select: { parent: true },
  })
  return docs.map(({ id, parent }) => ({ id: String(id), parent: parent ? idOf(parent) : null }))
}
