/**
 * A save that began from another content than the plan has now, or whose writer has lost the editing lock, is refused,
 * and its text kept beside the plan (docs/decisions/0012-stale-saves.md).
 */
import { killTransaction, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { parallelTexts } from '../../../messages'
import { onMoment } from '../../../messages/da/dates'
import type { PlanContent } from '../../../domain/content/content'
import { contentHash } from '../../../domain/content/hash'
import { phaseKeys } from '../../../domain/content/templates'
import type { Id } from '../../../domain/approval/vocabulary'
import type { Attachment, Plan } from '../../../payload-types'
import { departmentsOf } from '../../access'
import { Refusal } from '../../errors'
import { idOf, idOrNull } from '../../ids'
import { heldByAnother } from '../../document-locks/may-edit'
import { asFact, byIds, one } from '../../records'
import { endDraft } from '../../unsaved-drafts/end'
import { contentOf } from '../content/content'
import { withPictureFacts } from '../fields/figure-facts'
import { rescue } from './save-conflict'

interface Save {
  id?: Id
  data?: Partial<Plan> & { baseHash?: unknown; draftKey?: unknown }
  overrideLock?: boolean
}

/** Asked before anything else, so that neither a lock nor a missing field stands between a text and its keeping. */
export const refuseStaleSave: CollectionBeforeOperationHook<'plans'> = async ({ args, operation, req }) => {
  const { id, data, overrideLock } = args as Save
  if (operation !== 'update' || !id || !req.user || typeof data?.baseHash !== 'string') return
  const plan = await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', String(id))
  if (!plan || !(await mayKeepTexts(req, plan))) return
  const { baseHash } = data
  const now = contentHash(contentOf(plan))
  const content = await contentAfter(req, plan, data)
  const isStale = baseHash !== now
  if (!content && isStale) throw new Refusal(parallelTexts.changedAgain, 409)
  // What cannot be read is else refused by the fields themselves.
  if (!content || contentHash(content) === now) return
  const locker = overrideLock === false ? await heldByAnother(req, { collection: 'plans', id: String(plan.id) }) : null
  if (!isStale && !locker) return

  const by = idOrNull(plan.lastWritten?.by)
  const writer = isStale && by ? await one(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', by) : null
  const name = (isStale ? writer : locker)?.name ?? ''
  const at = plan.lastWritten?.at ?? ''
  const { payload, user } = req
  // SQLite takes one writer at a time: the refused save must be over before its text can be kept.
  await killTransaction(req)
  const text = await rescue(payload, { plan: String(plan.id), baseHash, content }, user)
  // It is kept for good now, and not to be offered a second time.
  await endDraft(payload, user, data.draftKey)
  const sentence = isStale ? parallelTexts.stale(name, at && onMoment(at)) : parallelTexts.takenOver(name)
  throw new Refusal(sentence, 409, { text })
}

/**
 * Keeps what somebody has in their form without saving it, when they are about to leave it behind.
 * @returns the kept text, or null when the form says what the plan says, or they may not write in it
 */
export async function keepForm(req: PayloadRequest, id: Id, data: NonNullable<Save['data']>): Promise<Id | null> {
  const plan = await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', id)
  if (!plan || !req.user || typeof data.baseHash !== 'string' || !(await mayKeepTexts(req, plan))) return null
  const content = await contentAfter(req, plan, data)
  if (!content || contentHash(content) === contentHash(contentOf(plan)) || contentHash(content) === data.baseHash) return null
  const text = await rescue(req.payload, { plan: id, baseHash: data.baseHash, content }, req.user)
  await endDraft(req.payload, req.user, data.draftKey)
  return text
}

/** Those who may write in the plan at some time; what others send is refused without keeping it. */
export async function mayKeepTexts(req: PayloadRequest, { department }: Plan): Promise<boolean> {
  const mine = [await departmentsOf(req, 'author'), await departmentsOf(req, 'corrector')]
  return mine.some((departments) => departments === 'all' || departments.includes(idOf(department)))
}

/** @returns what the plan would say after the save; null when the data is no plan's. */
export async function contentAfter(req: PayloadRequest, plan: Partial<Plan>, sent: Partial<Plan>): Promise<PlanContent | null> {
  try {
    const data = withLists(sent) as Partial<Plan>
    const rows = data.attachments ?? plan.attachments ?? []
    const named = rows.flatMap(({ file }) => idOrNull(file) ?? [])
    const files = await byIds(asFact(req, 'which file is meant is a fact, whoever asks'), 'attachments', named)
    const attachments = rows.map((row) => {
      const file = files.find(({ id }) => String(id) === idOrNull(row.file))
      return file ? { ...row, ...factsOfFile(file) } : row
    })
    const sections = await withPictureFacts(req, { ...plan.sections, ...data.sections })
    return contentOf({ ...plan, ...data, attachments, sections })
  } catch {
    return null
  }
}

const lists = new Set<string>(['attachments', 'alarmChain', 'contactGroups', 'members', 'freeSections', ...phaseKeys])

/** The edit form sends the number of rows, 0, for a list that has none. */
export function withLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLists)
  // Rich text has numbers of its own.
  if (typeof value !== 'object' || value === null || 'root' in value) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, lists.has(name) && !Array.isArray(inner) ? [] : withLists(inner)]),
  )
}

const factsOfFile = ({ hash, name, mime, size, width, height }: Attachment) => ({ hash, name, mime, size, width, height })
