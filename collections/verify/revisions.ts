/** Every frozen content gives its hash; what else a revision says is held against its event afterwards. */
import { verifyTexts } from '../../messages'
import type { PlanRevision } from '../../payload-types'
import type { PlanContent } from '../../domain/content/content'
import { filesOf } from '../../domain/content/figures'
import { frozenContent, type FrozenContent } from '../../domain/content/frozen'
import { idOf } from '../ids'
import { recordHashOf } from '../plans/transition/history'
import type { Evidence, Fault, KnownRevision } from './evidence'
import { each } from './stream'

const t = verifyTexts.revision

export async function* revisionFaults(evidence: Evidence): AsyncGenerator<Fault> {
  for await (const revision of each(evidence.payload, 'plan-revisions')) {
    const known = knownOf(revision)
    evidence.revisions.set(String(revision.id), known)
    const content = revision.content as unknown as PlanContent
    for (const file of filesOf(content)) evidence.files.set(file.hash, file)
    if (!evidence.titles.has(known.plan)) evidence.titles.set(known.plan, content.title)
    if (frozenOf(revision)?.hash !== revision.contentHash) yield faultOf(revision.id, t.content(known.number, content.title))
  }
}

/** After the events: whatever no event made is a copy. */
export function* strayRevisions({ revisions, titles }: Evidence): Generator<Fault> {
  for (const [id, { madeBy, number, plan }] of revisions) {
    if (madeBy === null) yield faultOf(id, t.stray(number, titles.get(plan) ?? plan))
  }
}

export const knownOf = (revision: PlanRevision): KnownRevision => ({
  plan: idOf(revision.plan),
  number: revision.number,
  approvedAt: revision.approvedAt,
  contentHash: revision.contentHash,
  recordHash: recordHashOf(revision),
  isWhole: frozenOf(revision)?.isWhole ?? false,
  madeBy: null,
})

/** Null where the content is so broken that it has no form to be hashed. */
function frozenOf({ content }: PlanRevision): FrozenContent | null {
  try {
    return frozenContent(content as unknown as PlanContent)
  } catch {
    return null
  }
}

const faultOf = (id: string, text: string): Fault => ({ collection: 'plan-revisions', id, text })
