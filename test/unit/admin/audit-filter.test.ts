import { describe, expect, it } from 'vitest'
import { queryOf, whereOf, wishOf } from '../../../collections/audit-log/filter'

const nothing = { plan: '', person: '', kind: '', from: '', until: '' }
const fromAddress = (address: string) => {
  const params = new URLSearchParams(address)
  return wishOf((name) => params.get(name))
}

describe('the filter of the audit log', () => {
  it('is told by the address, and read back from it', () => {
    const wish = { plan: 'p1', person: 'u1', kind: 'lock', from: '2026-03-28', until: '2026-10-25' }
    expect(fromAddress(queryOf(wish))).toEqual(wish)
    expect(fromAddress(queryOf(nothing))).toEqual(nothing)
    expect(queryOf(nothing)).toBe('')
    expect(whereOf(nothing)).toEqual({})
  })

  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z', '2026-01-15T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z', '2026-07-15T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('takes %s as the day is in Denmark, the whole of it', (day, start, end) => {
    expect(whereOf({ ...nothing, kind: 'lock', from: day, until: day })).toEqual({
      and: [{ kind: { equals: 'lock' } }, { at: { greater_than_equal: start } }, { at: { less_than: end } }],
    })
  })

  it('overlooks what is no day, what is no text, and what else the address says', () => {
    expect(whereOf(fromAddress('from=i+går&until=2026-02-30&page=2&where[text][like]=x'))).toEqual({})
    expect(wishOf(() => ({ equals: 'x' }))).toEqual(nothing)
  })
})
