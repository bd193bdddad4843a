/** Whether this server can be sent work: its database answers, and readers have a release. */
import type { Payload } from 'payload'
import { databaseAnswers } from '../../database/answers'
import { currentRelease } from '../../publishing/release/release'
import { siteFolder, type SiteFolder } from '../../publishing/disk/site-folder'

/** Milliseconds that a question may take. */
const patience = 3_000

const checks: Record<string, (payload: Payload, site: SiteFolder) => Promise<boolean>> = {
  database: databaseAnswers,
  release: async (_, site) => (await currentRelease(site)) !== null,
}

/** @returns the names of what is not ready; none when all is */
export async function notReady(payload: Payload, site = siteFolder()): Promise<string[]> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const well = await Promise.race([check(payload, site).catch(() => false), timeout()])
      return well ? [] : [name]
    }),
  )
  return results.flat()
}

const timeout = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref())
