import { describe, expect, it } from 'vitest'
import { emptyLog, logText, readLog, type Log } from '../../../domain/log-sheet'

const log: Log = {
  fields: ['Strømsvigt', '', 'Bo'],
  lines: [
    { at: '2026-11-22T02:12:00Z', information: 'Strømmen gik.', decision: 'Vagten ringer til Kim.', by: 'Bo' },
    { at: '2026-11-22T02:30:00Z', information: 'Kim er på vej.', decision: '', by: '' },
  ],
}

describe('a log on the device', () => {
  it('is shared as text that reads like the sheet, without what nobody filled in', () => {
    const words = { title: 'Logskema', fields: ['Hændelse', 'Dato', 'Logfører'], clock: (iso: string) => iso.slice(11, 16) }
    expect(logText(log, words)).toBe(
      'Logskema\nHændelse: Strømsvigt\nLogfører: Bo\n\n02:12 Strømmen gik. – Vagten ringer til Kim. (Bo)\n02:30 Kim er på vej.',
    )
  })

  it('is kept for a week after its latest line', () => {
    expect(readLog(JSON.stringify(log), new Date('2026-11-29T02:29:00Z'))).toEqual(log)
    expect(readLog(JSON.stringify(log), new Date('2026-11-29T02:31:00Z'))).toEqual(emptyLog)
  })

  it.each([null, 'x', '[]', '{"lines":[]}'])('is empty when what is kept is no log: %s', (kept) => {
    expect(readLog(kept, new Date('2026-11-22T02:31:00Z'))).toEqual(emptyLog)
  })
})
