import { describe, expect, it } from 'vitest'
import { comparePlans, isTouched, type Comparison, type Run } from '../../../../domain/compare'
import type { ContactGroup, ContentSection, PlanContent, RichTextNode, Step } from '../../../../domain/content/content'
import { element, figure, paragraph, picture, plan, prose, reference, rich, section, text } from '../fixtures'

/** `Ring [-straks-] [+nu+] til vagten`, so that a test reads as the approver does. */
const marked = (runs: readonly Run[]): string =>
  runs
    .map(({ is, text: words, reference: to, link }) => {
      const said = to ? `@${to.id}` : link ? `<${link}>` : words
      return { same: said, added: `[+${said}+]`, removed: `[-${said}-]`, reformatted: `[~${said}~]` }[is]
    })
    .join('')

const free = (number: number, heading: string, words = `Om ${heading}`): ContentSection =>
  section(`free:${number}`, { body: prose(words) }, { heading })

const withSections = (...sections: ContentSection[]) => plan({ sections })
const withText = (...blocks: RichTextNode[]) => withSections(section('situation', { body: rich(...blocks) }))
const steps = (...immediate: (string | Step)[]) =>
  withSections(
    section('actions', {}, {
      phases: { immediate: immediate.map((step) => (typeof step === 'string' ? { text: step, role: null, contact: null } : step)) },
    }),
  )

const touched = ({ sections }: Comparison) =>
  sections.filter(isTouched).map(({ key, heading, is, moved, renamedFrom }) => ({ name: heading ?? key, is, moved, renamedFrom }))
const blocksOf = ({ sections }: Comparison) => sections[0]!.texts[0]!.text.blocks
const wordsOf = (comparison: Comparison) => blocksOf(comparison).map(({ is, words }) => `${is}: ${marked(words)}`)
const item = (...children: RichTextNode[]) => element('listitem', ...children)
const list = (listType: string, ...items: RichTextNode[]) => ({ ...element('list', ...items), listType })

describe('a plan compared with itself', () => {
  it('has nothing changed, also when the editor stored it in another way', () => {
    const again = JSON.parse(JSON.stringify(plan())) as PlanContent
    again.sections[0]!.text.body!.root.children!.push({ type: 'paragraph', version: 1, children: [] })
    const comparison = comparePlans(plan(), again)
    expect(comparison.changed).toBe(false)
    expect(touched(comparison)).toEqual([])
  })
})

describe('a plan of which nothing was approved', () => {
  it('is new from end to end', () => {
    const { changed, facts, sections, alarmChain, contactGroups } = comparePlans(null, plan())
    expect(changed).toBe(true)
    expect([...sections, ...alarmChain, ...contactGroups].every(({ is }) => is === 'added')).toBe(true)
    expect(facts.find(({ fact }) => fact === 'title')).toMatchObject({ changed: true, words: [{ is: 'added' }] })
    expect(facts.find(({ fact }) => fact === 'kind')).toMatchObject({ before: null, after: 'responsePlan' })
  })
})

describe('facts', () => {
  it('are told before and after, with their words marked', () => {
    const { facts } = comparePlans(plan(), plan({ title: 'Indsatsplan for langvarigt strømsvigt', department: 'school', noActionCards: false }))
    expect(facts.filter(({ changed }) => changed)).toMatchObject([
      { fact: 'title' },
      { fact: 'department', before: 'health', after: 'school' },
      { fact: 'noActionCards', before: true, after: false },
    ])
    const [title] = facts
    expect(title?.fact === 'title' && marked(title.words)).toBe('Indsatsplan for [+langvarigt +]strømsvigt')
  })
})

describe('whom a plan is shown to', () => {
  it('is told also where it did not change, for it decides who reads what is signed', () => {
    const visibility = (before: PlanContent | null, after: PlanContent) =>
      comparePlans(before, after).facts.find(({ fact }) => fact === 'visibility')
    expect(visibility(null, plan())).toMatchObject({ changed: false, after: 'internal' })
    expect(visibility(plan(), plan({ visibility: 'public' }))).toMatchObject({ changed: true, before: 'internal', after: 'public' })
  })
})

describe('sections', () => {
  it('inserted in the middle mark only themselves', () => {
    const before = withSections(section('situation'), free(1, 'Biblioteket'), free(2, 'Borgerservice'), free(3, 'Rådhuset'))
    const after = withSections(
      section('situation'),
      free(1, 'Biblioteket'),
      free(2, 'Svømmehallen'),
      free(3, 'Borgerservice'),
      free(4, 'Rådhuset'),
    )
    expect(touched(comparePlans(before, after))).toEqual([{ name: 'Svømmehallen', is: 'added', moved: null, renamedFrom: null }])
  })

  it('are known again under another name, and where they moved', () => {
    const words = 'Biblioteket åbner nødberedskabet i salen og kalder personalet ind.'
    const before = withSections(free(1, 'Biblioteket', words), free(2, 'Borgerservice'), free(3, 'Rådhuset'))
    const renamed = withSections(free(1, 'Hovedbiblioteket', words), free(2, 'Borgerservice'), free(3, 'Rådhuset'))
    const moved = withSections(free(1, 'Borgerservice'), free(2, 'Rådhuset'), free(3, 'Biblioteket', words))
    expect(touched(comparePlans(before, renamed))).toEqual([
      { name: 'Hovedbiblioteket', is: 'unchanged', moved: null, renamedFrom: 'Biblioteket' },
    ])
    expect(touched(comparePlans(before, moved))).toEqual([
      { name: 'Biblioteket', is: 'unchanged', moved: 'down', renamedFrom: null },
    ])
  })

  it('removed stand where they stood', () => {
    const before = withSections(section('situation'), section('tasks'), free(1, 'Biblioteket'))
    const comparison = comparePlans(before, withSections(section('situation'), free(1, 'Biblioteket')))
    expect(comparison.sections.map(({ key, is }) => `${key} ${is}`)).toEqual([
      'situation unchanged',
      'tasks removed',
      'free:1 unchanged',
    ])
  })
})

describe('text', () => {
  it('is compared block by block and word by word', () => {
    const before = withText(paragraph(text('Ring til vagten straks.')), paragraph(text('Luk vinduerne mod syd.')))
    const after = withText(
      paragraph(text('Ring til vagten med det samme.')),
      paragraph(text('Tænd radioen på P4 og lyt.')),
      paragraph(text('Luk vinduerne mod syd.')),
    )
    expect(wordsOf(comparePlans(before, after))).toEqual([
      'changed: Ring til vagten [-straks-][+med det samme+].',
      'added: [+Tænd radioen på P4 og lyt.+]',
      'unchanged: Luk vinduerne mod syd.',
    ])
  })

  it.each([
    ['1,40', '1,50', 'meter'],
    ['13.30', '14.30', 'hver dag'],
    ['95 01 70 01', '95 01 70 02', 'hele døgnet'],
    ['95\u00a001\u00a070\u00a001', '95 01 70 01', 'hele døgnet'],
  ])('takes %s as one word', (one, other, rest) => {
    const said = (words: string) => withText(paragraph(text(`Om aftenen: ${words} ${rest}.`)))
    expect(wordsOf(comparePlans(said(one), said(other)))).toEqual([`changed: Om aftenen: [-${one}-][+${other}+] ${rest}.`])
  })

  it('takes a comma between words, and digits that are no number, as they stand', () => {
    const said = (words: string) => withText(paragraph(text(`Lås ${words} af.`)))
    expect(wordsOf(comparePlans(said('dør 1, 2 og 3'), said('dør 1, 2 og 4')))).toEqual(['changed: Lås dør 1, 2 og [-3-][+4+] af.'])
    expect(wordsOf(comparePlans(said('1 12 13 14 15'), said('1 12 13 14 16')))).not.toEqual([])
  })

  it('marks two replaced words as one replacement', () => {
    const words = (said: string) => withText(paragraph(text(`Stabslederen kalder ${said} ind til mødet på rådhuset.`)))
    expect(wordsOf(comparePlans(words('hele holdet'), words('tre medarbejdere')))).toEqual([
      'changed: Stabslederen kalder [-hele holdet-][+tre medarbejdere+] ind til mødet på rådhuset.',
    ])
  })

  it('compares list items with their depth, numbering and headings as blocks', () => {
    const before = withText(list('bullet', item(text('Lygter i skabet')), item(text('Batterier'))))
    const after = withText(
      list('bullet', item(text('Lygter i skabet')), item(list('bullet', item(text('Ekstra pærer')))), item(text('Batterier'))),
    )
    const numbered = withText(list('number', item(text('Lygter i skabet')), item(text('Batterier'))))
    const inserted = blocksOf(comparePlans(before, after))
    expect(inserted.map(({ is, kind, level }) => ({ is, kind, level }))).toEqual([
      { is: 'unchanged', kind: 'bullet', level: 1 },
      { is: 'added', kind: 'bullet', level: 2 },
      { is: 'unchanged', kind: 'bullet', level: 1 },
    ])
    expect(blocksOf(comparePlans(before, numbered))).toMatchObject([
      { is: 'changed', formattingOnly: true, kind: 'number', was: { kind: 'bullet', level: 1 } },
      { is: 'changed', formattingOnly: true },
    ])
  })

  it('says when a paragraph moved', () => {
    const [a, b, c] = ['Luk vinduerne.', 'Hent vand i kælderen.', 'Ring til lederen.'].map((words) => paragraph(text(words)))
    const blocks = blocksOf(comparePlans(withText(a!, b!, c!), withText(c!, a!, b!)))
    expect(blocks.map(({ is, moved }) => `${is} ${moved}`)).toEqual(['unchanged up', 'unchanged null', 'unchanged null'])
  })

  it('tells formatting alone from words', () => {
    const [block] = blocksOf(
      comparePlans(
        withText(paragraph(text('Ring 112 straks'))),
        withText(paragraph(text('Ring '), text('112', { format: 1 }), text(' straks'))),
      ),
    )
    expect(block).toMatchObject({ is: 'changed', formattingOnly: true })
    expect(marked(block!.words)).toBe('Ring [~112~] straks')
  })

  it('compares inline references by whom they name', () => {
    const naming = (target: unknown) => withText(paragraph(text('Ring til '), reference('contactRef', target), text(' straks')))
    expect(comparePlans(naming('c1'), naming({ id: 'c1', name: 'Anna' })).changed).toBe(false)
    expect(wordsOf(comparePlans(naming('c1'), naming('c2')))).toEqual(['changed: Ring til [-@c1-][+@c2+] straks'])
  })

  it('shows where a link leads, and when it leads elsewhere', () => {
    const linking = (url: string) => withText(paragraph(text('Se '), { ...element('link', text('kortet')), fields: { url } }))
    expect(wordsOf(comparePlans(linking('https://a.example'), linking('https://b.example')))).toEqual([
      'changed: Se kortet[-<https://a.example>-][+<https://b.example>+]',
    ])
  })

  it('says so when only an empty line differs', () => {
    const [a, b] = [paragraph(text('Et')), paragraph(text('To'))]
    const { changed, sections } = comparePlans(withText(a, b), withText(a, paragraph(), b))
    expect(changed).toBe(true)
    expect(sections[0]!.texts[0]!.text).toMatchObject({ layoutOnly: true })
  })

  it('keeps its patience with a long text rewritten from end to end', () => {
    const long = (word: string) =>
      withText(...Array.from({ length: 400 }, (_, n) => paragraph(text(`${word}${n} sker straks ${word} ${n % 7} gange ${word}.`))))
    const started = performance.now()
    expect(blocksOf(comparePlans(long('alarm'), long('evakuering')))).not.toHaveLength(0)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('steps', () => {
  const stepsOf = (comparison: Comparison) =>
    comparison.sections[0]!.phases[0]!.steps.map(({ is, moved, text: words }) => `${is} ${moved}: ${marked(words)}`)

  it('are added, removed, moved and reworded one by one', () => {
    const before = steps('Tænd nødlyset', 'Hent lygter i skabet', 'Ring til driften')
    const after = steps('Ring til driften', 'Tænd nødlyset', 'Hent alle lygter i skabet', 'Skriv log')
    expect(stepsOf(comparePlans(before, after))).toEqual([
      'unchanged up: Ring til driften',
      'unchanged null: Tænd nødlyset',
      'changed null: Hent [+alle +]lygter i skabet',
      'added null: [+Skriv log+]',
    ])
  })

  it('tell who does them', () => {
    const by = (role: string | null) => steps({ text: 'Skriv log', role, contact: null })
    expect(comparePlans(by(null), by('logKeeper')).sections[0]!.phases[0]!.steps).toMatchObject([
      { is: 'changed', role: { before: null, after: 'logKeeper' } },
    ])
  })
})

describe('people to call', () => {
  const chain = (...roles: string[]) => plan({ alarmChain: roles.map((id) => ({ who: { to: 'roles', id }, note: '' })) })
  const group = (heading: string, ...members: string[]): ContactGroup => ({
    heading,
    members: members.map((id) => ({ who: { to: 'contacts', id }, note: '' })),
  })

  it('keep their order in the alarm chain, or move up and down', () => {
    const links = comparePlans(chain('worker', 'superuser', 'chief'), chain('chief', 'worker', 'superuser')).alarmChain
    expect(links.map(({ who, is, moved }) => `${who.id} ${is} ${moved}`)).toEqual([
      'chief unchanged up',
      'worker unchanged null',
      'superuser unchanged null',
    ])
  })

  it('are another link when they are somebody else, and the same with another note', () => {
    const before = plan({ alarmChain: [{ who: { to: 'roles', id: 'leader' }, note: 'døgnet rundt' }] })
    const noted = plan({ alarmChain: [{ who: { to: 'roles', id: 'leader' }, note: 'hverdage' }] })
    expect(comparePlans(before, noted).alarmChain).toMatchObject([{ is: 'changed' }])
    expect(comparePlans(before, chain('deputy')).alarmChain.map(({ is }) => is)).toEqual(['removed', 'added'])
  })

  it('are compared in their groups, which are known by heading or by who is in them', () => {
    const before = plan({ contactGroups: [group('Ledelsen', 'a', 'b'), group('Andre', 'c', 'd')] })
    const after = plan({ contactGroups: [group('Ledelsen', 'a', 'e'), group('Vagter', 'c', 'd')] })
    expect(comparePlans(before, after).contactGroups).toMatchObject([
      { heading: 'Ledelsen', is: 'changed', renamedFrom: null, members: [{ is: 'unchanged' }, { is: 'removed' }, { is: 'added' }] },
      { heading: 'Vagter', is: 'unchanged', renamedFrom: 'Andre' },
    ])
  })
})

describe('attachments', () => {
  const file = (hash: string, more = {}) => ({
    hash,
    name: 'moedested.pdf',
    mime: 'application/pdf',
    size: 1000,
    width: null,
    height: null,
    alt: 'Kort over mødestedet',
    caption: '',
    visibility: 'internal' as const,
    ...more,
  })

  it('are the same file by hash, and replaced under the same name', () => {
    const of = (...attachments: ReturnType<typeof file>[]) => plan({ attachments })
    expect(comparePlans(of(file('a')), of(file('a'))).changed).toBe(false)
    expect(comparePlans(of(file('a')), of(file('b'))).attachments).toMatchObject([{ is: 'changed', replaced: true }])
    expect(comparePlans(of(file('a')), of(file('a', { alt: 'Kort over det nye mødested' }))).attachments).toMatchObject([
      { is: 'changed', replaced: false },
    ])
    expect(comparePlans(of(file('a')), plan()).attachments).toMatchObject([{ is: 'removed' }])
  })
})

describe('a picture in the text', () => {
  const [before, after] = [paragraph(text('Mød op ved porten.')), paragraph(text('Vis dit kort.'))]
  const told = (one: RichTextNode[], other: RichTextNode[]) =>
    blocksOf(comparePlans(withText(...one), withText(...other))).flatMap(({ is, figure: shown, moved }) =>
      shown ? [`${moved ?? is}${shown.replaced ? ', another file' : ''}: ${shown.name} ${marked(shown.alt)} / ${marked(shown.caption)}`] : [],
    )

  it('comes and goes', () => {
    expect(told([before, after], [before, figure({ caption: 'Porten' }), after])).toEqual(['added: port-a.png [+Port 3 set fra vejen+] / [+Porten+]'])
    expect(told([before, figure(), after], [before, after])).toEqual(['removed: port-a.png [-Port 3 set fra vejen-] / '])
  })

  it('gets other words, or another file', () => {
    expect(told([figure({ caption: 'Porten' })], [figure({ caption: 'Porten mod øst' })])).toEqual(['changed: port-a.png Port 3 set fra vejen / Porten[+ mod øst+]'])
    const named = { ...picture('b'), name: 'port-a.png' }
    expect(told([figure()], [figure({ picture: named, alt: 'Porten fra siden' })])[0]).toMatch(/^changed, another file: port-a.png /)
  })

  it('moves', () => {
    expect(told([figure(), before, after], [before, after, figure()])).toEqual(['down: port-a.png Port 3 set fra vejen / '])
  })

  it('is never the same as words', () => {
    const words = paragraph(text('Port 3 set fra vejen'))
    expect(blocksOf(comparePlans(withText(words), withText(figure()))).map(({ is, kind }) => `${is} ${kind}`).sort()).toEqual(['added figure', 'removed paragraph'])
  })
})

describe('a table', () => {
  const cell = (words: string, headerState = 0) => ({ ...element('tablecell', paragraph(text(words))), headerState, colSpan: 1, rowSpan: 1 })
  const table = (...rows: string[][]) =>
    element('table', ...rows.map((cells, at) => element('tablerow', ...cells.map((words) => cell(words, at === 0 ? 1 : 0)))))
  const before = withText(table(['Tid', 'Hvem'], ['Dag', 'Vagten'], ['Nat', 'Stabschefen']))
  const rows = (after: PlanContent) =>
    blocksOf(comparePlans(before, after)).map(({ kind, is, cells }) => `${kind} ${is}: ${cells?.map(({ words }) => marked(words)).join(' | ')}`)

  it('is compared row by row and cell by cell', () => {
    expect(rows(withText(table(['Tid', 'Hvem'], ['Dag', 'Vagten på stedet'], ['Nat', 'Stabschefen'])))).toEqual([
      'row unchanged: Tid | Hvem',
      'row changed: Dag | Vagten[+ på stedet+]',
      'row unchanged: Nat | Stabschefen',
    ])
  })

  it('tells a row that came, and one that went', () => {
    expect(rows(withText(table(['Tid', 'Hvem'], ['Weekend', 'Kommandocentralen'], ['Nat', 'Stabschefen'])))).toEqual([
      'row unchanged: Tid | Hvem',
      'row removed: [-Dag-] | [-Vagten-]',
      'row added: [+Weekend+] | [+Kommandocentralen+]',
      'row unchanged: Nat | Stabschefen',
    ])
  })

  it('tells a column that came', () => {
    const [, second] = rows(withText(table(['Tid', 'Hvem', 'Hvor'], ['Dag', 'Vagten', 'Kælderen'], ['Nat', 'Stabschefen', 'Rådhuset'])))
    expect(second).toBe('row changed: Dag | Vagten | [+Kælderen+]')
  })

  it('is the same however wide its columns are drawn in the editor', () => {
    const drawn = { ...table(['Tid', 'Hvem'], ['Dag', 'Vagten'], ['Nat', 'Stabschefen']), colWidths: [80, 300], rowStriping: true }
    expect(comparePlans(before, withText(drawn)).changed).toBe(false)
  })
})
