import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAdminTexts, words } from '../../messages'
import type { Contact, Plan } from '../../payload-types'
import { startBrowser } from '../helpers/browser'
import { countClicks } from '../helpers/clicks'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { deskOf } from '../helpers/desk'
import { dragTo, dropFiles, oldPlan } from '../helpers/old-plans'
import { signIn, until, type Session } from '../helpers/session'

let server: DemoServer
let browser: Browser
let author: Session
let approver: Session

beforeAll(async () => {
  server = await startDemoServer()
  browser = await startBrowser()
  author = await signIn(server, 'forfatter')
  approver = await signIn(server, 'godkender')
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const page = async (path: string): Promise<string> => (await fetch(`${server.site}${path}`)).text()

const planOf = async (slug: string): Promise<Plan> => {
  const answer = await author.get(`/plans?where[slug][equals]=${slug}&depth=0&limit=1`)
  const { docs } = (await answer.json()) as { docs: Plan[] }
  return docs[0]!
}

const move = (who: Session, plan: Plan, action: string, more: object = {}) =>
  who.send('POST', `/plans/${plan.id}/transition`, { action, contentHash: plan.contentHash, ...more })

/** What a reader finds for a query, on the real search page. */
async function searchResults(query: string): Promise<string> {
  const tab = await browser.newPage()
  await tab.goto(`${server.site}/soeg/?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' })
  const text = await tab.innerText('main')
  await tab.close()
  return text
}

describe('an approved plan', () => {
  it('can be found by a reader, and what is not approved cannot', async () => {
    const word = 'vandkanonprøve'
    const before = await planOf('it-nedbrud')
    const saved = await author.send('PATCH', `/plans/${before.id}?depth=0`, { summary: `Når alt er nede: ${word}.` })
    expect(saved.status).toBe(200)

    const draft = await planOf('it-nedbrud')
    expect(draft.state).toBe('draft')
    expect(await page('/planer/it-nedbrud/')).not.toContain(word)

    const submitted = await move(author, draft, 'submit', { changeNote: 'Nyt resumé.', changeClass: 'minor' })
    expect(await submitted.json()).toMatchObject({ ok: true, state: 'inReview' })
    expect((await author.send('PATCH', `/plans/${draft.id}`, { summary: 'Smuglet ind.' })).status).toBeGreaterThanOrEqual(400)
    expect(await page('/planer/it-nedbrud/')).not.toContain(word)

    const approved = await move(approver, await planOf('it-nedbrud'), 'approve')
    expect(await approved.json()).toMatchObject({ ok: true, state: 'approved' })
    await until(async () => (await page('/planer/it-nedbrud/')).includes(word), 30_000)
    expect(await page('/planer/it-nedbrud/')).toContain(word)
    expect(await page('/planer/it-nedbrud/historik/')).toContain('Nyt resumé.')
    await until(async () => (await searchResults(word)).includes('IT-nedbrud'), 30_000)
    expect(await searchResults(word)).toContain('IT-nedbrud')
  })

  it('shows a new phone number at once, and keeps its hash and approval', async () => {
    const contacts = await author.get('/contacts?where[phones.number][equals]=%2B4595011110&depth=0')
    const [contact] = ((await contacts.json()) as { docs: Contact[] }).docs
    const before = await planOf('it-nedbrud')
    const phones = contact!.phones!.map((phone) => ({ ...phone, number: phone.number === '+4595011110' ? '95 01 98 76' : phone.number }))
    const changed = await author.send('PATCH', `/contacts/${contact!.id}`, { phones })
    expect(changed.status).toBe(200)
    await until(async () => (await page('/planer/it-nedbrud/')).includes('95 01 98 76'), 30_000)
    const html = await page('/planer/it-nedbrud/')
    expect(html).toContain('href="tel:+4595019876"')
    expect(html).not.toContain('95 01 11 10')
    expect(await planOf('it-nedbrud')).toMatchObject({ state: 'approved', contentHash: before.contentHash })
  })

  it('is taken out of use with a reason that stands at its old address', async () => {
    const plan = await planOf('barriere-paa-havnegade')
    expect((await move(approver, plan, 'takeOutOfUse', { comment: '   ' })).status).toBe(422)
    const successor = await planOf('stormflod-og-skybrud')
    expect((await author.send('PATCH', `/plans/${plan.id}`, { successor: successor.id })).status).toBe(200)
    const gone = await move(approver, plan, 'takeOutOfUse', { comment: 'Barrieren er fjernet for altid.' })
    expect(await gone.json()).toMatchObject({ ok: true, state: 'outOfUse' })
    await until(async () => (await page('/planer/barriere-paa-havnegade/')).includes('fjernet for altid'), 30_000)
    const html = await page('/planer/barriere-paa-havnegade/')
    expect(html).toContain('fjernet for altid')
    expect(html).toContain('href="/planer/stormflod-og-skybrud/"')
    expect(await searchResults('Barriere på Havnegade')).not.toContain('Barriere på Havnegade\nAction card')
  })
})

describe('the public edition', () => {
  const inPublic = (path: string) => fetch(`${server.publicSite}${path}`)

  it('has no plan for employees until an approval makes it public, and none of their numbers', async () => {
    const path = '/planer/mistanke-om-cyberangreb/'
    expect(await page(path)).toContain('Mistanke om cyberangreb')
    expect((await inPublic(path)).status).toBe(404)
    expect(await (await inPublic('/planer/it-nedbrud/')).text()).not.toContain('cyberangreb')

    const plan = await planOf('mistanke-om-cyberangreb')
    expect((await author.send('PATCH', `/plans/${plan.id}`, { visibility: 'public' })).status).toBe(200)
    const draft = await planOf(plan.slug ?? '')
    expect(draft.state).toBe('draft')
    await move(author, draft, 'submit', { changeNote: 'Kortet må ses af alle.', changeClass: 'minor' })
    expect((await inPublic(path)).status).toBe(404)
    const approved = await move(approver, await planOf(plan.slug ?? ''), 'approve')
    expect(await approved.json()).toMatchObject({ ok: true, state: 'approved' })
    await until(async () => (await inPublic(path)).ok, 30_000)
    expect(await (await inPublic('/planer/it-nedbrud/')).text()).toContain(`href="${path}"`)
  })

  it('keeps search engines away from the internal edition alone', async () => {
    expect(await page('/robots.txt')).toContain('Disallow: /')
    expect(await page('/')).toContain('name="robots" content="noindex"')
    expect(await (await inPublic('/')).text()).not.toContain('noindex')
  })
})

describe('the door', () => {
  it('answers bad input with a sentence and a 4xx', async () => {
    const plan = await planOf('delplan-for-boern-og-skole')
    const bad: [unknown, number][] = [
      [{ action: 'publish', contentHash: plan.contentHash }, 400],
      [{ action: 'submit' }, 400],
      [{ action: 'submit', contentHash: 'x', changeNote: 'n', changeClass: 'major' }, 409],
      ['ikke et objekt', 400],
    ]
    for (const [body, status] of bad) {
      const answer = await author.send('POST', `/plans/${plan.id}/transition`, body)
      expect([body, answer.status]).toEqual([body, status])
      const { message } = (await answer.json()) as { message: string }
      expect(message.length).toBeGreaterThan(15)
    }
    for (const id of ['findes-ikke', '0', '%24ne']) {
      const answer = await author.send('POST', `/plans/${id}/transition`, { action: 'submit', contentHash: 'a', changeNote: 'n', changeClass: 'major' })
      expect([id, answer.status]).toEqual([id, 404])
    }
    const stranger = await fetch(`${server.cms}/api/plans/${plan.id}/transition`, { method: 'POST', body: '{}' })
    expect(stranger.status).toBe(403)
  })

  it('does not let readers into the CMS, nor pages out of it', async () => {
    for (const path of ['/api/plans', '/api/contacts', '/api/plan-revisions', '/api/users']) {
      expect((await fetch(`${server.cms}${path}`)).status).toBe(403)
    }
    expect((await fetch(`${server.cms}/planer/it-nedbrud/`)).status).toBe(404)
  })
})

describe('a reader', () => {
  it('reads without JavaScript and without anything from another host', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
    const tab = await context.newPage()
    const elsewhere: string[] = []
    tab.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(server.site)) elsewhere.push(request.url())
    })
    const front = await page('/')
    const plans = [...front.matchAll(/href="(\/(?:planer|afdelinger)\/[^"#]+)"/g)].map((match) => match[1] ?? '')
    const others = ['/', '/planer/it-nedbrud/historik/', '/kontakter/', '/revision/', '/soeg/', '/nyt/', '/tilgaengelighed/']
    expect(plans.length).toBeGreaterThan(20)
    const found: unknown[] = []
    for (const path of new Set([...others, ...plans])) {
      const answer = await tab.goto(`${server.site}${path}`)
      const width = await tab.evaluate('document.documentElement.scrollWidth')
      if (answer?.status() !== 200 || width !== 320) found.push([path, answer?.status(), width])
    }
    expect(found).toEqual([])
    expect(elsewhere).toEqual([])
    await context.close()
  })

  it('is told in Danish when a page does not exist', async () => {
    const answer = await fetch(`${server.site}/planer/findes-ikke/`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<html lang="da"')
  })
})

describe('ten old plans', () => {
  const { list, review, questions } = importAdminTexts
  const lines = (number: number) => ({
    title: `Indsatsplan for prøve ${number}`,
    sections: [
      ['Situation', `Det er prøve ${number}.`],
      ['Alarmering', 'Ring til vagten.'],
      ['Handling', 'Luk dørene.'],
      ['Kontaktoplysninger', `Prøvevagt ${'ABCDEFGHIJ'[number]}, tlf. 95 01 77 0${number}`],
    ] as const,
  })

  it('in seven formats are dropped at once, read meanwhile, and each is a draft after three clicks', { timeout: 900_000 }, async () => {
    const { context, page } = await deskOf(browser, server, 'forfatter')
    page.setDefaultTimeout(60_000)
    await page.goto(`${server.cms}/admin`)
    await page.locator('.pv-start a[href$="/importer"]').click()
    await page.locator('.pv-import__drop select').selectOption({ label: 'Teknik og Miljø' })
    const files = Array.from({ length: 10 }, (_, number) => oldPlan(number, lines(number)))
    await dropFiles(page.locator('.pv-import__drop'), files)
    await page.getByText(list.sent(10)).waitFor()
    // Whoever closes the browser loses nothing.
    const url = page.url()
    await page.goto('about:blank')
    await page.goto(url)
    const clicks = countClicks()
    for (const { name } of files) {
      const toReview = page.getByRole('link', { name: list.reviewOf(name), exact: true })
      // Nobody waits for the slowest: this one alone has to be read.
      await toReview.waitFor({ timeout: 300_000 })
      await clicks.on(toReview)
      await page.getByText(questions.none).waitFor()
      await clicks.on(page.getByRole('button', { name: review.make, exact: true }))
      await page.waitForURL('**/collections/plans/*')
      // The browser's own way back.
      clicks.chose()
      await page.goto(url)
    }
    expect(clicks.count() / files.length).toBeLessThanOrEqual(6)
    const { docs } = (await (await author.get('/plans?where[title][like]=for prøve&depth=0&limit=20')).json()) as { docs: Plan[] }
    expect(docs.map(({ state }) => state)).toEqual(files.map(() => 'draft'))
    const named = await author.get(`/contacts?where[name][like]=${encodeURIComponent('Prøvevagt')}&sort=name&depth=0&limit=20`)
    const { docs: contacts } = (await named.json()) as { docs: Contact[] }
    expect(contacts.map(({ phones }) => phones?.map(({ number }) => number))).toEqual(files.map((_, number) => [`+459501770${number}`]))
    await context.close()
  })

  it('and a doubtful one is worked off by keyboard alone', { timeout: 600_000 }, async () => {
    const { context, page } = await deskOf(browser, server, 'forfatter')
    page.setDefaultTimeout(60_000)
    await page.goto(`${server.cms}/admin/importer`)
    const doubtful = 'Indsatsplan for tvivl\n\nSituation\nDet er tvivl.\n\nHandling\nLuk dørene.\n\nKontaktoplysninger\nMette Friis\nOle Brandt\nIda Holm\n\n95 01 77 11\n95 01 77 12\n'
    await page.locator('input[type="file"]').setInputFiles({ name: 'tvivl.txt', mimeType: 'text/plain', buffer: Buffer.from(doubtful) })
    const toReview = page.getByRole('link', { name: list.reviewOf('tvivl.txt') })
    await toReview.waitFor({ timeout: 300_000 })
    await toReview.focus()
    await page.keyboard.press('Enter')
    const departments = page.locator('[data-open] select').first()
    await departments.focus()
    // Passing a choice is not choosing it.
    await page.keyboard.press('ArrowDown')
    await page.getByText(importAdminTexts.pressEnter).waitFor()
    await page.getByText(questions.open(3, 3)).waitFor()
    await page.keyboard.press('Enter')
    const focused = (text: string) => page.locator(':focus', { hasText: text }).waitFor()
    // Each answer leads to the next question.
    await page.getByText(questions.open(2, 3)).waitFor()
    await focused('Mette Friis')
    await page.keyboard.press('Enter')
    await page.getByText(questions.open(1, 3)).waitFor()
    await focused('Ole Brandt')
    await page.keyboard.press('Enter')
    await page.getByText(questions.open(0, 3)).waitFor()
    // A line is sent to a phase by its box and the list that comes up, and taken back.
    await page.getByRole('checkbox', { name: 'Luk dørene.' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.locator('.pv-review__move select:focus').selectOption('actions/immediate')
    const phase = page.getByRole('heading', { name: words.phases.immediate })
    await phase.waitFor()
    // Whoever uses the keyboard goes on from the line, where it stands now.
    await page.locator('[data-choice]:focus').waitFor()
    await page.getByRole('button', { name: review.undo }).focus()
    await page.keyboard.press('Enter')
    await phase.waitFor({ state: 'detached' })
    // The same by dragging, to a place where nothing stands yet.
    const steps = `${words.sections.actions}: ${importAdminTexts.stepsOf(words.phases.immediate)}`
    const place = page.locator('.pv-review__targets li').getByText(steps, { exact: true })
    await dragTo(page, page.locator('.pv-review__line', { hasText: 'Luk dørene.' }), place)
    await phase.waitFor()
    await page.getByRole('button', { name: review.make }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/collections/plans/*')
    await context.close()
  })
})
