/** What readers saw can be put together again, byte for byte, also when the releases themselves are long gone. */
import { appendFile, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../../publishing/disk/digest'
import { siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import { writeAsOf } from '../../../publishing/past/as-of'
import { differenceOf, together } from '../../../publishing/past/difference'
import { journalOf, linesOf, monthsOf } from '../../../publishing/past/journal'
import { isCollection, keepPast, keptFile } from '../../../publishing/past/keep-past'
import { publishSnapshots } from '../../../publishing/publish'
import { currentRelease, pruneReleases } from '../../../publishing/release/release'
import { rollBack } from '../../../publishing/release/rollback'
import { sealFile } from '../../../publishing/release/seal'
import { reportOutcome } from '../../../publishing/outputs/report'
import { attemptRelease } from '../../../publishing/service/attempt'
import { contact, snapshot } from './fixtures'
import { bothEditions, bothSettings, build, publication, renderStandIn } from './stand-in'

let folder: string
let site: SiteFolder
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'past-'))
  site = siteFolder(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const withNumber = (last: number) => {
  const now = snapshot()
  now.contacts[1] = contact('bo', { name: 'Bo', phones: [{ number: `+459501${String(last).padStart(4, '0')}`, label: '' }] })
  return now
}
const publish = async (last: number) => {
  const { release } = await publishSnapshots(publication(folder, { snapshot: withNumber(last) }))
  await keepPast(site, 0)
  return release
}
const attempt = () =>
  attemptRelease(
    {
      site,
      settings: bothSettings,
      build: () => Promise.resolve(build),
      render: renderStandIn,
      snapshots: () => Promise.resolve(bothEditions(withNumber(2))),
    },
    { reason: 'test' },
  )
/** Two releases of one millisecond could not be told apart. */
const moment = async () => {
  await pause(2)
  const at = new Date().toISOString()
  await pause(2)
  return at
}
/** @returns the hash of every file of both editions that is no collection, by path */
async function bytesIn(root: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const edition of ['internal', 'public']) {
    const entries = await readdir(join(root, edition), { recursive: true, withFileTypes: true })
    for (const entry of entries.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name)
      const name = path.slice(join(root, edition).length + 1)
      if (!isCollection(name)) hashes[`${edition}/${name}`] = sha256(await readFile(path))
    }
  }
  return hashes
}
const asOf = async (at: string) => {
  const out = join(folder, `out-${sha256(at).slice(0, 8)}`)
  const told = await writeAsOf(site, at, out)
  return { ...told, out, bytes: await bytesIn(out) }
}

describe('the past', () => {
  it('is what readers saw at each moment, when nothing but it is left', async () => {
    const seen: { at: string; release: string; bytes: Record<string, string> }[] = []
    for (let last = 0; last < 6; last += 1) {
      const release = await publish(last)
      seen.push({ at: await moment(), release, bytes: await bytesIn(site.current) })
    }
    await pruneReleases(site, (await currentRelease(site))?.id ?? '', 0)
    for (const [at, each] of seen.entries()) {
      const { bytes, release, until } = await asOf(each.at)
      expect({ bytes, release }).toEqual({ bytes: each.bytes, release: each.release })
      expect(until === null).toBe(at === seen.length - 1)
    }
    const [, ...later] = await linesOf(site, (await monthsOf(site))[0] ?? '')
    expect(later.map((line) => line.kept?.goesOn)).toEqual([true, true, true, true, true])
  })

  it('knows that readers were sent back, and onwards again', async () => {
    const first = await publish(1)
    const second = await publish(2)
    const before = await moment()
    await rollBack(site, new Date())
    await keepPast(site, 0)
    const held = await moment()
    await rm(site.hold)
    const third = await publish(3)
    const after = await moment()
    expect([(await asOf(before)).release, (await asOf(held)).release, (await asOf(after)).release]).toEqual([second, first, third])
  })

  it('is kept by each attempt, also of what a crash left in force', async () => {
    await publishSnapshots(publication(folder, { snapshot: withNumber(1) }))
    const left = (await currentRelease(site))?.id
    await pause(2)
    const outcome = await attempt()
    const [month = ''] = await monthsOf(site)
    expect((await linesOf(site, month)).map(({ release }) => release)).toEqual([left, 'release' in outcome && outcome.release])
  })

  it('goes on after a line that a power cut tore', async () => {
    await publish(1)
    const at = await moment()
    const bytes = await bytesIn(site.current)
    const journal = journalOf(site, (await monthsOf(site))[0] ?? '')
    await appendFile(journal, '{"from":"2026')
    await publish(2)
    expect((await asOf(at)).bytes).toEqual(bytes)
    expect(await linesOf(site, (await monthsOf(site))[0] ?? '')).toHaveLength(2)
  })

  it('says what is wrong, and writes nothing, where a file was altered or the journal was', async () => {
    await publish(1)
    const at = await moment()
    const page = (await bytesIn(site.current))['internal/index.html'] ?? ''
    await rm(keptFile(site, page))
    await writeFile(keptFile(site, page), 'other words')
    await expect(asOf(at)).rejects.toThrow('En fil er væk eller ændret på disken, så siden kan ikke dannes, som den var. Intet er skrevet: internal/index.html')
    const journal = journalOf(site, (await monthsOf(site))[0] ?? '')
    await writeFile(journal, (await readFile(journal, 'utf8')).replace(page, sha256('other words')))
    await expect(asOf(at)).rejects.toThrow('ikke det, der blev forseglet')
    expect((await readdir(folder)).filter((name) => name.startsWith('out'))).toEqual([])
  })

  it('tells how far back it goes, and does not write into a folder that has something', async () => {
    await expect(asOf('2020-01-01T00:00:00.000Z')).rejects.toThrow('Der er endnu ikke gemt noget')
    await publish(1)
    await expect(asOf('2020-01-01T00:00:00.000Z')).rejects.toThrow('Så langt tilbage er der ikke gemt noget.')
    await expect(writeAsOf(site, await moment(), folder)).rejects.toThrow('er ikke tom')
  })

  it('goes when its months have passed, and nothing of the later ones with it', async () => {
    const dated = async (last: number, day: string) => {
      const { release } = await publishSnapshots(publication(folder, { snapshot: withNumber(last) }))
      await utimes(join(site.releases, release, sealFile), new Date(day), new Date(day))
      await keepPast(site, 2)
      return bytesIn(site.current)
    }
    const old = await dated(1, '2026-06-10T10:00:00Z')
    const kept = await dated(2, '2026-08-10T10:00:00Z')
    await dated(3, '2026-10-01T10:00:00Z')
    expect(await monthsOf(site)).toEqual(['2026-08', '2026-10'])
    expect((await asOf('2026-08-20T10:00:00.000Z')).bytes).toEqual(kept)
    await expect(stat(keptFile(site, old['internal/kontakter/index.html'] ?? ''))).rejects.toThrow('ENOENT')
  })

  it('tells when it could not be kept', async () => {
    await publish(1)
    await rm(site.past, { recursive: true })
    await writeFile(site.past, 'no folder')
    const outcome = await attempt()
    expect(outcome).toMatchObject({ outcome: 'released', shortcomings: [{ lack: 'past' }] })
    expect(reportOutcome(outcome).lines[1]).toMatch(/^Det, læserne ser nu, kunne ikke gemmes for eftertiden: E/)
    await rm(site.past)
    expect(await attempt()).toMatchObject({ outcome: 'unchanged', shortcomings: [] })
    expect(await monthsOf(site)).toHaveLength(1)
  })
})

describe('a difference', () => {
  const texts = ['', '{"files":{"a":"1","b":"2"}}', '{"files":{"b":"2","a":"1","c":"3"}}', '{"pages":[{"x":"a"},{"x":"a"},{"y":"\\","}]}', '{"pages":[{"y":"\\","},{"x":"a"}]}']

  it('gives any text back, compared to any other', () => {
    for (const text of texts) for (const before of texts) expect(together(differenceOf(text, before), before)).toBe(text)
  })

  it('is short where little changed', () => {
    const list = (changed: number) => JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`page/${at}`, sha256(`${at === changed ? 'new' : at}`)])))
    const [before, text] = [list(-1), list(3000)]
    expect(JSON.stringify(differenceOf(text, before)).length).toBeLessThan(150)
    expect(together(differenceOf(text, before), before)).toBe(text)
  })
})
