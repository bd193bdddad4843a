import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../importing/formats'
import { parseDocument } from '../../../../importing/parse'
import { odtOf } from '../../../helpers/office-files'

const read = (text: string, name = 'plan.html') => readDocument(strToU8(text), name)
const said = async (text: string, name?: string) => (await read(text, name)).blocks.map((block) => ('text' in block ? block.text : block.type))

const page = `<!doctype html><html><head><title>Fjordby Kommune</title></head><body>
  <nav><a href="/">Hjem</a></nav><div class="breadcrumb">Hjem Planer</div>
  <main><h1>Indsatsplan for strømsvigt</h1>
  <h2>Alarmering</h2><p>Ring til <a href="tel:+4595010001">vagten</a>.</p>
  <details><summary>Opgaver</summary><ul><li>Sluk<ul><li>lyset</li></ul></li><li>Luk</li></ul></details>
  <table><tr><th>Navn</th><th>Telefon</th></tr><tr><td>Bo Dahl</td><td>95 01 00 02</td></tr></table>
  <p><del>95 01 00 00</del>Ring.</p></main>
  <footer>Kontakt kommunen</footer></body></html>`

describe('a web page', () => {
  it('is read without what stands around it, closed accordions opened and numbers of links said', async () => {
    expect(await said(page)).toEqual(['Indsatsplan for strømsvigt', 'Alarmering', 'Ring til vagten +4595010001.', 'Opgaver', 'Sluk', 'lyset', 'Luk', 'table', 'Ring.'])
    expect((await read(page)).blocks).toMatchObject([{ type: 'heading', level: 0 }, { type: 'heading', level: 2 }, {}, { type: 'heading', level: 3 }, { level: 0 }, { level: 1 }, { level: 0 }, { rows: [['Navn', 'Telefon'], ['Bo Dahl', '95 01 00 02']] }, {}])
  })

  it('is found in a zip of a saved folder, and in an .mht', async () => {
    const saved = zipSync({ 'plan_files/frame.html': strToU8('<p>Nej</p>'), 'plan.html': strToU8(page) })
    expect((await readDocument(saved, 'plan.zip')).blocks[0]).toMatchObject({ text: 'Indsatsplan for strømsvigt' })
    const mht = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--x--\r\n`
    expect((await read(mht, 'plan.mht')).blocks[0]).toMatchObject({ text: 'Indsatsplan for strømsvigt' })
  })

  it('counts a list on where it says so, and takes a list of one for a numbered heading', async () => {
    const page = await readDocument(strToU8('# Delplan\n\n1. Centrets opgaver\n\nDet er opgaven.\n\n2. Kritiske funktioner\n\nDet er funktionen.\n'), 'a.md')
    expect(page.blocks.flatMap((block) => (block.type === 'item' ? [block.number] : []))).toEqual(['1.', '2.'])
    expect(parseDocument(page).sections.map(({ key, heading }) => [key, heading])).toEqual([
      ['departmentTasks', '1. Centrets opgaver'],
      ['criticalFunctions', '2. Kritiske funktioner'],
    ])
    const uneven = await readDocument(strToU8('2. To\n5. Fem\n'), 'a.md')
    expect(uneven.blocks.flatMap((block) => (block.type === 'item' ? [block.number] : []))).toEqual(['2.', '5.'])
    const counted = await readDocument(strToU8('<ol start="4"><li>Fire<li value="9">Ni<li>Ti</ol>'), 'a.html')
    expect(counted.blocks.flatMap((block) => (block.type === 'item' ? [block.number] : []))).toEqual(['4.', '9.', '10.'])
  })

  it('is what Markdown is read as', async () => {
    const markdown = '# Indsatsplan for strømsvigt\n\n## Alarmering\n\n1. Ring.\n\n| Navn | Telefon |\n|---|---|\n| Bo Dahl | 95 01 00 02 |\n'
    expect((await read(markdown, 'plan.md')).blocks).toMatchObject([
      { type: 'heading', level: 0 },
      { type: 'heading', level: 2 },
      { type: 'item', number: '1.', text: 'Ring.' },
      { type: 'table', rows: [['Navn', 'Telefon'], ['Bo Dahl', '95 01 00 02']] },
    ])
  })
})

describe('an OpenDocument text', () => {
  it('has headings, lists, tables, and bold lines that are headings', async () => {
    const document = await readDocument(
      odtOf('<text:h text:outline-level="1">Alarmering</text:h><text:p text:style-name="P1">Udenfor:</text:p><text:list><text:list-item><text:p>Ring<text:s/>112.</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Navn</text:p></table:table-cell><table:table-cell><text:p>Telefon</text:p></table:table-cell></table:table-row></table:table>'),
      'plan.odt',
    )
    expect(document.blocks).toMatchObject([
      { type: 'heading', level: 1, by: 'style' },
      { type: 'heading', by: 'looks', text: 'Udenfor:' },
      { type: 'item', text: 'Ring 112.' },
      { type: 'table', rows: [['Navn', 'Telefon']] },
    ])
  })
})
