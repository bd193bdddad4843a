/** What one record may not stop: a dead link in a live text, and a plan whose own page cannot be made. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SitePage } from '../../../components/site/props'
import { publishSnapshots } from '../../../publishing/publish'
import { currentRelease, damagedFiles, pruneReleases } from '../../../publishing/release/release'
import { shortcomingSentences } from '../../../publishing/outputs/report'
import { RenderError } from '../../../publishing/pages/render'
import { documentRoot, siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { ReleaseRefused } from '../../../publishing/release/problems'
import { attemptRelease } from '../../../publishing/service/attempt'
import { publishingStatus } from '../../../publishing/service/status'
import type { Edition } from '../../../publishing/editions'
import { contact, inline, plan, role, snapshot, text } from './fixtures'
import { publication, renderStandIn, type SmallPublication } from './stand-in'

let folder: string
let site: SiteFolder
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lacks-'))
  site = siteFolder(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const publish = (more: SmallPublication = {}) => publishSnapshots(publication(folder, more))
const file = (path: string, edition: Edition = 'internal') => readFile(join(documentRoot(site, edition), path), 'utf8')

/** The stand-in, with a link on the pages that `linkOn` gives one. */
const linking = (linkOn: (page: SitePage) => string | undefined) => (page: SitePage) => {
  const link = linkOn(page)
  return renderStandIn(page, (html) => (link ? html.replace('</main>', `<a href="${link}">Ordene står</a></main>`) : html))
}
const withNumber = (number: string, plans = [plan('power'), plan('fire', { title: 'Brand' })]) => {
  const taken = snapshot(plans)
  taken.contacts[1] = contact('bo', { name: 'Bo', phones: [{ number, label: '' }] })
  return taken
}
const asPublic = { visibility: 'public' as const }

describe('a dead link in a text that nobody signs', () => {
  const render = linking(({ template, path }) => (template === 'role' && path.includes('leader') ? '/planer/storm/' : undefined))

  it('is left out, its words stay, it is told, and the release goes out', async () => {
    const { shortcomings } = await publish({ render })
    expect(shortcomings).toEqual([{ lack: 'link', page: '/roller/leader/', link: '/planer/storm/' }])
    expect(shortcomingSentences(shortcomings)[0]).toContain('På siden /roller/leader/ er et link til /planer/storm/ fjernet')
    expect(await file('roller/leader/index.html')).toMatch(/Ordene står(?!<\/a>)/)
    expect(await file('roller/leader/index.html')).not.toContain('href="/planer/storm/"')
    expect((await publishingStatus(site)).shortcomings).toEqual(shortcomings)
    expect(await publish({ render })).toMatchObject({ changed: false, shortcomings })
  })

  it('comes back when there is such a page, and the release before keeps its bytes', async () => {
    const first = await publish({ render })
    const before = await currentRelease(site)
    const { shortcomings } = await publish({ render, snapshot: snapshot([plan('power'), plan('storm', { title: 'Storm' })]) })
    expect(shortcomings).toEqual([])
    expect(await file('roller/leader/index.html')).toContain('<a href="/planer/storm/">Ordene står</a>')
    expect(first.release).toBe(before?.id)
    expect(await damagedFiles(before!.editions.internal)).toEqual([])
  })

  it('names a contact that is gone as gone, and runs no program', async () => {
    const link = { type: 'link', version: 1, fields: { url: 'javascript:alert(1)' }, children: [{ type: 'text', version: 1, text: 'Tryk' }] }
    const roles = [role('leader', { title: 'Kriseleder', tasks: text('Ring til ', inline('contactRef', 'ghost'), link) })]
    const { shortcomings } = await publish({ snapshot: snapshot([plan('power')], { roles }) })
    expect(shortcomings).toEqual([])
    const page = await file('roller/leader/index.html')
    expect(page).not.toContain('javascript:')
    expect(page).toContain('Tryk')
  })
})

it('shows a role without its tasks when they cannot be shown', async () => {
  const roles = [role('leader', { title: 'Kriseleder', tasks: text('Ring rundt.') })]
  const render = (page: SitePage) =>
    page.template === 'role' && page.props.tasks ? Promise.reject(new RenderError('en ukendt knude')) : renderStandIn(page)
  const { shortcomings } = await publish({ snapshot: snapshot([plan('power')], { roles }), render })
  expect(shortcomings).toEqual([{ lack: 'tasks', page: '/roller/leader/', detail: 'en ukendt knude' }])
  expect(await file('roller/leader/index.html')).toContain('Kriseleder')
})

describe('a plan whose own page cannot be made', () => {
  const broken = linking(({ template, path, props }) =>
    template === 'plan' && path === '/planer/power/' && props.title === 'Strømsvigt II' ? '/findes/ikke/' : undefined,
  )
  const first = () => withNumber('+4595010002', [plan('power', asPublic), plan('fire', { title: 'Brand', ...asPublic })])
  const second = (number = '+4595010009') =>
    withNumber(number, [plan('power', { ...asPublic, title: 'Strømsvigt II' }), plan('fire', { title: 'Brand', ...asPublic })])

  it('keeps its last form in both editions, and everything else goes out, told by name', async () => {
    await publish({ snapshot: first(), render: broken })
    const before = await Promise.all([file('planer/power/index.html'), file('planer/power/index.html', 'public')])
    const outcome = await publish({ snapshot: second(), render: broken })
    expect(outcome.changed).toBe(true)
    expect(outcome.shortcomings).toMatchObject([{ lack: 'page', title: 'Strømsvigt II', form: 'last' }])
    expect(shortcomingSentences(outcome.shortcomings)).toEqual([
      expect.stringContaining('“Strømsvigt II” vises, som den stod før'),
      'Siden /planer/power/ henviser til /findes/ikke/, som ikke findes.',
    ])
    expect([await file('planer/power/index.html'), await file('planer/power/index.html', 'public')]).toEqual(before)
    expect(await file('kontakter/index.html')).toContain('95 01 00 09')
    const release = await currentRelease(site)
    for (const edition of ['internal', 'public'] as const) expect(await damagedFiles(release!.editions[edition])).toEqual([])
    expect(await file('offline.json')).toContain('"/planer/power/"')

    expect(await publish({ snapshot: second(), render: broken })).toMatchObject({ changed: false, shortcomings: outcome.shortcomings })
    expect((await publish({ snapshot: second(), render: broken, force: true })).shortcomings).toEqual(outcome.shortcomings)
    expect(await file('planer/power/index.html')).toBe(before[0])
  })

  it('has its new form, and is found by its words, as soon as it can be made', async () => {
    await publish({ snapshot: first(), render: broken })
    const held = await publish({ snapshot: second(), render: broken })
    const index = (await currentRelease(site))?.editions.internal.manifest.outputs.search?.digest
    const mended = await publish({ snapshot: second() })
    expect([held.shortcomings.length, mended.shortcomings.length, mended.changed]).toEqual([1, 0, true])
    expect(await file('planer/power/index.html')).toContain('Strømsvigt II')
    expect((await currentRelease(site))?.editions.internal.manifest.outputs.search?.digest).not.toBe(index)
  })

  it('is left out of a first release, and named by others without a word of it', async () => {
    const referring = plan('fire', { title: 'Brand', sections: [{ key: 'situation', heading: null, text: { body: text('Se ', inline('planRef', 'power')) }, phases: {} }] })
    const unrendered = (page: SitePage) =>
      page.path === '/planer/power/' ? Promise.reject(new RenderError('en fejl i skabelonen')) : renderStandIn(page)
    const { shortcomings } = await publish({ snapshot: withNumber('+4595010002', [plan('power'), referring]), render: unrendered })
    expect(shortcomings).toMatchObject([{ lack: 'page', title: 'Strømsvigt', form: 'none' }])
    expect(await file('planer/fire/index.html')).toContain('"status":"withheld"')
    expect(await file('index.html')).not.toContain('Strømsvigt')
    await expect(file('planer/power/index.html')).rejects.toThrow('ENOENT')
  })

  it('is one of a few: when many fail, something else is wrong, and nothing goes out', async () => {
    const many = Array.from({ length: 8 }, (_, number) => plan(`plan-${number}`, { title: `Plan ${number}` }))
    const render = (page: SitePage) => (page.template === 'plan' ? Promise.reject(new RenderError('tråden døde')) : renderStandIn(page))
    await expect(publish({ snapshot: snapshot(many), render })).rejects.toThrow(ReleaseRefused)
    expect(await currentRelease(site)).toBeNull()
  })

  it('is never held back for a broken signature: that stops everything', async () => {
    await publish({ snapshot: first() })
    const tampered = second()
    tampered.plans[0]!.frozenHash = 'another'
    await expect(publish({ snapshot: tampered })).rejects.toThrow(ReleaseRefused)
  })
})

describe('a clock that ran ahead for a minute', () => {
  it('leaves a release that counts as older than those made after it', async () => {
    await publish({ snapshot: { ...withNumber('+4595010002'), takenAt: '2028-04-01T12:00:00.000Z' } })
    const second = await publish({ snapshot: withNumber('+4595010003') })
    const third = await publish({ snapshot: withNumber('+4595010004') })
    await pruneReleases(site, third.release, 1)
    expect((await readdir(site.releases)).sort()).toEqual([second.release, third.release].sort())
  })

  it('releases nothing while it is in doubt', async () => {
    const { site: at, settings, build, render, snapshots } = publication(folder)
    const source = {
      site: at, settings, render, build: () => Promise.resolve(build), snapshots: () => Promise.resolve(snapshots),
      refusal: () => Promise.resolve('Uret går forkert.'),
    }
    expect(await attemptRelease(source, { reason: 'test' })).toMatchObject({ outcome: 'failed', inForce: null })
    expect((await publishingStatus(at)).failure?.error).toBe('Uret går forkert.')
    expect(await currentRelease(at)).toBeNull()
  })
})
