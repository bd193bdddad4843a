import { describe, expect, it } from 'vitest'
import { queryOf, wishOf } from '../../../components/admin/audit/query'

const nothing = { plan: '', person: '', kind: '', from: '', until: '' }
const roundTrip = (wish: typeof nothing) => wishOf(new URLSearchParams(queryOf(wish)))

describe('the filter of the audit log', () => {
  it('is told by the address, and read back from it', () => {
    const wish = { plan: 'p1', person: 'u1', kind: 'lock', from: '2026-03-28', until: '2026-10-25' }
    expect(roundTrip(wish)).toEqual(wish)
    expect(roundTrip(nothing)).toEqual(nothing)
    expect(queryOf(nothing)).toBe('')
  })

  it('takes days as they are in Denmark, winter and summer, the last one included', () => {
    const bounds = (from: string, until: string) => [...new URLSearchParams(queryOf({ ...nothing, from, until })).values()]
    expect(bounds('2026-01-15', '2026-01-15')).toEqual(['2026-01-14T23:00:00.000Z', '2026-01-15T23:00:00.000Z'])
    expect(bounds('2026-07-15', '2026-07-15')).toEqual(['2026-07-14T22:00:00.000Z', '2026-07-15T22:00:00.000Z'])
    expect(bounds('2026-03-29', '2026-03-29')).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'])
    expect(bounds('2026-10-25', '2026-10-25')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'])
  })

  it('reads the address as the admin rewrites it, and overlooks what it does not know', () => {
    expect(wishOf(new URLSearchParams('where[or][0][and][0][plan][equals]=p1&where[and][1][text][like]=x&page=2'))).toEqual({ ...nothing, plan: 'p1' })
  })
})
