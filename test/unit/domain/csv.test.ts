import { describe, expect, it } from 'vitest'
import { danishCsv, danishMoment } from '../../../domain/csv'

describe('a sheet for a Danish Excel', () => {
  it('has semicolons, CRLF and a byte order mark', () => {
    expect(danishCsv([['Plan', 'Afdeling'], ['Strømsvigt', 'Ældre']])).toBe('\uFEFFPlan;Afdeling\r\nStrømsvigt;Ældre\r\n')
  })

  it.each(['=1+1', '+45 95 01 00 01', '-2', '@SUM(A1)', '\tx'])('disarms %j', (cell) => {
    expect(danishCsv([[cell]], { bom: false })).toMatch(/^"?'/)
  })

  it('quotes what holds semicolons, quotes and line breaks', () => {
    expect(danishCsv([['a;b', 'a"b', 'a\nb']], { bom: false })).toBe('"a;b";"a""b";"a\nb"\r\n')
  })

  it('writes moments in Danish time, summer and winter', () => {
    expect(danishMoment('2026-11-22T23:30:05.000Z')).toBe('23-11-2026 00:30:05')
    expect(danishMoment('2026-07-01T22:00:00.000Z')).toBe('02-07-2026 00:00:00')
  })
})
