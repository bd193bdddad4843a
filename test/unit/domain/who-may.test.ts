import { describe, expect, it } from 'vitest'
import { grantsIn } from '../../../domain/approval/who-may'

const departments = [
  { id: 'health', parent: null },
  { id: 'nursing', parent: 'health' },
  { id: 'technical', parent: null },
]
const grants = [
  { permission: 'author', department: 'health' },
  { permission: 'approver', department: null },
  { permission: 'author', department: 'technical' },
  { permission: 'author', department: 'health' },
] as const

describe('Who may do what', () => {
  it('in a department is what was given there, above it, or for the whole municipality, each once', () => {
    expect(grantsIn(grants, 'nursing', departments)).toEqual([
      { permission: 'author', given: 'health' },
      { permission: 'approver', given: null },
    ])
  })
  it('anywhere is all of it', () => expect(grantsIn(grants, null, departments)).toHaveLength(3))
  it('is not what was given below', () => expect(grantsIn([{ permission: 'author', department: 'nursing' }], 'health', departments)).toEqual([]))
})
