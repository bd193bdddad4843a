import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { contacts, roles } from '../../../components/site/examples/facts'
import { bold, heading, link, paragraph, reference, text } from '../../../components/site/examples/text'
import { RichText } from '../../../components/site/parts/RichText'
import type { ShownText } from '../../../components/site/props'

const html = (content: ShownText, level?: 3 | 4): string =>
  renderToStaticMarkup(<RichText text={content} level={level} />)

describe('an author’s text', () => {
  it('names a contact with the number it has now', () => {
    expect(html(text(paragraph('Ring til ', reference('contactRef', contacts.birger))))).toContain(
      'Birger Thygesen-Østergaard</a>, Systemadministrator (tlf. <a class="nowrap" href="tel:+4595011014" aria-label="Birger Thygesen-Østergaard, 95 01 10 14">95 01 10 14</a>)',
    )
  })

  it('says that nobody holds a role, and whom to call instead', () => {
    const shown = html(text(paragraph(reference('roleRef', roles.logKeeper))))
    expect(shown).toContain('Logfører</a> (vakant, ring til afdelingens leder: Hanne Skovdal, tlf. ')
  })

  it('gives no number for a role that nobody holds or stands in for', () => {
    const shown = html(text(paragraph(reference('roleRef', { ...roles.logKeeper, standIn: null }))))
    expect(shown).toContain('Logfører</a> (vakant)')
    expect(shown).not.toContain('tel:')
  })

  it('says that a plan is out of use, or not approved, and links to none that is not there', () => {
    const plan = { title: 'Strømsvigt', kind: 'responsePlan' } as const
    const out = reference('planRef', { ...plan, href: '/planer/stroemsvigt/', status: 'outOfUse' })
    const unapproved = reference('planRef', { ...plan, href: null, status: 'notApproved' })
    expect(html(text(paragraph(out)))).toContain('<a href="/planer/stroemsvigt/">Strømsvigt</a> (taget ud af brug)')
    expect(html(text(paragraph(unapproved)))).toContain('>Strømsvigt (ikke godkendt endnu)<')
  })

  it('says so where what it names is gone', () => {
    expect(html(text(paragraph(reference('contactRef', null))))).toContain('[henvisningen findes ikke længere]')
  })

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '//evil.example'])(
    'does not link to %s',
    (url) => expect(html(text(paragraph(link(url, 'her'))))).not.toContain('<a'),
  )

  it('puts its headings under the heading it stands under', () => {
    const shown = html(text(heading('h3', 'Yderst'), heading('h4', 'Inderst')), 4)
    expect(shown).toContain('<h4>Yderst</h4><h5>Inderst</h5>')
    expect(html(text(heading('h4', 'Alene')))).toContain('<h3>Alene</h3>')
  })

  it('needs no inline style, whatever the editor stored', () => {
    const stored = { ...paragraph(bold('Fed'), { type: 'text', text: 'streg', format: 12 }), format: 'center', indent: 2 }
    expect(html(text(stored))).toBe('<div class="text"><p><strong>Fed</strong>streg</p></div>')
  })
})

describe('a picture in the text', () => {
  const image = { width: 900, height: 600, sizes: [{ href: '/bilag/a/480.webp', width: 480 }, { href: '/bilag/a/960.webp', width: 900 }] }
  const view = { href: '/bilag/a/port.png', name: 'port.png', mime: 'image/png', size: 2000, alt: 'Port 3 set fra vejen', caption: 'Porten', image }
  const figure = (shown: object | null) => ({ type: 'block', fields: { blockType: 'figure', view: shown } }) as unknown as ReturnType<typeof paragraph>

  it('has its words, and keeps its place while it is fetched', () => {
    const shown = html(text(figure(view)))
    expect(shown).toContain('<figure class="attachment"><img src="/bilag/a/960.webp"')
    for (const said of ['width="900" height="600" alt="Port 3 set fra vejen" loading="lazy"', '<figcaption><p>Porten</p>', 'href="/bilag/a/port.png"']) expect(shown).toContain(said)
  })

  it('leaves nothing where readers have no file', () => {
    expect(html(text(figure(null)))).toBe('<div class="text"></div>')
  })
})

describe('a table', () => {
  const cell = (words: string, headerState = 0) => ({ type: 'tablecell', headerState, colSpan: 1, rowSpan: 1, children: [paragraph(words)] })
  const row = (...children: object[]) => ({ type: 'tablerow', children })
  const table = (...children: object[]) => ({ type: 'table', children, colWidths: [90, 200] }) as unknown as ReturnType<typeof paragraph>

  it('has header cells, and scrolls within itself', () => {
    const shown = html(text(table(row(cell('Tid', 1), cell('Hvem', 1)), row(cell('Dag', 2), cell('Vagten')))))
    expect(shown).toContain('<div class="table-scroll" role="region" aria-label="Tabel" tabindex="0"><table><thead><tr><th scope="col">Tid</th>')
    expect(shown).toContain('<tbody><tr><th scope="row">Dag</th><td>Vagten</td></tr></tbody>')
    expect(shown).not.toContain('style=')
  })

  it('keeps merged cells, and several paragraphs of one', () => {
    const wide = { ...cell('Alle'), colSpan: 2, children: [paragraph('Alle'), paragraph('hele døgnet')] }
    expect(html(text(table(row(wide))))).toContain('<td colSpan="2"><p>Alle</p><p>hele døgnet</p></td>')
  })
})
