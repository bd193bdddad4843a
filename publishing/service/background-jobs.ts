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
  failures: Omit<NotPrinted, 'digest'>[]
}

/** What could not be made in this process: asking again would only fail again. */
const given = new Set<string>()

/** @returns what went wrong, or null; what fails once is not tried again */
async function once(digest: string, work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    given.add(digest)
    return String(error)
  }
}

/** Makes the search indexes of a release, both editions' at once. */
export async function makePendingIndexes(site: SiteFolder, release: string, { indexes }: Pick<Pending, 'indexes'>): Promise<Made> {
  const opened = await openRelease(site, release)
  const errors = await perEditionAsync(async (edition) => {
    const index = indexes.find((each) => each.edition === edition)
    if (!opened || !index || given.has(index.planned.digest)) return { made: false, error: null }
    const { planned, pages } = index
    if (await isStored(site, planned.digest)) return { made: true, error: null }
    const error = await once(planned.digest, () => storeIndex(site, opened.editions[edition].folder, pages, planned))
    return { made: error === null, error }
  })
  const failures = Object.entries(errors).flatMap(([edition, { error }]) => (error ? [{ path: `pagefind (${edition})`, error }] : []))
  return { made: Object.values(errors).some(({ made }) => made), failures }
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
  if (wanted.length > 0) {
    // Some may have been made since the release was asked what it lacks.
    const { missing } = await lookFor(site, wanted)
    const failures = await print(site, missing, home)
    for (const { digest } of failures) given.add(digest)
    return { made: failures.length < wanted.length, failures }
  }
  const current = await currentRelease(site)
  // Another release has come, and asks for its own.
  if (current?.id !== release) return { made: false, failures: [] }
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
  ].filter(({ digest }) => !given.has(digest))
  const failures: Made['failures'] = []
  for (const { name, digest, work } of jobs) {
    const error = await once(digest, work)
    if (error) failures.push({ path: name, error })
  }
  return { made: failures.length < jobs.length, failures }
}

async function makeArchive(site: SiteFolder, edition: EditionRelease, archive: WantedArchive): Promise<void> {
  const out = storedFile(site, archive.digest, 'zip')
  await packEdition(edition, archive, out)
  await noteStored(site, out)
}
