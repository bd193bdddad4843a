/** Payload's lock on a document that somebody is writing in: whose it may be. */
import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest, type Where } from 'payload'
import type { Id } from '../../domain/approval/vocabulary'
import type { User } from '../../payload-types'
import { idOf } from '../ids'

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
  const { totalDocs } = await payload.count({
    collection: document.collection as CollectionSlug,
    where: { and: [{ id: { equals: id } }, verdict as Where] },
    overrideAccess: true, // the rule above is the question
  })
  return totalDocs > 0
}

/** Seconds after the last sign of life, as Payload has it. */
export const lockSeconds = 300

/** Who holds a lock is a fact. */
const facts = { pagination: false, depth: 0, overrideAccess: true } as const

/** @returns whoever else is writing in the document, by Payload's lock; null when nobody is, or the lock was forgotten */
export async function heldByAnother(req: PayloadRequest, { collection, id }: { collection: string; id: Id }): Promise<User | null> {
  const where: Where = { and: [{ 'document.relationTo': { equals: collection } }, { 'document.value': { equals: id } }] }
  const { docs } = await req.payload.find({ collection: 'payload-locked-documents', where, sort: '-updatedAt', limit: 1, ...facts, req })
  const [lock] = docs
  const holder = lock && idOf(lock.user.value)
  const isFresh = lock && Date.now() - new Date(lock.updatedAt).getTime() <= lockSeconds * 1000
  if (!isFresh || !holder || holder === String(req.user?.id)) return null
  const { docs: users } = await req.payload.find({ collection: 'users', where: { id: { equals: holder } }, ...facts, req })
  return users[0] ?? null
}

/** @returns the documents of the collection that have a lock, whosever and however old */
export async function lockedIn(req: PayloadRequest, collection: string): Promise<Id[]> {
  const where: Where = { 'document.relationTo': { equals: collection } }
  const { docs } = await req.payload.find({ collection: 'payload-locked-documents', where, ...facts, req })
  return docs.flatMap(({ document }) => (document?.value ? [idOf(document.value)] : []))
}
