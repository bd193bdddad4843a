import { describe, expect, it } from 'vitest'
import { replay, untouched, type Pointers, type ReplayedEvent } from '../../../domain/approval/replay'

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`
const event = (action: ReplayedEvent['action'], to: ReplayedEvent['to'], more: Partial<ReplayedEvent> = {}): ReplayedEvent => ({
  action,
  to,
  at: at(1),
  revision: null,
  details: null,
  ...more,
})
const approved = (revision: string, more: Partial<ReplayedEvent> = {}) =>
  event('approve', 'approved', { revision, details: { revisionRecord: 'x', nextReviewDate: '2027-03-01' }, ...more })
const after = (...events: ReplayedEvent[]): Pointers =>
  events.reduce((pointers, each) => replay(pointers, each, (id) => (id === 'r2' ? at(2) : at(1))), untouched)

describe('a plan told by its events', () => {
  it('is a draft before there are any', () => {
    expect(after()).toMatchObject({ state: 'draft', inForce: null, lastRevisedAt: null })
  })

  it('has in force what was approved, with the days of its review', () => {
    expect(after(event('submit', 'inReview'), approved('r1'))).toMatchObject({
      state: 'approved',
      inForce: 'r1',
      lastRevisedAt: at(1),
      nextReviewDate: '2027-03-01',
    })
  })

  it('keeps what is in force until the time of the next has come', () => {
    const later = approved('r2', { to: 'scheduled', at: at(2), details: { revisionRecord: 'y', inForceFrom: at(9) } })
    const scheduled = after(approved('r1'), later)
    expect(scheduled).toMatchObject({ state: 'scheduled', inForce: 'r1', lastRevisedAt: at(1), upcoming: { revision: 'r2', from: at(9) } })
    const unscheduled = after(approved('r1'), later, event('unschedule', 'approved', { revision: 'r2' }))
    expect(unscheduled).toMatchObject({ inForce: 'r1', upcoming: { revision: 'r2', from: null } })
    const inForce = after(approved('r1'), later, event('putInForce', 'approved', { at: at(9), revision: 'r2' }))
    expect(inForce).toMatchObject({ inForce: 'r2', upcoming: null, lastRevisedAt: at(2) })
  })

  it('has a correction in force at once, without a new review, until somebody confirms it', () => {
    const corrected = event('publishCorrection', 'approved', { revision: 'r2', at: at(3), details: { confirmBefore: '2026-03-10' } })
    expect(after(approved('r1'), corrected)).toMatchObject({
      inForce: 'r2',
      lastRevisedAt: at(1),
      correction: { revision: 'r2', confirmBefore: '2026-03-10' },
    })
    const confirmed = after(approved('r1'), corrected, event('confirmCorrection', 'approved', { at: at(4), revision: 'r2' }))
    expect(confirmed).toMatchObject({ inForce: 'r2', correction: null, lastRevisedAt: at(4) })
  })

  it('sends readers where the event says, and not where the plan is in force', () => {
    const out = (details: ReplayedEvent['details']) => after(approved('r1'), event('takeOutOfUse', 'outOfUse', { revision: 'r1', details }))
    expect(after(approved('r1')).successor).toBe('open')
    expect(out({ successor: 'p2' }).successor).toBe('p2')
    expect(out({ successor: null }).successor).toBeNull()
    expect(out(null).successor, 'before events told it').toBe('unknown')
    const archived = (details: ReplayedEvent['details']) => replay(out({ successor: 'p2' }), event('archive', 'archived', { details }), () => null)
    expect([archived(null).successor, archived({ successor: 'p3' }).successor, archived({ successor: null }).successor]).toEqual(['p2', 'p3', null])
    expect(replay(out({ successor: 'p2' }), event('reinstate', 'approved', { revision: 'r1' }), () => null).successor).toBe('open')
  })

  it('has nothing in force when it is taken out of use, and an earlier revision when that is reinstated', () => {
    const out = after(approved('r1'), event('takeOutOfUse', 'outOfUse', { revision: 'r1' }))
    expect(out).toMatchObject({ state: 'outOfUse', inForce: null, lastRevisedAt: null, nextReviewDate: null })
    const again = event('reinstate', 'approved', { revision: 'r1', at: at(7) })
    expect(replay(out, again, () => null)).toMatchObject({ state: 'approved', inForce: 'r1', lastRevisedAt: at(7) })
  })
})
