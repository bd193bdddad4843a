/** What no page waits for: the search index and the pack of the offline copy. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfflineList } from '../../../components/site/offline/notes'
import { writeInto } from '../../../publishing/disk/files'
import { documentRoot, siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { contentOfFragment } from '../../../publishing/outputs/vocabulary'
import { publishSnapshots, type Published } from '../../../publishing/publish'
import { makePendingDownloads, makePendingIndexes } from '../../../publishing/service/background-jobs'
import { plan, snapshot, text } from './fixtures'
import { internalRelease, publication } from './stand-in'

let folder: string
let site: SiteFolder
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deferred-'))
  site = siteFolder(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const power = plan('power')
const saying = (words: string) =>
  plan('fire', { title: 'Brand', sections: [{ key: 'situation', heading: null, text: { body: text(words) }, phases: {} }] })
const publish = (plans = [power]) => publishSnapshots(publication(folder, { snapshot: snapshot(plans), defer: true }))
const makeIndexes = ({ release, pending }: Published) => makePendingIndexes(site, release, pending)

/** What the search of the internal edition knows. */
async function found(): Promise<string> {
  const place = join(documentRoot(site, 'internal'), 'pagefind/fragment')
  const files = await Promise.all((await readdir(place)).map((name) => readFile(join(place, name))))
  return files.map(contentOfFragment).join()
}
const listed = async () => JSON.parse(await readFile(join(documentRoot(site, 'internal'), 'offline.json'), 'utf8')) as OfflineList

describe('the search index', () => {
  it('is in the first release', async () => {
    const { pending } = await publish()
    expect(pending.indexes).toEqual([])
    expect(await found()).toContain('Strømmen er gået.')
  })

  it('follows a page that does not wait for it, and is then no reason for another release', async () => {
    await publish()
    const second = await publish([power, saying('Røgdykkere går ind.')])
    expect(await readFile(join(documentRoot(site, 'internal'), 'planer/fire/index.html'), 'utf8')).toContain('Røgdykkere')
    expect(await found()).not.toContain('Røgdykkere')
    expect(second.pending.indexes.map(({ edition }) => edition)).toEqual(['internal'])
    expect(await publish([power, saying('Røgdykkere går ind.')])).toMatchObject({ changed: false, pending: { indexes: [{}] } })

    expect(await makeIndexes(second)).toEqual({ made: true, failures: [], unmade: [] })
    expect(await publish([power, saying('Røgdykkere går ind.')])).toMatchObject({ changed: true, rendered: 0, pending: { indexes: [] } })
    expect(await found()).toContain('Røgdykkere')
    expect(await publish([power, saying('Røgdykkere går ind.')])).toMatchObject({ changed: false })
  })

  it('is of the last pages, though they changed while it was made', async () => {
    await publish()
    const second = await publish([power, saying('Røgdykkere går ind.')])
    const third = await publish([power, saying('Slangerne rulles ud.')])
    await makeIndexes(second)
    expect(await publish([power, saying('Slangerne rulles ud.')])).toMatchObject({ changed: false })
    await makeIndexes(third)
    await publish([power, saying('Slangerne rulles ud.')])
    expect(await found()).toMatch(/^(?!.*Røgdykkere).*Slangerne/)
  })

  it.each([
    ['is no longer there', [power]],
    ['has been taken out of use', [power, plan('fire', { title: 'Brand' }, { status: 'outOfUse' })]],
  ])('finds nothing of a plan that %s, not for a second', async (_, left) => {
    await publish([power, saying('Røgdykkere går ind.')])
    const { pending } = await publish(left)
    expect(await found()).not.toContain('Røgdykkere')
    expect(pending.indexes).toEqual([])
  })
})

it('comes to rest: what was made beside is taken once, though each release is of a later moment', async () => {
  let second = 0
  const later = () => snapshot([power], { takenAt: new Date(Date.UTC(2026, 3, 1, 12, 0, (second += 1))).toISOString() })
  const publishLater = () => publishSnapshots(publication(folder, { snapshot: later(), defer: true }))
  let releases = 0
  for (let looks = 0; looks < 12; looks += 1) {
    const published = await publishLater()
    if (published.changed) releases += 1
    await makeIndexes(published)
    await makePendingDownloads(site, published.release, { ...published.pending, papers: [] })
  }
  expect(await publishLater()).toMatchObject({ changed: false, pending: { packs: [], indexes: [] } })
  // The pages, and what has been made of them.
  expect(releases).toBeLessThanOrEqual(4)
})

describe('the pack of the offline copy', () => {
  it('follows the list, which does without it meanwhile', async () => {
    const first = await publish()
    const before = await listed()
    expect(before).not.toHaveProperty('pack')
    expect(first.pending.packs).toEqual(['internal', 'public'])
    const made = await makePendingDownloads(site, first.release, { ...first.pending, papers: [], archives: [] })
    expect(made).toEqual({ made: true, failures: [], unmade: [] })
    const second = await publish()
    expect(second).toMatchObject({ changed: true, pending: { packs: [] } })
    const { pack = '', digest, release } = await listed()
    // Another release, and the same copy: a device that has it fetches nothing.
    expect({ digest, isOther: release !== before.release }).toEqual({ digest: before.digest, isOther: true })
    expect(Object.keys((await internalRelease(site)).manifest.files)).toContain(pack.slice(1))
    expect(await publish()).toMatchObject({ changed: false })
  })

  it('is not left behind when its files change', async () => {
    const first = await publish()
    await makePendingDownloads(site, first.release, { ...first.pending, papers: [], archives: [] })
    await publish()
    await publish([power, saying('Røgdykkere går ind.')])
    expect(await listed()).not.toHaveProperty('pack')
    const files = await readdir(documentRoot(site, 'internal'), { recursive: true })
    expect(files.filter((name) => name.endsWith('.pack'))).toEqual([])
  })
})

describe('what lies ready and was altered on the disk', () => {
  /** Alters each file of the index that waits for its release. */
  async function alterIndex(): Promise<void> {
    const entries = await readdir(site.papers, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && entry.parentPath.includes('.search')).map(({ parentPath, name }) => join(parentPath, name))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) await writeFile(file, (await readFile(file)).map((byte) => byte ^ 1))
  }
  const bytesOf = async (path: string) => readFile(join(documentRoot(site, 'internal'), path))

  it('is no index of a release: it is made anew, and told', async () => {
    await publish()
    const said = [power, saying('Røgdykkere går ind.')]
    await makeIndexes(await publish(said))
    await alterIndex()
    const second = await publish(said)
    expect(second.shortcomings).toMatchObject([{ lack: 'store', file: expect.stringMatching(/\.search$/) as string }])
    await makeIndexes(second)
    expect((await publish(said)).shortcomings).toEqual([])
    expect(await found()).toContain('Røgdykkere')
  })

  it.each([
    ['altered', (file: string) => writeFile(file, 'andet', { flag: 'r+' })],
    ['gone when it is to be taken', (file: string) => rm(file)],
  ])('is no pack of a release when it is %s', async (_, hurt) => {
    const first = await publish()
    const make = () => makePendingDownloads(site, first.release, { ...first.pending, papers: [], archives: [] })
    await make()
    const [pack = ''] = (await readdir(site.papers)).filter((name) => name.endsWith('.pack'))
    await hurt(join(site.papers, pack))
    await publish()
    const waiting = await publish()
    expect(waiting.pending.packs.length).toBeGreaterThan(0)
    await makePendingDownloads(site, waiting.release, { ...waiting.pending, papers: [], archives: [] })
    await publish()
    const { pack: taken = '' } = await listed()
    expect((await bytesOf(taken)).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  })

  it('is no pack of ours when somebody laid it there', async () => {
    const first = await publish()
    expect(first.pending.packs).toContain('internal')
    await writeInto(join(site.papers, `${(await internalRelease(site)).manifest.pack.digest}.pack`), 'andet')
    expect(await publish()).toMatchObject({ changed: false, pending: { packs: ['internal', 'public'] } })
  })
})
