import { describe, expect, it } from 'vitest'
import { referencesIn, richText } from '../../../demo/richtext'

const state = (text: string) => richText(text, (kind, key) => `${kind}/${key}`).root.children ?? []

describe('the notation of the demo', () => {
  it('joins the lines of a paragraph and begins a new one after an empty line', () => {
    expect(state('En linje,\n   der fortsætter.\n\nEn ny.')).toMatchObject([
      { type: 'paragraph', children: [{ text: 'En linje, der fortsætter.' }] },
      { type: 'paragraph', children: [{ text: 'En ny.' }] },
    ])
  })

  it('makes one list of the lines that begin with a dash, and keeps their continuations', () => {
    expect(state('Husk:\n- lys\n- varme, også\n  om natten\n\nTak.')).toMatchObject([
      { type: 'paragraph' },
      {
        type: 'list',
        tag: 'ul',
        children: [
          { type: 'listitem', value: 1, children: [{ text: 'lys' }] },
          { type: 'listitem', value: 2, children: [{ text: 'varme, også om natten' }] },
        ],
      },
      { type: 'paragraph', children: [{ text: 'Tak.' }] },
    ])
  })

  it('ends a heading with its line', () => {
    expect(state('### Niveau 1\nKun én afdeling.')).toMatchObject([
      { type: 'heading', tag: 'h3', children: [{ text: 'Niveau 1' }] },
      { type: 'paragraph', children: [{ text: 'Kun én afdeling.' }] },
    ])
  })

  it('turns what is named into inline blocks, each with an id of its own', () => {
    const [paragraph] = state('Ring til {kontakt:it-vagten} eller {rolle:kriseleder}, se {plan:it-nedbrud}.')
    expect(paragraph?.children).toMatchObject([
      { type: 'text', text: 'Ring til ' },
      {
        type: 'inlineBlock',
        version: 1,
        fields: { blockType: 'contactRef', contact: 'kontakt/it-vagten', blockName: '' },
      },
      { type: 'text', text: ' eller ' },
      { type: 'inlineBlock', fields: { blockType: 'roleRef', role: 'rolle/kriseleder' } },
      { type: 'text', text: ', se ' },
      { type: 'inlineBlock', fields: { blockType: 'planRef', plan: 'plan/it-nedbrud' } },
      { type: 'text', text: '.' },
    ])
    const ids = paragraph?.children?.flatMap(({ fields }) => (fields ? [(fields as { id: string }).id] : []))
    expect(new Set(ids).size).toBe(3)
    expect(ids?.every((id) => /^[0-9a-f]{24}$/.test(id))).toBe(true)
  })

  it('gives the same state for the same text', () => {
    const text = 'Ring til {kontakt:it-vagten}.'
    expect(state(text)).toEqual(state(text))
  })

  it('lists what a text names', () => {
    expect(referencesIn('{rolle:logfoerer} og {plan:it-nedbrud}')).toEqual([
      { kind: 'rolle', key: 'logfoerer' },
      { kind: 'plan', key: 'it-nedbrud' },
    ])
  })
})
