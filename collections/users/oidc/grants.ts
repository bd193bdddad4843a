import type { Payload, PayloadRequest } from 'payload'
import { signInTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { idOrNull } from '../../ids'
import { asFact, one } from '../../records'
import { grantsOfGroups } from './groups'
import type { GroupMap } from './groups'

type Grant = NonNullable<User['grants']>[number]

/**
 * The grants a user has after signing in: those given by hand as they are, those of groups as the groups are now.
 * @param before the user's grants, or none for a new one
 * @returns the very same list when nothing changes
 */
export async function grantsAfterSignIn(
  before: Grant[],
  { groups, groupMap, payload, req }: { groups: string[]; groupMap: GroupMap; payload: Payload; req: PayloadRequest },
): Promise<Grant[]> {
  const ofGroups: Grant[] = []
  for (const { permission, department: slug, group } of grantsOfGroups(groupMap, groups)) {
    const department = slug ? await departmentBySlug(slug, req) : null
    // Without its department a grant would hold for the whole municipality: better none.
    if (slug && !department) payload.logger.warn(signInTexts.unknownDepartment(group, slug))
    else ofGroups.push({ permission, department, group })
  }
  const after = [...before.filter(({ group }) => !group), ...ofGroups]
  return sameGrants(before, after) ? before : after
}

async function departmentBySlug(slug: string, req: PayloadRequest): Promise<string | null> {
  const facts = asFact(req, 'configuration names the department; who signs in has no bearing on it')
  return (await one(facts, 'departments', { slug: { equals: slug } }))?.id ?? null
}

function sameGrants(some: Grant[], others: Grant[]): boolean {
  const facts = ({ permission, department, group }: Grant) => [permission, idOrNull(department), group || null]
  return JSON.stringify(some.map(facts)) === JSON.stringify(others.map(facts))
}
