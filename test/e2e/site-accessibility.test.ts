/** Every kind of page, in every state a reader can bring it into, on every screen and in every choice of colours. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../components/site/examples'
import { searchTexts, siteTexts } from '../../messages'
import { startBrowser } from '../helpers/browser'
import { htmlProblems } from '../helpers/site-html'
import { serveExamples, type SiteOfExamples } from '../helpers/site-of-examples'
import { colours, listen, overflow, smallNumbers, violations, widths } from '../helpers/site-rules'

let site: SiteOfExamples
let browser: Browser
let page: Page
let heard: string[]

beforeAll(async () => {
  ;[site, browser] = await Promise.all([serveExamples(), startBrowser()])
  // One window for all: opening another costs more than a page does.
  page = await browser.newPage({ locale: 'da', serviceWorkers: 'block' })
  heard = listen(page, site.address)
  // The former address of a plan leads on at once, and then there would be nothing to look at.
  await page.route('**/planer/it-nedbrud/', (route) => route.fulfill({ status: 204 }))
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

interface State {
  name: string
  path: string
  /** What the reader does before the page is looked at. */
  reach?: () => Promise<unknown>
}

const field = () => page.getByRole('searchbox', { name: siteTexts.search.label })
const result = () => page.locator('.results__list > li').first()
const states: State[] = [
  ...examples.map(({ name }) => ({ name: `the example ${name}`, path: `/eksempel/${name}/` })),
  { name: 'a page that the offline copy does not have', path: '/ikke-i-kopien/' },
  { name: 'search with results', path: '/soeg/?q=it', reach: () => result().waitFor() },
  { name: 'search for a contact', path: '/soeg/?q=Kragelund', reach: () => result().locator('a.call').first().waitFor() },
  { name: 'search without results', path: '/soeg/?q=xyzzy', reach: () => page.getByText(searchTexts.advice).waitFor() },
  {
    name: 'search without results behind filters',
    path: '/soeg/?q=it&type=Beredskabsplan&afdeling=IT+og+Digitalisering',
    reach: () => page.getByRole('button', { name: searchTexts.everywhere }).waitFor(),
  },
  {
    name: 'the front page with results',
    path: '/',
    reach: async () => {
      await field().fill('satelittelefon')
      await result().locator('mark').first().waitFor()
    },
  },
  {
    name: 'a plan with only one role’s steps',
    path: '/eksempel/plan/?rolle=loesningsansvarlig-it',
    reach: () => page.locator('[data-role-status] button').waitFor(),
  },
  {
    name: 'an action card with steps ticked',
    path: '/eksempel/plan-kort/',
    reach: () => page.getByRole('checkbox').first().check(),
  },
]

describe.each(states.map((state) => [state.name, state] as const))('%s', (_, { path, reach }) => {
  it('meets WCAG 2.2 AA and good practice, is valid HTML and fits the screen', async () => {
    heard.length = 0
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await htmlProblems(await (await fetch(site.address + path)).text())).toEqual([])
    await page.goto(site.address + path)
    await reach?.()
    const faults: string[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      for (const [name, media] of Object.entries(colours)) {
        await page.emulateMedia(media)
        const rules = name === 'light' ? 'all' : 'colour'
        faults.push(...(await violations(page, rules)).map((fault) => `${width} px, ${name}: ${fault}`))
      }
      const tooWide = await overflow(page)
      if (tooWide > 0) faults.push(`${width} px: ${tooWide} px too wide`)
      if (width === 320) faults.push(...(await smallNumbers(page)).map((number) => `too small for a thumb: ${number}`))
    }
    expect(faults).toEqual([])
    expect(heard).toEqual([])
  })
})
