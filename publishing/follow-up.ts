/** What comes after a release: the PDFs and the archive that it could not wait for. */
import { print, type NotPrinted } from './paper/print'
import { storedFile } from './paper/store'
import { currentRelease } from './release'
import type { SiteFolder } from './site-folder'
import { packRelease } from './stick/pack'
import type { Pending } from './takeaways'

export interface Made {
  /** Whether there is something new to release. */
  made: boolean
  failures: Omit<NotPrinted, 'digest'>[]
}

/** What could not be made in this process: asking again would only fail again. */
const given = new Set<string>()

/**
 * Makes the PDFs that are missing; when there are none, the archive.
 * @param release whose follow-up it is
 * @param home the folder of the program
 */
export async function makePending(
  site: SiteFolder,
  release: string,
  { papers, archive }: Pending,
  home?: string,
): Promise<Made> {
  const wanted = papers.filter(({ digest }) => !given.has(digest))
  if (wanted.length > 0) {
    const failures = await print(site, wanted, home)
    for (const { digest } of failures) given.add(digest)
    return { made: failures.length < wanted.length, failures }
  }
  if (!archive || given.has(archive.digest)) return { made: false, failures: [] }
  const current = await currentRelease(site)
  // Another release has come, and asks for its own.
  if (current?.id !== release) return { made: false, failures: [] }
  try {
    await packRelease(current, archive, storedFile(site, archive.digest, 'zip'))
    return { made: true, failures: [] }
  } catch (error) {
    given.add(archive.digest)
    return { made: false, failures: [{ path: 'ZIP', error: String(error) }] }
  }
}
