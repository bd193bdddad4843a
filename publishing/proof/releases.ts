/** What the releases on the disk say, held against their seals: the other half of the proof, outside the database. */
import { join } from 'node:path'
import { verifyTexts } from '../../messages'
import { editions, type Edition } from '../editions'
import { currentRelease, damagedFiles, openRelease, releaseIds, strayFiles, strayTarget, type Release } from '../release/release'
import { readSeal, sealFault } from '../release/seal'
import { readSealKey } from '../release/seal-key'
import { stampOf, type TimestampSettings } from '../release/timestamp'
import type { SiteFolder } from '../disk/site-folder'

const t = verifyTexts.release

export interface ReleaseFault {
  collection: 'releases'
  id: string
  /** One Danish sentence. */
  text: string
}

export interface ReleasesProof {
  /** The heads that must be met in the chains: those of every release since the database was last put back on purpose. */
  heads: string[]
  faults: ReleaseFault[]
  /** How many have a seal that holds, and how many a stamp that does. */
  sealed: number
  stamped: number
}

/** Reads the manifests, seals and stamps, the newest release first, and every file that readers get. */
export async function proveReleases(site: SiteFolder, settings: Pick<TimestampSettings, 'ca'>): Promise<ReleasesProof> {
  const proof: ReleasesProof = { heads: [], faults: [], sealed: 0, stamped: 0 }
  const key = await readSealKey(site)
  const ids = await releaseIds(site)
  const isSealed = await Promise.all(ids.map(async (id) => (await readSeal(folderOf(site, id))) !== null))
  const firstSealed = isSealed.lastIndexOf(true)
  let asksForHeads = true
  for (const [index, id] of ids.entries()) {
    const folder = folderOf(site, id)
    const fault = await sealFault(folder, id, key)
    // Releases from before there were seals have none; one without a seal among others has lost it.
    const isFault = fault !== null && (fault !== 'missing' || index < firstSealed)
    if (isFault) proof.faults.push({ collection: 'releases', id, text: t[fault](id) })
    if (fault === null) proof.sealed += 1
    const stamp = await stampOf(folder, settings)
    if (stamp?.ok) proof.stamped += 1
    else if (stamp) proof.faults.push({ collection: 'releases', id, text: t.stamp(id, stamp.fault) })
    if (asksForHeads) proof.heads.push(...(await headsOf(site, id)))
    const seal = await readSeal(folder)
    if (fault === null && seal && seal !== 'unreadable' && seal.statement.restored) asksForHeads = false
  }
  proof.faults.push(...(await inForceFaults(site)))
  return { ...proof, heads: [...new Set(proof.heads)] }
}

/** What readers get is what was sealed: the link leads to a release, and its files are those of its manifests. */
async function inForceFaults(site: SiteFolder): Promise<ReleaseFault[]> {
  const [elsewhere, release] = [await strayTarget(site), await currentRelease(site)]
  if (elsewhere !== null) return [{ collection: 'releases', id: elsewhere, text: t.elsewhere(elsewhere) }]
  if (!release) return []
  const faultOf = (text: string): ReleaseFault => ({ collection: 'releases', id: release.id, text })
  return (await Promise.all(editions.map((edition) => filesNotSealed(release, edition)))).flat().map(faultOf)
}

async function filesNotSealed({ id, editions: all }: Release, edition: Edition): Promise<string[]> {
  const [damaged, stray] = [await damagedFiles(all[edition]), await strayFiles(all[edition])]
  const place = (file: string) => `${edition}/${file}`
  return [
    ...(damaged[0] === undefined ? [] : [t.damaged(id, damaged.length, place(damaged[0]))]),
    ...(stray[0] === undefined ? [] : [t.stray(id, stray.length, place(stray[0]))]),
  ]
}

const folderOf = (site: SiteFolder, id: string): string => join(/* turbopackIgnore: true */ site.releases, id)

async function headsOf(site: SiteFolder, id: string): Promise<string[]> {
  const release = await openRelease(site, id)
  if (!release) return []
  return editions.flatMap((edition) => {
    const { eventsHead, auditHead } = release.editions[edition].manifest
    return [eventsHead, auditHead].filter((head) => head !== null)
  })
}
