import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeInto } from '../../../publishing/disk/files'
import { publishSnapshots } from '../../../publishing/publish'
import type { EditionRelease } from '../../../publishing/release/release'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { packEdition } from '../../../publishing/outputs/zip/pack'
import { pageForDisk } from '../../../publishing/outputs/zip/page'
import { build, internalRelease, publication } from './stand-in'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'))
})
afterEach(() => rm(folder, { recursive: true }))

const archive = { day: '2026-11-23', municipality: 'Fjordby Kommune', siteUrl: null }

async function release(files = [{ name: 'stick-0.js', file: 'components/site/zip/root.ts' }]): Promise<EditionRelease> {
  await publishSnapshots(publication(folder, { build: { ...build, files } }))
  return internalRelease(siteFolder(folder))
}

describe('the archive for a USB stick', () => {
  it('is the same to the byte for the same release, in every time zone', async () => {
    const made = await release()
    const zone = process.env.TZ
    const bytes: Buffer[] = []
    for (const each of ['Europe/Copenhagen', 'Pacific/Auckland']) {
      process.env.TZ = each
      await packEdition(made, archive, join(folder, 'x.zip'))
      bytes.push(await readFile(join(folder, 'x.zip')))
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(bytes[0]).toEqual(bytes[1])
  })

  it('has the pages, a search that needs no server, and a file that says what to do', async () => {
    await packEdition(await release(), archive, join(folder, 'x.zip'))
    const files = unzipSync(new Uint8Array(await readFile(join(folder, 'x.zip'))))
    const names = Object.keys(files)
    expect(names).toEqual(expect.arrayContaining(['LÆS-MIG.txt', 'index.html', 'soeg/indeks.js'].map((name) => `planvaerk-2026-11-23/${name}`)))
    expect(names.filter((name) => /pagefind|robots|offline/.test(name))).toEqual([])
    expect(String(Buffer.from(files['planvaerk-2026-11-23/soeg/indeks.js'] ?? []))).toContain('Strømmen er gået.')
  })

  it('costs little memory, however large the drawings and PDFs of the plans are', async () => {
    const made = await release()
    const large = Array.from({ length: 10 }, (_, at) => `bilag/${at}/kort.pdf`)
    for (const file of large) await writeInto(join(made.folder, file), Buffer.alloc(20_000_000, file))
    const files = { ...made.manifest.files, ...Object.fromEntries(large.map((file) => [file, ''])) }
    const before = process.memoryUsage().arrayBuffers
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5)
    await packEdition({ ...made, manifest: { ...made.manifest, files } }, archive, join(folder, 'x.zip'))
    clearInterval(watch)
    // Read at once, they would be 200 MB.
    expect(most - before).toBeLessThan(80_000_000)
  })

  it('is refused, and leaves nothing behind under its name, when a file of the release is gone', async () => {
    const made = await release()
    const files = { ...made.manifest.files, 'bilag/x/kort.pdf': '' }
    await expect(packEdition({ ...made, manifest: { ...made.manifest, files } }, archive, join(folder, 'x.zip'))).rejects.toThrow('ENOENT')
    expect(await readdir(folder)).not.toContain('x.zip')
  })

  it('is refused without the script that searches on the disk', async () => {
    await expect(packEdition(await release([]), archive, join(folder, 'x.zip'))).rejects.toThrow('build them anew')
  })
})

describe('a page for the disk', () => {
  const copy = { asOf: '23. november 2026', siteUrl: null, script: 'assets/stick-0.js', has: (file: string) => file === 'planer/x/index.html' }
  const page = (body: string) => pageForDisk(`<html><head></head><body><main id="indhold">${body}</main></body></html>`, 'planer/y/index.html', copy)

  it.each([
    ['/', '../../index.html'],
    ['/planer/x/#actions', '../../planer/x/index.html#actions'],
    ['/planer/x', '../../planer/x/index.html'],
    ['/soeg/?q=str%C3%B8m', '../../soeg/index.html?q=str%C3%B8m'],
    ['/pdf/planer/x.pdf', '../../pdf/planer/x.pdf'],
    ['#her', '#her'],
    ['https://fjordby.example/a', 'https://fjordby.example/a'],
    ['tel:+4595010001', 'tel:+4595010001'],
  ])('leads from %s to %s', (from, to) => {
    expect(page(`<a href="${from}">x</a>`)).toContain(`<a href="${to}">`)
  })

  it('takes pictures in every size from the folder, and says which day it is of', () => {
    const html = page('<img src="/bilag/a/1.webp" srcset="/bilag/a/1.webp 480w, /bilag/a/2.webp 960w" alt="Kort">')
    expect(html).toContain('src="../../bilag/a/1.webp"')
    expect(html).toContain('srcset="../../bilag/a/1.webp 480w, ../../bilag/a/2.webp 960w"')
    expect(html).toContain('Dette er en kopi fra 23. november 2026.')
  })
})
