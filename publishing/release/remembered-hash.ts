/**
 * Hashes reckoned once for the same bytes: what was signed never changes, and its normal form is most of what a reading
 * costs. A hash is remembered by the digest of what was read, so that an altered row is reckoned anew.
 */
import { recordHashOf } from '../../collections/plans/transition/history'
import type { PlanContent } from '../../domain/content/content'
import { frozenContent, type FrozenContent } from '../../domain/content/frozen'
import { eventHash } from '../../domain/content/hash'
import { normalContent } from '../../domain/content/normal-form'
import { sha256 } from '../disk/digest'

/** Some 20 MB for each kind: the record of a large region. */
const most = 100_000

function remembering<Args extends unknown[], Reckoned>(reckon: (...args: Args) => Reckoned): (...args: Args) => Reckoned {
  const reckoned = new Map<string, Reckoned>()
  return (...args) => {
    const digest = sha256(JSON.stringify(args))
    const known = reckoned.get(digest)
    if (known !== undefined) return known
    const found = reckon(...args)
    if (reckoned.size >= most) reckoned.clear()
    reckoned.set(digest, found)
    return found
  }
}

/** Of what was frozen before contents were frozen in their normal form, that form is reckoned again: it would fill the memory. */
const known = remembering((stored: PlanContent) => {
  const { hash, isWhole } = frozenContent(stored)
  return { hash, isWhole }
})

export function rememberedFrozen(stored: PlanContent): FrozenContent {
  const { hash, isWhole } = known(stored)
  return { content: isWhole ? stored : normalContent(stored), hash, isWhole }
}

export const rememberedEventHash = remembering(eventHash)
export const rememberedRecordHash = remembering(recordHashOf)
