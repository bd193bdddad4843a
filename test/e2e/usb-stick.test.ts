/** The ZIP of a site, unpacked and opened from the disk, with the network off. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SiteBuild } from '../../publishing/assets'
import { makePending } from '../../publishing/follow-up'
import { publishSnapshots } from '../../publishing/publish'
import { documentRoot, siteFolder } from '../../publishing/site-folder'
import { startBrowser } from '../helpers/browser'
import { publishedHtml } from '../helpers/site-example'
import { plan, snapshot, text } from '../unit/publishing/fixtures'
import { internalRelease, publication } from '../unit/publishing/stand-in'

let folder: string
let stick: string
let browser: Browser
let page: Page
const asked: string[] = []
const complaints: string[] = []

const chain = [{ who: { to: 'contacts' as const, id: 'bo' }, note: '' }]
const plans = [
  plan('power', { alarmChain: chain, contactGroups: [{ heading: 'Vagten', members: chain }] }),
  plan('fire', {
    title: 'Brand i Fjordhallen',
    summary: 'Når det brænder.',
    sections: [{ key: 'situation', heading: null, text: { body: text('Røg eller ild.') }, phases: {} }],
  }),
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usb-'))
  const site = siteFolder(folder)
  const build = await buildAssets(join(folder, 'assets'))
  const publish = () =>
    publishSnapshots(
      publication(folder, {
        snapshot: snapshot(plans),
        build,
        render: (each) => Promise.resolve(publishedHtml(each, build.assets)),
      }),
    )
  // The pages, then with their PDFs, then with the archive.
  for (const _ of ['papers', 'archive']) {
    const { release, pending } = await publish()
    expect(await makePending(site, release, pending)).toEqual({ made: true, failures: [] })
  }
  await publish()
  const zip = Object.keys((await internalRelease(site)).manifest.files).find((file) => file.endsWith('.zip'))
  stick = await unpack(join(documentRoot(site, 'internal'), zip ?? ''), join(folder, 'stick'))
  browser = await startBrowser()
  page = await (await browser.newContext({ offline: true })).newPage()
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

async function buildAssets(target: string): Promise<SiteBuild> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build-assets.ts', target])
  const names = (await readdir(target)).filter((name) => name !== 'manifest.json')
  const assets = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as SiteBuild['assets']
  return { id: 'usb', assets, files: names.map((name) => ({ name, file: join(target, name) })) }
}

/** @returns the one folder in the archive */
async function unpack(zip: string, target: string): Promise<string> {
  const files = Object.entries(unzipSync(new Uint8Array(await readFile(zip))))
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(target, name)), { recursive: true })
    await writeFile(join(target, name), bytes)
  }
  const [only = '', ...others] = await readdir(target)
  expect(others).toEqual([])
  return join(target, only)
}

const open = (file: string) => page.goto(pathToFileURL(join(stick, file)).href)
const results = '#soegeresultater ol > li > a'

describe('the copy on a USB stick', () => {
  it('says in a file what to do, and holds the PDFs', async () => {
    expect(await readdir(stick)).toEqual(expect.arrayContaining(['LÆS-MIG.txt', 'index.html', 'pdf']))
    expect(existsSync(join(stick, 'pdf/planer/power.pdf'))).toBe(true)
  })

  it('leads from every page to files that are there', async () => {
    const pages = (await readdir(stick, { recursive: true })).filter((file) => file.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(10)
    const dead: string[] = []
    for (const file of pages) {
      await open(file)
      const links = await page.$$eval('[href], [src], [action]', (all) =>
        all.map((each) => ['href', 'src', 'action'].map((name) => each.getAttribute(name)).find((value) => value !== null) ?? ''),
      )
      for (const link of links.filter((each) => !/^(https?:|mailto:|tel:|data:|#)/.test(each))) {
        const [path = ''] = new URL(link, pathToFileURL(join(stick, file))).href.split(/[?#]/)
        if (path.endsWith('/') || !existsSync(fileURLToPath(path))) dead.push(`${file} → ${link}`)
      }
    }
    expect(dead).toEqual([])
  })

  it('finds `strøm` while typing, and leads to the plan', async () => {
    await open('index.html')
    await page.fill('#soeg', 'strøm')
    await page.waitForSelector(results)
    await page.click(results)
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Strømsvigt')
    expect(page.url()).toMatch(/^file:.*planer\/power\/index\.html/)
  })

  it('understands words as the site does: spelling, parts of compounds, and a filter in the address', async () => {
    await open('soeg/index.html')
    for (const word of ['stroemsvigt', 'svigt', 'strømsvigd']) {
      await page.fill('#soeg', word)
      await page.waitForFunction(
        ([selector, q]) => location.search.includes(String(q)) && document.querySelector(String(selector))?.textContent === 'Strømsvigt',
        [results, encodeURIComponent(word)],
      )
    }
    await page.reload()
    await page.waitForSelector(results)
    expect(await page.inputValue('#soeg')).toBe('strømsvigd')
  })

  it('prints with every section open', async () => {
    await open('planer/power/index.html')
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.$$eval('details', (all) => all.every((each) => each.open))).toBe(true)
  })

  it('has asked for nothing but files, and complained of nothing', () => {
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([])
    expect(complaints).toEqual([])
  })
})
