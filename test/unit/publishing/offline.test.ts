import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { joined, type Changes } from '../../../components/site/offline/changes'
import type { OfflineHead, OfflineList } from '../../../components/site/offline/notes'
import type { PackedFile } from '../../../components/site/offline/pack'
import { sha256 } from '../../../publishing/disk/digest'
import { publishSnapshots } from '../../../publishing/publish'
import { fileOf, siteFolder } from '../../../publishing/disk/site-folder'
import { contentTypeOf } from '../../../publishing/server/content-types'
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
  const raw = (path: string) => readFile(join(root, fileOf(path)))
  /** The search's own files are known by what they hold. */
  const read = async (path: string) => (/\.pf_/.test(path) ? gunzipSync(await raw(path)) : raw(path))
  const path = (hash: string) => Object.keys(list.files).find((each) => list.files[each] === hash) ?? ''
  const json = async (path: string): Promise<unknown> => JSON.parse(String(await raw(path)))
  const list = (await json('/offline.json')) as OfflineList
  return { list, head: (await json('/offline-now.json')) as OfflineHead, read, path }
}

const packOf = ({ list: { pack = '' }, read }: Awaited<ReturnType<typeof publish>>) => read(pack).then((bytes) => gunzipSync(bytes))
const listedIn = (pack: Buffer) => JSON.parse(String(pack.subarray(0, pack.indexOf('\n')))) as PackedFile[]

describe('the list of the offline copy', () => {
  it('names what a reader opens, with the hash of its bytes, and neither downloads nor feeds', async () => {
    const { list, read } = await publish()
    const paths = Object.keys(list.files)
    expect(paths).toEqual(expect.arrayContaining(['/', '/planer/plan-3/', '/kontakter/', '/404.html', '/pagefind/pagefind.js']))
    expect(paths.filter((path) => /\.(pdf|zip|csv|ics|xml|txt|pack|changes)$|offline/.test(path))).toEqual([])
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

describe('what a device with the copy before transfers', () => {
  type Published = Awaited<ReturnType<typeof publish>>

  async function changesFrom(old: Published, { head, read }: Published) {
    const whole = gunzipSync(await read(head.changes[old.list.digest] ?? 'none'))
    const end = whole.indexOf('\n')
    return { changes: JSON.parse(String(whole.subarray(0, end))) as Changes, fresh: whole.subarray(end + 1) }
  }

  /** As the worker does: the list, and the hash of each file that is put together. */
  async function putTogether(old: Published, newest: Published) {
    const { changes, fresh } = await changesFrom(old, newest)
    const paths = Object.keys(old.list.files).sort()
    const files = { ...old.list.files }
    for (const [at, hash] of changes.changed) files[paths[at] ?? ''] = hash
    for (const at of changes.gone) delete files[paths[at] ?? '']
    for (const [path, hash] of changes.added) files[path] = hash
    let taken = 0
    const made: string[] = []
    for (const [hash, type, at, pieces] of changes.files) {
      const length = pieces.reduce((sum, value, index) => (index % 3 === 0 ? sum + value : sum), 0)
      const base = at === -1 ? Buffer.alloc(0) : await old.read(paths[at] ?? '')
      const bytes = joined(base, fresh.subarray(taken, taken + length), pieces)
      taken += length
      expect(sha256(bytes).startsWith(hash)).toBe(true)
      expect(type).toBe(contentTypeOf(fileOf(newest.path(hash))))
      made.push(hash)
    }
    return { files, made, fresh }
  }

  it('gives the newest copy, file by file, from what is new alone', async () => {
    const old = await publish()
    const newest = await publish({ number: '+4595010009' })
    const { files, made, fresh } = await putTogether(old, newest)
    expect(files).toEqual(newest.list.files)
    const known = new Set(Object.values(old.list.files))
    expect(made.sort()).toEqual([...new Set(Object.values(newest.list.files).filter((hash) => !known.has(hash)))].sort())
    expect(made.length).toBeGreaterThan(5)
    expect(fresh.length).toBeLessThan(made.length * 250)
  })

  it('leads from several copies before, and says nothing of what is gone', async () => {
    const first = await publish({ plans: 13 })
    const second = await publish()
    const third = await publish({ number: '+4595010009' })
    expect(Object.keys(third.head.changes).sort()).toEqual([first.list.digest, second.list.digest].sort())
    expect((await putTogether(first, third)).files).toEqual(third.list.files)
    const { changes, fresh } = await changesFrom(first, third)
    expect(JSON.stringify(changes)).not.toContain('plan-12')
    expect(String(fresh)).not.toMatch(/plan-12|010002/)
  })

  it('is the whole list where the copy before has been altered on the disk, and no release is held up by it', async () => {
    const old = await publish()
    const altered = join(siteFolder(folder).releases, old.list.release, 'internal', 'offline.json')
    await writeFile(altered, '{"digest": ')
    const newest = await publish({ number: '+4595010009' })
    expect(newest.head.changes).toEqual({})
    expect(newest.list.release).not.toBe(old.list.release)
  })
})
