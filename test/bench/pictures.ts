/**
 * Every page type of the site as a picture, from the example pages: `npx tsx test/bench/pictures.ts` writes docs/images/
 * after `npm run build`. With `--look FOLDER [NAME …]` it writes whole pages there instead, light and dark, at 320, 390, 768 and
 * 1280, and what the browser prints, for whoever wants to look at them all.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { serveSite } from '../../publishing/server/server'
import { startBrowser } from '../helpers/browser'
import { makeExamples } from '../helpers/examples-folder'

/** One of each template, by the name of its example. */
const names = [
  'forside', 'plan', 'plan-kort', 'plan-ude-af-brug', 'historik', 'historik-tidligere-revision', 'afdeling', 'rolle', 'kontakter', 'planer',
  'roller', 'afdelinger', 'revision', 'nyt', 'soeg', 'om', 'tilgaengelighed', 'logskema', 'ikke-fundet',
]
const screens = [{ width: 390, height: 844 }, { width: 1280, height: 800 }]
const widths = [320, 390, 768, 1280]

const [flag, folder, ...only] = process.argv.slice(2)
const root = await mkdtemp(join(tmpdir(), 'planvaerk-pictures-'))
await makeExamples(root)
const server = await serveSite({ root, port: 0, host: '127.0.0.1' })
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await startBrowser()
try {
  if (flag === '--look' && folder) await look(browser, folder, only.length > 0 ? only : names)
  else await draw(browser, join('docs', 'images'))
} finally {
  await browser.close()
  server.close()
  await rm(root, { recursive: true })
}

async function draw(from: Browser, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const viewport of screens) {
    for (const name of names) {
      await opened(from, name, { viewport }, async (page) => {
        // Few colours: the pictures are for reading about, and stay in the repository for ever.
        const small = { palette: true, colours: 32, dither: 0, effort: 10, compressionLevel: 9 }
        const png = await sharp(await page.screenshot()).png(small).toBuffer()
        await writeFile(join(to, `${name}-${viewport.width}.png`), png)
      })
    }
  }
}

async function look(from: Browser, to: string, wanted: string[]): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const name of wanted) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of widths) {
        await opened(from, name, { viewport: { width, height: 844 }, colorScheme }, async (page) => {
          await page.screenshot({ path: join(to, `${name}-${width}-${colorScheme}.png`), fullPage: true })
        })
      }
    }
    await opened(from, name, { viewport: screens[1]! }, async (page) => {
      const pdf = join(to, `${name}.pdf`)
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
      await promisify(execFile)('pdftoppm', ['-r', '50', '-png', pdf, join(to, `${name}-paper`)])
    })
  }
  console.log((await readdir(to)).length, 'files in', to)
}

type Options = NonNullable<Parameters<Browser['newContext']>[0]>

async function opened(from: Browser, name: string, options: Options, then: (page: Page) => Promise<void>): Promise<void> {
  const context = await from.newContext({ locale: 'da', serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  await page.goto(`${address}/eksempel/${name}/`, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready)
  await then(page)
  await context.close()
}
