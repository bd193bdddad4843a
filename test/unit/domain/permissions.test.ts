import { describe, expect, it } from 'vitest'
import { departmentsWith, holds, mayApprove } from '../../../domain/approval/permissions'
import { permissions, type Actor } from '../../../domain/approval/vocabulary'
import { administrator, anna, bo, departments, gone, grant, person, submittedPlan } from './fixtures'

describe('permissions', () => {
  it.each<[string, Actor, string | null, boolean]>([
    ['in the department itself', bo, 'health', true],
    ['in a department below', bo, 'care', true],
    ['not in the department above', bo, 'municipality', false],
    ['not in a department beside', bo, 'school', false],
    ['not where the plan has no department', bo, null, false],
    ['everywhere when granted without department', person('x', grant('approver')), 'school', true],
    ['even without a department when granted without one', person('x', grant('approver')), null, true],
    ['in its own department when the tree does not know it', person('x', grant('approver', 'new')), 'new', true],
    ['nowhere for a person who is no longer active', gone, 'health', false],
    ['nowhere for a person with other permissions', anna, 'health', false],
  ])('approver holds %s', (_where, actor, department, expected) => {
    expect(holds(actor, 'approver', department, departments)).toBe(expected)
  })

  it('lets no permission imply another', () => {
    for (const given of permissions) {
      const actor = person('x', grant(given))
      expect(permissions.filter((asked) => holds(actor, asked, 'care', departments))).toEqual([given])
    }
  })

  it('ends in a tree that bites its own tail', () => {
    const ring = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
      { id: 'self', parent: 'self' },
    ]
    expect(holds(person('x', grant('author', 'b')), 'author', 'a', ring)).toBe(true)
    expect(holds(person('x', grant('author', 'c')), 'author', 'self', ring)).toBe(false)
    expect(departmentsWith(person('x', grant('author', 'b')), 'author', ring)).toEqual(['a', 'b'])
  })

  it('lists the departments where a permission holds', () => {
    expect(departmentsWith(bo, 'approver', departments)).toEqual(['health', 'care'])
    expect(departmentsWith(bo, 'author', departments)).toEqual([])
    expect(departmentsWith(person('x', grant('author')), 'author', departments)).toBe('all')
    expect(departmentsWith(gone, 'author', departments)).toEqual([])
  })
})

describe('four eyes', () => {
  const allPower = permissions.map((permission) => grant(permission))

  it.each<[string, Actor, boolean]>([
    ['an approver who has not touched the plan', bo, true],
    ['nobody who saved content, whatever their grants', person('anna', ...allPower), false],
    ['nobody whose only part was an earlier save', person('erik', ...allPower), false],
    ['not an administrator without the permission', administrator, false],
    ['nobody who is no longer active', gone, false],
  ])('admits %s', (_who, actor, expected) => {
    expect(mayApprove(actor, submittedPlan({ contributors: ['erik', 'anna'] }), departments)).toBe(expected)
  })

  it('counts the submitter as a contributor', () => {
    expect(mayApprove(person('anna', ...allPower), submittedPlan({ contributors: [] }), departments)).toBe(false)
  })
})
