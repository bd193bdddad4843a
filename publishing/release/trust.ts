/**
 * What is believed of the releases on the disk: nothing that the seal key has not signed. A release whose seal does not hold
 * gives the next one nothing, neither files nor dates, and every head that was ever sealed must still be in its chain.
 */
import { join } from 'node:path'
import { readIfThere } from '../disk/files'
import type { SiteFolder } from '../disk/site-folder'
import type { Heads } from './evidence'
import { damagedFiles, openRelease, releaseIds, type Release } from './release'
import { parseSeal, readSeal, sealFault, statementOf, type SealFault, type SealedStatement } from './seal'
import { readSealKey } from './seal-key'

export interface Trust {
  /** The release in force, where its seal holds. */
  before: Release | null
  /** Why the release in force is not believed; null when it is, and where there is none. */
  fault: SealFault | null
  /** What the chains must hold, the newest first. */
  heads: Heads[]
}

/** @param current the release in force */
export async function trustIn(site: SiteFolder, current: Release | null): Promise<Trust> {
  const key = await readSealKey(site)
  const sealed = await sealedHeads(site)
  const found = current ? await sealFault(join(/* turbopackIgnore: true */ site.releases, current.id), current.id, key) : null
  // Before there is a key, there is no seal: of releases from before there were any, the manifest is all that is known.
  const fault = found === 'missing' && !key ? null : found
  const manifest = current?.editions.internal.manifest
  return { before: fault ? null : current, fault, heads: sealed.length > 0 || !manifest ? sealed : [manifest] }
}

/** Of every release since the database was last put back on purpose, the newest first; by what is signed alone. */
async function sealedHeads(site: SiteFolder): Promise<Heads[]> {
  const key = await readSealKey(site)
  if (!key) return []
  const seals = await Promise.all((await releaseIds(site)).map((id) => readSeal(join(/* turbopackIgnore: true */ site.releases, id))))
  const last = parseSeal(await readIfThere(site.lastSeal))
  const statements = [last, ...seals].flatMap((seal) => statementOf(seal, key) ?? []).toSorted(newestFirst)
  const restored = statements.findIndex((statement) => statement.restored)
  return restored < 0 ? statements : statements.slice(0, restored + 1)
}

/** By the order they were made in, which is sealed; those from before it was, by their clock. */
const newestFirst = (a: SealedStatement, b: SealedStatement): number => (b.order ?? 0) - (a.order ?? 0) || b.at.localeCompare(a.at)

/** @returns whether readers may be sent back to a release: its seal holds, and every file is what it says */
export async function isSound(site: SiteFolder, { id, editions }: Release): Promise<boolean> {
  const key = await readSealKey(site)
  const fault = await sealFault(join(/* turbopackIgnore: true */ site.releases, id), id, key)
  if (fault !== null && !(fault === 'missing' && !key)) return false
  const damaged = await Promise.all(Object.values(editions).map((edition) => damagedFiles(edition)))
  return damaged.flat().length === 0
}

/** @returns the release that was in force before, or the one before that, and so on, that may be shown again */
export async function soundBefore(site: SiteFolder, { previous }: Release): Promise<Release | null> {
  const seen = new Set<string>()
  for (let id = previous; id && !seen.has(id); ) {
    seen.add(id)
    const earlier = await openRelease(site, id)
    if (!earlier) return null
    if (await isSound(site, earlier)) return earlier
    id = earlier.previous
  }
  return null
}
