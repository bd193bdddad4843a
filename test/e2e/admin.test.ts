import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WhereUsedAnswer } from '../../collections/where-used-endpoint'
import { adminUi, grantTexts, helpTexts, linkTexts, overviewTexts, pickTexts, refusalText, saveTexts, signInTexts, taskTexts, togetherTexts, unsavedTexts, words } from '../../messages'
import type { Contact, Plan } from '../../payload-types'
import { startBrowser } from '../helpers/browser'
import { countClicks } from '../helpers/clicks'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { deskOf, type Desk } from '../helpers/desk'
import { startMailServer, type MailServer } from '../helpers/mail-server'
import { signIn, type Session } from '../helpers/session'

const { dialog } = adminUi

let server: DemoServer
let mailServer: MailServer
let browser: Browser
let author: Session
const elsewhere: string[] = []

beforeAll(async () => {
  mailServer = await startMailServer()
  server = await startDemoServer({ SMTP_URL: mailServer.url, MAIL_FROM: 'planvaerk@fjordby.example' })
  browser = await startBrowser()
  author = await signIn(server, 'forfatter')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await mailServer?.stop()
})

/** Somebody on the first page of the admin. */
async function openAdmin(who: string): Promise<Desk> {
  const { context, page } = await sitDown(who)
  await page.goto(`${server.cms}/admin`)
  await page.getByRole('heading', { name: /^Hej / }).waitFor()
  return { context, page }
}

async function sitDown(who: string): Promise<Desk> {
  const { context, page } = await deskOf(browser, server, who)
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== server.cms) elsewhere.push(request.url())
  })
  return { context, page }
}

async function fillSignIn(page: Page, who: string): Promise<void> {
  await page.locator('#field-email').fill(`${who}@fjordby.example`)
  await page.locator('#field-password').fill(server.password)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
}

async function planOf(slug: string): Promise<Plan> {
  const answer = await author.get(`/plans?where[slug][equals]=${slug}&depth=0&limit=1`)
  return ((await answer.json()) as { docs: Plan[] }).docs[0]!
}

/** With its texts, which a list of plans does not give. */
async function sectionsOf(slug: string): Promise<Plan['sections']> {
  const { id } = await planOf(slug)
  return ((await (await author.get(`/plans/${id}?depth=0`)).json()) as Plan).sections
}

const open = async (page: Page, plan: Plan) => {
  await page.goto(`${server.cms}/admin/collections/plans/${plan.id}`)
  await page.locator('.pv-bar__buttons').waitFor()
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in a part of the page that is our own; the rest of the admin is Payload's. */
async function violations(page: Page, part: string): Promise<string[]> {
  await page.evaluate(axe)
  const { violations: found, passes } = await page.evaluate(
    (selector): Promise<AxeResults> => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(selector),
    part,
  )
  // A part that is not there would have no faults either.
  expect(passes.length).toBeGreaterThan(5)
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`))
}

/** @returns something to wait for, and the word that ends the waiting */
function holdBack(): { until: Promise<void>; letGo: () => void } {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => (letGo = resolve))
  return { until, letGo }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })

describe('the road of a plan in the admin', () => {
  it('shows the author what is missing, leads there, saves first and then submits', async () => {
    const { sections, id } = await planOf('hedeboelge')
    await author.send('PATCH', `/plans/${id}`, { sections: { ...sections, situation: null } })
    const { context, page } = await openAdmin('forfatter')
    expect(await violations(page, '.pv-dashboard')).toEqual([])
    await open(page, await planOf('hedeboelge'))
    expect(await violations(page, '.pv-bar')).toEqual([])

    await button(page, words.actions.submit).click()
    await page.getByRole('dialog').getByRole('button', { name: words.sections.situation }).click()
    // The problem led to the section and put the cursor in it.
    await page.locator('.pv-section-situation [contenteditable=true]').click()
    await page.keyboard.type('DMI varsler hedebølge i vores del af landet.')

    await button(page, words.actions.submit).click()
    await inDialog(page, dialog.save).click()
    // Who gets it is named; of the first revision there is no change to tell.
    await page.getByRole('dialog').getByText(/^Sendes til .*Torben Askegaard/).waitFor()
    expect(await page.getByLabel(dialog.changeNote).count()).toBe(0)
    expect(await violations(page, 'dialog')).toEqual([])
    await inDialog(page, dialog.heading.submit).click()
    await page.getByText(adminUi.done.submit).waitFor()
    await page.locator('.pv-bar').getByText(words.states.inReview, { exact: true }).waitFor()
    expect(await page.locator('#field-title').isDisabled()).toBe(true)
    expect(await planOf('hedeboelge')).toMatchObject({ state: 'inReview', submission: { changeNote: dialog.firstNote } })
    await context.close()
  })

  it('refuses an approver whose page is older than the plan, and lets them sign after a reload', async () => {
    const { context, page } = await sitDown('godkender')
    await open(page, await planOf('hedeboelge'))
    await button(page, words.actions.approve).waitFor()

    const read = await planOf('hedeboelge')
    const move = (body: object) => author.send('POST', `/plans/${read.id}/transition`, body)
    await move({ action: 'withdraw', contentHash: read.contentHash })
    await author.send('PATCH', `/plans/${read.id}`, { summary: 'Skrevet om, mens godkenderen læste.' })
    const { contentHash } = await planOf('hedeboelge')
    expect((await move({ action: 'submit', contentHash, changeNote: 'Nyt resumé.', changeClass: 'minor' })).status).toBe(200)

    await button(page, words.actions.approve).click()
    await page.getByLabel(dialog.comment).fill('Godt arbejde.')
    await inDialog(page, dialog.heading.approve).click()
    await page.getByRole('dialog').getByText(refusalText({ reason: 'stale' })).waitFor()
    expect(await page.getByLabel(dialog.comment).inputValue()).toBe('Godt arbejde.')
    expect((await planOf('hedeboelge')).state).toBe('inReview')

    await page.reload()
    await button(page, words.actions.approve).click()
    await inDialog(page, dialog.heading.approve).click()
    await page.getByText(adminUi.done.approve).waitFor()
    await page.getByText(adminUi.bar.revisionInForce('1.0')).waitFor()
    await context.close()
  })
})

describe('a dialog that is opened while the plan is being saved', () => {
  it('waits for it, and asks about what was saved', async () => {
    const patient = { timeout: 60_000 } as const
    const { department } = await planOf('hedeboelge')
    const title = `Travlt ${nextTry()}`
    const made = await author.send('POST', '/plans', { kind: 'responsePlan', title, department })
    const { doc: plan } = (await made.json()) as { doc: Plan }
    const { context, page } = await sitDown('forfatter')
    await open(page, plan)
    await page.locator('form[data-form-ready="true"]').waitFor(patient)
    const { until, letGo } = holdBack()
    await page.route(`**/api/plans/${plan.id}?*`, (route) => (route.request().method() === 'PATCH' ? until.then(() => route.continue()) : route.continue()))
    const asked = page.waitForRequest((request) => request.method() === 'PATCH' && request.url().includes(plan.id))
    await page.locator('#field-summary').fill('Gemmes lige nu.')
    await button(page, 'Gem').click(patient)
    await asked
    await button(page, words.actions.submit).click(patient)
    await inDialog(page, dialog.saving).waitFor(patient)
    letGo()
    // What is missing is asked of the plan that was saved.
    await page.getByRole('dialog').getByText(dialog.cannotYet.submit).waitFor(patient)
    expect((await planOf(slugOf(title))).summary).toBe('Gemmes lige nu.')
    await context.close()
  })
})

describe('an action card', () => {
  it('begins under its plan, in its department, with its author to answer for it', async () => {
    const { context, page } = await sitDown('forfatter')
    const above = await planOf('hedeboelge')
    await page.goto(`${server.cms}/admin/collections/plans/${above.id}`)
    await page.getByRole('link', { name: adminUi.bar.createCard }).click({ timeout: 60_000 })
    await page.getByText(adminUi.bar.newCard(above.title)).waitFor({ timeout: 60_000 })
    await page.locator('#field-title').fill('Vandflasker til hjemmeplejen')
    await page.locator('#action-save').click()
    await page.waitForURL((url) => /\/plans\/(?!create)[^/]+$/.test(url.pathname), { timeout: 60_000 })
    const card = await planOf('vandflasker-til-hjemmeplejen')
    const { user } = (await (await author.get('/users/me')).json()) as { user: { id: string } }
    expect(card).toMatchObject({ kind: 'actionCard', parent: above.id, department: above.department, responsibleEditor: user.id, state: 'draft' })
    await context.close()
  })
})

describe('the button of a mail', () => {
  const follow = async (slug: string, who: string) => {
    const context = await browser.newContext({ locale: 'da-DK' })
    const page = await context.newPage()
    await page.goto(`${server.cms}/admin/collections/plans/${(await planOf(slug)).id}?handling=reviewWithoutChanges`)
    await fillSignIn(page, who)
    return { context, page }
  }

  it('asks for sign-in, opens the dialog it names, and signs the review', async () => {
    const { context, page } = await follow('noedtelefoni', 'godkender')
    await page.getByRole('dialog').getByText(dialog.what.reviewWithoutChanges).waitFor()
    expect(new URL(page.url()).search).toBe('')
    await inDialog(page, dialog.heading.reviewWithoutChanges).click()
    await page.getByText(adminUi.done.reviewWithoutChanges).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await context.close()
  })

  it('says why where it may not be done', async () => {
    const { context, page } = await follow('stormflod-og-skybrud', 'forfatter')
    await page.getByRole('alert').getByText(`${words.actions.reviewWithoutChanges}:`).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await context.close()
  })
})

describe('how the plans stand', () => {
  it('is told on the dashboard in a chart with its numbers, and as a sheet', async () => {
    const { context, page } = await openAdmin('laeser')
    const row = page.getByRole('row', { name: /^Teknik og Miljø/ })
    expect(await row.getByRole('cell').allTextContents()).toEqual(['2', '0', '1', '0'])
    expect(await violations(page, '.pv-standings')).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: overviewTexts.report.link }).click()
    expect((await download).suggestedFilename()).toMatch(/^planer.*\.csv$/)
    expect((await fetch(`${server.cms}/api/plan-report`)).status).toBe(403)
    await context.close()
  })

  it('is told as a list of what should be mended, each with its place', async () => {
    const { context, page } = await sitDown('laeser')
    await page.goto(`${server.cms}/admin/skal-rettes`)
    expect(await violations(page, '.pv-quality')).toEqual([])
    await page.getByRole('link', { name: 'Informationssikkerhedskoordinator' }).click()
    await page.waitForURL('**/admin/collections/roles/*')
    await context.close()
  })

  it('shows the list of what should be mended, and mails, to nobody who is not signed in', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.cms}/admin/skal-rettes`)
    await page.waitForURL('**/admin/login?redirect=*')
    for (const path of ['retry-mails', 'link-checks']) {
      expect((await fetch(`${server.cms}/api/${path}`, { method: 'POST' })).status).toBe(403)
    }
    expect((await author.send('POST', '/retry-mails')).status).toBe(403)
    await page.close()
  })
})

describe('a contact that plans use', () => {
  it('lists them, and is not deleted', async () => {
    const answer = await author.get('/contacts?where[name][equals]=Alarmcentralen&depth=0')
    const [contact] = ((await answer.json()) as { docs: Contact[] }).docs
    expect((await fetch(`${server.cms}/api/contacts/${contact!.id}/where-used`)).status).toBe(403)
    const { context, page } = await sitDown('administrator')
    await page.goto(`${server.cms}/admin/collections/contacts/${contact!.id}`)
    const uses = page.getByRole('region', { name: words.whereUsed })
    await uses.getByRole('link', { name: 'Stormflod og skybrud' }).waitFor()

    await page.locator('.doc-controls__popup button').first().click()
    await page.locator('#action-delete').click()
    await page.locator('#confirm-action').click()
    await page.getByText(/^Alarmcentralen kan ikke slettes, fordi den bruges i: /).waitFor()
    expect((await author.get(`/contacts/${contact!.id}`)).status).toBe(200)
    await context.close()
  })
})

/** A second try finds what the first has made. */
let tries = 0
const nextTry = () => (tries += 1)
const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')

describe('on a phone in the dark', () => {
  it('several plans get another editor at once; help is read; who may do what is asked of a department', async () => {
    const patient = { timeout: 60_000 } as const
    const { department } = await planOf('evakuering-af-plejecenter')
    const { user } = (await (await author.get('/users/me')).json()) as { user: { id: string; name: string } }
    const both = `af to ${nextTry()}`
    const titles = [`Den ene ${both}`, `Den anden ${both}`]
    for (const title of titles) await author.send('POST', '/plans', { kind: 'responsePlan', title, department })
    const { context, page } = await deskOf(browser, server, 'forfatter', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })

    await page.goto(`${server.cms}/admin/collections/plans?search=${both}`)
    const boxes = page.locator('tbody .cell-_select input')
    await expect.poll(() => boxes.count(), patient).toBe(2)
    for (const box of await boxes.all()) await box.check(patient)
    await page.getByRole('heading', { name: togetherTexts.bar.heading(2) }).waitFor(patient)
    expect(await violations(page, '.pv-together')).toEqual([])
    await page.getByLabel(togetherTexts.bar.editor).selectOption({ label: user.name })
    await button(page, togetherTexts.bar.save).click()
    await page.getByText(togetherTexts.told({ changed: ['', ''], left: [] })).waitFor(patient)
    for (const title of titles) expect(await planOf(slugOf(title))).toMatchObject({ responsibleEditor: user.id })

    await page.goto(`${server.cms}/admin/hjaelp`)
    const chapter = helpTexts.chapters[2]!
    await page.getByRole('navigation', { name: helpTexts.contents }).getByRole('link', { name: chapter.heading }).click(patient)
    await page.waitForURL(`**/hjaelp#${chapter.id}`)
    expect(await violations(page, '.pv-help')).toEqual([])

    await page.goto(`${server.cms}/admin/hvem-maa-hvad`)
    await page.getByLabel(grantTexts.filter).selectOption(String(department), patient)
    await button(page, grantTexts.show).click()
    await page.waitForURL(`**/hvem-maa-hvad?afdeling=${String(department)}`, patient)
    await page.getByRole('row', { name: new RegExp(`^${user.name}`) }).waitFor(patient)
    expect(await violations(page, '.pv-grants')).toEqual([])
    await context.close()
  })
})

describe('what is typed and not saved', () => {
  const formOf = (page: Page) => page.locator('form[data-form-ready="true"] #field-summary')
  const openForm = async (page: Page, plan: Plan) => {
    await page.goto(`${server.cms}/admin/collections/plans/${plan.id}`)
    await formOf(page).waitFor({ timeout: 60_000 })
  }

  it('is there on another device after the window was closed, is told to others, and is saved with the keys', async () => {
    const plan = await planOf('evakuering-af-plejecenter')
    const first = await openAdmin('forfatter')
    await openForm(first.page, plan)
    await first.page.locator('#field-summary').fill('Hvem går forrest, og hvem tæller?')
    const section = first.page.locator('.pv-section-situation [contenteditable=true]')
    await section.click()
    await first.page.keyboard.press('Control+End')
    await first.page.keyboard.type(' Elevatoren må ikke bruges.')
    // Both: the editor hands over what is typed a moment later.
    const kept = async () => JSON.stringify(await (await author.get(`/plans/${plan.id}/unsaved`)).json())
    await first.page.getByText(/^Gemt undervejs kl\. /).waitFor({ timeout: 60_000 })
    const fromDraft = async () => {
      const { own } = JSON.parse(await kept()) as { own: { key: string }[] }
      return own[0] ? JSON.stringify(await (await author.get(`/plans/${plan.id}/unsaved/${own[0].key}`)).json()) : ''
    }
    await expect.poll(fromDraft, { timeout: 60_000 }).toContain('Elevatoren må ikke bruges.')
    await first.context.close()
    expect((await planOf('evakuering-af-plejecenter')).contentHash).toBe(plan.contentHash)

    const other = await openAdmin('godkender')
    await openForm(other.page, plan)
    await other.page.getByRole('region', { name: unsavedTexts.others.title }).getByText(/skriver her/).waitFor()
    expect(await other.page.getByRole('region', { name: unsavedTexts.offer.title }).count()).toBe(0)
    await other.context.close()

    const { context, page } = await openAdmin('forfatter')
    await openForm(page, plan)
    const offer = page.getByRole('region', { name: unsavedTexts.offer.title })
    await offer.getByText(/^Du har tekst fra /).waitFor()
    expect(await violations(page, '.pv-notice')).toEqual([])
    await button(page, unsavedTexts.offer.fetch).click()
    await page.getByText(unsavedTexts.offer.fetched).waitFor({ timeout: 60_000 })
    await offer.waitFor({ state: 'detached' })
    expect(await page.locator('#field-summary').inputValue()).toBe('Hvem går forrest, og hvem tæller?')
    await page.locator('.pv-section-situation').getByText('Elevatoren må ikke bruges.').waitFor()

    await page.locator('#field-summary').press('Control+s')
    await expect.poll(async () => (await planOf('evakuering-af-plejecenter')).summary, { timeout: 60_000 }).toBe('Hvem går forrest, og hvem tæller?')
    await page.reload()
    await formOf(page).waitFor()
    await page.locator('.pv-section-situation').getByText('Elevatoren må ikke bruges.').waitFor()
    expect(await kept()).toBe('{"own":[],"others":[]}')
    expect(await offer.count()).toBe(0)
    await page.locator('#field-summary').press('Control+s')
    await page.getByText(saveTexts.nothingToSave).waitFor()
    await context.close()
  })

  it('loses no press of the keys: after the last letter, with a key that is down, while a role is being made', async () => {
    const patient = { timeout: 60_000 } as const
    const { context, page } = await sitDown('forfatter')
    // As on a busy machine: the editor tells the form what was typed as late as it may.
    await page.addInitScript(() => {
      window.requestIdleCallback = (then, options) => window.setTimeout(then as () => void, options?.timeout ?? 500)
      window.cancelIdleCallback = (waiting) => window.clearTimeout(waiting)
    })
    const { department } = await planOf('evakuering-af-plejecenter')
    const title = `Tavse telefoner ${nextTry()}`
    const made = await author.send('POST', '/plans', { kind: 'responsePlan', title, department })
    const { doc: plan } = (await made.json()) as { doc: Plan }
    const situation = async () => JSON.stringify((await sectionsOf(slugOf(title)))?.situation)
    await openForm(page, plan)
    const text = page.locator('.pv-section-situation [contenteditable=true]')
    await text.click(patient)
    await page.keyboard.type('Telefonen er tavs.')
    await page.keyboard.press('Control+s')
    await expect.poll(situation, patient).toContain('Telefonen er tavs.')
    // The cursor is where it was.
    await expect.poll(() => text.evaluate((editor) => editor === document.activeElement), patient).toBe(true)
    await page.keyboard.type(' Hvem hører det?')
    await page.keyboard.down('x')
    await page.keyboard.press('Control+s')
    await page.keyboard.up('x')
    await expect.poll(situation, patient).toContain('Hvem hører det?')
    await text.getByText('Hvem hører det?').waitFor(patient)

    // A row that is added when the answer to an earlier change is about to come.
    const formStates = `**/admin/collections/plans/${plan.id}`
    await page.locator('form[data-form-ready="true"]').waitFor(patient)
    const [here, given] = [holdBack(), holdBack()]
    await page.route(formStates, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const response = await route.fetch()
      here.letGo()
      await given.until
      await route.fulfill({ response })
    })
    await page.locator('#field-summary').fill('Ingen ringer.')
    await here.until
    await page.locator('#field-sections__alarmChain').getByRole('button', { name: /^Tilføj led/ }).click(patient)
    given.letGo()
    const who = page.locator('#field-sections__alarmChain__0__who')
    await who.fill('Lytter', patient)
    await page.getByRole('option', { name: pickTexts.offer.roles('Lytter') }).click(patient)
    // While the role is being made: it belongs to what is saved.
    const { until, letGo } = holdBack()
    await page.route('**/api/roles?*', (route) => until.then(() => route.continue()))
    const asked = page.waitForRequest('**/api/roles?*')
    await inDialog(page, pickTexts.create.button).click()
    await asked
    await page.keyboard.press('Control+s')
    await page.getByText(saveTexts.whenClosed).waitFor(patient)
    letGo()
    await expect.poll(async () => (await sectionsOf(slugOf(title)))?.alarmChain, patient).toMatchObject([{ who: { relationTo: 'roles' } }])
    await expect.poll(() => who.inputValue(), patient).toBe('Lytter')
    await context.close()
  })
})

describe('the seven tasks, with the clicks they may take', () => {
  /** What the first five leave behind for one another. */
  const written = { title: 'Oversvømmet kælder på plejecentret', slug: 'oversvoemmet-kaelder-paa-plejecentret' }
  const patient = { timeout: 60_000 } as const

  it('an empty plan becomes a saved draft in three', async () => {
    const { context, page } = await sitDown('forfatter')
    const clicks = countClicks()
    await page.goto(`${server.cms}/admin`)
    await clicks.on(page.getByRole('link', { name: adminUi.dashboard.newPlan, exact: true }))
    // The department is the one that the author wrote for last.
    await page.locator('#field-department .rs__single-value').waitFor(patient)
    await clicks.on(page.locator('#field-title'))
    await page.keyboard.type(written.title)
    await clicks.on(page.locator('#action-save'))
    await page.waitForURL((url) => /\/plans\/(?!create)[^/]+$/.test(url.pathname), patient)
    expect(clicks.count()).toBeLessThanOrEqual(3)
    expect((await planOf(written.slug)).state).toBe('draft')
    await context.close()
  })

  it('who is missing is made where one writes: a contact in three, a role with its holder in four', async () => {
    const { context, page } = await sitDown('forfatter')
    const clicks = countClicks()
    await open(page, await planOf(written.slug))
    // In the middle of a sentence: where one writes, "Opret", and "Opret".
    const text = page.locator('.pv-section-situation [contenteditable=true]')
    await clicks.on(text)
    await page.keyboard.type('Ring til @Gurli Nyborg')
    await clicks.on(page.getByRole('option', { name: pickTexts.offer.contacts('Gurli Nyborg') }))
    const number = page.getByRole('dialog').getByLabel(pickTexts.create.number)
    await expect.poll(() => number.evaluate((input) => input === document.activeElement), patient).toBe(true)
    expect(await violations(page, 'dialog')).toEqual([])
    await page.keyboard.type('95 01 99 12')
    await clicks.on(inDialog(page, pickTexts.create.button))
    await page.getByRole('dialog').waitFor({ state: 'detached', ...patient })
    // The chip, with the number that follows the contact.
    await text.getByText('95 01 99 12').waitFor(patient)
    expect(clicks.count()).toBeLessThanOrEqual(3)
    const found = await author.get('/contacts?where[name][equals]=Gurli Nyborg&depth=0')
    expect(((await found.json()) as { docs: Contact[] }).docs[0]?.phones?.[0]?.number).toBe('+4595019912')

    // A reference: "@" and a name.
    await text.press('Control+End')
    clicks.begin()
    await page.keyboard.type(' og @Alarmcentr')
    await page.getByRole('option', { name: 'Alarmcentralen' }).waitFor(patient)
    await page.keyboard.press('Enter')
    await text.getByText('Alarmcentralen').waitFor(patient)
    expect(clicks.count()).toBe(0)

    // A role with its holder, from the alarm chain.
    await page.locator('#field-sections__alarmChain').scrollIntoViewIfNeeded()
    clicks.begin()
    await clicks.on(page.locator('#field-sections__alarmChain').getByRole('button', { name: /^Tilføj led/ }))
    const who = page.locator('#field-sections__alarmChain__0__who')
    await expect.poll(() => who.evaluate((input) => input === document.activeElement), patient).toBe(true)
    await page.keyboard.type('Kælderansvarlig')
    await clicks.on(page.getByRole('option', { name: pickTexts.offer.roles('Kælderansvarlig') }))
    const holder = page.getByRole('dialog').getByRole('combobox')
    await expect.poll(() => holder.evaluate((input) => input === document.activeElement), patient).toBe(true)
    await page.keyboard.type('nyborg 95019912')
    await clicks.on(page.getByRole('dialog').getByRole('option', { name: /Gurli Nyborg/ }))
    await clicks.on(inDialog(page, pickTexts.create.button))
    await expect.poll(() => who.inputValue(), patient).toBe('Kælderansvarlig')
    expect(clicks.count()).toBeLessThanOrEqual(4)

    await page.locator('#field-title').press('Control+s')
    await expect.poll(async () => (await sectionsOf(written.slug))?.alarmChain?.length, patient).toBe(1)
    const sections = await sectionsOf(written.slug)
    expect(JSON.stringify(sections?.situation)).toContain('contactRef')
    expect(sections?.alarmChain).toMatchObject([{ who: { relationTo: 'roles' } }])
    expect(await violations(page, '.pv-pick')).toEqual([])

    // Whoever holds the role stands in the plan.
    const [{ id } = { id: '' }] = ((await (await author.get('/contacts?where[name][equals]=Gurli Nyborg&depth=0')).json()) as { docs: Contact[] }).docs
    const uses = (await (await author.get(`/contacts/${id}/where-used`)).json()) as WhereUsedAnswer
    expect(uses.plans).toMatchObject([{ title: written.title, inDraft: true, inForce: false }])
    await context.close()
  })

  it('a new user with one permission takes four and no password; they choose their own, and another when it is forgotten', async () => {
    const [email, forgetful] = ['ny.forfatter@fjordby.example', 'laeser@fjordby.example'] as const
    const { context, page } = await sitDown('administrator')
    const clicks = countClicks()
    await page.goto(`${server.cms}/admin`)
    await clicks.on(page.getByRole('link', { name: linkTexts.invite.heading }))
    await page.getByRole('heading', { name: linkTexts.invite.heading, level: 1 }).waitFor(patient)
    await page.getByLabel(linkTexts.invite.name).waitFor(patient)
    await page.keyboard.type('Nynne Forfatter')
    await page.keyboard.press('Tab')
    await page.keyboard.type(email)
    await page.getByLabel(linkTexts.invite.permission).selectOption('author')
    clicks.chose()
    await clicks.on(button(page, linkTexts.invite.button))
    await page.getByText(linkTexts.invite.mailed('Nynne Forfatter')).waitFor(patient)
    expect(clicks.count()).toBeLessThanOrEqual(4)
    // Nothing asks for a password that somebody else invents.
    await page.goto(`${server.cms}/admin/collections/users`)
    await page.getByRole('link', { name: linkTexts.invite.heading }).waitFor(patient)
    expect(await page.locator('a[href$="/users/create"]').count()).toBe(0)
    await context.close()

    const stranger = await browser.newContext({ locale: 'da-DK' })
    const desk = await stranger.newPage()
    const chooseBy = async (subject: string, email: string, password: string) => {
      await desk.goto(await linkTo(email, subject))
      await desk.getByLabel(signInTexts.choose.password).fill(password)
      await desk.getByLabel(signInTexts.choose.again).fill(password)
      await button(desk, signInTexts.choose.button).click()
      await desk.getByText(linkTexts.choose.done(email)).waitFor(patient)
      await desk.getByRole('link', { name: linkTexts.choose.logIn }).click()
      await desk.locator('#field-email').fill(email)
      await desk.locator('#field-password').fill(password)
      await button(desk, 'Log ind').click()
      await desk.getByRole('heading', { name: /^Hej / }).waitFor(patient)
    }
    await chooseBy(linkTexts.mail.invitation.subject, email, 'grønne skove om efteråret')

    await stranger.clearCookies()
    await desk.goto(`${server.cms}/admin/forgot`)
    // Somebody who has had no link in the last minutes.
    await desk.getByLabel(linkTexts.forgotten.email).fill(forgetful)
    await button(desk, linkTexts.forgotten.button).click()
    await desk.getByText(linkTexts.asked).waitFor(patient)
    await chooseBy(linkTexts.mail.forgotten.subject, forgetful, 'blå fjorde om foråret')
    await stranger.close()
  })

  it('what came back is sent again in two, and approved in three', async () => {
    const plan = await planOf('evakuering-af-plejecenter')
    const approver = await signIn(server, 'godkender')
    const move = async (by: Session, body: object) =>
      by.send('POST', `/plans/${plan.id}/transition`, { contentHash: (await planOf('evakuering-af-plejecenter')).contentHash, ...body })
    await author.send('PATCH', `/plans/${plan.id}`, { summary: 'Hvem går forrest.' })
    expect((await move(author, { action: 'submit', changeNote: 'Nyt resumé.', changeClass: 'minor' })).status).toBe(200)
    expect((await move(approver, { action: 'sendBack', comment: 'Skriv hvor længe.' })).status).toBe(200)
    await author.send('PATCH', `/plans/${plan.id}`, { summary: 'Hvem går forrest, og hvem går sidst.' })

    const { context, page } = await sitDown('forfatter')
    const clicks = countClicks()
    await open(page, plan)
    await clicks.on(button(page, words.actions.submit))
    await clicks.on(inDialog(page, dialog.heading.submit))
    await page.getByText(adminUi.done.submit).waitFor(patient)
    expect(clicks.count()).toBeLessThanOrEqual(2)
    await context.close()

    const signer = await sitDown('godkender')
    const signs = countClicks()
    await signer.page.goto(`${server.cms}/admin`)
    await signs.on(signer.page.getByRole('region', { name: taskTexts.heading }).getByRole('link', { name: plan.title }))
    await signs.on(button(signer.page, words.actions.approve))
    await signs.on(inDialog(signer.page, dialog.heading.approve))
    await signer.page.getByText(adminUi.done.approve).waitFor(patient)
    expect(signs.count()).toBeLessThanOrEqual(3)
    expect((await planOf('evakuering-af-plejecenter')).state).toBe('approved')
    await signer.context.close()
  })
})

/** @returns the link in the newest mail of that subject, when it has come */
async function linkTo(address: string, subject: string): Promise<string> {
  const link = () => {
    const mail = mailServer.mails.findLast((each) => each.subject === subject && JSON.stringify(each.to).includes(address))
    return /https?:\/\/\S+\/adgangskode#[\w-]+/.exec(mail?.text ?? '')?.[0]
  }
  await expect.poll(link, { timeout: 100_000 }).toBeTruthy()
  return link()!
}

it('asks no other host for anything', () => {
  expect(elsewhere).toEqual([])
})
