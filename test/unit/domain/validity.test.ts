import { describe, expect, it } from 'vitest'
import { periodsInForce, type ForceEvent } from '../../../domain/approval/validity'

const event = (action: ForceEvent['action'], at: string, revision: string | null, inForceFrom: string | null = null) => ({
  action,
  at,
  revision,
  inForceFrom,
})

describe('when a revision was in force', () => {
  it('lasts from its approval to the next', () => {
    const periods = periodsInForce([event('approve', '1', '1.0'), event('submit', '2', null), event('approve', '3', '1.1')])
    expect(Object.fromEntries(periods)).toEqual({ '1.0': [{ from: '1', until: '3' }], '1.1': [{ from: '3', until: null }] })
  })

  it('begins for a scheduled revision when it is put in force, and never when it is not', () => {
    const scheduled = [event('approve', '1', '1.0'), event('approve', '2', '1.1', '9'), event('approve', '3', '2.0', '9')]
    expect([...periodsInForce(scheduled).keys()]).toEqual(['1.0'])
    expect(periodsInForce([...scheduled, event('putInForce', '9', '2.0')]).get('2.0')).toEqual([{ from: '9', until: null }])
  })

  it('ends when the plan is taken out of use, and begins anew when it is reinstated', () => {
    const periods = periodsInForce([
      event('confirmDecision', '1', '1.0'),
      event('publishCorrection', '2', '1.1'),
      event('confirmCorrection', '3', '1.1'),
      event('takeOutOfUse', '4', '1.1'),
      event('archive', '5', null),
      event('reinstate', '6', '1.0'),
    ])
    expect(periods.get('1.0')).toEqual([
      { from: '1', until: '2' },
      { from: '6', until: null },
    ])
    expect(periods.get('1.1')).toEqual([{ from: '2', until: '4' }])
  })
})
