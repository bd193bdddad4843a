/**
 * Whom a plan's earlier revisions were for. Their texts reach no reader, but their notes and names do, where they were public:
 * so it is read out of a content that gives the hash that was signed, and not asked of the database, which would say anything.
 */
import type { FrozenContent } from '../../domain/content/frozen'
import type { Id } from '../../domain/approval/vocabulary'
import type { Edition } from '../editions'

interface Signed {
  id: Id
  contentHash: string
}

export interface Past {
  /** Of every revision whose content gives its hash. */
  visibility: Map<Id, Edition>
  /** Contents read now that are not just what was hashed: for the proof, which refuses what is another. */
  read: Map<Id, FrozenContent>
}

/** By the hash of a content, which says the same for ever: read once, it need not be read again by this process. */
const known = new Map<string, Edition>()
const most = 100_000

/** So many texts are in memory at once. */
const atOnce = 100

/** @param contentsOf reads the contents of these revisions */
export async function pastOf(revisions: readonly Signed[], contentsOf: (ids: Id[]) => Promise<Map<Id, FrozenContent>>): Promise<Past> {
  const past: Past = { visibility: new Map(), read: new Map() }
  if (known.size > most) known.clear()
  const unread = revisions.filter(({ contentHash }) => !known.has(contentHash))
  for (let from = 0; from < unread.length; from += atOnce) {
    const some = unread.slice(from, from + atOnce)
    const contents = await contentsOf(some.map(({ id }) => id))
    for (const { id, contentHash } of some) {
      const frozen = contents.get(id)
      if (!frozen) continue
      if (frozen.hash === contentHash) known.set(contentHash, frozen.content.visibility ?? 'internal')
      if (frozen.hash !== contentHash || !frozen.isWhole) past.read.set(id, frozen)
    }
  }
  for (const { id, contentHash } of revisions) {
    const visibility = known.get(contentHash)
    if (visibility) past.visibility.set(id, visibility)
  }
  return past
}
