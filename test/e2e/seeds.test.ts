/**
 * Five real municipal plans on the whole road: imported, filled in, signed, published and found. The documents name
 * real people, so they are not part of the project; without the folder the test is skipped.
 */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../payload-types'
import { startBrowser } from '../helpers/browser'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { paragraph } from '../helpers/municipality'
import { signIn, until, type Session } from '../helpers/session'

const folder = join(process.cwd(), '..', 'shared', 'seeds')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')).sort() : []

/** A word that stands in that document and in no title of the demo, by its place in the list. */
const wordsInside = ['rekvisitionsblok', 'virksomhedspraktik', 'vielsespapirer', 'arbejdskonflikt', 'systemleverandør']

describe.skipIf(files.length === 0)('the five real documents', () => {
  let server: DemoServer
  let browser: Browser
  let author: Session
  let approver: Session
  let imported: Plan[]

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

  const plans = async (query: string): Promise<Plan[]> =>
    ((await (await author.get(`/plans?${query}&depth=0&limit=100`)).json()) as { docs: Plan[] }).docs

  it('become drafts that nobody has approved', async () => {
    const before = new Set((await plans('')).map(({ id }) => id))
    const args = ['scripts/run.mjs', 'import', ...files.map((name) => join(folder, name)), '--department', 'direktion-og-stab']
    await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, NODE_ENV: 'production', DATA_DIR: server.dataDir },
    })
    imported = (await plans('')).filter(({ id }) => !before.has(id))
    expect(imported.map(({ state }) => state)).toEqual(files.map(() => 'draft'))
    expect(imported.every(({ inForce }) => !inForce)).toBe(true)
  }, 120_000)

  it('can be signed when what is missing has been written', async () => {
    for (const { id } of imported) {
      await fillIn(id)
      await move(author, id, 'submit', { changeNote: 'Overført fra det gamle dokument.', changeClass: 'major' })
      expect(await move(approver, id, 'approve')).toMatchObject({ ok: true, state: 'approved', revision: '1.0' })
    }
  }, 120_000)

  it('are read and found by everybody', async () => {
    for (const { slug, title } of imported) {
      await until(async () => (await fetch(`${server.site}/planer/${slug}/`)).ok, 60_000)
      const found = await results(title)
      expect(found).toContain(`/planer/${slug}/`)
    }
    // And by what stands inside: each word finds at least one of the five.
    const paths = imported.map(({ slug }) => `/planer/${slug}/`)
    for (const word of wordsInside) {
      const found = await results(word)
      expect([word, found.some((path) => paths.includes(path))]).toEqual([word, true])
    }
  }, 180_000)

  const actionsOf = async (id: string) =>
    (await (await author.get(`/plans/${id}/actions`)).json()) as {
      contentHash: string
      problems: { field: string; issue: string; id?: string; text: string }[]
    }

  /** Does what an author would: writes what the list of problems asks for. */
  async function fillIn(id: string): Promise<void> {
    const { problems } = await actionsOf(id)
    const { user } = (await (await author.get('/users/me')).json()) as { user: { id: string } }
    const data: Record<string, unknown> = { responsibleEditor: user.id }
    const sections: Record<string, unknown> = {}
    for (const { field, issue, id: record } of problems) {
      const key = field.replace('sections.', '')
      if (issue === 'contact-unreachable') await author.send('PATCH', `/contacts/${record}`, { other: 'Findes på intranettet.' })
      else if (key === 'actionCards') sections.noActionCards = true
      else if (field.startsWith('sections.')) sections[key] = paragraph('Skrevet ind efter importen.')
    }
    const plan = (await (await author.get(`/plans/${id}?depth=0`)).json()) as Plan
    const saved = await author.send('PATCH', `/plans/${id}?depth=0`, { ...data, sections: { ...plan.sections, ...sections } })
    expect([saved.status, (await actionsOf(id)).problems]).toEqual([200, []])
  }

  async function move(who: Session, id: string, action: string, more: object = {}): Promise<unknown> {
    const { contentHash } = await actionsOf(id)
    return (await who.send('POST', `/plans/${id}/transition`, { action, contentHash, ...more })).json()
  }

  /** The paths a reader is led to, by the real search page. */
  async function results(query: string): Promise<string[]> {
    const tab = await browser.newPage()
    await tab.goto(`${server.site}/soeg/?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' })
    const links = await tab.locator('main a').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
    await tab.close()
    return links
  }
})
