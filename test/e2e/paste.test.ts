/** What comes out of a pasted page, in a browser's own document: Word, Excel, a web page and a mail. */
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Pasted } from '../../components/admin/editor/pasted'
import { startBrowser } from '../helpers/browser'

let browser: Browser
let page: Page

beforeAll(async () => {
  const entry = new URL('../../components/admin/editor/pasted.ts', import.meta.url).pathname
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', globalName: 'pasted' })
  browser = await startBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: outputFiles[0]?.text })
})
afterAll(() => browser?.close())

const paste = (html: string): Promise<{ html: string } & Pasted> =>
  page.evaluate((given) => {
    const { pasted } = globalThis as unknown as { pasted: { asEditorTakesIt: (page: Document) => Pasted } }
    const taken = new DOMParser().parseFromString(given, 'text/html')
    const told = pasted.asEditorTakesIt(taken)
    return { ...told, html: taken.body.innerHTML.replaceAll('\n', '') }
  }, html)

const item = (level: number, marker: string, text: string, list = 'l0') =>
  `<p class=MsoListParagraph style='margin-left:36pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`

it.each([
  ['a list of Word', item(1, '·', 'Luk vinduer') + item(1, '·', 'Gå ud'), '<ul><li>Luk vinduer</li><li>Gå ud</li></ul>'],
  ['a numbered list of Word', item(1, '1.', 'Ring') + item(1, '2.', 'Vent'), '<ol><li>Ring</li><li>Vent</li></ol>'],
  [
    'a list within a list',
    item(1, '1.', 'Ring') + item(2, 'a)', 'til vagten') + item(2, 'b)', 'til lederen') + item(1, '2.', 'Vent'),
    '<ol><li>Ring<ol><li>til vagten</li><li>til lederen</li></ol></li><li>Vent</li></ol>',
  ],
  ['a bullet under a number', item(1, '1.', 'Ring') + item(2, 'o', 'straks'), '<ol><li>Ring<ul><li>straks</li></ul></li></ol>'],
  ['two lists with a paragraph between', `${item(1, '·', 'En')}<p>Så</p>${item(1, '·', 'To')}`, '<ul><li>En</li></ul><p>Så</p><ul><li>To</li></ul>'],
  ['headings of Word', '<h1>Alarm</h1><h2>Hvem</h2><h3>Om natten</h3>', '<h3>Alarm</h3><h3>Hvem</h3><h4>Om natten</h4>'],
  ['headings that fit', '<h3>Alarm</h3><h4>Hvem</h4>', '<h3>Alarm</h3><h4>Hvem</h4>'],
  ['deletions', '<p>Ring <del>94 11 00 00</del>95 01 00 01</p>', '<p>Ring 95 01 00 01</p>'],
  ['empty paragraphs of Word', '<p>En</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>To</p>', '<p>En</p><p>To</p>'],
  ['a link to somebody’s disk', '<p>Se <a href="file:///C:/plan.docx">planen</a></p>', '<p>Se planen</p>'],
  ['a link that is a program', '<p><a href="javascript:alert(1)">her</a></p>', '<p>her</p>'],
  ['a link that leads', '<p><a href="https://example.dk/">DMI</a></p>', '<p><a href="https://example.dk/">DMI</a></p>'],
  ['a bookmark of Word', '<p><a name="_Toc1">Alarm</a></p>', '<p>Alarm</p>'],
  ['bold that is none', '<b style="font-weight:normal"><p>Tekst</p></b>', '<p>Tekst</p>'],
  ['a table of Excel', '<table><tbody><tr><td>Vagten</td><td>95 01 00 01</td></tr></tbody></table>', '<table><tbody><tr><td>Vagten</td><td>95 01 00 01</td></tr></tbody></table>'],
])('%s', async (_, given, wanted) => {
  const { html } = await paste(given)
  expect(html).toBe(wanted)
})

it('names the pictures and links that could not come along, and leaves alone what is as it should be', async () => {
  const { html, ...told } = await paste('<p>Kort: <img src="cid:1" alt="Mødested"></p><p><a href="#top">op</a></p>')
  expect(html).toBe('<p>Kort: </p><p>op</p>')
  expect(told).toEqual({ changed: true, pictures: ['Mødested'], links: ['op'] })
  expect(await paste('<p>Kun tekst</p>')).toMatchObject({ changed: false, pictures: [], links: [] })
})
