/**
 * What was approved, as it lies in a revision. There is one form of it: what is hashed is what is frozen, and what is
 * shown. A property that the normal form leaves out stands under no signature, and so reaches nobody.
 */
import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical'
import type { PlanContent } from './content'
import { normalContent } from './normal-form'

export interface FrozenContent {
  /** The normal form, the only one that may be shown. */
  content: PlanContent
  /** Its hash (`contentHash`). */
  hash: string
  /** Whether the record holds this and nothing besides, as every record does that was frozen since `frozenAs` was sealed. */
  isWhole: boolean
}

/** @param stored as the record has it, whoever wrote it there */
export function frozenContent(stored: PlanContent): FrozenContent {
  const content = normalContent(stored)
  const said = canonicalJson(content)
  return { content, hash: createHash('sha256').update(said, 'utf8').digest('hex'), isWhole: canonicalJson(stored) === said }
}
