/** A draft ends when its form is saved, or its text is kept otherwise. */
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook, Payload, PayloadRequest } from 'payload'
import type { Plan, User } from '../../payload-types'

const collection = 'unsaved-drafts'

export const rowKey = (user: Pick<User, 'id'>, key: string): string => `${user.id}:${key}`

/** Ends a form's draft, where it has one. @param key as a client sent it */
export async function endDraft(payload: Payload, user: Pick<User, 'id'>, key: unknown, req?: PayloadRequest): Promise<void> {
  if (typeof key === 'string') await payload.db.deleteMany({ collection, where: { key: { equals: rowKey(user, key) } }, req })
}

/** The form tells with its save which draft is its own (plans/fields/draft-key.ts). */
export const noteDraftKey: CollectionBeforeOperationHook<'plans'> = ({ args, operation, req }) => {
  const { data } = args as { data?: { draftKey?: unknown } }
  if (operation === 'create' || operation === 'update') req.context.draftKey = data?.draftKey
}

/** In the save's own transaction: what is not saved keeps its draft. */
export const endSavedDraft: CollectionAfterChangeHook<Plan> = async ({ doc, req }) => {
  if (req.user) await endDraft(req.payload, req.user, req.context.draftKey, req)
  return doc
}
