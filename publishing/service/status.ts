/** What publishing is doing and how it last went, for the admin and the command line. */
import { z } from 'zod'
import { perEdition, type Edition, type PerEdition } from '../editions'
import { readIfThere, replaceFile } from '../disk/files'
import { isLocked } from './lock'
import type { Problem } from '../release/problems'
import { currentRelease, type Release } from '../release/release'
import { readHold, type Hold } from '../release/rollback'
import type { Shortcoming } from '../release/shortcomings'
import { siteFolder, type SiteFolder } from '../disk/site-folder'

const failureSchema = z.object({
  at: z.string(),
  reason: z.string(),
  /** Empty when it was no check that failed. */
  problems: z.array(z.custom<Problem>((value) => typeof value === 'object' && value !== null && 'problem' in value)),
  /** What went wrong when it was no check, in the machine's words. */
  error: z.string().nullable(),
})
export type Failure = z.infer<typeof failureSchema>

export interface PublishingStatus {
  running: boolean
  /** What readers see now, the numbers of each edition; null before the first release. */
  inForce: { release: string; at: string; reason: string; pages: PerEdition<number>; plans: PerEdition<number> } | null
  /** The latest attempt, when it failed; readers see `inForce` all the same. */
  failure: Failure | null
  hold: Hold | null
  /** What the release in force lacks. */
  shortcomings: Shortcoming[]
}

/** @returns the state of publishing, whichever process does it. */
export async function publishingStatus(site: SiteFolder = siteFolder()): Promise<PublishingStatus> {
  const [release, failure, hold, running] = await Promise.all([
    currentRelease(site),
    readFailure(site),
    readHold(site),
    isLocked(site.lock),
  ])
  return {
    running,
    inForce: release && inForce(release),
    failure,
    hold,
    shortcomings: release?.shortcomings ?? [],
  }
}

function inForce({ id, reason, editions }: Release): NonNullable<PublishingStatus['inForce']> {
  const { at } = editions.internal.manifest
  const pages = (edition: Edition) => editions[edition].manifest.pages
  return {
    release: id,
    at,
    reason,
    pages: perEdition((edition) => pages(edition).length),
    plans: perEdition((edition) => pages(edition).filter(({ plan }) => plan).length),
  }
}

async function readFailure(site: SiteFolder): Promise<Failure | null> {
  const text = await readIfThere(site.status)
  try {
    return z.object({ failure: failureSchema.nullable() }).parse(JSON.parse(text ?? '')).failure
  } catch {
    // None yet, or somebody else wrote there: the next attempt notes it anew.
    return null
  }
}

/** Remembers how the latest attempt went; null when it succeeded. */
export const noteFailure = (site: SiteFolder, failure: Failure | null): Promise<void> =>
  replaceFile(site.status, JSON.stringify({ failure }))
