import { describe, expect, it } from 'vitest'
import { submissionProblems } from '../../../domain/approval/requirements'
import { digitRuns, digitRunsIn } from '../../../domain/content/digit-runs'
import { problemText } from '../../../messages'
import { element, facts, paragraph, plan, prose, rich, section, text } from './fixtures'

describe('Digits in a row', () => {
  it.each(['94 11 00 0094 11 37 07', '94110000 94113707', '9411000094113707', '94.11.00.00.94.11.37.07', '+45 94 11 00 00 94 11'])(
    'are flagged when they are more than a number has: %s',
    (digits) => expect(digitRuns(`Ring ${digits} straks.`)).toHaveLength(1),
  )

  it.each([
    '94 11 00 00',
    '+45 94 11 00 00',
    '0045 94 11 00 00',
    '94 11 00 00, 94 11 37 07',
    '94 11 00 00 eller 94 11 37 07',
    'EAN 5798001234567',
    'CVR 12345678',
    'den 22-11-2026 kl. 08.00',
    '1.1.2026 – 31.12.2026',
    'sag 24.10.00-G01-12-26',
  ])('are left alone when they are one: %s', (digits) => expect(digitRuns(digits)).toEqual([]))

  it('are found across the formats of a line, and not across lines and references', () => {
    expect(digitRunsIn(rich(paragraph(text('Ring 94 11 00 00', { format: 4 }), text('94 11 37 07'))))).toHaveLength(1)
    expect(digitRunsIn(rich(paragraph(text('94 11 00 00')), paragraph(text('94 11 37 07'))))).toEqual([])
    expect(digitRunsIn(rich(paragraph(text('94 11 00 00'), element('linebreak'), text('94 11 37 07'))))).toEqual([])
  })

  it('take no time that grows faster than the text', () => {
    expect(digitRuns('1 '.repeat(100_000))).not.toEqual([])
    expect(digitRuns('1  '.repeat(100_000))).toEqual([])
  })
})

describe('A plan', () => {
  const run = '94 11 00 0094 11 37 07'

  it('with numbers that ran together is not sent for approval, and is told where', () => {
    const written = plan({
      summary: run,
      sections: [...plan().sections.slice(1), section('situation', { body: prose(run) })],
      alarmChain: [{ who: { to: 'roles', id: 'leader' }, note: run }],
    })
    const problems = submissionProblems(written, facts()).filter(({ issue }) => issue === 'digit-run')
    expect(problems.map(({ field }) => field)).toEqual(['summary', 'sections.situation', 'alarmChain'])
    expect(problems.map(problemText)[1]).toContain(`“${run}”`)
  })
})
