/** Bilag beside the pages: the right files, in the right sizes, of the right edition, and no release without them. */
import { readdir, readFile, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { load } from 'cheerio'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOfBytes, mediaFile } from '../../../collections/attachments/storage'
import { storeAttachment } from '../../../collections/attachments/store'
import type { AttachmentView, PlanPageProps } from '../../../components/site/props'
import type { Attachment, Plan } from '../../../payload-types'
import { attemptRelease, type Source } from '../../../publishing/service/attempt'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import { serveSite } from '../../../publishing/server/server'
import { documentRoot, siteFolder } from '../../../publishing/disk/site-folder'
import type { Edition } from '../../../publishing/editions'
import { pdf, png } from '../../helpers/files'
import { buildMunicipality, buildPlan, edit, mustTransition, paragraph, readPlan, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { alterFile, loseFile } from '../../helpers/stored-files'
import { bothSettings, build, renderStandIn } from '../../unit/publishing/stand-in'

let town: Municipality
let plan: Plan
let drawing: Attachment
let form: Attachment
let secret: Attachment

const source: Source = {
  site: siteFolder(),
  settings: bothSettings,
  build: () => Promise.resolve(build),
  snapshots: () => readSnapshots(town.payload),
  render: renderStandIn,
}
const publish = () => attemptRelease(source, { reason: 'test' })
const inRelease = (path: string, edition: Edition = 'public') => join(documentRoot(siteFolder(), edition), path)

async function stored(bytes: Uint8Array, name: string): Promise<Attachment> {
  const answer = await storeAttachment(town.payload, town.anna, { bytes, name })
  if (!answer.ok) throw new Error(answer.sentence)
  return answer.attachment
}

const row = (file: Attachment, alt: string, visibility: 'public' | 'internal') => ({ file: file.id, alt, visibility, caption: '' })

/** The attachments as the plan's page is given them. */
async function shown(edition: Edition = 'public'): Promise<AttachmentView[]> {
  const page = load(await readFile(inRelease('planer/stroemsvigt/index.html', edition), 'utf8'))
  return (JSON.parse(page('main > p').text()) as PlanPageProps).attachments
}

async function attachAndApprove(attachments: object[]): Promise<void> {
  await edit(town, plan, { visibility: 'public', attachments } as Partial<Plan>, town.anna)
  await mustTransition(town, plan, 'submit', town.anna)
  await mustTransition(town, plan, 'approve', town.bente)
}

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  drawing = await stored(await png(1200, 800), 'Mødested øst.png')
  form = await stored(pdf({ text: 'Skema' }), 'Logskema.pdf')
  secret = await stored(pdf({ text: 'maerkehemmeligtmaerke' }), 'mærkenavnmærke.pdf')
  plan = await buildPlan(town)
  await attachAndApprove([
    row(drawing, 'Mødestedet ligger ved flagstangen', 'public'),
    row(form, 'Skema til loggen', 'public'),
    row(secret, 'mærkealtmærke', 'internal'),
  ])
})

describe('a release of the public edition', () => {
  let views: AttachmentView[]
  beforeAll(async () => {
    expect(await publish()).toMatchObject({ outcome: 'released' })
    views = await shown()
  })

  it('shows the public attachments with their texts, an image in sizes for phones', () => {
    expect(views).toMatchObject([
      { name: 'Mødested øst.png', alt: 'Mødestedet ligger ved flagstangen', image: { width: 1200, height: 800 } },
      { name: 'Logskema.pdf', mime: 'application/pdf', size: form.size, image: null },
    ])
    expect(views[0]?.href).toBe(`/bilag/${drawing.hash.slice(0, 24)}/Moedested-oest.png`)
    expect(views[0]?.image?.sizes.map(({ width }) => width)).toEqual([480, 960, 1200])
  })

  it('holds the very bytes that were approved, without copying them', async () => {
    for (const [view, file] of [[views[0], drawing], [views[1], form]] as const) {
      const bytes = await readFile(inRelease(view?.href ?? ''))
      expect(hashOfBytes(bytes)).toBe(file.hash)
      expect((await stat(inRelease(view?.href ?? ''))).ino).toBe((await stat(mediaFile(file))).ino)
    }
    for (const { href, width } of views[0]?.image?.sizes ?? []) {
      expect(await sharp(await readFile(inRelease(href))).metadata()).toMatchObject({ format: 'webp', width })
    }
  })

  it('has no trace of an internal attachment: not its file, its name, its words or its hash', async () => {
    const entries = await readdir(inRelease(''), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    const everything = Buffer.concat(await Promise.all(files.map((file) => readFile(file)))).toString('latin1')
    expect(everything).toContain('Skema')
    expect(everything).not.toMatch(/maerkehemmeligtmaerke|m.{1,2}rkealtm|m.{1,2}rkenavnm/)
    expect(everything + files.join()).not.toContain(secret.hash.slice(0, 24))
  })

  it('is served with the right types, for good, and never guessed at', async () => {
    const server = await serveSite({ root: inRelease(''), port: 0, host: '127.0.0.1' })
    const { port } = server.address() as AddressInfo
    const get = (path = '') => fetch(`http://127.0.0.1:${port}${path}`)
    const types = [views[0]?.href, views[0]?.image?.sizes[0]?.href, views[1]?.href]
    const answers = await Promise.all(types.map(get))
    expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual(['image/png', 'image/webp', 'application/pdf'])
    for (const { status, headers } of answers) {
      expect(status).toBe(200)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toContain('immutable')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    }
    await new Promise((done) => server.close(done))
  })
})

describe('the internal edition', () => {
  it('has all of them', async () => {
    expect((await shown('internal')).map(({ name }) => name)).toEqual(['Mødested øst.png', 'Logskema.pdf', 'mærkenavnmærke.pdf'])
  })
})

describe('a picture in the text', () => {
  const texts = (edition: Edition) => readFile(inRelease('planer/stroemsvigt/index.html', edition), 'utf8')
  const figure = (file: Attachment, alt = 'Porten set fra vejen', more: object = {}) => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: 'f1', blockName: '', blockType: 'figure', picture: { hash: file.hash, ...more }, alt, caption: 'Port 3' },
  })
  const write = (...nodes: object[]) =>
    edit(town, plan, { sections: { otherMatters: { root: { ...paragraph('').root, children: nodes } } } } as unknown as Partial<Plan>, town.anna)
  let [gate, fence]: Attachment[] = []
  beforeAll(async () => {
    gate = await stored(await png(1200, 700), 'Port 3.png')
    fence = await stored(await png(700, 500), 'Hegn.png')
  })

  it('is a picture that is there, with the facts of its file whatever was sent', async () => {
    await expect(write(figure(form))).rejects.toThrow('Logskema.pdf er ikke et billede')
    await expect(write(figure({ ...gate!, hash: '0'.repeat(64) }))).rejects.toThrow('Et billede i teksten findes ikke længere')
    await write(figure(gate!, '', { name: 'Opdigtet.png', width: 5, mime: 'text/html' }))
    const saved = JSON.stringify((await readPlan(town, plan.id)).sections)
    expect(saved).toContain('"name":"Port 3.png"')
    expect(saved).not.toMatch(/Opdigtet|text\/html/)
  })

  it('is not sent to approval before it says what it shows', async () => {
    expect(await transition(town, plan, 'submit', town.anna)).toMatchObject({
      ok: false,
      problems: [{ field: 'sections.otherMatters', issue: 'figure-without-alt', detail: 'Port 3.png' }],
    })
  })

  it('is on the page as it was approved, in both editions, whatever the draft has become', async () => {
    await write(figure(gate!))
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    expect(await publish()).toMatchObject({ outcome: 'released' })
    const folder = `bilag/${gate!.hash.slice(0, 24)}`
    for (const edition of ['public', 'internal'] as const) {
      expect(await texts(edition)).toContain('Porten set fra vejen')
      expect(hashOfBytes(await readFile(inRelease(`${folder}/Port-3.png`, edition)))).toBe(gate!.hash)
      expect(await sharp(await readFile(inRelease(`${folder}/bredde/480.webp`, edition))).metadata()).toMatchObject({ format: 'webp', width: 480 })
    }
    await write(figure(fence!, 'Hegnet'))
    await town.payload.update({ collection: 'departments', id: town.health.id, data: { name: 'Sundhed og Pleje' }, depth: 0, overrideAccess: true })
    expect(await publish()).toMatchObject({ outcome: 'released' })
    expect(await texts('public')).toMatch(/Port 3/)
    expect(await texts('public')).not.toMatch(/Hegn/)
    await expect(stat(inRelease(`bilag/${fence!.hash.slice(0, 24)}`))).rejects.toThrow('ENOENT')
  })

  it('gives way to another when that is approved, and its file goes with it', async () => {
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    expect(await publish()).toMatchObject({ outcome: 'released' })
    expect(await texts('public')).toMatch(/Hegnet/)
    await expect(stat(inRelease(`bilag/${gate!.hash.slice(0, 24)}`))).rejects.toThrow('ENOENT')
  })

  it('keeps the page in its last form when the file is another than was approved', async () => {
    await write(figure(gate!))
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    await alterFile(gate!, await png(20, 20))
    await publish()
    expect(await texts('public')).toMatch(/Hegnet/)
    await loseFile(gate!)
    await stored(await png(1200, 700), 'Port 3.png')
    expect(await publish()).toMatchObject({ outcome: 'released' })
    expect(await texts('public')).toMatch(/Porten set fra vejen/)
    await write()
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
  })
})

describe('a file that is not as it was approved', () => {
  it('stops the page of its own plan, which keeps its last form, and nothing else', async () => {
    const other = await stored(pdf({ text: 'Nyt skema' }), 'nyt.pdf')
    await attachAndApprove([row(other, 'Nyt skema', 'public')])
    await alterFile(other, pdf({ text: 'Et andet' }))
    expect(await publish()).toMatchObject({ outcome: 'released' })
    expect((await shown()).map(({ name }) => name)).not.toContain('nyt.pdf')
    await loseFile(other)
    expect(await publish()).toMatchObject({ outcome: 'unchanged' })

    await stored(pdf({ text: 'Nyt skema' }), 'nyt.pdf')
    expect(await publish()).toMatchObject({ outcome: 'released' })
    expect((await shown()).map(({ name }) => name)).toEqual(['nyt.pdf'])
  })

  it('is taken from the release in force when only the original is lost', async () => {
    const [view] = await shown()
    const { docs } = await town.payload.find({ collection: 'attachments', where: { name: { equals: 'nyt.pdf' } }, overrideAccess: true })
    await loseFile(docs[0] as Attachment)
    await town.payload.update({ collection: 'departments', id: town.health.id, data: { name: 'Sundhed og Omsorg' }, depth: 0, overrideAccess: true })
    expect(await publish()).toMatchObject({ outcome: 'released' })
    expect(hashOfBytes(await readFile(inRelease(view?.href ?? '')))).toBe(docs[0]?.hash)
  })
})
