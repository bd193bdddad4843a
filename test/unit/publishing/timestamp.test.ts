/** Asked of a real authority: OpenSSL's `ts`, which also reads what we keep. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { proveReleases } from '../../../publishing/proof/releases'
import { publishSnapshots } from '../../../publishing/publish'
import { sealFile } from '../../../publishing/release/seal'
import { stampOf, stampRelease, timestampFile, timestampSettings } from '../../../publishing/release/timestamp'
import { stampInForce } from '../../../publishing/service/stamping'
import { siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { hasOpenssl, timestampAuthority, type TimestampAuthority } from '../../helpers/timestamp-authority'
import { publication } from './stand-in'

const isThere = await hasOpenssl()

describe.skipIf(!isThere)('a time stamp from outside', () => {
  let authority: TimestampAuthority
  let stranger: TimestampAuthority
  let folder: string
  let site: SiteFolder
  let release: string
  beforeAll(async () => {
    authority = await timestampAuthority()
    stranger = await timestampAuthority('En anden')
  })
  afterAll(() => Promise.all([authority.close(), stranger.close()]))
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stamp-'))
    site = siteFolder(folder)
    release = join(site.releases, (await publishSnapshots(publication(folder))).release)
  })
  afterEach(async () => {
    authority.answerWith(null)
    await rm(folder, { recursive: true })
  })
  const settings = () => ({ url: authority.url, ca: authority.ca })
  const inRelease = (file: string) => join(release, file)

  it('is laid beside the seal, once, and holds for us and for OpenSSL', async () => {
    expect(await stampInForce(site, settings())).toBeNull()
    const kept = await readFile(inRelease(timestampFile))
    expect(await stampRelease(release, settings())).toBe(true)
    expect(await readFile(inRelease(timestampFile))).toEqual(kept)
    expect(await stampOf(release, settings())).toMatchObject({ ok: true })
    expect(await authority.verify(inRelease(timestampFile), inRelease(sealFile))).toContain('Verification: OK')
    expect(await proveReleases(site, settings())).toMatchObject({ faults: [], sealed: 1, stamped: 1 })
  })

  it('proves nothing of another seal, and nothing when its bytes were altered', async () => {
    await stampRelease(release, settings())
    const stamp = await readFile(inRelease(timestampFile))
    const altered = Buffer.from(stamp)
    altered[altered.length - 5]! ^= 1
    await writeFile(inRelease(timestampFile), altered)
    expect(await stampOf(release, { ca: null })).toEqual({ ok: false, fault: 'signature' })
    await writeFile(inRelease(timestampFile), 'no stamp')
    expect(await stampOf(release, { ca: null })).toEqual({ ok: false, fault: 'unreadable' })
    await writeFile(inRelease(timestampFile), stamp)
    await writeFile(inRelease(sealFile), `${await readFile(inRelease(sealFile), 'utf8')} `)
    expect(await stampOf(release, settings())).toEqual({ ok: false, fault: 'another-seal' })
    expect((await proveReleases(site, settings())).faults.map(({ text }) => text).join()).toContain('det gælder et andet segl')
  })

  it('must lead to a certificate that is trusted, where one is named', async () => {
    await stampRelease(release, { url: stranger.url, ca: null })
    expect(await stampOf(release, { ca: null })).toMatchObject({ ok: true })
    expect(await stampOf(release, settings())).toEqual({ ok: false, fault: 'untrusted' })
  })

  it('is not kept when the authority refuses, answers nonsense, or answers another question', async () => {
    authority.answerWith({ status: 503 })
    expect(await stampInForce(site, settings())).toContain('503')
    authority.answerWith({ status: 200, body: Buffer.from('nonsense') })
    expect(await stampInForce(site, settings())).toContain('unreadable')
    authority.answerWith(null)
    await stampRelease(release, settings())
    const earlier = await readFile(inRelease(timestampFile))
    await rm(inRelease(timestampFile))
    authority.answerWith({ status: 200, body: earlier })
    expect(await stampInForce(site, settings())).toContain('another question')
    expect(await stampOf(release, settings())).toBeNull()
  })
})

describe('the settings', () => {
  it('ask nobody unless told, and refuse what is no address', () => {
    expect(timestampSettings({})).toEqual({ url: null, ca: null })
    expect(() => timestampSettings({ TIMESTAMP_URL: 'ftp://x' })).toThrow('TIMESTAMP_URL=ftp://x kan ikke bruges')
  })
})
