import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionSlug } from 'payload'
import { adminTexts } from '../../messages'
import type { Department } from '../../payload-types'
import { departmentTree } from '../actor'
import { Refusal } from '../errors'
import { plansFrozenIn } from '../frozen-references'
import { oneAtATime } from '../one-at-a-time'
import { idOrNull } from '../ids'
import { asFact, count, existing } from '../records'

/** A department cannot lie under itself, however far down. */
export const refuseCycle: CollectionBeforeChangeHook<Department> = async ({ data, originalDoc, req }) => {
  // One that is new lies above none yet.
  if (originalDoc && data.parent && idOrNull(data.parent) !== idOrNull(originalDoc?.parent)) await oneAtATime(req, 'department-tree')
  const parents = new Map((await departmentTree(req)).map(({ id, parent }) => [id, parent]))
  const seen = new Set(originalDoc ? [String(originalDoc.id)] : [])
  for (let parent = idOrNull(data.parent); parent; parent = parents.get(parent) ?? null) {
    if (seen.has(parent)) throw new Refusal(adminTexts.departmentCycle)
    seen.add(parent)
  }
  return data
}

const belonging: [CollectionSlug, string, string][] = [
  ['departments', 'parent', adminTexts.collections.departments.plural],
  ['plans', 'department', adminTexts.collections.plans.plural],
  ['contacts', 'department', adminTexts.collections.contacts.plural],
  ['roles', 'department', adminTexts.collections.roles.plural],
  ['users', 'grants.department', adminTexts.groups.grants],
  ['users', 'department', adminTexts.collections.users.plural],
]

/** Nothing is left without its department. */
export const refuseDeletingUsedDepartment: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const facts = asFact(req, 'what belongs to the department is a fact about all records, not about the user\'s share of them')
  const department = await existing(facts, 'departments', String(id))
  const found: string[] = []
  for (const [collection, field, plural] of belonging) {
    const there = await count(facts, collection, { [field]: { equals: id } })
    if (there > 0) found.push(`${there} ${plural.toLowerCase()}`)
  }
  if (found.length > 0) throw new Refusal(adminTexts.departmentInUse(department.name, found.join(', ')), 409)
  const frozen = await plansFrozenIn(req, String(id))
  if (frozen.length > 0) throw new Refusal(adminTexts.departmentFrozen(department.name, frozen.join(', ')), 409)
}
