import { describe, expect, it } from 'vitest'
import { richText } from '../../../demo/richtext'
import type { RichText, RichTextNode } from '../../../domain/content/content'
import { editorText } from '../../../domain/content/editor-form'
import { normalText } from '../../../domain/content/normal-text'
import { element, paragraph, rich, text } from './fixtures'

/** Without the handles, which are new each time. */
const withoutHandles = ({ root }: RichText): unknown =>
  JSON.parse(JSON.stringify(root, (key, value: unknown) => (key === 'id' ? undefined : value)))

describe('a text from its normal form', () => {
  it('is what the editor stored', () => {
    const stored = richText('### Når\nRing til {kontakt:vagt} nu.\n\n- Et\n- To', (_kind, key) => key)
    expect(withoutHandles(editorText(normalText(stored)))).toEqual(withoutHandles(stored))
  })

  it('numbers a list from where it starts, without its nested lists', () => {
    const list = (start: number, ...items: RichTextNode[]) => ({ ...element('list', ...items), listType: 'number', start })
    const nested = element('listitem', list(1, element('listitem', text('Under'))))
    const made = editorText(normalText(rich(list(3, element('listitem', text('A')), nested, element('listitem', text('B'))))))
    expect(made.root.children).toMatchObject([{ tag: 'ol', start: 3, children: [{ value: 3 }, { value: 4 }, { value: 4 }] }])
  })

  it('says the same, links and references with handles of their own', () => {
    const link = { ...element('link', text('vejledning')), fields: { url: 'https://fjordby.example', linkType: 'custom' } }
    const said = normalText(rich(paragraph(text('Se '), link, { type: 'tab' }, text('fed', { format: 1 }))))
    const made = editorText(said)
    expect(normalText(made)).toEqual(said)
    expect(made.root.children?.[0]?.children).toMatchObject([
      { mode: 'normal', format: 0 },
      { version: 3, id: expect.stringMatching(/^[0-9a-f]{24}$/) as string, fields: { newTab: false } },
      { type: 'tab', detail: 2 },
      { format: 1 },
    ])
  })
})
