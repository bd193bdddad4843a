/** What somebody writes into the database past Planværk never reaches a reader. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import { sealAudit } from '../../../collections/audit-log/seal'
import { verify } from '../../../collections/verify'
import { documentRoot, siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { prove } from '../../../publishing/proof/prove'
import { problemSentence } from '../../../publishing/outputs/report'
import { rollBack } from '../../../publishing/release/rollback'
import { attemptRelease, type Attempt, type Source } from '../../../publishing/service/attempt'
import { withLock } from '../../../publishing/service/lock'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import { forgeRevision, rewriteAudit, rewriteEvents } from '../../helpers/forge'
import { buildMunicipality, buildPlan, edit, mustTransition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { tamperWith, type Tamperer } from '../../helpers/tamper'
import { bothSettings, build, renderStandIn } from '../../unit/publishing/stand-in'
import type { Plan } from '../../../payload-types'

let town: Municipality
let table: Tamperer
let folder: string
let site: SiteFolder
let plan: Plan

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  table = tamperWith(town.payload)
  folder = await mkdtemp(join(tmpdir(), 'evidence-'))
  site = siteFolder(folder)
  plan = await buildPlan(town, { state: 'approved', title: 'Strømsvigt', visibility: 'public' })
  await buildPlan(town, { state: 'approved', title: 'Oversvømmelse' })
  await sealAudit(town.payload)
  expect(await publish()).toMatchObject({ outcome: 'released' })
})
afterAll(() => rm(folder, { recursive: true }))

const source = (): Source => ({
  site,
  settings: bothSettings,
  build: () => Promise.resolve(build),
  snapshots: () => readSnapshots(town.payload),
  render: renderStandIn,
})
const publish = (more: Partial<Attempt> = {}) => attemptRelease(source(), { reason: 'reconcile', ...more })
const shown = () => readFile(join(documentRoot(site, 'public'), 'planer/stroemsvigt/index.html'), 'utf8')
const newName = (name: string) =>
  town.payload.update({ collection: 'departments', id: town.technical.id, data: { name }, depth: 0, overrideAccess: true })

/** @returns the sentences with which a release was refused; it must have been, and readers must see what they saw */
async function refusedWith(tamper: () => Promise<unknown>, more: Partial<Attempt> = {}): Promise<string> {
  const [restore, before] = [await table.remember(), await shown()]
  try {
    await tamper()
    const outcome = await publish(more)
    expect(outcome.outcome).toBe('refused')
    expect(await shown()).toBe(before)
    return 'problems' in outcome ? outcome.problems.map(problemSentence).join(' ') : ''
  } finally {
    await restore()
  }
}

describe('a release is refused', () => {
  afterEach(async () => expect((await publish()).outcome).not.toBe('refused'))

  it('when two UPDATEs put other words into a revision and its event', async () => {
    const said = await refusedWith(() => forgeRevision(town.payload, 'Tænd nødlyset.', 'Sluk nødlyset.'))
    expect(said).toContain('Historikken er ændret uden om Planværk ved hændelse nr. 3')
  })

  it('when the whole chain of approvals was written anew behind them', async () => {
    const said = await refusedWith(async () => {
      await forgeRevision(town.payload, 'Tænd nødlyset.', 'Sluk nødlyset.')
      await rewriteEvents(town.payload)
    })
    expect(said).toContain('Historikken indeholder ikke længere det, som læserne har set')
  })

  it('when both chains were written anew, so that nothing in the database tells', async () => {
    const said = await refusedWith(async () => {
      await forgeRevision(town.payload, 'Tænd nødlyset.', 'Sluk nødlyset.')
      await rewriteEvents(town.payload)
      await rewriteAudit(town.payload)
      // The draft still says what was approved, so that it now differs from what is in force.
      await table.change('plans', 0, { state: 'draft' })
      expect((await verify(town.payload)).faults).toEqual([])
      const { faults } = await prove(town.payload, site, { ca: null }, { all: true })
      expect(faults.map(({ text }) => text)).toContainEqual(expect.stringContaining('findes ikke i nogen af kæderne'))
    })
    expect(said).toContain('Historikken indeholder ikke længere')
  })

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['the words of a revision', () => table.changeText('plan-revisions', 0, 'content', 'Tænd', 'Sluk'), /“Strømsvigt” revision 1\.0 er ændret uden om/],
    ['the signature of a revision', () => table.changeIn('plan-revisions', 0, 'approvedBy', 'name', 'En Anden'), /revision 1\.0 er ændret uden om/],
    ['its change note', () => table.change('plan-revisions', 0, { changeNote: 'Intet' }), /revision 1\.0 er ændret uden om/],
    ['the words of an event', () => table.change('plan-events', 1, { actorName: 'En Anden' }), /hændelse nr\. 2/],
    ['a line of the audit log', () => table.change('audit-log', 2, { text: 'x' }).then(() => rewriteAudit(town.payload)), /Revisionssporet (er ændret|indeholder ikke længere)/],
    ['when it was last revised', () => table.changeDate('plans', 0, 'lastRevisedAt', '2031-01-01T00:00:00.000Z'), /“Strømsvigt” er ændret uden om/],
    ['what is in force', () => table.change('plans', 1, { inForce: null }), /er ændret uden om/],
  ])('when somebody altered %s', async (_what, tamper, says) => {
    expect(await refusedWith(tamper)).toMatch(says)
  })

  it('when the newest approval was cut off', async () => {
    const said = await refusedWith(() => table.removeAfter('plan-events', 3))
    expect(said).toMatch(/Historikken indeholder ikke længere|er ændret uden om/)
  })

  it('also when the publisher has just been started', async () => {
    const said = await refusedWith(() => table.change('plan-revisions', 0, { changeNote: 'Intet' }), { force: true })
    expect(said).toContain('Strømsvigt')
  })
})

/** A name where the text names nobody: no part of what was hashed. */
const smuggled = JSON.stringify({
  key: 'otherMatters',
  heading: 'Indsmuglet',
  text: { body: { root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'inlineBlock', fields: { blockType: 'contactRef', view: { name: 'Indsmuglet' } } }] }] } } },
  phases: {},
})

describe('a revision that holds more than was hashed', () => {
  it.each([
    ['a section of references that name nobody', '"sections":[', `"sections":[${smuggled},`],
    ['a heading that only an author’s own section has', '"heading":null', '"heading":"Indsmuglet"'],
    ['a property that no content has', '"schemaVersion":1', '"schemaVersion":1,"smuggled":true'],
    ['a view of a reference', '"type":"root"', '"type":"root","version":1,"view":{"name":"Indsmuglet"}'],
  ])('is refused for %s', async (_what, before, after) => {
    const tamper = () => table.changeText('plan-revisions', 0, 'content', before, after)
    expect(await refusedWith(tamper)).toMatch(/“Strømsvigt” revision 1\.0 er ændret uden om/)
    const restore = await table.remember()
    await tamper()
    const { faults } = await verify(town.payload).finally(restore)
    expect(faults.map(({ text }) => text).join()).toMatch(/rummer mere end det, der blev underskrevet|ikke sit fingeraftryk|indholdet/)
  })
})

describe('what only a row said', () => {
  const placeOf = async (collection: 'plans' | 'plan-revisions' | 'plan-events', is: (each: never) => boolean) => {
    const { docs } = await town.payload.find({ collection: collection as 'plans', sort: collection === 'plan-events' ? 'seq' : 'createdAt', depth: 0, pagination: false, overrideAccess: true })
    return (docs as never[]).findIndex(is)
  }
  const page = (path: string, edition: 'public' | 'internal' = 'public') => readFile(join(documentRoot(site, edition), path), 'utf8')
  const revise = async (which: Plan, more: object) => {
    await edit(town, which, more, town.anna)
    await mustTransition(town, which, 'submit', town.anna, { changeClass: 'major' })
    await mustTransition(town, which, 'approve', town.bente)
  }

  it('does not make an internal revision public', async () => {
    const opened = await buildPlan(town, { state: 'approved', title: 'Intern fortid' })
    const first = await placeOf('plan-revisions', ({ plan }: { plan: string }) => plan === opened.id)
    await revise(opened, { visibility: 'public' })
    await sealAudit(town.payload)
    const forged = () => table.changeText('plan-revisions', first, 'content', '"schemaVersion":1', '"schemaVersion":1,"visibility":"public"')
    // Of a process that has never read it …
    expect(await refusedWith(forged)).toMatch(/“Intern fortid” revision 1\.0 er ændret uden om/)
    expect(await publish()).toMatchObject({ outcome: 'released' })
    const history = await page('planer/intern-fortid/historik/index.html')
    expect(history).not.toContain('"number":"1.0"')
    // … and of one that has.
    const restore = await table.remember()
    await forged()
    await publish({ force: true })
    expect(await page('planer/intern-fortid/historik/index.html')).toBe(history)
    await restore()
  })

  it('does not send the readers of a plan taken out of use elsewhere', async () => {
    const old = await buildPlan(town, { state: 'approved', title: 'Udtjent' })
    await edit(town, old, { successor: plan.id }, town.anna)
    await mustTransition(town, old, 'takeOutOfUse', town.bente)
    await sealAudit(town.payload)
    await publish()
    const shownThen = await page('planer/udtjent/index.html', 'internal')
    expect(shownThen).toContain('"successor":{"title":"Strømsvigt"')
    await expect(edit(town, old, { successor: null }, town.anna)).rejects.toThrow(/underskrevet/)

    const restore = await table.remember()
    const is = (id: string) => placeOf('plans', (each: { id: string }) => each.id === id)
    await table.refer('plans', await is(old.id), 'successor', 'plans', 1)
    await publish({ force: true })
    expect(await page('planer/udtjent/index.html', 'internal')).toBe(shownThen)
    const { faults } = await verify(town.payload, { all: true }).finally(restore)
    expect(faults.map(({ text }) => text)).toEqual([expect.stringContaining('“Erstattet af” følger ikke af')])
  })

  it('does not put another signed revision in force than the one that was reinstated', async () => {
    const twice = await buildPlan(town, { state: 'approved', title: 'To gange' })
    const first = await placeOf('plan-revisions', (each: { plan: string }) => each.plan === twice.id)
    await revise(twice, { summary: 'Anden gang.' })
    const { docs } = await town.payload.find({ collection: 'plan-revisions', where: { plan: { equals: twice.id } }, sort: 'createdAt', depth: 0, pagination: false, overrideAccess: true })
    await mustTransition(town, twice, 'reinstate', town.bente, { revision: docs[0]!.id })
    await sealAudit(town.payload)
    await publish()
    const [event, row] = [await placeOf('plan-events', (each: { action: string; plan: string }) => each.plan === twice.id && each.action === 'reinstate'), await placeOf('plans', (each: { id: string }) => each.id === twice.id)]
    const said = await refusedWith(async () => {
      await table.refer('plan-events', event, 'revision', 'plan-revisions', first + 1)
      await table.refer('plans', row, 'inForce', 'plan-revisions', first + 1)
    })
    expect(said).toContain('“To gange” er ændret uden om')
  })
})

describe('an older copy of the database', () => {
  it('is published when somebody on the server says that it was put back on purpose, and only then', async () => {
    const older = await table.remember()
    await mustTransition(town, plan, 'reviewWithoutChanges', town.bente)
    await sealAudit(town.payload)
    expect(await publish()).toMatchObject({ outcome: 'released' })
    await older()
    expect(await publish()).toMatchObject({ outcome: 'refused' })
    expect(await publish({ restored: true })).toMatchObject({ outcome: 'released' })
    expect(await publish()).toMatchObject({ outcome: 'unchanged' })
    // The heads of releases from before are on the disk still, and no longer asked for.
    const { faults, releases } = await prove(town.payload, site, { ca: null }, { all: true })
    expect(faults).toEqual([])
    expect(releases.sealed).toBeGreaterThan(2)
  })
})

describe('a rollback', () => {
  beforeEach(async () => {
    await newName(`Teknik ${Math.random()}`)
    expect(await publish()).toMatchObject({ outcome: 'released' })
    await withLock(site.lock, () => rollBack(site, new Date()))
    expect(await publish()).toMatchObject({ outcome: 'held' })
  })

  it('is ended by what was signed, whichever reason reaches the publisher', async () => {
    await edit(town, plan, { summary: 'Kort.' }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna, { changeClass: 'minor' })
    expect(await publish(), 'a submission is no signature').toMatchObject({ outcome: 'held' })
    await mustTransition(town, plan, 'approve', town.bente)
    await sealAudit(town.payload)
    expect(await publish({ reason: 'reconcile' })).toMatchObject({ outcome: 'released' })
  })

  it('is not ended by what was signed before it, also where that changed no page', async () => {
    await publish({ endsHold: true })
    await edit(town, plan, { summary: 'Senere.' }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna, { changeClass: 'minor' })
    await mustTransition(town, plan, 'approve', town.bente, { inForceFrom: '2040-01-01T07:00:00.000Z' })
    await sealAudit(town.payload)
    await publish()
    await withLock(site.lock, () => rollBack(site, new Date()))
    expect(await publish()).toMatchObject({ outcome: 'held' })
  })
})
