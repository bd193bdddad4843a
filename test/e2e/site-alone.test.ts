/**
 * The demo municipality, published; then the CMS is ended and its database deleted, and both editions are served as the
 * files they are. A reader loses nothing.
 */
import { execFile } from 'node:child_process'
import { readdir, readFile, realpath, rm, mkdtemp } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { planKinds } from '../../domain/approval/vocabulary'
import { scriptTexts, searchTexts, siteTexts, words } from '../../messages'
import type { Edition } from '../../publishing/editions'
import { sha256 } from '../../publishing/disk/digest'
import { isCollection } from '../../publishing/past/keep-past'
import type { Manifest } from '../../publishing/release/manifest'
import { commandOf } from '../../scripts/steps/script.mjs'
import { serveSite } from '../../publishing/server/server'
import { documentRoot, siteFolder } from '../../publishing/disk/site-folder'
import { startBrowser } from '../helpers/browser'
import { copyDemo } from '../helpers/prepared-demo'
import { startProgram } from '../helpers/program'
import { htmlProblems } from '../helpers/site-html'
import { layoutShift, listen, overflow, smallNumbers, violations } from '../helpers/site-rules'

let dataDir: string
/** Where the command line put the site together as readers saw it, and what it said. */
let past: string
let told: string
let cms: string
let browser: Browser

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'planvaerk-alone-'))
  past = await mkdtemp(join(tmpdir(), 'planvaerk-as-of-'))
  await copyDemo(inject('shared'), dataDir)
  const program = await startProgram({ DATA_DIR: dataDir })
  cms = program.adminUrl
  // PDFs come after the pages, and the archive after the PDFs.
  const archives = await Promise.all(editions.map(async (edition) => until(() => archiveOf(edition))))
  expect(archives).toHaveLength(2)
  expect(await program.stop()).toBe(0)
  const asOf = ['--as-of', new Date().toISOString(), '--out', past]
  told = (await promisify(execFile)(process.execPath, [...(await commandOf('publish')), ...asOf], { env: { ...process.env, DATA_DIR: dataDir } })).stdout
  const besides = (await readdir(dataDir)).filter((name) => name !== 'site')
  expect(besides.join()).toContain('.db')
  for (const name of besides) await rm(join(dataDir, name), { recursive: true })
  browser = await startBrowser()
}, 900_000)

afterAll(async () => {
  await browser?.close()
  for (const folder of [dataDir, past]) await rm(folder, { recursive: true, force: true })
})

const editions = ['internal', 'public'] as const satisfies Edition[]
const rootOf = (edition: Edition) => documentRoot(siteFolder(dataDir), edition)

async function archiveOf(edition: Edition): Promise<string | undefined> {
  const files = await readdir(rootOf(edition)).catch(() => [])
  return files.find((name) => name.endsWith('.zip'))
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, 250))
  }
}

describe.each(editions)('the %s edition, without CMS and database', (edition) => {
  let server: Server
  let address: string
  let manifest: Manifest
  let page: Page
  let heard: string[]

  beforeAll(async () => {
    server = await serveSite({ root: rootOf(edition), port: 0, host: '127.0.0.1' })
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    manifest = JSON.parse(await readFile(join(await realpath(rootOf(edition)), 'manifest.json'), 'utf8')) as Manifest
    page = await browser.newPage({ locale: 'da', serviceWorkers: 'block', viewport: { width: 320, height: 800 } })
    heard = listen(page, address)
  })
  afterAll(async () => {
    await page?.close()
    server?.closeAllConnections()
    server?.close()
  })

  const paths = () => manifest.pages.map((each) => each.path)
  const open = (path: string) => page.goto(address + path)
  const html = async (path: string) => (await fetch(address + path)).text()
  const results = () => page.locator('.results__list > li')

  it('is alone', async () => {
    await expect(fetch(cms)).rejects.toThrow()
    expect(paths().length).toBeGreaterThan(60)
    expect(new Set(manifest.pages.map(({ template }) => template)).size).toBeGreaterThan(11)
  })

  it('has been put together once more from what was kept of it, but for the collections', async () => {
    expect(told).toMatch(/^Siden, som læserne så den fra .* og til nu, ligger i /)
    const root = await realpath(rootOf(edition))
    for (const [path, hash] of Object.entries(manifest.files)) {
      const bytes = await readFile(join(past, edition, path)).catch(() => null)
      if (isCollection(path)) expect(bytes, path).toBeNull()
      else expect(bytes && sha256(bytes), path).toBe(hash)
    }
    expect(await readFile(join(past, edition, 'manifest.json'))).toEqual(await readFile(join(root, 'manifest.json')))
  })

  it('answers every page with the strict policy, as valid HTML without the framework, and no plan is over 14 KB', async () => {
    const faults: string[] = []
    for (const { path, template } of manifest.pages) {
      const answer = await fetch(address + path)
      const text = await answer.text()
      const $ = load(text)
      const scripts = $('script').map((_, script) => $(script).attr('src') ?? 'inline').get()
      const policy = String(answer.headers.get('content-security-policy')).split('; ')
      const compressed = gzipSync(text).length
      faults.push(...(await htmlProblems(text)).map((problem) => `${path} ${problem}`))
      if (answer.status !== 200) faults.push(`${path} answers ${answer.status}`)
      if (!policy.includes("default-src 'none'") || !policy.includes("script-src 'self' 'wasm-unsafe-eval'")) faults.push(`${path} ${policy}`)
      if (scripts.length !== 1 || !/^\/assets\/site-\w+\.js$/.test(String(scripts[0]))) faults.push(`${path} runs ${scripts}`)
      const shared = $('meta[property="og:title"]').attr('content')
      if (template !== 'moved' && !(shared && $('title').text().startsWith(shared))) faults.push(`${path} is shared as ${shared}`)
      if (template === 'plan' && !planKinds.some((kind) => shared?.toLowerCase().includes(words.kinds[kind].toLowerCase()))) faults.push(`${path} is shared without its kind`)
      if (/_next|__next| on\w+="| style="/.test(text)) faults.push(`${path} carries something of the framework`)
      if (template === 'plan' && compressed > 14 * 1024) faults.push(`${path} is ${compressed} bytes compressed`)
    }
    expect(faults).toEqual([])
  })

  // Every page of the edition, one after the other, in a browser.
  it('meets WCAG 2.2 AA and good practice on every page, fits a phone, and asks no other host for anything', { timeout: 400_000 }, async () => {
    const faults: string[] = []
    heard.length = 0
    for (const { path, template } of manifest.pages.filter((each) => each.template !== 'moved')) {
      await open(path)
      const found = [...(await violations(page)), ...(await smallNumbers(page)), ...heard.splice(0)]
      if ((await overflow(page)) > 0) found.push('is too wide')
      faults.push(...found.map((fault) => `${template} ${path}: ${fault}`))
    }
    expect(faults).toEqual([])
  })

  it.each([320, 1280])('moves nothing under the reader as fonts and script come, on no kind of page, %s pixels wide', async (width) => {
    const context = await browser.newContext({ locale: 'da', serviceWorkers: 'block', viewport: { width, height: 800 } })
    const reader = await context.newPage()
    // In the daytime: at night the number that answers is put before one that has closed. The browser's own clock tells when it paints.
    await reader.addInitScript((noon) => {
      const RealDate = Date
      window.Date = class extends RealDate {
        constructor(...given: unknown[]) {
          super(...((given.length > 0 ? given : [noon]) as [number]))
        }
      } as DateConstructor
    }, Date.parse('2026-11-30T11:00:00Z'))
    await reader.route(/\/assets\/site-\w+\.js$/, async (route) => {
      await reader.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, null, { timeout: 120_000 })
      await route.continue()
    })
    const moved: string[] = []
    for (const template of new Set(manifest.pages.map((each) => each.template))) {
      // One that is not there shows what it finds by the words of its address, as results come.
      if (template === 'moved' || template === 'notFound') continue
      const { path } = manifest.pages.findLast((each) => each.template === template)!
      await reader.goto(address + path)
      const by = await layoutShift(reader)
      if (by > 0) moved.push(`${template} ${path} by ${by}`)
    }
    await context.close()
    expect(moved).toEqual([])
  })

  it('is searched, by number and by word, and opens the section that was found', async () => {
    await open('/soeg/?q=krisestabsvagten')
    await results().first().locator('a.call').first().waitFor()
    await open('/soeg/?q=oversvoemmelse')
    await page.getByRole('status').getByText(/resultat/).waitFor()
    await results().locator('ul a').first().click()
    await page.waitForURL(/#/)
    await page.locator('h2:target').waitFor()
    expect(heard).toEqual([])
  })

  it('shows what one role does, across the plans and in one of them', async () => {
    await open('/')
    await page.getByRole('region', { name: siteTexts.home.iAm }).getByRole('link').first().click()
    await page.waitForURL('**/roller/**')
    await page.getByRole('heading', { level: 1 }).waitFor()
    // Whoever is chosen has something to do: a card, steps, or tasks of their own.
    const home = load(await html('/'))
    const roles = home('.i-am a').map((_, link) => home(link).attr('href')).get()
    expect(roles.length).toBeGreaterThan(0)
    const isIdle = (text: string) => !/id="(kort|handlinger)"/.test(text) && (!text.includes('id="opgaver"') || text.includes(siteTexts.role.noTasks))
    const idle: string[] = []
    for (const path of roles) if (isIdle(await html(path))) idle.push(path)
    expect(idle).toEqual([])
    const asking = await until(async () => {
      for (const path of paths().filter((each) => each.startsWith('/planer/') && !each.endsWith('/historik/'))) {
        if ((await html(path)).includes('data-role-choice')) return path
      }
    })
    await open(asking)
    const role = page.locator('[data-only]').first()
    await role.click()
    await page.locator('[data-role-status]').getByText(`Viser kun ${await role.textContent()}`).waitFor()
    await page.getByRole('button', { name: scriptTexts.allRoles }).click()
  })

  it('gives the plan as a PDF and the whole site as an archive that begins at index.html', async () => {
    const link = (text: string, name: string) => load(text)(`a:contains("${name}")`).attr('href') ?? ''
    const bytes = async (href: string) => new Uint8Array(await (await fetch(address + encodeURI(href))).arrayBuffer())
    const plan = paths().find((path) => /^\/planer\/[^/]+\/$/.test(path) && manifest.pages.some((each) => each.path === path && each.template === 'plan'))
    const pdf = await bytes(link(await html(String(plan)), siteTexts.plan.print))
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    const files = Object.keys(unzipSync(await bytes(link(await html('/om/'), 'Hent hele siden'))))
    expect(files.some((file) => /^[^/]+\/index\.html$/.test(file))).toBe(true)
    expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(60)
  })

  it('prints every action card on two sheets at the most, and begins it on a phone with who, when and what to do', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const cards: string[] = []
    for (const path of paths().filter((each) => /^\/planer\/[^/]+\/$/.test(each))) {
      if (!(await html(path)).includes('class="card"')) continue
      cards.push(path)
      await open(path)
      const top = (selector: string) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top)
      const heading = page.getByRole('heading', { name: siteTexts.card.who, exact: true })
      expect((await heading.boundingBox())!.y, path).toBeLessThan(844 / 2)
      expect(await top('#hvornaar'), path).toBeLessThan(844)
      expect(await top('.card__steps'), path).toBeLessThan(844)
      // Attachments and the blank log are sheets of their own.
      await page.evaluate(() => document.querySelectorAll('.card ~ *').forEach((each) => each.remove()))
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, path).toBeLessThanOrEqual(2)
    }
    expect(cards.length).toBeGreaterThan(edition === 'internal' ? 5 : 0)
    await page.setViewportSize({ width: 320, height: 800 })
  })

  // Ends the server, so it comes last.
  it('is all on the device after one visit: with the server gone too, pages open and the search finds', async () => {
    const context = await browser.newContext({ locale: 'da' })
    const reader = await context.newPage()
    await reader.goto(`${address}/`)
    await reader.getByText(/^Offlinekopi hentet den/).waitFor({ timeout: 60_000 })
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await reader.goto(`${address}/kontakter/`)
    expect(await reader.locator('a.call').count()).toBeGreaterThan(3)
    await reader.goto(`${address}/soeg/?q=it-nedbrud`)
    await reader.locator('.results__list > li').first().waitFor()
    expect(await reader.getByRole('status').first().textContent()).not.toBe(searchTexts.failed)
    await reader.goto(`${address}/findes-ikke/`)
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe('Siden er ikke med i offlinekopien')
    // The answer wears the site's clothes, from the same copy.
    expect(await reader.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
    await context.close()
  })
})
