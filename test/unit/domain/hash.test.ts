import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../domain/content/canonical'
import type { PlanContent, RichText, RichTextNode } from '../../../domain/content/content'
import type { ChainedEvent, EventDraft } from '../../../domain/approval/events'
import { brokenLink, contentHash, eventHash } from '../../../domain/content/hash'
import { normalContent } from '../../../domain/content/normal-form'
import { element, paragraph, plan, prose, reference, rich, section, text } from './fixtures'

const withText = (body: RichText): PlanContent => plan({ sections: [section('situation', { body })] })
const hashOfText = (body: RichText) => contentHash(withText(body))

/** The same text as the importer makes it … */
const imported = rich(
  { ...element('heading', text('Alarm')), tag: 'h3' },
  paragraph(text('Ring '), reference('contactRef', 'c1'), text(' straks', { format: 1 })),
  { ...element('list', element('listitem', text('Et')), element('listitem', text('To'))), listType: 'number' },
  paragraph({ ...element('link', text('vejledning')), fields: { url: 'https://fjordby.example', linkType: 'custom' } }),
)

/** … and as it comes back from the editor and a deep query. */
const word = (words: string, format = 0) => ({
  type: 'text',
  text: words,
  version: 1,
  format,
  mode: 'normal',
  style: '',
  detail: 0,
})
const block = (type: string, children: RichTextNode[], more: object = {}): RichTextNode => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
  ...more,
})
const saved: RichText = {
  root: block('root', [
    block('heading', [word('Alarm')], { tag: 'h3' }),
    block(
      'paragraph',
      [
        word('Ri'),
        word(''),
        word('ng '),
        {
          type: 'inlineBlock',
          version: 1,
          fields: {
            id: '66aa',
            blockName: 'Vagt',
            blockType: 'contactRef',
            contact: { id: 'c1', phones: ['+4595010001'] },
            view: {},
          },
        },
        word(' straks', 1),
      ],
      { textFormat: 1, textStyle: '' },
    ),
    block(
      'list',
      [block('listitem', [word('Et')], { value: 1 }), block('listitem', [word('To')], { value: 2, indent: 1 })],
      {
        listType: 'number',
        start: 1,
        tag: 'ol',
      },
    ),
    block('paragraph', [
      block('link', [word('vejledning')], {
        id: '66ab',
        fields: { url: 'https://fjordby.example', linkType: 'custom', newTab: false, doc: null },
      }),
    ]),
    block('paragraph', []),
  ]),
}

describe('canonical JSON', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'ø'] }, '{"a":[true,null,"ø"],"b":1}'],
    [{ æ: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"æ":1}'],
    [{ a: undefined, b: -0 }, '{"b":0}'],
    [1e21, '1e+21'],
    ['\u000f\n"\\', '"\\u000f\\n\\"\\\\"'],
  ])('spells %j as %s', (value, json) => {
    expect(canonicalJson(value)).toBe(json)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow()
  })
})

describe('the hash of a content', () => {
  it('is 64 hexadecimal digits', () => {
    expect(contentHash(plan())).toMatch(/^[0-9a-f]{64}$/)
  })

  it('stays the same when the editor saves a text again', () => {
    expect(hashOfText(saved)).toBe(hashOfText(imported))
  })

  it('does not care for the order of properties', () => {
    const reversed = Object.fromEntries(Object.entries(plan()).reverse()) as unknown as PlanContent
    expect(contentHash(reversed)).toBe(contentHash(plan()))
  })

  it('survives storing as JSON', () => {
    expect(contentHash(JSON.parse(JSON.stringify(withText(saved))) as PlanContent)).toBe(hashOfText(imported))
  })

  it('recomputes from the normal form, and leaves what it was given as it was', () => {
    const content = withText(saved)
    const before = structuredClone(content)
    expect(contentHash(normalContent(content))).toBe(contentHash(content))
    expect(normalContent(normalContent(content))).toEqual(normalContent(content))
    expect(content).toEqual(before)
  })

  const same: [string, PlanContent, PlanContent][] = [
    [
      'absent and empty',
      { schemaVersion: 1, kind: 'subPlan', title: 'T', department: 'd' } as PlanContent,
      plan({
        kind: 'subPlan',
        title: 'T',
        department: 'd',
        sections: [],
        alarmChain: [],
        contactGroups: [],
        noActionCards: false,
      }),
    ],
    ['empty sections', plan(), plan({ sections: [section('otherMatters', { body: prose(' ') }), ...plan().sections] })],
    ['the order of standard sections', plan(), plan({ sections: plan().sections.toReversed() })],
    [
      'an empty free section before a written one',
      plan({ sections: [section('free:1', undefined, { heading: 'A' })] }),
      plan({
        sections: [
          section('free:1', {}, { heading: '' }),
          section('free:2', { body: prose('Om free:1') }, { heading: 'A' }),
        ],
      }),
    ],
    [
      'empty steps',
      plan({ sections: [] }),
      plan({ sections: [section('actions', {}, { phases: { shortly: [{ text: '', role: null, contact: null }] } })] }),
    ],
    ['empty groups', plan(), plan({ contactGroups: [...plan().contactGroups, { heading: '', members: [] }] })],
    [
      'row ids of a database',
      plan(),
      plan({ alarmChain: plan().alarmChain.map((link) => ({ ...link, id: 'row-1' })) }),
    ],
  ]
  it.each(same)('does not tell apart: %s', (_what, one, other) => {
    expect(contentHash(other)).toBe(contentHash(one))
  })

  const differing: [string, PlanContent][] = [
    ['title', plan({ title: 'Indsatsplan for vandsvigt' })],
    ['summary', plan({ summary: 'Kort' })],
    ['crisis level', plan({ crisisLevel: 'Kriseniveau 2-3' })],
    ['department', plan({ department: 'school' })],
    ['parent', plan({ parent: 'sub' })],
    ['kind', plan({ kind: 'subPlan' })],
    ['role that performs it', plan({ performedBy: 'leader' })],
    ['statement of no action cards', plan({ noActionCards: false })],
    ['whom the chain names', plan({ alarmChain: [{ who: { to: 'contacts', id: 'leader' }, note: '' }] })],
    ['note in the chain', plan({ alarmChain: [{ who: { to: 'roles', id: 'leader' }, note: 'om natten' }] })],
    ['heading of a group', plan({ contactGroups: [{ ...plan().contactGroups[0]!, heading: 'Andre' }] })],
    [
      'phase of a step',
      plan({ sections: plan().sections.map((each) => ({ ...each, phases: { shortly: each.phases.immediate } })) }),
    ],
    ['a missing section', plan({ sections: plan().sections.slice(1) })],
    ['part of a section', plan({ sections: [section('communication', { external: prose('Lederen orienterer') })] })],
  ]
  it.each(differing)('tells apart: %s', (_what, content) => {
    expect(contentHash(content)).not.toBe(contentHash(plan()))
  })

  const base = rich(paragraph(text('Ring 112')))
  const differingTexts: [string, RichText][] = [
    ['words', rich(paragraph(text('Ring 114')))],
    ['bold', rich(paragraph(text('Ring 112', { format: 1 })))],
    ['bold in a part', rich(paragraph(text('Ring '), text('112', { format: 1 })))],
    ['two paragraphs', rich(paragraph(text('Ring ')), paragraph(text('112')))],
    ['an empty paragraph between', rich(paragraph(), paragraph(text('Ring 112')))],
    ['a heading', rich({ ...element('heading', text('Ring 112')), tag: 'h3' })],
    ['another heading', rich({ ...element('heading', text('Ring 112')), tag: 'h4' })],
    ['alignment', rich({ ...paragraph(text('Ring 112')), format: 'right' })],
    ['indent', rich({ ...paragraph(text('Ring 112')), indent: 1 })],
    ['a contact named', rich(paragraph(text('Ring 112'), reference('contactRef', 'c1')))],
    ['another contact named', rich(paragraph(text('Ring 112'), reference('contactRef', 'c2')))],
    ['a role of the same id named', rich(paragraph(text('Ring 112'), reference('roleRef', 'c1')))],
    ['a link', rich(paragraph({ ...element('link', text('Ring 112')), fields: { url: 'https://a.example' } }))],
    [
      'a link elsewhere',
      rich(paragraph({ ...element('link', text('Ring 112')), fields: { url: 'https://b.example' } })),
    ],
    ['a list', rich({ ...element('list', element('listitem', text('Ring 112'))), listType: 'bullet' })],
    ['a numbered list', rich({ ...element('list', element('listitem', text('Ring 112'))), listType: 'number' })],
    [
      'a list from 3',
      rich({ ...element('list', element('listitem', text('Ring 112'))), listType: 'number', start: 3 }),
    ],
    ['a property nobody has heard of', rich(paragraph(text('Ring 112', { colour: 'red' })))],
  ]
  it('tells apart every visible change of a text', () => {
    const hashes = [base, ...differingTexts.map(([, body]) => body)].map(hashOfText)
    expect(new Set(hashes).size).toBe(differingTexts.length + 1)
  })
})

describe('whom a plan is shown to', () => {
  it('is part of what is signed, and leaves contents from before plans could be public as they were', () => {
    expect(contentHash(plan({ visibility: 'public' }))).not.toBe(contentHash(plan()))
    expect(contentHash(plan({ visibility: undefined }))).toBe(contentHash(plan()))
  })
})

describe('the hash of an event', () => {
  const event: EventDraft = {
    plan: 'plan-1',
    action: 'approve',
    from: 'inReview',
    to: 'approved',
    actor: 'bo',
    actorName: 'Bo',
    actorTitle: 'Chef',
    reason: '',
    changeNote: 'Nye numre',
    changeClass: 'minor',
    revision: '1.1',
    contentHash: 'c'.repeat(64),
    at: '2026-11-22T10:00:00.000Z',
  }
  const other = {
    plan: 'p',
    action: 'submit',
    from: 'draft',
    to: 'draft',
    actor: 'x',
    actorName: 'x',
    actorTitle: 'x',
    reason: 'x',
    changeNote: 'x',
    changeClass: 'major',
    revision: '9.9',
    contentHash: 'x',
    at: 'x',
    details: { inForceFrom: 'x' },
  } satisfies EventDraft

  it.each([...Object.keys(event), 'details'] as (keyof EventDraft)[])('covers %s', (key) => {
    expect(eventHash({ ...event, [key]: other[key] }, null)).not.toBe(eventHash(event, null))
  })

  it('covers the event before', () => {
    expect(eventHash(event, 'a')).not.toBe(eventHash(event, 'b'))
    expect(eventHash(event, 'a')).not.toBe(eventHash(event, null))
  })

  it('is the same for an event read back with what the database adds', () => {
    const stored = { ...event, id: '1', createdAt: 'now', reason: null as unknown as string }
    expect(eventHash(stored, null)).toBe(eventHash(event, null))
  })

  const chain = (drafts: EventDraft[]): ChainedEvent[] =>
    drafts.reduce<ChainedEvent[]>((events, draft) => {
      const previousHash = events.at(-1)?.hash ?? null
      return [...events, { ...draft, previousHash, hash: eventHash(draft, previousHash) }]
    }, [])
  const three = chain([{ ...event, action: 'submit' }, { ...event, action: 'sendBack' }, event])

  it.each<[string, ChainedEvent[], number | null]>([
    ['nothing', [], null],
    ['whole', three, null],
    ['altered in the middle', three.map((each, index) => (index === 1 ? { ...each, reason: 'x' } : each)), 1],
    ['without its middle', three.filter((_each, index) => index !== 1), 1],
    ['without its beginning', three.slice(1), 0],
    ['in another order', [three[0]!, three[2]!, three[1]!], 1],
  ])('shows where a chain is broken: %s', (_what, events, expected) => {
    expect(brokenLink(events)).toBe(expected)
  })
})
