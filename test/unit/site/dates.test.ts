import { describe, expect, it } from 'vitest'
import { danishDay, dateText } from '../../../components/site/dates'
import { reviewState } from '../../../components/site/script/review'

describe('dates', () => {
  it('are worded in Danish, instants as the day it is in Denmark', () => {
    expect(dateText('2026-03-01')).toBe('1. marts 2026')
    expect(dateText('2026-06-30T22:30:00.000Z')).toBe('1. juli 2026')
    expect(danishDay(new Date('2026-12-31T23:30:00.000Z'))).toBe('2027-01-01')
  })
})

describe('a review date', () => {
  const due = '2026-11-22'
  it.each([
    ['2026-11-22T22:59:00Z', 'dueSoon'],
    ['2026-11-22T23:00:00Z', 'overdue'],
    ['2026-10-23T12:00:00Z', 'dueSoon'],
    ['2026-10-22T12:00:00Z', null],
  ])('at %s is %s', (now, state) => expect(reviewState(due, new Date(now))).toBe(state))
})
