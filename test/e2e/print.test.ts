/** Every page of the site on paper, as the browser's own printing makes it: read sheet by sheet. */
import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../components/site/examples'
import { siteTexts } from '../../messages'
import { startBrowser } from '../helpers/browser'
import { serveExamples, type SiteOfExamples } from '../helpers/site-of-examples'

let site: SiteOfExamples
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([serveExamples(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

interface Printed {
  /** The text of each sheet, without white space: where lines break is the paper's business. */
  sheets: string[]
  /** Width and height of the first, in points. */
  size: number[]
}

async function printed(name: string, read: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<Printed> {
  const context = await browser.newContext({ locale: 'da', serviceWorkers: 'block', javaScriptEnabled })
  try {
    const page = await context.newPage()
    await page.goto(`${site.address}/eksempel/${name}/`)
    await read(page)
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const { text } = await extractText(pdf, { mergePages: false })
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
    return { sheets: text.map(dense), size: [Math.round(width), Math.round(height)] }
  } finally {
    await context.close()
  }
}

const dense = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '')

/** The words of each element found, also of what the screen does not show now. */
const wordsOf = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).evaluateAll((found) => found.map((each) => each.textContent)))
    .map(dense)
    .filter(Boolean)

const onScreenOnly = [siteTexts.skip, siteTexts.plan.openAll].map(dense)

describe.each(examples.map(({ name, page }) => [name, page] as const))('the page %s on paper', (name, { props }) => {
  it('says on each sheet of A4 what it is, where it is kept and which sheet it is, and offers nothing to press', async () => {
    let foot = ''
    const { sheets, size } = await printed(name, async (page) => {
      foot = dense((await page.locator('[data-print-foot]').textContent()) ?? '')
    })
    expect([595, 596]).toContain(size[0])
    expect([841, 842, 843]).toContain(size[1])
    expect(foot).toContain(props.chrome.siteUrl ? props.chrome.siteUrl : dense(props.chrome.municipality))
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(foot)
      expect(sheet).toMatch(/Udskrevet\d+\.[a-z]+\d{4}/)
      expect(sheet).toContain(`Side${index + 1}af${sheets.length}`)
      for (const word of onScreenOnly) expect(sheet).not.toContain(word)
    }
  })
})

describe.each(['plan', 'plan-langt-navn', 'plan-hasterettet', 'plan-kort', 'rolle', 'kontakter', 'afdeling'])(
  'the page %s on paper, printed without JavaScript',
  (name) => {
    it('shows every section, every number and every address, and cuts no row of a table', async () => {
      const found: Record<'sections' | 'numbers' | 'rows', string[]> = {
        sections: [],
        numbers: [],
        rows: [],
      }
      const { sheets } = await printed(
        name,
        async (page) => {
          found.sections = await wordsOf(page, 'main details :is(h2, h3, h4, li:not(:has(*)), p:not(:has(*))):not(.role-choice *, .off-paper *, .sr-only)')
          found.numbers = await wordsOf(page, 'main a[href^="tel:"]:not(:has(*)), main a[href^="mailto:"]:not(.actions *)')
          found.rows = await wordsOf(page, 'main tr')
        },
        false,
      )
      const paper = sheets.join('')
      for (const words of found.sections) expect(paper).toContain(words)
      for (const number of found.numbers) expect(paper).toContain(number)
      for (const whole of found.rows) expect(sheets.some((sheet) => sheet.includes(whole)), whole).toBe(true)
      expect(found.numbers.length + found.sections.length).toBeGreaterThan(1)
    })
  },
)

describe('a card on paper', () => {
  it('is two sheets at the most, and its log another', async () => {
    const { sheets } = await printed('plan-kort', async () => {})
    expect(sheets.length).toBeLessThanOrEqual(3)
    expect(sheets[0]).toContain(dense(siteTexts.card.who))
    expect(sheets.findIndex((sheet) => sheet.includes('Logfører:'))).toBe(sheets.length - 1)
  })

  it('has its steps and numbers in twelve points, the first number in sixteen, and runs no two numbers into one', async () => {
    const page = await browser.newPage({ serviceWorkers: 'block' })
    await page.goto(`${site.address}/eksempel/plan-kort/`)
    await page.emulateMedia({ media: 'print' })
    const points = (selector: string) =>
      page.locator(selector).evaluateAll((found) => found.map((each) => Math.round(parseFloat(getComputedStyle(each).fontSize) * 7.5) / 10))
    expect(Math.min(...(await points('.card__steps .numbered > li')))).toBeGreaterThanOrEqual(12)
    const [first = 0, ...others] = await points('.card .call')
    expect(first).toBe(16)
    expect(Math.min(...others)).toBeGreaterThanOrEqual(12)
    expect(await page.locator('.card .calls').allInnerTexts()).not.toContainEqual(expect.stringMatching(/\d{5}/))
    await page.close()
  })
})
