/** The time stamp of the release in force, asked for when it is out: no reader waits for an authority on the internet. */
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { SiteFolder } from '../disk/site-folder'
import { currentRelease } from '../release/release'
import { stampRelease, timestampSettings, type TimestampSettings } from '../release/timestamp'

/**
 * Asks for the stamp of the release in force where it has none; asked again after the next release and the next look, so that
 * an authority that did not answer is asked until it does.
 * @returns what went wrong, or null
 */
export async function stampInForce(site: SiteFolder, settings: TimestampSettings = timestampSettings(process.env)): Promise<string | null> {
  if (!settings.url) return null
  const release = await currentRelease(site)
  if (!release) return null
  try {
    await stampRelease(join(/* turbopackIgnore: true */ site.releases, release.id), settings)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** @returns a function that stamps beside everything else, one at a time; the same fault is told once. */
export function stamper(site: SiteFolder, { logger }: Pick<Payload, 'logger'>): () => void {
  let isBusy = false
  let lastFault: string | null = null
  return () => {
    if (isBusy) return
    isBusy = true
    void stampInForce(site)
      .then((fault) => {
        if (fault && fault !== lastFault) logger.error(`The release has no time stamp yet: ${fault}`)
        lastFault = fault
      })
      .finally(() => {
        isBusy = false
      })
  }
}
