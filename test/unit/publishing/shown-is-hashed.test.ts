/**
 * Whatever somebody writes into a stored content past Planværk: either its hash is another, or readers see what they saw.
 * Asked of every place in a content that has something of everything.
 */
import { describe, expect, it } from 'vitest'
import { richText } from '../../../demo/richtext'
import type { PlanContent } from '../../../domain/content/content'
import { frozenContent } from '../../../domain/content/frozen'
import { normalContent } from '../../../domain/content/normal-form'
import { planPageOf } from '../../../publishing/pages'
import { renderPage } from '../../../publishing/pages/render-page'
import { paperPlan } from '../../../publishing/outputs/pdf/plan'
import { parseContent } from '../../../publishing/snapshot/snapshot-records'
import { content, figure, plan, settings, snapshot } from './fixtures'

const ids: Record<string, string> = { 'it-vagten': 'bo', kriseleder: 'leader' }
const words = (notation: string) => richText(notation, (_kind, key) => ids[key] ?? key)
const file = { hash: 'a'.repeat(64), mime: 'image/png', size: 2000, alt: 'Kort over mødestedet', caption: 'Mødested', visibility: 'internal' as const }

const withFigure = ({ root }: ReturnType<typeof words>) => ({ root: { ...root, children: [...(root.children ?? []), figure('b')] } })

/** As the editor stores it, with what it keeps for itself. */
const whole: PlanContent = content({
  crisisLevel: 'Kriseniveau 2',
  parent: 'above',
  performedBy: 'leader',
  sections: [
    { key: 'situation', heading: null, text: { body: words('### Når\nStrømmen er gået. Ring til {kontakt:it-vagten}.\n\n- Tænd {plan:above}\n- Vent') }, phases: {} },
    { key: 'alerting', heading: null, text: { body: words('Kald ind.') }, phases: {} },
    {
      key: 'actions',
      heading: null,
      text: {},
      phases: { immediate: [{ text: 'Sluk hovedafbryderen.', role: 'leader', contact: null }], followUp: [{ text: 'Saml op.', role: null, contact: 'bo' }] },
    },
    { key: 'communication', heading: null, text: { body: words('Sig det.'), internal: words('Til {rolle:kriseleder}.') }, phases: {} },
    { key: 'free:1', heading: 'Nøgler', text: { body: withFigure(words('Nøglen hænger i skabet.')) }, phases: {} },
  ],
  alarmChain: [{ who: { to: 'roles', id: 'leader' }, note: 'Først' }],
  contactGroups: [{ heading: 'Udefra', members: [{ who: { to: 'contacts', id: 'police' }, note: '112' }] }],
  noActionCards: true,
  attachments: [{ ...file, name: 'moedested.png', width: 900, height: 600 }],
})

const smuggled = { id: 'x', type: 'person', name: 'Indsmuglet Person', title: 'Indsmuglet', department: null, href: '/x/', phones: [{ display: '66 66 66 66', href: 'tel:66666666', label: null }], mails: [], other: null, holders: [], status: 'inForce', kind: 'responsePlan' }
const chips = ['contactRef', 'roleRef', 'planRef'].map((blockType) => ({ type: 'inlineBlock', version: 1, fields: { blockType, view: smuggled } }))
const paragraphOfChips = { type: 'paragraph', version: 1, children: chips }
const textOfChips = { root: { type: 'root', version: 1, children: [paragraphOfChips] } }

/** What is put into an object that has no such property. */
const added: [name: string, value: unknown][] = [
  ['view', smuggled],
  ['children', [{ type: 'text', text: 'Indsmuglet' }]],
  ['children', [paragraphOfChips]],
  ['fields', { view: smuggled }],
  ['text', 'Indsmuglet'],
  ['text', { body: textOfChips }],
  ['body', textOfChips],
  ...['heading', 'title', 'name', 'tag', 'href', 'url', 'alt', 'label', 'note', 'visibility', 'id', 'blockName', 'mode', 'value', 'kind'].map((name): [string, unknown] => [name, 'Indsmuglet']),
]
const put: unknown[] = ['Indsmuglet', '', 7, true, null]
const items: unknown[] = [
  ...chips,
  paragraphOfChips,
  { type: 'text', text: '', view: smuggled },
  { key: 'otherMatters', heading: 'Indsmuglet', text: { body: textOfChips }, phases: {} },
  { key: 'otherMatters', heading: 'Indsmuglet', text: {}, phases: {} },
  { key: 'free:2', heading: '', text: { body: textOfChips }, phases: {} },
  { heading: '', members: [] },
  { text: '', role: null, contact: null, note: 'Indsmuglet' },
]

type Path = (string | number)[]
const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]))]
    : [path]
const at = (value: unknown, path: Path): unknown => path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value)

/** Every way of writing something into one place. */
function* alterations(): Generator<{ what: string; stored: unknown }> {
  for (const path of pathsIn(whole)) {
    const there = at(whole, path)
    const changed = (change: (copy: never) => unknown, what: string) => {
      const copy = structuredClone(whole)
      if (path.length === 0) change(copy as never)
      else {
        const owner = at(copy, path.slice(0, -1)) as Record<string | number, unknown>
        const made = change(owner[path.at(-1)!] as never)
        if (made !== keep) owner[path.at(-1)!] = made
      }
      return { what: `${path.join('.')}: ${what}`, stored: JSON.parse(JSON.stringify(copy)) as unknown }
    }
    if (Array.isArray(there)) {
      for (const item of items) {
        yield changed((list: unknown[]) => (list.push(item), keep), `pushed ${JSON.stringify(item)}`)
        yield changed((list: unknown[]) => (list.unshift(item), keep), `unshifted ${JSON.stringify(item)}`)
      }
    } else if (typeof there === 'object' && there !== null) {
      for (const [name, value] of added) {
        if (!(name in there)) yield changed((into: Record<string, unknown>) => ((into[name] = value), keep), `${name} = ${JSON.stringify(value)}`)
      }
    } else for (const value of put) if (value !== there) yield changed(() => value, `became ${JSON.stringify(value)}`)
  }
}
const keep = Symbol('keep')

function shownOf(frozen: PlanContent): string {
  const taken = snapshot([plan('power', {}, { content: frozen }), plan('above', { title: 'Oven over' })])
  const page = planPageOf(taken, settings, 'power')
  if (page.template !== 'plan') throw new Error('No plan page.')
  return JSON.stringify([renderPage(page).html, paperPlan(page.props, '2026-04-01')])
}

describe('a stored content', () => {
  it('shows nothing that its hash does not cover, wherever it was put', () => {
    const original = parseContent(whole)
    const [form, shown] = [JSON.stringify(original.content), shownOf(original.content)]
    for (const said of ['Nøglen hænger i skabet.', 'Porten set fra vejen']) expect(shown).toContain(said)
    let [covered, uncovered] = [0, 0]
    const seen: string[] = []
    for (const { what, stored } of alterations()) {
      let altered
      try {
        altered = parseContent(stored)
      } catch {
        continue // what cannot be read is not published
      }
      if (altered.hash !== original.hash) {
        covered += 1
        continue
      }
      uncovered += 1
      // The very same form gives the very same page.
      if (JSON.stringify(altered.content) !== form && shownOf(altered.content) !== shown) seen.push(what)
    }
    expect(seen).toEqual([])
    expect(covered).toBeGreaterThan(1000)
    expect(uncovered).toBeGreaterThan(1000)
  })

  it('is refused when it holds more than was hashed, and not when it is just that', () => {
    const normal = normalContent(whole)
    expect(frozenContent(normal)).toMatchObject({ content: normal, isWhole: true })
    expect(frozenContent(JSON.parse(JSON.stringify(normal)) as PlanContent).isWhole).toBe(true)
    expect(frozenContent(whole)).toMatchObject({ content: normal, isWhole: false })
    expect(frozenContent({ ...normal, sections: [...normal.sections, { key: 'otherMatters', heading: 'Indsmuglet', text: {}, phases: {} }] }).isWhole).toBe(false)
  })
})
