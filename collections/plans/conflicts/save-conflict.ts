/** What somebody typed, kept when their save is refused, and what becomes of it. */
import type { Payload, Where } from 'payload'
import { inTransaction } from '../../../database/transaction'
import { parallelTexts } from '../../../messages'
import { merge } from '../../../domain/compare/merge'
import type { PlanContent } from '../../../domain/content/content'
import { contentHash } from '../../../domain/content/hash'
import type { Id } from '../../../domain/approval/vocabulary'
import type { RescuedText, User } from '../../../payload-types'
import { Refusal } from '../../errors'
import { idOf } from '../../ids'
import { all, asFact, one } from '../../records'
import { contentOf } from '../content/content'
import { conflictsOf } from '../transition/suspended-draft'
import { openForWriting, writeContent } from '../content/write-content'

export const contentIn = (json: RescuedText['content'] | RescuedText['base']): PlanContent | null =>
  (json as unknown as PlanContent | null | undefined) ?? null

/**
 * Keeps a text in a transaction of its own: that of the refused save is gone.
 * @param baseHash of the content the writer began from
 * @returns the record's id; saving the same text again gives the same one
 */
export function rescue(
  payload: Payload,
  { plan, baseHash, content }: { plan: Id; baseHash: string; content: PlanContent },
  user: Pick<User, 'id' | 'name'>,
): Promise<Id> {
  return inTransaction(payload, async (req) => {
    const own = { depth: 0, overrideAccess: true, req } as const // the records are closed to everybody
    const waiting = await all(asFact(req, 'the records are closed to everybody'), 'rescued-texts', {
      where: { and: [{ plan: { equals: plan } }, { user: { equals: user.id } }, { outcome: { exists: false } }] },
    })
    const hash = contentHash(content)
    const same = waiting.find((text) => text.baseHash === baseHash && contentHash(contentIn(text.content) ?? content) === hash)
    if (same) return String(same.id)
    const { docs: versions } = await payload.findVersions({
      collection: 'plans',
      where: { and: [{ parent: { equals: plan } }, { 'version.contentHash': { equals: baseHash } }] },
      limit: 1,
      showHiddenFields: true,
      ...own,
    })
    const base = versions[0] ? contentOf(versions[0].version) : null
    const created = await payload.create({
      collection: 'rescued-texts',
      data: {
        plan,
        user: user.id,
        userName: user.name,
        at: new Date().toISOString(),
        baseHash,
        base: base as unknown as Record<string, unknown> | null,
        content: content as unknown as Record<string, unknown>,
      },
      ...own,
    })
    return String(created.id)
  })
}

/**
 * Merges a rescued text into the plan as it is now, as a save of its owner's; where both changed the same part, the
 * plan's text stands and both are kept to be chosen between.
 * @param contentHash of the plan's content that the owner saw
 * @throws Refusal with its status; nothing is written then
 */
export function mergeText(payload: Payload, asked: { plan: Id; text: Id; contentHash: string }, user: User) {
  return inTransaction(
    payload,
    async (req) => {
      const text = await waitingText(payload, asked, user, req)
      const opened = await openForWriting(req, asked.plan, asked.contentHash)
      const theirs = contentIn(text.content)
      if (!theirs) throw new Error(`Rescued text ${text.id} is empty.`)
      const now = contentOf(opened.plan)
      // Without the beginning nobody knows who changed what: whatever differs is to be chosen between.
      const merged = merge(contentIn(text.base) ?? nothingOf(now), now, theirs)
      const theirText = { from: { name: text.userName, at: text.at }, writers: [idOf(text.user)] }
      const conflicts = [...conflictsOf(opened.plan), ...merged.conflicts.map((conflict) => ({ ...conflict, ...theirText }))]
      const saved = await writeContent(req, opened, merged.content, conflicts)
      await close(payload, text, 'merged', req)
      return { contentHash: saved.contentHash, state: saved.state, conflicts: conflicts.length }
    },
    { user: { ...user, collection: 'users' } },
  )
}

/** The newest stays as it is; the text is kept, and no longer asked about. */
export function putAway(payload: Payload, asked: { plan: Id; text: Id }, user: User): Promise<void> {
  return inTransaction(payload, async (req) => close(payload, await waitingText(payload, asked, user, req), 'putAway', req))
}

type Req = Parameters<Parameters<typeof inTransaction>[1]>[0]

async function waitingText(payload: Payload, asked: { plan: Id; text: Id }, user: User, req: Req): Promise<RescuedText> {
  // An administrator may read others' texts, but only their owner decides about them.
  const owns: Where = { and: [{ id: { equals: asked.text } }, { user: { equals: user.id } }] }
  const text = await one(asFact(req, 'asked for by its owner'), 'rescued-texts', owns)
  if (!text || idOf(text.plan) !== asked.plan) throw new Refusal(parallelTexts.noSuchText, 404)
  if (text.outcome) throw new Refusal(parallelTexts.textDone, 409)
  return text
}

async function close(payload: Payload, { id }: RescuedText, outcome: 'merged' | 'putAway', req: Req): Promise<void> {
  const data = { outcome, settledAt: new Date().toISOString() }
  await payload.update({ collection: 'rescued-texts', id, data, depth: 0, overrideAccess: true, req }) // asked for by its owner
}

const nothingOf = ({ schemaVersion, kind }: PlanContent): PlanContent => ({
  schemaVersion,
  kind,
  title: '',
  summary: '',
  crisisLevel: '',
  department: '',
  parent: null,
  performedBy: null,
  sections: [],
  alarmChain: [],
  contactGroups: [],
  noActionCards: false,
})
