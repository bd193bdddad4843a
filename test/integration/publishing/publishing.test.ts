/** From the database to the public folder. The pages themselves are rendered for real in test/e2e. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { storeAttachment } from '../../../collections/attachments/store'
import { onReleaseRequested } from '../../../collections/release'
import { attemptRelease, type Outcome, type Source } from '../../../publishing/service/attempt'
import { makePendingDownloads } from '../../../publishing/service/background-jobs'
import { coalescedQueue } from '../../../publishing/service/coalesced-queue'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import { documentRoot, siteFolder } from '../../../publishing/disk/site-folder'
import { publishingStatus } from '../../../publishing/service/status'
import { editions, type Edition } from '../../../publishing/editions'
import type { Contact, Plan } from '../../../payload-types'
import { pdf } from '../../helpers/files'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, paragraph, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { inline, text } from '../../unit/publishing/fixtures'
import { bothSettings, build, renderStandIn } from '../../unit/publishing/stand-in'

let town: Municipality
/** What was published by itself since the last look. */
let outcomes: Promise<Outcome>[] = []

const source: Source = {
  site: siteFolder(),
  settings: bothSettings,
  build: () => Promise.resolve(build),
  snapshots: () => readSnapshots(town.payload),
  render: renderStandIn,
}
const publish = (reason = 'reconcile') => attemptRelease(source, { reason })
const read = (path: string, edition: Edition = 'internal') => readFile(join(documentRoot(siteFolder(), edition), path), 'utf8')
const asMachine = { overrideAccess: true, depth: 0 } as const
const rich = (text: string) => paragraph(text) as never

/** Every byte that readers of an edition could get, packed text unpacked. */
async function everythingIn(edition: Edition): Promise<string> {
  const entries = await readdir(documentRoot(siteFolder(), edition), { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => textOf(await readFile(join(entry.parentPath, entry.name)), entry.name)),
  )
  return texts.join('\n')
}

async function textOf(bytes: Buffer, name: string): Promise<string> {
  if (name.endsWith('.pdf')) {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
    return text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
  }
  if (name.endsWith('.zip')) {
    const inside = Object.entries(unzipSync(new Uint8Array(bytes)))
    return (await Promise.all(inside.map(([file, content]) => textOf(Buffer.from(content), file)))).join('\n')
  }
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Publishes, and again with the PDFs and the archive, which are made in between. */
async function publishWithTakeaways(): Promise<void> {
  const withScript = { ...build, files: [{ name: 'stick-0.js', file: 'components/site/zip/root.ts' }] }
  for (let round = 0; round < 4; round += 1) {
    const outcome = await attemptRelease({ ...source, build: () => Promise.resolve(withScript) }, { reason: 'approve mærkegrundmærke' })
    if (!('pending' in outcome)) throw new Error(JSON.stringify(outcome))
    expect((await makePendingDownloads(siteFolder(), outcome.release, outcome.pending)).failures).toEqual([])
  }
}

const filesOf = (edition: Edition) => readdir(documentRoot(siteFolder(), edition), { recursive: true })

beforeAll(async () => {
  const payload = await testPayload()
  town = await buildMunicipality(payload)
  // As the server's publisher does it, with the stand-in in place of the server.
  const request = coalescedQueue((reasons) => publish(reasons.join(', ')))
  onReleaseRequested((reason) => outcomes.push(request(reason)))
})

/** Waits for the releases that the work asked for. */
async function published(work: () => Promise<unknown>): Promise<Outcome[]> {
  outcomes = []
  await work()
  return Promise.all(outcomes)
}

describe('what readers get', () => {
  let plan: Plan

  it('is the approved plan, as soon as it is approved', async () => {
    await published(async () => {
      plan = await buildPlan(town, { state: 'inReview' })
    })
    const results = await published(() => mustTransition(town, plan, 'approve', town.bente))
    expect(results).toMatchObject([{ outcome: 'released' }])
    const html = await read('planer/stroemsvigt/index.html')
    expect(html).toContain('Strømmen er væk i mere end ti minutter.')
    expect(html).toContain('"approvedBy":[{"name":"Bente","title":"Bentes stilling"}]')
    expect(html).toContain('"display":"95 01 00 01"')
    expect((await publishingStatus()).inForce).toMatchObject({ plans: { internal: 1, public: 0 }, reason: 'approve stroemsvigt' })
  })

  it('has a contact’s new number on every page that shows it, and no other page is made anew', async () => {
    const hash = /"contentHash":"(\w+)"/.exec(await read('planer/stroemsvigt/index.html'))?.[1]
    const [outcome] = await published(() =>
      town.payload.update({
        collection: 'contacts',
        id: town.guard.id,
        data: { phones: [{ number: '95 01 00 77', visibility: 'internal' }] },
        ...asMachine,
      }),
    )
    // The plan, the role that the guard holds, the roles, the contacts, and the page that tells when this edition became what it is.
    expect(outcome).toMatchObject({ outcome: 'released', rendered: 5 })
    for (const path of ['planer/stroemsvigt', 'roller/kriseleder', 'kontakter']) {
      expect(await read(`${path}/index.html`)).toContain('95 01 00 77')
    }
    expect(await read('planer/stroemsvigt/index.html')).toContain(`"contentHash":"${hash}"`)
  })

  it('does not change while somebody edits the draft', async () => {
    const results = await published(() => edit(town, plan, { title: 'Lyset er gået', sections: { ...completeSections(town), tasks: rich('Ny tekst') } }, town.anna))
    expect(results).toEqual([])
    expect(await publish()).toMatchObject({ outcome: 'unchanged' })
  })

  it('shows the new responsible editor at once, and nothing of the draft', async () => {
    const results = await published(() => edit(town, plan, { responsibleEditor: town.arne.id }, town.anna))
    expect(results).toMatchObject([{ outcome: 'released' }])
    const html = await read('planer/stroemsvigt/index.html')
    expect(html).toContain('"responsibleEditor":{"name":"Arne"')
    expect(html).not.toContain('Lyset er gået')
  })

  it('is the last state after many changes at once, in one release at a time', async () => {
    const changes = Array.from({ length: 12 }, (_, last) => `95 01 02 ${String(last).padStart(2, '0')}`)
    // On the same record at the same moment MongoDB lets some win and refuses the others; what stands is what counts.
    const results = await published(() =>
      Promise.allSettled(
        changes.map((number) =>
          town.payload.update({ collection: 'contacts', id: town.guard.id, data: { phones: [{ number, visibility: 'internal' }] }, ...asMachine }),
        ),
      ),
    )
    expect(results.length).toBeGreaterThan(0)
    const { phones } = await town.payload.findByID({ collection: 'contacts', id: town.guard.id, ...asMachine })
    expect(await read('kontakter/index.html')).toContain(`tel:${phones?.[0]?.number}`)
  })

  it('is found again by the reconciling look when nobody asked for a release', async () => {
    onReleaseRequested(() => {})
    await town.payload.update({ collection: 'departments', id: town.technical.id, data: { name: 'Teknik og Miljø' }, ...asMachine })
    expect(await publish()).toMatchObject({ outcome: 'released' })
    expect(await read('afdelinger/teknik/index.html')).toContain('Teknik og Miljø')
  })

  it('says that a plan was taken out of use, and why', async () => {
    await mustTransition(town, plan, 'takeOutOfUse', town.bente, { comment: 'Afløst af nødstrømsplanen.' })
    expect(await publish('takeOutOfUse stroemsvigt')).toMatchObject({ outcome: 'released' })
    const html = await read('planer/stroemsvigt/index.html')
    expect(html).toContain('Afløst af nødstrømsplanen.')
    expect(html).not.toContain('Strømmen er væk')
    expect(await read('index.html')).not.toContain('"href":"/planer/stroemsvigt/","kind":"responsePlan","summary"')
  })
})

describe('what readers never get', () => {
  it('is a draft, a text sent back, a reason for sending back, a note, or an internal number or mail', async () => {
    const mark = (what: string) => `mærke${what}mærke`
    const draft = await buildPlan(town, { title: mark('kladdetitel'), sections: { ...completeSections(town), tasks: rich(mark('kladde')) } })
    const sentBack = await buildPlan(town, { state: 'inReview', sections: { ...completeSections(town), tasks: rich(mark('retur')) } })
    await mustTransition(town, sentBack, 'sendBack', town.bente, { comment: mark('begrundelse') })
    const secretive = await town.payload.create({
      collection: 'contacts',
      data: {
        type: 'person',
        name: 'Sanne',
        active: true,
        phones: [
          { number: '95 01 09 99', label: mark('privat'), visibility: 'internal' },
          { number: '95 01 09 11', label: 'arbejde', visibility: 'public' },
        ],
        mails: [{ address: 'hemmelig@fjordby.example', visibility: 'internal' }],
        other: mark('andenvej'),
      } as Contact,
      ...asMachine,
    })
    const inside = await town.payload.create({
      collection: 'contacts',
      data: { type: 'person', name: mark('indenfor'), active: true, phones: [{ number: '95 01 09 22', visibility: 'internal' }] } as Contact,
      ...asMachine,
    })
    const forEmployees = await buildPlan(town, {
      title: mark('internplan'),
      state: 'approved',
      sections: {
        ...completeSections(town),
        alarmChain: [{ who: { relationTo: 'contacts', value: inside.id } }],
        tasks: rich(mark('interntekst')),
      },
    })
    const seen = await buildPlan(town, {
      title: 'Oversvømmelse',
      state: 'approved',
      visibility: 'public',
      sections: {
        ...completeSections(town),
        alarmChain: [{ who: { relationTo: 'contacts', value: secretive.id } }],
        tasks: text('Hold vandet ude. Se også ', inline('planRef', forEmployees.id)) as never,
      },
    })
    await edit(town, seen, { title: mark('nytitel'), importNotes: mark('import'), sections: { ...completeSections(town), tasks: rich(mark('nykladde')) } }, town.anna)
    expect(draft.state).toBe('draft')

    await publishWithTakeaways()
    for (const edition of editions) {
      const own = ['pdf/alle-planer.pdf', 'pagefind/pagefind.js', 'offline.json', expect.stringMatching(/^planvaerk-.*\.zip$/)]
      expect(await filesOf(edition)).toEqual(expect.arrayContaining(own))
    }

    const open = await everythingIn('public')
    expect(open).toContain('Hold vandet ude.')
    expect(open).toContain('95 01 09 11')
    expect(open).toContain('kun for medarbejdere')
    expect(open).not.toMatch(/mærke\w+mærke/)
    expect(open).not.toMatch(/9501\s?09(99|22)|95 01 09 (99|22)/)
    expect(open).not.toContain('hemmelig@')
    expect((await filesOf('public')).filter((file) => file.includes(forEmployees.slug ?? '-'))).toEqual([])

    const whole = await everythingIn('internal')
    for (const shown of ['privat', 'andenvej', 'indenfor', 'internplan', 'interntekst']) expect(whole).toContain(mark(shown))
    for (const hidden of ['kladde', 'retur', 'begrundelse', 'nytitel', 'import', 'nykladde']) expect(whole).not.toContain(mark(hidden))
    expect(whole).toContain('hemmelig@fjordby.example')

    // What was public, and is so no more, is gone with the next release, PDFs, ZIP and offline copy included.
    await town.payload.update({
      collection: 'contacts',
      id: secretive.id,
      data: { phones: [{ number: '95 01 09 11', visibility: 'internal' }] },
      ...asMachine,
    })
    await publishWithTakeaways()
    expect(await everythingIn('public')).not.toMatch(/9501\s?0911|95 01 09 11/)
    expect(await everythingIn('internal')).toContain('95 01 09 11')
  })
})

describe('the internal past of a plan that is public now', () => {
  const mark = (what: string) => `mærke${what}mærke`
  const person = (name: string, permission: 'author' | 'approver' | 'registrar') =>
    town.payload.create({
      collection: 'users',
      data: {
        name: mark(name),
        title: mark(`${name}titel`),
        email: `${name}@fjordby.example`,
        password: 'en lang adgangskode',
        active: true,
        grants: [{ permission, department: town.health.id }],
      },
      ...asMachine,
    })
  const bodyDecides = (kind: Plan['kind']) =>
    town.payload.updateGlobal({
      slug: 'approval-rules',
      data: { rules: [{ kind, changeClass: 'major', road: 'body', body: mark('organ') }], confirmDays: 7 },
      overrideAccess: true, // sets the scene
    })

  let formerSlug: string
  let internal: { contentHash: string; id: string }[]

  beforeAll(async () => {
    const [author, approver, registrar] = [await person('forfatter', 'author'), await person('godkender', 'approver'), await person('registrator', 'registrar')]

    // Revision 1.0 is decided by a body, 1.1 is taken out of use and reinstated, all of it for employees.
    await bodyDecides('responsePlan')
    const plan = await buildPlan(town, { title: mark('interntitel'), author })
    await mustTransition(town, plan, 'submit', author, { changeNote: mark('foerstenote') })
    await mustTransition(town, plan, 'sendBack', approver, { comment: mark('returgrund') })
    await mustTransition(town, plan, 'submit', author, { changeNote: mark('organnote') })
    const minutes = await storeAttachment(town.payload, registrar, { bytes: pdf({ text: mark('referat') }), name: `${mark('referatnavn')}.pdf` })
    if (!minutes.ok) throw new Error(minutes.sentence)
    const decision = { body: mark('organ'), date: '2026-11-17', caseNumber: mark('sagsnr'), minutes: minutes.attachment.id }
    await mustTransition(town, plan, 'recordDecision', registrar, { decision, comment: mark('beslutningsbemaerkning') })
    await mustTransition(town, plan, 'confirmDecision', approver, { comment: mark('bekraeftelse') })
    await bodyDecides('masterPlan')
    formerSlug = (await town.payload.findByID({ collection: 'plans', id: plan.id, ...asMachine })).slug ?? ''
    await edit(town, plan, { slug: 'vandfri', sections: { ...completeSections(town), tasks: rich(mark('internudgave')) } }, author)
    await mustTransition(town, plan, 'submit', author, { changeNote: mark('andennote'), changeClass: 'minor' })
    await mustTransition(town, plan, 'approve', approver, { comment: mark('godkendelsesbemaerkning') })
    await mustTransition(town, plan, 'reviewWithoutChanges', approver, { comment: mark('gennemgang') })
    await mustTransition(town, plan, 'takeOutOfUse', approver, { comment: mark('udafbrug') })
    internal = (await town.payload.find({ collection: 'plan-revisions', where: { plan: { equals: plan.id } }, sort: 'minor', ...asMachine })).docs
    await mustTransition(town, plan, 'reinstate', approver, { comment: mark('genindsat'), revision: internal[0]?.id })

    // Revision 2.0 is for everybody; its address changes once more, which the public may know.
    const open = { title: 'Vand i kælderen', visibility: 'public' as const, responsibleEditor: town.anna.id }
    await edit(town, plan, { ...open, sections: { ...completeSections(town), tasks: rich(mark('udtaget')) } }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna, { changeNote: 'Nu for alle.' })
    const comment = { plan: plan.id, section: 'tasks', text: mark('kommentar'), author: author.id, authorName: author.name }
    await town.payload.create({ collection: 'comments', data: { ...comment, at: new Date().toISOString(), contentHash: '0' }, ...asMachine })
    await mustTransition(town, plan, 'approve', town.bente)
    // Revision 2.1 takes words out that everybody has seen, perhaps because nobody should have.
    await edit(town, plan, { sections: completeSections(town) }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna, { changeNote: 'En sætning er taget ud.', changeClass: 'minor' })
    await mustTransition(town, plan, 'approve', town.bente)
    await edit(town, plan, { slug: 'vand-i-kaelderen' }, town.anna)
    await mustTransition(town, plan, 'reviewWithoutChanges', town.bente, { comment: 'Stadig rigtig.' })
    await publishWithTakeaways()
  })

  it('stays with employees: notes, reasons, names, bodies, comments, titles and addresses, in every file and the ZIP', async () => {
    expect(formerSlug).toContain('interntitel')
    const open = await everythingIn('public')
    for (const told of ['Vand i kælderen', 'Nu for alle.', 'Stadig rigtig.', '"hasInternalPast":true']) expect(open).toContain(told)
    // The slug is read without its Danish letters: m-æ-rke becomes maerke.
    expect(open.match(/m(?:æ|ae)rke\w*m(?:æ|ae)rke/g) ?? []).toEqual([])
    for (const { contentHash } of internal) expect(open).not.toContain(contentHash.slice(0, 12))
    const folders = (await filesOf('public')).filter((file) => /^planer\/[^/]+$/.test(file)).map((file) => file.slice('planer/'.length))
    expect(folders).toContain('vand-i-kaelderen')
    expect(folders).toContain('vandfri')
    expect(folders).not.toContain(formerSlug)
    expect((await filesOf('public')).filter((file) => /historik.revision/.test(file))).toEqual([])
  })

  it('is all there for employees, but for what is between author and approver', async () => {
    const whole = await everythingIn('internal')
    for (const told of ['organnote', 'andennote', 'gennemgang', 'udafbrug', 'genindsat', 'organ', 'sagsnr', 'forfatter', 'godkender']) {
      expect(whole).toContain(mark(told))
    }
    for (const hidden of ['returgrund', 'kommentar', 'referat']) expect(whole).not.toContain(mark(hidden))
    expect(await filesOf('internal')).toContain(`planer/${formerSlug}`)
  })

  it('is read by employees as what each revision changed, and the last former texts under their stamp', async () => {
    const history = await read('planer/vand-i-kaelderen/historik/index.html')
    for (const told of ['udtaget', 'internudgave', 'interntitel']) expect(history).toContain(mark(told))
    const former = (await filesOf('internal')).filter((file) => /vand-i-kaelderen\/historik\/revision-[^/]+$/.test(file))
    expect(former.toSorted()).toEqual(['1-0', '1-1', '2-0'].map((number) => `planer/vand-i-kaelderen/historik/revision-${number}`))
    expect(await read(`${former[2]}/index.html`)).toContain(mark('udtaget'))
    const copy = await read('offline.json')
    expect(copy).toContain('/planer/vand-i-kaelderen/historik/')
    expect(copy).not.toContain('/historik/revision-')
  })
})

describe('another way to readers', () => {
  it('there is none: after every attempt the site is byte for byte what it was', async () => {
    const plan = await buildPlan(town, { state: 'approved', title: 'Prøv at komme udenom' })
    await edit(town, plan, { sections: { ...completeSections(town), tasks: rich('ikke-godkendt-tekst') } }, town.anna)
    await publish()
    const everything = async () => (await everythingIn('internal')) + (await everythingIn('public'))
    const before = await everything()

    const { payload } = town
    const { docs: versions } = await payload.findVersions({ collection: 'plans', where: { parent: { equals: plan.id } }, ...asMachine })
    const { docs: revisions } = await payload.find({ collection: 'plan-revisions', where: { plan: { equals: plan.id } }, ...asMachine })
    const [revision] = revisions
    const forged = { state: 'approved', inForce: revision?.id, contentHash: revision?.contentHash, upcoming: { revision: revision?.id, from: '2020-01-01T00:00:00.000Z' } } as never
    const as = (user: typeof town.anna) => ({ overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 })
    const attempts: (() => Promise<unknown>)[] = [
      () => payload.update({ collection: 'plans', id: plan.id, data: forged, ...as(town.anna) }),
      () => payload.update({ collection: 'plans', id: plan.id, data: forged, ...as(town.admin) }),
      () => payload.update({ collection: 'plans', id: plan.id, data: forged, ...asMachine }),
      () => payload.update({ collection: 'plans', where: { id: { equals: plan.id } }, data: { _status: 'published', ...(forged as object) } as never, ...asMachine }),
      () => payload.duplicate({ collection: 'plans', id: plan.id, ...as(town.anna) }),
      ...versions.map(({ id }) => () => payload.restoreVersion({ collection: 'plans', id, ...as(town.anna) })),
      () => payload.update({ collection: 'plan-revisions', id: revision?.id ?? '', data: { content: {} }, ...asMachine }),
      () => payload.create({ collection: 'plan-revisions', data: { ...revision, id: undefined, number: '9.0' } as never, ...asMachine }),
      () => payload.create({ collection: 'plan-events', data: { plan: plan.id, action: 'approve' } as never, ...asMachine }),
    ]
    // Whether an attempt is refused or put right is tried elsewhere; here only what readers get counts.
    for (const attempt of attempts) await published(() => attempt().catch(() => null))
    // Back to the edit, which a restored version may have undone.
    await edit(town, plan, { sections: { ...completeSections(town), tasks: rich('ikke-godkendt-tekst') } }, town.anna)
    await publish()
    expect(await everything()).toBe(before)
    expect(before).not.toContain('ikke-godkendt-tekst')
  })
})
