import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { siteTexts } from '../../messages'
import { readBuild, type SiteBuild } from '../../publishing/assets'
import { publishSnapshots } from '../../publishing/publish'
import { rollBack } from '../../publishing/rollback'
import { serveSite } from '../../publishing/server'
import { documentRoot, siteFolder, type SiteFolder } from '../../publishing/site-folder'
import { startBrowser } from '../helpers/browser'
import { publishedHtml } from '../helpers/site-example'
import { contact, plan, snapshot } from '../unit/publishing/fixtures'
import { bothEditions, bothSettings, internalRelease } from '../unit/publishing/stand-in'

let home: string
let build: SiteBuild
let browser: Browser

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'planvaerk-offline-'))
  const assets = join(home, 'generated', 'assets')
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build-assets.ts', assets])
  ;[build, browser] = await Promise.all([readBuild(home), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await rm(home, { recursive: true, force: true })
})

let site: SiteFolder
let server: Server
let port: number
let asked: string[]
let context: BrowserContext
let page: Page

const start = async (at: number): Promise<void> => {
  server = await serveSite({ root: documentRoot(site, 'internal'), port: at, host: '127.0.0.1' })
  server.on('request', ({ url }) => asked.push(String(url)))
  port = (server.address() as AddressInfo).port
}
const stop = async (): Promise<void> => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}

beforeEach(async () => {
  site = siteFolder(await mkdtemp(join(home, 'data-')))
  asked = []
  await publish('+4595010002')
  await start(0)
  context = await browser.newContext({ locale: 'da' })
  page = await context.newPage()
})
afterEach(async () => {
  await context.close()
  if (server.listening) await stop()
})

/** A release in which the guard of the plan for power cuts has this number. */
async function publish(number: string): Promise<void> {
  const taken = snapshot([
    plan('power', { alarmChain: [{ who: { to: 'contacts', id: 'bo' }, note: '' }] }),
    plan('fire', { title: 'Brand' }),
  ])
  taken.contacts[1] = contact('bo', { name: 'Bo Aagaard', phones: [{ number, label: '' }] })
  const render = (each: Parameters<typeof publishedHtml>[0]) => Promise.resolve(publishedHtml(each))
  await publishSnapshots({ site, snapshots: bothEditions(taken), settings: bothSettings, build, render, reason: 'test' })
}

const go = (path: string) => page.goto(`http://127.0.0.1:${port}${path}`)
const releaseInForce = () => internalRelease(site)
const text = () => page.getByRole('main').innerText()

/** What the browser has a whole copy of. */
const copied = (): Promise<string | null> =>
  page.evaluate(async () => {
    const note = await caches.match('/-/gaeldende')
    return note ? ((await note.json()) as { release: string }).release : null
  })
const copyOf = async (release: string): Promise<void> => {
  await expect.poll(copied, { timeout: 30_000 }).toBe(release)
}
const visited = async (): Promise<void> => {
  await go('/')
  await copyOf((await releaseInForce()).manifest.release)
}

describe('the offline copy', () => {
  it('opens pages, style and search after one visit, and finds a number, with the server stopped', async () => {
    await visited()
    await stop()
    await go('/planer/power/')
    expect(await text()).toContain('95 01 00 02')
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
    await go('/planer/fire')
    expect(page.url()).toMatch(/\/planer\/fire\/$/)
    await go('/soeg/?q=95010002')
    await page.locator('.results__list > li').filter({ hasText: 'Bo Aagaard' }).first().waitFor()
    await go('/findes-ikke/')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Siden er ikke med i offlinekopien')
  })

  it('says in the footer when it was fetched, and nothing where there is none', async () => {
    await go('/')
    const note = page.locator('[data-offline]')
    await page.getByText(/^Offlinekopi hentet den .+ kl\. .+\(lige nu\)/).waitFor()
    const other = await browser.newContext({ serviceWorkers: 'block' })
    const withoutCopy = await other.newPage()
    await withoutCopy.goto(page.url())
    expect(await withoutCopy.locator('[data-offline]').isVisible()).toBe(false)
    await other.close()
    expect(await note.getAttribute('aria-live')).toBe('polite')
  })

  it('shows a new release at once, and transfers only what changed', async () => {
    await visited()
    const before = await releaseInForce()
    await publish('+4595010009')
    const after = await releaseInForce()
    asked = []
    await go('/planer/power/')
    expect(await text()).toContain('95 01 00 09')
    await copyOf(after.manifest.release)
    const changed = Object.entries(after.manifest.files).filter(([file, hash]) => before.manifest.files[file] !== hash)
    const paths = changed.map(([file]) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    const fetched = asked.filter((path) => !/^\/offline\.js(on)?$/.test(path))
    expect(fetched.filter((path) => !paths.includes(path))).toEqual([])
    expect(new Set(fetched).size).toBe(fetched.length)
    expect(paths).not.toContain('/planer/fire/')
    await stop()
    await go('/kontakter/')
    expect(await text()).toContain('95 01 00 09')
  })

  it('never mixes: an open page keeps its release until its reader goes on, also with the network', async () => {
    await visited()
    await go('/planer/power/')
    const first = (await releaseInForce()).manifest.release
    await publish('+4595010009')
    const ask = (path: string) => page.evaluate(async (each) => (await fetch(each)).text().catch(() => ''), path)
    expect(await ask('/kontakter/')).toContain('95 01 00 02')
    // Another window brings the copy up to date; the first one still reads the release it began with.
    const other = await context.newPage()
    await other.goto(page.url())
    await copyOf((await releaseInForce()).manifest.release)
    expect(await other.getByRole('main').innerText()).toContain('95 01 00 09')
    expect(await ask('/kontakter/')).toContain('95 01 00 02')
    // What its release no longer has anywhere, it gets from no other.
    const gone = await page.evaluate(async (release) => {
      const list = (await (await caches.match(`/-/udgave/${release}`))?.json()) as { files: Record<string, string> }
      await (await caches.open('planvaerk-filer-1')).delete(`/-/fil/${list.files['/kontakter/']}`)
      return fetch('/kontakter/').then(() => 'answered', () => 'refused')
    }, first)
    expect(gone).toBe('refused')
    await page.reload()
    expect(await text()).toContain('95 01 00 09')
  })

  it('takes over a release whole or not at all', async () => {
    await visited()
    const whole = (await releaseInForce()).manifest.release
    await publish('+4595010009')
    await appendFile(join(documentRoot(site, 'internal'), 'kontakter', 'index.html'), '<!-- not what the release says -->')
    asked = []
    await go('/planer/power/')
    await expect.poll(() => asked.includes('/kontakter/')).toBe(true)
    await stop()
    expect(await copied()).toBe(whole)
    await go('/planer/power/')
    expect(await text()).toContain('95 01 00 02')
    expect(await text()).not.toContain('95 01 00 09')
    await go('/kontakter/')
    expect(await text()).toContain('95 01 00 02')
  })

  it('follows a rollback', async () => {
    await visited()
    const first = (await releaseInForce()).manifest.release
    await publish('+4595010009')
    await go('/planer/power/')
    await copyOf((await releaseInForce()).manifest.release)
    await rollBack(site, new Date())
    await go('/planer/power/')
    expect(await text()).toContain('95 01 00 02')
    await copyOf(first)
    await stop()
    await go('/kontakter/')
    expect(await text()).toContain('95 01 00 02')
  })

  it('can be put on the home screen, and its worker is asked for anew each time', async () => {
    await visited()
    const manifest = await page.evaluate(async () => (await fetch('/manifest.webmanifest')).json() as Promise<{ icons: { src: string; sizes: string }[] }>)
    expect(manifest).toMatchObject({ name: `${siteTexts.name} – Fjordby Kommune`, start_url: '/', display: 'standalone' })
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512'])
    for (const { src } of manifest.icons) expect((await fetch(`http://127.0.0.1:${port}${src}`)).status).toBe(200)
    const devtools = await context.newCDPSession(page)
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
    expect((await fetch(`http://127.0.0.1:${port}/offline.js`)).headers.get('cache-control')).toBe('no-cache')
  })
})
