import { describe, expect, it } from 'vitest'
import { readFault } from '../../../domain/readers/fault'
import { countable, counted, shownQuestions, type Unanswered } from '../../../domain/readers/unanswered'

describe('a fault that a reader reports', () => {
  const sent = { path: '/planer/it-nedbrud/', section: 'Ring først', kind: 'noAnswer', words: ' Ringer ud ' }

  it('is of a section of a plan', () => {
    expect(readFault(sent)).toEqual({ slug: 'it-nedbrud', section: 'Ring først', kind: 'noAnswer', words: 'Ringer ud' })
  })

  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['another page', { ...sent, path: '/kontakter/' }],
    ['a path out of the plans', { ...sent, path: '/planer/../x/' }],
    ['another kind', { ...sent, kind: 'praise' }],
    ['a letter', { ...sent, words: 'x'.repeat(501) }],
    ['a long heading', { ...sent, section: 'x'.repeat(201) }],
    ['no words at all', { path: sent.path, section: sent.section, kind: sent.kind }],
  ])('is not %s', (_, what) => {
    expect(readFault(what)).toBeNull()
  })
})

describe('questions without an answer', () => {
  it.each([
    ['  Tabt  NØGLE ', 'tabt nøgle'],
    ['hvad gør jeg hvis jeg har tabt nøglen', 'hvad gør jeg hvis jeg har tabt nøglen'],
    ['112', null],
    ['bo 1203', null],
    ['bo@fjordby.example', null],
    ['ab', null],
    ['x'.repeat(61), null],
    ['jeg vil gerne klage over min nabo som altid larmer', null],
    [undefined, null],
  ])('counts of %j the words %j', (question, words) => {
    expect(countable(question)).toBe(words)
  })

  const ask = (days: string[]): Unanswered[] => days.reduce<Unanswered[]>((list, day) => counted(list, 'nøgle', day), [])

  it('are shown when they have been asked twice, the most asked first', () => {
    const list = counted(counted(ask(['2026-01-01', '2026-01-02', '2026-01-03']), 'hund', '2026-01-03'), 'kat', '2026-01-03')
    const twice = counted(list, 'kat', '2026-01-04')
    expect(shownQuestions(twice, '2026-01-04')).toEqual([
      { words: 'nøgle', count: 3, day: '2026-01-03' },
      { words: 'kat', count: 2, day: '2026-01-04' },
    ])
  })

  it('are forgotten after 90 days, and counted anew', () => {
    const list = ask(['2026-01-01', '2026-01-01'])
    expect(shownQuestions(list, '2026-04-01')).toHaveLength(1)
    expect(shownQuestions(list, '2026-04-02')).toEqual([])
    expect(counted(list, 'hund', '2026-04-02')).toEqual([{ words: 'hund', count: 1, day: '2026-04-02' }])
    expect(ask(['2026-01-01', '2026-04-02'])).toEqual([{ words: 'nøgle', count: 1, day: '2026-04-02' }])
  })

  it('fill no more than five hundred places', () => {
    const many = Array.from({ length: 600 }, (_, at) => `ord ${'abcdefghij'[at % 10]}${'abcdefghij'[Math.floor(at / 10) % 10]}${'abcdefghij'[Math.floor(at / 100)]}`)
    expect(many.reduce<Unanswered[]>((list, words) => counted(list, words, '2026-01-01'), [])).toHaveLength(500)
  })
})
