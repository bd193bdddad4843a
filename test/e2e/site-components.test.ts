/** What the site's script does, what the pages do without it, and what they weigh. */
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scriptTexts, searchTexts, siteTexts, toolTexts } from '../../messages'
import { startBrowser } from '../helpers/browser'
import { serveExamples, type SiteOfExamples } from '../helpers/site-of-examples'
import { violations } from '../helpers/site-rules'

let site: SiteOfExamples
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([serveExamples(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** The examples are no release; the offline copy is tried for itself. */
const withoutCopy = { serviceWorkers: 'block' } as const

/** Opens an address of the site in a window of its own, and refuses anything that the browser complains of. */
async function visit(
  path: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ locale: 'da', ...withoutCopy, ...options })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(site.address + path)
    await look(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

const phone = { viewport: { width: 320, height: 640 } }
const desk = { viewport: { width: 1280, height: 900 } }

describe('a plan page', () => {
  const openSections = (page: Page) => page.locator('[data-sections] details[open]').count()
  const everySection = (page: Page) => page.locator('[data-sections] details').count()

  it('opens and closes all its sections', async () => {
    await visit('/planer/it-nedbrud/', async (page) => {
      await page.getByRole('button', { name: siteTexts.plan.openAll }).click()
      expect(await openSections(page)).toBe(await everySection(page))
      await page.getByRole('button', { name: siteTexts.plan.closeAll }).click()
      expect(await openSections(page)).toBe(0)
    })
  })

  it('is open where there is room; on a phone it opens the section that the address names, also by its old name, and the one chosen in the contents', async () => {
    await visit('/planer/it-nedbrud/', async (page) => expect(await openSections(page)).toBe(await everySection(page)), desk)
    await visit(
      '/planer/it-nedbrud/#communication',
      async (page) => {
        await page.locator('details[open] #kommunikation').waitFor()
        await page.locator('details:not([open]) #ledelse').waitFor()
        await page.getByRole('link', { name: 'Ledelse og organisation', exact: true }).click()
        await page.locator('details[open] #ledelse').waitFor()
      },
      phone,
    )
  })

  it.each([[390, 664], [320, 568]])('has the first number in the first screen of a phone: %s×%s', async (width, height) => {
    for (const path of ['/planer/it-nedbrud/', '/eksempel/plan-langt-navn/', '/eksempel/plan-hasterettet/', '/eksempel/plan-kort/']) {
      await visit(
        path,
        async (page) => {
          const number = (await page.locator('main a[href^="tel:"]').first().boundingBox())!
          expect(number.y + number.height, path).toBeLessThan(height)
        },
        { viewport: { width, height } },
      )
    }
  })

  it('offers no buttons without JavaScript, and shows its date as text', async () => {
    await visit(
      '/eksempel/plan-kort-overskredet/',
      async (page) => {
        expect(await page.getByRole('button', { name: siteTexts.plan.openAll }).isVisible()).toBe(false)
        const mark = page.locator('.validity .review')
        expect(await mark.textContent()).toBe('Skal revideres senest 31. januar 2024')
      },
      { javaScriptEnabled: false },
    )
  })

  it('is marked overdue by the reader’s own date, from the day after', async () => {
    const marked = async (today: string): Promise<boolean> => {
      let seen = false
      const context = await browser.newContext({ timezoneId: 'America/New_York', ...withoutCopy })
      const page = await context.newPage()
      await page.clock.setFixedTime(today)
      await page.goto(`${site.address}/eksempel/plan-kort-overskredet/`)
      seen = await page.locator('.validity').getByText(scriptTexts.overdue).isVisible()
      await context.close()
      return seen
    }
    expect(await marked('2024-01-31T22:59:00Z')).toBe(false)
    expect(await marked('2024-01-31T23:01:00Z')).toBe(true)
  })

  it.each([true, false])('prints every section open (JavaScript: %s)', async (javaScriptEnabled) => {
    await visit(
      '/planer/it-nedbrud/',
      async (page) => {
        await page.emulateMedia({ media: 'print' })
        const closed = page.locator('details:not([open]) .accordion__content')
        const heights = await closed.evaluateAll((contents) =>
          contents.map((content) => content.getBoundingClientRect().height),
        )
        // Without JavaScript none is ever closed.
        expect(heights.length > 0).toBe(javaScriptEnabled)
        expect(heights.filter((height) => height === 0)).toEqual([])
        expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
      },
      { javaScriptEnabled, ...phone },
    )
  })

  it('gives every number to call the size of a thumb', async () => {
    await visit(
      '/planer/it-nedbrud/',
      async (page) => {
        const heights = await page
          .locator('.urgent a.call')
          .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height))
        expect(heights.length).toBeGreaterThan(0)
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
      },
      phone,
    )
  })
})

describe('"Fejl på siden?"', () => {
  it('writes the mail to the responsible editor in two taps, about the section it stands at, with what was written', async () => {
    await visit('/planer/it-nedbrud/', async (page) => {
      await page.getByRole('button', { name: `${toolTexts.fault.open} Alarmering` }).click()
      const [kind] = toolTexts.fault.kinds
      const choice = page.getByRole('link', { name: kind })
      expect(await choice.getAttribute('href')).toMatch(/^mailto:[^?]+\?subject=Nummeret%20svarer%20ikke.*Afsnit%3A%20Alarmering/)
      await page.getByRole('textbox', { name: toolTexts.fault.field }).fill('Vagten')
      expect(await choice.getAttribute('href')).toContain('%0D%0AVagten%0D%0A')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: `${toolTexts.fault.open} Alarmering` }).click()
      expect(await choice.count()).toBe(0)
    }, phone)
  })

  it('is sent in two taps where the internal edition’s server takes it, and the mail is the other way', async () => {
    await visit('/planer/it-nedbrud/', async (page) => {
      const sent: unknown[] = []
      // The page as the internal edition has it, and a server that takes the first and no more.
      await page.route('**/planer/it-nedbrud/', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, body: (await answer.text()).replace('data-feedback', 'data-report="/-/fejl" data-feedback') })
      })
      await page.route('**/-/fejl', (route) => route.fulfill({ status: sent.push(route.request().postDataJSON()) === 1 ? 202 : 503 }))
      await page.reload()
      const open = page.getByRole('button', { name: `${toolTexts.fault.open} Alarmering` })
      const [first = ''] = toolTexts.fault.kinds
      await open.click()
      await page.getByRole('link', { name: first }).click()
      await page.getByText(toolTexts.fault.sent).waitFor()
      expect(sent).toEqual([{ path: '/planer/it-nedbrud/', section: 'Alarmering', kind: 'noAnswer', words: '' }])
      expect(await page.getByRole('link', { name: first }).count()).toBe(0)
    }, phone)
  })
})

describe('"Vis kun min rolle"', () => {
  const choice = (page: Page) => page.getByRole('navigation', { name: siteTexts.plan.onlyRole })
  const steps = (page: Page) => page.locator('[data-phase] li:visible')

  it('shows one role’s steps with the numbers they have, keeps it in the address, and shows all again', async () => {
    await visit('/planer/it-nedbrud/?rolle=loesningsansvarlig-it#handling', async (page) => {
      await page.getByText(scriptTexts.onlyRole('Løsningsansvarlig for IT', 2, 6)).waitFor()
      expect(await steps(page).count()).toBe(2)
      expect(await steps(page).first().evaluate((step) => step.style.counterIncrement)).toBe('step 2')
      await choice(page).getByRole('link', { name: 'Kriseleder' }).click()
      await page.waitForURL('**/planer/it-nedbrud/?rolle=kriseleder#handling')
      expect(await steps(page).count()).toBe(1)
      await page.getByRole('button', { name: scriptTexts.allRoles }).click()
      expect(await steps(page).count()).toBe(6)
    })
  })

  it('leads to the role’s own page without JavaScript', async () => {
    await visit(
      '/planer/it-nedbrud/',
      async (page) => {
        await choice(page).getByRole('link', { name: 'Løsningsansvarlig for IT' }).click()
        await page.waitForURL('**/roller/loesningsansvarlig-it/')
        expect(await page.getByRole('heading', { name: siteTexts.role.asked }).isVisible()).toBe(true)
      },
      { javaScriptEnabled: false },
    )
  })
})

describe('an action card', () => {
  it('is reached from the front page in two taps: the role, then the card', async () => {
    await visit('/', async (page) => {
      await page.getByRole('region', { name: siteTexts.home.iAm }).getByRole('link', { name: 'Løsningsansvarlig for IT' }).click()
      await page.waitForURL('**/roller/loesningsansvarlig-it/')
      const firstLink = page.getByRole('main').getByRole('link').filter({ hasText: 'Start af nødstrøm' }).first()
      await firstLink.click()
      await page.waitForURL('**/planer/noedstroem/')
    }, phone)
  })

  it('has steps to tick, without JavaScript too, by keyboard and by the sentence', async () => {
    await visit(
      '/eksempel/plan-kort/',
      async (page) => {
        const boxes = page.getByRole('checkbox')
        expect(await boxes.count()).toBe(4)
        await page.getByText('Skriv tid og navn på hvert besøg.').click()
        expect(await boxes.nth(2).isChecked()).toBe(true)
        await boxes.nth(0).focus()
        await page.keyboard.press('Space')
        expect(await boxes.nth(0).isChecked()).toBe(true)
      },
      { javaScriptEnabled: false },
    )
  })

  it.each([phone, desk])('gives every number in it the size of a thumb ($viewport.width px)', async (screen) => {
    await visit(
      '/eksempel/plan-kort/',
      async (page) => {
        const boxes = await page.locator('main a[href^="tel:"]').evaluateAll((links) =>
          links.map((link) => link.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
        )
        expect(boxes.length).toBeGreaterThan(8)
        expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44)
      },
      screen,
    )
  })

  it('shows on a phone, before any scrolling, whose it is, when it is used, whom to call and the first steps', async () => {
    await visit(
      '/eksempel/plan-kort/',
      async (page) => {
        const first = [
          page.getByRole('heading', { name: siteTexts.card.who, exact: true }),
          page.getByRole('link', { name: '95 01 00 01' }).first(),
          page.getByText('Når strømmen har været væk'),
          page.getByRole('checkbox').nth(0),
          page.getByRole('checkbox').nth(1),
        ]
        for (const each of first) {
          const box = await each.boundingBox()
          expect(box!.y + box!.height).toBeLessThan(844)
        }
      },
      { viewport: { width: 390, height: 844 } },
    )
  })

  it('keeps its ticks on the device with the hour of each, until they are reset or twelve hours old', async () => {
    await visit(
      '/logskema/',
      async (page) => {
        const box = page.getByRole('checkbox').nth(1)
        const begun = page.getByText('Begyndt 03:12')
        await page.clock.setFixedTime('2026-11-22T02:12:00Z')
        await page.goto(`${site.address}/eksempel/plan-kort/`)
        await box.check()
        await page.clock.setFixedTime('2026-11-22T02:30:00Z')
        await page.getByRole('checkbox').nth(2).check()
        await page.reload()
        await begun.waitFor()
        expect(await page.locator('.step__time').allTextContents()).toEqual(['03:12', '03:30'])
        const ready = () => page.locator('.card__steps .fault').first().waitFor()
        // The same card in another revision has other steps.
        await page.evaluate(() => {
          const [key = ''] = Object.keys(localStorage)
          localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace(/"revision":"[^"]*"/, '"revision":"0.9"'))
        })
        await page.reload()
        await ready()
        expect([await box.isChecked(), await begun.count()]).toEqual([false, 0])
        await box.check()
        page.on('dialog', (dialog) => void dialog.accept())
        await page.getByRole('button', { name: toolTexts.resetTicks }).click()
        expect(await box.isChecked()).toBe(false)
        expect(await page.evaluate(() => localStorage.length)).toBe(0)
        await box.check()
        await page.clock.setFixedTime('2026-11-22T14:31:00Z')
        await page.reload()
        await ready()
        expect(await box.isChecked()).toBe(false)
      },
      { timezoneId: 'Europe/Copenhagen' },
    )
  })

  it('prints on one sheet, with its log on another', async () => {
    await visit('/eksempel/plan-kort/', async (page) => expect(await sheets(page)).toBe(2))
  })
})

describe('the log sheet', () => {
  it('is written on the device, kept there, printed as it is written and shared as text', async () => {
    await visit(
      '/logskema/',
      async (page) => {
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.method()))
        await page.clock.setFixedTime('2026-11-22T02:12:00Z')
        await page.evaluate(() => {
          const writeText = (text: string) => Promise.resolve(void (document.title = text))
          Object.defineProperty(navigator, 'clipboard', { value: { writeText } })
          Object.defineProperty(navigator, 'share', { value: undefined })
        })
        await page.getByRole('textbox', { name: 'Hændelse' }).fill('Strømsvigt')
        await page.getByRole('textbox', { name: 'Oplysning' }).fill('Strømmen gik.')
        await page.getByRole('textbox', { name: 'Ansvarlig' }).fill('Bo')
        await page.getByRole('button', { name: toolTexts.log.write }).click()
        await page.getByRole('cell', { name: 'Strømmen gik.' }).waitFor()
        // The page's own parts may still be coming; nothing is sent.
        expect(asked.filter((method) => method !== 'GET')).toEqual([])
        await page.getByRole('button', { name: toolTexts.log.share }).click()
        await page.getByText(toolTexts.log.copied).waitFor()
        expect(await page.title()).toBe('Logskema\nHændelse: Strømsvigt\n\n03:12 Strømmen gik. (Bo)'.replaceAll(/\s+/g, ' '))
        await page.reload()
        expect(await page.getByRole('row').nth(1).innerText()).toMatch(/^03:12\tStrømmen gik\.\t\s*Bo$/)
        expect(await sheets(page)).toBe(1)
      },
      { timezoneId: 'Europe/Copenhagen' },
    )
  })

  it('has a column for each thing to write, and prints on one sheet', async () => {
    await visit('/logskema/', async (page) => {
      const columns = await page.getByRole('columnheader').allInnerTexts()
      expect(columns).toEqual(['Kl.', 'Oplysning', 'Beslutning eller handling', 'Ansvarlig'])
      expect(await sheets(page)).toBe(1)
    })
  })
})

/** How many sheets of paper the page takes. */
const sheets = async (page: Page): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe('search', () => {
  const field = (page: Page) => page.getByRole('searchbox', { name: siteTexts.search.label })
  const status = (page: Page) => page.getByRole('status')
  const results = (page: Page) => page.locator('.results__list > li')

  it('finds a plan while typing on the front page, marks the words and leads to the section', async () => {
    await visit('/', async (page) => {
      await field(page).fill('satellittelefon')
      const result = results(page).filter({ hasText: 'IT-nedbrud' })
      await result.locator('mark').first().waitFor()
      expect(await result.textContent()).toContain('Indsatsplan')
      expect(await result.textContent()).toContain('IT og Digitalisering')
      await result.getByRole('link', { name: 'Bemanding og udstyr' }).click()
      await page.locator('details[open] #bemanding').waitFor()
    })
  })

  it('finds a contact by name and by number', async () => {
    await visit('/soeg/?q=Kragelund', async (page) => {
      await results(page).filter({ hasText: 'Ida Kragelund' }).first().waitFor()
      await field(page).fill('95011014')
      await results(page).filter({ hasText: 'Birger Thygesen-Østergaard' }).first().waitFor()
    })
  })

  it('lets a reader call a contact from the result, with a thumb', async () => {
    await visit(
      '/soeg/?q=95011014',
      async (page) => {
        const call = results(page).first().locator('a.call').first()
        await call.waitFor()
        expect(await call.getAttribute('href')).toBe('tel:+4595011014')
        expect(await call.textContent()).toContain('95\u00a001\u00a010\u00a014')
        expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      },
      phone,
    )
  })

  it('forgives a typo and says what it searched for instead', async () => {
    await visit('/', async (page) => {
      await field(page).fill('satelittelefon')
      await status(page).getByText(searchTexts.foundInstead(1, 'satellittelefon', 'satelittelefon')).waitFor()
      expect(await results(page).locator('mark').first().textContent()).toMatch(/satellittelefon/i)
    })
  })

  it('is fetched by those who search, and by no others', async () => {
    await visit('/', async (page) => {
      const fetched: string[] = []
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
      await page.reload({ waitUntil: 'networkidle' })
      expect(fetched.filter((path) => /search|pagefind/.test(path))).toEqual([])
      await field(page).focus()
      await expect.poll(() => fetched).toContain('/pagefind/ord.json')
      expect(fetched.some((path) => path.startsWith('/assets/search-'))).toBe(true)
    })
  })

  it('is walked through with the arrow keys, and left for the field with Escape', async () => {
    await visit('/', async (page) => {
      await field(page).fill('it')
      // Those of the index, which come after what stands on the page.
      await results(page).first().locator('.meta').waitFor()
      await page.keyboard.press('ArrowDown')
      const focused = () => page.evaluate(() => document.activeElement?.className)
      expect(await focused()).toBe('results__title')
      await page.keyboard.press('ArrowDown')
      expect(await focused()).not.toBe('results__title')
      await page.keyboard.press('Escape')
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true)
    })
  })

  it('offers to search everywhere when the chosen department and type have nothing', async () => {
    await visit('/soeg/?q=it&type=Beredskabsplan&afdeling=IT+og+Digitalisering', async (page) => {
      await status(page).getByText(searchTexts.nothingHere('it')).waitFor()
      await page.getByRole('button', { name: searchTexts.everywhere }).click()
      await page.waitForURL('**/soeg/?q=it')
      await results(page).filter({ hasText: 'IT-nedbrud' }).first().waitFor()
    })
  })

  it('narrows by department and type, keeps the question in the address and finds it there again', async () => {
    await visit('/soeg/', async (page) => {
      await field(page).fill('it')
      await page.getByLabel(siteTexts.search.kind).selectOption('Rolle')
      await page.getByLabel(siteTexts.search.department).selectOption('IT og Digitalisering')
      await page.waitForURL('**/soeg/?q=it&afdeling=IT+og+Digitalisering&type=Rolle')
      await status(page).getByText(searchTexts.found(1)).waitFor()
      await page.reload()
      await status(page).getByText(searchTexts.found(1)).waitFor()
      expect(await page.getByLabel(siteTexts.search.kind).inputValue()).toBe('Rolle')
    })
  })

  it('says that there is nothing, advises, leaves the list of plans, and is silent when the field is emptied', async () => {
    await visit('/soeg/', async (page) => {
      await field(page).fill('xyzzy')
      await status(page).getByText(searchTexts.nothing('xyzzy')).waitFor()
      expect(await page.getByText(searchTexts.advice).isVisible()).toBe(true)
      expect(await page.getByRole('heading', { name: siteTexts.search.all }).isVisible()).toBe(true)
      await field(page).fill('it')
      await page.getByRole('heading', { name: siteTexts.search.all }).waitFor({ state: 'hidden' })
      await field(page).fill('')
      await page.getByRole('heading', { name: siteTexts.search.all }).waitFor()
      expect(await status(page).textContent()).toBe('')
    })
  })

  it('says so when the index cannot be had, and leaves the list of plans', async () => {
    const context = await browser.newContext(withoutCopy)
    const page = await context.newPage()
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto(`${site.address}/soeg/?q=it`)
    await status(page).getByText(searchTexts.failed).waitFor()
    expect(await page.getByRole('heading', { name: siteTexts.search.all }).isVisible()).toBe(true)
    await context.close()
  })

  it('lists every plan without JavaScript', async () => {
    await visit(
      '/soeg/?q=it',
      async (page) => {
        expect(await page.getByText(siteTexts.search.noScript).isVisible()).toBe(true)
        expect(await page.getByRole('link', { name: 'Delplan for IT og Digitalisering' }).isVisible()).toBe(true)
      },
      { javaScriptEnabled: false },
    )
  })
})

describe('what every page loads', () => {
  it('is a stylesheet of at most 12 KB and a script of at most 6 KB, compressed', async () => {
    const size = async (href: string): Promise<number> => gzipSync(await site.asset(href)).length
    expect(await size(site.assets.css)).toBeLessThanOrEqual(12 * 1024)
    expect(await size(site.assets.js)).toBeLessThanOrEqual(6 * 1024)
  })
})
