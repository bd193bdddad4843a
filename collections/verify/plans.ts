/** What a plan says of itself follows from its events: its state, what is in force, and the days of its review. */
import type { Where } from 'payload'
import { verifyTexts } from '../../messages'
import type { Plan } from '../../payload-types'
import { contentHash } from '../../domain/content/hash'
import { untouched, type Pointers } from '../../domain/approval/replay'
import { stateAfterEdit } from '../../domain/approval/transitions'
import { idOrNull } from '../ids'
import { contentOf } from '../plans/content/content'
import type { Evidence, Fault } from './evidence'
import { countOf, each } from './stream'

const t = verifyTexts.plan

export async function* planFaults(evidence: Evidence): AsyncGenerator<Fault> {
  const { payload, pointers, lastEvent } = evidence
  const met = new Set<string>()
  for await (const plan of each(payload, 'plans')) {
    const id = String(plan.id)
    met.add(id)
    const wrong = planFault(plan, pointers.get(id) ?? untouched, evidence)
    if (!wrong) continue
    // The plan moved on after its events were read: the next proof looks at it.
    const since: Where = { and: [{ plan: { equals: id } }, { seq: { greater_than: evidence.events.length } }] }
    if ((await countOf(payload, 'plan-events', since)) === 0) yield { collection: 'plans', id, text: t.wrong(plan.title, wrong) }
  }
  for (const id of lastEvent.keys()) {
    if (!met.has(id)) yield { collection: 'plans', id, text: t.gone(evidence.titles.get(id) ?? id) }
  }
}

/** @returns what does not follow, or null */
function planFault(plan: Plan, told: Pointers, { revisions }: Evidence): string | null {
  const hash = contentHash(contentOf(plan))
  const hashOf = (id: string | null) => (id ? (revisions.get(id)?.contentHash ?? null) : null)
  const upcomingHash = hashOf(told.upcoming?.revision ?? null)
  const approved = {
    inForce: hashOf(told.inForce),
    upcoming: upcomingHash ? { contentHash: upcomingHash, from: told.upcoming?.from ?? null } : null,
  }
  const { upcoming, correction, submission } = plan
  const isWaiting = told.state === 'inReview' || told.state === 'decisionRecorded'
  const same = (one: string | null | undefined, other: string | null | undefined) => (one || null) === (other || null)

  if (plan.contentHash !== hash) return t.content
  // A draft that became what is in force without a save, such as by a correction, is called a draft until the next save.
  const isStillDraft = told.state === 'draft' && plan.state === 'draft'
  if (!isStillDraft && plan.state !== stateAfterEdit(told.state, hash, approved)) return t.state
  if (isWaiting && submission?.contentHash !== hash) return t.submission
  if (!same(idOrNull(plan.inForce), told.inForce)) return t.inForce
  if (!same(idOrNull(upcoming?.revision), told.upcoming?.revision) || !same(upcoming?.from, told.upcoming?.from)) return t.upcoming
  if (!same(idOrNull(correction?.revision), told.correction?.revision)) return t.correction
  if (!same(correction?.confirmBefore, told.correction?.confirmBefore)) return t.correction
  if (!same(plan.lastRevisedAt, told.lastRevisedAt)) return t.lastRevisedAt
  const { successor } = told
  if (successor !== 'open' && successor !== 'unknown' && !same(idOrNull(plan.successor), successor)) return t.successor
  if (told.nextReviewDate !== 'unknown' && !same(plan.nextReviewDate, told.nextReviewDate)) return t.nextReviewDate
  return null
}
