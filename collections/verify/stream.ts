/** Reads whole collections a page at a time, so that a hundred thousand records do not fill the memory. */
import type { CollectionSlug, DataFromCollectionSlug, Payload, Where } from 'payload'
import { all, asFact, count } from '../records'

const pageSize = 500

const facts = (payload: Payload) => asFact(payload, 'what is proved is the record itself, whoever asks')

/**
 * Records of a chain in the order of their places. Those without a place are found by counting.
 * @param after the place before the first wanted; all unless told
 */
export async function* inChain<C extends 'plan-events' | 'audit-log'>(
  payload: Payload,
  collection: C,
  after = Number.NEGATIVE_INFINITY,
): AsyncGenerator<DataFromCollectionSlug<C>> {
  for (let last = after; ; ) {
    const docs = await all(facts(payload), collection as 'plan-events', {
      where: Number.isFinite(last) ? { seq: { greater_than: last } } : { seq: { exists: true } },
      sort: ['seq', 'id'],
      showHiddenFields: true,
      limit: pageSize,
    })
    yield* docs as unknown as DataFromCollectionSlug<C>[]
    const end = docs.at(-1)
    if (!end || docs.length < pageSize) return
    last = end.seq
  }
}

/** Every record, by ids read first: what is written meanwhile belongs to the next proof. */
export async function* each<C extends CollectionSlug>(
  payload: Payload,
  collection: C,
  size = 50,
): AsyncGenerator<DataFromCollectionSlug<C>> {
  const docs = await all(facts(payload), collection as 'plans', { select: { updatedAt: true }, sort: 'id', showHiddenFields: true })
  for (let from = 0; from < docs.length; from += size) {
    const where: Where = { id: { in: docs.slice(from, from + size).map(({ id }) => id) } }
    const page = await all(facts(payload), collection as 'plans', { where, sort: 'id', showHiddenFields: true })
    yield* page as unknown as DataFromCollectionSlug<C>[]
  }
}

export const countOf = (payload: Payload, collection: CollectionSlug, where?: Where): Promise<number> =>
  count(facts(payload), collection, where)
