import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attemptRelease } from '../../../publishing/service/attempt'
import { currentRelease, damagedFiles } from '../../../publishing/release/release'
import { writeAsOf } from '../../../publishing/past/as-of'
import { linesOf, monthsOf } from '../../../publishing/past/journal'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { snapshot } from './fixtures'
import { bothEditions, bothSettings, build, renderStandIn } from './stand-in'

/** One file, for fifteen processes to read in a third of the time; it lies where it finds the packages. */
const script = join('generated', `publish-until-killed-${process.pid}.mjs`)
let folder: string
beforeAll(async () => {
  const source = fileURLToPath(new URL('publish-until-killed.ts', import.meta.url))
  await bundle({ entryPoints: [source], outfile: script, bundle: true, platform: 'node', format: 'esm', packages: 'external', jsx: 'automatic' })
  folder = await mkdtemp(join(tmpdir(), 'kill-'))
})
afterAll(async () => {
  await rm(script)
  await rm(folder, { recursive: true })
})

/** @returns how the process ended, and what it printed */
const publishIn = (place: string, killedAt: number, number: number) =>
  new Promise<{ killed: boolean; printed: string }>((resolve) => {
    const args = [script, place, String(killedAt), String(number)]
    const child = execFile(process.execPath, args, (_, printed) => resolve({ killed: child.signalCode === 'SIGKILL', printed }))
  })

describe('a publisher killed at any point', () => {
  // Fifteen processes, one after the other: each finds what the one before it left behind.
  it('leaves readers one whole release, and the next one clears up and publishes', { timeout: 900_000 }, async () => {
    const site = siteFolder(folder)
    // The first of all makes the key besides, which the others find.
    await publishIn(folder, 0, 131)
    const [total = 0, pointed = 0] = (await publishIn(folder, 0, 101)).printed.split(' ').map(Number)
    expect(pointed).toBeGreaterThan(30)

    // Spread over the building, every single operation where the release is brought in force, and those that keep it for later.
    const spread = Array.from({ length: 6 }, (_, part) => 1 + Math.floor((part * (pointed - 6)) / 6))
    const keeping = [pointed + 9, Math.floor((pointed + total) / 2), total - 2, total - 1, total]
    const points = [...spread, ...Array.from({ length: 12 }, (_, at) => pointed - 6 + at), ...keeping]
    const seen = new Set<string>()
    let killed = 0
    for (const [place, point] of points.entries()) {
      const before = await currentRelease(site)
      const number = 102 + place
      if ((await publishIn(folder, point, number)).killed) killed += 1

      const current = (await currentRelease(site))!
      seen.add(current.id)
      const { internal, public: open } = current.editions
      expect([...(await damagedFiles(internal)), ...(await damagedFiles(open))], `killed at operation ${point} of ${total}`).toEqual([])
      const contacts = await readFile(join(internal.folder, 'kontakter/index.html'), 'utf8')
      const review = await readFile(join(internal.folder, 'revision/index.html'), 'utf8')
      // Both pages tell of the same moment: the one before, or the new one.
      const told = /2027-03-(\d\d)/.exec(review)?.[1]
      expect(contacts).toContain(`+45950101${told}`)
      // And so does the other edition.
      expect(await readFile(join(open.folder, 'kontakter/index.html'), 'utf8')).toContain(`+45950101${told}`)
      if (current.id !== before?.id) expect(told).toBe(String(number).slice(1))
    }
    expect(killed).toBeGreaterThan(points.length - 8)

    const source = {
      site,
      settings: bothSettings,
      build: () => Promise.resolve(build),
      snapshots: () => Promise.resolve(bothEditions(snapshot())),
      render: renderStandIn,
    }
    expect(await attemptRelease(source, { reason: 'reconcile' })).toMatchObject({ outcome: 'released' })
    expect((await readdir(site.releases)).filter((name) => name.startsWith('.'))).toEqual([])
    expect((await readdir(site.root)).toSorted()).toEqual(['current', 'past', 'releases', 'shown.json', 'status.json'])
    // Whatever readers saw between two kills can be put together again.
    const journal = (await Promise.all((await monthsOf(site)).map((month) => linesOf(site, month)))).flat()
    for (const id of seen) {
      const line = journal.find(({ release }) => release === id)
      expect(await writeAsOf(site, line?.from ?? '', join(folder, 'as-of', id))).toMatchObject({ release: id })
    }
  })
})
