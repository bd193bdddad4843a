/**
 * Both browsers that readers have, each as it comes from its maker, asked the same way: what works without network must
 * work in both (docs/decisions/0022).
 */
import { existsSync } from 'node:fs'
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core'

export interface ReadersBrowser {
  name: 'Chromium' | 'Firefox'
  /** False where it is not installed: its tests are skipped. */
  isHere: boolean
  start: (ways?: Ways) => Promise<Browser>
}

interface Ways {
  /** Firefox: megabytes that sites may keep. Chromium is told by DevTools instead. */
  room?: number
  /** Port of a proxy on this machine that everything goes to, what is for this machine included. */
  proxy?: number
}

// Root, as in a container, gets no sandbox from Chromium.
const chromiumArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : []

const chromium: ReadersBrowser = {
  name: 'Chromium',
  ...programAt(process.env.CHROMIUM_PATH || '/usr/bin/chromium', (executablePath, { proxy }) => ({
    executablePath,
    browser: 'chrome',
    args: proxy ? [...chromiumArgs, `--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'] : chromiumArgs,
  })),
}

const firefox: ReadersBrowser = {
  name: 'Firefox',
  ...programAt(process.env.FIREFOX_PATH || '/usr/bin/firefox-esr', (executablePath, { room, proxy }) => ({
    executablePath,
    browser: 'firefox',
    extraPrefsFirefox: {
      // Firefox asks its maker for settings, and again when it gets no answer.
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      ...(room && { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.round(room * 1024) }),
      ...(proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy,
        'network.proxy.allow_hijacking_localhost': true,
      }),
    },
  })),
}

export const browsers = [chromium, firefox]

function programAt(program: string, options: (program: string, ways: Ways) => LaunchOptions) {
  return { isHere: existsSync(program), start: (ways: Ways = {}) => launch(options(program, ways)) }
}
