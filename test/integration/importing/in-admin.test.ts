/** Importing in the admin: files are dropped, read in the background, looked through by those who may, and become drafts. */
import { handleEndpoints } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Edit, ImportList, Review } from '../../../collections/imports/review'
import { readWaiting } from '../../../importing/reader'
import type { User } from '../../../payload-types'
import { buildMunicipality, buildPlan, mustTransition, readPlan, type Municipality } from '../../helpers/municipality'
import { docxOf, p, table } from '../../helpers/office-files'
import { askedPayload, testPayload } from '../../helpers/payload'
import { tokenOf } from '../../helpers/rest'

let town: Municipality
const asMachine = { depth: 0, overrideAccess: true } as const // sets the scene and looks at what was written

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  await town.payload.create({
    collection: 'contacts',
    data: { type: 'person', name: 'Mette Friis', department: town.health.id, phones: [{ number: '95 01 00 11', visibility: 'internal' }], active: true },
    ...asMachine,
  })
})

type Said<T> = { status: number; body: T & { message?: string } }

async function call<T>(user: User, method: string, path: string, body?: object | FormData): Promise<Said<T>> {
  const headers = new Headers({ Authorization: `JWT ${await tokenOf(user)}` })
  if (body && !(body instanceof FormData)) headers.set('Content-Type', 'application/json')
  const request = new Request(`http://localhost:3000/api${path}`, { method, headers, body: body instanceof FormData ? body : body && JSON.stringify(body) })
  const response = await handleEndpoints({ ...(await askedPayload()), request })
  return { status: response.status, body: (await response.json()) as T & { message?: string } }
}

async function drop(user: User, name: string, content: string | Uint8Array, department = ''): Promise<string> {
  const form = new FormData()
  form.append('file', new File([content as BlobPart], name))
  const { status, body } = await call<{ id: string }>(user, 'POST', `/plan-import${department ? `?department=${department}` : ''}`, form)
  expect([status, body.message]).toEqual([200, undefined])
  return body.id
}

async function review(user: User, id: string): Promise<Review> {
  const { status, body } = await call<Review>(user, 'GET', `/plan-import/${id}`)
  expect([status, body.message]).toEqual([200, undefined])
  return body
}

const say = (user: User, { id, version }: Review, edit: Edit) => call<Review>(user, 'POST', `/plan-import/${id}`, { version, edit })
const make = (user: User, { id, version }: Review) => call<{ plan: string }>(user, 'POST', `/plan-import/${id}`, { version, make: true })
const listOf = async (user: User) => (await call<ImportList>(user, 'GET', '/plan-import')).body.imports

const heating = (title: string, more = '') => `${title}

Situation
Varmen er væk i mere end en time.

Alarmering
Ring til varmevagten.

Opgaver
Hold bygningen varm.

Handling
Luk vinduerne.
Del tæpper ud.
${more}
Ledelse og organisation
Stabschefen leder.

Kontaktoplysninger
Mette Friis, tlf. 95 01 00 22
Ole Brandt, tlf. 95 01 00 33
`

describe('a file that is dropped', () => {
  let id: string
  beforeAll(async () => {
    id = await drop(town.anna, 'varme.txt', heating('Indsatsplan for varmesvigt'))
    await readWaiting(town.payload)
  })

  it('is read in the background and stands in the list with what was found', async () => {
    const [row] = await listOf(town.anna)
    expect(row).toMatchObject({ id, fileName: 'varme.txt', state: 'ready', title: 'Indsatsplan for varmesvigt', kind: 'responsePlan' })
  })

  it('is seen by authors of its department and of nobody else’s', async () => {
    // Anna writes in Sundhed and Sygepleje, so she said where by having … both: it is hers until a department is chosen.
    const first = await review(town.anna, id)
    await say(town.anna, first, { do: 'department', department: town.nursing.id })
    await town.payload.update({ collection: 'imports', id, data: { department: town.nursing.id }, ...asMachine })
    expect((await listOf(town.arne)).map((row) => row.id)).toContain(id)
    for (const [user, status] of [[town.tove, 404], [town.bente, 403], [town.reader, 403]] as const) {
      expect((await call(user, 'GET', `/plan-import/${id}`)).status).toBe(status)
      expect((await call(user, 'POST', `/plan-import/${id}`, { version: 0, make: true })).status).toBe(status)
      expect((await call(user, 'DELETE', `/plan-import/${id}`)).status).toBe(status)
      expect((await call(user, 'GET', `/plan-import/${id}/file`)).status).toBe(status)
      const { docs } = await town.payload.find({ collection: 'imports', depth: 0, overrideAccess: false, user: { ...user, collection: 'users' } }).catch(() => ({ docs: [] }))
      expect(docs).toEqual([])
    }
    expect(await listOf(town.tove)).toEqual([])
  })

  it('goes into no department where the person does not write', async () => {
    const form = new FormData()
    form.append('file', new File(['Plan'], 'plan.txt'))
    expect((await call(town.anna, 'POST', `/plan-import?department=${town.technical.id}`, form)).status).toBe(403)
    const seen = await review(town.anna, id)
    expect((await say(town.anna, seen, { do: 'department', department: town.technical.id })).status).toBe(403)
  })
})

describe('what is said about it', () => {
  it('is kept, taken back in order, and refused when it is about an older state', async () => {
    const id = await drop(town.anna, 'frost.txt', heating('Indsatsplan for frost'), town.health.id)
    await readWaiting(town.payload)
    const first = await review(town.anna, id)
    const lines = first.sections.flatMap((section) => section.lines)
    const close = lines.find(({ text }) => text === 'Luk vinduerne.')
    const moved = await say(town.anna, first, { do: 'lines', lines: [close?.id ?? ''], to: 'actions/immediate' })
    const actions = moved.body.sections.find(({ place }) => place === 'actions')
    expect(actions?.children.map(({ place, lines: [line] }) => [place, line?.text])).toEqual([['actions/immediate', 'Luk vinduerne.']])
    expect((await say(town.anna, first, { do: 'title', title: 'For sent' })).status).toBe(409)
    const undone = await call<Review>(town.anna, 'POST', `/plan-import/${id}`, { version: 1, undo: true })
    expect(undone.body).toMatchObject({ version: 0, sections: first.sections })
    expect((await call(town.anna, 'POST', `/plan-import/${id}`, { version: 0, undo: true })).status).toBe(409)
  })

  it('makes the draft, its contacts and its roles at once', async () => {
    const id = await drop(town.anna, 'varmen.txt', heating('Indsatsplan for varmen'), town.health.id)
    await readWaiting(town.payload)
    let seen = await review(town.anna, id)
    const [mette, ole] = ['Mette Friis', 'Ole Brandt'].map((name) => seen.contacts.find((contact) => contact.name === name))
    expect([mette?.status, ole?.status]).toEqual(['otherNumber', 'new'])
    expect(seen.questions.map((question) => question.text)).toContainEqual(expect.stringContaining('Er det samme person?'))
    seen = (await say(town.anna, seen, { do: 'contact', contact: mette?.place ?? -1, use: 'add', answers: `contact:${mette?.place}` })).body
    seen = (await say(town.anna, seen, { do: 'contact', contact: ole?.place ?? -1, use: 'leave' })).body
    seen = (await say(town.anna, seen, { do: 'title', title: 'Når varmen går' })).body
    const made = await make(town.anna, seen)
    expect([made.status, made.body.message]).toEqual([200, undefined])
    const plan = await readPlan(town, made.body.plan)
    expect(plan).toMatchObject({ title: 'Når varmen går', state: 'draft', department: town.health.id })
    expect(plan.importNotes).toMatch(/varmen\.txt \(SHA-256 [0-9a-f]{64}\)/)
    const { docs } = await town.payload.find({ collection: 'contacts', where: { name: { in: ['Mette Friis', 'Ole Brandt'] } }, ...asMachine })
    expect(docs.map(({ name, phones }) => [name, phones?.map(({ number }) => number)])).toEqual([['Mette Friis', ['+4595010011', '+4595010022']]])
    expect(JSON.stringify(plan.sections)).toContain('Ole Brandt, tlf. 95 01 00 33')
    // Once, and the file is still there.
    expect((await make(town.anna, seen)).status).toBe(409)
    expect((await listOf(town.anna)).find((row) => row.id === id)).toMatchObject({ state: 'done', plan: plan.id })
  })

  it('makes nothing at all when something is refused on the way', async () => {
    const id = await drop(town.arne, 'sne.txt', heating('Indsatsplan for sne'), town.nursing.id)
    await readWaiting(town.payload)
    const seen = await review(town.arne, id)
    const mette = seen.contacts.find(({ name }) => name === 'Mette Friis')
    // Mette is of Sundhed, where Arne does not write.
    const said = await say(town.arne, seen, { do: 'contact', contact: mette?.place ?? -1, use: 'add' })
    const before = await town.payload.count({ collection: 'contacts', ...asMachine })
    const made = await make(town.arne, said.body)
    expect(made.status).toBe(403)
    expect(await town.payload.count({ collection: 'contacts', ...asMachine })).toEqual(before)
    expect((await listOf(town.arne)).find((row) => row.id === id)?.state).toBe('ready')
  })
})

describe('a newer edition', () => {
  it('becomes the draft on the plan that is there, and what it no longer says is gone from it', async () => {
    const plan = await buildPlan(town, { state: 'approved', title: 'Strømsvigt i huset' })
    const id = await drop(town.anna, 'ny.txt', heating('Strømsvigt i huset'), town.health.id)
    await readWaiting(town.payload)
    const seen = await review(town.anna, id)
    expect([seen.edition, seen.hindrance]).toEqual([plan.id, null])
    const kinded = await say(town.anna, seen, { do: 'kind', kind: 'responsePlan' })
    const made = await make(town.anna, kinded.body)
    expect([made.status, made.body.plan]).toEqual([200, plan.id])
    const now = await readPlan(town, plan.id)
    expect(now.state).toBe('draft')
    expect(now.inForce).toEqual(plan.inForce)
    expect(now.sections?.staffing?.body ?? null).toBeNull()
    expect(JSON.stringify(now.sections?.situation)).toContain('Varmen er væk')
  })

  it('takes no draft’s place unless somebody says so', async () => {
    const plan = await buildPlan(town, { title: 'Vand i kælderen under huset' })
    const id = await drop(town.anna, 'vand.txt', heating('Vand i kælderen under huset'), town.health.id)
    await readWaiting(town.payload)
    const seen = await review(town.anna, id)
    expect([seen.edition, seen.hindrance]).toEqual([null, expect.stringContaining('Der er allerede en plan')])
    expect((await make(town.anna, seen)).status).toBe(422)
    const said = await say(town.anna, seen, { do: 'edition', plan: plan.id })
    expect([said.body.edition, said.body.hindrance]).toEqual([plan.id, null])
  })

  it('waits for a plan that somebody is to sign', async () => {
    const plan = await buildPlan(town, { title: 'Brand i huset' })
    await mustTransition(town, plan, 'submit', town.anna)
    const id = await drop(town.anna, 'brand.txt', heating('Brand i huset'), town.health.id)
    await readWaiting(town.payload)
    const seen = await review(town.anna, id)
    expect(seen.hindrance).toMatch(/afventer godkendelse/)
    expect((await make(town.anna, seen)).status).toBe(422)
  })
})

describe('what cannot be read', () => {
  it('gets a sentence, and the others are read all the same', async () => {
    const bad = await drop(town.anna, 'gammel.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), town.health.id)
    const good = await drop(town.anna, 'tabel.docx', docxOf({ body: p('Delplan for Sundhed', 'Titel') + p('Opgaver', 'Overskrift1') + p('Vi passer på borgerne.') + table([['Navn', 'Telefon'], ['Ida Holm', '95 01 00 44']]) }), town.health.id)
    await readWaiting(town.payload)
    const rows = await listOf(town.anna)
    expect(rows.find(({ id }) => id === bad)).toMatchObject({ state: 'failed', sentence: expect.stringContaining('beskadiget') as string })
    expect(rows.find(({ id }) => id === good)).toMatchObject({ state: 'ready', title: 'Delplan for Sundhed' })
    const seen = await review(town.anna, good)
    expect(seen.contacts).toMatchObject([{ name: 'Ida Holm', phones: ['95 01 00 44'], status: 'new' }])
    expect(seen.blocks?.map(({ type }) => type)).toContain('table')
  })
})

describe('four eyes', () => {
  it('see who laid the file in and who said where its words go, besides who made the draft', async () => {
    const writes = (name: string) =>
      town.payload.create({
        collection: 'users',
        data: {
          ...{ name, email: `${name.toLowerCase()}@fjordby.example`, password: 'en lang adgangskode', active: true },
          grants: [{ permission: 'author' }, { permission: 'approver' }],
        },
        ...asMachine,
      })
    const [lays, moves] = [await writes('Laura'), await writes('Morten')]
    const id = await drop(lays, 'bro.txt', heating('Indsatsplan for broer'), String(town.health.id))
    await readWaiting(town.payload)
    await say(moves, await review(moves, id), { do: 'title', title: 'Bro der ikke kan bruges' })
    const { body } = await make(town.anna, await review(town.anna, id))
    const plan = await readPlan(town, body.plan)
    expect(plan.contributors?.map((user) => String(typeof user === 'object' ? user.id : user)).sort()).toEqual([lays, moves, town.anna].map((user) => String(user.id)).sort())
  })
})
