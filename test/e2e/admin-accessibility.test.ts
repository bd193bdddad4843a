import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminUi } from '../../messages'
import { startBrowser } from '../helpers/browser'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { enter } from '../helpers/desk'
import { signIn, type Session } from '../helpers/session'
import { violations } from '../helpers/site-rules'
import { tabTo } from '../helpers/keyboard'

let server: DemoServer
let browser: Browser
let administrator: Session

beforeAll(async () => {
  server = await startDemoServer()
  browser = await startBrowser()
  administrator = await signIn(server, 'administrator')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** @returns the first record's, `query` as in `&where[slug][equals]=hedeboelge` */
async function idOf(collection: string, query = ''): Promise<string> {
  const answer = await administrator.get(`/${collection}?limit=1&depth=0${query}`)
  return ((await answer.json()) as { docs: { id: string }[] }).docs[0]!.id
}

interface View {
  /** The part of the demo's mail address before the @; nobody when it is missing. */
  who?: string
  path: string | (() => Promise<string>)
}

const inForm = (collection: string, who = 'administrator', query = ''): View => ({
  who,
  path: async () => `/collections/${collection}/${await idOf(collection, query)}`,
})

const views: Record<string, View> = {
  'signing in': { path: '/login' },
  'a forgotten password': { path: '/forgot' },
  'choosing a password': { path: '/adgangskode' },
  'the first page': { who: 'forfatter', path: '' },
  'the first page of an administrator': { who: 'administrator', path: '' },
  ...Object.fromEntries(
    ['plans', 'departments', 'contacts', 'roles', 'users', 'attachments', 'synonyms', 'audit-log', 'outbox', 'plan-events'].map((collection) => [
      `the list of ${collection}`,
      { who: 'administrator', path: `/collections/${collection}` },
    ]),
  ),
  'a list with a filter': { who: 'godkender', path: '/afventer-mig' },
  'a plan that is written': inForm('plans', 'forfatter', '&where[slug][equals]=hedeboelge'),
  'a plan in review': inForm('plans', 'godkender', '&where[state][equals]=inReview'),
  'the versions of a plan': { who: 'administrator', path: async () => `/collections/plans/${await idOf('plans')}/versions` },
  'a department': inForm('departments'),
  'a contact': inForm('contacts'),
  'a role': inForm('roles'),
  'a user': inForm('users'),
  'an attachment': inForm('attachments'),
  'a mail': inForm('outbox'),
  'a line of the audit log': inForm('audit-log'),
  ...Object.fromEntries(['plans', 'contacts', 'roles'].map((collection) => [`new ${collection}`, { who: 'forfatter', path: `/collections/${collection}/create` }])),
  'one’s account': { who: 'forfatter', path: '/account' },
  'an administrator’s account': { who: 'administrator', path: '/account' },
  'what readers meet first': { who: 'administrator', path: '/globals/emergency' },
  'who approves what': { who: 'administrator', path: '/globals/approval-rules' },
  'the approver’s page': { who: 'godkender', path: async () => `/godkendelse/${await idOf('plans', '&where[state][equals]=inReview')}` },
  'what should be mended': { who: 'forfatter', path: '/skal-rettes' },
  help: { who: 'forfatter', path: '/hjaelp' },
  'who may do what': { who: 'administrator', path: '/hvem-maa-hvad' },
  'an invitation': { who: 'administrator', path: '/inviter' },
  'an import': { who: 'forfatter', path: '/importer' },
  'a page that is not there': { who: 'forfatter', path: '/findes-ikke' },
}

/** Opens a view and looks at all of it: a form draws what is below when one comes there. */
async function lookThrough(page: Page, path: string): Promise<void> {
  await page.goto(`${server.cms}/admin${path}`, { waitUntil: 'networkidle' })
  await page.waitForFunction(() => !document.querySelector('.shimmer-effect, .loading-overlay'))
  let seen = 0
  for (let end = 1; seen < end; ) {
    seen += 700
    end = await page.evaluate((top) => {
      window.scrollTo(0, top)
      return document.documentElement.scrollHeight
    }, seen)
    await page.waitForLoadState('networkidle')
  }
  await page.waitForFunction(() => !document.querySelector('.shimmer-effect'))
  await page.evaluate(() => window.scrollTo(0, 0))
}

const screens = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const

// Each opens forty views of a busy server, and axe reads every one of them.
describe.each(screens)('axe in $colorScheme at $viewport.width px', (screen) => {
  const contexts = new Map<string, Promise<BrowserContext>>()
  const contextOf = (who = '') => {
    const known = contexts.get(who)
    if (known) return known
    const context = browser.newContext({ locale: 'da-DK', ...screen })
    const entered = who ? context.then(async (made) => (await enter(made, server, who), made)) : context
    contexts.set(who, entered)
    return entered
  }

  it.each(Object.entries(views))('has nothing to say against %s', async (_name, { who, path }) => {
    const page = await (await contextOf(who)).newPage()
    await lookThrough(page, typeof path === 'string' ? path : await path())
    // Lexical's menu of “@” waits, empty, outside of every landmark.
    expect((await violations(page)).filter((fault) => !fault.startsWith('region .pv-mention-anchor'))).toEqual([])
    await page.close()
  })
})

describe('the keyboard', () => {
  it('leaps over the menu, and hears in Danish how a row is moved', async () => {
    const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } })
    await enter(context, server, 'administrator')
    const page = await context.newPage()
    await page.goto(`${server.cms}/admin/collections/contacts/${await idOf('contacts')}`, { waitUntil: 'networkidle' })
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: adminUi.skip })
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('indhold')

    const handle = page.getByRole('button', { name: 'Flyt linjen' }).first()
    await tabTo(page, handle)
    expect(await page.locator(`[id="${await handle.getAttribute('aria-describedby')}"]`).textContent()).toMatch(/^Tryk på mellemrum for at løfte linjen/)
    await page.keyboard.press('Space')
    await page.getByText(/^Linjen er nu nummer 1 af \d/).waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await page.getByText('Flytningen er fortrudt.').waitFor({ state: 'attached' })
    await context.close()
  })
})
