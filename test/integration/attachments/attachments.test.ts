/** From a file in somebody's hand to a frozen revision, by every road that leads there and those that must not. */
import { readdir, readFile } from 'node:fs/promises'
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachmentDamage, hashOfBytes, mediaFile, mediaFolder } from '../../../collections/attachments/storage'
import { storeAttachment } from '../../../collections/attachments/store'
import { contentOf } from '../../../collections/plans/content/content'
import { planDataOf } from '../../../collections/plans/content/restore'
import { inTransaction } from '../../../database/transaction'
import type { Attachment, Plan, User } from '../../../payload-types'
import type { PlanContent } from '../../../domain/content/content'
import { contentHash } from '../../../domain/content/hash'
import { pdf, png } from '../../helpers/files'
import { buildMunicipality, buildPlan, edit, mustTransition, readPlan, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'
import { alterFile, loseFile } from '../../helpers/stored-files'

let town: Municipality

async function call(user: User | null, path: string, init: RequestInit = {}): Promise<Response> {
  const { default: config } = await import('../../../payload.config')
  const headers = new Headers(init.headers)
  if (user) headers.set('Authorization', `JWT ${await tokenOf(user)}`)
  return handleEndpoints({ config, request: new Request(`http://localhost:3000/api/attachments${path}`, { ...init, headers }) })
}

async function upload(user: User | null, bytes: Uint8Array, name = 'mødested.png') {
  const body = new FormData()
  body.append('file', new File([bytes as BlobPart], name, { type: 'text/html' }))
  const response = await call(user, '/upload', { method: 'POST', body })
  const answer = (await response.json()) as { doc?: Attachment; message?: string }
  return { status: response.status, ...answer }
}

async function stored(bytes: Uint8Array, name?: string): Promise<Attachment> {
  const { doc, message } = await upload(town.anna, bytes, name)
  if (!doc) throw new Error(message)
  return doc
}

const files = async () => (await readdir(mediaFolder()).catch(() => [])).filter((name) => name !== 'sizes')
const asMachine = { overrideAccess: true, depth: 0 } as const

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

describe('laying a file in', () => {
  it('stores it under the hash of its bytes, with what it is', async () => {
    const { status, doc } = await upload(town.anna, await png(64, 40))
    expect(status).toBe(201)
    expect(doc).toMatchObject({ name: 'mødested.png', mime: 'image/png', width: 64, height: 40 })
    const bytes = await readFile(mediaFile(doc as Attachment))
    expect(hashOfBytes(bytes)).toBe(doc?.hash)
    expect(bytes.length).toBe(doc?.size)
  })

  it('is told in the audit log with the hash of the bytes, once for each file', async () => {
    const doc = await stored(await png(66, 40))
    await stored(await png(66, 40))
    const { docs } = await town.payload.find({ collection: 'audit-log', where: { record: { equals: `attachments/${doc.id}` } }, ...asMachine })
    expect(docs).toMatchObject([{ kind: 'attachment', personName: 'Anna', details: { hash: doc.hash } }])
    expect(docs[0]?.text).toContain('“mødested.png”')
  })

  it('gives the same record for the same bytes, also when they come back from a download', async () => {
    const first = await stored(await png(65, 40))
    const again = await stored(await png(65, 40), 'et andet navn.png')
    const back = await stored(await readFile(mediaFile(first)))
    expect([again.id, back.id]).toEqual([first.id, first.id])
    expect((await files()).filter((name) => name.startsWith(first.hash))).toEqual([`${first.hash}.png`])
  })

  it('gives one record when many lay the same file in at once', async () => {
    const bytes = pdf({ text: 'Samtidig' })
    const all = await Promise.all(Array.from({ length: 8 }, () => storeAttachment(town.payload, town.anna, { bytes, name: 'a.pdf' })))
    expect(new Set(all.map((each) => each.ok && each.attachment.id)).size).toBe(1)
  })

  it('is for authors, approvers and registrars', async () => {
    const bytes = pdf({ text: 'Hvem' })
    expect((await upload(town.bente, bytes)).status).toBe(201)
    for (const nobody of [town.reader, null]) {
      const { status, message } = await upload(nobody, pdf({ text: 'Ingen' }))
      expect({ status, message }).toEqual({ status: 403, message: expect.stringContaining('ikke adgang') })
    }
    expect(await files()).not.toContain(`${hashOfBytes(pdf({ text: 'Ingen' }))}.pdf`)
  })

  it('refuses what is not a whole image or PDF, and writes nothing', async () => {
    const before = await files()
    const count = () => town.payload.count({ collection: 'attachments', overrideAccess: true })
    const { totalDocs } = await count()
    expect((await upload(town.anna, Buffer.from('<!doctype html><html></html>'))).status).toBe(422)
    expect((await upload(town.anna, Buffer.alloc(0))).status).toBe(422)
    expect((await call(town.anna, '/upload', { method: 'POST', body: 'x' })).status).toBe(400)
    expect((await call(town.anna, '/upload', { method: 'POST', body: new FormData() })).status).toBe(400)
    expect(await files()).toEqual(before)
    expect((await count()).totalDocs).toBe(totalDocs)
  })

  it('takes 25 MB of PDF, and refuses more with a sentence', async () => {
    const large = pdf({ size: 24_990_000 })
    expect((await upload(town.anna, large)).status).toBe(201)
    const { status, message } = await upload(town.anna, pdf({ size: 25_200_000 }))
    expect({ status, message }).toEqual({ status: 413, message: 'Filen fylder mere end 25 MB. Gør den mindre, og prøv igen.' })
  })

  it('mends a file that was lost or altered when the same bytes are laid in again', async () => {
    const doc = await stored(pdf({ text: 'Mistet' }))
    await loseFile(doc)
    expect(await attachmentDamage([doc])).toEqual([{ hash: doc.hash, name: doc.name, damage: 'missing' }])
    await stored(pdf({ text: 'Mistet' }))
    await alterFile(doc, Buffer.from('noget andet'))
    expect(await attachmentDamage([doc, doc])).toEqual([{ hash: doc.hash, name: doc.name, damage: 'altered' }])
    await stored(pdf({ text: 'Mistet' }))
    expect(await attachmentDamage([doc])).toEqual([])
  })
})

describe('a file that is laid in', () => {
  let doc: Attachment
  beforeAll(async () => {
    doc = await stored(await png(700, 500))
  })

  it('cannot be changed or deleted by any road', async () => {
    const { payload } = town
    const as = { collection: 'attachments', id: doc.id } as const
    const where = { id: { equals: doc.id } }
    await expect(payload.update({ ...as, data: { name: 'x.png' }, ...asMachine })).rejects.toThrow(/ikke ændres/)
    await expect(payload.delete({ ...as, ...asMachine })).rejects.toThrow(/ikke ændres/)
    const many = await payload.update({ collection: 'attachments', where, data: { hash: '0'.repeat(64) }, ...asMachine })
    expect(many.errors.length).toBe(1)
    await payload.delete({ collection: 'attachments', where, ...asMachine })
    const token = await tokenOf(town.admin)
    expect((await rest('PATCH', `/api/attachments/${doc.id}`, { token, body: { name: 'x' } })).status).toBe(403)
    expect((await rest('DELETE', `/api/attachments/${doc.id}`, { token })).status).toBe(403)
    expect(await payload.findByID({ ...as, ...asMachine })).toEqual(doc)
  })

  it('cannot be claimed without a file', async () => {
    const data = { name: 'x.png', hash: 'a'.repeat(64), mime: 'image/png', size: 1 }
    await expect(town.payload.create({ collection: 'attachments', data, ...asMachine })).rejects.toThrow(/Vælg fil/)
    const token = await tokenOf(town.admin)
    expect((await rest('POST', '/api/attachments', { token, body: data })).status).toBe(403)
    expect((await rest('POST', `/api/attachments/${doc.id}/duplicate`, { token, body: {} })).status).toBeGreaterThanOrEqual(400)
  })

  it('is read by those who may use the admin, and nobody else', async () => {
    const response = await call(town.reader, `/${doc.id}/file`)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `inline; filename="m_dested.png"; filename*=UTF-8''m%C3%B8dested.png`,
      'cache-control': 'private, no-cache',
    })
    expect(hashOfBytes(new Uint8Array(await response.arrayBuffer()))).toBe(doc.hash)
    expect((await call(null, `/${doc.id}/file`)).status).toBe(403)
    for (const id of ['0', 'findes-ikke', '../users']) expect((await call(town.reader, `/${encodeURIComponent(id)}/file`)).status).toBe(404)
  })

  it('is saved, not shown, when it is a PDF', async () => {
    const { id } = await stored(pdf({ text: 'Download' }), 'plan.pdf')
    const { headers } = await call(town.reader, `/${id}/file`)
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="plan.pdf"/)
    expect(headers.get('content-type')).toBe('application/pdf')
  })

  it.each([['480', 480], ['960', 700], ['12', 480], ['5000', 700], ['../x', 700]])('comes at ?size=%s no wider than %i', async (size, width) => {
    const response = await call(town.reader, `/${doc.id}/file?size=${encodeURIComponent(size)}`)
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(width)
  })

  it('says so when its file is gone', async () => {
    const lost = await stored(pdf({ text: 'Borte' }))
    await loseFile(lost)
    const response = await call(town.reader, `/${lost.id}/file`)
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('mangler på serveren')])
  })
})

describe("a plan's attachments", () => {
  let first: Attachment
  let second: Attachment
  const row = (file: Attachment, more: object = {}) => ({ file: file.id, alt: 'Mødestedet ved flagstangen', visibility: 'public', ...more })
  const attach = (plan: Plan, ...attachments: object[]) => edit(town, plan, { attachments } as Partial<Plan>, town.anna)
  const problemsOf = async (plan: Plan) => {
    const outcome = await transition(town, plan, 'submit', town.anna)
    return outcome.ok ? [] : outcome.problems.map(({ text }) => text)
  }

  beforeAll(async () => {
    first = await stored(await png(100, 60), 'første.png')
    second = await stored(await png(120, 60), 'anden.png')
  })

  it('carry the facts of the file, whatever was sent', async () => {
    const plan = await buildPlan(town)
    const saved = await attach(plan, row(first, { hash: 'f'.repeat(64), name: 'falsk.png', mime: 'text/html', size: 1 }))
    const { hash, name, mime, size, width, height } = first
    expect(saved.attachments).toMatchObject([{ hash, name, mime, size, width, height }])
    expect(contentOf(saved).attachments).toEqual([
      { hash, name, mime, size, width, height, alt: 'Mødestedet ved flagstangen', caption: '', visibility: 'public' },
    ])
  })

  it('are part of the content hash: the file, its texts, who sees it, and the order', async () => {
    const plan = await buildPlan(town)
    const hashes = [(await readPlan(town, plan.id)).contentHash]
    for (const rows of [
      [row(first)],
      [row(second)],
      [row(second, { alt: 'Porten' })],
      [row(second, { caption: 'Porten' })],
      [row(second, { visibility: 'internal' })],
      [row(first), row(second)],
      [row(second), row(first)],
    ]) {
      const { contentHash: hash } = await attach(plan, ...rows)
      hashes.push(hash)
    }
    expect(new Set(hashes).size).toBe(8)
    expect((await attach(plan)).contentHash).toBe(hashes[0])
  })

  it('are refused when the file is not there', async () => {
    const plan = await buildPlan(town)
    for (const id of ['0', '6'.repeat(24), 'findes ikke']) {
      await expect(attach(plan, row({ ...first, id }))).rejects.toThrow()
    }
    expect((await readPlan(town, plan.id)).attachments).toEqual([])
  })

  it('come back from frozen content by their hash', async () => {
    const plan = await attach(await buildPlan(town), row(first), row(second, { caption: 'Porten' }))
    const frozen = contentOf(plan)
    const restored = await inTransaction(town.payload, (req) => planDataOf(req, frozen))
    const saved = await edit(town, await buildPlan(town), { attachments: restored.attachments }, town.anna)
    expect(saved.attachments?.map(({ file }) => file)).toEqual([first.id, second.id])
    expect(contentOf(saved).attachments).toEqual(frozen.attachments)
  })

  it('must be described before the plan is sent for approval', async () => {
    const plan = await attach(await buildPlan(town), row(first, { alt: '   ' }))
    expect(await problemsOf(plan)).toEqual([
      'Bilaget “første.png” mangler en beskrivelse. Skriv i feltet “Beskrivelse for den, der ikke kan se filen”, hvad filen viser.',
    ])
  })

  it('must have their file before the plan is sent for approval', async () => {
    const lost = await stored(await png(90, 90), 'tabt.png')
    const plan = await attach(await buildPlan(town), row(lost))
    await loseFile(lost)
    expect(await problemsOf(plan)).toEqual([
      'Filen “tabt.png” i feltet “Bilag” mangler på serveren. Læg den ind igen, eller fjern bilaget.',
    ])
    await stored(await png(90, 90))
    expect(await problemsOf(plan)).toEqual([])
  })

  it('are frozen with the revision, and replaced only by the next one', async () => {
    const plan = await attach(await buildPlan(town), row(first))
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    const approved = await readPlan(town, plan.id)
    const changed = await attach(plan, row(second))
    expect(changed.contentHash).not.toBe(approved.contentHash)
    expect(changed.state).toBe('draft')

    const { docs } = await town.payload.find({ collection: 'plan-revisions', where: { plan: { equals: plan.id } }, ...asMachine })
    const frozen = docs[0]?.content as unknown as PlanContent
    expect(frozen.attachments?.map(({ hash }) => hash)).toEqual([first.hash])
    expect(contentHash(frozen)).toBe(docs[0]?.contentHash)
    expect(await attachmentDamage(frozen.attachments ?? [])).toEqual([])
  })
})
