/**
 * Hashes reckoned once for the same bytes: what was signed never changes, and its normal form is most of what a reading
 * costs. A hash is remembered by the digest of what was read, so that an altered row is reckoned anew.
 */
import { recordHashOf } from '../../collections/plans/transition/history'
import { contentHash, eventHash } from '../../domain/content/hash'
import { sha256 } from '../disk/digest'

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

export const rememberedContentHash = remembering(contentHash)
export const rememberedEventHash = remembering(eventHash)
export const rememberedRecordHash = remembering(recordHashOf)
