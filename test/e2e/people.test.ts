/**
 * What people come for, with the taps it may take: the demo as it is published, without its CMS, on a small phone and for the
 * ear. What each page does is told in site-components.test.ts, and what comes on paper in site-alone.test.ts.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { scriptTexts, siteTexts, words } from '../../messages'
import { serveSite } from '../../publishing/server/server'
import { documentRoot, siteFolder } from '../../publishing/disk/site-folder'
import { startBrowser } from '../helpers/browser'
import { copyDemo } from '../helpers/prepared-demo'
import { pickUpPhone, type Phone } from '../helpers/taps'

let dataDir: string
let server: Server
let browser: Browser
let address: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'planvaerk-people-'))
  await copyDemo(inject('shared'), dataDir)
  server = await serveSite({ root: documentRoot(siteFolder(dataDir), 'internal'), port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await startBrowser()
}, 900_000)
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function onPhone(task: (phone: Phone) => Promise<void>): Promise<void> {
  const phone = await pickUpPhone(browser, address)
  try {
    await task(phone)
  } finally {
    await phone.close()
  }
}

it('a care worker: whom to call first in an IT outage is called in two taps from the front page, without scrolling', () =>
  onPhone(async ({ page, tap, called, taps, scrolls }) => {
    await tap(page.getByRole('navigation', { name: siteTexts.home.events }).getByRole('link', { name: 'IT-nedbrud', exact: true }))
    await page.getByRole('heading', { level: 1, name: 'IT-nedbrud' }).waitFor()
    const first = page.getByRole('region', { name: words.callFirst }).getByRole('link').and(page.locator('[href^="tel:"]')).first()
    await tap(first)
    expect(await called()).toEqual([await first.getAttribute('href')])
    expect({ taps: taps(), scrolls: scrolls() }).toEqual({ taps: 2, scrolls: 0 })
  }))

it('a receptionist: a named person’s number is on the screen after one tap and the name', () =>
  onPhone(async ({ page, tap, taps, scrolls }) => {
    await tap(page.getByRole('main').getByRole('searchbox'))
    await page.keyboard.type('Torben Askegaard')
    const number = page.locator('.results__list > li').first().locator('a[href^="tel:"]').first()
    await number.waitFor()
    expect(await number.textContent()).toContain('Torben Askegaard')
    const box = (await number.boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(page.viewportSize()!.height)
    expect({ taps: taps(), scrolls: scrolls() }).toEqual({ taps: 1, scrolls: 0 })
  }))

it('whoever has a role: one’s own card in two taps', () =>
  onPhone(async ({ page, tap, taps }) => {
    await tap(page.getByRole('region', { name: siteTexts.home.iAm }).getByRole('link', { name: 'IT-driftsvagt', exact: true }))
    await page.getByRole('heading', { level: 1, name: 'IT-driftsvagt' }).waitFor()
    await tap(page.getByRole('main').getByRole('link', { name: 'IT-driftsvagtens første time' }).first())
    await page.getByRole('heading', { level: 1, name: 'IT-driftsvagtens første time' }).waitFor()
    await page.getByRole('checkbox').first().waitFor()
    expect(taps()).toBe(2)
  }))

it('whoever is in a hurry: the evacuation plan is the first result of a misspelt compound', () =>
  onPhone(async ({ page, tap, taps }) => {
    await tap(page.getByRole('main').getByRole('searchbox'))
    await page.keyboard.type('evakuerningsplan')
    await page.locator('.results__list > li').first().getByRole('link', { name: 'Evakuering af plejecenter', exact: true }).waitFor()
    await tap(page.locator('.results__list > li').first().getByRole('link').first())
    await page.getByRole('heading', { level: 1, name: 'Evakuering af plejecenter' }).waitFor()
    expect(taps()).toBe(2)
  }))

it('a blind employee: each number to call says whose it is, and a heading leads to whom to call', () =>
  onPhone(async ({ page }) => {
    await page.goto(`${address}planer/it-nedbrud/`)
    await page.getByRole('heading', { level: 2, name: words.callFirst }).waitFor()
    const numbers = page.getByRole('main').getByRole('link').and(page.locator('[href^="tel:"]'))
    const names = await numbers.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? link.textContent ?? ''))
    expect(names.length).toBeGreaterThan(3)
    expect(names.filter((name) => !/\p{L}{3,}/u.test(name))).toEqual([])
  }))

it('a receptionist: a name is filtered for as it is typed, and its number is saved on the phone', () =>
  onPhone(async ({ page, tap }) => {
    await page.goto(`${address}kontakter/`)
    await page.getByLabel(siteTexts.contacts.filter).fill('askeg')
    await page.getByRole('status').getByText(scriptTexts.filtered(1)).waitFor()
    const contact = page.locator('[data-contact]:visible')
    expect(await contact.getByRole('heading').allTextContents()).toEqual(['Torben Askegaard'])
    const numbers = await contact.locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(4)))
    const saved = page.waitForEvent('download')
    await tap(contact.getByRole('link', { name: `${scriptTexts.saveContact}: Torben Askegaard` }))
    const file = await saved
    expect(file.suggestedFilename()).toBe('Torben Askegaard.vcf')
    const card = (await readFile(await file.path(), 'utf8')).split('\r\n')
    expect(card).toEqual(expect.arrayContaining(['BEGIN:VCARD', 'VERSION:3.0', 'FN:Torben Askegaard', 'END:VCARD']))
    expect(card.filter((line) => line.startsWith('TEL')).map((line) => line.split(':')[1])).toEqual(numbers)
    expect(numbers.length).toBeGreaterThan(0)
  }))

it('a receptionist: the first letter leads to the names that begin with it', () =>
  onPhone(async ({ page, tap }) => {
    await page.goto(`${address}kontakter/`)
    await tap(page.getByRole('navigation', { name: siteTexts.contacts.jump }).getByRole('link', { name: 'T', exact: true }))
    const heading = page.getByRole('heading', { level: 2, name: 'T', exact: true })
    await expect.poll(async () => (await heading.boundingBox())!.y).toBeLessThan(page.viewportSize()!.height)
    expect(new URL(page.url()).hash).not.toBe('')
  }))

it.each([
  ['at noon', '2026-11-28T11:00:00Z', scriptTexts.openNow],
  ['at three in the night', '2026-11-28T02:00:00Z', scriptTexts.closedNow],
])('a carer %s: a number with hours says whether it is answered', (_, now, said) =>
  onPhone(async ({ page }) => {
    await page.clock.setFixedTime(now)
    await page.goto(`${address}kontakter/`)
    const number = page.locator('[data-contact]', { has: page.getByRole('heading', { name: 'Hjemmeplejens vagttelefon' }) }).locator('a[href^="tel:"]').first()
    expect(await number.textContent()).toContain(said)
    expect(await number.getAttribute('aria-label')).toContain(said)
  }))

it('whoever passes a page on: the phone’s own sharing where there is some, and the address of a section', () =>
  onPhone(async ({ page, tap }) => {
    // A browser without a screen has no sharing of its own.
    await page.addInitScript(() => {
      navigator.share = (shared) => {
        document.documentElement.dataset.shared = JSON.stringify(shared)
        return Promise.resolve()
      }
    })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${address}planer/it-nedbrud/`)
    await tap(page.getByRole('button', { name: scriptTexts.share, exact: true }))
    const shared = await page.locator('html[data-shared]').getAttribute('data-shared')
    expect(JSON.parse(shared!)).toEqual({ title: await page.title(), url: `${address}planer/it-nedbrud/` })

    const section = page.locator('details[open]').first()
    await tap(section.locator('[data-copy]'))
    await section.getByText(scriptTexts.copied).waitFor()
    const id = await section.locator('h2').getAttribute('id')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}planer/it-nedbrud/#${id}`)
  }))

it.each([false, true])('whoever saves data (%s) is not given megabytes that nobody asked for', async (dataSaverEnabled) => {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setDataSaverOverride', { dataSaverEnabled })
    const asked: string[] = []
    context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(address)
    // What asks for a copy asks as the page is read, long before a reader has searched.
    await page.getByRole('main').getByRole('searchbox').fill('it-nedbrud')
    await page.locator('.results__list > li').first().waitFor()
    await page.getByRole('main').getByRole('searchbox').fill('')
    if (!dataSaverEnabled) await expect.poll(() => asked, { timeout: 60_000 }).toContain('/offline.js')
    expect(asked.includes('/offline.js')).toBe(!dataSaverEnabled)
    expect((await page.evaluate(() => navigator.serviceWorker.getRegistrations())).length).toBe(dataSaverEnabled ? 0 : 1)
  } finally {
    await context.close()
  }
})

it('whoever has one bar of signal has the line for the search first, and the copy when nobody asks any more', async () => {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    const edge = { offline: false, latency: 300, downloadThroughput: 150_000 / 8, uploadThroughput: 50_000 / 8, connectionType: 'cellular3g' } as const
    await devtools.send('Network.emulateNetworkConditions', edge)
    await page.clock.install()
    const asked: string[] = []
    context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(address)
    expect(await page.evaluate(() => (navigator as Navigator & { connection?: { effectiveType: string } }).connection?.effectiveType)).toBe('3g')
    await page.getByRole('main').getByRole('searchbox').fill('it-nedbrud')
    await page.locator('[data-ready="true"] .results__list > li').first().waitFor({ timeout: 60_000 })
    expect(asked).not.toContain('/offline.js')
    await page.clock.fastForward(20_000)
    await expect.poll(() => page.clock.runFor(500).then(() => asked), { timeout: 60_000 }).toContain('/offline.js')
  } finally {
    await context.close()
  }
})
