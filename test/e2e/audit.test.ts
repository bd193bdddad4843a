import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UsingPlan } from '../../collections/where-used'
import { asApprovedTexts, auditTexts, mailTexts } from '../../messages'
import type { AuditLog, Contact, Outbox, Plan } from '../../payload-types'
import { startBrowser } from '../helpers/browser'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { deskOf } from '../helpers/desk'
import { signIn, until, type Session } from '../helpers/session'

let server: DemoServer
let browser: Browser
let admin: Session

beforeAll(async () => {
  server = await startDemoServer()
  browser = await startBrowser()
  admin = await signIn(server, 'administrator')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function openAs(who: string, path: string, width = 1280): Promise<Page> {
  const { page } = await deskOf(browser, server, who, { viewport: { width, height: 800 } })
  await page.goto(`${server.cms}/admin${path}`)
  return page
}

const docs = async <T>(session: Session, path: string): Promise<T[]> => ((await (await session.get(path)).json()) as { docs: T[] }).docs

/** A contact that a plan in force shows. */
async function shownContact(): Promise<Contact> {
  for (const contact of await docs<Contact>(admin, '/contacts?depth=0&limit=0')) {
    const { plans } = (await (await admin.get(`/contacts/${contact.id}/where-used`)).json()) as { plans: UsingPlan[] }
    if (contact.phones?.length && plans.some(({ inForce }) => inForce)) return contact
  }
  throw new Error('The demo shows no contact.')
}

describe('the audit log', () => {
  it('shows what the filter asks for, and gives the same lines as a sheet', async () => {
    expect((await admin.get('/plan-report')).status).toBe(200)
    const page = await openAs('administrator', '/collections/audit-log')
    await page.getByRole('combobox', { name: auditTexts.filter.kind, exact: true }).selectOption('export')
    await page.getByRole('button', { name: auditTexts.filter.show, exact: true }).click()
    await page.waitForURL(/kind/)
    await page.locator('tbody tr').first().waitFor()
    await page.getByText(/^Udtræk af planerne som regneark: \d+ planer\.$/).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(1)
    expect(await page.locator('select[name=kind]').inputValue()).toBe('export')

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByText(auditTexts.export.link).click()])
    expect(file.suggestedFilename()).toMatch(/^revisionsspor-.*\.csv$/)
    const told = await docs<AuditLog>(admin, '/audit-log?where[kind][equals]=export&sort=-at')
    expect(told[0]?.text).toBe(auditTexts.exportOfLog(1))
    await page.close()
  })
})

describe('a contact', () => {
  it.each([320, 1280])('says at %i px which plans a change reaches, before it is saved', async (width) => {
    const contact = await shownContact()
    const page = await openAs('administrator', `/collections/contacts/${contact.id}`, width)
    const notice = page.locator('.pv-reach')
    await page.locator('#field-name').fill(`${contact.name} nyt`)
    const summary = notice.getByText(/^Ændringen vises straks i \d+ plan/)
    await summary.waitFor()
    expect(await page.locator('#action-save').isVisible()).toBe(true)
    await summary.focus()
    await page.keyboard.press('Enter')
    await notice.getByRole('listitem').first().waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(asApprovedTexts.reach.everywhere)
    const box = await notice.locator('.pv-reach__plans').boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)

    await page.locator('#field-name').fill(contact.name)
    await summary.waitFor({ state: 'detached' })
    await page.close()
  })
})

describe('two at one plan', () => {
  it('tells who had it by mail when somebody takes over', async () => {
    const [plan] = await docs<Plan>(admin, '/plans?where[slug][equals]=hedeboelge&depth=0')
    const path = `/collections/plans/${plan?.id}`
    const first = await openAs('forfatter', path)
    await first.locator('#field-title').fill('Hedebølge og tørke')
    await until(async () => (await docs(admin, '/payload-locked-documents')).length > 0, 20_000)

    const second = await openAs('godkender2', path)
    await second.locator('#document-locked-take-over').click()
    const mails = () => docs<Outbox>(admin, '/outbox?where[kind][equals]=takenOver')
    await until(async () => (await mails()).length > 0, 70_000)
    expect(await mails()).toMatchObject([
      { to: 'forfatter@fjordby.example', subject: mailTexts.subject.takenOver('Karen Lindvig', 'Hedebølge') },
    ])
    await Promise.all([first.close(), second.close()])
  })
})
