import { describe, expect, it } from 'vitest'
import type { RichText } from '../../../domain/content/content'
import { contentReferences, usesIn } from '../../../domain/content/references'
import { isEmpty, plainText, referencesIn } from '../../../domain/content/richtext'
import { element, paragraph, plan, prose, reference, rich, section, text } from './fixtures'

describe('rich text', () => {
  const call = rich(
    element('heading', text('Alarm')),
    paragraph(
      text('Ring '),
      reference('contactRef', 'c1'),
      { type: 'linebreak' },
      text('og se '),
      element('link', text('her')),
    ),
    paragraph(),
    element(
      'list',
      element('listitem', text('Et')),
      element('listitem', element('list', element('listitem', text('To')))),
    ),
    paragraph(reference('roleRef', { id: 'r1', title: 'Kriseleder' }), text('\u00A0'), reference('planRef', 'p1')),
  )

  it('reads as lines of words', () => {
    expect(plainText(call)).toBe('Alarm\nRing\nog se her\nEt\nTo')
  })

  it('reads references by the names it is given', () => {
    expect(plainText(call, ({ to, id }) => `${to}/${id}`)).toContain('Ring contacts/c1\n')
  })

  it('finds references in reading order, populated or not', () => {
    expect(referencesIn(call)).toEqual([
      { to: 'contacts', id: 'c1' },
      { to: 'roles', id: 'r1' },
      { to: 'plans', id: 'p1' },
    ])
  })

  it.each<[string, unknown]>([
    ['without a target', reference('contactRef', null)],
    ['to something else', { type: 'inlineBlock', fields: { blockType: 'imageRef', image: 'i1' } }],
    ['without fields', { type: 'inlineBlock' }],
    ['with a name from the prototype', { type: 'inlineBlock', fields: { blockType: 'constructor' } }],
  ])('sees no reference in a block %s', (_what, node) => {
    expect(referencesIn(rich(paragraph(node as never)))).toEqual([])
  })

  it.each<[string, RichText | null | undefined, boolean]>([
    ['nothing', null, true],
    ['no state at all', undefined, true],
    ['a root without children', rich(), true],
    ['empty paragraphs', rich(paragraph(), paragraph(text(''))), true],
    ['white space of all kinds', prose(' \u00A0\u200B\u00AD\t'), true],
    ['a line across', rich({ type: 'horizontalrule' }), true],
    ['a reference without a target', rich(paragraph(reference('roleRef', null))), true],
    ['an empty list', rich(element('list', element('listitem'))), true],
    ['one letter', prose('a'), false],
    ['a reference', rich(paragraph(reference('roleRef', 'r1'))), false],
    ['a picture', rich({ type: 'upload', relationTo: 'media', value: 'm1' }), false],
  ])('%s: is it empty?', (_what, richText, expected) => {
    expect(isEmpty(richText)).toBe(expected)
  })
})

describe('the references of a plan', () => {
  const content = plan({
    kind: 'actionCard',
    parent: 'p-parent',
    performedBy: 'r-card',
    sections: [
      section('tasks', { body: rich(paragraph(reference('planRef', 'p-text'), reference('contactRef', 'c-twice'))) }),
      section('staffing', { equipment: rich(paragraph(reference('roleRef', 'r-equipment'))) }),
      section('actions', {}, { phases: { followUp: [{ text: 'Ring', role: 'r-step', contact: 'c-step' }] } }),
      section('free:1', { body: rich(paragraph(reference('contactRef', 'c-free'))) }, { heading: 'Andet' }),
    ],
    alarmChain: [{ who: { to: 'contacts', id: 'c-twice' }, note: '' }],
    contactGroups: [{ heading: 'A', members: [{ who: { to: 'roles', id: 'r-group' }, note: '' }] }],
  })

  it('are found wherever they stand, each once', () => {
    expect(contentReferences(content)).toEqual({
      contacts: ['c-twice', 'c-step', 'c-free'],
      roles: ['r-card', 'r-equipment', 'r-step', 'r-group'],
      plans: ['p-parent', 'p-text'],
    })
  })

  it('know their place', () => {
    expect(usesIn(content)).toContainEqual({ to: 'contacts', id: 'c-free', field: 'sections.free:1' })
    expect(usesIn(content).filter(({ id }) => id === 'c-twice')).toHaveLength(2)
  })
})
