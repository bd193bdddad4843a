/**
 * Hashes reckoned once for the same bytes: what was signed never changes, and its normal form is most of what a reading
 * costs. A hash is remembered by the digest of what was read, so that an altered row is reckoned anew.
 */
import { recordHashOf } from '../../collections/plans/transition/history'
import { contentHash, eventHash } from '../../domain/content/hash'
import { sha256 } from '../disk/digest'
import { rememberer } from '../snapshot/remember'

/** Some 20 MB for each kind: the record of a large region. */
const most = 100_000

function remembering<Args extends unknown[]>(reckon: (...args: Args) => string): (...args: Args) => string {
  const reckoned = new Map<string, string>()
  return (...args) => {
    const digest = sha256(JSON.stringify(args))
    const known = reckoned.get(digest)
    if (known !== undefined) return known
    const hash = reckon(...args)
    if (reckoned.size >= most) reckoned.clear()
    reckoned.set(digest, hash)
    return hash
  }
}

const once = rememberer()
const ofContent = remembering(contentHash)

/** A content that is the very same object need not even be looked at. */
export const rememberedContentHash: typeof contentHash = (content) => once('content', [content], () => ofContent(content))
export const rememberedEventHash = remembering(eventHash)
export const rememberedRecordHash = remembering(recordHashOf)
