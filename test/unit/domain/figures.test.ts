import { describe, expect, it } from 'vitest'
import { isRichText } from '../../../collections/requests/rich-text-shape'
import type { PlanContent, RichTextNode } from '../../../domain/content/content'
import { editorText } from '../../../domain/content/editor-form'
import { filesOf, withPictures } from '../../../domain/content/figures'
import { contentHash } from '../../../domain/content/hash'
import { normalText } from '../../../domain/content/normal-text'
import { isEmpty, plainText } from '../../../domain/content/richtext'
import { opensToPublic } from '../../../domain/content/visibility'
import { submissionProblems } from '../../../domain/approval/requirements'
import { problemText } from '../../../messages'
import { element, facts, figure, paragraph, picture, plan, prose, rich, section, text } from './fixtures'

const withText = (...nodes: RichTextNode[]): PlanContent => {
  const tasks = section('tasks', { body: rich(...nodes) })
  return plan({ sections: plan().sections.map((each) => (each.key === 'tasks' ? tasks : each)) })
}
const hashOf = (...nodes: RichTextNode[]) => contentHash(withText(...nodes))
const cell = (child: RichTextNode) => ({ ...element('tablecell', child), headerState: 0 })

describe('a picture in the text', () => {
  it('is another content when it is another file, has other words, or stands elsewhere', () => {
    const own = hashOf(figure(), paragraph(text('Efter')))
    const others = [
      hashOf(figure({ picture: picture('b') }), paragraph(text('Efter'))),
      hashOf(figure({ alt: 'Noget andet' }), paragraph(text('Efter'))),
      hashOf(figure({ caption: 'Porten' }), paragraph(text('Efter'))),
      hashOf(paragraph(text('Efter')), figure()),
      hashOf(paragraph(text('Efter'))),
    ]
    expect(new Set([own, ...others]).size).toBe(6)
  })

  it('is the same as the editor writes it, and as a reader is given it', () => {
    const written = figure({ id: '65f0', blockName: 'Porten', view: { href: '/x' }, caption: null }, { version: 2, format: '' })
    expect(hashOf(written)).toBe(hashOf(figure()))
    const normal = normalText(rich(written))
    expect(normalText(normal)).toEqual(normal)
    expect(contentHash(withText(...(editorText(normal).root.children ?? [])))).toBe(hashOf(figure()))
    expect(editorText(normal).root.children).toMatchObject([{ type: 'block', version: 2, fields: { blockType: 'figure', blockName: '' } }])
  })

  it('is something to read, also by itself', () => {
    expect(isEmpty(rich(figure({ picture: null, alt: '' })))).toBe(false)
    expect(plainText(rich(figure({ caption: 'Porten' }), paragraph(text('Gå ind'))))).toBe('Port 3 set fra vejen\nPorten\nGå ind')
  })

  it('is among the files of its plan, in a table too, for those who may read the text', () => {
    const attachment = { ...picture('c'), alt: 'Kort', caption: '', visibility: 'internal' as const }
    const content = withText(figure(), element('table', element('tablerow', cell(figure({ picture: picture('b') })))), figure({ picture: null }))
    expect(filesOf({ ...content, attachments: [attachment] }).map(({ hash }) => hash[0])).toEqual(['c', 'a', 'b'])
    expect(filesOf(content).map(({ visibility }) => visibility)).toEqual(['internal', 'internal'])
    expect(filesOf({ ...content, visibility: 'public' })[0]?.visibility).toBe('public')
  })

  it('opens a file to the public that was for employees alone', () => {
    const inside = { ...withText(paragraph(text('Se bilaget'))), visibility: 'public' as const, attachments: [{ ...picture('a'), alt: 'Kort', caption: '', visibility: 'internal' as const }] }
    const shown = { ...inside, ...withText(figure()), visibility: 'public' as const }
    expect(opensToPublic(inside, inside)).toBe(false)
    expect(opensToPublic(inside, shown)).toBe(true)
  })

  it('is told the facts of its file where it stands', () => {
    const known = withPictures(rich(element('table', element('tablerow', cell(figure())))), (old) => ({ ...old, name: 'kendt.png' }))
    expect(JSON.stringify(known)).toContain('kendt.png')
    const none = prose('Ingen')
    expect(withPictures(none, (old) => old)).toBe(none)
  })

  it('keeps the plan from being submitted without a file, without words of what it shows, and when its file is gone', () => {
    const content = withText(figure({ picture: null, caption: 'Porten' }), figure({ alt: '  ' }), figure({ picture: picture('b') }))
    const problems = submissionProblems(content, facts({ missingFiles: new Set(['b'.repeat(64)]) }))
    expect(problems.map(problemText)).toEqual([
      'Et billede i afsnittet “Opgaver” mangler sin fil: “Porten”. Vælg den, eller slet billedet.',
      'Billedet “port-a.png” i afsnittet “Opgaver” mangler en beskrivelse for dem, der ikke kan se det. Skriv, hvad det viser.',
      'Filen til billedet “port-b.png” i afsnittet “Opgaver” mangler på serveren. Læg den ind igen, eller slet billedet.',
    ])
    expect(submissionProblems(withText(figure()), facts())).toEqual([])
  })

  it('is sent as a hash and words, and as nothing else', () => {
    expect(isRichText(rich(figure()))).toBe(true)
    expect(isRichText(rich(figure({ picture: null, alt: null })))).toBe(true)
    const wrong = [figure({ picture: { hash: '../x' } }), figure({ picture: 'a' }), figure({ alt: 7 }), figure({ blockType: 'embed' }), { type: 'block' }]
    for (const node of wrong) expect(isRichText(rich(node)), JSON.stringify(node)).toBe(false)
  })
})

it('a content from before there were pictures in texts keeps its hash', () => {
  expect(contentHash(withText(paragraph(text('Luk porten.', { format: 1 }))))).toBe('bc70abdc3d23105085465e078cd0314af705f5e9b2752d4c5608f119ac555e02')
})
