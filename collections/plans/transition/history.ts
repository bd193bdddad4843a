/** The append-only side of a transition: the frozen revision and the chained event. */
import type { PayloadRequest } from 'payload'
import type { EventDraft, Signature } from '../../../domain/approval/events'
import { eventHash, revisionHash } from '../../../domain/content/hash'
import { normalContent } from '../../../domain/content/normal-form'
import type { Decision } from '../../../domain/approval/decide'
import type { Actor, Id } from '../../../domain/approval/vocabulary'
import type { Plan, PlanEvent, PlanRevision } from '../../../payload-types'
import { idOf, idOrNull } from '../../ids'
import { asFact, byIds, one } from '../../records'
import { factsAsApproved } from '../content/as-approved'
import { contentOf } from '../content/content'

/** Freezes the content of a plan as the next revision, signed by whoever approves. */
export async function freezeRevision(
  req: PayloadRequest,
  plan: Plan,
  { action, event, revision, onBehalfOf }: Decision,
  actor: Actor,
): Promise<PlanRevision> {
  // An urgent correction is sent by the one who publishes it, and signed by nobody yet.
  const submitter = revision?.urgent ? actor.id : idOrNull(plan.submission?.by)
  if (!revision || !submitter) throw new Error(`Plan ${plan.id} was approved without a submission.`)
  const contributors = [...new Set([...(plan.contributors ?? []).map(idOf), submitter])]
  const people = await signatures(req, contributors)
  // As it is hashed, so that nothing lies beside what was signed.
  const content = normalContent(contentOf(plan))
  return req.payload.create({
    collection: 'plan-revisions',
    data: {
      plan: plan.id,
      ...revision,
      base: idOrNull(plan.inForce) ?? (await latestRevision(req, plan.id)),
      contributors: people as unknown as Record<string, unknown>[],
      submittedBy: people.find(({ user }) => user === submitter),
      approvedBy: revision.urgent ? undefined : signatureOf(actor),
      onBehalfOf: (onBehalfOf ? signatureOf(onBehalfOf) : null) as Record<string, unknown> | null,
      decision: (action === 'confirmDecision' ? event.details?.decision : null) as Record<string, unknown> | null,
      facts: (await factsAsApproved(req, content)) as unknown as Record<string, unknown>,
      approvedAt: event.at,
      contentHash: event.contentHash,
      content: content as unknown as Record<string, unknown>,
    },
    depth: 0,
    overrideAccess: true, // revisions are closed to everybody; the command alone writes them
    req,
  })
}

const signatureOf = ({ id, name, title }: Actor): Signature => ({ user: id, name, title })

/** @returns the hash that the event of a revision seals. */
export const recordHashOf = (revision: Omit<PlanRevision, 'content' | 'createdAt' | 'updatedAt'>): string =>
  revisionHash({
    ...revision,
    plan: idOf(revision.plan),
    base: idOrNull(revision.base),
    submittedBy: revision.submittedBy ?? null,
    approvedBy: revision.approvedBy ?? null,
    onBehalfOf: revision.onBehalfOf ?? null,
    decision: revision.decision ?? null,
    facts: revision.facts ?? null,
    urgent: revision.urgent === true,
  })

async function signatures(req: PayloadRequest, ids: Id[]): Promise<Signature[]> {
  const docs = await byIds(asFact(req, 'names are copied whoever approves'), 'users', ids)
  const byId = new Map(docs.map((user) => [String(user.id), user]))
  return ids.map((id) => {
    const user = byId.get(id)
    return { user: id, name: user?.name ?? '', title: user?.title ?? '' }
  })
}

async function latestRevision(req: PayloadRequest, plan: Id): Promise<Id | null> {
  const facts = asFact(req, 'what a revision builds on is a fact of the record')
  const latest = await one(facts, 'plan-revisions', { plan: { equals: plan } }, { sort: ['-major', '-minor'], select: { number: true } })
  return idOrNull(latest)
}

/**
 * Adds an event to the one chain over all plans. A place in the chain can be taken once: `seq` is unique, and
 * whoever comes second begins again (`inTransaction`).
 */
export async function appendEvent(req: PayloadRequest, draft: EventDraft, revision: Id | null): Promise<PlanEvent> {
  const latest = await one(asFact(req, 'the chain is one, whoever adds to it'), 'plan-events', {}, { sort: '-seq' })
  const previousHash = latest?.hash ?? null
  const { reason, revision: revisionNumber, details, ...event } = draft
  return req.payload.create({
    collection: 'plan-events',
    data: {
      ...event,
      seq: (latest?.seq ?? 0) + 1,
      comment: reason,
      details: details as Record<string, unknown> | null,
      revision,
      revisionNumber,
      previousHash,
      hash: eventHash(draft, previousHash),
    },
    depth: 0,
    overrideAccess: true, // events are closed to everybody; the command alone writes them
    req,
  })
}
