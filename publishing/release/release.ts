/**
 * Releases: each holds both editions, and each edition is a whole folder for a web server. One is built beside, sealed
 * with its manifests, and brought in force by renaming a link, which readers see before or after, never half.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { z } from 'zod'
import { sha256 } from '../disk/digest'
import { isMissing, isTaken, linkMany, linkOrCopy, readBytes, readIfThere, renameOver, replaceFile, syncFiles, writeInto } from '../disk/files'
import { copiesAmong, packedCopies } from '../disk/packed'
import type { OutputFile } from '../outputs/output'
import { AlteredInStore } from '../outputs/store'
import { manifestFile, readManifest, rememberManifest, type Manifest } from './manifest'
import { ReleaseRefused } from './problems'
import { perEdition, perEditionAsync, type PerEdition } from '../editions'
import { sealFile, sealOf } from './seal'
import type { SiteFolder } from '../disk/site-folder'
import { shortcomingSchema } from './shortcomings'

export interface Release extends Origin {
  id: string
  editions: PerEdition<EditionRelease>
}

const originSchema = z.object({
  /** The release in force when this one was built; rollback goes there. */
  previous: z.string().nullable(),
  /** What asked for it, by names that the public edition may not know: so it lies beside the editions, never in one. */
  reason: z.string(),
  /** What it lacks, by the same names. */
  shortcomings: z.array(shortcomingSchema).default([]),
  /** Counts up, whatever the clock says; 0 in releases from before they were counted. */
  order: z.number().default(0),
})
type Origin = z.infer<typeof originSchema>

const originFile = 'release.json'

export interface EditionRelease {
  folder: string
  manifest: Manifest
}

/** A release in the making. */
export interface Draft {
  id: string
  folder: string
  editions: PerEdition<EditionDraft>
}

/** `files` holds the hash of each file by its path, `fresh` the paths that no earlier release has on the disk. */
export interface EditionDraft {
  release: string
  folder: string
  files: Map<string, string>
  fresh: Set<string>
}

const unfinished = '.building-'

/** @returns where readers are sent that is no release of this folder, as the link says it; null when all is as it is made */
export async function strayTarget(site: SiteFolder): Promise<string | null> {
  const target = await readlink(/* turbopackIgnore: true */ site.current).catch(() => null)
  return target === null || target === linkTo(site, basename(target)) ? null : target
}

const linkTo = (site: SiteFolder, id: string): string => join(/* turbopackIgnore: true */ basename(site.releases), id)

/** @returns the release in force, or null before the first one. */
export async function currentRelease(site: SiteFolder): Promise<Release | null> {
  try {
    return await openRelease(site, basename(await readlink(/* turbopackIgnore: true */ site.current)))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** @returns the release, or null when it is gone or of a version that this one cannot read */
export async function openRelease(site: SiteFolder, id: string): Promise<Release | null> {
  const read = await perEditionAsync(async (edition) => {
    const folder = join(/* turbopackIgnore: true */ site.releases, id, edition)
    return { folder, manifest: await readManifest(folder) }
  })
  const { internal, public: open } = read
  const origin = await originOf(site, id)
  if (!internal.manifest || !open.manifest || !origin) return null
  const editions = { internal: { ...internal, manifest: internal.manifest }, public: { ...open, manifest: open.manifest } }
  return { id, ...origin, editions }
}

/** @returns null when there is none, or none that this version can read */
async function originOf(site: SiteFolder, id: string): Promise<Origin | null> {
  try {
    const text = await readIfThere(join(/* turbopackIgnore: true */ site.releases, id, originFile))
    return originSchema.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}

/** Starts an empty release and clears away what a killed publisher left. Call it while holding the lock. */
export async function beginRelease(site: SiteFolder, now: Date): Promise<Draft> {
  await clearLeftovers(site)
  await mkdir(/* turbopackIgnore: true */ site.releases, { recursive: true })
  const taken = new Set(await readdir(/* turbopackIgnore: true */ site.releases))
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  for (let number = 1; ; number += 1) {
    const id = `${time}-${String(number).padStart(3, '0')}`
    const folder = join(/* turbopackIgnore: true */ site.releases, unfinished + id)
    if (taken.has(id)) continue
    try {
      await mkdir(/* turbopackIgnore: true */ folder)
      const inside = (edition: string) => join(/* turbopackIgnore: true */ folder, edition)
      const empty = (edition: string): EditionDraft => ({ release: id, folder: inside(edition), files: new Map(), fresh: new Set() })
      return { id, folder, editions: perEdition(empty) }
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
}

/**
 * Puts a file into the edition, the only way there is: writes it, or links it from where it lies, and notes its hash; text is
 * packed beside it.
 * @returns the paths that it now has
 * @throws {ReleaseRefused} when its bytes are not what they must be; {@link AlteredInStore} where they can be made anew
 */
export async function placeFile(draft: EditionDraft, file: OutputFile): Promise<string[]> {
  const place = await emptyPlace(draft, file.path)
  if ('isKept' in file) {
    await linkOrCopy(file.source, place)
    draft.files.set(file.path, file.hash)
    return [file.path]
  }
  draft.fresh.add(file.path)
  const bytes = 'content' in file ? file.content : await bytesFor(file)
  const hash = sha256(bytes)
  if ('hash' in file && file.hash !== hash) {
    if ('madeAt' in file) throw new AlteredInStore(file.madeAt)
    throw new ReleaseRefused([{ problem: 'missing-file', file: file.path, planId: file.planId }])
  }
  if ('content' in file) await writeInto(place, bytes)
  else await linkOrCopy(file.source, place)
  draft.files.set(file.path, hash)
  const copies = await packedCopies(file.path, bytes)
  // Of what stood there before.
  await removeFiles(draft, copiesAmong(file.path, (copy) => draft.files.has(copy)))
  for (const { path, content } of copies) {
    await writeInto(await emptyPlace(draft, path), content)
    draft.files.set(path, sha256(content))
    draft.fresh.add(path)
  }
  return [file.path, ...copies.map(({ path }) => path)]
}

async function bytesFor(file: Extract<OutputFile, { source: string }>): Promise<Buffer> {
  try {
    return await readBytes(file.source)
  } catch (error) {
    if ('madeAt' in file && isMissing(error)) throw new AlteredInStore(file.madeAt)
    throw error
  }
}

/** What was kept there is another release's file too: it must never be written into. */
async function emptyPlace(draft: EditionDraft, path: string): Promise<string> {
  const place = join(/* turbopackIgnore: true */ draft.folder, path)
  if (draft.files.has(path)) await rm(place, { force: true })
  return place
}

/**
 * Keeps files of an earlier release under the same paths. Their hashes were told when they were written; what damages them
 * later, the scrub finds.
 * @returns those that are gone: they must be made anew
 */
export async function keepFiles(draft: EditionDraft, paths: string[], from: EditionRelease): Promise<Set<string>> {
  const wanted = paths.filter((path) => !draft.files.has(path))
  const links = wanted.map((path) => ({
    from: join(/* turbopackIgnore: true */ from.folder, path),
    to: join(/* turbopackIgnore: true */ draft.folder, path),
  }))
  const missing = new Set(await linkMany(links))
  const gone = new Set<string>()
  for (const [at, path] of wanted.entries()) {
    const hash = from.manifest.files[path]
    if (hash && !missing.has(links[at]?.to ?? '')) draft.files.set(path, hash)
    else gone.add(path)
  }
  return gone
}

export async function removeFiles(draft: EditionDraft, paths: string[]): Promise<void> {
  for (const path of paths) {
    await rm(join(/* turbopackIgnore: true */ draft.folder, path), { force: true })
    draft.files.delete(path)
    draft.fresh.delete(path)
  }
}

/** Seals the draft and points readers at it. From here on it is never written to. */
export async function bringInForce(
  site: SiteFolder,
  draft: Draft,
  manifests: PerEdition<Manifest>,
  { restored = false, ...origin }: Omit<Origin, 'order'> & { restored?: boolean },
): Promise<void> {
  const texts = perEdition((edition) => JSON.stringify(manifests[edition]))
  const order = Math.max(0, ...(await finishedReleases(site)).map((each) => each.order)) + 1
  await writeInto(join(/* turbopackIgnore: true */ draft.folder, originFile), JSON.stringify({ ...origin, order }))
  await perEditionAsync((edition) =>
    writeInto(join(/* turbopackIgnore: true */ draft.editions[edition].folder, manifestFile), texts[edition]),
  )
  const seal = JSON.stringify(await sealOf(site, manifests.internal, texts, { restored, order }), null, 2)
  await writeInto(join(/* turbopackIgnore: true */ draft.folder, sealFile), seal)
  await syncDraft(draft)
  await rename(/* turbopackIgnore: true */ draft.folder, join(site.releases, draft.id))
  await syncFiles([site.releases])
  await pointTo(site, draft.id)
  await syncFiles([site.root])
  await replaceFile(site.lastSeal, seal)
  await perEditionAsync((edition) =>
    rememberManifest(join(/* turbopackIgnore: true */ site.releases, draft.id, edition), manifests[edition]),
  )
}

/**
 * What is new lies on the disk before it is named: a power cut must not leave readers a release with empty files. The names
 * inside the release need no call of their own: a file system with a journal keeps them before the rename that follows them.
 */
async function syncDraft({ folder, editions }: Draft): Promise<void> {
  const fresh = Object.values(editions).flatMap((edition) => [...edition.fresh, manifestFile].map((path) => join(edition.folder, path)))
  await syncFiles([...fresh, join(folder, originFile), join(folder, sealFile), folder])
}

/** A rename is atomic, replacing a link is not: the new link is made beside and renamed over. */
export async function pointTo(site: SiteFolder, id: string): Promise<void> {
  const beside = `${site.current}.${randomBytes(6).toString('hex')}`
  await symlink(/* turbopackIgnore: true */ linkTo(site, id), beside)
  await renameOver(beside, site.current)
}

export async function discard(draft: Draft): Promise<void> {
  await rm(/* turbopackIgnore: true */ draft.folder, { recursive: true, force: true })
}

/**
 * Reads every file of an edition, one after the other: nobody waits for it.
 * @returns those that are gone or altered; empty when it is whole
 */
export async function damagedFiles({
  folder,
  manifest,
}: Pick<EditionRelease, 'folder'> & { manifest: Pick<Manifest, 'files'> }): Promise<string[]> {
  const damaged: string[] = []
  for (const [file, hash] of Object.entries(manifest.files)) {
    if (!(await isIntact(join(/* turbopackIgnore: true */ folder, file), hash))) damaged.push(file)
  }
  return damaged
}

/** @returns the files in an edition's folder that its manifest knows nothing of: nobody made them, and readers get them */
export async function strayFiles({ folder, manifest }: EditionRelease): Promise<string[]> {
  const files = new Set([manifestFile, ...Object.keys(manifest.files)])
  const folders = new Set([...files].flatMap((file) => file.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))))
  const found = (await readdir(/* turbopackIgnore: true */ folder, { recursive: true })).map((path) => path.split(sep).join('/'))
  return found.filter((path) => !files.has(path) && !folders.has(path))
}

/** Of every release on the disk, the newest first. */
export const releaseIds = async (site: SiteFolder): Promise<string[]> =>
  (await finishedReleases(site)).map(({ id }) => id).reverse()

/** Keeps the release in force and the newest `keep` others. */
export async function pruneReleases(site: SiteFolder, inForce: string, keep: number): Promise<void> {
  const others = (await finishedReleases(site)).filter(({ id }) => id !== inForce)
  for (const { id } of others.slice(0, Math.max(0, others.length - keep))) {
    await rm(join(/* turbopackIgnore: true */ site.releases, id), { recursive: true, force: true })
  }
}

/** Oldest first, in the order they were made: a clock that ran ahead names a release of a day that has not come. */
async function finishedReleases(site: SiteFolder): Promise<{ id: string; order: number }[]> {
  const ids = (await namesIn(site.releases)).filter((name) => !name.startsWith('.'))
  // One that is damaged, or of another version, is the first to go.
  const found = await Promise.all(ids.map(async (id) => ({ id, order: (await originOf(site, id))?.order ?? 0 })))
  return found.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

async function clearLeftovers(site: SiteFolder): Promise<void> {
  const left = [
    ...(await namesIn(site.releases)).filter((name) => name.startsWith(unfinished)).map((name) => join(site.releases, name)),
    ...(await namesIn(site.root))
      .filter((name) => /^(current|(?:status|hold|shown)\.json)\.[0-9a-f]+$/.test(name))
      .map((name) => join(site.root, name)),
  ]
  await Promise.all(left.map((path) => rm(/* turbopackIgnore: true */ path, { recursive: true, force: true })))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(/* turbopackIgnore: true */ folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function isIntact(file: string, hash: string): Promise<boolean> {
  try {
    return sha256(await readBytes(file)) === hash
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
