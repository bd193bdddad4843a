import { describe, expect, it } from 'vitest'
import { qualityTexts } from '../../../messages'
import type { PlanContent } from '../../../domain/content/content'
import { qualityFindings, type QualityContact, type QualityFacts, type QualityPlan } from '../../../domain/quality'
import { anna, bo, departments, element, gone, paragraph, plan as contentOf, prose, reference, rich, section, text } from './fixtures'

const contact = (id: string, more: Partial<QualityContact> = {}): QualityContact => ({
  id, name: `Navn ${id}`, type: 'person', active: true, numbers: [`+4595010${id.length}00`], mails: 0, other: '', ...more,
})
const full = (changes: Partial<PlanContent> = {}): PlanContent => {
  const content = contentOf()
  return { ...content, sections: [...content.sections, section('otherMatters')], ...changes }
}
const plan = (content: Partial<PlanContent> = {}, more: Partial<QualityPlan> = {}): QualityPlan => ({
  id: 'power', state: 'approved', isInForce: true, content: full(content), responsibleEditor: 'anna', contributors: [],
  lastExercised: '2026-05-01', ...more,
})
const facts = (more: Partial<QualityFacts> = {}): QualityFacts => ({
  plans: [plan()],
  contacts: [contact('hotline', { type: 'function' })],
  roles: [{ id: 'leader', title: 'Kriseleder', holders: ['hotline'] }],
  people: [anna, bo],
  departments,
  actionCards: new Map(),
  links: new Map(),
  ...more,
})
const found = (more: Partial<QualityFacts>) =>
  qualityFindings(facts(more)).map(({ issue, record, names }) => [issue, record.id, ...names].join(' '))

describe('the quality of the data', () => {
  it('finds nothing where all is well', () => {
    expect(qualityFindings(facts())).toEqual([])
  })

  it.each<[string, Partial<QualityFacts>, string[]]>([
    ['a vacant role that plans depend on', { roles: [{ id: 'leader', title: 'Kriseleder', holders: [] }] }, ['role-vacant leader Indsatsplan for strømsvigt']],
    ['a role whose holder has left', { contacts: [contact('hotline'), contact('old', { active: false })], roles: [{ id: 'leader', title: 'Kriseleder', holders: ['old'] }] }, ['role-vacant leader Indsatsplan for strømsvigt']],
    ['no vacant role that nothing depends on', { roles: [...facts().roles, { id: 'other', title: 'Anden', holders: [] }] }, []],
    ['a contact without any way to reach it', { contacts: [contact('hotline', { numbers: [] })] }, ['contact-unreachable hotline Indsatsplan for strømsvigt']],
    ['none that is reached another way', { contacts: [contact('hotline', { numbers: [], other: 'Radiokanal 7' })] }, []],
    ['a number used by two people', { contacts: [contact('hotline'), contact('a', { numbers: ['112'] }), contact('b', { numbers: ['112'] })] }, ['number-shared a Navn b']],
    ['no duty phone that is somebody’s', { contacts: [contact('hotline', { type: 'function', numbers: ['112'] }), contact('a', { numbers: ['112'] })] }, []],
    ['a plan without editor', { plans: [plan({}, { responsibleEditor: null })] }, ['no-editor power']],
    ['a plan whose editor has left', { plans: [plan({}, { responsibleEditor: 'gone' })], people: [bo, gone] }, ['no-editor power']],
    ['a plan that nobody can approve', { people: [anna] }, ['no-approver power']],
    ['a plan whose only approver wrote it', { plans: [plan({}, { contributors: ['bo'] })] }, ['no-approver power']],
    ['a plan never exercised', { plans: [plan({}, { lastExercised: null })] }, ['never-exercised power']],
    ['no draft never exercised', { plans: [plan({}, { lastExercised: null, isInForce: false, state: 'draft' })] }, []],
    ['nothing in a plan out of use', { plans: [plan({}, { state: 'outOfUse', responsibleEditor: null, lastExercised: null })] }, []],
  ])('finds %s', (_, changes, expected) => {
    expect(found(changes)).toEqual(expected)
  })

  it('tells links that are gone from those that did not answer, and leaves the others in peace', () => {
    const link = (url: string) => ({ ...element('link', text(url)), fields: { url } })
    const urls = ['https://gone.example', 'https://silent.example', 'https://fine.example', 'https://intra.example', 'https://new.example']
    const tasks = section('tasks', { body: rich(paragraph(...urls.map(link))) })
    const content = full()
    const sections = content.sections.map((each) => (each.key === 'tasks' ? tasks : each))
    const links = new Map([[urls[0]!, 'gone'], [urls[1]!, 'unreachable'], [urls[2]!, 'ok'], [urls[3]!, 'inside']] as const)
    expect(found({ plans: [plan({ sections })], links })).toEqual([
      'dead-link power https://gone.example', 'silent-link power https://silent.example',
    ])
  })

  it('finds what some readers cannot use in a text that was approved before the rule, and leaves drafts to the submission', () => {
    const bare = { ...element('link', text('klik her')), fields: { url: 'https://fjordby.example' } }
    const tasks = section('tasks', { body: rich(paragraph(bare)) })
    const sections = full().sections.map((each) => (each.key === 'tasks' ? tasks : each))
    const [finding] = qualityFindings(facts({ plans: [plan({ sections })] }))
    expect(finding).toMatchObject({ issue: 'text-fault', problems: [{ issue: 'bare-link', field: 'sections.tasks' }] })
    expect(qualityTexts.sentence(finding!)).toContain('“klik her” i afsnittet “Opgaver”')
    expect(found({ plans: [plan({ sections }, { isInForce: false })] })).toEqual([])
  })

  it('finds what a plan names and is gone, has left or is out of use', () => {
    const tasks = section('tasks', { body: rich(paragraph(reference('planRef', 'old'), reference('contactRef', 'nobody'))) })
    const content = full()
    const sections = content.sections.map((each) => (each.key === 'tasks' ? tasks : each))
    const old = plan({ title: 'Gammel plan' }, { id: 'old', state: 'outOfUse' })
    expect(found({ plans: [plan({ sections }), old] })).toEqual(['dead-reference power nobody Gammel plan'])
  })

  it('finds standard sections left empty, and takes lists and cards for content', () => {
    const sectionsOf = (changes: Partial<QualityFacts>) => qualityFindings(facts(changes)).flatMap(({ sections }) => sections ?? [])
    const blank = full({ sections: [section('situation', { body: prose(' ') })] })
    expect(sectionsOf({ plans: [plan(blank)] })).toEqual(['situation', 'tasks', 'actions', 'leadership', 'staffing', 'communication', 'otherMatters'])
    expect(sectionsOf({ plans: [plan({ noActionCards: false })] })).toEqual(['actionCards'])
    expect(sectionsOf({ plans: [plan({ noActionCards: false })], actionCards: new Map([['power', 1]]) })).toEqual([])
  })
})
