import { describe, expect, it } from 'vitest'
import type { FormState } from 'payload'
import { partsOf } from '../../../components/admin/beside/parts'
import { planKinds } from '../../../domain/approval/vocabulary'
import { templates } from '../../../domain/content/templates'

const text = (words: string) => ({ root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] } })
const rows = (count: number) => ({ rows: Array.from({ length: count }, (_, at) => ({ id: String(at) })), value: count })
const standings = (fields: FormState, kind = 'responsePlan') =>
  new Map(partsOf({ kind: { value: kind }, ...fields }).map(({ field, standing }) => [field, standing]))

describe('the contents beside a plan’s form', () => {
  it.each(planKinds)('are the parts of a %s in the order of the page', (kind) => {
    const parts = partsOf({ kind: { value: kind } })
    const sections = templates[kind].map(({ key }) => `sections.${key}`)
    expect(parts.map(({ field }) => field)).toEqual(['title', ...sections, 'attachments', 'responsibleEditor'])
    expect(parts.filter(({ standing }) => standing === 'missing').map(({ field }) => field)).toEqual([
      'title',
      ...templates[kind].filter(({ required }) => required).map(({ key }) => `sections.${key}`),
      'responsibleEditor',
    ])
    expect(parts.every(({ heading }) => heading.length > 2)).toBe(true)
  })

  it('tell what is written, wherever in a section it stands', () => {
    const filled = (fields: FormState, field: string, kind?: string) => standings(fields, kind).get(field as never)
    expect(filled({ title: { value: 'Strømsvigt' } }, 'title')).toBe('missing')
    expect(filled({ title: { value: 'Strømsvigt' }, department: { value: '7' } }, 'title')).toBe('filled')
    expect(filled({ 'sections.situation': { value: text('Strømmen er væk.') } }, 'sections.situation')).toBe('filled')
    expect(filled({ 'sections.situation': { value: text('') } }, 'sections.situation')).toBe('missing')
    expect(filled({ 'sections.actions.immediate': rows(1), 'sections.actions.immediate.0.id': { value: 'a' } }, 'sections.actions')).toBe('missing')
    expect(filled({ 'sections.actions.immediate.0.text': { value: 'Ring 112.' } }, 'sections.actions')).toBe('filled')
    expect(filled({ 'sections.alarmChain': rows(1), 'sections.alarmChain.0.who': { value: null } }, 'sections.alerting')).toBe('missing')
    expect(filled({ 'sections.alarmChain.0.who': { value: { relationTo: 'roles', value: '1' } } }, 'sections.alerting')).toBe('filled')
    expect(filled({ 'sections.contactGroups': rows(1) }, 'sections.contacts')).toBe('missing')
    expect(filled({ 'sections.contactGroups.0.members.0.who': { value: { relationTo: 'contacts', value: '1' } } }, 'sections.contacts')).toBe('filled')
    expect(filled({ attachments: rows(0) }, 'attachments')).toBe('empty')
    expect(filled({ attachments: rows(2) }, 'attachments')).toBe('filled')
  })

  it('count action cards, and that there are to be none', () => {
    const [kind] = planKinds.filter((each) => templates[each].some(({ key }) => key === 'actionCards'))
    const before = standings({}, kind).get('sections.actionCards')
    expect(before).not.toBe('filled')
    expect(standings({ 'sections.noActionCards': { value: true } }, kind).get('sections.actionCards')).toBe('filled')
    expect(standings({ 'sections.childPlans': { value: { docs: ['1'] } } }, kind).get('sections.actionCards')).toBe('filled')
    expect(standings({ 'sections.childPlans': { value: { docs: [] } } }, kind).get('sections.actionCards')).toBe(before)
  })

  it('have the author’s own sections by their headings', () => {
    const own = partsOf({ 'sections.freeSections': rows(2), 'sections.freeSections.0.heading': { value: 'Nøgler' } }).filter(({ field }) => field.includes('free'))
    expect(own).toMatchObject([
      { field: 'sections.free:1', heading: 'Nøgler', standing: 'missing' },
      { field: 'sections.free:2', heading: 'Eget afsnit 2' },
    ])
  })
})
