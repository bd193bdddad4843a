import { calendars } from './calendar'
import { putFile, type EditionDraft } from '../release/release'
import { fileOf } from '../disk/site-folder'
import type { Snapshot } from '../snapshot/snapshot'

/** Writes the feeds of what is due, for calendar programs. */
export async function writeCalendars(
  draft: EditionDraft,
  snapshot: Snapshot,
  settings: { municipality: string; siteUrl: string | null },
): Promise<void> {
  for (const { path, text } of calendars(snapshot, settings)) await putFile(draft, fileOf(path), text)
}
