/** The copy that a browser keeps: whole, of one release, and told of honestly. The network is off when nobody listens. */
import { appendFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { offlineTexts, siteTexts } from '../../messages'
import { patience } from '../../components/site/offline/newest'
import { rollBack } from '../../publishing/release/rollback'
import { browsers } from '../helpers/browsers'
import { OfflineSite } from '../helpers/offline-site'

const first = '+4595010002'
const second = '+4595010009'
const third = '+4595010005'

for (const { name, isHere, start } of browsers) {
  describe.skipIf(!isHere)(`the offline copy in ${name}`, () => {
    let browser: Browser
    let context: BrowserContext
    let page: Page
    let site: OfflineSite

    beforeAll(async () => {
      browser = await start()
    })
    afterAll(() => browser?.close())
    beforeEach(async () => {
      site = await OfflineSite.open(first)
      context = await browser.createBrowserContext()
      page = await context.newPage()
    })
    afterEach(async () => {
      await context.close()
      await site.remove()
    })

    const go = (path: string, at = page) => at.goto(site.address(path))
    const text = (at = page): Promise<string> => at.$eval('main', (main) => main.innerText)
    const footer = (at = page): Promise<string> => at.$eval('[data-offline]', (note) => note.textContent ?? '')
    /** What the browser has a whole copy of. */
    const copied = (): Promise<string | null> =>
      page.evaluate(async () => {
        const note = await caches.match('/-/gaeldende')
        return note ? ((await note.json()) as { release: string }).release : null
      })
    const copyOf = async (release: string): Promise<void> => {
      await expect.poll(copied, { timeout: 30_000 }).toBe(release)
    }
    /** With a copy, what does not come at once is offered when it is there: on a busy machine too. */
    const readsNewest = (number: string, at = page) =>
      expect
        .poll(
          async () => {
            await at.$eval('[data-newer] button', (button) => (button as HTMLElement).click()).catch(() => {})
            return text(at).catch(() => '')
          },
          { timeout: 60_000 },
        )
        .toContain(number)
    const visited = async (): Promise<void> => {
      await go('/')
      await copyOf((await site.release()).id)
    }
    const ask = (path: string) => page.evaluate(async (each) => (await fetch(each)).text().catch(() => ''), path)
    const fetched = () => site.asked.filter((path) => !/^\/offline(-now)?\.js(on)?$/.test(path))
    /** Without the short way from the copy before: file by file. */
    const fileByFile = (gate: OfflineSite['gate']): OfflineSite['gate'] => (request, response) => {
      if (!request.url?.endsWith('.changes')) return gate(request, response)
      response.writeHead(404).end()
      return true
    }

    it('opens pages, style and search after one visit, and finds a number, with the server stopped', async () => {
      await visited()
      await site.stop()
      await go('/planer/power/')
      expect(await text()).toContain('95 01 00 02')
      expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
      await go('/planer/fire')
      expect(page.url()).toMatch(/\/planer\/fire\/$/)
      await go('/soeg/?q=95010002')
      await page.locator('.results__list > li').wait()
      expect(await page.$eval('.results__list', (list) => list.textContent)).toContain('Bo Aagaard')
      await go('/findes-ikke/')
      expect(await text()).toContain('Siden er ikke med i offlinekopien')
    })

    it('opens every page of the release with the server stopped', async () => {
      await visited()
      const { pages } = (await site.release()).manifest
      await site.stop()
      await go('/')
      const opened = await page.evaluate(
        (paths) => Promise.all(paths.map(async (path) => `${path} ${(await fetch(path).catch(() => null))?.status}`)),
        pages.map(({ path }) => path),
      )
      expect(pages.length).toBeGreaterThan(15)
      expect(opened).toEqual(pages.map(({ path }) => `${path} 200`))
    })

    it('comes in one download in place of one for each file', async () => {
      await visited()
      expect(fetched().filter((path) => path.endsWith('.pack'))).toHaveLength(1)
      expect(fetched().filter((path) => path.includes('pagefind'))).toEqual([])
      expect(Object.keys((await site.release()).manifest.files).length).toBeGreaterThan(50)
    })

    it('says in the footer when it was fetched and how old it is', async () => {
      await visited()
      await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-offline]')?.hidden)
      expect(await footer()).toMatch(/^Offlinekopi hentet den .+ kl\. .+\(lige nu\)/)
      expect(await page.$eval('[data-offline]', (note) => note.getAttribute('aria-live'))).toBe('polite')
      await site.stop()
      for (const [hours, said] of [[5, 'for 5 timer siden'], [24, 'for 24 timer siden'], [75, 'for 3 dage siden']] as const) {
        await page.evaluate(async (age) => {
          const note = Response.json({ at: new Date(Date.now() - age * 3_600_000).toISOString() })
          await (await caches.open('planvaerk-noter-1')).put('/-/hentet', note)
        }, hours)
        await go('/kontakter/')
        await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-offline]')?.hidden)
        expect(await footer()).toMatch(new RegExp(`^Offlinekopi hentet den \\d+\\. \\S+ \\d{4} kl\\. \\d\\d\\.\\d\\d \\(${said}\\)\\.`))
      }
    })

    it('shows a new release at once, and transfers only what changed', async () => {
      await visited()
      const before = await site.release()
      const after = await site.publish(second)
      site.asked.length = 0
      await go('/planer/power/')
      await readsNewest('95 01 00 09')
      await copyOf(after.id)
      const changed = Object.entries(after.manifest.files).filter(([file, hash]) => before.manifest.files[file] !== hash)
      const paths = changed.map(([file]) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
      expect(fetched().filter((path) => !paths.includes(path))).toEqual([])
      expect(new Set(fetched()).size).toBe(fetched().length)
      expect(paths).not.toContain('/planer/fire/')
      // The page that was opened, and in one file what is new in all others.
      expect(fetched().filter((path) => path !== '/planer/power/')).toEqual([expect.stringMatching(/\.changes$/)])
      await site.stop()
      await go('/kontakter/')
      expect(await text()).toContain('95 01 00 09')
    })

    it('never mixes: an open page keeps its release until its reader goes on, also with the network', async () => {
      await visited()
      await go('/planer/power/')
      const { id } = await site.release()
      await site.publish(second)
      expect(await ask('/kontakter/')).toContain('95 01 00 02')
      // Another window brings the copy up to date; the first one still reads the release it began with.
      const other = await context.newPage()
      await go('/planer/power/', other)
      await copyOf((await site.release()).id)
      await readsNewest('95 01 00 09', other)
      expect(await ask('/kontakter/')).toContain('95 01 00 02')
      // What its release no longer has anywhere, it gets from no other.
      const gone = await page.evaluate(async (release) => {
        const list = (await (await caches.match(`/-/udgave/${release}`))?.json()) as { files: Record<string, string> }
        await (await caches.open('planvaerk-filer-1')).delete(`/-/fil/${list.files['/kontakter/']}`)
        return fetch('/kontakter/').then(() => 'answered', () => 'refused')
      }, id)
      expect(gone).toBe('refused')
      await page.reload()
      await readsNewest('95 01 00 09')
    })

    it('never mixes on the very first page either, which was opened before there was a copy', async () => {
      await visited()
      await site.publish(second)
      expect(await ask('/kontakter/')).toContain('95 01 00 02')
    })

    it('follows when a release is replaced in the middle of its download', async () => {
      await visited()
      await site.publish(second)
      let newest = ''
      site.gate = fileByFile(async ({ url }) => {
        if (newest || url !== '/kontakter/') return
        newest = 'on its way'
        newest = (await site.publish(third)).id
      })
      await go('/planer/power/')
      const opened = await text()
      await expect.poll(() => newest.length, { timeout: 30_000 }).toBeGreaterThan(10)
      await copyOf(newest)
      // The page was opened in one of the first two, and the copy is wholly of the third.
      expect(opened).toMatch(/95 01 00 0[29]/)
      await site.stop()
      for (const path of ['/kontakter/', '/planer/power/']) {
        await go(path)
        expect(await text()).toContain('95 01 00 05')
        expect(await text()).not.toMatch(/95 01 00 0[29]/)
      }
    })

    it('keeps the copy it has when the server dies in the middle of an update, and goes on where it was', async () => {
      await visited()
      const whole = (await site.release()).id
      const { id } = await site.publish(second)
      let died = false
      site.gate = fileByFile(({ url, socket }) => {
        died ||= url === '/kontakter/'
        if (died) socket.destroy()
        return died
      })
      await go('/planer/power/')
      await expect.poll(() => died, { timeout: 30_000 }).toBe(true)
      await site.stop()
      expect(await copied()).toBe(whole)
      for (const path of ['/kontakter/', '/planer/power/']) {
        await go(path)
        expect(await text()).toContain('95 01 00 02')
        expect(await text()).not.toContain('95 01 00 09')
      }
      site.gate = () => {}
      await site.start()
      await go('/')
      await copyOf(id)
    })

    it('finishes a first copy that broke off halfway', async () => {
      const { id, manifest, folder } = await site.release()
      const pack = Object.keys(manifest.files).find((file) => file.endsWith('.pack')) ?? ''
      site.gate = async ({ url, socket }, response) => {
        if (url !== `/${pack}`) return false
        const bytes = await readFile(join(folder, pack))
        response.writeHead(200, { 'Content-Length': bytes.length })
        response.write(bytes.subarray(0, bytes.length / 2), () => setImmediate(() => socket.destroy()))
        return true
      }
      await visited()
      expect(await copied()).toBe(id)
      expect(fetched().filter((path) => /^\/(pagefind|planer)\//.test(path)).length).toBeGreaterThan(0)
    })

    it('takes over a release whole or not at all', async () => {
      await visited()
      const whole = (await site.release()).id
      await site.publish(second)
      await appendFile(join(site.root, 'kontakter', 'index.html'), '<!-- not what the release says -->')
      // What lies packed beside it is still what the release says, and would be sent in its place.
      await Promise.all(['br', 'gz'].map((ending) => rm(join(site.root, 'kontakter', `index.html.${ending}`))))
      site.asked.length = 0
      site.gate = fileByFile(() => {})
      await go('/planer/power/')
      await expect.poll(() => site.asked.includes('/kontakter/'), { timeout: 30_000 }).toBe(true)
      await site.stop()
      expect(await copied()).toBe(whole)
      await go('/planer/power/')
      expect(await text()).toContain('95 01 00 02')
      expect(await text()).not.toContain('95 01 00 09')
      await go('/kontakter/')
      expect(await text()).toContain('95 01 00 02')
    })

    it('shows the copy over a network that accepts and never answers, and the newer release when it does', async () => {
      await visited()
      const { id } = await site.publish(second)
      let answer = () => {}
      const silence = new Promise<void>((end) => (answer = end))
      site.gate = () => silence
      await go('/planer/power/')
      expect(await text()).toContain('95 01 00 02')
      await go('/kontakter/')
      expect(await text()).toContain('95 01 00 02')
      expect(await page.$('[data-newer] button')).toBeNull()
      answer()
      await copyOf(id)
      await page.locator('[data-newer] button').wait()
      expect(await page.$eval('[data-newer]', (offer) => offer.textContent)).toBe(`${offlineTexts.newer} ${offlineTexts.showNewer}`)
      // Until its reader goes on, it is of the release it began with.
      expect(await ask('/planer/power/')).toContain('95 01 00 02')
      await readsNewest('95 01 00 09')
      expect(await ask('/planer/power/')).toContain('95 01 00 09')
      expect(patience.withCopy).toBeLessThanOrEqual(500)
    })

    it('offers nothing newer where the page says what it said', async () => {
      await visited()
      await go('/planer/fire/')
      const { id } = await site.publish(second)
      const told = await page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready
        return new Promise((hear) => {
          navigator.serviceWorker.addEventListener('message', ({ data }) => hear(data))
          active?.postMessage('update')
        })
      })
      expect(told).toBe('updated')
      expect(await copied()).toBe(id)
    })

    it('follows a rollback', async () => {
      await visited()
      const { id } = await site.release()
      await site.publish(second)
      await go('/planer/power/')
      await copyOf((await site.release()).id)
      await rollBack(site.folder, new Date())
      await go('/planer/power/')
      await readsNewest('95 01 00 02')
      await copyOf(id)
      await site.stop()
      await go('/kontakter/')
      expect(await text()).toContain('95 01 00 02')
    })

    it('keeps what it has, and says so, when the device has no room for more', { timeout: 300_000 }, async () => {
      const small = await start({ room: 1.5 })
      page = await small.newPage()
      try {
        await visited()
        const whole = (await site.release()).id
        if (name === 'Chromium') {
          const devtools = await page.createCDPSession()
          await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.address(''), quotaSize: 1_000_000 })
        }
        await site.publish(second, noise(1_200_000))
        await go('/planer/power/')
        await page.waitForFunction((said) => document.body.innerText.includes(said), { timeout: 150_000 }, offlineTexts.noRoomForNewer)
        expect(await copied()).toBe(whole)
        // Not fetched again and again.
        site.asked.length = 0
        await go('/planer/power/')
        await expect.poll(() => footer(), { timeout: 60_000 }).toContain(offlineTexts.noRoomForNewer)
        expect(fetched().filter((path) => path.includes('pagefind'))).toEqual([])
        await site.stop()
        await go('/kontakter/')
        expect(await text()).toContain('95 01 00 02')
        expect(await footer()).toMatch(/^Offlinekopi hentet den/)
      } finally {
        await small.close()
      }
    })

    it('mixes nothing with the other edition, which lies at an address of its own', async () => {
      const open = await site.openPublic()
      await page.goto(open.address('/'))
      await copyOf((await open.release()).id)
      await visited()
      await Promise.all([site.stop(), open.stop()])
      await go('/planer/power/')
      expect(await text()).toContain('95 01 00 02')
      await page.goto(open.address('/planer/power/'))
      expect(await text()).toContain('Siden er ikke med i offlinekopien')
      const kept = await page.evaluate(async () => {
        const files = await caches.open('planvaerk-filer-1')
        const texts = await Promise.all((await files.matchAll()).map(async (each) => {
          const body = each.headers.has('x-planvaerk-packed') ? each.body?.pipeThrough(new DecompressionStream('gzip')) : each.body
          return new Response(body).text()
        }))
        return { count: texts.length, withPlan: texts.filter((each) => each.includes('Strømsvigt')).length }
      })
      expect(kept.count).toBeGreaterThan(20)
      expect(kept.withPlan).toBe(0)
    })

    it('is no reason to change anything where there are no service workers', async () => {
      await page.evaluateOnNewDocument(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }))
      await go('/planer/power/')
      expect(await text()).toContain('95 01 00 02')
      expect(await page.$eval('[data-offline]', (note) => (note as HTMLElement).hidden)).toBe(true)
      expect(site.asked).not.toContain('/offline.js')
    })

    it('can be put on the home screen, and its worker is asked for anew each time', async () => {
      await visited()
      const manifest = await page.evaluate(async () => (await fetch('/manifest.webmanifest')).json() as Promise<{ icons: { src: string; sizes: string }[] }>)
      expect(manifest).toMatchObject({ name: `${siteTexts.name} – Fjordby Kommune`, start_url: '/', display: 'standalone' })
      expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512'])
      for (const { src } of manifest.icons) expect((await fetch(site.address(src))).headers.get('content-type')).toBe('image/png')
      expect((await fetch(site.address('/offline.js'))).headers.get('cache-control')).toBe('no-cache')
      if (name === 'Firefox') return // It has no such check: on a phone it asks the reader.
      const devtools = await page.createCDPSession()
      const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
      expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
    })
  })
}

/** Words that no packing makes shorter. */
function noise(length: number): string {
  let seed = 1
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  const words = Array.from({ length: length / 8 }, () => next().toString(36).slice(-6)).join(' ')
  expect(gzipSync(words).length).toBeGreaterThan(length / 3)
  return words
}
