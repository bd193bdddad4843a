/**
 * Counts what a person on a phone does: taps, and the times they must scroll before they see what they tap. A call is noted
 * and not made. The taps that the test makes are counted, not those that the page sees.
 */
import type { Browser, Locator, Page } from 'playwright-core'

export interface Phone {
  page: Page
  tap: (target: Locator) => Promise<void>
  /** Numbers that were called, `tel:112`. */
  called: () => Promise<string[]>
  taps: () => number
  scrolls: () => number
  close: () => Promise<void>
}

/** Milliseconds: a busy machine needs them. */
const patience = 60_000
/** CSS pixels between the bars of a small iPhone's browser. */
const screen = { width: 390, height: 664 }

type Called = { called?: string[] }

export async function pickUpPhone(browser: Browser, address: string): Promise<Phone> {
  const context = await browser.newContext({ locale: 'da', serviceWorkers: 'block', viewport: screen, hasTouch: true, isMobile: true })
  await context.addInitScript(() => {
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="tel:"]')
      if (!link) return
      event.preventDefault()
      const here = window as unknown as Called
      here.called = [...(here.called ?? []), link.getAttribute('href') ?? '']
    })
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(address)
  let [taps, scrolls] = [0, 0]
  return {
    page,
    tap: async (target) => {
      await target.waitFor()
      const box = await target.boundingBox()
      if (!box || box.y < 0 || box.y + box.height > screen.height) scrolls += 1
      taps += 1
      await target.tap()
    },
    called: () => page.evaluate(() => (window as unknown as Called).called ?? []),
    taps: () => taps,
    scrolls: () => scrolls,
    close: () => context.close(),
  }
}
