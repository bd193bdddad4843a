import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handedOverAs, pageToRender, renderHeader } from '../../../publishing/service/handover'
import { pagesOf } from '../../../publishing/pages'
import { RenderError, rendererAt } from '../../../publishing/pages/render'
import { publishingSettings } from '../../../publishing/settings'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { plan, settings, snapshot } from './fixtures'
import { renderStandIn } from './stand-in'

let folder: string
let server: Server
let baseUrl: string
const before = process.env.DATA_DIR

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'render-'))
  process.env.DATA_DIR = folder
  server = createServer((request, response) => {
    const id = request.headers[renderHeader]
    void pageToRender(typeof id === 'string' ? id : null, decodeURI(request.url ?? '')).then(async (page) => {
      if (!page) response.writeHead(404).end('not found')
      else if (page.path === '/nyt/') response.writeHead(307, { Location: '/' }).end()
      else response.end(await renderStandIn(page))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  process.env.DATA_DIR = before
  await new Promise((done) => server.close(done))
  await rm(folder, { recursive: true })
})

const pages = pagesOf(snapshot([plan('strøm & lys')]), settings)
const page = (path: string) => pages.find((each) => each.path === path)!

describe('rendering by a server', () => {
  it('hands over the props and gets the page, also at Danish addresses', async () => {
    const html = await rendererAt(siteFolder(), baseUrl)(page('/planer/strøm & lys/'))
    expect(html).toContain('Strømmen er gået.')
  })

  it('leaves nothing behind, so that nobody else can have pages rendered', async () => {
    const site = siteFolder()
    await handedOverAs(site, page('/'), async (id) => {
      expect(await readdir(site.work)).toEqual([`${id}.json`])
      expect(await pageToRender(id, '/')).toMatchObject({ template: 'home' })
      expect(await pageToRender(id, '/nyt/')).toBeNull()
    })
    expect(await readdir(site.work)).toEqual([])
    expect((await fetch(baseUrl)).status).toBe(404)
    expect(await pageToRender('../../../etc', '/')).toBeNull()
    expect(await pageToRender('a'.repeat(32), '/')).toBeNull()
  })

  it('takes a redirect, an error and silence for what they are', async () => {
    const render = (path: string, url = baseUrl) => rendererAt(siteFolder(), url)(page(path))
    await expect(render('/nyt/')).rejects.toThrow('the server answered 307')
    await expect(render('/', 'http://127.0.0.1:1')).rejects.toThrow(RenderError)
  })
})

describe('the settings', () => {
  it('are the demo’s when nothing is said', () => {
    const usual = { municipality: 'Fjordby Kommune', siteUrl: null, cmsUrl: null }
    expect(publishingSettings({})).toEqual({ internal: { edition: 'internal', ...usual }, public: { edition: 'public', ...usual } })
  })

  it('tell only employees where the CMS is, and give each site its own address', () => {
    const env = { SERVER_URL: 'https://cms.example', SITE_URL: 'https://a.example', INTERNAL_SITE_URL: 'https://b.example' }
    expect(publishingSettings(env)).toMatchObject({
      internal: { cmsUrl: 'https://cms.example', siteUrl: 'https://b.example' },
      public: { cmsUrl: null, siteUrl: 'https://a.example' },
    })
  })

  it('take an address without its trailing slash, and refuse what is none', () => {
    expect(publishingSettings({ SITE_URL: 'https://a.example/' }).public.siteUrl).toBe('https://a.example')
    expect(() => publishingSettings({ SITE_URL: 'a.example' })).toThrow('SITE_URL=a.example kan ikke bruges')
    expect(() => publishingSettings({ SITE_URL: 'https://a.example/plan/' })).toThrow('uden sti')
    expect(() => publishingSettings({ INTERNAL_SITE_URL: 'a.example' })).toThrow('INTERNAL_SITE_URL=a.example')
    expect(() => publishingSettings({ SITE_EDITION: 'internal' })).toThrow('INTERNAL_SITE_PORT')
  })
})
