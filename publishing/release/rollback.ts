/**
 * Going back one release, and staying there: a marker holds the site until somebody signs something new or asks for
 * a release by hand. Without it, the reconciling loop would undo the rollback within a minute.
 */
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { readIfThere, replaceFile } from '../disk/files'
import { currentRelease, pointTo } from './release'
import { shownHead } from './shown'
import { soundBefore } from './trust'
import type { SiteFolder } from '../disk/site-folder'

const holdSchema = z.object({
  release: z.string(),
  rolledBackFrom: z.string(),
  since: z.string(),
  /**
   * The chain of approvals as readers had last been shown it: what is signed after it ends the hold. Known to be no head at
   * all where a hold is from before it was kept, so that only the command line ends that.
   */
  eventsHead: z.string().nullable().default(''),
})
export type Hold = z.infer<typeof holdSchema>

/**
 * @returns the hold that a rollback left, or null when changes are published as they come. A marker for another
 *   release than readers see is from a process that was killed halfway, and holds nothing.
 */
export async function readHold(site: SiteFolder): Promise<Hold | null> {
  const text = await readIfThere(site.hold)
  if (text === null) return null
  const hold = holdSchema.parse(JSON.parse(text))
  return (await currentRelease(site))?.id === hold.release ? hold : null
}

export const endHold = (site: SiteFolder): Promise<void> => rm(/* turbopackIgnore: true */ site.hold, { force: true })

/**
 * Points readers at the release that was in force before this one, and holds the site there. Call it while holding
 * the lock.
 * @returns the hold, or null when there is no earlier release to go to that is what it was when it was sealed
 */
export async function rollBack(site: SiteFolder, now: Date): Promise<Hold | null> {
  const current = await currentRelease(site)
  const earlier = current ? await soundBefore(site, current) : null
  if (!current || !earlier) return null
  // Of several rollbacks in a row the first came from the newest signature.
  const held = await readHold(site)
  const eventsHead = held ? held.eventsHead : await shownHead(site, current)
  const hold = { release: earlier.id, rolledBackFrom: current.id, since: now.toISOString(), eventsHead }
  // The hold first: a rollback that nothing holds would be undone.
  await replaceFile(site.hold, JSON.stringify(hold))
  await pointTo(site, earlier.id)
  return hold
}
