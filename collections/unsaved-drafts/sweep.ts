/** Drafts go with what they belong to, and with time. */
import type { CollectionAfterDeleteHook, Payload } from 'payload'
import { draftDays } from '.'

const collection = 'unsaved-drafts'

export const forgottenBefore = (now: Date): string => new Date(now.getTime() - draftDays * 24 * 60 * 60_000).toISOString()

/** The day's look. */
export async function forgetOldDrafts({ db }: Payload, now: Date): Promise<void> {
  await db.deleteMany({ collection, where: { at: { less_than: forgottenBefore(now) } } })
}

export const forgetDraftsOf =
  (owner: 'plan' | 'user'): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    await req.payload.db.deleteMany({ collection, where: { [owner]: { equals: String(id) } }, req })
  }
