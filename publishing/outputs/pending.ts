/** What no page waits for: made beside when a release is out, it comes with a later one (docs/decisions/0020, 0034). */
import type { SitePage } from '../../components/site/props'
import type { Prepared } from '../edition'
import { editions, type Edition, type PerEdition } from '../editions'
import type { Manifest } from '../release/manifest'
import type { Paper } from './pdf/papers'
import type { PlannedSearch } from './search-index'
import type { WantedArchive } from './zip/archive'

export interface Pending {
  /** Search indexes that fit the pages of the release. */
  indexes: { edition: Edition; planned: PlannedSearch; pages: SitePage[] }[]
  papers: Paper[]
  /** Editions whose offline copy has no pack. */
  packs: Edition[]
  /** Each is made of the release that has its index and all its PDFs. */
  archives: WantedArchive[]
}

/** @param inForce what the editions of the release in force say of themselves */
export function pendingOf(prepared: PerEdition<Prepared>, inForce: PerEdition<Manifest>): Pending {
  const waiting = editions.filter((edition) => prepared[edition].search.taken !== prepared[edition].search.digest)
  return {
    indexes: waiting.map((edition) => ({ edition, planned: prepared[edition].search, pages: prepared[edition].pages })),
    papers: editions.flatMap((edition) => prepared[edition].downloads.pending.papers),
    packs: editions.filter((edition) => !inForce[edition].pack.taken),
    archives: waiting.length > 0 ? [] : editions.flatMap((edition) => prepared[edition].downloads.pending.archives),
  }
}

/** @returns the digests of all that fits the pages, ready or not, and of what the release in force waits for */
export const wantedDigests = (prepared: PerEdition<Prepared>, inForce: PerEdition<Manifest>): Set<string> =>
  new Set(
    editions.flatMap((edition) => {
      const { search, downloads } = prepared[edition]
      return [search.digest, inForce[edition].pack.digest, ...downloads.wanted]
    }),
  )
