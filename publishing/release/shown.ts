/**
 * How far in the chain of approvals the release in force shows: further than its manifest says, where what was signed since
 * changed no page, such as an approval for a later day.
 */
import { z } from 'zod'
import { readIfThere, replaceFile } from '../disk/files'
import type { SiteFolder } from '../disk/site-folder'
import type { Release } from './release'

const shownSchema = z.object({ release: z.string(), eventsHead: z.string().nullable() })

export const noteShown = (site: SiteFolder, shown: z.infer<typeof shownSchema>): Promise<void> =>
  replaceFile(site.shown, JSON.stringify(shown))

/** @returns the hash of the newest event that readers of this release were shown; null where there was none yet */
export async function shownHead(site: SiteFolder, { id, editions }: Release): Promise<string | null> {
  const text = await readIfThere(site.shown)
  const shown = text === null ? null : shownSchema.parse(JSON.parse(text))
  return shown?.release === id ? shown.eventsHead : editions.internal.manifest.eventsHead
}
