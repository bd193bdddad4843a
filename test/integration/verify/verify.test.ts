import { beforeAll, describe, expect, it } from 'vitest'
import { sealAudit } from '../../../collections/audit-log/seal'
import { verify } from '../../../collections/verify'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, paragraph, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { tamperWith, type Tamperer } from '../../helpers/tamper'

let town: Municipality
let table: Tamperer

beforeAll(async () => {
  const payload = await testPayload()
  table = tamperWith(payload)
  expect(await verify(payload)).toMatchObject({ faults: [], events: { count: 0, head: null } })
  town = await buildMunicipality(payload)
  const plan = await buildPlan(town, { state: 'approved', title: 'Strømsvigt' })
  await edit(town, plan, { sections: { ...completeSections(town), tasks: paragraph('Nye opgaver.') as never } }, town.anna)
  await mustTransition(town, plan, 'submit', town.anna, { changeClass: 'minor' })
  await mustTransition(town, plan, 'approve', town.bente)
  const other = await buildPlan(town, { state: 'approved', title: 'Oversvømmelse' })
  await mustTransition(town, other, 'reviewWithoutChanges', town.bente)
  await buildPlan(town, { state: 'inReview', title: 'Brand' })
  const retired = await buildPlan(town, { state: 'approved', title: 'Gammel plan' })
  await mustTransition(town, retired, 'takeOutOfUse', town.bente)
  await buildPlan(town, { title: 'Ny kladde' })
  await sealAudit(payload)
})

describe('an untouched record', () => {
  it('holds, and shows the heads of both chains', async () => {
    const proof = await verify(town.payload)
    expect(proof.faults).toEqual([])
    expect(proof).toMatchObject({ revisions: 4, plans: 5, events: { count: 11 }, audit: { waiting: 0 } })
    for (const { head } of [proof.events, proof.audit]) expect(head).toMatch(/^[0-9a-f]{64}$/)
    const heads = [proof.events.head ?? '', proof.audit.head ?? '']
    expect((await verify(town.payload, { heads })).faults).toEqual([])
  })
})

type Tampering = [what: string, collection: string, tamper: (t: Tamperer) => Promise<void>, says: RegExp]

const set = (collection: string, nth: number, field: string, value: unknown) => (t: Tamperer) =>
  t.change(collection, nth, { [field]: value })
const hash = 'a'.repeat(64)

/** Records are counted from the oldest; the first plan has revisions 0 and 1, the events 0 to 10. */
const tamperings: Tampering[] = [
  ['a revision’s content', 'plan-revisions', (t) => t.changeText('plan-revisions', 0, 'content', 'Tænd nødlyset.', 'Sluk nødlyset.'), /plan-revisions: Revision 1\.0 .*indholdet/],
  ['a revision’s content with its hash', 'plan-revisions', set('plan-revisions', 0, 'contentHash', hash), /Revision 1\.0/],
  ['a revision’s change note', 'plan-revisions', set('plan-revisions', 0, 'changeNote', 'Noget andet'), /plan-revisions: Revision 1\.0 .*underskrevet/],
  ['a revision’s number', 'plan-revisions', set('plan-revisions', 1, 'number', '9.9'), /anden revision/],
  ['a revision’s class', 'plan-revisions', set('plan-revisions', 1, 'changeClass', 'major'), /Revision 1\.1/],
  ['the signature', 'plan-revisions', (t) => t.changeIn('plan-revisions', 0, 'approvedBy', 'name', 'En Anden'), /Revision 1\.0/],
  ['the sender', 'plan-revisions', (t) => t.changeIn('plan-revisions', 0, 'submittedBy', 'name', 'En Anden'), /Revision 1\.0/],
  ['the contributors', 'plan-revisions', (t) => t.changeText('plan-revisions', 0, 'contributors', 'Anna', 'Dorte'), /Revision 1\.0/],
  ['the frozen contacts', 'plan-revisions', (t) => t.changeText('plan-revisions', 0, 'facts', 'Vagttelefonen', 'En anden'), /Revision 1\.0/],
  ['the urgency', 'plan-revisions', set('plan-revisions', 0, 'urgent', true), /Revision 1\.0/],
  ['the day of the approval', 'plan-revisions', (t) => t.changeDate('plan-revisions', 0, 'approvedAt', '2020-01-01T00:00:00.000Z'), /Revision 1\.0/],
  ['the plan of a revision', 'plan-revisions', (t) => t.borrow('plan-revisions', 1, 'plan', 2), /anden revision/],
  ['a deleted revision', 'plan-revisions', (t) => t.remove('plan-revisions', 0), /Revision 1\.0 .*mangler/],
  ['a copied revision', 'plan-revisions', (t) => t.copy('plan-revisions', 0, { number: '7.0' }), /Revision 7\.0 .*kopi/],
  ['two revisions that have changed places', 'plan-revisions', (t) => t.swap('plan-revisions', 0, 1, ['content', 'contentHash', 'changeNote']), /Revision 1\.\d/],

  ...(['action', 'from', 'to', 'actor', 'actorName', 'actorTitle', 'comment', 'changeNote', 'changeClass', 'revisionNumber', 'at', 'contentHash', 'previousHash', 'hash'] as const).map(
    (field): Tampering => [`an event’s ${field}`, 'plan-events', set('plan-events', 1, field, field === 'action' ? 'withdraw' : 'x'), /plan-events: Hændelse nr\. (2|3)/],
  ),
  ['an event’s details', 'plan-events', (t) => t.changeText('plan-events', 1, 'details', 'revisionRecord', 'revisionRekord'), /Hændelse nr\. 2/],
  ['the plan of an event', 'plan-events', (t) => t.borrow('plan-events', 1, 'plan', 5), /Hændelse nr\. 2/],
  ['the revision an event links to', 'plan-events', (t) => t.borrow('plan-events', 1, 'revision', 3), /Hændelse nr\. 2.*anden revision|Revision 1\.1/],
  ['the place of an event', 'plan-events', set('plan-events', 1, 'seq', 99), /Hændelse nr\. 2 mangler/],
  ['a deleted event in the middle', 'plan-events', (t) => t.remove('plan-events', 4), /Hændelse nr\. 5 mangler/],
  ['two events in another order', 'plan-events', (t) => t.swapPlaces('plan-events', 4, 5), /Hændelse nr\. 5/],
  ['a copied event', 'plan-events', (t) => t.copy('plan-events', 1, { seq: 12 }), /Hændelse nr\. 12/],
  ['the last event deleted', 'plan-events', (t) => t.remove('plan-events', 10), /Revision|følger ikke af/],

  ...(['at', 'kind', 'text', 'person', 'personName', 'plan', 'planTitle', 'record', 'previousHash', 'hash'] as const).map(
    (field): Tampering => [`a line’s ${field}`, 'audit-log', set('audit-log', 3, field, field === 'kind' ? 'rules' : 'x'), /audit-log: Linje nr\. (4|5)/],
  ),
  ['a line’s details', 'audit-log', (t) => t.changeText('audit-log', 3, 'details', 'created', 'deleted'), /Linje nr\. 4/],
  ['the place of a line', 'audit-log', set('audit-log', 3, 'seq', 999), /Linje nr\. 4 .*mangler/],
  ['a line without its place', 'audit-log', set('audit-log', 3, 'seq', null), /audit-log:/],
  ['a deleted line', 'audit-log', (t) => t.remove('audit-log', 3), /Linje nr\. 4 .*mangler/],
  ['two lines in another order', 'audit-log', (t) => t.swapPlaces('audit-log', 3, 4), /Linje nr\. 4/],
  ['a copied line', 'audit-log', (t) => t.copy('audit-log', 3, { seq: 999 }), /audit-log: Linje nr\. \d+ .*mangler/],
  ['the last lines deleted', 'audit-log', (t) => t.removeAfter('audit-log', 20), /Hændelse nr\. \d+ mangler i revisionssporet/],

  ['a plan’s state', 'plans', set('plans', 0, 'state', 'draft'), /plans: “Strømsvigt” .*tilstanden/],
  ['a draft made approved', 'plans', set('plans', 4, 'state', 'approved'), /“Ny kladde” .*tilstanden/],
  ['a plan brought back into use', 'plans', set('plans', 3, 'state', 'approved'), /“Gammel plan” .*tilstanden/],
  ['what is in force', 'plans', (t) => t.refer('plans', 0, 'inForce', 'plan-revisions', 0), /“Strømsvigt”/],
  ['what is in force, of another plan', 'plans', (t) => t.refer('plans', 0, 'inForce', 'plan-revisions', 2), /“Strømsvigt”/],
  ['nothing in force', 'plans', set('plans', 0, 'inForce', null), /“Strømsvigt” .*i kraft/],
  ['“Senest revideret”', 'plans', (t) => t.changeDate('plans', 0, 'lastRevisedAt', '2030-01-01T00:00:00.000Z'), /Senest revideret/],
  ['the next review', 'plans', set('plans', 0, 'nextReviewDate', '2040-01-01'), /Skal revideres senest/],
  ['a text that waits for approval', 'plans', set('plans', 2, 'summary', 'Smuglet ind'), /“Brand” /],
  ['a text that waits for approval, with its hash', 'plans', set('plans', 2, 'contentHash', hash), /“Brand” /],
  ['an approved plan’s text', 'plans', set('plans', 1, 'summary', 'Smuglet ind'), /“Oversvømmelse” /],
  ['a deleted plan', 'plans', (t) => t.remove('plans', 0), /mangler|ændret/],
]

describe('what somebody did past Planværk is found:', () => {
  it.each(tamperings)('%s', async (_what, _collection, tamper, says) => {
    const restore = await table.remember()
    const { faults } = await tamper(table)
      .then(() => verify(town.payload))
      .finally(restore)
    expect(faults.map(({ text }) => text).join('\n')).toMatch(says)
  })

  it('and nothing is left of it afterwards', async () => {
    expect((await verify(town.payload, { all: true })).faults).toEqual([])
  })

  it('and all of it when everything is asked for', async () => {
    const restore = await table.remember()
    await table.change('plan-revisions', 0, { changeNote: 'x' })
    await table.change('audit-log', 3, { text: 'x' })
    const [first, all] = [await verify(town.payload), await verify(town.payload, { all: true })]
    await restore()
    expect(first.faults).toHaveLength(1)
    expect(new Set(all.faults.map(({ collection }) => collection))).toEqual(new Set(['plan-revisions', 'audit-log']))
  })
})

describe('a head from another day', () => {
  it('finds an end that was cut off both chains, and an older copy put back', async () => {
    const older = await table.remember()
    const plan = await buildPlan(town, { state: 'approved', title: 'Senere plan' })
    await mustTransition(town, plan, 'reviewWithoutChanges', town.bente)
    await sealAudit(town.payload)
    const { events, audit } = await verify(town.payload)
    const heads = [events.head ?? '', audit.head ?? '']
    await older()
    expect((await verify(town.payload, { all: true })).faults).toEqual([])
    const found = await verify(town.payload, { all: true, heads })
    expect(found.faults.map(({ collection }) => collection)).toEqual(['head', 'head'])
    expect(found.faults[0]?.text).toMatch(/findes ikke i nogen af kæderne \(11 hændelser, \d+ linjer/)
  })
})
