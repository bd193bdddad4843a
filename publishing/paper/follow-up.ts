/** What comes after a release: the PDFs that it could not wait for. */
import type { SiteFolder } from '../site-folder'
import type { Paper } from './papers'
import { print, type NotPrinted } from './print'

/** Papers that could not be made in this process: asking again would only fail again. */
const given = new Set<string>()

/**
 * @param missing what the release in force lacks
 * @returns whether there is something new to release, and what could not be made
 */
export async function printMissing(site: SiteFolder, missing: Paper[], home?: string): Promise<{ made: boolean; failures: NotPrinted[] }> {
  const wanted = missing.filter(({ digest }) => !given.has(digest))
  if (wanted.length === 0) return { made: false, failures: [] }
  const failures = await print(site, wanted, home)
  for (const { digest } of failures) given.add(digest)
  return { made: failures.length < wanted.length, failures }
}
