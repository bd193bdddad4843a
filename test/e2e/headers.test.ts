/**
 * What the CMS tells browsers, in a browser: every view of the admin keeps to its policy, nobody frames it, and the one
 * frame it shows is its own preview.
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteHeaders } from '../../publishing/server/site-headers'
import { startBrowser } from '../helpers/browser'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { enter } from '../helpers/desk'
import { signIn, type Session } from '../helpers/session'

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

const collections = [
  'plans', 'attachments', 'contacts', 'roles', 'departments', 'synonyms', 'plan-revisions', 'plan-events', 'comments',
  'read-confirmations', 'rescued-texts', 'imports', 'audit-log', 'users', 'outbox', 'notices',
]

/** The newest record of a collection, if it has one. */
async function oneOf(collection: string): Promise<string | null> {
  const answer = await administrator.get(`/${collection}?limit=1&depth=0`)
  return ((await answer.json()) as { docs?: { id: string }[] }).docs?.[0]?.id ?? null
}

async function plan(slug: string): Promise<string> {
  const answer = await administrator.get(`/plans?where[slug][equals]=${slug}&depth=0&limit=1`)
  return ((await answer.json()) as { docs: { id: string }[] }).docs[0]!.id
}

/** A browser that writes down what its pages may not do, told by the page itself and by the console. */
async function watched(): Promise<{ context: BrowserContext; page: Page; violations: string[] }> {
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } })
  const violations: string[] = []
  await context.exposeFunction('tellViolation', (text: string) => violations.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      const text = `${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile ?? ''}:${lineNumber} ${sample}`
      void (globalThis as unknown as { tellViolation: (text: string) => void }).tellViolation(text)
    })
  })
  context.on('console', (message) => {
    if (/content security policy|refused to (load|execute|apply|frame)/i.test(message.text())) violations.push(message.text())
  })
  context.on('weberror', (error) => violations.push(`${error.page()?.url()}: ${error.error().message}`))
  return { context, page: await context.newPage(), violations }
}

async function enterByHand(page: Page, who: string): Promise<void> {
  await page.goto(`${server.cms}/admin/login`)
  await page.locator('#field-email').fill(`${who}@fjordby.example`)
  await page.locator('#field-password').fill(server.password)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.getByRole('heading', { name: /^Hej / }).waitFor()
}

/** Opens it and waits until scripts have run and nothing more is on its way. @returns the answer's status */
async function visit(page: Page, path: string): Promise<number> {
  const answer = await page.goto(`${server.cms}${path}`)
  await page.waitForLoadState('networkidle')
  return answer?.status() ?? 0
}

describe('the policy of a page', () => {
  it('is kept by every view that somebody signed in can open', { timeout: 600_000 }, async () => {
    const { context, page, violations } = await watched()
    await enter(context, server, 'administrator')
    const [id, approved] = [await plan('noedtelefoni'), await plan('it-nedbrud')]
    const paths = [
      '/admin', '/admin/account', '/admin/inviter', '/admin/importer', '/admin/skal-rettes', '/admin/findes-ikke', '/admin/globals/approval-rules', '/laest', '/findes-ikke',
      `/admin/godkendelse/${approved}`, `/admin/valg/${id}`, `/admin/gemt-tekst/${id}/findes-ikke`, '/admin/unauthorized',
      `/admin/collections/plans/${id}/versions`, `/admin/collections/plans/${id}/api`,
    ]
    for (const collection of collections) {
      const record = await oneOf(collection)
      paths.push(`/admin/collections/${collection}`, `/admin/collections/${collection}/create`)
      if (record) paths.push(`/admin/collections/${collection}/${record}`)
    }
    // In several windows: most of a visit is waiting until nothing more comes.
    const windows = [page, await context.newPage(), await context.newPage()]
    await Promise.all(windows.map(async (window) => {
      for (let path = paths.shift(); path; path = paths.shift()) await visit(window, path)
    }))
    expect(violations).toEqual([])
    // It was the policy that had nothing to say, not the listener that heard nothing.
    await page.evaluate(() => {
      const script = document.createElement('div')
      script.innerHTML = '<img src="x" onerror="globalThis.ran = true">'
      document.body.append(script)
    })
    await expect.poll(() => violations.join('\n')).toMatch(/script-src-attr|script-src/)
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    await context.close()
  })

  it('is kept where somebody signs in, and while an author writes and opens what opens', async () => {
    const { context, page, violations } = await watched()
    for (const path of ['/admin/login', '/admin/forgot', '/admin/reset/abc', '/admin/logout', '/admin/collections/plans']) await visit(page, path)
    await enterByHand(page, 'forfatter')
    await visit(page, `/admin/collections/plans/${await plan('hedeboelge')}`)
    await page.locator('.pv-section-situation [contenteditable=true]').click()
    await page.keyboard.type('Skrevet under et strengt regelsæt. ')
    await page.locator('.react-select, .rs__control').first().click()
    await page.keyboard.press('Escape')
    await page.locator('.doc-controls__popup button').first().click()
    expect(violations).toEqual([])
    await context.close()
  })

  it('lets the approver see the preview in its frame', async () => {
    const { context, page, violations } = await watched()
    await enter(context, server, 'godkender')
    const id = await plan('hedeboelge')
    await visit(page, `/admin/godkendelse/${id}`)
    const frame = page.locator('iframe')
    if ((await frame.count()) === 0) await page.getByRole('button', { name: /side/i }).first().click()
    await frame.first().scrollIntoViewIfNeeded()
    await page.frameLocator('iframe').first().getByRole('heading', { level: 1 }).waitFor()
    expect(violations).toEqual([])
    await context.close()
  })
})

describe('the headers', () => {
  const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? ''

  it('of a page carry a number that is used once, and let nobody frame it', async () => {
    const [one, two] = [await fetch(`${server.cms}/admin/login`), await fetch(`${server.cms}/admin/login`)]
    const nonce = /'nonce-([\w+/=]{20,})'/
    const [, first] = nonce.exec(policyOf(one)) ?? []
    const [, second] = nonce.exec(policyOf(two)) ?? []
    expect(first).toBeTruthy()
    expect(first).not.toBe(second)
    for (const part of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]) expect(policyOf(one)).toContain(part)
    expect(policyOf(one)).not.toMatch(/script-src[^;]*unsafe/)
    const html = await one.text()
    expect(html).toContain(`nonce="${first}"`)
    // No script without it.
    expect([...html.matchAll(/<script(?![^>]*nonce=)[^>]*>/g)].map(([tag]) => tag)).toEqual([])
  })

  it.each(['/admin/login', '/api/users/me', '/api/findes-ikke', '/findes-ikke', '/admin/findes-ikke', '/_next/static/findes-ikke.js'])(
    'of %s are those that readers’ site sends',
    async (path) => {
      const { headers } = await fetch(`${server.cms}${path}`)
      for (const [name, value] of Object.entries(siteHeaders)) {
        if (['Content-Security-Policy', 'Vary'].includes(name)) continue
        expect(headers.get(name), name).toBe(value)
      }
      if (!path.startsWith('/_next')) expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    },
  )

  it('of the API keep its answers out of every store', async () => {
    for (const path of ['/api/users/me', '/api/plans', '/api/findes-ikke', '/api/plan-report', '/api/auth/session']) {
      const { headers } = await fetch(`${server.cms}${path}`)
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
    }
  })

  it('and its sentences are ours where an address cannot be read', async () => {
    for (const path of ['/%', '/admin/%', '/admin/%ff', '/laest/%', '/api/%', '/api/plans/%']) {
      const answer = await fetch(`${server.cms}${path}`)
      expect([path, answer.status < 500], path).toEqual([path, true])
      expect(await answer.text(), path).not.toBe('Internal Server Error')
    }
  })

  it('speak of TLS where a proxy in front speaks it, and only there', async () => {
    const over = async (protocol: string) =>
      (await fetch(`${server.cms}/admin/login`, { headers: { 'x-forwarded-proto': protocol } })).headers.get('strict-transport-security')
    expect(await over('https')).toMatch(/^max-age=31536000/)
    expect(await over('http')).toBeNull()
  })

  it('of a preview let the admin alone frame it, and run no script', async () => {
    const answer = await administrator.get(`/plans/${await plan('it-nedbrud')}/preview`)
    expect(answer.status).toBe(200)
    expect(policyOf(answer)).toMatch(/frame-ancestors 'self'.*sandbox/)
    expect(policyOf(answer)).not.toContain('script-src')
  })
})

describe('the server action of the admin', () => {
  /** As the browser calls it. */
  async function call(name: unknown, args: unknown = {}, more: object = {}, as?: Session): Promise<{ status: number; text: string }> {
    const manifest = JSON.parse(await readFile('.next/server/server-reference-manifest.json', 'utf8')) as {
      node: Record<string, { workers: Record<string, unknown> }>
    }
    const [id = ''] = Object.entries(manifest.node).find(([, { workers }]) => Object.keys(workers).some((worker) => worker.includes('(payload)'))) ?? []
    expect(id).not.toBe('')
    const answer = await fetch(`${server.cms}/admin/login`, {
      method: 'POST',
      headers: { ...as?.headers, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' },
      body: JSON.stringify([{ name, args, ...more }]),
    })
    return { status: answer.status, text: await answer.text() }
  }

  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'findes-ikke', '', 7, null, ['form-state']])(
    'hands nobody anything by the name of %s',
    async (name) => {
      const { status, text } = await call(name, { planted: 'e2e-plantet' })
      expect(status).toBe(404)
      // Payload's function would have handed back what it was given. The page of the admin follows, as it is at every address.
      expect(text).toContain('NEXT_HTTP_ERROR_FALLBACK;404')
      expect(text).not.toMatch(/e2e-plantet|payloadDataLoader|payload-token/)
    },
  )

  it('locks a plan for who may write in it, and not for a reader who asks for its form', async () => {
    // No other test here opens this one, which would lock it.
    const id = await plan('evakuering-af-plejecenter')
    type Locks = { docs: { document?: { value: string } }[] }
    const lockedPlans = async () => {
      const { docs } = (await (await administrator.get('/payload-locked-documents?depth=0')).json()) as Locks
      return docs.filter(({ document }) => document?.value === id).length
    }
    const form = { formState: {}, docPermissions: { fields: true }, docPreferences: { fields: {} } }
    const asked = { collectionSlug: 'plans', id, operation: 'update', schemaPath: 'plans', ...form, returnLockStatus: true }
    for (const [who, expected] of [['laeser', 0], ['forfatter', 1]] as const) {
      await call('form-state', asked, {}, await signIn(server, who))
      expect([who, await lockedPlans()]).toEqual([who, expected])
    }
  })

  it('answers nobody who is not signed in', async () => {
    for (const name of ['render-list', 'table-state', 'get-folder-results-component-and-data', 'slugify', 'render-document-slots']) {
      expect(await call(name, { collectionSlug: 'users' }), name).toMatchObject({ status: 404 })
    }
    const { text } = await call('form-state', { collectionSlug: 'users', schemaPath: 'users', operation: 'create', formState: {} })
    expect(text).not.toMatch(/"importMap"|payload-token/)
  })

  it('takes no functions of the caller’s own', async () => {
    expect(await call('eget', {}, { serverFunctions: { eget: 'x' } })).toMatchObject({ status: 404 })
  })
})

describe('a page of a neighbour', () => {
  it('changes nothing with the cookie of somebody who is signed in', async () => {
    const context = await browser.newContext({ locale: 'da-DK' })
    const page = await context.newPage()
    await enterByHand(page, 'godkender')
    // Another port of the same host: for `SameSite`, the same site.
    const neighbour = createServer((_, answer) => void answer.setHeader('content-type', 'text/html').end('<title>Nabo</title>'))
    await new Promise<void>((listening) => void neighbour.listen(0, listening))
    await page.goto(`http://localhost:${(neighbour.address() as AddressInfo).port}/`)
    const [{ value = '' } = {}] = (await context.cookies(server.cms)).filter(({ name }) => name === 'payload-token')
    expect(value).not.toBe('')
    await page.evaluate(async (cms) => {
      const sent = { method: 'POST', mode: 'no-cors', credentials: 'include', headers: { 'content-type': 'text/plain' }, body: '{}' } as const
      // It is sent; what is answered is not for this page.
      await fetch(`${cms}/api/users/logout`, sent).catch(() => {})
    }, server.cms)
    await visit(page, '/admin')
    expect(await page.getByRole('heading', { name: /^Hej / }).count()).toBe(1)

    const addresses = ['users/logout', 'plans/1/transition', 'plan-import', 'attachments', 'confirm-clock', 'retry-mails', 'link-checks']
    const statuses = await Promise.all(
      addresses.map(async (path) => {
        const headers = { cookie: `payload-token=${value}`, origin: 'https://www.fjordby.example', 'content-type': 'application/json' }
        return (await fetch(`${server.cms}/api/${path}`, { method: 'POST', headers, body: '{}' })).status
      }),
    )
    expect(addresses.filter((_, at) => statuses[at] !== 403)).toEqual([])
    await new Promise((closed) => void neighbour.close(closed))
    await context.close()
  })
})
