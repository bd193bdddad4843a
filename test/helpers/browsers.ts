/**
 * Both browsers that readers have, each as it comes from its maker, asked the same way: what works without network must
 * work in both (docs/decisions/0022).
 */
import { existsSync } from 'node:fs'
import { launch, type Browser, type SupportedBrowser } from 'puppeteer-core'

export interface ReadersBrowser {
  name: 'Chromium' | 'Firefox'
  /** False where it is not installed: its tests are skipped. */
  isHere: boolean
  /** @param room megabytes that sites may keep, where the browser lets that be said at its start */
  start: (room?: number) => Promise<Browser>
}

const browser = (
  name: ReadersBrowser['name'],
  program: string,
  about: { args?: string[]; prefs?: (room: number) => Record<string, unknown> },
): ReadersBrowser => ({
  name,
  isHere: existsSync(program),
  start: (room) =>
    launch({
      browser: name.toLowerCase().replace('chromium', 'chrome') as SupportedBrowser,
      executablePath: program,
      args: about.args,
      extraPrefsFirefox: room === undefined ? {} : about.prefs?.(room),
    }),
})

export const browsers: ReadersBrowser[] = [
  browser('Chromium', process.env.CHROMIUM_PATH || '/usr/bin/chromium', {
    // Root, as in a container, gets no sandbox from Chromium.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  }),
  browser('Firefox', process.env.FIREFOX_PATH || '/usr/bin/firefox-esr', {
    prefs: (room) => ({ 'dom.quotaManager.temporaryStorage.fixedLimit': Math.round(room * 1024) }),
  }),
]
