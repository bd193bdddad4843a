import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { proveReleases } from '../../../publishing/proof/releases'
import { publishSnapshots } from '../../../publishing/publish'
import { readSeal, sealFault, sealFile } from '../../../publishing/release/seal'
import { readSealKey, sealKey } from '../../../publishing/release/seal-key'
import { rollBack } from '../../../publishing/release/rollback'
import { isDamaged } from '../../../publishing/service/attempt'
import { sha256 } from '../../../publishing/disk/digest'
import { siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { plan, snapshot } from './fixtures'
import { publication } from './stand-in'

let folder: string
let site: SiteFolder
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'))
  site = siteFolder(folder)
})
afterEach(() => rm(folder, { recursive: true }))

describe('the key', () => {
  it('is made once, for the owner alone, also when two start at once', async () => {
    const [one, other] = await Promise.all([sealKey(site), sealKey(site)])
    expect((await sealKey(site)).fingerprint).toBe(one.fingerprint)
    expect(other.fingerprint).toBe(one.fingerprint)
    expect(one.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect((await stat(join(folder, 'seal-key.pem'))).mode & 0o777).toBe(0o600)
  })
})

describe('a release', () => {
  const rewrite = async (file: string, change: (text: string) => string) =>
    writeFile(file, change(await readFile(file, 'utf8')))

  async function sealed(more: Parameters<typeof publication>[1] = {}) {
    const { release } = await publishSnapshots(publication(folder, more))
    return { release, at: join(site.releases, release), key: await sealKey(site) }
  }

  it('is sealed with the heads it names, and its page about the site says with which key', async () => {
    const { release, at, key } = await sealed()
    const seal = await readSeal(at)
    expect(seal).toMatchObject({ statement: { release, eventsHead: 'head', auditHead: 'audit-head', restored: false }, key: key.fingerprint })
    expect(await sealFault(at, release, key)).toBeNull()
    for (const edition of ['internal', 'public']) {
      expect(await readFile(join(at, edition, 'om/index.html'), 'utf8')).toContain(key.fingerprint)
    }
  })

  it('is told when its manifest, its seal or its key is another', async () => {
    const { release, at, key } = await sealed()
    const seal = await readFile(join(at, sealFile), 'utf8')
    const faultAfter = async (damage: () => Promise<unknown>) => {
      await damage()
      const fault = await sealFault(at, release, await readSealKey(site))
      await writeFile(join(at, sealFile), seal)
      return fault
    }
    expect(await faultAfter(() => rewrite(join(at, sealFile), (text) => text.replace('"head"', '"other"')))).toBe('signature')
    expect(await faultAfter(() => writeFile(join(at, sealFile), '{'))).toBe('unreadable')
    expect(await faultAfter(() => rm(join(at, sealFile)))).toBe('missing')
    expect(await sealFault(at, 'another', key)).toBe('manifest')
    await rewrite(join(at, 'public/manifest.json'), (text) => text.replace('"head"', '"other"'))
    expect(await faultAfter(() => Promise.resolve())).toBe('manifest')
    expect(await faultAfter(() => rm(site.sealKey))).toBe('other-key')
  })

  it('is one whose heads the proof asks for, back to the day the database was put back on purpose', async () => {
    await sealed()
    await sealed({ snapshot: snapshot(undefined, { eventsHead: 'newer', auditHead: null }), force: true, restored: true })
    await sealed({ snapshot: snapshot(undefined, { eventsHead: 'newer', auditHead: 'newest' }), force: true })
    expect(await proveReleases(site, { ca: null })).toEqual({ heads: ['newer', 'newest'], faults: [], sealed: 3, stamped: 0 })
  })

  it('has lost its seal when an older one has one', async () => {
    await sealed()
    const { release, at } = await sealed({ force: true })
    await rm(join(at, sealFile))
    const { faults } = await proveReleases(site, { ca: null })
    expect(faults).toEqual([{ collection: 'releases', id: release, text: `Udgivelsen ${release} har mistet sit segl.` }])
  })
})

describe('somebody who writes into the folder of the site', () => {
  const publish = (more: Parameters<typeof publication>[1] = {}) => publishSnapshots(publication(folder, more))
  const shown = (path: string) => join(site.current, 'internal', path)
  const faults = async () => (await proveReleases(site, { ca: null })).faults.map(({ text }) => text)
  const later = snapshot(undefined, { takenAt: '2026-05-02T10:00:00.000Z' })

  it('is found by the proof: another file, a file more, and another folder', async () => {
    const { release } = await publish()
    expect(await faults()).toEqual([])
    const page = shown('planer/power/index.html')
    const html = await readFile(page, 'utf8')
    const { mtime } = await stat(page)
    await writeFile(page, html.replace('Strømmen', 'Varmen'))
    await utimes(page, mtime, mtime)
    expect(await faults()).toEqual([expect.stringMatching(/1 fil i udgivelsen .* er ændret eller mangler på disken, fx internal\/planer\/power\/index.html/)])
    await writeFile(page, html)
    await mkdir(shown('planer/falsk'))
    await writeFile(shown('planer/falsk/index.html'), 'Falsk plan')
    expect((await faults()).join()).toMatch(/lagt ind uden om Planværk, fx internal\/planer\/falsk/)
    expect(await isDamaged(site)).toBe(true)
    await rm(shown('planer/falsk'), { recursive: true })
    expect([await isDamaged(site), ...(await faults())]).toEqual([false])

    const elsewhere = join(folder, 'elsewhere', release)
    await mkdir(join(folder, 'elsewhere'))
    await cp(join(site.releases, release), elsewhere, { recursive: true })
    await rm(site.current)
    await symlink(elsewhere, site.current)
    expect(await faults()).toEqual([expect.stringContaining('en mappe, som Planværk ikke har lavet')])
    expect(await isDamaged(site)).toBe(true)
    await publish({ force: true })
    expect(await faults()).toEqual([])
  })

  it('gives the next release nothing: neither a page nor its word for it', async () => {
    const { release } = await publish()
    const page = shown('planer/power/index.html')
    const forged = (await readFile(page, 'utf8')).replace('Strømmen er gået', 'Alt er vel')
    const manifest = join(site.releases, release, 'internal/manifest.json')
    await rm(page)
    await writeFile(page, forged)
    const text = await readFile(manifest, 'utf8')
    const { files } = JSON.parse(text) as { files: Record<string, string> }
    await writeFile(manifest, text.replaceAll(files['planer/power/index.html']!, sha256(forged)))
    const made = await publish({ snapshot: later })
    expect(made).toMatchObject({ changed: true, kept: 0, shortcomings: [{ lack: 'seal', fault: 'manifest' }] })
    expect(await readFile(page, 'utf8')).toContain('Strømmen er gået')
    expect(await publish({ snapshot: later })).toMatchObject({ changed: false })
  })

  it('cannot make it forget what was sealed, though they empty the folder or lead it back', async () => {
    const first = await publish()
    await publish({ snapshot: snapshot(undefined, { eventsHead: 'newer' }), force: true })
    // A chain that ends where the first release ended.
    const older = publish({ force: true })
    await expect(older).rejects.toThrow(/unknown-head/)
    await rm(site.current)
    await symlink(join('releases', first.release), site.current)
    await expect(publish({ force: true })).rejects.toThrow(/unknown-head/)
    await rm(site.root, { recursive: true })
    await expect(publish({ force: true })).rejects.toThrow(/unknown-head/)
    expect(await publish({ restored: true })).toMatchObject({ changed: true })
    expect(await publish({ force: true })).toMatchObject({ changed: true })
  })

  it('cannot have a release of theirs shown by a rollback', async () => {
    const first = await publish()
    await publish({ snapshot: snapshot([plan('power', { title: 'Anden' })]), force: true })
    await writeFile(join(site.releases, first.release, 'internal/planer/power/index.html'), 'Forfalsket')
    expect(await rollBack(site, new Date())).toBeNull()
  })
})
