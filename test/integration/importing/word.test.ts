/** A plan fetched as Word, changed in one sentence and imported again: that change, and nothing else. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { createLocalReq, handleEndpoints } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Review } from '../../../collections/imports/review'
import { contentOf } from '../../../collections/plans/content/content'
import { storeAttachment } from '../../../collections/attachments/store'
import { comparePlans, isTouched } from '../../../domain/compare'
import { readWaiting } from '../../../importing/reader'
import type { Attachment, Contact, Plan } from '../../../payload-types'
import { wordOf } from '../../../publishing/outputs/word/document'
import { readPictures } from '../../../publishing/outputs/word/pictures'
import { readNamed } from '../../../publishing/outputs/word/read'
import { png } from '../../helpers/files'
import { buildMunicipality, buildPlan, completeSections, readPlan, type Municipality } from '../../helpers/municipality'
import { askedPayload, testPayload } from '../../helpers/payload'
import { tokenOf } from '../../helpers/rest'

let town: Municipality
let mette: Contact
let gate: Attachment
const asMachine = { depth: 0, overrideAccess: true } as const // sets the scene and looks at what was written

const node = (type: string, children: object[], more: object = {}) => ({ type, version: 1, direction: 'ltr', format: '', indent: 0, ...more, children })
const words = (text: string, format = 0) => ({ type: 'text', version: 1, text, format, mode: 'normal', style: '', detail: 0 })
const paragraph = (...children: object[]) => node('paragraph', children, { textFormat: 0, textStyle: '' })
const rich = (...children: object[]) => ({ root: node('root', children) }) as never
const named = (blockType: string, field: string, id: string) => ({ type: 'inlineBlock', version: 1, fields: { id: `b-${blockType}`, blockType, [field]: id } })
const list = (listType: string, ...items: object[]) => node('list', items, { listType, tag: listType === 'number' ? 'ol' : 'ul', start: 1 })
const item = (value: number, ...children: object[]) => node('listitem', children, { value })
const cell = (text: string, headerState = 0) => node('tablecell', [paragraph(words(text))], { headerState, colSpan: 1, rowSpan: 1 })
const row = (...cells: object[]) => node('tablerow', cells)

const figure = () => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: 'b-figure', blockName: '', blockType: 'figure', picture: { hash: gate.hash }, alt: 'Porten set fra vejen', caption: 'Port 3' },
})

function sections(): Plan['sections'] {
  const { leader } = town
  return {
    ...completeSections(town),
    situation: rich(
      paragraph(words('Strømmen er '), words('helt', 1), words(' væk. Ring til '), named('contactRef', 'contact', mette.id), words(' og læs videre.')),
      node('heading', [words('Før det sker')], { tag: 'h3' }),
      list('bullet', item(1, words('Se efter lygterne')), item(2, list('bullet', item(1, words('også i kælderen'))))),
      figure(),
      paragraph(words('Mød op ved porten.')),
      node('table', [row(cell('Fase', 1), cell('Hvem', 1), cell('Hvad', 1)), row(cell('Først'), cell('Pedellen'), cell('Låser dørene'))]),
    ),
    tasks: rich(paragraph(words('Sørg for lys og varme.')), list('number', item(1, words('Lys først')), item(2, words('Varme bagefter')))),
    actions: { immediate: [{ text: 'Tænd nødlyset.', role: leader.id }, { text: 'Luk døren.', contact: mette.id }], followUp: [{ text: 'Skriv det ned.' }] },
    contactGroups: [
      { heading: 'Vagten', members: [{ who: { relationTo: 'contacts', value: town.guard.id }, note: 'hele døgnet' }] },
      { heading: 'Staben', members: [{ who: { relationTo: 'contacts', value: mette.id } }] },
    ],
    freeSections: [{ heading: 'Om bygningen', body: rich(paragraph(words('Huset er fra 1972.'))) }],
  } as Plan['sections']
}

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  const stored = await storeAttachment(town.payload, town.anna, { bytes: await png(900, 600), name: 'Port 3.png' })
  if (!stored.ok) throw new Error(stored.sentence)
  gate = stored.attachment
  const phones = [{ number: '95 01 00 11', visibility: 'internal' as const }]
  mette = await town.payload.create({ collection: 'contacts', data: { type: 'person', name: 'Mette Friis', title: 'Systemejer', department: town.health.id, phones, active: true }, ...asMachine })
})

/** The plan as Word, with one text put for another; dropped, read, and made the draft on the plan. */
async function throughWord(plan: Plan, from = '', to = ''): Promise<{ review: Review; after: Plan }> {
  const user = { ...town.anna, collection: 'users' as const }
  const req = await createLocalReq({ user }, town.payload)
  const content = contentOf(plan)
  const bytes = await wordOf({ plan: plan.id, content, standing: 'Kladde', named: await readNamed(req), pictures: await readPictures(content) })
  const files = unzipSync(bytes)
  expect(Object.keys(files).filter((name) => /^word\/media\/.+\.png$/.test(name))).toHaveLength(1)
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  expect(body).toContain(from)
  const changed = zipSync({ ...files, 'word/document.xml': strToU8(body.replace(from, to)) })
  const call = async <T,>(method: string, path: string, sent?: BodyInit, type?: string): Promise<T> => {
    const headers = new Headers({ Authorization: `JWT ${await tokenOf(town.anna)}`, ...(type && { 'Content-Type': type }) })
    const request = new Request(`http://localhost:3000/api${path}`, { method, headers, body: sent })
    const response = await handleEndpoints({ ...(await askedPayload()), request })
    const said = (await response.json()) as T & { message?: string }
    expect([response.status, said.message]).toEqual([200, undefined])
    return said
  }
  const form = new FormData()
  form.append('file', new File([changed as BlobPart], 'hoering.docx'))
  const { id } = await call<{ id: string }>('POST', '/plan-import', form)
  await readWaiting(town.payload)
  const review = await call<Review>('GET', `/plan-import/${id}`)
  const { plan: made } = await call<{ plan: string }>('POST', `/plan-import/${id}`, JSON.stringify({ version: review.version, make: true }), 'application/json')
  expect(made).toBe(plan.id)
  return { review, after: await readPlan(town, plan.id) }
}

const touchedIn = (before: Plan, after: Plan) => {
  const { facts, sections: compared, alarmChain, contactGroups } = comparePlans(contentOf(before), contentOf(after))
  return [
    ...facts.filter(({ changed }) => changed).map(({ fact }) => fact),
    ...compared.filter(isTouched).map(({ key, heading }) => heading ?? key),
    ...alarmChain.filter(isTouched).map(() => 'alarmChain'),
    ...contactGroups.filter(isTouched).map(({ heading }) => heading),
  ]
}

describe('a plan that was fetched as Word', () => {
  it('comes home to its plan as it was, and every contact is known', { timeout: 180_000 }, async () => {
    const plan = await buildPlan(town, { title: 'Uden strøm', state: 'approved', sections: sections() })
    const contacts = await town.payload.count({ collection: 'contacts', ...asMachine })
    const roles = await town.payload.count({ collection: 'roles', ...asMachine })
    const { review, after } = await throughWord(plan)
    expect([review.edition, review.kind, review.department]).toEqual([plan.id, 'responsePlan', town.health.id])
    expect(review.contacts.map(({ name, status }) => [name, status])).toEqual(review.contacts.map(({ name }) => [name, 'known']))
    expect(touchedIn(plan, after)).toEqual([])
    expect(await town.payload.count({ collection: 'contacts', ...asMachine })).toEqual(contacts)
    expect(await town.payload.count({ collection: 'roles', ...asMachine })).toEqual(roles)
    // The same content: readers have what they had, and nobody has anything to sign.
    expect([after.contentHash, after.state]).toEqual([plan.contentHash, 'approved'])
  })

  it('has the one sentence changed that somebody changed', { timeout: 180_000 }, async () => {
    const plan = await buildPlan(town, { title: 'Uden varme', state: 'approved', sections: sections() })
    const { after } = await throughWord(plan, 'og læs videre.', 'og læs videre på næste side.')
    expect(touchedIn(plan, after)).toEqual(['situation'])
    const compared = comparePlans(contentOf(plan), contentOf(after)).sections.find(({ key }) => key === 'situation')
    const blocks = (compared?.texts ?? []).flatMap(({ text }) => text.blocks).filter(isTouched)
    expect(blocks.flatMap(({ words: runs }) => runs.filter(({ is }) => is === 'added' || is === 'removed').map(({ is, text }) => `${is}: ${text}`))).toEqual([
      'added:  på næste side',
    ])
    expect(JSON.stringify(after.sections?.situation)).toContain(mette.id)
    expect(after.state).toBe('draft')
  })
})
