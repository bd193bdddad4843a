/**
 * Whom each plan names, in its drafts and in its frozen revisions. References lie inside rich text, where no query of a database
 * finds them, so a text is read for them: once, for a plan that was not saved since names whom it named.
 */
import type { Payload, PayloadRequest } from 'payload'
import type { Id } from '../../../domain/approval/vocabulary'
import type { PlanContent } from '../../../domain/content/content'
import { contentReferences } from '../../../domain/content/references'
import type { Plan } from '../../../payload-types'
import { idOrNull } from '../../ids'
import { asFact, byIds } from '../../records'
import { storedParked } from '../transition/suspended-draft'
import { contentOf } from './content'

export type Named = ReturnType<typeof contentReferences>

export interface PlanNaming {
  id: Id
  title: string
  /** By the working draft, and by one that an urgent correction has laid aside. */
  draft: readonly Named[]
  inForce: Named | null
  /** By the approved revision that readers do not see yet. */
  upcoming: Named | null
}

interface Known {
  drafts: ReadonlyMap<Id, { stamp: string; named: readonly Named[] }>
  frozen: ReadonlyMap<Id, Named>
}

const known = new WeakMap<Payload, Known>()

/** @returns every plan with whom it names; where a fact is used must not depend on which plans the asker may edit */
export async function planNamings(req: PayloadRequest): Promise<PlanNaming[]> {
  // Asked of the database itself: the hooks of every field of every plan take a hundred times as long as the answer.
  const { docs: plans } = await req.payload.db.find<Outline>({
    collection: 'plans',
    pagination: false,
    select: { title: true, contentHash: true, inForce: true, upcoming: true, updatedAt: true },
    req,
  })
  const before = known.get(req.payload)
  const revisions = plans.flatMap((plan) => revisionsOf(plan).flatMap((id) => id ?? []))
  const now = { drafts: await draftsOf(req, plans, before?.drafts), frozen: await frozenOf(req, revisions, before?.frozen) }
  known.set(req.payload, now)
  return plans.map((plan) => {
    const [inForce, upcoming] = revisionsOf(plan).map((id) => now.frozen.get(id ?? '') ?? null)
    const draft = now.drafts.get(plan.id)?.named ?? []
    return { id: plan.id, title: plan.title, draft, inForce: inForce ?? null, upcoming: upcoming ?? null }
  })
}

type Outline = Pick<Plan, 'id' | 'title' | 'contentHash' | 'inForce' | 'upcoming' | 'updatedAt'>

const revisionsOf = ({ inForce, upcoming }: Pick<Outline, 'inForce' | 'upcoming'>): (Id | null)[] => [idOrNull(inForce), idOrNull(upcoming?.revision)]

const stampOf = ({ updatedAt, contentHash }: Pick<Outline, 'updatedAt' | 'contentHash'>): string => `${updatedAt} ${contentHash}`

async function draftsOf(req: PayloadRequest, plans: readonly Outline[], before: Known['drafts'] = new Map()): Promise<Known['drafts']> {
  const drafts = new Map<Id, { stamp: string; named: readonly Named[] }>()
  const changed: Outline[] = []
  for (const plan of plans) {
    const last = before.get(plan.id)
    if (last?.stamp === stampOf(plan)) drafts.set(plan.id, last)
    else changed.push(plan)
  }
  await inTurns(changed.map(({ id }) => id), async (ids) => {
    const docs = await byIds(asFact(req, 'where a fact is used must not depend on which plans the asker may edit'), 'plans', ids, {
      showHiddenFields: true,
    })
    for (const plan of docs) {
      const contents = [contentOf(plan), storedParked(plan)?.content].filter((content) => content !== undefined)
      drafts.set(plan.id, { stamp: stampOf(plan), named: contents.map(contentReferences) })
    }
  })
  return drafts
}

/** What is frozen never changes. */
async function frozenOf(req: PayloadRequest, revisions: readonly Id[], before: Known['frozen'] = new Map()): Promise<Known['frozen']> {
  const frozen = new Map(revisions.flatMap((id) => (before.has(id) ? [[id, before.get(id) as Named] as const] : [])))
  await inTurns(revisions.filter((id) => !frozen.has(id)), async (ids) => {
    for (const [id, content] of await frozenContents(req, ids)) frozen.set(id, contentReferences(content))
  })
  return frozen
}

/** @returns the frozen contents by the ids of their revisions */
export async function frozenContents(req: PayloadRequest, ids: readonly Id[]): Promise<Map<Id, PlanContent>> {
  const facts = asFact(req, 'what was frozen is a fact, whoever asks')
  const docs = await byIds(facts, 'plan-revisions', ids, { select: { content: true } })
  return new Map(docs.map(({ id, content }) => [String(id), content as unknown as PlanContent]))
}

/** Whole plans at a time: while they are read, the server answers nobody else. */
const atOnce = 25

/** A few at a time, and others get their turn in between. */
async function inTurns(ids: readonly Id[], read: (some: Id[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    await read(ids.slice(start, start + atOnce))
    await new Promise((next) => setImmediate(next))
  }
}
