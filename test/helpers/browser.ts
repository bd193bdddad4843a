import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/** The browser of this machine: CHROMIUM_PATH, or where Debian puts it. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    // Root, as in a container, gets no sandbox from Chromium.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
