/** Payload's lock on a document that somebody is writing in: whose it may be. */
import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest, type Where } from 'payload'
import type { Id } from '../../domain/approval/vocabulary'
import type { User } from '../../payload-types'
import { idOf } from '../ids'
import { all, asFact, count, one } from '../records'

/** A document, or a global of which there is one. */
export type Lockable = { collection: string; id: Id } | { global: string }

/** @returns whether the person may save the document as it is now: the access rule of its collection, asked for them */
export async function mayEdit(payload: Payload, user: User, document: Lockable): Promise<boolean> {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  if ('global' in document) {
    const found = payload.config.globals.find(({ slug }) => slug === document.global)
    return found ? (await found.access.update?.({ req })) === true : false
  }
  const { id } = document
  const collection = payload.collections[document.collection as CollectionSlug]
  if (!collection) return false
  const verdict = await collection.config.access.update({ req, id })
  if (typeof verdict === 'boolean') return verdict
  const fits: Where = { and: [{ id: { equals: id } }, verdict as Where] }
  return (await count(asFact(payload, 'the rule above is the question'), document.collection as CollectionSlug, fits)) > 0
}

/** Seconds after the last sign of life, as Payload has it. */
export const lockSeconds = 300

const facts = (req: PayloadRequest) => asFact(req, 'who holds a lock is a fact')

/** @returns whoever else is writing in the document, by Payload's lock; null when nobody is, or the lock was forgotten */
export async function heldByAnother(req: PayloadRequest, { collection, id }: { collection: string; id: Id }): Promise<User | null> {
  const where: Where = { and: [{ 'document.relationTo': { equals: collection } }, { 'document.value': { equals: id } }] }
  const lock = await one(facts(req), 'payload-locked-documents', where, { sort: '-updatedAt' })
  const holder = lock && idOf(lock.user.value)
  const isFresh = lock && Date.now() - new Date(lock.updatedAt).getTime() <= lockSeconds * 1000
  if (!isFresh || !holder || holder === String(req.user?.id)) return null
  return one(facts(req), 'users', holder)
}

/** @returns the documents of the collection that have a lock, whosever and however old */
export async function lockedIn(req: PayloadRequest, collection: string): Promise<Id[]> {
  const where: Where = { 'document.relationTo': { equals: collection } }
  const docs = await all(facts(req), 'payload-locked-documents', { where })
  return docs.flatMap(({ document }) => (document?.value ? [idOf(document.value)] : []))
}
