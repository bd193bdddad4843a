/** The chain of events, link by link, and each event against the revision it made or concerned. */
import { verifyTexts } from '../../messages'
import type { PlanEvent } from '../../payload-types'
import { replay, untouched } from '../../domain/approval/replay'
import { idOf, idOrNull } from '../ids'
import { detailsOf, draftOf, eventLinkFault, makesRevision } from '../plan-events/link'
import { asFact, one } from '../records'
import type { Evidence, Fault, KnownRevision } from './evidence'
import { knownOf } from './revisions'
import { countOf, inChain } from './stream'

const t = verifyTexts.event

export async function* eventFaults(evidence: Evidence): AsyncGenerator<Fault> {
  const { payload, events, wanted, titles } = evidence
  let before: Pick<PlanEvent, 'seq' | 'hash'> | null = null
  let met = 0
  for await (const event of inChain(payload, 'plan-events')) {
    met += 1
    wanted.delete(event.hash)
    const title = titles.get(idOf(event.plan)) ?? idOf(event.plan)
    const link = linkFault(event, before, title)
    const wrong = link ? faultOf(event.id, link) : await revisionFault(event, evidence, title)
    if (wrong) yield wrong
    events.push(event.hash)
    follow(event, evidence)
    before = event
  }
  const last = before?.seq ?? 0
  const all = await countOf(payload, 'plan-events', { or: [{ seq: { less_than_equal: last } }, { seq: { exists: false } }] })
  if (all !== met) yield faultOf(null, t.outside(all - met))
}

function linkFault(event: PlanEvent, before: Pick<PlanEvent, 'seq' | 'hash'> | null, title: string): string | null {
  const fault = eventLinkFault(event, before)
  return fault && (fault === 'missing' ? t.missing((before?.seq ?? 0) + 1) : t[fault](event.seq, title))
}

async function revisionFault(event: PlanEvent, evidence: Evidence, title: string): Promise<Fault | null> {
  const id = idOrNull(event.revision)
  const { seq, revisionNumber } = event
  const ofRevision = (text: string): Fault => ({ collection: 'plan-revisions', id, text })
  const revision = id ? await revisionOf(id, evidence) : null
  if (!revision) return id || (revisionNumber && makesRevision(event)) ? ofRevision(t.noRevision(seq, revisionNumber ?? '', title)) : null
  if (revision.plan !== idOf(event.plan) || revision.number !== revisionNumber) return faultOf(event.id, t.otherRevision(seq, title))
  if (!makesRevision(event)) return null
  if (revision.madeBy !== null) return faultOf(event.id, t.madeTwice(seq, revision.number, title))
  revision.madeBy = seq
  const { revisionRecord: sealed, frozenAs } = detailsOf(event) ?? {}
  const isSealed = revision.contentHash === event.contentHash && (!sealed || sealed === revision.recordHash)
  if (!isSealed) return ofRevision(t.revisionAltered(seq, revision.number, title))
  return frozenAs && !revision.isWhole ? ofRevision(t.revisionHoldsMore(seq, revision.number, title)) : null
}

const faultOf = (id: string | null, text: string): Fault => ({ collection: 'plan-events', id, text })

/** A revision made after the others were read is read alone. */
async function revisionOf(id: string, { payload, revisions }: Evidence): Promise<KnownRevision | null> {
  const known = revisions.get(id)
  if (known) return known
  const found = await one(asFact(payload, 'what is proved is the record itself'), 'plan-revisions', id)
  if (!found) return null
  const late = knownOf(found)
  revisions.set(id, late)
  return late
}

function follow(event: PlanEvent, { pointers, lastEvent, revisions }: Evidence): void {
  const plan = idOf(event.plan)
  const { action, to, at, details } = draftOf(event)
  const replayed = { action, to, at, details, revision: idOrNull(event.revision) }
  pointers.set(plan, replay(pointers.get(plan) ?? untouched, replayed, (id) => revisions.get(id)?.approvedAt ?? null))
  lastEvent.set(plan, event.seq)
}
