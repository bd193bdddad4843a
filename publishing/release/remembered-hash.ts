/**
 * The hash of a content, reckoned once for the same bytes: a frozen content never changes, and its normal form is most of
 * what a reading costs. It is remembered by the digest of what was read, so that a changed row is reckoned anew.
 */
import type { PlanContent } from '../../domain/content/content'
import { contentHash } from '../../domain/content/hash'
import { sha256 } from '../disk/digest'

/** Some 20 MB: every revision in force of a large region. */
const most = 100_000
const reckoned = new Map<string, string>()

export function rememberedContentHash(content: PlanContent): string {
  const digest = sha256(JSON.stringify(content))
  const known = reckoned.get(digest)
  if (known !== undefined) return known
  const hash = contentHash(content)
  if (reckoned.size >= most) reckoned.clear()
  reckoned.set(digest, hash)
  return hash
}
