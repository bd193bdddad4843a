/** A reader with a keyboard and nothing else. */
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'

/** No page has more stops than this before what a reader looks for. */
const patience = 150

/**
 * Presses Tab until the target has the focus.
 * @throws when it never gets it
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < patience; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await isFocused(target)) return
  }
  throw new Error(`The keyboard does not reach ${String(target)} on ${page.url()}.`)
}

export const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement)

/** Room around an element for the frame that tells where the focus is. */
const margin = 8
/** WCAG 1.4.11: what tells the state of a control stands out from what was there before. */
const leastContrast = 3

/**
 * How clearly the focus is seen: two pictures of the element, with and without it.
 * @returns how many pixels long a frame one pixel wide would be of those that changed enough to be seen, as a share of
 *   the way around the element
 */
export async function focusSeen(page: Page, target: Locator): Promise<number> {
  await target.focus()
  const box = (await target.boundingBox())!
  const { width, height } = page.viewportSize()!
  const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)]
  const clip = { x, y, width: Math.min(box.width + 2 * margin, width - x), height: Math.min(box.height + 2 * margin, height - y) }
  const picture = async (): Promise<Buffer> => sharp(await page.screenshot({ clip })).removeAlpha().raw().toBuffer()
  const focused = await picture()
  await target.evaluate((element) => (element as HTMLElement).blur())
  const blurred = await picture()
  let changed = 0
  for (let at = 0; at < focused.length; at += 3) if (contrast(focused, blurred, at) >= leastContrast) changed += 1
  return changed / (2 * (box.width + box.height))
}

function contrast(one: Buffer, other: Buffer, at: number): number {
  const [a, b] = [luminance(one, at), luminance(other, at)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Relative luminance as WCAG defines it. */
const luminance = (pixels: Buffer, at: number): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, colour) => {
    const part = (pixels[at + colour] ?? 0) / 255
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  }, 0)
