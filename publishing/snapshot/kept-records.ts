/**
 * The records of the database as they were last read. A record that did not change stays the very same object, so that
 * whatever is made of it need not be made again; of a change, only the records that it touched are read anew. What changed
 * behind this process's back is found when everything is read.
 */
import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest, SelectType, Where } from 'payload'
import { isDeepStrictEqual } from 'node:util'
import { idOf } from '../../collections/ids'

/**
 * What may have changed since the last reading: records that this process saved or deleted, as `contacts/17`, and with
 * `since` whatever any process saved from then on; null: nobody knows, read all.
 */
export type Changed = { records: ReadonlySet<string>; since?: Date } | null

interface Doc {
  id: string
}
interface Kept {
  docs: Doc[]
  byId: ReadonlyMap<string, Doc>
}
type Docs<C extends CollectionSlug> = DataFromCollectionSlug<C>[]

export interface Reader {
  /** Live records, in the order of their ids. */
  all: <C extends CollectionSlug>(collection: C, select?: SelectType) => Promise<Docs<C>>
  /** Records of plans that are only ever added to, all or those that fit: of a plan that changed, those that are new. */
  ofPlans: <C extends CollectionSlug>(collection: C, select: SelectType, fitting?: Where) => Promise<Docs<C>>
  /** Records in a chain, in its order: those behind the last that is known. Ask first: what is new in it tells of plans that changed. */
  chain: <C extends CollectionSlug>(collection: C, select: SelectType) => Promise<Docs<C>>
}

export interface KeptRecords {
  reader: (req: PayloadRequest, changed: Changed) => Reader
}

export function keptRecords(): KeptRecords {
  const kept = new Map<string, Kept>()
  return {
    reader: (req, told) => {
      const find = finder(req)
      const changed = told && new Set(told.records)
      const since = told?.since
      const read = async (
        collection: CollectionSlug,
        everything: () => Promise<Doc[]>,
        news: (known: Kept, ids: string[]) => Promise<Doc[]>,
        name: string = collection,
      ) => {
        const known = kept.get(name)
        const now = known && changed ? await news(known, idsOf(collection, changed)) : await everything()
        kept.set(name, keptOf(now, known))
        return kept.get(name)?.docs as never
      }
      return {
        all: (collection, select) => {
          const everything = async () => (await find(collection, select)).sort(byId)
          return read(collection, everything, async (known, ids) => {
            const others = since ? await savedSince(req, collection, since) : []
            const asked = [...new Set([...ids, ...others])]
            const now = asked.length === 0 ? known.docs : inPlace(known, asked, await find(collection, select, { id: { in: asked } }))
            // What another process deleted has left no date.
            return since && now.length !== (await countOf(req, collection)) ? everything() : now
          })
        },
        ofPlans: (collection, select, fitting = {}) => {
          const everything = async () => (await find(collection, select, fitting)).sort(byId)
          const news = async (known: Kept) => {
            const plans = idsOf('plans', changed ?? new Set())
            if (plans.length === 0) return known.docs
            const found = await find(collection, select, { ...fitting, plan: { in: plans } })
            return inPlace(known, found.map(({ id }) => id), found)
          }
          return read(collection, everything, news, `${collection} ${JSON.stringify(fitting)}`)
        },
        chain: (collection, select) =>
          read(collection, () => find(collection, select, undefined, 'seq'), async ({ docs }) => {
            const last = (docs.at(-1) as unknown as { seq: number } | undefined)?.seq ?? 0
            const news = await find(collection, select, { seq: { greater_than: last } }, 'seq')
            // Another process may have signed something that nobody told us of: its plan is read anew too.
            for (const { plan } of news as unknown as { plan?: unknown }[]) if (plan) changed?.add(`plans/${idOf(plan as string)}`)
            return [...docs, ...news]
          }),
      }
    },
  }
}

/** @returns the ids of the records that any process has saved from then on */
export async function savedSince(req: PayloadRequest, collection: CollectionSlug, since: Date): Promise<string[]> {
  const where = { updatedAt: { greater_than_equal: since.toISOString() } }
  return (await finder(req)(collection, { updatedAt: true } as never, where)).map(({ id }) => id)
}

async function countOf(req: PayloadRequest, collection: CollectionSlug): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: collection as 'plans',
    overrideAccess: true, // how many there are, to see whether one is gone
    req,
  })
  return totalDocs
}

const idsOf = (collection: CollectionSlug, changed: ReadonlySet<string>): string[] =>
  [...changed].flatMap((key) => (key.startsWith(`${collection}/`) ? key.slice(collection.length + 1) : []))

/** @returns the known records with those of the ids as they are found now, or without them */
function inPlace({ docs, byId: known }: Kept, ids: string[], found: Doc[]): Doc[] {
  const fresh = new Map(found.map((doc) => [doc.id, doc]))
  const touched = new Set(ids)
  const stayed = docs.flatMap((doc) => (touched.has(doc.id) ? (fresh.get(doc.id) ?? []) : doc))
  const added = found.filter(({ id }) => !known.has(id))
  return added.length > 0 ? [...stayed, ...added].sort(byId) : stayed
}

function keptOf(docs: Doc[], known: Kept | undefined): Kept {
  const same = docs.map((doc) => {
    const before = known?.byId.get(doc.id)
    return before && (before === doc || isDeepStrictEqual(before, doc)) ? before : doc
  })
  if (known && same.length === known.docs.length && same.every((doc, at) => doc === known.docs[at])) return known
  return { docs: same, byId: new Map(same.map((doc) => [doc.id, doc])) }
}

/** As the databases order them, and the same on both. */
const byId = (a: Doc, b: Doc): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const finder =
  (req: PayloadRequest) =>
  async (collection: CollectionSlug, select?: SelectType, where?: Where, sort = 'id'): Promise<Doc[]> => {
    const { docs } = await req.payload.find({
      // With this many collections the type of all their answers at once is too large for the compiler.
      collection: collection as 'plans',
      depth: 0,
      pagination: false,
      sort,
      ...(where && { where }),
      ...(select && { select: select as never }),
      overrideAccess: true, // the publisher reads for every reader, and filters by edition
      req,
    })
    return docs
  }
