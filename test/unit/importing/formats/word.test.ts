import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../importing/formats'
import { parseDocument } from '../../../../importing/parse'
import { docxOf, p, table } from '../../../helpers/office-files'

const read = (parts: Parameters<typeof docxOf>[0]) => readDocument(docxOf(parts), 'plan.docx')
const blocks = async (body: string) => (await read({ body })).blocks

describe('a Word document', () => {
  it('has its headings by style, with the numbers that Word counts', async () => {
    const found = await blocks(p('Delplan for Havnen', 'Titel') + p('Alarmering', 'Overskrift1') + p('Udenfor', 'Overskrift2') + p('Opgaver', 'Overskrift1'))
    expect(found).toMatchObject([
      { type: 'heading', level: 0, text: 'Delplan for Havnen' },
      { type: 'heading', level: 1, text: '1. Alarmering' },
      { type: 'heading', level: 2, text: '1.1 Udenfor' },
      { type: 'heading', level: 1, text: '2. Opgaver' },
    ])
  })

  it('has headings by their looks where nobody used a style', async () => {
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
    const found = await blocks(bold('Situation:') + p('Strømmen er væk.') + bold('Vagten: 95 01 00 01') + bold('En hel sætning i fed.'))
    expect(found.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph'])
  })

  it('takes insertions, leaves deletions out, and counts both by author', async () => {
    const run = (text: string, tag = 'w:t') => `<w:r><${tag}>${text}</${tag}></w:r>`
    const change = (kind: string, inside: string) => `<w:${kind} w:author="E. Holm">${inside}</w:${kind}>`
    const { blocks: found, changes } = await read({
      body: `<w:p>${run('Ring på ')}${change('del', run('95 01 00 00', 'w:delText'))}${change('ins', run('95 01 00 01'))}${run('.')}</w:p>`,
    })
    expect(found).toMatchObject([{ text: 'Ring på 95 01 00 01.' }])
    expect(changes).toEqual([{ author: 'E. Holm', inserted: 1, deleted: 1 }])
  })

  it('keeps headers, footers and comments beside the text, and a table of contents out of it', async () => {
    const document = await read({
      body: p('Alarmering 3', 'Indhold') + p('Alarmering', 'Overskrift1') + p('Ring 112.'),
      header: p('Fjordby Kommune'),
      footer: p('Version 3.2 · Senest revideret 14. marts 2024'),
      comments: '<w:comment w:author="Lis">' + p('Er nummeret rigtigt?') + '</w:comment>',
    })
    expect(document.blocks.map((block) => ('text' in block ? block.text : ''))).toEqual(['1. Alarmering', 'Ring 112.'])
    expect(document.margins).toEqual(['Version 3.2 · Senest revideret 14. marts 2024', 'Fjordby Kommune'])
    expect(document.comments).toEqual([{ author: 'Lis', text: 'Er nummeret rigtigt?' }])
    expect(document.dropped).toMatchObject([{ text: 'Alarmering 3' }])
    const plan = parseDocument(document)
    expect(plan.metadata.lastRevised?.date).toBe('2024-03-14')
    expect(plan.unplaced).toMatchObject([{ reason: 'comment', text: 'Lis: Er nummeret rigtigt?' }])
  })

  it('says a text box once, though Word writes it twice, and a footnote at its mark', async () => {
    const box = `<w:txbxContent>${p('HUSK: Ring altid 112 først')}</w:txbxContent>`
    const document = await read({
      body: `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Gå ud.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      footnotes: `<w:footnote w:id="2">${p('Se skiltet.')}</w:footnote>`,
    })
    expect(document.blocks).toMatchObject([
      { type: 'paragraph', text: 'Gå ud.' },
      { type: 'note', of: 'textBox', text: 'HUSK: Ring altid 112 først' },
      { type: 'note', of: 'footnote', text: 'Se skiltet.' },
    ])
  })

  it('shows the value of a field and hides what is hidden', async () => {
    const document = await read({
      body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText><w:t>nej</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1. maj 2024</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hemmeligt</w:t></w:r></w:p>',
    })
    expect(document.blocks).toMatchObject([{ text: '1. maj 2024' }])
    expect(document.hidden).toEqual(['hemmeligt'])
  })

  it('reads the front page and the contacts from tables: several numbers in a cell, nobody named, the header again', async () => {
    const header = ['Rolle', 'Navn og titel', 'Telefon', 'Mail']
    const document = await read({
      body:
        p('Delplan for Havnen', 'Titel') +
        table([['Udarbejdet af', 'Havnechef Bo Dahl'], ['Godkendt af', 'Direktør Ida Lund'], ['Godkendt den', '14. marts 2024']]) +
        p('Krisestyringsorganisation', 'Overskrift1') +
        table([
          header,
          ['Kriseleder', 'Ida Lund, Direktør', '95 01 00 01\n95 01 00 02', 'ida@fjordby.example'],
          header,
          ['Ansvarlig for involverede personer', 'Udpeges af kriselederen', '', ''],
          ['Ansvarlig for kommunikation', '', '', ''],
        ]),
    })
    const plan = parseDocument(document)
    expect(plan.metadata).toMatchObject({
      preparedBy: [{ name: 'Bo Dahl', title: 'Havnechef' }],
      approvedBy: [{ name: 'Ida Lund', title: 'Direktør' }],
      approvedAt: { date: '2024-03-14' },
    })
    expect(plan.contacts).toMatchObject([
      { name: 'Ida Lund', title: 'Direktør', roles: ['Kriseleder'], phones: [{ number: '+4595010001' }, { number: '+4595010002' }], mails: ['ida@fjordby.example'] },
      { vacant: true, title: 'Ansvarlig for kommunikation' },
    ])
  })

  it('takes columns made with tabs for columns, and no number for one', async () => {
    const tabbed = (...cells: string[]) => `<w:p><w:r>${cells.map((cell) => `<w:t>${cell}</w:t>`).join('<w:tab/>')}</w:r></w:p>`
    const document = await read({ body: p('Kontaktoplysninger', 'Overskrift1') + tabbed('Bo Dahl', 'Havnechef', '95 01 00 01') + tabbed('Vagtcentralen', '', '95 01 00 02') })
    expect(parseDocument(document).contacts).toMatchObject([
      { name: 'Bo Dahl', title: 'Havnechef', phones: [{ number: '+4595010001' }] },
      { name: 'Vagtcentralen', phones: [{ number: '+4595010002' }] },
    ])
    expect(await blocks(tabbed('1.', 'Gå ud.'))).toMatchObject([{ type: 'paragraph' }])
  })
})
