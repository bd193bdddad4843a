import { describe, expect, it } from 'vitest'
import { comparedReferences, comparePlans, isTouched, sizeOfChanges, touchedOf } from '../../../../domain/compare'
import { paragraph, plan, prose, reference, rich, section, text } from '../fixtures'

const plenty = 100_000
const lines = (count: number, word: string) => rich(...Array.from({ length: count }, (_, at) => paragraph(text(`${word} nummer ${at} i rækken`))))

describe('what changed', () => {
  const before = plan({ sections: [section('situation', { body: lines(5, 'Linje') }), section('tasks', { body: prose('Som før') })] })
  const after = plan({
    sections: [section('situation', { body: rich(...lines(5, 'Linje').root.children!.slice(0, 4), paragraph(text('Noget helt andet her'))) }), section('tasks', { body: prose('Som før') })],
    summary: 'Nyt resumé',
  })
  const { comparison, isCut } = touchedOf(comparePlans(before, after), plenty)

  it('is left without what did not', () => {
    expect(comparison.facts.map(({ fact }) => fact)).toEqual(['summary'])
    expect(comparison.sections.map(({ key }) => key)).toEqual(['situation'])
    expect(comparison.sections[0]?.texts[0]?.text.blocks.map(({ is }) => is)).toEqual(['removed', 'added'])
    expect(comparison.alarmChain.filter((link) => !isTouched(link))).toEqual([])
    expect(isCut).toBe(false)
  })

  it('is nothing where nothing did', () => {
    const same = touchedOf(comparePlans(before, before), plenty)
    expect(same.comparison).toMatchObject({ changed: false, facts: [], sections: [], alarmChain: [], contactGroups: [], attachments: [] })
    expect(sizeOfChanges(same)).toBe(0)
  })

  it('ends where a page is full, and says so', () => {
    const anew = comparePlans(plan({ sections: [section('tasks', { body: lines(200, 'Gammel') })] }), plan({ sections: [section('tasks', { body: lines(200, 'Frisk') })] }))
    const cut = touchedOf(anew, 2000)
    expect(cut.isCut).toBe(true)
    expect(sizeOfChanges(cut)).toBeGreaterThan(0)
    expect(sizeOfChanges(cut)).toBeLessThan(2500)
    expect(touchedOf(anew, plenty).isCut).toBe(false)
  })

  it('names what stood there before and what does now', () => {
    const named = (id: string) => plan({ department: id, sections: [section('tasks', { body: rich(paragraph(text('Spørg '), reference('contactRef', id))) })] })
    const { comparison: changed } = touchedOf(comparePlans(named('old'), named('new')), plenty)
    expect(comparedReferences(changed)).toEqual(
      expect.arrayContaining([
        { to: 'departments', id: 'old' },
        { to: 'departments', id: 'new' },
        { to: 'contacts', id: 'old' },
        { to: 'contacts', id: 'new' },
      ]),
    )
  })
})
