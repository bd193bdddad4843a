import { describe, expect, it } from 'vitest'
import { clockJump, measuredFrom, type Seen } from '../../../domain/clock'

const seen = (at: string, uptime = 1_000, boot: string | null = 'one'): Seen => ({ at: `${at}T12:00:00.000Z`, uptime, boot })
const at = (day: string, time = '12:00:00') => new Date(`${day}T${time}.000Z`)
const day = 86_400

describe('the clock', () => {
  it('is believed where nothing is remembered', () => {
    expect(clockJump(at('2027-01-01'), { seen: [], written: ['2030-01-01T00:00:00.000Z'] }, { uptime: 5, boot: 'one' })).toBeNull()
  })

  it.each([
    ['a year ahead', '2028-01-01', 1_060, 'ahead'],
    ['a year behind', '2026-01-01', 1_060, 'behind'],
  ])('is not believed when it jumps %s while the machine runs', (_, now, uptime, direction) => {
    expect(clockJump(at(now), { seen: [seen('2027-01-01')], written: [] }, { uptime, boot: 'one' })).toMatchObject({ direction })
  })

  it('is believed after weeks without a server, when the machine has run as long', () => {
    expect(clockJump(at('2027-01-15'), { seen: [seen('2027-01-01')], written: [] }, { uptime: 1_000 + 14 * day, boot: 'one' })).toBeNull()
  })

  it('is asked about when server and machine were off for more than a day', () => {
    const remembered = { seen: [seen('2027-01-01')], written: [] }
    expect(clockJump(at('2027-01-02', '11:00:00'), remembered, { uptime: 5, boot: 'two' })).toBeNull()
    expect(clockJump(at('2027-01-03'), remembered, { uptime: 5, boot: 'two' })).toEqual({ direction: 'ahead', expected: '2027-01-01T12:00:00.000Z' })
  })

  it('is believed by the newer of what the database and the disk remember, and by what was written since', () => {
    const machine = { uptime: 5, boot: 'two' }
    expect(clockJump(at('2027-02-01'), { seen: [seen('2027-01-01'), seen('2027-02-01')], written: [] }, machine)).toBeNull()
    expect(clockJump(at('2027-02-01'), { seen: [seen('2027-01-01')], written: ['2027-02-01T08:00:00.000Z'] }, machine)).toBeNull()
    expect(clockJump(at('2027-01-01'), { seen: [seen('2027-01-01')], written: ['2028-02-01T08:00:00.000Z'] }, machine)).toMatchObject({ direction: 'behind' })
  })

  it('does not creep: 23 hours at a time are held against the first reading, not the last', () => {
    const machine = (minutes: number) => ({ uptime: 1_000 + 60 * minutes, boot: 'one' })
    let last: Seen = seen('2027-01-01')
    const verdicts = [1, 2, 3].map((step) => {
      const now = new Date(new Date(last.at).getTime() + 23 * 3_600_000)
      const jump = clockJump(now, { seen: [last], written: [] }, machine(step))
      if (!jump) last = { ...machine(step), at: now.toISOString(), since: measuredFrom([last], machine(step)) ?? undefined }
      return jump?.direction ?? 'believed'
    })
    expect(verdicts).toEqual(['believed', 'ahead', 'ahead'])
  })
})
