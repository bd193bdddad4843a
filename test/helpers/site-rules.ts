/** What every page must be for those who read it, asked of a page that stands open in a browser. */
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const widths = [320, 768, 1280] as const
export const colours = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const

const openEverySection = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))

/** Axe's rules that a choice of colours can break; the others ask for nothing that it changes. */
const ofColour = ['color-contrast', 'link-in-text-block']

/**
 * @param rules those alone: `colour` where the page has been looked at in other colours, and stands as it stood
 * @returns what Axe has to say against the page as it stands: WCAG 2.2 A and AA, and good practice
 */
export async function violations(page: Page, rules: 'all' | 'colour' = 'all'): Promise<string[]> {
  await openEverySection(page)
  // The devtools put Axe into the page; the site's own policy would let no foreign script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const runOnly = rules === 'all' ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] : ofColour
  const { violations: found, passes } = await page.evaluate((wanted): Promise<AxeResults> =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, { runOnly: wanted, resultTypes: ['violations'] }),
    runOnly,
  )
  // An empty page would have no faults either.
  expect(passes.length).toBeGreaterThan(rules === 'all' ? 10 : 0)
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`))
}

/** @returns how many pixels the page is wider than the screen, every section open */
export async function overflow(page: Page): Promise<number> {
  await openEverySection(page)
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** @returns how far the page has moved under its reader since it was opened (Cumulative Layout Shift), when its fonts have come */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
    const seen = new PerformanceObserver(() => {})
    seen.observe({ type: 'layout-shift', buffered: true })
    return (seen.takeRecords() as (PerformanceEntry & { value: number })[]).reduce((sum, { value }) => sum + value, 0)
  })
}

/** @returns the numbers to call that are smaller than a thumb (44 px either way), every section open */
export async function smallNumbers(page: Page): Promise<string[]> {
  await openEverySection(page)
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')]
      .map((link) => ({ link, box: link.getBoundingClientRect() }))
      // A hidden one has no size at all.
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 44)
      .map(({ link, box }) => `${link.textContent} ${Math.round(box.width)}×${Math.round(box.height)}`),
  )
}

/**
 * @returns everything from here on that a page of `origin` should not have: complaints of the browser (a breach of the
 *   Content-Security-Policy is one) and requests to other hosts
 */
export function listen(page: Page, origin: string): string[] {
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('request', (request) => {
    if (/^\w+s?:/.test(request.url()) && !request.url().startsWith(`${origin}/`)) heard.push(request.url())
  })
  return heard
}
