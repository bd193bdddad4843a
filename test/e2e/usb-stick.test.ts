/**
 * The ZIP of a site, unpacked into a folder with a difficult name that nobody may write to, and opened from the disk in
 * both browsers. All they would fetch goes to a proxy that only takes note of it.
 */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'puppeteer-core'
import sharp from 'sharp'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepMedia } from '../../collections/attachments/storage'
import { makePendingDownloads } from '../../publishing/service/background-jobs'
import { readBuild } from '../../publishing/outputs/assets'
import { publishSnapshots } from '../../publishing/publish'
import { documentRoot, siteFolder } from '../../publishing/disk/site-folder'
import type { Snapshot } from '../../publishing/snapshot/snapshot'
import { browsers } from '../helpers/browsers'
import { publishedPage } from '../helpers/site-example'
import { plan, snapshot, text } from '../unit/publishing/fixtures'
import { internalRelease, publication } from '../unit/publishing/stand-in'

/** What browsers ask their makers at their start, whichever page is open. */
const ownQuestions = /^(http:\/\/)?(firefox\.settings\.services\.mozilla\.com|(accounts|clients2)\.google\.com|update\.googleapis\.com)[:/]/

let folder: string
let zip: string
let stick: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usb-'))
  process.env.DATA_DIR = folder
  const site = siteFolder(folder)
  const build = await readBuild()
  const taken = await municipality()
  const render = (each: Parameters<typeof publishedPage>[0]) => Promise.resolve(publishedPage(each, build.assets))
  const publish = () => publishSnapshots(publication(folder, { snapshot: taken, build, render }))
  // The pages, then with their PDFs, then with the archive.
  for (const _ of ['papers', 'archive']) {
    const { release, pending } = await publish()
    expect(await makePendingDownloads(site, release, pending)).toEqual({ made: true, failures: [], unmade: [] })
  }
  await publish()
  zip = Object.keys((await internalRelease(site)).manifest.files).find((file) => file.endsWith('.zip')) ?? ''
  stick = await unpack(join(documentRoot(site, 'internal'), zip), join(folder, 'Beredskab på æ, ø og å (100 %)'))
})
afterAll(async () => {
  await makeWritable(folder)
  await rm(folder, { recursive: true, force: true })
})

async function municipality(): Promise<Snapshot> {
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#bbb' } }).png().toBuffer()
  const hash = await keepMedia(picture, 'image/png')
  const chain = [{ who: { to: 'contacts' as const, id: 'bo' }, note: '' }]
  const step = (said: string, role: string | null) => ({ text: said, role, contact: null })
  const power = plan('power', {
    alarmChain: chain,
    contactGroups: [{ heading: 'Vagten', members: chain }],
    sections: [
      { key: 'situation', heading: null, text: { body: text('Strømmen er gået.') }, phases: {} },
      { key: 'actions', heading: null, text: {}, phases: { immediate: [step('Indkald staben.', 'leader'), step('Start generatoren.', 'guard')] } },
    ],
    attachments: [
      { hash, name: 'Mødested øst.png', mime: 'image/png', size: picture.length, width: 900, height: 600, alt: 'Kort', caption: '', visibility: 'public' },
    ],
  })
  const fire = plan('fire', {
    title: 'Brand i Fjordhallen',
    summary: 'Når det brænder.',
    sections: [{ key: 'situation', heading: null, text: { body: text('Røg eller ild.') }, phases: {} }],
  })
  return snapshot([power, fire])
}

/** Nobody may write to it afterwards. @returns the one folder in the archive */
async function unpack(archive: string, target: string): Promise<string> {
  const folders = new Set<string>()
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await readFile(archive))))) {
    const file = join(target, name)
    folders.add(dirname(file))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes, { mode: 0o444 })
  }
  for (const each of folders) await chmod(each, 0o555)
  const [only = '', ...others] = await readdir(target)
  expect(others).toEqual([])
  return join(target, only)
}

async function makeWritable(top: string): Promise<void> {
  await chmod(top, 0o755)
  for (const each of await readdir(top, { withFileTypes: true })) if (each.isDirectory()) await makeWritable(join(top, each.name))
}

describe('the archive', () => {
  it('is named by its day, says in a file what to do, and holds the PDFs', async () => {
    expect(zip).toBe('planvaerk-2026-04-01.zip')
    expect(stick).toMatch(/planvaerk-2026-04-01$/)
    expect(await readdir(stick)).toEqual(expect.arrayContaining(['LÆS-MIG.txt', 'index.html', 'pdf']))
    expect(existsSync(join(stick, 'pdf/planer/power.pdf'))).toBe(true)
  })
})

for (const { name, isHere, start } of browsers) {
  describe.skipIf(!isHere)(`the copy on a USB stick in ${name}`, () => {
    let browser: Browser
    let page: Page
    let proxy: Server
    const asked: string[] = []
    const complaints: string[] = []

    beforeAll(async () => {
      proxy = createServer((request, response) => {
        asked.push(String(request.url))
        response.writeHead(502).end()
      })
      proxy.on('connect', ({ url }, socket) => {
        asked.push(String(url))
        socket.destroy()
      })
      await once(proxy.listen(0, '127.0.0.1'), 'listening')
      browser = await start({ proxy: (proxy.address() as AddressInfo).port })
      page = await browser.newPage()
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    })
    afterAll(async () => {
      await browser?.close()
      proxy?.close()
    })

    const open = (file: string) => page.goto(pathToFileURL(join(stick, file)).href)
    const results = '#soegeresultater ol > li > a'
    const shown = (selector: string) =>
      page.$$eval(selector, (all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent?.trim()))

    it('opens with its style, and says when it is from and that there may be a newer one', async () => {
      await open('index.html')
      expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
      const said = await page.$eval('body', (body) => body.innerText)
      expect(said).toContain('Dette er en kopi fra 1. april 2026. Der kan være en nyere udgave på https://beredskab.fjordby.example/')
    })

    it('leads from every page to files that are there', async () => {
      const pages = (await readdir(stick, { recursive: true })).filter((file) => file.endsWith('.html'))
      expect(pages.length).toBeGreaterThan(10)
      const dead: string[] = []
      const reached = new Set<string>()
      for (const file of pages) {
        await open(file)
        const links = await page.$$eval('[href], [src], [action]', (all) =>
          all.map((each) => ['href', 'src', 'action'].map((name) => each.getAttribute(name)).find((value) => value !== null) ?? ''),
        )
        for (const link of links.filter((each) => !/^(https?:|mailto:|tel:|data:|#)/.test(each))) {
          const [path = ''] = new URL(link, pathToFileURL(join(stick, file))).href.split(/[?#]/)
          if (path.endsWith('/') || !existsSync(fileURLToPath(path))) dead.push(`${file} → ${link}`)
          reached.add(path.split('.').at(-1) ?? '')
        }
      }
      expect(dead).toEqual([])
      expect([...reached]).toEqual(expect.arrayContaining(['html', 'css', 'js', 'pdf', 'png', 'webp']))
    })

    it('finds `strøm` while typing, and leads to the plan by the keyboard', async () => {
      await open('index.html')
      await page.type('#soeg', 'strøm')
      await page.waitForSelector(results)
      await page.focus(results)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
      expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Strømsvigt')
      expect(page.url()).toMatch(/^file:.*planer\/power\/index\.html/)
    })

    it('understands words as the site does: spelling, parts of compounds, a number, and what the address asks', async () => {
      await open('soeg/index.html')
      for (const [word, found] of [['stroemsvigt', 'Strømsvigt'], ['svigt', 'Strømsvigt'], ['95010002', 'Bo Aagaard'], ['strømsvigd', 'Strømsvigt']] as const) {
        await page.$eval('#soeg', (field) => ((field as HTMLInputElement).value = ''))
        await page.type('#soeg', word)
        await page.waitForFunction(
          (selector, q, title) => location.search.includes(q) && document.querySelector(selector)?.textContent === title,
          {},
          results,
          encodeURIComponent(word),
          found,
        )
      }
      await page.reload()
      await page.waitForSelector(results)
      expect(await page.$eval('#soeg', (field) => (field as HTMLInputElement).value)).toBe('strømsvigd')
    })

    it('shows the steps of one role, and all of them again', async () => {
      await open('planer/power/index.html')
      const steps = '[data-phase] li'
      await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)))
      expect(await shown(steps)).toHaveLength(2)
      await page.click('[data-only="leader"]')
      expect(await shown(steps)).toEqual([expect.stringContaining('Indkald staben.')])
      await page.click('[data-role-status] button')
      expect(await shown(steps)).toHaveLength(2)
    })

    it('shows the drawings', async () => {
      await open('planer/power/index.html')
      await page.$eval('.attachment img', (picture) => picture.scrollIntoView())
      await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.attachment img')?.naturalWidth ?? 0) > 0)
      expect(await page.$eval('.attachment img', (picture) => (picture as HTMLImageElement).currentSrc)).toMatch(/^file:.*\.webp$/)
    })

    it('prints with every section open', async () => {
      await open('planer/power/index.html')
      await page.$$eval('details', (all) => all.forEach((each) => (each.open = false)))
      const { text: printed } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
      for (const said of ['Strømmen er gået.', 'Start generatoren.', '95 01 00 02']) expect(printed).toContain(said)
    })

    it('has asked the network for nothing, and complained of nothing', async () => {
      expect(complaints).toEqual([])
      // The proxy would have heard of it.
      await page.evaluate(() => void (new Image().src = 'http://127.0.0.1:8123/control'))
      await expect.poll(() => asked).toContain('http://127.0.0.1:8123/control')
      expect(asked.filter((url) => !ownQuestions.test(url))).toEqual(['http://127.0.0.1:8123/control'])
    })
  })
}
