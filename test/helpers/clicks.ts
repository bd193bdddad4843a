/**
 * Counts what a person clicks, so that a goal for how many can be held. The clicks that the test makes are counted, and not what the
 * page sees: where something moves under the pointer the browser's driver aims again, which no person would call two.
 */
import type { Locator } from 'playwright-core'

export interface Clicks {
  on: (target: Locator) => Promise<void>
  /** Since it was last begun. */
  count: () => number
  begin: () => void
  /** Choosing in the browser's own list is two clicks, which the driver makes none of. */
  chose: () => void
}

/** Milliseconds: a busy machine needs them. */
const patience = 60_000

export function countClicks(): Clicks {
  let count = 0
  return {
    on: async (target) => {
      count += 1
      await target.click({ timeout: patience })
    },
    count: () => count,
    begin: () => {
      count = 0
    },
    chose: () => {
      count += 2
    },
  }
}
