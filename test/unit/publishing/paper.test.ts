import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePendingDownloads } from '../../../publishing/service/background-jobs'
import { print } from '../../../publishing/outputs/pdf/print'
import { publishSnapshots } from '../../../publishing/publish'
import { currentRelease } from '../../../publishing/release/release'
import { documentRoot, siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import type { Snapshot } from '../../../publishing/snapshot/snapshot'
import { plan, snapshot, text } from './fixtures'
import { internalRelease, publication, type SmallPublication } from './stand-in'

let folder: string
let site: SiteFolder
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'))
  site = siteFolder(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const publish = (taken: Snapshot = snapshot(), more: SmallPublication = {}) =>
  publishSnapshots(publication(folder, { snapshot: taken, ...more }))

/** The pages, what is missing, and the pages again. */
async function publishWithPapers(taken: Snapshot = snapshot()) {
  const first = await publish(taken)
  const failures = await print(site, first.pending.papers)
  expect(failures).toEqual([])
  return { first, second: await publish(taken, { reason: 'pdf' }) }
}
const bytes = (path: string) => readFile(join(documentRoot(site, 'internal'), path))
async function textOf(path: string): Promise<{ pages: number; text: string }> {
  const { totalPages, text: all } = await extractText(await getDocumentProxy(new Uint8Array(await bytes(path))), {
    mergePages: true,
  })
  return { pages: totalPages, text: all.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ') }
}
const paths = ['pdf/alle-planer.pdf', 'pdf/afdelinger/care.pdf', 'pdf/planer/power.pdf']

describe('the PDFs of a site', () => {
  it('hold up no release: the pages are out before them, and offer them when they are there', async () => {
    const first = await publish()
    expect(first.pending.papers.map(({ path }) => path.slice(1))).toEqual(expect.arrayContaining(paths))
    expect(await readdir(documentRoot(site, 'internal'))).not.toContain('pdf')
    await print(site, first.pending.papers)
    const second = await publish()
    expect(second).toMatchObject({ changed: true, pending: { papers: [] } })
    expect(String(await bytes('planer/power/index.html'))).toContain('/pdf/planer/power.pdf')
    expect(Object.keys((await internalRelease(site)).manifest.files ?? {})).toEqual(expect.arrayContaining(paths))
    expect(await publish()).toMatchObject({ changed: false, pending: { papers: [] } })
  })

  it('are of the pages they lie beside: when a plan changes, its PDFs go until they are made anew', async () => {
    await publishWithPapers(snapshot([plan('power'), plan('fire', { title: 'Brand', department: 'town' })]))
    const changed = snapshot([
      plan('power', { title: 'Strømsvigt nu' }),
      plan('fire', { title: 'Brand', department: 'town' }),
    ])
    const { pending } = await publish(changed)
    const missed = pending.papers.map(({ path }) => path)
    expect(missed).toContain('/pdf/planer/power.pdf')
    expect(missed).toContain('/pdf/alle-planer.pdf')
    expect(missed).not.toContain('/pdf/planer/fire.pdf')
    await expect(bytes('pdf/planer/power.pdf')).rejects.toThrow('ENOENT')
    expect((await bytes('pdf/planer/fire.pdf')).length).toBeGreaterThan(1000)
  })

  it('say what the plan says, who approved it, and where the newest is', async () => {
    await publishWithPapers()
    const { text: said, pages } = await textOf('pdf/planer/power.pdf')
    expect(pages).toBeGreaterThan(0)
    for (const part of [
      'Strømmen er gået.',
      'Revision 1.0',
      'Godkendt den 10. marts 2026 af Birte Bro',
      'Udskrevet den 1. april 2026',
      `Kontrolsum ${plan('power').frozenHash.slice(0, 12)}`,
      'Side 1 af',
      'https://beredskab.fjordby.example/planer/power/',
      'Indhold',
    ]) {
      expect(said).toContain(part)
    }
    expect((await textOf('pdf/alle-planer.pdf')).text).toContain('Alle beredskabsplaner i Fjordby Kommune')
  })

  it('are tagged, in Danish, with a title, and claim PDF/UA-1', async () => {
    await publishWithPapers()
    const pdf = String(await bytes('pdf/alle-planer.pdf'))
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Lang (da-DK)')
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('/Outlines')
  })

  it('are not printed anew because a day has passed: they say when they were', async () => {
    await publishWithPapers()
    expect(await publish(snapshot([plan('power')], { takenAt: '2026-04-02T12:00:00.000Z' }))).toMatchObject({
      pending: { papers: [] },
    })
    expect((await textOf('pdf/alle-planer.pdf')).text).toContain('Udskrevet den 1. april 2026')
  })

  it('are the same to the byte for the same plans', async () => {
    await publishWithPapers()
    for (const path of paths) await copyFile(join(documentRoot(site, 'internal'), path), join(folder, path.replaceAll('/', '_')))
    await rm(site.papers, { recursive: true })
    await publishWithPapers()
    for (const path of paths) expect(await bytes(path)).toEqual(await readFile(join(folder, path.replaceAll('/', '_'))))
  })

  it('take an author at the word: markup in a text is text', async () => {
    const nasty =
      '#panic("x") $x$ *fed* _kursiv_ @ref <label> \\ `kode` [a] = Overskrift // slut "citat" #import "x.typ"'
    await publishWithPapers(
      snapshot([
        plan('power', {
          title: nasty,
          sections: [{ key: 'situation', heading: null, text: { body: text(nasty) }, phases: {} }],
        }),
      ]),
    )
    const { text: said } = await textOf('pdf/planer/power.pdf')
    expect(
      said.split(
        '#panic("x") $x$ *fed* _kursiv_ @ref <label> \\ `kode` [a] = Overskrift // slut "citat" #import "x.typ"',
      ).length,
    ).toBeGreaterThan(2)
  })

  it('say that a correction waits for approval, and that a review is overdue', async () => {
    const taken = snapshot()
    taken.plans = taken.plans.map((each) => ({
      ...each,
      nextReviewDate: '2026-01-31',
      revisions: each.revisions.map((revision) => ({ ...revision, urgent: true, approvedBy: null })),
    }))
    await publishWithPapers(taken)
    const { text: said } = await textOf('pdf/planer/power.pdf')
    expect(said).toContain('Hasterettelse – afventer godkendelse')
    expect(said).toContain('Revision overskredet')
  })

  it('leave out plans taken out of use', async () => {
    const taken = snapshot([plan('power'), plan('fire', { title: 'Brand i Fjordhallen' })])
    taken.plans = taken.plans.map((each) => (each.slug === 'fire' ? { ...each, status: 'outOfUse' as const } : each))
    await publishWithPapers(taken)
    // An older folder still has it.
    expect((await textOf('pdf/alle-planer.pdf')).text.split('Brand i Fjordhallen').slice(1)).toEqual([expect.stringMatching(/^ Tag planen ud/)])
    expect(await readdir(join(documentRoot(site, 'internal'), 'pdf/planer'))).toEqual(['power.pdf'])
  })

  it('that a killed process left half written are thrown away, and those being written are left alone', async () => {
    await mkdir(site.papers, { recursive: true })
    for (const name of ['left.pdf.half', 'underway.pdf.half']) await writeFile(join(site.papers, name), '')
    const yesterday = new Date(Date.now() - 86_400_000)
    await utimes(join(site.papers, 'left.pdf.half'), yesterday, yesterday)
    await publish()
    expect((await readdir(site.papers)).filter((name) => name.endsWith('.half'))).toEqual(['underway.pdf.half'])
  })

  it('are nothing to go back from: going back leads to other pages', async () => {
    const { first } = await publishWithPapers()
    expect((await currentRelease(site))?.previous).toBeNull()
    const next = await publish(snapshot([plan('power', { title: 'Ny titel' })]))
    expect(next.release).not.toBe(first.release)
    expect((await currentRelease(site))?.previous).toEqual(expect.any(String))
  })

  it('are not needed for the site: when none can be made, the pages stand without', async () => {
    const { release, pending } = await publish()
    const { made, failures } = await makePendingDownloads(site, release, pending, '/nowhere')
    expect(made).toBe(false)
    expect(failures).toHaveLength(pending.papers.length)
    expect(await publish()).toMatchObject({ changed: false })
  })
})

describe('a table on paper', () => {
  it('is whole, with its header', async () => {
    const cell = (said: string, headerState = 0) => ({ type: 'tablecell', headerState, colSpan: 1, rowSpan: 1, children: text(said).root.children })
    const row = (...cells: object[]) => ({ type: 'tablerow', children: cells })
    const wide = { ...cell('Gælder alle'), colSpan: 2 }
    const table = { type: 'table', children: [row(cell('Tid', 1), cell('Hvem', 1)), row(cell('Dag'), cell('Vagten')), row(wide)] }
    const body = { root: { ...text('').root, children: [table] } } as ReturnType<typeof text>
    const base = snapshot()
    const plans = base.plans.map((each) =>
      each.slug === 'power' ? { ...each, content: { ...each.content, sections: [{ key: 'situation' as const, heading: null, text: { body }, phases: {} }] } } : each,
    )
    await publishWithPapers({ ...base, plans })
    expect((await textOf('pdf/planer/power.pdf')).text).toMatch(/Tid Hvem Dag Vagten Gælder alle/)
  })
})
