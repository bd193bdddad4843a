/**
 * What readers see is kept when it comes in force, for as long as the municipality says: its files by their hash, and a line
 * in the journal. The releases themselves are soon gone (docs/decisions/0077).
 */
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { subMonths } from 'date-fns'
import { sha256 } from '../disk/digest'
import { isMissing, isTaken, linkOrCopy, readIfThere } from '../disk/files'
import type { SiteFolder } from '../disk/site-folder'
import { editions, perEdition, perEditionAsync, type PerEdition } from '../editions'
import { paths } from '../pages/paths'
import { manifestFile } from '../release/manifest'
import { currentRelease, openRelease, type Release } from '../release/release'
import { readHold } from '../release/rollback'
import { parseSeal, sealFault, sealFile } from '../release/seal'
import { readSealKey } from '../release/seal-key'
import { differenceOf } from './difference'
import { append, endOf, hasKept, journalOf, linesOf, monthsOf, type KeptLine } from './journal'

/** Put together from what is kept, and most of the bytes: the ZIP, and the PDFs of many plans. They are not kept. */
export const isCollection = (path: string): boolean =>
  path.endsWith('.zip') || `/${path}` === paths.paperOfAll || /^pdf\/afdelinger\//.test(path)

/** @returns where the bytes of this hash lie */
export const keptFile = ({ past }: SiteFolder, hash: string): string =>
  join(/* turbopackIgnore: true */ past, 'files', hash.slice(0, 2), hash)

/**
 * Keeps the release in force, if it is not kept already. Call it while holding the lock: before a release, so that none is
 * passed over that a crash left in force, and after it.
 * @param months how long what readers saw is kept; 0 for ever
 */
export async function keepPast(site: SiteFolder, months: number): Promise<void> {
  const [current, end] = [await currentRelease(site), await endOf(site)]
  if (!current || end?.last?.release === current.id) return
  const folder = join(/* turbopackIgnore: true */ site.releases, current.id)
  // What is not as it was sealed, nobody has published; the daily proof tells of it.
  if (await sealFault(folder, current.id, await readSealKey(site))) return
  const hold = await readHold(site)
  if (hold?.release === current.id && (await isInJournal(site, current.id))) {
    return append(site, monthAfter(end?.month, hold.since), { from: hold.since, release: current.id })
  }
  // The seal is the last that is written before readers are pointed at it.
  const from = (await stat(join(/* turbopackIgnore: true */ folder, sealFile))).mtime.toISOString()
  const month = monthAfter(end?.month, from)
  const before = end?.month === month ? await manifestsOf(site, end.lastKept) : null
  await keepFiles(site, current, before && end?.lastKept ? await openRelease(site, end.lastKept.release) : null)
  const texts = await manifestTexts(site, current.id)
  const manifests = perEdition((edition) => differenceOf(texts[edition], before?.[edition] ?? ''))
  const seal = await textOf(join(/* turbopackIgnore: true */ folder, sealFile))
  await append(site, month, { from, release: current.id, kept: { goesOn: before !== null, manifests, seal } })
  if (months > 0 && month !== end?.month) await forgetBefore(site, subMonths(from, months).toISOString().slice(0, 7))
}

/** A clock that went back must not write into a month that has ended. */
const monthAfter = (last: string | undefined, from: string): string => (last && last > from.slice(0, 7) ? last : from.slice(0, 7))

const textOf = async (file: string): Promise<string> => (await readIfThere(file)) ?? ''

const manifestTexts = (site: SiteFolder, release: string): Promise<PerEdition<string>> =>
  perEditionAsync((edition) => textOf(join(/* turbopackIgnore: true */ site.releases, release, edition, manifestFile)))

async function isInJournal(site: SiteFolder, release: string): Promise<boolean> {
  for (const month of (await monthsOf(site)).reverse()) {
    if ((await linesOf(site, month)).some((line) => hasKept(line) && line.release === release)) return true
  }
  return false
}

/** @returns the manifests of a line as they lie on the disk; null when they are gone, or are not what was sealed */
async function manifestsOf(site: SiteFolder, line: KeptLine | null): Promise<PerEdition<string> | null> {
  const seal = parseSeal(line?.kept.seal ?? null)
  if (!line || seal === null || seal === 'unreadable') return null
  const texts = await manifestTexts(site, line.release)
  return editions.every((edition) => sha256(texts[edition]) === seal.statement.manifests[edition]) ? texts : null
}

/** Gives the files that were not there before a name that outlives the release. */
async function keepFiles(site: SiteFolder, { editions: both }: Release, before: Release | null): Promise<void> {
  for (const edition of editions) {
    const { folder, manifest } = both[edition]
    const old = before?.editions[edition].manifest.files ?? {}
    for (const [path, hash] of Object.entries(manifest.files)) {
      if (old[path] === hash || isCollection(path)) continue
      await linkOrCopy(join(/* turbopackIgnore: true */ folder, path), keptFile(site, hash)).catch((error: unknown) => {
        if (!isTaken(error) && !isMissing(error)) throw error
      })
    }
  }
}

/** What no month that is left tells of goes with the months. */
async function forgetBefore(site: SiteFolder, first: string): Promise<void> {
  const months = await monthsOf(site)
  const old = months.filter((month) => month < first)
  if (old.length === 0) return
  const named = new Set<string>()
  for (const month of months.filter((each) => each >= first)) {
    const text = await readFile(/* turbopackIgnore: true */ journalOf(site, month), 'utf8')
    for (const [hash] of text.matchAll(/[0-9a-f]{64}/g)) named.add(hash)
  }
  for (const month of old) await rm(journalOf(site, month))
  const files = join(/* turbopackIgnore: true */ site.past, 'files')
  for (const hash of await readdir(/* turbopackIgnore: true */ files, { recursive: true })) {
    const name = hash.split(/[/\\]/).at(-1) ?? ''
    if (name.length === 64 && !named.has(name)) await rm(keptFile(site, name))
  }
}
