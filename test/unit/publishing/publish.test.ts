import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ReleaseRefused } from '../../../publishing/release/problems'
import { publishSnapshots, type Publication } from '../../../publishing/publish'
import { currentRelease, damagedFiles } from '../../../publishing/release/release'
import { problemSentence } from '../../../publishing/outputs/report'
import { RenderError } from '../../../publishing/pages/render'
import { documentRoot, siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { contentHash } from '../../../domain/content/hash'
import { approval, approvedAt, contact, plan, snapshot, text } from './fixtures'
import { build, publication, renderStandIn, type SmallPublication } from './stand-in'

let folder: string
let site: SiteFolder
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'))
  site = siteFolder(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const publish = (more: SmallPublication = {}) => publishSnapshots(publication(folder, more))
const file = (path: string) => readFile(join(documentRoot(site, 'internal'), path), 'utf8')
const problemsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof ReleaseRefused ? error.problems : Promise.reject(error)),
  )

const chain = [{ who: { to: 'contacts' as const, id: 'bo' }, note: '' }]
const withNumber = (number: string, updatedAt = approvedAt) => {
  const taken = snapshot([plan('power', { alarmChain: chain }), plan('fire', { title: 'Brand' })])
  taken.contacts[1] = contact('bo', { name: 'Bo', phones: [{ number, label: '' }], updatedAt })
  taken.takenAt = '2026-05-02T10:00:00.000Z'
  return taken
}

describe('publishSnapshots', () => {
  it('writes a whole public folder and points readers at it', async () => {
    const { release, rendered } = await publish()
    const { id, editions } = (await currentRelease(site))!
    expect(id).toBe(release)
    expect(rendered).toBe(editions.internal.manifest.pages.length + editions.public.manifest.pages.length)
    expect([...(await damagedFiles(editions.internal)), ...(await damagedFiles(editions.public))]).toEqual([])
    expect(await file('planer/power/index.html')).toContain('Strømmen er gået.')
    expect(await file('404.html')).toContain('<h1>notFound</h1>')
    expect(await file('nyt/atom.xml')).toContain('Strømsvigt er godkendt i revision 1.0')
    expect(await file('sitemap.xml')).toContain('https://beredskab.fjordby.example/planer/power/')
    expect(await file('robots.txt')).toContain('Disallow: /')
    expect(await readdir(join(documentRoot(site, 'internal'), 'pagefind'))).toContain('pagefind.js')
  })

  it('has text packed beside itself, once', async () => {
    await publish({ snapshot: withNumber('+4595010002') })
    const at = (path: string) => join(documentRoot(site, 'internal'), path)
    const page = await readFile(at('planer/power/index.html'))
    expect(brotliDecompressSync(await readFile(at('planer/power/index.html.br')))).toEqual(page)
    expect(gunzipSync(await readFile(at('planer/power/index.html.gz')))).toEqual(page)
    const before = await stat(at('planer/fire/index.html.br'))
    await publish({ snapshot: withNumber('+4595010009') })
    expect((await stat(at('planer/fire/index.html.br'))).ino).toBe(before.ino)
    expect(String(brotliDecompressSync(await readFile(at('planer/power/index.html.br'))))).toContain('95 01 00 09')
    await expect(stat(at('robots.txt.br'))).rejects.toThrow('ENOENT')
  })

  it('says what it rests on: build, approvals and the head of the chain', async () => {
    await publish()
    const manifest = JSON.parse(await file('manifest.json')) as Record<string, unknown> & { pages: { path: string; plan?: object }[] }
    expect(manifest).toMatchObject({ buildId: 'build-1', eventsHead: 'head', auditHead: 'audit-head', edition: 'internal' })
    expect(await currentRelease(site)).toMatchObject({ previous: null, reason: 'test' })
    expect(manifest.pages.find(({ path }) => path === '/planer/power/')?.plan).toMatchObject({ revision: '1.0' })
  })

  it('renders only the pages that a new number reaches, and keeps the bytes of the others', async () => {
    await publish({ snapshot: withNumber('+4595010002') })
    const before = await stat(join(documentRoot(site, 'internal'), 'planer/fire/index.html'))
    const rendered: string[] = []
    const outcome = await publish({
      snapshot: withNumber('+4595010009', '2026-05-02T09:59:59.000Z'),
      render: (page) => {
        rendered.push(`${page.props.chrome.edition} ${page.path}`)
        return renderStandIn(page)
      },
    })
    expect(rendered.toSorted()).toEqual(['internal /kontakter/', 'internal /planer/power/', 'public /kontakter/'])
    expect(outcome).toMatchObject({ changed: true, rendered: 3 })
    expect(await file('planer/power/index.html')).toContain('95 01 00 09')
    expect((await stat(join(documentRoot(site, 'internal'), 'planer/fire/index.html'))).ino).toBe(before.ino)
  })

  it('does nothing when readers already see all this', async () => {
    const first = await publish()
    expect(await publish({ snapshot: { ...snapshot(), takenAt: '2026-04-01T21:59:00.000Z' } })).toMatchObject({ changed: false, release: first.release })
    expect(await readdir(site.releases)).toEqual([first.release])
  })

  it('makes no release of a new head alone, and tells it in the next', async () => {
    await publish()
    const later = { ...snapshot(), takenAt: '2026-04-01T12:00:00.000Z', eventsHead: 'newer', eventCount: 2, auditHead: 'newer-line' }
    expect(await publish({ snapshot: later })).toMatchObject({ changed: false })
    expect(await publish({ snapshot: later, force: true })).toMatchObject({ changed: true })
    expect(JSON.parse(await file('manifest.json'))).toMatchObject({ eventsHead: 'newer', auditHead: 'newer-line' })
  })

  it('counts the plans anew on a new day in Denmark, and renders no other but the one that tells of the release', async () => {
    await publish()
    const rendered: string[] = []
    const outcome = await publish({
      snapshot: { ...snapshot(), takenAt: '2026-04-01T22:00:00.000Z' },
      render: (page) => {
        rendered.push(page.path)
        return renderStandIn(page)
      },
    })
    expect([outcome.changed, ...rendered.toSorted()]).toEqual([true, '/om/', '/om/', '/revision/', '/revision/'])
    expect(await file('revision/planer.csv')).toContain('Status pr. 02-04-2026')
  })

  it('renders everything anew for a new build and when asked to', async () => {
    await publish()
    expect(await publish({ build: { ...build, id: 'build-2' } })).toMatchObject({ changed: true, kept: 0 })
    expect(await publish({ build: { ...build, id: 'build-2' }, force: true })).toMatchObject({ changed: true, kept: 0 })
  })

  it('makes a page anew when its file in the release before is gone', async () => {
    await publish({ snapshot: withNumber('+4595010002') })
    await rm(join(documentRoot(site, 'internal'), 'planer/fire/index.html'))
    await publish({ snapshot: withNumber('+4595010009') })
    expect(await file('planer/fire/index.html')).toContain('Brand')
  })

  it('keeps the search index when no searched page changed', async () => {
    const first = await publish()
    const before = await stat(join(documentRoot(site, 'internal'), 'pagefind/pagefind.js'))
    const more = { ...approval(plan('power')), id: 'e2', action: 'reviewWithoutChanges' as const, at: '2026-04-02T00:00:00.000Z' }
    const second = await publish({ snapshot: snapshot([plan('power')], { events: [approval(plan('power')), more] }) })
    expect(second.release).not.toBe(first.release)
    expect((await stat(join(documentRoot(site, 'internal'), 'pagefind/pagefind.js'))).ino).toBe(before.ino)
  })
})

describe('“Sidst opdateret”', () => {
  const updatedAt = async () => /"updatedAt":"([^"]+)"/.exec(await file('planer/power/index.html'))?.[1]

  it('stays when a record was saved without a change that readers see', async () => {
    await publish({ snapshot: withNumber('+4595010002') })
    await publish({ snapshot: withNumber('+4595010002', '2026-05-01T00:00:00.000Z') })
    expect(await updatedAt()).toBe(approvedAt)
  })

  it('moves when readers see a change that no record dates, such as a new responsible editor', async () => {
    await publish({ snapshot: withNumber('+4595010002') })
    const taken = withNumber('+4595010002')
    taken.plans[0]!.responsibleEditor = { name: 'Dorte', title: '', mail: null }
    await publish({ snapshot: taken })
    expect(await updatedAt()).toBe(taken.takenAt)
  })

  it('does not move because the program was built anew', async () => {
    await publish({ snapshot: withNumber('+4595010002') })
    await publish({ snapshot: withNumber('+4595010002'), build: { ...build, id: 'build-2' } })
    expect(await updatedAt()).toBe(approvedAt)
  })
})

describe('a release is refused, and the one in force stays, when', () => {
  beforeEach(async () => {
    await publish()
  })
  const staysAfter = async (more: SmallPublication) => {
    const before = await currentRelease(site)
    const problems = await problemsOf(publish(more))
    expect((await currentRelease(site))?.id).toBe(before?.id)
    expect(await readdir(site.releases)).toEqual([before?.id])
    return problems
  }

  it('a plan’s content is not what was signed', async () => {
    const altered = plan('power')
    altered.content.sections[0]!.text.body = text('Noget andet.')
    altered.frozenHash = contentHash(altered.content)
    expect(await staysAfter({ snapshot: snapshot([altered]) })).toEqual([
      { problem: 'altered-content', plan: 'Strømsvigt', revision: '1.0' },
    ])
  })

  it('a revision has no approval of its content', async () => {
    expect(await staysAfter({ snapshot: snapshot([plan('power', { title: 'Ny' })], { events: [] }) })).toEqual([
      { problem: 'not-approved', plan: 'Ny', revision: '1.0' },
    ])
  })

  it('only the public edition has a fault, which is then told of it', async () => {
    const render: Publication['render'] = (page) =>
      renderStandIn(page, (html) =>
        page.props.chrome.edition === 'public' ? html.replace('<h1>home', '<a href="/planer/power/">x</a><h1>home') : html,
      )
    const problems = await staysAfter({ render, force: true })
    expect(problems).toEqual([{ problem: 'broken-link', page: '/', link: '/planer/power/', onlyIn: 'public' }])
    expect(problems.map(problemSentence)).toEqual(['I den offentlige udgave: Siden / henviser til /planer/power/, som ikke findes.'])
  })

  it('a link leads nowhere', async () => {
    const dead = '<a href="/planer/findes-ikke/">x</a><a href="/kontakter/#k-nobody">y</a><h1>home'
    const render: Publication['render'] = (page) => renderStandIn(page, (html) => html.replace('<h1>home', dead))
    expect(await staysAfter({ render, force: true })).toEqual([
      { problem: 'broken-link', page: '/', link: '/planer/findes-ikke/' },
      { problem: 'broken-link', page: '/', link: '/kontakter/#k-nobody' },
    ])
  })

  it('a page cannot be rendered, and every such page is told', async () => {
    const render: Publication['render'] = async (page) => {
      if (page.path === '/nyt/' || page.path === '/soeg/') throw new RenderError(`no ${page.path}`)
      return renderStandIn(page)
    }
    expect(await staysAfter({ render, force: true })).toEqual(
      expect.arrayContaining([
        { problem: 'not-rendered', page: '/nyt/', detail: 'no /nyt/' },
        { problem: 'not-rendered', page: '/soeg/', detail: 'no /soeg/' },
      ]),
    )
  })

  it('two plans share an address', async () => {
    const twins = [plan('power'), plan('other', { title: 'Anden' }, { slug: 'power' })]
    expect(await staysAfter({ snapshot: snapshot(twins) })).toContainEqual({ problem: 'two-pages', page: '/planer/power/' })
  })

  it('another publisher took over', async () => {
    await expect(publish({ force: true, stillMine: () => Promise.resolve(false) })).rejects.toThrow('took over')
    expect(await readdir(site.releases)).toHaveLength(1)
  })
})
