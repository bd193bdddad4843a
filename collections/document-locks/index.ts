/**
 * Payload takes anybody's lock for somebody writing, and answers in English: here a lock is only theirs who may save the
 * document, by every road, and the answer names who has it.
 */
import type {
  AfterErrorHook,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'
import { requestTexts } from '../../messages'
import type { PayloadLockedDocument, User } from '../../payload-types'
import { Refusal } from '../errors'
import { idOf } from '../ids'
import { heldByAnother, lockedIn, mayEdit, type Lockable } from './may-edit'

/** For oneself alone, on what one may save, and never moved to another document. */
export const lockForOneself: CollectionBeforeChangeHook<PayloadLockedDocument> = async ({ data, originalDoc, operation, req }) => {
  if (!req.user) return data
  const { document, globalSlug } = operation === 'update' && originalDoc ? originalDoc : data
  const locked = lockable(document, globalSlug)
  if (!locked || !(await mayEdit(req.payload, req.user as User, locked))) throw new Refusal(requestTexts.lockNotYours, 403)
  return { ...data, document, globalSlug, user: { relationTo: 'users', value: req.user.id } }
}

function lockable(document: PayloadLockedDocument['document'], globalSlug: string | null | undefined): Lockable | null {
  if (document?.value) return { collection: document.relationTo, id: idOf(document.value) }
  return globalSlug ? { global: globalSlug } : null
}

/**
 * The admin's own lock is written past every hook, and permissions end: who may not save holds nobody up. Payload looks
 * for locks outside the transaction, so they are passed over here, and the save then clears them away.
 */
const passIdleLocks = (async ({ args, collection: { slug: collection }, operation, req }) => {
  const { id, overrideLock } = args as { id?: unknown; overrideLock?: boolean }
  if (overrideLock !== false || (operation !== 'update' && operation !== 'delete')) return
  const asked = id ? [String(id)] : await lockedIn(req, collection)
  for (const each of asked) {
    const held = await heldByAnother(req, { collection, id: each })
    if (held && (await mayEdit(req.payload, held, { collection, id: each }))) return
  }
  return { ...args, overrideLock: true }
  // The type of what it gives back has a member for each operation.
}) as CollectionBeforeOperationHook

/** How Payload says it. */
const inEnglish = /^Document with ID (.+?) is currently locked/

async function sentenceFor(req: PayloadRequest, collection: string | undefined, message: string): Promise<string | null> {
  const [, id] = inEnglish.exec(message) ?? []
  return id && collection ? requestTexts.locked((await heldByAnother(req, { collection, id }))?.name ?? null) : null
}

export const sayWhoHolds: AfterErrorHook = async ({ collection, error, req, result }) => {
  const sentence = await sentenceFor(req, collection?.slug, error.message)
  return sentence ? { status: 423, response: { errors: [{ name: 'APIError', ...result?.errors[0], message: sentence }] } } : undefined
}

/** Of many at once Payload answers 400, with a sentence for each. */
const sayWhoHoldEach: CollectionAfterOperationHook = async ({ collection, req, result }) => {
  const { errors } = (result ?? {}) as { errors?: { message: string }[] }
  for (const each of errors ?? []) each.message = (await sentenceFor(req, collection.slug, each.message)) ?? each.message
  return result
}

/** @param config as Payload has completed it; every collection that can be locked is changed in place */
export function watchWhoLocks(config: SanitizedConfig): SanitizedConfig {
  for (const { lockDocuments, hooks } of config.collections) {
    if (lockDocuments === false) continue
    hooks.beforeOperation.unshift(passIdleLocks)
    hooks.afterOperation.push(sayWhoHoldEach)
  }
  return config
}
