import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../../components/site/examples'
import { RenderError, rendererIn } from '../../../publishing/pages/render'
import { renderPage } from '../../../publishing/pages/render-page'
import { publishingSettings } from '../../../publishing/settings'
import { bundleRenderer } from '../../../scripts/steps/renderer.mjs'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'render-'))
  await mkdir(join(home, 'generated'))
  await bundleRenderer(join(home, 'generated/render.mjs'))
})
afterAll(() => rm(home, { recursive: true }))

describe('rendering in a thread', () => {
  it('gives every example as it is rendered here, each answer to its page', async () => {
    const render = rendererIn(home)
    const there = await Promise.all(examples.map(({ page }) => render(page)))
    expect(there).toEqual(examples.map(({ page }) => renderPage(page)))
  })

  it('tells what is wrong with a page, and renders the next', async () => {
    const render = rendererIn(home)
    const [{ page }] = examples as [(typeof examples)[number]]
    const code = { ...page.props.chrome, breadcrumb: [{ label: 'x', href: 'javascript:alert(1)' }, { label: 'y', href: '/' }] }
    const broken = { ...page, props: { ...page.props, chrome: code } } as typeof page
    await expect(render(broken)).rejects.toThrow(RenderError)
    await expect(render({ ...page, template: 'plan' } as never)).rejects.toThrow(RenderError)
    expect(await render(page)).toEqual(renderPage(page))
  })

  it('fails every page when the thread ends, and begins another', async () => {
    const lost = await mkdtemp(join(tmpdir(), 'render-lost-'))
    await mkdir(join(lost, 'generated'))
    const program = join(lost, 'generated/render.mjs')
    const [{ page }] = examples as [(typeof examples)[number]]
    await writeFile(program, 'process.exit(3)')
    const render = rendererIn(lost)
    await expect(render(page)).rejects.toThrow('ended (3)')
    await bundleRenderer(program)
    expect(await render(page)).toEqual(renderPage(page))
    await rm(lost, { recursive: true })
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

  it('tell what the municipality has found of the site’s accessibility, whole or not at all', () => {
    const env = { ACCESSIBILITY_STATUS: 'delvist', ACCESSIBILITY_REVIEWED: '2026-11-22', ACCESSIBILITY_URL: 'https://was.example/1' }
    const statement = { status: 'partly', reviewed: '2026-11-22', href: 'https://was.example/1' }
    expect(publishingSettings(env)).toMatchObject({ internal: { accessibility: statement }, public: { accessibility: statement } })
    expect(publishingSettings({ ...env, ACCESSIBILITY_URL: '' }).public.accessibility?.href).toBeNull()
    expect(() => publishingSettings({ ...env, ACCESSIBILITY_STATUS: 'næsten' })).toThrow('fuldt, delvist eller ikke')
    expect(() => publishingSettings({ ...env, ACCESSIBILITY_REVIEWED: '22.11.2026' })).toThrow('ACCESSIBILITY_REVIEWED=22.11.2026')
    expect(() => publishingSettings({ ...env, ACCESSIBILITY_URL: 'javascript:alert(1)' })).toThrow('ACCESSIBILITY_URL')
    expect(() => publishingSettings({ ACCESSIBILITY_URL: 'https://was.example/1' })).toThrow('ACCESSIBILITY_STATUS')
  })

  it('take an address without its trailing slash, and refuse what is none', () => {
    expect(publishingSettings({ SITE_URL: 'https://a.example/' }).public.siteUrl).toBe('https://a.example')
    expect(() => publishingSettings({ SITE_URL: 'a.example' })).toThrow('SITE_URL=a.example kan ikke bruges')
    expect(() => publishingSettings({ SITE_URL: 'https://a.example/plan/' })).toThrow('uden sti')
    expect(() => publishingSettings({ INTERNAL_SITE_URL: 'a.example' })).toThrow('INTERNAL_SITE_URL=a.example')
    expect(() => publishingSettings({ SITE_EDITION: 'internal' })).toThrow('INTERNAL_SITE_PORT')
  })
})
