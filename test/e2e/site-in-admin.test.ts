/** The site that editors see at the CMS's address is the site that readers get: every page of both editions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chrome } from '../../components/site/props'
import { editions } from '../../publishing/editions'
import { inspectHtml } from '../../publishing/pages/inspect-html'
import type { Manifest } from '../../publishing/release/manifest'
import { startDemoServer, type DemoServer } from '../helpers/demoServer'
import { signIn, type Session } from '../helpers/session'
import { withoutFramework } from '../helpers/without-framework'

let server: DemoServer
let editor: Session
beforeAll(async () => {
  server = await startDemoServer()
  editor = await signIn(server, 'forfatter')
})
afterAll(() => server?.stop())

const udgave = { internal: 'intern', public: 'offentlig' }
const published = (edition: keyof typeof udgave, path: string) =>
  fetch((edition === 'internal' ? server.site : server.publicSite) + path).then((answer) => answer.text())

/** The page about the site tells when it was made, and how far the chains had come. */
const withoutMoment = (html: string) =>
  html.replace(/<time[^>]*>[^<]*<\/time>|kl\. \d\d\.\d\d|[0-9a-f]{64}|<code>\d+<\/code>/g, '…')

describe('the site at the address of the CMS', () => {
  it.each(editions)('is, page for page, the %s edition that readers get', async (edition) => {
    const { pages } = JSON.parse(await published(edition, '/manifest.json')) as Manifest
    const home = await published(edition, '/')
    const address = (pattern: RegExp) => pattern.exec(home)?.[1] ?? ''
    const assets: Chrome['assets'] = { css: address(/href="(\/assets\/site-[^"]+\.css)"/), js: address(/src="(\/assets\/site-[^"]+\.js)"/) }
    for (const { path, template } of pages) {
      const sent = await (await editor.page(`${path}?udgave=${udgave[edition]}`)).text()
      const shown = inspectHtml(withoutFramework(sent, assets), assets).html
      const read = await published(edition, path)
      if (template === 'about') expect(withoutMoment(shown), path).toBe(withoutMoment(read))
      else expect(shown, path).toBe(read)
    }
    expect(pages.length).toBeGreaterThan(50)
  })

  it('is for those who work in the admin, and leads others to it', async () => {
    expect((await fetch(`${server.cms}/planer/it-nedbrud/`)).status).toBe(404)
    expect((await editor.page('/planer/it-nedbrud/')).status).toBe(200)
    expect((await editor.page('/planer/findes-ikke/')).status).toBe(404)
    expect((await fetch(server.cms, { redirect: 'manual' })).headers.get('location')).toBe('/admin')
  })
})
