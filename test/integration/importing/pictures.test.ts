/** Pictures of an old plan: looked at while it is looked through, said of, and files and figures of the draft. */
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, keepMedia } from '../../../collections/attachments/storage'
import type { Edit, Review, ShownLine, ShownSection } from '../../../collections/imports/review'
import type { RichText } from '../../../domain/content/content'
import { figuresIn } from '../../../domain/content/figures'
import { readWaiting } from '../../../importing/reader'
import type { User } from '../../../payload-types'
import { png } from '../../helpers/files'
import { buildMunicipality, readPlan, type Municipality } from '../../helpers/municipality'
import { docxOf, drawn, p } from '../../helpers/office-files'
import { askedPayload, testPayload } from '../../helpers/payload'
import { tokenOf } from '../../helpers/rest'
import { loseFile } from '../../helpers/stored-files'

let town: Municipality
const asMachine = { depth: 0, overrideAccess: true } as const // looks at what was written

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

async function ask(user: User, method: string, path: string, body?: object | FormData): Promise<Response> {
  const headers = new Headers({ Authorization: `JWT ${await tokenOf(user)}` })
  if (body && !(body instanceof FormData)) headers.set('Content-Type', 'application/json')
  const request = new Request(`http://localhost:3000/api${path}`, { method, headers, body: body instanceof FormData ? body : body && JSON.stringify(body) })
  return handleEndpoints({ ...(await askedPayload()), request })
}
async function call<T>(user: User, method: string, path: string, body?: object | FormData): Promise<T> {
  const response = await ask(user, method, path, body)
  const said = (await response.json()) as T & { message?: string }
  expect([response.status, said.message]).toEqual([200, undefined])
  return said
}
const say = (user: User, { id, version }: Review, edit: Edit) => call<Review>(user, 'POST', `/plan-import/${id}`, { version, edit })
const make = (user: User, { id, version }: Review) => call<{ plan: string }>(user, 'POST', `/plan-import/${id}`, { version, make: true })

async function read(title: string, inside: string, pictures: Parameters<typeof docxOf>[0]['pictures']): Promise<Review> {
  const head = p(`Indsatsplan for ${title}`, 'Titel') + p('Situation', 'Overskrift1')
  const body = head + inside + p('Opgaver', 'Overskrift1') + p('Luk for vandet.')
  const form = new FormData()
  form.append('file', new File([docxOf({ body, pictures }) as BlobPart], `${title}.docx`))
  const { id } = await call<{ id: string }>(town.anna, 'POST', `/plan-import?department=${town.health.id}`, form)
  await readWaiting(town.payload)
  return call<Review>(town.anna, 'GET', `/plan-import/${id}`)
}

const linesOf = (sections: readonly ShownSection[]): ShownLine[] =>
  sections.flatMap(({ lines, children }) => [...lines, ...linesOf(children)])
const asked = (review: Review) => review.questions.filter(({ picture }) => picture)
const files = async () => (await town.payload.count({ collection: 'attachments', ...asMachine })).totalDocs
const figuresOf = async (plan: string) => {
  const { sections, importNotes } = await readPlan(town, plan)
  return { figures: figuresIn(sections?.situation as RichText), importNotes }
}

describe('pictures of a Word document', () => {
  it('are looked at, said of, left out, and made files and figures with the draft', { timeout: 60_000 }, async () => {
    const review = await read(
      'vand',
      p('Vandet er væk.') + drawn('rId1', { name: 'hane.png' }) + p('Kælderen er våd.') + drawn('rId2') + drawn('rId3', { alt: 'Porten set fra vejen' }) + drawn('rId4', { name: 'ikon.png' }) + drawn('rId5', { name: 'halv.png' }),
      {
        rId1: { name: 'a.png', bytes: await png(640, 400) },
        rId2: { name: 'b.png', bytes: await png(200, 100) },
        rId3: { name: 'c.jpg', bytes: await sharp(await png(300, 300)).jpeg().toBuffer() },
        rId4: { name: 'd.png', bytes: await png(16, 16) },
        rId5: { name: 'e.png', bytes: (await png(500, 500)).subarray(0, 900) },
      },
    )
    const lines = linesOf(review.sections)
    expect(lines.map(({ text, picture }) => (picture ? `[${text}] ${picture.width}` : text))).toEqual(['Vandet er væk.', '[] 640', 'Kælderen er våd.', '[] 200', '[Porten set fra vejen] 300', 'Luk for vandet.'])
    expect(review.blocks?.filter(({ picture }) => picture).map(({ picture }) => picture?.width)).toEqual([640, 200, 300])
    expect(review.unplaced.flatMap(({ texts }) => texts.map(({ text }) => text))).toEqual([expect.stringMatching(/^ikon\.png: .*ikon/), expect.stringMatching(/^halv\.png: .*beskadiget/)])
    expect(asked(review).map(({ text, write, answered }) => [text.slice(0, 20), write, answered])).toEqual([['Hvad viser billedet?', '', false], ['Hvad viser billedet?', '', false]])

    const [first, second] = asked(review)
    const address = `/plan-import/${review.id}/picture/${first?.picture?.hash}`
    const image = await ask(town.anna, 'GET', address)
    expect([image.status, image.headers.get('content-type'), (await sharp(await image.arrayBuffer()).metadata()).width]).toEqual([200, 'image/webp', 640])
    expect(image.headers.get('content-security-policy')).toContain('sandbox')
    for (const [user, status] of [[town.tove, 404], [town.reader, 403]] as const) expect((await ask(user, 'GET', address)).status).toBe(status)
    expect((await ask(town.anna, 'GET', `/plan-import/${review.id}/picture/${'a'.repeat(64)}`)).status).toBe(404)

    const before = await files()
    const described = await say(town.anna, review, { do: 'picture', picture: first?.picture?.hash ?? '', alt: ' Hovedhanen i kælderen ', answers: first?.id })
    const left = await say(town.anna, described, { do: 'picture', picture: second?.picture?.hash ?? '', alt: null })
    expect(asked(left).map(({ answered }) => answered)).toEqual([true, true])
    expect(linesOf(left.sections).flatMap(({ text, picture }) => (picture ? text : []))).toEqual(['Hovedhanen i kælderen', 'Porten set fra vejen'])
    expect(await files()).toBe(before)

    const { figures, importNotes } = await figuresOf((await make(town.anna, left)).plan)
    expect(figures).toMatchObject([
      { alt: 'Hovedhanen i kælderen', picture: { hash: first?.picture?.hash, name: 'hane.png', mime: 'image/png', width: 640, height: 400 } },
      { alt: 'Porten set fra vejen', picture: { mime: 'image/jpeg', width: 300 } },
    ])
    expect(importNotes).not.toContain('Billede uden beskrivelse')
    expect(importNotes).toMatch(/halv\.png: billedet er beskadiget/)
    expect(await files()).toBe(before + 2)
    const { docs } = await town.payload.find({ collection: 'attachments', where: { hash: { equals: first?.picture?.hash } }, ...asMachine })
    expect(docs).toMatchObject([{ uploadedBy: town.anna.id, name: 'hane.png' }])
    expect((await ask(town.anna, 'GET', `/attachments/${first?.picture?.hash}/file`)).status).toBe(200)
  })

  it('are one file however many plans have them, and stand without a description until somebody says it', { timeout: 60_000 }, async () => {
    const bytes = await png(320, 240)
    const twice = drawn('rId1') + p('Vandet er væk.') + drawn('rId2')
    const pictures = { rId1: { name: 'a.png', bytes }, rId2: { name: 'b.png', bytes } }
    const before = await files()
    const review = await read('kloak', twice, pictures)
    expect(asked(review)).toHaveLength(1)
    const { figures, importNotes } = await figuresOf((await make(town.anna, review)).plan)
    expect(figures.map(({ alt, picture }) => [alt, picture?.width])).toEqual([['', 320], ['', 320]])
    expect(importNotes).toContain('Billede uden beskrivelse; skriv, hvad det viser')
    await make(town.anna, await read('brønde', twice, pictures))
    expect(await files()).toBe(before + 1)
  })

  it('among steps stand in the section’s text, and are no records when one of the files is gone', { timeout: 60_000 }, async () => {
    const pictures = { rId1: { name: 'a.png', bytes: await png(330, 220) }, rId2: { name: 'b.png', bytes: await png(331, 220) } }
    const inside = p('Gassen lugter.') + p('Handling', 'Overskrift1') + p('Straks', 'Overskrift2') + p('Luk for gassen.') + drawn('rId1', { alt: 'Gashanen bag huset' }) + p('Gå ud.')
    const review = await read('gas', inside + drawn('rId2', { alt: 'Mødestedet ved porten' }), pictures)
    const before = await files()
    const last = linesOf(review.sections).findLast(({ picture }) => picture)?.picture?.hash ?? ''
    const bytes = await bytesOf({ hash: last, mime: 'image/png' })
    await loseFile({ hash: last, mime: 'image/png' })
    const refused = await ask(town.anna, 'POST', `/plan-import/${review.id}`, { version: review.version, make: true })
    expect([refused.status, JSON.stringify(await refused.json())]).toEqual([422, expect.stringContaining('Filen mangler på serveren')])
    expect(await files()).toBe(before)
    await keepMedia(bytes, 'image/png')
    const { sections } = await readPlan(town, (await make(town.anna, review)).plan)
    expect(sections?.actions?.immediate?.map(({ text }) => text)).toEqual(['Luk for gassen.', 'Gå ud.'])
    expect(figuresIn(sections?.actions?.body as RichText)).toMatchObject([{ alt: 'Gashanen bag huset' }, { alt: 'Mødestedet ved porten' }])
    expect(await files()).toBe(before + 2)
  })
})
