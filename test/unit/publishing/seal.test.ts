import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { proveReleases } from '../../../publishing/proof/releases'
import { publishSnapshots } from '../../../publishing/publish'
import { readSeal, sealFault, sealFile } from '../../../publishing/release/seal'
import { readSealKey, sealKey } from '../../../publishing/release/seal-key'
import { siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { snapshot } from './fixtures'
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
