import { describe, expect, it } from 'vitest'
import { monthsAhead, overviewOf, type OverviewPlan } from '../../../domain/overview'

const today = '2026-11-22'
const due = (nextReviewDate: string | null, more: Partial<OverviewPlan> = {}): OverviewPlan => ({
  department: 'care',
  nextReviewDate,
  isInReview: false,
  ...more,
})

describe('the numbers of an overview', () => {
  it('puts each plan in force in exactly one of three, the days at the limits included', () => {
    const plans = [due('2026-11-21'), due('2026-11-22'), due('2027-01-21'), due('2027-01-22'), due('2030-01-01')]
    expect(overviewOf(plans, today).total).toEqual({ inForce: 5, onTime: 2, dueSoon: 2, overdue: 1, inReview: 0 })
  })

  it('counts a review on its own, for a plan may be both overdue and on its way', () => {
    const plans = [due('2026-11-21', { isInReview: true }), due(null, { isInReview: true }), due(null)]
    expect(overviewOf(plans, today).total).toEqual({ inForce: 1, onTime: 0, dueSoon: 0, overdue: 1, inReview: 2 })
  })

  it('tells each department that has something to count, and their sum', () => {
    const plans = [due('2030-01-01'), due('2026-01-01', { department: 'town' }), due(null, { department: 'roads' })]
    const { departments, total } = overviewOf(plans, today)
    expect([...departments.keys()]).toEqual(['care', 'town'])
    expect(departments.get('town')).toEqual({ inForce: 1, onTime: 0, dueSoon: 0, overdue: 1, inReview: 0 })
    expect(total.inForce).toBe(2)
  })

  it('is all noughts without plans', () => {
    expect(overviewOf([], today)).toEqual({
      departments: new Map(),
      total: { inForce: 0, onTime: 0, dueSoon: 0, overdue: 0, inReview: 0 },
    })
  })
})

describe('the months ahead', () => {
  it('are this month and the twelve after it, also the empty ones', () => {
    const months = monthsAhead([], today)
    expect(months).toHaveLength(13)
    expect(months.map(({ month }) => month)).toEqual([
      '2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05',
      '2027-06', '2027-07', '2027-08', '2027-09', '2027-10', '2027-11',
    ])
    expect(months.every(({ plans }) => plans.length === 0)).toBe(true)
  })

  it('hold what is due from today on, in the order of the days', () => {
    const plans = ['2026-11-21', '2027-11-30', '2026-11-30', '2026-11-22', '2027-12-01', null].map((day) => due(day))
    const found = monthsAhead(plans, today).filter((month) => month.plans.length > 0)
    expect(found.map(({ month, plans: own }) => [month, own.map((plan) => plan.nextReviewDate)])).toEqual([
      ['2026-11', ['2026-11-22', '2026-11-30']],
      ['2027-11', ['2027-11-30']],
    ])
  })

  it('count on from a month with 31 days', () => {
    expect(monthsAhead([], '2027-01-31').slice(0, 3).map(({ month }) => month)).toEqual(['2027-01', '2027-02', '2027-03'])
  })
})
