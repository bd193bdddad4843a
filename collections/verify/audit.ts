/** The audit log's chain, and that each transition stands in it once. */
import { verifyTexts } from '../../messages'
import type { AuditLog } from '../../payload-types'
import { auditLinkFault } from '../audit-log/link'
import { all, asFact } from '../records'
import type { Evidence, Fault } from './evidence'
import { countOf, inChain } from './stream'

const t = verifyTexts.audit

export async function* auditFaults(evidence: Evidence): AsyncGenerator<Fault> {
  const { payload, wanted, audit } = evidence
  const told = new Set<number>()
  let before: AuditLog | null = null
  for await (const line of inChain(payload, 'audit-log')) {
    if (line.hash) wanted.delete(line.hash)
    const wrong = linkFault(line, before) ?? eventFault(line, evidence, told)
    if (wrong) yield faultOf(line.id, wrong)
    before = line
    audit.count += 1
  }
  audit.head = before?.hash ?? null
  yield* await waitingFaults(evidence, told)

  const last = before?.seq ?? 0
  const all = await countOf(payload, 'audit-log', { seq: { less_than_equal: last } })
  if (all !== audit.count) yield faultOf(null, t.outside(all - audit.count))
  // Events from before there was a log have no line; from the first that has one, all have.
  const [first = Infinity] = [...told].sort((a, b) => a - b)
  for (let seq = first; seq <= evidence.events.length; seq++) if (!told.has(seq)) yield faultOf(null, t.untold(seq))
}

function linkFault(line: AuditLog, before: AuditLog | null): string | null {
  const fault = auditLinkFault(line, before)
  return fault && t[fault](fault === 'missing' ? (before?.seq ?? 0) + 1 : (line.seq ?? 0))
}

function eventFault(line: AuditLog, { events }: Evidence, told: Set<number>): string | null {
  if (line.kind !== 'transition') return null
  const { seq, hash } = (line.details ?? {}) as { seq?: number; hash?: string }
  // Events written after the events were read are for the next proof.
  if (!seq || seq > events.length) return null
  if (told.has(seq)) return t.toldTwice(line.seq ?? 0, seq)
  told.add(seq)
  return events[seq - 1] === hash ? null : t.otherEvent(line.seq ?? 0, seq)
}

/** Lines written a moment ago have no place yet, and so neither a hash. */
async function waitingFaults(evidence: Evidence, told: Set<number>): Promise<Fault[]> {
  const docs = await all(asFact(evidence.payload, 'what is proved is the record itself'), 'audit-log', {
    where: { seq: { exists: false } },
  })
  evidence.audit.waiting = docs.length
  return docs.flatMap((line) => {
    const wrong = line.hash ? t.placeless : eventFault(line, evidence, told)
    return wrong ? [faultOf(line.id, wrong)] : []
  })
}

const faultOf = (id: string | null, text: string): Fault => ({ collection: 'audit-log', id, text })
