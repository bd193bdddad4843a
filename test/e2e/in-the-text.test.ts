/** What the editor offers where one writes: a pasted table becomes contacts, typed facts become references, words in the toolbar. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { adminUi, attachmentTexts, contactTableTexts, editorCorrections, typedFactTexts } from '../../messages'
import { payloadWords } from '../../messages/da/payload-words.mjs'
import type { Contact, Plan } from '../../payload-types'
import { startBrowser } from '../helpers/browser'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { deskOf } from '../helpers/desk'
import { signIn, type Session } from '../helpers/session'

const patient = { timeout: 60_000 } as const
const texts = typedFactTexts.editor

let server: DemoServer
let browser: Browser
let author: Session
let known: Contact
let context: BrowserContext
let page: Page
let text: Locator

beforeAll(async () => {
  server = await startDemoServer()
  browser = await startBrowser()
  author = await signIn(server, 'forfatter')
  known = await contactOf('Birgit Søndervang')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function contactOf(name: string): Promise<Contact> {
  const found = await author.get(`/contacts?where[name][equals]=${encodeURIComponent(name)}&depth=0`)
  const { docs } = (await found.json()) as { docs: Contact[] }
  if (!docs[0]) throw new Error(`Nobody is called ${name}.`)
  return docs[0]
}

/** A draft of its own for each, which nobody saves. */
beforeEach(async ({ task }) => {
  const department = (known.department as string | undefined) ?? ''
  const made = await author.send('POST', '/plans', { kind: 'responsePlan', title: `Prøve ${task.id}`, department })
  const { doc } = (await made.json()) as { doc: Plan }
  ;({ context, page } = await deskOf(browser, server, 'forfatter'))
  await page.goto(`${server.cms}/admin/collections/plans/${doc.id}`)
  text = page.locator('.pv-section-situation [contenteditable=true]')
  await text.click(patient)
}, 120_000)
afterEach(() => context.close())

const paste = (html: string): Promise<void> =>
  text.evaluate((editor, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

const button = (name: string): Locator => page.locator('.pv-section-situation').getByRole('button', { name, exact: true })

it('a pasted table of names and numbers becomes contacts; a row that is not clear stays and is named', { timeout: 180_000 }, async () => {
  const rows = [['Navn', 'Telefon'], ['Birgit Søndervang', '95 01 20 02'], ['Ture Havbjerg', '95 01 99 31'], ['Ditte Kroghøj', ''], ['Uffe Lyngdal', '95 01 20 11']]
  await paste(`<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`)
  const offer = page.getByRole('region', { name: contactTableTexts.title })
  await offer.getByText(contactTableTexts.counts({ known: 1, made: 1, unclear: 2 })).waitFor(patient)
  await button(contactTableTexts.make).click()
  await offer.getByRole('status').getByText(contactTableTexts.done(2)).waitFor(patient)
  expect(await offer.getByRole('status').getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^Ditte Kroghøj – /),
    // The number is that of a desk, and Uffe is not it.
    expect.stringMatching(/^Uffe Lyngdal.* – /),
  ])
  expect(await contactOf('Ture Havbjerg')).toMatchObject({ department: known.department, phones: [{ number: '+4595019931', visibility: 'internal' }] })
  // Two references beside each other, and the others as they were.
  await expect.poll(() => text.locator('li').allInnerTexts(), patient).toEqual([expect.stringContaining('Birgit Søndervang'), expect.stringContaining('Ture Havbjerg')])
  expect(await text.locator('tr').allInnerTexts()).toEqual([expect.stringContaining('Navn'), expect.stringContaining('Ditte Kroghøj'), expect.stringContaining('Uffe Lyngdal')])
})

it('a typed number of a contact is marked and made a reference with one click; one of nobody makes the contact', { timeout: 180_000 }, async () => {
  await page.keyboard.type('Ring til 95 01 20 02, eller til 95 01 99 32.')
  await page.getByText(texts.number('95 01 20 02', known.name)).waitFor(patient)
  await page.getByText(texts.numberOfNobody('95 01 99 32')).waitFor()
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('pv-typed') ?? [])].map(String))
  await expect.poll(marked).toEqual(['95 01 20 02', '95 01 99 32'])
  await button(texts.refer).click()
  await text.getByText('Birgit Søndervang').waitFor(patient)
  expect(await text.innerText()).toContain('eller til 95 01 99 32.')
  await expect.poll(marked).toEqual(['95 01 99 32'])

  await button(texts.create).click()
  const drawer = page.locator('.drawer--is-open')
  await drawer.locator('#field-name').fill('Vagten på havnen', patient)
  await drawer.locator('#action-save').click()
  await text.getByText('Vagten på havnen').waitFor(patient)
  await expect.poll(marked).toEqual([])
  expect((await contactOf('Vagten på havnen')).phones).toMatchObject([{ number: '+4595019932' }])
})

it('the toolbar says what it does in words a person uses, and undoes', { timeout: 180_000 }, async () => {
  const { toolbar } = adminUi
  const words = [toolbar.undo, toolbar.redo, payloadWords.toolbar.bold, payloadWords.toolbar.italic, attachmentTexts.figure.insert]
  for (const name of words) await button(name).waitFor(patient)
  const shown = page.locator('.pv-section-situation .fixed-toolbar button:visible')
  const nameless = await shown.evaluateAll((all) => all.filter((each) => !each.textContent?.trim() && !each.ariaLabel).length)
  expect(nameless).toBe(0)

  await page.keyboard.type('Hvem ringer')
  await button(payloadWords.toolbar.text).click()
  const choices = page.locator('.toolbar-popup__dropdown-item')
  const names = ['Almindelig tekst', 'Overskrift', 'Underoverskrift', editorCorrections.orderedList.label, editorCorrections.unorderedList.label]
  await expect.poll(() => choices.evaluateAll((all) => all.map((each) => each.ariaLabel)), patient).toEqual(names)
  await choices.getByText('Overskrift', { exact: true }).last().click()
  await text.locator('h3').getByText('Hvem ringer').waitFor(patient)
  await button(toolbar.undo).click()
  await text.locator('p').getByText('Hvem ringer').waitFor(patient)
  await button(toolbar.redo).click()
  await text.locator('h3').getByText('Hvem ringer').waitFor(patient)
})
