import { describe, expect, it } from 'vitest'
import { intervalRefusal, longestInterval, reviewInterval } from '../../../domain/approval/review-interval'
import { refusalText } from '../../../messages'
import { anna, bo, departments, settings } from './fixtures'

const bodyDecides = { ...settings, rules: [{ kind: 'subPlan' as const, changeClass: 'major' as const, road: 'body' as const, body: 'Byrådet' }] }
const change = (before: number | null, after: number | null, more = {}) =>
  intervalRefusal({ kind: 'responsePlan', department: 'care', before, after, actor: bo, departments, settings, ...more })

describe('The time between two reviews', () => {
  it('is an election period at the most of what the council adopts, and two years of the rest', () => {
    expect(longestInterval('masterPlan', settings)).toBe(48)
    expect(longestInterval('subPlan', settings)).toBe(24)
    expect(longestInterval('subPlan', bodyDecides)).toBe(48)
    expect(reviewInterval('responsePlan', 60, settings)).toBe(24)
    expect(reviewInterval('responsePlan', null, settings)).toBe(12)
    expect(reviewInterval('masterPlan', null, settings)).toBe(48)
  })

  it('is an approver’s to change, within the longest', () => {
    expect(change(12, 24)).toBeNull()
    expect(change(null, 25)).toMatchObject({ reason: 'interval-too-long', status: 422, longest: 24 })
    expect(change(null, 18, { actor: anna })).toMatchObject({ reason: 'interval-not-yours', status: 403 })
    expect(change(null, 48, { kind: 'masterPlan' })).toBeNull()
  })

  it('is left alone by whoever saves it as it was, or writes out what the kind has anyway', () => {
    for (const [before, after] of [[18, 18], [60, 60], [null, 12], [12, null]] as const) {
      expect(change(before, after, { actor: anna })).toBeNull()
    }
  })

  it('is limited for the program itself too', () => {
    expect(change(null, 18, { actor: null })).toBeNull()
    expect(change(null, 60, { actor: null })).toMatchObject({ reason: 'interval-too-long' })
  })

  it('is refused in Danish, with what to do', () => {
    expect(refusalText({ reason: 'interval-too-long', longest: 24 })).toContain('højst gå 24 måneder')
    expect(refusalText({ reason: 'four-eyes', action: 'reviewWithoutChanges' })).toContain('valgt dens ansvarlige redaktør')
  })
})
