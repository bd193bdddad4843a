import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { adminUi, refusalText, signInTexts } from '../../messages'
import type { User } from '../../payload-types'
import { startBrowser } from '../helpers/browser'
import { freePort, startDemoServer, type DemoServer } from '../helpers/demoServer'
import { startOidcProvider, type Claims, type OidcProvider } from '../helpers/oidcProvider'

const groupMap = { 'beredskab-forfattere': { permission: 'author', department: 'sundhed-og-omsorg' } }
const { noAccess, refused } = signInTexts

let browser: Browser
let provider: OidcProvider
let server: DemoServer
let context: BrowserContext
let page: Page

beforeAll(async () => {
  const PORT = String(await freePort())
  provider = await startOidcProvider(`http://localhost:${PORT}/api/auth/callback/oidc`)
  browser = await startBrowser()
  server = await startDemoServer({ PORT, ...provider.env, OIDC_GROUP_MAP: JSON.stringify(groupMap) })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await provider?.stop()
})

beforeEach(async () => {
  ;({ context, page } = await aBrowser())
})

afterEach(() => context.close())

async function aBrowser() {
  // Wide enough for the admin to keep its menu open.
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1600, height: 900 } })
  return { context, page: await context.newPage() }
}

let people = 0

/** A new person at the provider. @returns the name they log in with */
function person(claims: Claims = {}): string {
  const sub = `medarbejder-${++people}`
  provider.accounts.set(sub, { email: `${sub}@fjordby.example`, name: `Frida Fjord ${people}`, ...claims })
  return sub
}

const mailOf = (sub: string) => provider.accounts.get(sub)?.email ?? ''

/** From the login page of the CMS to the provider's, with the name typed there. */
async function toProvider(page: Page, sub: string) {
  await page.goto(`${server.cms}/admin/login`)
  await page.getByRole('button', { name: signInTexts.municipalLogin }).click()
  await page.waitForURL(`${provider.issuer}/**`)
  await page.locator('[name=login]').fill(sub)
  await page.locator('[name=password]').fill('ligegyldig')
}

/** @returns where it ends, back at the CMS */
async function signIn(page: Page, sub: string): Promise<string> {
  await toProvider(page, sub)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(`${server.cms}/admin**`, { waitUntil: 'load' })
  return new URL(page.url()).pathname
}

/** The REST API on behalf of the demo's administrator. */
async function asAdministrator<T>(method: string, path: string, body?: object): Promise<T> {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' } }
  const credentials = JSON.stringify({ email: 'administrator@fjordby.example', password: server.password })
  const login = await fetch(`${server.cms}/api/users/login`, { ...post, body: credentials })
  const { token } = (await login.json()) as { token: string }
  const headers = { 'Content-Type': 'application/json', Authorization: `JWT ${token}` }
  const response = await fetch(`${server.cms}${path}`, { method, headers, body: body && JSON.stringify(body) })
  expect(response.status, `${method} ${path}`).toBeLessThan(300)
  return (await response.json()) as T
}

const usersWith = async (mail: string) =>
  (await asAdministrator<{ docs: User[] }>('GET', `/api/users?depth=0&where[email][equals]=${encodeURIComponent(mail)}`)).docs

async function change(mail: string, data: Partial<User>) {
  const [user] = await usersWith(mail)
  await asAdministrator('PATCH', `/api/users/${user?.id}`, data)
}

const seenBy = async (context: BrowserContext) =>
  ((await (await context.request.get(`${server.cms}/api/users/me`)).json()) as { user: User | null }).user

describe('Signing in through the municipality', () => {
  it('shows a newcomer who can give access, and lets them in once an administrator has', async () => {
    const sub = person({ title: 'Beredskabsplanlægger' })
    expect(await signIn(page, sub)).toBe('/admin/unauthorized')
    await page.getByText(noAccess.text(`Frida Fjord ${people}`)).waitFor()
    expect(await usersWith(mailOf(sub))).toMatchObject([
      { identity: `${provider.issuer}|${sub}`, title: 'Beredskabsplanlægger', active: true, grants: [] },
    ])

    await change(mailOf(sub), { grants: [{ permission: 'author' }] })
    await page.getByRole('link', { name: noAccess.reload }).click()
    await page.waitForURL(`${server.cms}/admin`)
    await page.getByRole('link', { name: 'Planer', exact: true }).first().waitFor()

    const again = await aBrowser()
    expect(await signIn(again.page, sub)).toBe('/admin')
    await again.context.close()
  })

  it('goes on to the page that was asked for', async () => {
    const sub = person({ groups: ['beredskab-forfattere'] })
    await page.goto(`${server.cms}/admin/collections/contacts`)
    await page.getByRole('button', { name: signInTexts.municipalLogin }).click()
    await page.locator('[name=login]').fill(sub)
    await page.locator('[name=password]').fill('ligegyldig')
    await page.locator('button[type=submit]').click()
    await page.waitForURL(`${server.cms}/admin/collections/contacts**`)
  })

  it('gives what the person’s groups are mapped to, and takes it away with the group', async () => {
    const sub = person({ groups: ['beredskab-forfattere', 'kantinen'] })
    expect(await signIn(page, sub)).toBe('/admin')
    expect((await usersWith(mailOf(sub)))[0]?.grants).toMatchObject([{ permission: 'author', group: 'beredskab-forfattere' }])

    provider.accounts.set(sub, { ...provider.accounts.get(sub), groups: [] })
    const later = await aBrowser()
    expect(await signIn(later.page, sub)).toBe('/admin/unauthorized')
    await later.context.close()
  })

  it('makes no one of two people with the same mail, until an administrator ties the identity to the user', async () => {
    const sub = person({ email: 'laeser@fjordby.example' })
    expect(await signIn(page, sub)).toBe('/admin/login')
    const identity = `${provider.issuer}|${sub}`
    await page.getByText(refused['mail-taken']).waitFor()
    await page.getByText(identity).waitFor()
    expect(await seenBy(context)).toBeNull()
    expect(await usersWith('laeser@fjordby.example')).toMatchObject([{ identity: null }])

    await change('laeser@fjordby.example', { identity })
    const tied = await aBrowser()
    expect(await signIn(tied.page, sub)).toBe('/admin')
    expect((await seenBy(tied.context))?.email).toBe('laeser@fjordby.example')
    await tied.context.close()

    const impostor = await aBrowser()
    expect(await signIn(impostor.page, person({ email: 'laeser@fjordby.example' }))).toBe('/admin/login')
    await impostor.context.close()
  })

  it('refuses a user who is not active, and ends the sessions they have', async () => {
    const sub = person({ groups: ['beredskab-forfattere'] })
    await signIn(page, sub)
    await change(mailOf(sub), { active: false })
    expect(await seenBy(context)).toBeNull()
    await page.goto(`${server.cms}/admin`)
    await page.waitForURL(`${server.cms}/admin/login**`)

    const again = await aBrowser()
    expect(await signIn(again.page, sub)).toBe('/admin/login')
    await again.page.getByText(refused.inactive).waitFor()
    await again.context.close()
  })

  it('makes one user of two first sign-ins at once', async () => {
    const sub = person()
    const other = await aBrowser()
    await Promise.all([toProvider(page, sub), toProvider(other.page, sub)])
    await Promise.all(
      [page, other.page].map(async (each) => {
        await each.locator('button[type=submit]').click()
        await each.waitForURL(`${server.cms}/admin/unauthorized**`)
      }),
    )
    expect(await usersWith(mailOf(sub))).toHaveLength(1)
    await other.context.close()
  })

  it('ends everywhere in this browser when the person logs out, also for one who kept the cookies', async () => {
    await signIn(page, person({ groups: ['beredskab-forfattere'] }))
    const kept = await context.cookies()
    expect(await seenBy(context)).not.toBeNull()

    await page.getByRole('button', { name: signInTexts.logOut }).click()
    await page.waitForURL(`${server.cms}/admin/login**`)
    expect((await context.cookies()).filter(({ name }) => /session-token|payload-token/.test(name))).toEqual([])

    const thief = await aBrowser()
    await thief.context.addCookies(kept)
    expect(await seenBy(thief.context)).toBeNull()
    await thief.context.close()
  })

  it('keeps its cookies from scripts and from other sites’ requests', async () => {
    await signIn(page, person())
    const session = (await context.cookies()).find(({ name }) => name === 'next-auth.session-token')
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  })

  it('ends at a page of ours, whatever the request asks for', async () => {
    const { csrfToken } = (await (await context.request.get(`${server.cms}/api/auth/csrf`)).json()) as { csrfToken: string }
    for (const callbackUrl of ['https://andetsteds.example/', '//andetsteds.example', `${server.cms}.andetsteds.example/`]) {
      await context.request.post(`${server.cms}/api/auth/signin/oidc`, { form: { csrfToken, callbackUrl, json: 'true' } })
      const landing = (await context.cookies()).find(({ name }) => name === 'next-auth.callback-url')
      expect(decodeURIComponent(landing?.value ?? '')).toBe(`${server.cms}/admin`)
    }
  })

  it('answers only what signing in and out needs', async () => {
    for (const action of ['session', 'verify-request', '_log']) {
      expect((await context.request.get(`${server.cms}/api/auth/${action}`)).status()).toBe(404)
    }
    expect((await context.request.post(`${server.cms}/api/auth/_log`, { data: { level: 'error', code: 'x' } })).status()).toBe(404)
  })

  it('says so when the provider is not answering as it should, and believes nothing of it', async () => {
    await page.goto(`${server.cms}/api/auth/callback/oidc?code=gaettet&state=gaettet`)
    await page.getByText(refused.failed).waitFor()
    await page.goto(`${server.cms}/admin/login?error=${encodeURIComponent('<b>Ring til 95 01 00 00</b>')}`)
    await page.getByText(refused.failed).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('Ring til')
  })

  it('leaves no token, secret or mail address in the log', () => {
    expect(server.log()).toContain('next-auth OAUTH_CALLBACK_ERROR')
    for (const secret of [provider.env.OIDC_CLIENT_SECRET, 'eyJ', 'medarbejder-', 'code_verifier']) {
      expect(server.log()).not.toContain(secret)
    }
  })
})

describe('A local account beside it', () => {
  it('logs in with its password, and out again', async () => {
    await page.goto(`${server.cms}/admin/login`)
    await page.locator('[name=email]').fill('forfatter@fjordby.example')
    await page.locator('[name=password]').fill(server.password)
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
    await page.waitForURL(`${server.cms}/admin`)
    await page.getByRole('button', { name: signInTexts.logOut }).click()
    await page.waitForURL(`${server.cms}/admin/login**`)
    expect(await seenBy(context)).toBeNull()
  })

  it('is told where to get a new password', async () => {
    await page.goto(`${server.cms}/admin/login`)
    await page.getByRole('link', { name: 'Glemt adgangskode?' }).click()
    await page.getByText(signInTexts.forgotten.text).waitFor()
  })
})

describe('Signing by a sign-in that is twenty minutes old', () => {
  /** As if everybody had signed in then. */
  async function age() {
    const db = createClient({ url: `file:${join(server.dataDir, 'planvaerk.db')}` })
    // The server writes as well.
    await db.execute('PRAGMA busy_timeout = 60000')
    await db.execute({ sql: 'UPDATE users_sessions SET created_at = ?', args: [new Date(Date.now() - 20 * 60_000).toISOString()] })
    db.close()
  }
  const dialog = () => page.getByRole('dialog')
  const sign = () => dialog().getByRole('button', { name: adminUi.dialog.heading.reviewWithoutChanges })
  const signed = () => page.getByText(adminUi.done.reviewWithoutChanges).waitFor({ timeout: 60_000 })
  /** The dialog that a mail leads to. */
  async function openReview(slug: string) {
    const { docs } = await asAdministrator<{ docs: { id: string }[] }>('GET', `/api/plans?depth=0&where[slug][equals]=${slug}`)
    await page.goto(`${server.cms}/admin/collections/plans/${docs[0]?.id}?handling=reviewWithoutChanges`)
    await dialog().waitFor({ timeout: 60_000 })
  }

  it('asks for the password in the dialog, says when it is wrong, and signs with the right one', async () => {
    await page.goto(`${server.cms}/admin/login`)
    await page.locator('[name=email]').fill('godkender@fjordby.example')
    await page.locator('[name=password]').fill(server.password)
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
    await page.waitForURL(`${server.cms}/admin`)
    await age()
    await openReview('it-nedbrud')
    const field = dialog().getByLabel(signInTexts.proof.password)
    await sign().click()
    await dialog().getByText(signInTexts.proof.required).waitFor()
    await field.fill('gættet forkert')
    await sign().click()
    await dialog().getByText(refusalText({ reason: 'password-wrong' })).waitFor()
    expect(await field.inputValue()).toBe('')
    await field.fill(server.password)
    await sign().click()
    await signed()
  })

  it('is asked for by the provider, though the browser is known there, and goes on where it was', async () => {
    const sub = person()
    await signIn(page, sub)
    await change(mailOf(sub), { grants: [{ permission: 'approver' }] })
    await age()
    await openReview('forurenet-drikkevand')
    await dialog().getByText(signInTexts.proof.whyProvider).waitFor()
    expect(await sign().count()).toBe(0)
    await dialog().getByRole('button', { name: signInTexts.proof.provider }).click()
    await page.waitForURL(`${provider.issuer}/**`)
    await page.locator('[name=login]').fill(sub)
    await page.locator('[name=password]').fill('ligegyldig')
    await page.locator('button[type=submit]').click()
    await page.waitForURL(`${server.cms}/admin/collections/plans/**`)
    await sign().click({ timeout: 60_000 })
    await signed()
  })
})

describe('A Planværk of one’s own, without a municipality’s login', () => {
  let own: DemoServer

  beforeAll(async () => {
    own = await startDemoServer({ PLANVAERK_DEMO: 'false', PAYLOAD_SECRET: randomBytes(32).toString('hex') })
  })

  afterAll(() => own?.stop())

  it('makes the first user administrator, once the password is long enough', async () => {
    await page.goto(`${own.cms}/admin`)
    await page.waitForURL(`${own.cms}/admin/create-first-user`)
    const create = async (password: string) => {
      await page.locator('#field-email').fill('foerste@fjordby.example')
      await page.locator('#field-password').fill(password)
      await page.locator('#field-confirm-password').fill(password)
      await page.locator('#field-name').fill('Første Bruger')
      // The form takes no click while it still shows the last answer.
      await tooShort.waitFor({ state: 'detached' })
      await page.locator('button[type=submit]').click()
    }
    const tooShort = page.locator('form').getByText(signInTexts.passwordTooShort(12))
    await create('kort')
    await tooShort.first().waitFor()
    await create('en meget længere adgangskode')
    await page.waitForURL(`${own.cms}/admin`)
    const me = await context.request.get(`${own.cms}/api/users/me`)
    expect(((await me.json()) as { user: User }).user.grants).toMatchObject([{ permission: 'administrator' }])
  })

  it('shows no button for it, and says at its address that there is none', async () => {
    await page.goto(`${own.cms}/admin/login`)
    await page.locator('[name=password]').waitFor()
    expect(await page.getByRole('button', { name: signInTexts.municipalLogin }).count()).toBe(0)
    const answer = await context.request.get(`${own.cms}/api/auth/signin`)
    expect([answer.status(), await answer.json()]).toEqual([404, { errors: [{ message: signInTexts.notConfigured }] }])
  })
})
