/** Saves texts through the real editor of the installed version: the hash must not notice. */
import { LinkNode, ServerInlineBlockNode } from '@payloadcms/richtext-lexical'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { describe, expect, it } from 'vitest'
import type { RichText, RichTextNode } from '../../../domain/content/content'
import { contentHash } from '../../../domain/content/hash'
import { element, paragraph, plan, reference, rich, section, text } from './fixtures'

function saveInEditor(richText: RichText): RichText {
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, ServerInlineBlockNode],
    onError: (error) => {
      throw error
    },
  })
  editor.setEditorState(editor.parseEditorState(structuredClone(richText) as unknown as SerializedEditorState))
  // Marking every node as touched makes the editor tidy them up, as it does while somebody types.
  editor.update(() => editor.getEditorState()._nodeMap.forEach((node) => node.markDirty()), { discrete: true })
  return JSON.parse(JSON.stringify(editor.getEditorState())) as RichText
}

// The editor refuses to open a list item that does not tell its indent.
const item = (...children: RichTextNode[]) => ({ ...element('listitem', ...children), indent: 0 })
const list = (listType: string, ...items: ReturnType<typeof item>[]) => ({
  ...element('list', ...items),
  listType,
  tag: listType === 'number' ? 'ol' : 'ul',
})

const texts: [string, RichText][] = [
  ['words', rich(paragraph(text('Ring 112')))],
  [
    'words in pieces',
    rich(paragraph(text('Ri'), text('ng '), text('112', { format: 1 }), text(' straks', { format: 1 }))),
  ],
  [
    'line breaks and blank lines',
    rich(paragraph(text('a'), { type: 'linebreak' }, text('b')), paragraph(), paragraph(text('c'))),
  ],
  ['headings', rich({ ...element('heading', text('Alarm')), tag: 'h3' }, paragraph(text('a')))],
  ['a bulleted list', rich(list('bullet', item(text('a')), item(text('b'))))],
  ['a numbered list', rich(list('number', item(text('a')), item(text('b'))))],
  ['a list in a list', rich(list('bullet', item(text('a')), item(list('number', item(text('b')), item(text('c'))))))],
  [
    'a link',
    rich(
      paragraph(text('Se '), {
        ...element('link', text('vejledning')),
        fields: { linkType: 'custom', url: 'https://fjordby.example', newTab: false },
      }),
    ),
  ],
  [
    'references',
    rich(paragraph(text('Ring '), reference('contactRef', 'c1'), text(' eller '), reference('roleRef', 'r1'))),
  ],
]

describe('saving a text again in the editor', () => {
  it.each(texts)('keeps the hash of %s', (_what, body) => {
    const hash = (richText: RichText) => contentHash(plan({ sections: [section('situation', { body: richText })] }))
    const once = saveInEditor(body)
    expect(once).not.toEqual(body)
    expect(hash(once)).toBe(hash(body))
    expect(hash(saveInEditor(once))).toBe(hash(body))
  })
})
