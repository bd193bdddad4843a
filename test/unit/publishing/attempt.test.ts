import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attemptRelease, type Attempt, type Source } from '../../../publishing/service/attempt'
import { withLock } from '../../../publishing/service/lock'
import { currentRelease, damagedFiles } from '../../../publishing/release/release'
import { reportOutcome, reportStatus } from '../../../publishing/outputs/report'
import { rollBack } from '../../../publishing/release/rollback'
import { documentRoot, siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { publishingStatus } from '../../../publishing/service/status'
import type { Snapshot } from '../../../publishing/snapshot/snapshot'
import { contact, plan, snapshot } from './fixtures'
import { bothEditions, bothSettings, build, internalRelease, renderStandIn } from './stand-in'

let folder: string
let site: SiteFolder
/** What the database holds now. */
let now: Snapshot
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attempt-'))
  site = siteFolder(folder)
  now = snapshot()
})
afterEach(() => rm(folder, { recursive: true }))

const source = (): Source => ({
  site,
  settings: bothSettings,
  build: () => Promise.resolve(build),
  snapshots: () => Promise.resolve(bothEditions(now)),
  render: renderStandIn,
})
const attempt = (more: Partial<Attempt> = {}) => attemptRelease(source(), { reason: 'reconcile', ...more })
const changeNumber = (last: number) => {
  now = snapshot(undefined, { eventsHead: now.eventsHead })
  now.contacts[1] = contact('bo', { name: 'Bo', phones: [{ number: `+459501${String(last).padStart(4, '0')}`, label: '' }] })
}
/** Somebody signs; whoever asks for a release afterwards. */
const sign = () => {
  now = { ...now, eventsHead: 'signed' }
}
const shows = async (number: string) =>
  (await readFile(join(documentRoot(site, 'internal'), 'kontakter/index.html'), 'utf8')).includes(number)
const goBack = () => withLock(site.lock, () => rollBack(site, new Date('2026-05-01T08:00:00Z')))

describe('attemptRelease', () => {
  it('publishes, then finds nothing to publish', async () => {
    expect(await attempt()).toMatchObject({ outcome: 'released' })
    expect(await attempt()).toMatchObject({ outcome: 'unchanged' })
    const inForce = { plans: { internal: 1, public: 0 } }
    expect(await publishingStatus(site)).toMatchObject({ running: false, failure: null, hold: null, inForce })
  })

  it('tells the status why it was refused, in Danish, and that readers keep what they had', async () => {
    const first = await attempt()
    now = snapshot([plan('power', { title: 'Ny' })], { events: [] })
    const outcome = await attempt()
    const { ok, lines } = reportOutcome(outcome)
    expect(ok).toBe(false)
    expect(lines).toEqual([
      expect.stringMatching(/^Ikke udgivet: et tjek fejlede. Læserne ser fortsat \d{8}T\d{6}Z-001\.$/),
      '“Ny” revision 1.0 har ingen godkendelse af netop dette indhold.',
    ])
    expect(reportStatus(await publishingStatus(site))).toContain(lines[1])
    expect((await currentRelease(site))?.id).toBe('release' in first && first.release)

    now = snapshot()
    await attempt()
    expect((await publishingStatus(site)).failure).toBeNull()
  })

  it('reports what nobody foresaw as a failure, and throws nothing', async () => {
    const broken = { ...source(), snapshots: () => Promise.reject(new Error('The database is gone.')) }
    expect(await attemptRelease(broken, { reason: 'x' })).toMatchObject({ outcome: 'failed', inForce: null })
    expect((await publishingStatus(site)).failure).toMatchObject({ error: 'The database is gone.', reason: 'x' })
  })

  it('keeps forty earlier releases, for a change may make four', async () => {
    for (let number = 0; number < 43; number += 1) {
      changeNumber(number)
      await attempt()
    }
    expect(await readdir(site.releases)).toHaveLength(41)
    expect(await shows('95 01 00 42')).toBe(true)
  })

  it('makes a damaged release anew when told to repair', async () => {
    await attempt()
    await writeFile(join(documentRoot(site, 'internal'), 'index.html'), '')
    expect(await attempt()).toMatchObject({ outcome: 'unchanged' })
    expect(await attempt({ repair: true })).toMatchObject({ outcome: 'released' })
    expect(await damagedFiles(await internalRelease(site))).toEqual([])
  })
})

describe('a rollback', () => {
  beforeEach(async () => {
    for (const number of [1, 2, 3]) {
      changeNumber(number)
      await attempt()
    }
  })

  it('goes back one release and stays there, whatever contacts change', async () => {
    await goBack()
    expect(await shows('95 01 00 02')).toBe(true)
    expect(await attempt({ reason: 'reconcile' })).toMatchObject({ outcome: 'held' })
    expect(await attempt({ reason: 'contacts/1, roles/2' })).toMatchObject({ outcome: 'held' })
    expect(await shows('95 01 00 02')).toBe(true)
    expect(reportStatus(await publishingStatus(site)).join(' ')).toContain('Siden er holdt på')
  })

  it.each([
    ['the next signature', { reason: 'reconcile' }, sign],
    ['publish:site', { reason: 'publish:site', endsHold: true }, () => {}],
  ])('is ended by %s', async (_, request, before) => {
    await goBack()
    before()
    expect(await attempt(request)).toMatchObject({ outcome: 'released' })
    expect(await shows('95 01 00 03')).toBe(true)
    expect((await publishingStatus(site)).hold).toBeNull()
    changeNumber(4)
    expect(await attempt()).toMatchObject({ outcome: 'released' })
  })

  it('is not ended by a reason that only reads like a signature', async () => {
    await goBack()
    expect(await attempt({ reason: 'contacts/1, approve stroemsvigt' })).toMatchObject({ outcome: 'held' })
  })

  it('is ended by a signature also when two rollbacks came after each other', async () => {
    await goBack()
    await goBack()
    expect(await attempt()).toMatchObject({ outcome: 'held' })
    sign()
    expect(await attempt()).toMatchObject({ outcome: 'released' })
  })

  it('goes back further each time, until there is nothing before', async () => {
    await goBack()
    await goBack()
    expect(await shows('95 01 00 01')).toBe(true)
    expect(await goBack()).toBeNull()
    expect(await shows('95 01 00 01')).toBe(true)
  })

  it('skips a release that was itself rolled back', async () => {
    await goBack() // from 3 to 2
    changeNumber(4)
    sign()
    await attempt()
    await goBack()
    expect(await shows('95 01 00 02')).toBe(true)
  })

  it('holds nothing when it was killed before readers were pointed back', async () => {
    const current = (await currentRelease(site))!
    await writeFile(site.hold, JSON.stringify({ release: current.previous, rolledBackFrom: current.id, since: '' }))
    changeNumber(4)
    expect(await attempt()).toMatchObject({ outcome: 'released' })
  })
})

describe('what somebody laid where our own notes lie', () => {
  const named = ['current', 'papers', 'status.json', 'shown.json', 'proof.json', '../last-seal.json', 'releases/*/seal.json', 'releases/*/release.json',
    'releases/*/internal/manifest.json', 'releases/*/public/manifest.json', 'releases/*/public'] // prettier-ignore
  const laid: [string, (place: string) => Promise<unknown>][] = [
    ['a folder', (place) => mkdir(join(place, 'in it'), { recursive: true })],
    ['half a file', (place) => writeFile(place, '{"at": "2026-')],
    ['null', (place) => writeFile(place, 'null')],
  ]

  it.each(laid)('stops no number: %s', async (_, lay) => {
    await attempt()
    for (const [at, name] of named.entries()) {
      for (const id of name.includes('*') ? await readdir(site.releases) : ['']) {
        const place = join(site.root, name.replace('*', id))
        await rm(place, { recursive: true, force: true })
        await lay(place)
      }
      changeNumber(10 + at)
      expect([name, await attempt()]).toMatchObject([name, { outcome: 'released' }])
      expect(await readFile(join(documentRoot(site, 'internal'), 'kontakter/index.html'), 'utf8')).toContain(`95 01 00 ${10 + at}`)
    }
  })
})
