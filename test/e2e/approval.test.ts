import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminUi, approvalViewTexts, commentTexts, compareTexts, taskTexts, words } from '../../messages'
import type { Plan, PlanRevision } from '../../payload-types'
import { startBrowser } from '../helpers/browser'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { deskOf, type Desk } from '../helpers/desk'
import { signIn, type Session } from '../helpers/session'

const { dialog } = adminUi

let server: DemoServer
let browser: Browser
let author: Session
let approver: Session

beforeAll(async () => {
  server = await startDemoServer()
  browser = await startBrowser()
  author = await signIn(server, 'forfatter')
  approver = await signIn(server, 'godkender')
  await rewrite()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function planNow(): Promise<Plan> {
  const answer = await author.get('/plans?where[slug][equals]=it-nedbrud&depth=0&limit=1')
  const { docs } = (await answer.json()) as { docs: Plan[] }
  // Whole: a list leaves the texts out.
  return (await (await author.get(`/plans/${docs[0]!.id}?depth=0`)).json()) as Plan
}

/** The author gives the plan a longer title, another first link of the alarm chain, a step and a section. */
async function rewrite(): Promise<void> {
  const { id, sections } = await planNow()
  const [first, ...others] = sections?.alarmChain ?? []
  const { actions } = sections ?? {}
  const changed = await author.send('PATCH', `/plans/${id}`, {
    title: 'IT-nedbrud i hele kommunen',
    sections: {
      ...sections,
      alarmChain: [...others, first],
      actions: { ...actions, immediate: [...(actions?.immediate ?? []), { text: 'Hent papirskemaerne i receptionen.' }] },
      freeSections: [{ heading: 'Strøm til serverrummet', body: sections?.tasks }, ...(sections?.freeSections ?? [])],
    },
  })
  expect(changed.status).toBe(200)
  const { contentHash } = await planNow()
  const request = { action: 'submit', contentHash, changeNote: 'Strøm og papir.', changeClass: 'minor' }
  expect((await author.send('POST', `/plans/${id}/transition`, request)).status).toBe(200)
}

const sitDown = (who: string, width = 1280) => deskOf(browser, server, who, { viewport: { width, height: 900 } })

/** Somebody on the first page of the admin. */
async function openAdmin(who: string): Promise<Desk> {
  const desk = await sitDown(who)
  await desk.page.goto(`${server.cms}/admin`)
  return desk
}

const openChanges = async (page: Page) => {
  await page.goto(`${server.cms}/admin/godkendelse/${(await planNow()).id}`)
  await page.getByRole('heading', { name: approvalViewTexts.decision }).waitFor()
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(page: Page, part: string): Promise<string[]> {
  await page.evaluate(axe)
  const { violations: found, passes } = await page.evaluate(
    (selector): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(selector, { iframes: false }),
    part,
  )
  expect(passes.length).toBeGreaterThan(5)
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`))
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })

async function comment(page: Page, section: string, text: string): Promise<void> {
  await button(page, `${commentTexts.add} ${commentTexts.to(section)}`).click()
  await page.getByLabel(commentTexts.label(section)).fill(text)
  await button(page, commentTexts.send).click()
  await page.getByText(text).waitFor()
}

describe('the approver', () => {
  it('comes from their tasks to what changed, in one click', async () => {
    const { context, page } = await openAdmin('godkender')
    const tasks = page.getByRole('region', { name: taskTexts.heading })
    await tasks.getByRole('link', { name: 'IT-nedbrud i hele kommunen' }).click()
    await page.getByRole('heading', { name: 'IT-nedbrud i hele kommunen', level: 1 }).waitFor()

    const head = part(page, compareTexts.head)
    expect(await head.locator('ins').first().textContent()).toContain('i hele kommunen')
    await part(page, words.alarmChain).getByText(compareTexts.moved.down).waitFor()
    const step = part(page, words.sections.actions).locator('li', { hasText: 'Hent papirskemaerne' })
    expect(await step.textContent()).toContain(compareTexts.fates.added)
    expect(await part(page, 'Strøm til serverrummet').textContent()).toContain(compareTexts.fates.added)
    // What did not change is there, but folded.
    const folded = page.locator('details', { hasText: words.sections.leadership })
    expect(await folded.first().evaluate((details: HTMLDetailsElement) => details.open)).toBe(false)
    expect(await page.getByText(approvalViewTexts.proposedClass).count()).toBe(1)
    expect(await violations(page, '.pv-approval')).toEqual([])
    await context.close()
  })

  it('comes from the button of a mail by way of the login', async () => {
    const context = await browser.newContext({ locale: 'da-DK' })
    const page = await context.newPage()
    await page.goto(`${server.cms}/admin/godkendelse/${(await planNow()).id}`)
    await page.locator('#field-email').fill('godkender@fjordby.example')
    await page.locator('#field-password').fill(server.password)
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
    await page.getByRole('heading', { name: approvalViewTexts.decision }).waitFor()
    await context.close()
  })

  it('sees the page as readers will see it, and nobody else does', async () => {
    const { context, page } = await sitDown('godkender')
    await openChanges(page)
    const preview = page.frameLocator('.pv-preview iframe')
    await preview.getByText(approvalViewTexts.banner).waitFor()
    await preview.getByRole('heading', { name: 'IT-nedbrud i hele kommunen', level: 1 }).waitFor()
    const styled = () => preview.locator('h1').first().evaluate((heading) => getComputedStyle(heading).fontFamily)
    await expect.poll(styled, { timeout: 60_000 }).toContain('IBM Plex Sans')

    const address = `/plans/${(await planNow()).id}/preview`
    const answer = await approver.get(address)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).not.toContain('<script')
    expect((await fetch(`${server.cms}/api${address}`)).status).toBe(403)
    expect((await approver.get('/plans/gone/preview')).status).toBe(404)
    // Readers have what was approved.
    expect(await (await fetch(`${server.site}/planer/it-nedbrud/`)).text()).not.toContain('i hele kommunen')
    await context.close()
  })

  it('comments on sections and sends the plan back with what is open', async () => {
    const { context, page } = await sitDown('godkender', 320)
    await openChanges(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await comment(page, 'Strøm til serverrummet', 'Hvem tænder generatoren?')
    await comment(page, words.alarmChain, 'Er rækkefølgen aftalt?')
    expect(await violations(page, '.pv-approval')).toEqual([])

    await button(page, words.actions.sendBack).click()
    const asked = page.getByRole('dialog')
    await asked.getByText('Hvem tænder generatoren?').waitFor()
    await asked.getByText('Er rækkefølgen aftalt?').waitFor()
    expect(await violations(page, 'dialog')).toEqual([])
    await page.getByLabel(dialog.reason).fill('Se kommentarerne.')
    await inDialog(page, dialog.heading.sendBack).click()
    await page.getByText(adminUi.done.sendBack).waitFor()
    await context.close()
  })
})

describe('the author', () => {
  it('resolves a comment, and is told at the resubmission which remain', async () => {
    const { context, page } = await openAdmin('forfatter')
    await page.getByRole('region', { name: taskTexts.heading }).getByRole('link', { name: 'IT-nedbrud i hele kommunen' }).first().click()
    // Where the author works: told in the bar, which leads to the field, with the comment above it.
    const bar = page.locator('.pv-bar')
    await bar.getByText(commentTexts.open(2)).waitFor()
    expect(await bar.getByText(adminUi.bar.ready).count()).toBe(0)
    await bar.getByRole('button', { name: words.alarmChain, exact: true }).click()
    const chain = page.locator('.pv-comments', { hasText: 'Er rækkefølgen aftalt?' })
    await chain.getByRole('button', { name: new RegExp(`^${commentTexts.answer} `) }).click()
    await chain.getByLabel(commentTexts.answerLabel('Torben Askegaard')).fill('Ja, med driften.')
    expect(await violations(page, '.pv-comments')).toEqual([])
    await chain.getByRole('button', { name: commentTexts.sendAnswer }).click()
    await chain.getByRole('list', { name: commentTexts.answers }).getByText('Ja, med driften.').waitFor()
    await chain.getByRole('button', { name: commentTexts.resolve }).click()
    await chain.getByRole('button', { name: commentTexts.reopen }).waitFor()
    await bar.getByText(commentTexts.open(1)).waitFor()

    await button(page, words.actions.submit).click()
    const asked = page.getByRole('dialog')
    await asked.getByText('Hvem tænder generatoren?').waitFor()
    expect(await asked.getByText('Er rækkefølgen aftalt?').count()).toBe(0)
    // As it was written the last time: sent again in two clicks.
    expect(await page.getByLabel(dialog.changeNote).inputValue()).toBe('Strøm og papir.')
    expect(await page.getByLabel(dialog.changeClassHelp.minor).isChecked()).toBe(true)
    await inDialog(page, dialog.heading.submit).click()
    await page.getByText(adminUi.done.submit).waitFor()
    await context.close()
  })
})

describe('the signature', () => {
  it('raises the class of the change, and the revision tells what it changed', async () => {
    const { context, page } = await sitDown('godkender')
    await openChanges(page)
    await button(page, words.actions.approve).click()
    await page.getByLabel(dialog.changeClassHelp.major).check()
    await inDialog(page, dialog.heading.approve).click()
    await page.getByText(adminUi.done.approve).waitFor()
    await page.getByText(approvalViewTexts.nothingChanged).waitFor()

    const { id, inForce } = await planNow()
    const revision = (await (await author.get(`/plan-revisions/${String(inForce)}?depth=0`)).json()) as PlanRevision
    expect(revision).toMatchObject({ changeClass: 'major', minor: 0 })
    await page.goto(`${server.cms}/admin/collections/plan-revisions/${revision.id}`)
    await page.getByRole('link', { name: approvalViewTexts.seeRevision }).click()
    expect(page.url()).toContain(`/godkendelse/${id}?revision=${revision.id}`)
    await page.getByText(approvalViewTexts.revisionHeading(revision.number)).waitFor()
    expect(await part(page, compareTexts.head).locator('ins').first().textContent()).toContain('i hele kommunen')
    await context.close()
  })
})
