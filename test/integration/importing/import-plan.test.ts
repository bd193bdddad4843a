import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decodePlanFile } from '../../../importing/decode'
import { importPlan, type ImportOptions, type ImportResult } from '../../../importing/import-plan'
import { parsePlan } from '../../../importing/parse'
import type { Plan } from '../../../payload-types'
import { plainText, referencesIn } from '../../../domain/content/richtext'
import type { RichText } from '../../../domain/content/content'
import { buildMunicipality, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { documents, seeds } from '../../unit/importing/documents'

let payload: Payload
let town: Municipality
let elders: string

// The tests look as the machine itself.
const asMachine = { depth: 0, overrideAccess: true } as const

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  elders = (await payload.create({ collection: 'departments', data: { name: 'Ældreafdelingen' }, ...asMachine })).id
})

const run = (source: string, options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importPlan(payload, parsePlan(source, { fileName: 'plan.txt' }), { source, fileName: 'plan.txt', ...options })

async function imported(
  source: string,
  options: Partial<ImportOptions> = {},
): Promise<Extract<ImportResult, { ok: true }>> {
  const result = await run(source, options)
  if (!result.ok) throw new Error(result.sentence)
  return result
}

const counts = async () => ({
  plans: (await payload.count({ collection: 'plans', ...asMachine })).totalDocs,
  contacts: (await payload.count({ collection: 'contacts', ...asMachine })).totalDocs,
  roles: (await payload.count({ collection: 'roles', ...asMachine })).totalDocs,
})
const contactNamed = async (name: string) =>
  (await payload.find({ collection: 'contacts', where: { name: { equals: name } }, ...asMachine })).docs

const clear = async () => {
  for (const collection of ['plans', 'roles', 'contacts'] as const) {
    const { docs } = await payload.find({ collection, pagination: false, ...asMachine })
    const kept: string[] = [town.leader.id, town.guard.id]
    for (const { id } of docs) if (!kept.includes(id)) await payload.delete({ collection, id, ...asMachine })
  }
}

const rich = (value: unknown) => value as RichText
const sectionsOf = (plan: Plan) => plan.sections ?? {}

describe('importing a plan', () => {
  beforeEach(clear)

  it('makes a draft in the department that the document names, signed by nobody', async () => {
    const { plan } = await imported(`${documents.heatingFailure}\n\nGodkendt af ældrechef Karin Moos d. 19.12.2018`)
    expect(plan).toMatchObject({
      title: 'Indsatsplan for svigtende varme på plejecentre',
      kind: 'responsePlan',
      department: elders,
      state: 'draft',
    })
    expect(plan.inForce ?? null).toBeNull()
    expect(plan.importNotes).toContain('Godkendt af ældrechef Karin Moos d. 19.12.2018')
    expect(
      (await payload.count({ collection: 'plan-events', where: { plan: { equals: plan.id } }, ...asMachine }))
        .totalDocs,
    ).toBe(0)
  })

  it('makes contacts with internal numbers, and ordered groups that name them', async () => {
    const { plan, made } = await imported(documents.heatingFailure)
    expect(made.contacts).toHaveLength(7)
    const [chief] = await contactNamed('Karin Moos')
    expect(chief).toMatchObject({
      type: 'person',
      title: 'Ældrechef',
      department: elders,
      phones: [{ number: '+4595012001', visibility: 'internal' }],
    })
    const groups = sectionsOf(plan).contactGroups ?? []
    expect(groups.map(({ heading, members }) => [heading, members?.length])).toEqual([
      ['Kontakter', 1],
      ['Køkkengruppen', 3],
      ['Andre kontakter', 3],
    ])
    expect(groups[0]?.members?.[0]?.who).toEqual({ relationTo: 'contacts', value: chief?.id })
  })

  it('names contacts by reference in the text, and copies no number of theirs into it', async () => {
    const { plan } = await imported(documents.networkFailure, { department: 'aeldreafdelingen' })
    const alerting = rich(sectionsOf(plan).alerting)
    expect(referencesIn(alerting).map(({ to }) => to)).toEqual([
      'contacts',
      'contacts',
      'roles',
      'contacts',
      'contacts',
    ])
    expect(plainText(alerting)).not.toMatch(/95 01/)
    const external = rich(sectionsOf(plan).communication?.external)
    expect(plainText(external, () => 'Pressevagten')).toContain('Pressevagten (Ane Skov, Per Holt)')
  })

  it('makes steps of the phases, lists of the bullets, and headings of the authors’ own', async () => {
    const { plan } = await imported(documents.networkFailure, { department: 'aeldreafdelingen' })
    const { actions, staffing, noActionCards } = sectionsOf(plan)
    expect(actions?.immediate?.map(({ text }) => text)).toEqual(['Skriv på papir.', 'Sæt nødskabe frem.'])
    expect(actions?.shortly).toHaveLength(1)
    expect(rich(actions?.body).root.children?.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(rich(staffing?.equipment).root.children).toMatchObject([{ type: 'list', listType: 'bullet' }])
    expect(noActionCards).toBe(true)
  })

  it('makes a vacant post a role that nobody holds', async () => {
    const { plan } = await imported(documents.networkFailure, { department: 'aeldreafdelingen' })
    const { docs } = await payload.find({
      collection: 'roles',
      where: { title: { equals: 'Stabschef' } },
      ...asMachine,
    })
    expect(docs).toMatchObject([{ department: elders, holders: [] }])
    expect(plan.importNotes).toContain('Stabschef vakant, tlf. 95 01 XX XX')
  })

  it('makes an alarm chain of the numbers right under Alarmering, and a role of "Kriseleder:"', async () => {
    const source =
      'Indsatsplan for brand\n\nÆldreafdelingen\n\nAlarmering\n\nKriseleder: Direktør Bo Dahl tlf. 95 01 50 01\n\nVagtcentralen tlf. 95 01 50 02'
    const { plan, remarks } = await imported(source)
    expect(sectionsOf(plan).alarmChain?.map(({ who }) => who.relationTo)).toEqual(['roles', 'contacts'])
    const { docs } = await payload.find({
      collection: 'roles',
      where: { and: [{ title: { equals: 'Kriseleder' } }, { department: { equals: elders } }] },
      ...asMachine,
    })
    expect(docs[0]?.holders).toMatchObject([{ contact: (await contactNamed('Bo Dahl'))[0]?.id }])
    expect(remarks.map(({ reason }) => reason)).toContain('alarmChain')
  })

  it('names a role by its role line, and its holder elsewhere; a person may hold two', async () => {
    const { plan, made } = await imported(documents.roleBasedSubPlan, { department: 'aeldreafdelingen' })
    expect(made.roles).toEqual(['Kriseleder', 'Ansvarlig for log', 'Stedfortræder', 'Ansvarlig for kommunikation'])
    const organisation = referencesIn(rich(sectionsOf(plan).crisisOrganisation))
    expect(organisation.map(({ to }) => to)).toEqual(['roles', 'roles', 'roles', 'roles'])
    const [first] = sectionsOf(plan).contactGroups?.[0]?.members ?? []
    expect(first?.who).toEqual({ relationTo: 'contacts', value: (await contactNamed('Lise Holm'))[0]?.id })
    expect(rich(sectionsOf(plan).alerting).root.children).toMatchObject([{ type: 'list', listType: 'number' }])
  })

  it('gives an action card the role that carries it', async () => {
    const { plan } = await imported(
      'Action card: Lys\n\nÆldreafdelingen\n\nHvem: Teknisk vagt\n\nHvornår: Når lyset går.\n\nHandling\n\n1. Tjek tavlen.\n\n2. Ring til chefen.',
    )
    const role = await payload.findByID({ collection: 'roles', id: String(plan.performedBy), ...asMachine })
    expect(role).toMatchObject({ title: 'Teknisk vagt', department: elders })
    expect(rich(sectionsOf(plan).actions?.body).root.children).toMatchObject([{ type: 'list', listType: 'number' }])
  })

  it('finds the responsible editor among the users, or says that there is none', async () => {
    const withEditor = (title: string, name: string) =>
      imported(`Indsatsplan for ${title}\n\nÆldreafdelingen\n\nSituation\n\nDet sker.\n\nAnsvarlig redaktør\n\n${name}`)
    const user = await payload.create({
      collection: 'users',
      data: { name: 'Ida Skov Lund', email: 'ida@fjordby.example', password: 'en lang adgangskode', active: true },
      ...asMachine,
    })
    expect((await withEditor('brand', 'Ida Skov Lund')).plan.responsibleEditor).toBe(user.id)
    const unknown = await withEditor('storm', 'Per Bech Holm')
    expect(unknown.plan.responsibleEditor ?? null).toBeNull()
    expect(unknown.remarks).toContainEqual({ reason: 'editorUnknown', line: 0, text: 'Per Bech Holm' })
  })
})

describe('contacts that Planværk has already', () => {
  beforeEach(clear)

  it('are used again by name and by number, and are not changed', async () => {
    await imported(documents.heatingFailure)
    const before = await counts()
    const again = documents.heatingFailure.replace('svigtende varme', 'svigtende vand')
    const { made, reused } = await imported(again)
    expect(made.contacts).toEqual([])
    expect(reused.contacts).toHaveLength(7)
    expect(await counts()).toEqual({ ...before, plans: before.plans + 1 })
  })

  it('are used by number when the document has another name for them; its line is kept in the notes', async () => {
    const line = 'Natvagten tlf. 95 01 00 01'
    const { plan, reused } = await imported(`Indsatsplan for brand\n\nÆldreafdelingen\n\nKontaktoplysninger\n\n${line}`)
    expect(reused.contacts).toEqual(['Vagttelefonen'])
    expect(plan.importNotes).toContain(line)
  })

  it('keep their number when the document has an older one, which is kept in the notes', async () => {
    const { plan } = await imported(
      'Indsatsplan for brand\n\nÆldreafdelingen\n\nKontaktoplysninger\n\nVagttelefonen tlf. 95 01 99 99',
    )
    expect((await contactNamed('Vagttelefonen')).map(({ phones }) => phones?.map(({ number }) => number))).toEqual([
      ['+4595010001'],
    ])
    expect(plan.importNotes).toContain('95 01 99 99')
  })

  it('stay two when two people of one document share a number, also the second time', async () => {
    const source = (title: string) =>
      `Indsatsplan for ${title}\n\nÆldreafdelingen\n\nKontaktoplysninger\n\nChef Bo Dahl tlf. 95 01 60 01\n\nLeder Ida Skov tlf. 95 01 60 01`
    // The second person is not yet known by name when the first is made, so the number alone must not decide.
    await imported(source('brand'))
    await imported(source('storm'))
    expect(await contactNamed('Bo Dahl')).toHaveLength(1)
    expect(await contactNamed('Ida Skov')).toHaveLength(1)
  })

  it('are not told apart by 112 and 114, which are everybody’s', async () => {
    const police = (title: string, name: string, number: string) =>
      imported(`Indsatsplan for ${title}\n\nÆldreafdelingen\n\nKontaktoplysninger\n\n${name} 114 eller tlf. ${number}`)
    await police('brand', 'Østfjordens Politi', '95 01 70 01')
    const { made } = await police('storm', 'Vestfjordens Politi', '95 01 70 02')
    expect(made.contacts).toEqual(['Vestfjordens Politi'])
  })
})

describe('what is refused', () => {
  beforeEach(clear)

  it('is a plan that is there already; nothing is written over', async () => {
    await imported(documents.heatingFailure)
    const before = await counts()
    const second = await run(documents.heatingFailure)
    expect(second).toMatchObject({ ok: false, reason: 'exists' })
    expect(second.ok || second.sentence).toContain('findes allerede i Ældreafdelingen')
    expect(await counts()).toEqual(before)
  })

  it('is a department nobody knows, or none at all; the sentence lists those there are', async () => {
    const before = await counts()
    const none = await run(documents.networkFailure)
    expect(none).toMatchObject({ ok: false, reason: 'noDepartment' })
    expect(none.ok || none.sentence).toMatch(/--department .*aeldreafdelingen/)
    expect(await run(documents.networkFailure, { department: 'findes-ikke' })).toMatchObject({
      ok: false,
      reason: 'unknownDepartment',
    })
    expect(await counts()).toEqual(before)
  })

  it('is a user without permission in the department: no contact is left behind', async () => {
    const before = await counts()
    const asTove = { user: { ...town.tove, collection: 'users' as const } }
    await expect(run(documents.heatingFailure, asTove)).rejects.toThrow()
    expect(await counts()).toEqual(before)
  })

  it('is a text that would lose a word: no contact is left behind', async () => {
    const before = await counts()
    const plan = parsePlan(documents.heatingFailure)
    const source = `${documents.heatingFailure}\n\nDenne sætning er glemt.`
    await expect(importPlan(payload, plan, { source, fileName: 'plan.txt' })).rejects.toThrow(/glemt/)
    expect(await counts()).toEqual(before)
  })

  it('is not an author in their own department, who is noted as a contributor', async () => {
    const asAnna = { user: { ...town.anna, collection: 'users' as const }, department: 'sundhed' }
    const { plan } = await imported(documents.networkFailure, asAnna)
    const { contributors } = await payload.findByID({
      collection: 'plans',
      id: plan.id,
      showHiddenFields: true,
      ...asMachine,
    })
    expect(contributors).toEqual([town.anna.id])
  })
})

describe.skipIf(seeds.length === 0)('the real plans', () => {
  beforeAll(clear)

  it.each(seeds)('$name becomes a draft, and its contacts are there once', async ({ name, bytes }) => {
    const decoded = decodePlanFile(bytes)
    const source = decoded.ok ? decoded.text : ''
    const plan = parsePlan(source, { fileName: name })
    const result = await importPlan(payload, plan, { source, fileName: name, department: 'teknik' })
    expect(result.ok).toBe(true)
    const { docs } = await payload.find({ collection: 'contacts', pagination: false, ...asMachine })
    for (const contact of plan.contacts.filter(({ vacant }) => !vacant)) {
      expect(
        docs.filter((each) => each.name === contact.name),
        contact.name,
      ).toHaveLength(1)
    }
  })
})
