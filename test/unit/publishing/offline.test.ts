import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfflineList } from '../../../components/site/offline/notes'
import type { PackedFile } from '../../../components/site/offline/pack'
import { sha256 } from '../../../publishing/disk/digest'
import { publishSnapshots } from '../../../publishing/publish'
import { fileOf, siteFolder } from '../../../publishing/disk/site-folder'
import { contact, plan, snapshot } from './fixtures'
import { internalRelease, publication } from './stand-in'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-'))
})
afterEach(() => rm(folder, { recursive: true }))

const chain = [{ who: { to: 'contacts' as const, id: 'bo' }, note: '' }]

/** @returns the list of the copy, and how to read a file of its release */
async function publish({ plans = 12, number = '+4595010002' } = {}) {
  const many = Array.from({ length: plans }, (_, at) => plan(`plan-${at}`, at === 0 ? { alarmChain: chain } : {}))
  const taken = snapshot(many)
  taken.contacts[1] = contact('bo', { name: 'Bo', phones: [{ number, label: '' }] })
  await publishSnapshots(publication(folder, { snapshot: taken }))
  const { folder: root } = await internalRelease(siteFolder(folder))
  const read = (path: string) => readFile(join(root, fileOf(path)))
  return { list: JSON.parse(String(await read('/offline.json'))) as OfflineList, read }
}

const packOf = ({ list: { pack = '' }, read }: Awaited<ReturnType<typeof publish>>) => read(pack).then((bytes) => gunzipSync(bytes))
const listedIn = (pack: Buffer) => JSON.parse(String(pack.subarray(0, pack.indexOf('\n')))) as PackedFile[]

describe('the list of the offline copy', () => {
  it('names what a reader opens, with the hash of its bytes, and neither downloads nor feeds', async () => {
    const { list, read } = await publish()
    const paths = Object.keys(list.files)
    expect(paths).toEqual(expect.arrayContaining(['/', '/planer/plan-3/', '/kontakter/', '/404.html', '/pagefind/pagefind.js']))
    expect(paths.filter((path) => /\.(pdf|zip|csv|ics|xml|txt|pack)$|offline/.test(path))).toEqual([])
    for (const [path, hash] of Object.entries(list.files)) expect(sha256(await read(path)).startsWith(hash)).toBe(true)
  })

  it('has a pack with the bytes of every file', async () => {
    const published = await publish()
    const pack = await packOf(published)
    const listed = listedIn(pack)
    expect(listed.map(([hash]) => hash)).toEqual(Object.values(published.list.files))
    let at = pack.indexOf('\n') + 1
    for (const [hash, length, type] of listed) {
      expect(sha256(pack.subarray(at, at + length)).startsWith(hash)).toBe(true)
      expect(type).toMatch(/^\w+\/\S+/)
      at += length
    }
    expect(at).toBe(pack.length)
  })

  it('has a pack without a byte of what is no longer to be read', async () => {
    const first = await publish()
    expect(String(await packOf(first))).toContain('+4595010002')
    const corrected = await publish({ number: '+4595010009' })
    expect(corrected.list.pack).not.toBe(first.list.pack)
    expect(String(await packOf(corrected))).not.toContain('+4595010002')
  })
})
