/** Registrar, corrector, deputy and approver in a browser, from submission to the page that readers print. */
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminUi, parallelTexts, siteTexts, words } from '../../messages'
import type { Plan, User } from '../../payload-types'
import { startBrowser } from '../helpers/browser'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { deskOf } from '../helpers/desk'
import { pdf } from '../helpers/files'
import { signIn, until, type Session } from '../helpers/session'

let server: DemoServer
let browser: Browser
let author: Session
const desks = new Map<string, Page>()

beforeAll(async () => {
  server = await startDemoServer()
  browser = await startBrowser()
  author = await signIn(server, 'forfatter')
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The person's own browser, signed in. */
async function desk(who: string): Promise<Page> {
  const known = desks.get(who)
  if (known) return known
  const { page } = await deskOf(browser, server, who, { timezoneId: 'Europe/Copenhagen' })
  page.setDefaultTimeout(60_000)
  desks.set(who, page)
  return page
}

const planOf = async (slug: string): Promise<Plan> => {
  const answer = await author.get(`/plans?where[slug][equals]=${slug}&depth=0&limit=1`)
  const { docs } = (await answer.json()) as { docs: Plan[] }
  return docs[0]!
}

/** Opens a plan's edit view, or its approval view, and presses the button of an action. */
async function press(page: Page, plan: Plan, action: keyof typeof words.actions, view: 'edit' | 'approval' = 'edit') {
  await page.goto(`${server.cms}/admin/${view === 'edit' ? 'collections/plans' : 'godkendelse'}/${plan.id}`)
  await page.getByRole('button', { name: words.actions[action], exact: true }).click()
  return page.getByRole('dialog')
}

/** Sends the dialog and waits until the admin says that it is done. */
async function send(page: Page, action: keyof typeof adminUi.done) {
  await page.getByRole('dialog').getByRole('button', { name: adminUi.dialog.heading[action], exact: true }).click()
  await page.getByText(adminUi.done[action]).first().waitFor()
}

const read = async (slug: string) => (await fetch(`${server.site}/planer/${slug}/`)).text()
const shows = async (slug: string, text: string): Promise<boolean> => {
  await until(async () => (await read(slug)).includes(text), 30_000)
  return (await read(slug)).includes(text)
}

/** An edit of the summary, sent for approval by the author. */
async function submitted(slug: string, summary: string, changeClass: 'major' | 'minor'): Promise<Plan> {
  const { id } = await planOf(slug)
  const saved = await author.send('PATCH', `/plans/${id}?depth=0`, { summary })
  const { doc } = (await saved.json()) as { doc: Plan }
  const sent = await author.send('POST', `/plans/${id}/transition`, { action: 'submit', contentHash: doc.contentHash, changeNote: summary, changeClass })
  expect(await sent.json()).toMatchObject({ ok: true })
  return planOf(slug)
}

describe('the council decides', () => {
  const slug = 'beredskabsplan-for-fjordby-kommune'

  it('and the registrar records it, the approver confirms it, and the printed page names the council', async () => {
    const plan = await submitted(slug, 'Byrådets nye resumé.', 'major')
    const approver = await desk('godkender')
    await approver.goto(`${server.cms}/admin/godkendelse/${plan.id}`)
    await approver.getByRole('button', { name: words.actions.sendBack }).waitFor()
    expect(await approver.getByRole('button', { name: words.actions.approve, exact: true }).count()).toBe(0)

    const registrar = await desk('administrator')
    const dialog = await press(registrar, plan, 'recordDecision', 'approval')
    await dialog.getByRole('button', { name: adminUi.dialog.heading.recordDecision }).click()
    await dialog.getByText(adminUi.dialog.decision.required).waitFor()
    expect(await dialog.getByLabel(adminUi.dialog.decision.body).inputValue()).toBe('Byrådet')
    await dialog.getByLabel(adminUi.dialog.decision.date).fill('2026-11-17')
    await dialog.getByLabel(adminUi.dialog.decision.caseNumber).fill('26/4711')
    await dialog.getByLabel(adminUi.dialog.decision.minutes).setInputFiles({ name: 'referat.pdf', mimeType: 'application/pdf', buffer: pdf({ text: 'Sag 26/4711' }) })
    await dialog.getByText(adminUi.dialog.decision.chosen('referat.pdf')).waitFor()
    await send(registrar, 'recordDecision')
    expect((await planOf(slug)).state).toBe('decisionRecorded')

    await press(approver, plan, 'confirmDecision', 'approval')
    await send(approver, 'confirmDecision')
    expect(await shows(slug, 'Byrådets nye resumé.')).toBe(true)
    const reader = await browser.newPage()
    await reader.goto(`${server.site}/planer/${slug}/`)
    await reader.emulateMedia({ media: 'print' })
    expect(await reader.locator('.provenance').innerText()).toMatch(/Byrådet den 17\. november 2026 \(sag 26\/4711\)/)
    expect(await reader.locator('body').innerText()).toMatch(/godkendt .* af Byrådet/)
    await reader.close()
  })
})

describe('an urgent correction', () => {
  const slug = 'evakuering-af-plejecenter'

  it('is written in the form, seen at once with its mark, and loses the mark when somebody else approves it', async () => {
    const plan = await planOf(slug)
    const corrector = await desk('godkender2')
    await press(corrector, plan, 'beginCorrection')
    await send(corrector, 'beginCorrection')
    await corrector.getByText(adminUi.bar.correcting).waitFor()
    await corrector.locator('textarea[name=summary]').fill('Brug den nordre udgang; den søndre er spærret.')
    await corrector.getByRole('button', { name: 'Gem', exact: true }).click()
    await until(async () => (await planOf(slug)).summary?.includes('nordre') ?? false, 30_000)
    expect(await read(slug)).not.toContain('nordre udgang')

    const dialog = await press(corrector, plan, 'publishCorrection')
    await dialog.getByLabel(adminUi.dialog.reason).fill('Søndre udgang er spærret fra i nat.')
    await send(corrector, 'publishCorrection')
    expect(await shows(slug, 'nordre udgang')).toBe(true)
    expect(await read(slug)).toContain(siteTexts.plan.awaitsApproval)

    const approver = await desk('godkender')
    await press(approver, plan, 'confirmCorrection')
    await send(approver, 'confirmCorrection')
    await until(async () => !(await read(slug)).includes(siteTexts.plan.awaitsApproval), 30_000)
    expect(await read(slug)).not.toContain(siteTexts.plan.awaitsApproval)
  })
})

describe('a time to come into force', () => {
  const slug = 'stroemsvigt-hos-borgere-med-elektrisk-udstyr'

  it('is set by the approver, and brought forward', async () => {
    const plan = await submitted(slug, 'Gælder fra nytår.', 'minor')
    const approver = await desk('godkender')
    const dialog = await press(approver, plan, 'approve', 'approval')
    await dialog.getByLabel(adminUi.dialog.inForceLater).check()
    await dialog.locator('input[type=datetime-local]').fill('2099-01-01T06:00')
    await send(approver, 'approve')
    const waiting = await planOf(slug)
    expect(waiting).toMatchObject({ state: 'scheduled', upcoming: { from: '2099-01-01T05:00:00.000Z' } })
    expect(await shows(slug, siteTexts.plan.validUntil)).toBe(true)
    expect(await read(slug)).not.toContain('Gælder fra nytår.')

    await press(approver, waiting, 'putInForce')
    await send(approver, 'putInForce')
    expect(await shows(slug, 'Gælder fra nytår.')).toBe(true)
  })
})

describe('a deputy', () => {
  it('signs for the one who is away, and the page says so', async () => {
    const administrator = await signIn(server, 'administrator')
    const users = ((await (await administrator.get('/users?depth=0&limit=20')).json()) as { docs: User[] }).docs
    const by = (who: string) => users.find(({ email }) => email === `${who}@fjordby.example`)!
    const deputies = [{ deputy: by('laeser').id, from: '2020-01-01', until: '2099-12-31' }]
    expect((await administrator.send('PATCH', `/users/${by('godkender').id}`, { deputies })).status).toBe(200)

    const plan = await submitted('it-nedbrud', 'Godkendt af en stedfortræder.', 'minor')
    const deputy = await desk('laeser')
    await press(deputy, plan, 'approve', 'approval')
    await send(deputy, 'approve')
    expect(await shows('it-nedbrud', 'Godkendt af en stedfortræder.')).toBe(true)
    expect(await read('it-nedbrud')).toMatch(/Bodil Stenager.*på vegne af Torben Askegaard/s)
  })
})

describe('the end of a plan', () => {
  const slug = 'forurenet-drikkevand'

  it('names its successor at its address, and an earlier revision can return', async () => {
    const approver = await desk('godkender')
    const plan = await planOf(slug)
    const ending = await press(approver, plan, 'takeOutOfUse')
    await ending.getByLabel(adminUi.dialog.reason).fill('Skrevet ind i en anden plan.')
    await ending.getByLabel(adminUi.dialog.successor).selectOption({ label: 'IT-nedbrud' })
    await send(approver, 'takeOutOfUse')
    expect(await shows(slug, 'Skrevet ind i en anden plan.')).toBe(true)
    expect(await read(slug)).toContain('href="/planer/it-nedbrud/"')

    const archiving = await press(approver, plan, 'archive')
    await archiving.getByLabel(adminUi.dialog.reason).fill('Bruges ikke mere.')
    await send(approver, 'archive')
    expect(await shows(slug, siteTexts.retired.archived)).toBe(true)

    const returning = await press(approver, plan, 'reinstate')
    await returning.getByLabel(adminUi.dialog.revision).selectOption({ index: 1 })
    await returning.getByLabel(adminUi.dialog.reason).fill('Den bruges alligevel.')
    await send(approver, 'reinstate')
    expect(await shows(slug, siteTexts.plan.inForce)).toBe(true)
    expect((await planOf(slug)).state).toBe('approved')
  })
})

describe('two tabs', () => {
  const slug = 'mistanke-om-cyberangreb'
  const button = (page: Page) => page.getByRole('button', { name: 'Gem', exact: true })

  /**
   * Types until the form has it: what is typed before React has taken the page over is not seen. The first change makes
   * Payload ask whether somebody else has saved; were that answered after the other tab's save, its own dialog would
   * cover the form.
   */
  async function type(page: Page, text: string): Promise<void> {
    const summary = page.locator('textarea[name=summary]')
    const isQuestion = (answer: Response) => answer.request().method() === 'POST' && answer.url().includes('/collections/plans/')
    const asked = page.waitForResponse(isQuestion, { timeout: 15_000 }).catch(() => null)
    await until(async () => {
      await summary.fill('')
      await summary.fill(text)
      return button(page).isEnabled()
    }, 60_000)
    await asked
  }

  it('lose nothing: the later save is refused, its text kept, merged, and chosen between', async () => {
    const plan = await planOf(slug)
    const slow = await desk('forfatter')
    const quick = await slow.context().newPage()
    for (const page of [slow, quick]) {
      await page.goto(`${server.cms}/admin/collections/plans/${plan.id}`)
      await page.locator('textarea[name=summary]').waitFor()
    }
    await type(slow, 'Fra den langsomme fane.')
    await type(quick, 'Fra den hurtige fane.')
    await button(quick).click()
    await until(async () => (await planOf(slug)).summary === 'Fra den hurtige fane.', 30_000)
    await button(slow).click()
    await slow.getByRole('dialog').getByText(parallelTexts.dialog.compare, { exact: true }).click()
    await slow.waitForURL(/\/gemt-tekst\//)
    await slow.getByText('Fra den langsomme fane.').first().waitFor()
    expect((await planOf(slug)).summary).toBe('Fra den hurtige fane.')

    // What is pressed before React has taken the page over is not heard.
    const merge = slow.getByRole('button', { name: parallelTexts.dialog.merge })
    const isThere = () => /\/valg\//.test(slow.url())
    await until(async () => isThere() || (await merge.click({ timeout: 5000 }).catch(() => {}), isThere()), 60_000)
    await slow.getByRole('radio', { name: parallelTexts.settleView.takeTheirs }).check()
    await slow.getByRole('button', { name: parallelTexts.settleView.save }).click()
    await until(async () => (await planOf(slug)).summary === 'Fra den langsomme fane.', 30_000)
    expect(await planOf(slug)).toMatchObject({ summary: 'Fra den langsomme fane.', state: 'draft' })
  })
})
