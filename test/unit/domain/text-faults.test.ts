import { describe, expect, it } from 'vitest'
import { submissionProblems } from '../../../domain/approval/requirements'
import { textFaults } from '../../../domain/content/text-faults'
import { problemText } from '../../../messages'
import { element, facts, paragraph, plan, prose, rich, section, text } from './fixtures'

const heading = (tag: string, words: string) => ({ ...element('heading', text(words)), tag })
const link = (words: string, url = 'https://vejr.example') => ({ ...element('link', text(words)), fields: { linkType: 'custom', url } })

describe('faults in a text', () => {
  it('are headings that skip a level, seen from the section’s own', () => {
    expect(textFaults(rich(heading('h3', 'Først'), heading('h4', 'Så'), heading('h3', 'Igen')))).toEqual([])
    expect(textFaults(rich(heading('h4', 'For dybt'), heading('h4', 'Nu ikke')))).toEqual([{ issue: 'heading-jump', detail: 'For dybt' }])
  })

  it.each(['klik her', 'Klik her.', 'her', 'Læs mere', 'se mere her', 'Link', ' linket '])('are links called “%s”', (words) => {
    expect(textFaults(rich(paragraph(text('Vejret: '), link(words))))).toEqual([{ issue: 'bare-link', detail: words.trim() }])
  })

  it.each(['Vejrudsigten', 'Herning Kommune', 'Læs mere om stormflod', 'vejr.example'])('are not links called “%s”', (words) => {
    expect(textFaults(rich(paragraph(link(words))))).toEqual([])
  })

  it('are links without words, told by their address', () => {
    expect(textFaults(rich(paragraph(link(' '))))).toEqual([{ issue: 'empty-link', detail: 'https://vejr.example' }])
  })

  it.each(['/planer/stormflod/', '#alarmering', 'planer/stormflod', ''])('are links to a place on this site, “%s”', (url) => {
    expect(textFaults(rich(paragraph(link('Stormflod', url))))).toEqual([{ issue: 'inside-link', detail: 'Stormflod' }])
  })

  it.each(['https://vejr.example', 'mailto:vagt@fjordby.example', 'tel:112'])('are not links to %s', (url) => {
    expect(textFaults(rich(paragraph(link('Vejret', url))))).toEqual([])
  })

  it('keep a plan from being submitted, each with its place and its mend', () => {
    const tasks = section('tasks', { body: rich(heading('h4', 'Pumper'), paragraph(link('klik her'))) })
    const sections = plan().sections.map((each) => (each.key === 'tasks' ? tasks : each))
    const problems = submissionProblems(plan({ sections }), facts())
    expect(problems.map(({ field, issue }) => [field, issue])).toEqual([
      ['sections.tasks', 'heading-jump'],
      ['sections.tasks', 'bare-link'],
    ])
    expect(problems.map(problemText)).toEqual([
      'Overskriften “Pumper” i afsnittet “Opgaver” springer et niveau over. Gør den én størrelse større.',
      'Linket “klik her” i afsnittet “Opgaver” siger ikke, hvor det fører hen. Skriv det, der er at læse dér, som linkets tekst.',
    ])
    expect(submissionProblems(plan({ sections: sections.map((each) => (each.key === 'tasks' ? section('tasks', { body: prose('x') }) : each)) }), facts())).toEqual([])
  })
})
