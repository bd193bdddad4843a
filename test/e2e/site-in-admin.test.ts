/** The site that editors see at the CMS's address is the site that readers get: every page of both editions; and a page while it is written. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chrome } from '../../components/site/props'
import { besideTexts } from '../../messages'
import { editions } from '../../publishing/editions'
import { inspectHtml } from '../../publishing/pages/inspect-html'
import type { Manifest } from '../../publishing/release/manifest'
import { startBrowser } from '../helpers/browser'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { deskOf } from '../helpers/desk'
import { signIn, type Session } from '../helpers/session'
import { withoutFramework } from '../helpers/without-framework'

let server: DemoServer
let editor: Session
beforeAll(async () => {
  server = await startDemoServer()
  editor = await signIn(server, 'forfatter')
})
afterAll(() => server?.stop())

const udgave = { internal: 'intern', public: 'offentlig' }
const published = (edition: keyof typeof udgave, path: string) =>
  fetch((edition === 'internal' ? server.site : server.publicSite) + path).then((answer) => answer.text())

/** The page about the site tells when it was made, and how far the chains had come. */
const withoutMoment = (html: string) =>
  html.replace(/<time[^>]*>[^<]*<\/time>|kl\. \d\d\.\d\d|[0-9a-f]{64}|<code>\d+<\/code>/g, '…')

describe('the site at the address of the CMS', () => {
  it.each(editions)('is, page for page, the %s edition that readers get', async (edition) => {
    const { pages } = JSON.parse(await published(edition, '/manifest.json')) as Manifest
    const home = await published(edition, '/')
    const address = (pattern: RegExp) => pattern.exec(home)?.[1] ?? ''
    const assets: Chrome['assets'] = { css: address(/href="(\/assets\/site-[^"]+\.css)"/), js: address(/src="(\/assets\/site-[^"]+\.js)"/) }
    for (const { path, template } of pages) {
      const sent = await (await editor.page(`${path}?udgave=${udgave[edition]}`)).text()
      const shown = inspectHtml(withoutFramework(sent, assets), assets).html
      const read = await published(edition, path)
      if (template === 'about') expect(withoutMoment(shown), path).toBe(withoutMoment(read))
      else expect(shown, path).toBe(read)
    }
    expect(pages.length).toBeGreaterThan(50)
  })

  it('is for those who work in the admin, and leads others to it', async () => {
    expect((await fetch(`${server.cms}/planer/it-nedbrud/`)).status).toBe(404)
    expect((await editor.page('/planer/it-nedbrud/')).status).toBe(200)
    expect((await editor.page('/planer/findes-ikke/')).status).toBe(404)
    expect((await fetch(server.cms, { redirect: 'manual' })).headers.get('location')).toBe('/admin')
  })
})

describe('beside a plan’s form', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser?.close())
  const slug = 'alvorlig-ulykke-paa-skole-eller-i-dagtilbud'
  const typed = 'Ordene er skrevet og ikke gemt.'

  it('stand its contents, each leading to its part', async () => {
    const { context, page } = await deskOf(browser, server, 'forfatter')
    await page.goto(await addressOf(slug))
    const contents = page.getByRole('navigation', { name: besideTexts.contents }).filter({ visible: true })
    const lineOf = (heading: string) => contents.getByRole('listitem').filter({ hasText: heading })
    await lineOf('Handling').getByText(besideTexts.standing.filled).waitFor()
    await lineOf('Andre vigtige forhold').getByText(besideTexts.standing.empty).waitFor()
    await contents.getByRole('button', { name: 'Kommunikation' }).click()
    await page.waitForFunction(() => document.activeElement?.closest('.pv-section-communication') !== null)
    await contents.getByRole('button', { name: 'Titel og afdeling' }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await lineOf('Titel og afdeling').getByText(besideTexts.standing.missing).waitFor()
    await context.close()
  })

  it('stands the page as it is becoming, for the one who writes alone', async () => {
    const { context, page } = await deskOf(browser, server, 'forfatter')
    await page.goto(await addressOf(slug))
    await page.getByRole('button', { name: besideTexts.show }).click()
    const becoming = page.frameLocator('.pv-page-so-far iframe:not([aria-hidden])')
    await becoming.getByRole('heading', { level: 1 }).waitFor()
    const editable = page.locator('.pv-section-situation [contenteditable=true]').first()
    await editable.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(` ${typed}`)
    await becoming.getByText(typed).waitFor()
    const address = await page.getByRole('link', { name: besideTexts.open }).getAttribute('href')
    expect(await (await editor.page(address ?? '')).text()).toContain(typed)
    const colleague = await signIn(server, 'godkender')
    expect(await (await colleague.page(address ?? '')).text()).not.toContain(typed)
    expect(await published('internal', `/planer/${slug}/`)).not.toContain(typed)
    await page.getByRole('button', { name: besideTexts.hide }).click()
    await page.locator('.pv-page-so-far iframe').waitFor({ state: 'detached' })
    await context.close()
  })

  async function addressOf(plan: string): Promise<string> {
    const { docs } = (await (await editor.get(`/plans?where[slug][equals]=${plan}&depth=0`)).json()) as { docs: { id: string }[] }
    return `${server.cms}/admin/collections/plans/${docs[0]?.id}`
  }
})
