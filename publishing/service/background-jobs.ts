/** What comes after a release: the search index, the PDFs, the pack and the archives that it could not wait for. */
import { perEditionAsync } from '../editions'
import { storePack } from '../outputs/offline-pack'
import { print, type NotPrinted } from '../outputs/pdf/print'
import { lookFor, noteStored, storedFile } from '../outputs/store'
import type { Pending } from '../outputs/pending'
import { isStored, storeIndex } from '../outputs/search-index'
import type { WantedArchive } from '../outputs/zip/archive'
import { packEdition } from '../outputs/zip/pack'
import { currentRelease, openRelease, type EditionRelease } from '../release/release'
import type { SiteFolder } from '../disk/site-folder'

export interface Made {
  /** Whether there is something new to release. */
  made: boolean
  /** What could not be made now. */
  failures: Unmade[]
  /** What the release is still without because it cannot be made, that of earlier included. */
  unmade: Unmade[]
}

export type Unmade = Omit<NotPrinted, 'digest'>

/** What could not be made in this process, by its digest: asking again would only fail again. */
const given = new Map<string, Unmade>()

const unmadeOf = (digests: string[]): Unmade[] => digests.flatMap((digest) => given.get(digest) ?? [])

/** @returns what went wrong, or null; what fails once is not tried again */
async function once(path: string, digest: string, work: () => Promise<void>): Promise<Unmade | null> {
  try {
    await work()
    return null
  } catch (error) {
    const unmade = { path, error: String(error) }
    given.set(digest, unmade)
    return unmade
  }
}

/** Makes the search indexes of a release, both editions' at once. */
export async function makePendingIndexes(site: SiteFolder, release: string, { indexes }: Pick<Pending, 'indexes'>): Promise<Made> {
  const opened = await openRelease(site, release)
  const results = await perEditionAsync(async (edition) => {
    const index = indexes.find((each) => each.edition === edition)
    if (!opened || !index || given.has(index.planned.digest)) return { made: false, failure: null }
    const { planned, pages } = index
    if (await isStored(site, planned.digest)) return { made: true, failure: null }
    const work = () => storeIndex(site, opened.editions[edition].folder, pages, planned)
    const failure = await once(`pagefind (${edition})`, planned.digest, work)
    return { made: failure === null, failure }
  })
  const all = Object.values(results)
  return {
    made: all.some(({ made }) => made),
    failures: all.flatMap(({ failure }) => failure ?? []),
    unmade: unmadeOf(indexes.map(({ planned }) => planned.digest)),
  }
}

/**
 * Makes the PDFs that are missing; when there are none, the packs and the archives.
 * @param release whose follow-up it is
 * @param home the folder of the program
 */
export async function makePendingDownloads(
  site: SiteFolder,
  release: string,
  { papers, packs, archives }: Omit<Pending, 'indexes'>,
  home?: string,
): Promise<Made> {
  const wanted = papers.filter(({ digest }) => !given.has(digest))
  const unmadePapers = () => unmadeOf(papers.map(({ digest }) => digest))
  if (wanted.length > 0) {
    // Some may have been made since the release was asked what it lacks.
    const { missing } = await lookFor(site, wanted)
    const failures = await print(site, missing, home)
    for (const { digest, ...failure } of failures) given.set(digest, failure)
    return { made: failures.length < wanted.length, failures, unmade: unmadePapers() }
  }
  const current = await currentRelease(site)
  // Another release has come, and asks for its own.
  if (current?.id !== release) return { made: false, failures: [], unmade: unmadePapers() }
  const { editions } = current
  const jobs = [
    ...packs.map((edition) => ({
      name: `pack (${edition})`,
      digest: editions[edition].manifest.pack.digest,
      work: () => storePack(site, editions[edition]),
    })),
    ...archives.map((archive) => ({
      name: `ZIP (${archive.edition})`,
      digest: archive.digest,
      work: () => makeArchive(site, editions[archive.edition], archive),
    })),
  ]
  const open = jobs.filter(({ digest }) => !given.has(digest))
  const failures: Unmade[] = []
  for (const { name, digest, work } of open) {
    const failure = await once(name, digest, work)
    if (failure) failures.push(failure)
  }
  return { made: failures.length < open.length, failures, unmade: [...unmadePapers(), ...unmadeOf(jobs.map(({ digest }) => digest))] }
}

async function makeArchive(site: SiteFolder, edition: EditionRelease, archive: WantedArchive): Promise<void> {
  const out = storedFile(site, archive.digest, 'zip')
  await packEdition(edition, archive, out)
  await noteStored(site, out)
}
