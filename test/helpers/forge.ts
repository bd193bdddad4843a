/** What somebody who can write to the database does: a record altered, and every hash after it reckoned anew. */
import type { Payload } from 'payload'
import { auditHash } from '../../domain/approval/audit'
import { contentHash, eventHash } from '../../domain/content/hash'
import type { PlanContent } from '../../domain/content/content'
import { draftOf } from '../../collections/plan-events/link'
import { recordHashOf } from '../../collections/plans/transition/history'
import type { AuditLog, PlanEvent, PlanRevision } from '../../payload-types'
import { tamperWith } from './tamper'

const all = { depth: 0, pagination: false, overrideAccess: true, showHiddenFields: true } as const

/** Two UPDATEs: other words in the first revision, with hashes that fit, and its event made to fit both. */
export async function forgeRevision(payload: Payload, before: string, after: string): Promise<PlanEvent> {
  const table = tamperWith(payload)
  await table.changeText('plan-revisions', 0, 'content', before, after)
  const content = (await firstRevision(payload)).content as unknown as PlanContent
  await table.change('plan-revisions', 0, { contentHash: contentHash(content) })
  const revision = await firstRevision(payload)
  const events = await eventsOf(payload)
  const place = events.findIndex(({ revision: made }) => made === revision.id)
  const event = events[place]
  if (!event) throw new Error('No event made the first revision.')
  const sealed = event.details as { revisionRecord: string }
  await table.changeText('plan-events', place, 'details', sealed.revisionRecord, recordHashOf(revision))
  await table.change('plan-events', place, { contentHash: revision.contentHash })
  await rehash(payload, place)
  return (await eventsOf(payload))[place]!
}

/** Every event from a place on, with the hashes that follow from those before it. */
export async function rewriteEvents(payload: Payload, from = 0): Promise<void> {
  for (let place = from; place < (await eventsOf(payload)).length; place++) await rehash(payload, place)
}

async function rehash(payload: Payload, place: number): Promise<void> {
  const events = await eventsOf(payload)
  const [before, event] = [events[place - 1], events[place]!]
  const previousHash = place === 0 ? null : before!.hash
  await tamperWith(payload).change('plan-events', place, { previousHash, hash: eventHash(draftOf(event), previousHash) })
}

/** The whole audit log, made to tell of the events as they now are. */
export async function rewriteAudit(payload: Payload): Promise<void> {
  const table = tamperWith(payload)
  const hashes = new Map((await eventsOf(payload)).map(({ seq, hash }) => [seq, hash]))
  const lines = await linesOf(payload)
  let previousHash: string | null = null
  for (const [place, line] of lines.entries()) {
    const told = line.details as { seq?: number; hash?: string } | null
    const hash = line.kind === 'transition' && told?.seq ? hashes.get(told.seq) : undefined
    if (hash && told?.hash && hash !== told.hash) await table.changeText('audit-log', place, 'details', told.hash, hash)
    const now: AuditLog = (await linesOf(payload))[place]!
    const own: string = auditHash(now, place + 1, previousHash)
    await table.change('audit-log', place, { previousHash, hash: own })
    previousHash = own
  }
}

const firstRevision = async (payload: Payload): Promise<PlanRevision> =>
  (await payload.find({ collection: 'plan-revisions', sort: 'createdAt', ...all })).docs[0]!
const eventsOf = async (payload: Payload): Promise<PlanEvent[]> => (await payload.find({ collection: 'plan-events', sort: 'seq', ...all })).docs
const linesOf = async (payload: Payload): Promise<AuditLog[]> =>
  (await payload.find({ collection: 'audit-log', where: { seq: { exists: true } }, sort: 'seq', ...all })).docs
