/** The archive that belongs to a release, made when its PDFs are there. */
import type { FileLink } from '../../../components/site/props'
import { copenhagenDay } from '../../../domain/reminders/due'
import { digestOf } from '../../disk/digest'
import type { Edition } from '../../editions'
import { stored, storedFile, type ReadyPaper, type Stored } from '../store'
import type { SiteFolder } from '../../disk/site-folder'
import type { Snapshot } from '../../snapshot/snapshot'
import { archiveName } from './pack'

export interface WantedArchive {
  digest: string
  edition: Edition
  day: string
  municipality: string
  siteUrl: string | null
}

/** @param content digest of what the pages say, and of what the search knows */
export function archiveOf(
  content: string,
  ready: ReadyPaper[],
  { takenAt, edition }: Pick<Snapshot, 'takenAt' | 'edition'>,
  names: Pick<WantedArchive, 'municipality' | 'siteUrl'>,
): WantedArchive {
  const day = copenhagenDay(takenAt)
  return { digest: digestOf([edition, content, ready.map(({ digest }) => digest), day]), edition, day, ...names }
}

/** @returns the archive and its link, or null while it is being made */
export async function readyArchive(site: SiteFolder, { digest, day }: WantedArchive): Promise<(Stored & { link: FileLink }) | null> {
  const ready = await stored(site, storedFile(site, digest, 'zip'))
  return ready && { ...ready, link: { href: `/${archiveName(day)}.zip`, size: ready.size } }
}
