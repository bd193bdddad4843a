/** The publisher of the running server, with the real templates in a thread of their own. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onReleaseRequested } from '../../../collections/release'
import { RenderError, rendererIn, type Render } from '../../../publishing/pages/render'
import { startPublishing, requestRelease, type Publisher } from '../../../publishing/service/publisher'
import { documentRoot, siteFolder } from '../../../publishing/disk/site-folder'
import { publishingStatus } from '../../../publishing/service/status'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { bundleRenderer } from '../../../scripts/steps/renderer.mjs'

let town: Municipality
let home: string
let render: Render
let publisher: Publisher
let isBroken = false

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  home = await mkdtemp(join(tmpdir(), 'program-'))
  await mkdir(join(home, 'generated/assets'), { recursive: true })
  await writeFile(join(home, 'generated/assets/site.css'), 'h1{}')
  await writeFile(join(home, 'generated/assets/site.js'), '')
  await writeFile(join(home, 'generated/assets/manifest.json'), '{"css":"/assets/site.css","js":"/assets/site.js"}')
  await bundleRenderer(join(home, 'generated/render.mjs'))
  const inThread = rendererIn(home)
  render = (page) => (isBroken ? Promise.reject(new RenderError('broken')) : inThread(page))
})
afterAll(async () => {
  await publisher.stop()
  await publisher.request('after the end')
  await rm(home, { recursive: true })
})

const read = (path: string) => readFile(join(documentRoot(siteFolder(), 'internal'), path), 'utf8').catch(() => '')
const rename = (name: string) =>
  town.payload.update({ collection: 'departments', id: town.technical.id, data: { name }, overrideAccess: true, depth: 0 })
const patience = { timeout: 60_000 }

describe('the publisher of the running server', () => {
  it('makes the first release by itself', async () => {
    publisher = startPublishing({ payload: town.payload, render, every: 300, home })
    await expect.poll(() => read('afdelinger/teknik/index.html'), patience).toContain('Teknik')
    expect(await read('assets/site.css')).toBe('h1{}')
  })

  it('is one, however often it is started', () => {
    expect(startPublishing({ payload: town.payload, render, home })).toBe(publisher)
  })

  it('publishes an approval and answers when it is readable', async () => {
    await buildPlan(town, { state: 'approved' })
    await requestRelease('test')
    expect(await read('planer/stroemsvigt/index.html')).toContain('Strømmen er væk')
  })

  it('finds by itself what nobody asked it to publish', async () => {
    onReleaseRequested(() => {})
    await rename('Teknik og Miljø')
    await expect.poll(() => read('afdelinger/teknik/index.html'), patience).toContain('Teknik og Miljø')
  })

  it('keeps the release while pages cannot be rendered, says so, and publishes once they can', async () => {
    isBroken = true
    await rename('Teknik, Miljø og Klima')
    await expect.poll(async () => (await publishingStatus()).failure?.problems, patience).toContainEqual(
      expect.objectContaining({ problem: 'not-rendered', detail: 'broken' }),
    )
    expect(await read('afdelinger/teknik/index.html')).toContain('Teknik og Miljø')
    isBroken = false
    await expect.poll(() => read('afdelinger/teknik/index.html'), patience).toContain('Teknik, Miljø og Klima')
    await expect.poll(async () => (await publishingStatus()).failure, patience).toBeNull()
  })

  it('does nothing where it does not run', async () => {
    publisher.stop()
    expect(await requestRelease('test')).toBeNull()
  })
})
