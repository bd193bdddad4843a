import { afterEach, describe, expect, it } from 'vitest'
import { copenhagenDay, copenhagenInstant, dayMonthsAfter, daysLeft, reviewStatus } from '../../../domain/reminders/due'

const zone = process.env.TZ

describe.each(['UTC', 'Europe/Copenhagen', 'America/Los_Angeles', 'Pacific/Auckland'])(
  'days, on a server in %s',
  (server) => {
    afterEach(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })
    const there = <Result>(act: () => Result): Result => {
      process.env.TZ = server
      return act()
    }

    it.each([
      ['2026-11-22T10:00:00.000Z', '2026-11-22'],
      ['2026-11-22T22:59:59.999Z', '2026-11-22'],
      ['2026-11-22T23:00:00.000Z', '2026-11-23'],
      ['2026-07-01T21:59:59.999Z', '2026-07-01'],
      ['2026-07-01T22:00:00.000Z', '2026-07-02'],
      ['2026-12-31T23:30:00.000Z', '2027-01-01'],
    ])('%s is %s in Denmark', (instant, day) => {
      expect(there(() => copenhagenDay(instant))).toBe(day)
      expect(there(() => copenhagenDay(new Date(instant)))).toBe(day)
    })

    it.each([
      ['2026-11-22T10:00:00.000Z', 12, '2027-11-22'],
      ['2026-11-22T23:30:00.000Z', 12, '2027-11-23'],
      ['2027-01-31T10:00:00.000Z', 1, '2027-02-28'],
      ['2028-01-31T10:00:00.000Z', 1, '2028-02-29'],
      ['2028-02-29T10:00:00.000Z', 12, '2029-02-28'],
      ['2026-08-31T10:00:00.000Z', 6, '2027-02-28'],
      ['2026-12-31T23:30:00.000Z', 1, '2027-02-01'],
      ['2026-11-22T10:00:00.000Z', 48, '2030-11-22'],
    ])('%s and %i months is %s', (instant, months, day) => {
      expect(there(() => dayMonthsAfter(new Date(instant), months))).toBe(day)
    })

    it.each([
      ['2027-01-22', '2026-11-22', 61, 'inForce'],
      ['2027-01-21', '2026-11-22', 60, 'dueSoon'],
      ['2026-11-23', '2026-11-22', 1, 'dueSoon'],
      ['2026-11-22', '2026-11-22', 0, 'dueSoon'],
      ['2026-11-21', '2026-11-22', -1, 'overdue'],
      ['2027-04-01', '2027-03-20', 12, 'dueSoon'],
    ] as const)('a review on %s seen on %s: %i days left, %s', (due, today, left, status) => {
      expect(there(() => daysLeft(due, today))).toBe(left)
      expect(there(() => reviewStatus(due, today))).toBe(status)
    })
  },
)

describe('a wall clock in Denmark', () => {
  it.each([
    ['2026-12-01T07:00', '2026-12-01T06:00:00.000Z'],
    ['2026-07-01T07:00', '2026-07-01T05:00:00.000Z'],
    // The clocks go forward on 29 March 2026 at two, and back on 25 October at three.
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is %s', (local, instant) => expect(copenhagenInstant(local)).toBe(instant))
})
