/** What comes after a release: the PDFs and the archives that it could not wait for. */
import { print, type NotPrinted } from '../outputs/pdf/print'
import { storedFile } from '../outputs/pdf/store'
import { currentRelease, type Release } from '../release/release'
import type { SiteFolder } from '../disk/site-folder'
import type { WantedArchive } from '../outputs/zip/archive'
import { packEdition } from '../outputs/zip/pack'
import type { Pending } from '../outputs/downloads'

export interface Made {
  /** Whether there is something new to release. */
  made: boolean
  failures: Omit<NotPrinted, 'digest'>[]
}

/** What could not be made in this process: asking again would only fail again. */
const given = new Set<string>()

/**
 * Makes the PDFs that are missing; when there are none, the archives.
 * @param release whose follow-up it is
 * @param home the folder of the program
 */
export async function makePendingDownloads(
  site: SiteFolder,
  release: string,
  { papers, archives }: Pending,
  home?: string,
): Promise<Made> {
  const wanted = papers.filter(({ digest }) => !given.has(digest))
  if (wanted.length > 0) {
    const failures = await print(site, wanted, home)
    for (const { digest } of failures) given.add(digest)
    return { made: failures.length < wanted.length, failures }
  }
  const current = await currentRelease(site)
  // Another release has come, and asks for its own.
  if (current?.id !== release) return { made: false, failures: [] }
  const packed = archives.filter(({ digest }) => !given.has(digest))
  const failures: Made['failures'] = []
  for (const archive of packed) {
    const error = await pack(site, current, archive)
    if (error) failures.push({ path: `ZIP (${archive.edition})`, error })
  }
  return { made: failures.length < packed.length, failures }
}

/** @returns what went wrong, or null */
async function pack(site: SiteFolder, { editions }: Release, archive: WantedArchive): Promise<string | null> {
  try {
    await packEdition(editions[archive.edition], archive, storedFile(site, archive.digest, 'zip'))
    return null
  } catch (error) {
    given.add(archive.digest)
    return String(error)
  }
}
