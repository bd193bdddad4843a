/** Everything a reader comes for, done with Tab, Enter, Space and the arrows: first without JavaScript, then with it. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileSizeText, paperTexts, scriptTexts, searchTexts, siteTexts } from '../../messages'
import { startBrowser } from '../helpers/browser'
import { focusSeen, isFocused, tabTo } from '../helpers/keyboard'
import { serveExamples, type SiteOfExamples } from '../helpers/site-of-examples'
import { colours } from '../helpers/site-rules'

let site: SiteOfExamples
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([serveExamples(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
afterEach(() => context.close())

const reader = async (javaScriptEnabled: boolean): Promise<void> => {
  context = await browser.newContext({ locale: 'da', serviceWorkers: 'block', javaScriptEnabled, viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
}
const open = (path: string) => page.goto(site.address + path)
const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
const printName = `${siteTexts.plan.print} ${paperTexts.download.size('PDF', fileSizeText(84_000))}`
const link = (name: string) => page.getByRole('main').getByRole('link', { name }).first()
const isOpen = (summary: ReturnType<Page['locator']>) => summary.evaluate((element) => element.closest('details')!.open)

describe('by keyboard, without JavaScript, a reader', () => {
  beforeEach(() => reader(false))

  it('skips what every page begins with', async () => {
    await open('/planer/it-nedbrud/')
    await press('Tab')
    const skip = page.getByRole('link', { name: siteTexts.skip })
    expect(await isFocused(skip)).toBe(true)
    expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0)
    await press('Enter', 'Tab')
    expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true)
  })

  it('gets from the front page to the action card in two steps, and ticks what is done', async () => {
    await open('/')
    await tabTo(page, link('Løsningsansvarlig for IT'))
    await press('Enter')
    await page.waitForURL('**/roller/loesningsansvarlig-it/')
    await tabTo(page, link('Start af nødstrøm'))
    await press('Enter')
    await page.waitForURL('**/planer/noedstroem/')
    const box = page.getByRole('checkbox').first()
    await tabTo(page, box)
    await press('Space')
    expect(await box.isChecked()).toBe(true)
  })

  it('finds whom to call, and sees where the focus is', async () => {
    await open('/planer/it-nedbrud/')
    const call = page.getByRole('region', { name: 'Hvem ringer jeg til først' }).getByRole('link', { name: 'IT-vagten, 95 01 10 00' })
    await tabTo(page, call)
    expect(await call.getAttribute('href')).toBe('tel:+4595011000')
    expect(await focusSeen(page, call)).toBeGreaterThan(1)
  })

  it('opens a section, follows what it refers to, and closes it again', async () => {
    await open('/planer/it-nedbrud/')
    const summary = page.locator('summary').filter({ hasText: 'Situation' })
    await tabTo(page, summary)
    expect(await isOpen(summary)).toBe(true)
    await press('Space')
    expect(await isOpen(summary)).toBe(false)
    await press('Enter')
    await tabTo(page, link('Delplan for IT og Digitalisering'))
    await press('Enter')
    await page.waitForURL('**/planer/delplan-it/')
  })

  it('is led to a section by the contents, and it stands open', async () => {
    await open('/planer/it-nedbrud/')
    await tabTo(page, page.getByRole('navigation', { name: siteTexts.plan.contents }).getByRole('link', { name: 'Alarmering' }))
    await press('Enter')
    await page.waitForURL('**/#alarmering')
    expect(await page.locator('#alarmering').isVisible()).toBe(true)
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement!.closest('details')?.querySelector('#alarmering') !== null)).toBe(true)
  })

  it.each([
    ['the plan as a PDF', '/planer/it-nedbrud/', /\/pdf\/planer\/it-nedbrud\.pdf$/, printName],
    ['the log sheet', '/', /\/logskema\/$/, siteTexts.footer.logSheet],
    ['all contacts', '/', /\/kontakter\/$/, siteTexts.nav.contacts],
    ['a department', '/', /\/afdelinger\/it-og-digitalisering\/$/, 'IT og Digitalisering'],
    ['what happened to a plan', '/planer/it-nedbrud/', /\/historik\/$/, siteTexts.plan.history],
  ])('gets %s', async (_, from, address, name) => {
    await open(from)
    const asked = page.waitForRequest(address)
    await tabTo(page, page.getByRole('link', { name, exact: true }).first())
    await press('Enter')
    await asked
  })

  it('who searches is told what to do instead, and has every plan in order and the way to every number', async () => {
    await open('/planer/it-nedbrud/')
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.type('nødstrøm')
    await press('Enter')
    await page.waitForURL('**/soeg/?q=*')
    expect(await page.getByText(siteTexts.search.noScript).isVisible()).toBe(true)
    expect(await page.getByLabel(siteTexts.search.kind).isVisible()).toBe(false)
    await tabTo(page, page.locator('[data-no-script] a'))
    await tabTo(page, link('Start af nødstrøm i serverrummet'))
    await press('Enter')
    await page.waitForURL('**/planer/noedstroem/')
  })
})

describe('where the focus is', () => {
  const stops: [page: string, what: string, selector: string][] = [
    ['/', 'the skip link', '.skipnav'],
    ['/', 'the way home', '.brand'],
    ['/', 'the number for danger', '.danger a'],
    ['/', 'the menu', '.header nav a'],
    ['/', 'the search field', '.hero input'],
    ['/', 'the search button', '.hero button'],
    ['/', 'a role', '.i-am a'],
    ['/', 'a section', 'summary'],
    ['/planer/', 'a plan', '.plans__title'],
    ['/', 'an event', '.events a'],
    ['/', 'a link in the foot', '.footer .container > ul a'],
    ['/soeg/', 'a filter', 'select'],
    ['/planer/it-nedbrud/', 'the trail', '.breadcrumbs a'],
    ['/planer/it-nedbrud/', 'a number to call', 'a.call'],
    ['/planer/it-nedbrud/', 'a number in a line', 'a[href^="tel:"].nowrap'],
    ['/planer/it-nedbrud/', 'the contents', '.contents a'],
    ['/planer/it-nedbrud/', 'a button', '[data-open-all]'],
    ['/planer/it-nedbrud/', 'one’s own role', '.role-choice a'],
    ['/eksempel/plan-kort/', 'a step to tick', 'input[type=checkbox]'],
    ['/om/', 'the command', 'pre'],
  ]

  it.each(Object.entries(colours))('is seen on every kind of stop: %s', async (_, media) => {
    await reader(true)
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    const faint: string[] = []
    for (const [path, what, selector] of stops) {
      if (new URL(page.url()).pathname !== path) await open(path)
      const seen = await focusSeen(page, page.locator(selector).first())
      if (seen < 1) faint.push(`${what}: ${seen.toFixed(2)}`)
    }
    expect(faint).toEqual([])
  })
})

describe('by keyboard, with JavaScript, a reader', () => {
  beforeEach(() => reader(true))
  const results = () => page.locator('.results__list > li')
  const heard = (text: string) => page.getByRole('status').getByText(text).waitFor()

  it('searches, hears how much was found, walks through it and back, and opens a result', async () => {
    await open('/')
    const field = page.getByRole('searchbox')
    await tabTo(page, field)
    await page.keyboard.type('nødstrøm')
    // Those of the index, which come after what stands on the page.
    await results().first().locator('.meta').waitFor()
    await heard(searchTexts.found(await results().count()))
    expect(await page.getByRole('status').first().getAttribute('role')).toBe('status')
    await press('ArrowDown', 'ArrowDown', 'ArrowUp')
    expect(await isFocused(results().first().getByRole('link').first())).toBe(true)
    await press('Escape')
    expect(await isFocused(field)).toBe(true)
    await press('ArrowDown', 'Enter')
    await page.waitForURL('**/planer/noedstroem/**')
  })

  it('lands in the section that was found, open, in sight and with the focus', async () => {
    await open('/')
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.type('satellittelefon')
    const section = results().first().getByRole('link', { name: 'Bemanding og udstyr' })
    await section.waitFor()
    for (let pressed = 0; pressed < 10 && !(await isFocused(section)); pressed += 1) await press('ArrowDown')
    await press('Enter')
    await page.waitForURL('**/planer/it-nedbrud/#bemanding')
    const heading = page.locator('details[open] #bemanding')
    await heading.waitFor()
    await expect
      .poll(async () => {
        const box = await heading.boundingBox()
        return box !== null && box.y >= 0 && box.y < 900
      })
      .toBe(true)
  })

  it('narrows what was found by department and type', async () => {
    await open('/soeg/')
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.type('it')
    await results().nth(1).waitFor()
    await tabTo(page, page.getByLabel(siteTexts.search.department))
    await page.keyboard.type('IT og')
    await tabTo(page, page.getByLabel(siteTexts.search.kind))
    await page.keyboard.type('Rolle')
    await page.waitForURL('**/soeg/?q=it&afdeling=IT+og+Digitalisering&type=Rolle')
    await heard(searchTexts.found(1))
  })

  it('opens and closes all sections, and shows the steps of one role alone and all again', async () => {
    await open('/planer/it-nedbrud/')
    const openOnes = () => page.locator('[data-sections] details[open]').count()
    await tabTo(page, page.getByRole('button', { name: siteTexts.plan.openAll }))
    await press('Enter')
    expect(await openOnes()).toBe(await page.locator('[data-sections] details').count())
    const role = page.locator('[data-only="kriseleder"]')
    await tabTo(page, role)
    await press('Enter')
    await heard(scriptTexts.onlyRole('Kriseleder', 1, 6))
    await tabTo(page, page.getByRole('button', { name: scriptTexts.allRoles }))
    await press('Space')
    expect(await isFocused(role)).toBe(true)
    expect(await page.locator('[data-phase] li:visible').count()).toBe(6)
  })
})
