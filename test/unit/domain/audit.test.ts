import { describe, expect, it } from 'vitest'
import { auditHash, followsInLog, type AuditFacts, type SealedLine } from '../../../domain/approval/audit'

const line = (text: string): AuditFacts => ({ at: '2026-11-22T08:00:00.000Z', kind: 'contact', text, details: { b: 1, a: [null] } })
const sealed = (facts: AuditFacts, before: SealedLine | null): SealedLine => {
  const seq = (before?.seq ?? 0) + 1
  return { ...facts, seq, previousHash: before?.hash ?? null, hash: auditHash(facts, seq, before?.hash ?? null) }
}

describe('the chain of the audit log', () => {
  const first = sealed(line('en'), null)
  const second = sealed(line('to'), first)

  it('holds from line to line', () => {
    expect(followsInLog(first, null)).toBe(true)
    expect(followsInLog(second, first)).toBe(true)
  })

  it.each([
    ['text', 'noget andet'],
    ['at', '2026-11-22T08:00:01.000Z'],
    ['kind', 'lock'],
    ['person', 'anna'],
    ['personName', 'Anna'],
    ['plan', 'p1'],
    ['planTitle', 'Strømsvigt'],
    ['record', 'contacts/1'],
    ['details', { b: 2 }],
    ['seq', 3],
    ['previousHash', 'x'],
    ['hash', 'x'],
  ])('does not hold when %s is altered', (name, value) => {
    expect(followsInLog({ ...second, [name]: value }, first)).toBe(false)
  })

  it('does not hold when a line is missing or stands twice', () => {
    const third = sealed(line('tre'), second)
    expect(followsInLog(third, first)).toBe(false)
    expect(followsInLog(second, second)).toBe(false)
  })

  it('takes what is not there and what is empty for the same', () => {
    expect(auditHash({ ...line('en'), person: null, personName: '', planTitle: null }, 1, null)).toBe(auditHash(line('en'), 1, null))
  })
})
