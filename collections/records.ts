/**
 * Where records are read: every read says first on whose behalf, then which records, and lets no more through than that.
 *
 *     await all(asUser(req), 'comments', { where: { plan: { equals: plan.id } }, sort: 'at' })
 *     await one(asFact(req, 'who may sign is a fact, whoever asks'), 'users', id)
 *
 * Records come flat (`depth: 0`) and uncounted unless a read asks otherwise. Writes, globals, versions and reads page by
 * page are Payload's own calls; docs/decisions/0081 says why.
 */
import type {
  CollectionSlug, JoinQuery, Payload, PayloadRequest, PopulateType, SelectType, Sort, TransformCollectionWithSelect,
  TypedCollectionSelect, Where,
} from 'payload'
import type { Id } from '../domain/approval/vocabulary'
import { inBatches } from './in-batches'

/** Who reads: a user within their permissions, or the program for a reason. A request brings its transaction along. */
export type Behalf = { payload: Payload; req?: PayloadRequest } & (
  | { overrideAccess: false; user: unknown }
  | { overrideAccess: true; because: string }
)

/** Reads what the user may read: whoever made the request, or the one given where there is no request. */
export function asUser(req: PayloadRequest): Behalf
export function asUser(payload: Payload, user: unknown): Behalf
export function asUser(from: PayloadRequest | Payload, user?: unknown): Behalf {
  if (isRequest(from)) return { payload: from.payload, req: from, overrideAccess: false, user: from.user }
  return { payload: from, overrideAccess: false, user }
}

/**
 * Reads past the access rules.
 * @param because why that is right, in words: what is read is no secret from those who get the answer
 */
export function asFact(from: PayloadRequest | Payload, because: string): Behalf {
  return { ...(isRequest(from) ? { payload: from.payload, req: from } : { payload: from }), overrideAccess: true, because }
}

const isRequest = (from: PayloadRequest | Payload): from is PayloadRequest => 'payload' in from

type Selected<Slug extends CollectionSlug> = TypedCollectionSelect[Slug] & SelectType

/** How a record is to look. */
interface Shape<Slug extends CollectionSlug, Select> {
  select?: Select
  populate?: PopulateType
  depth?: number
  joins?: JoinQuery<Slug>
  showHiddenFields?: boolean
}

/**
 * One record: by its id, or the first that `where` fits.
 * @returns null when there is none for them
 */
export async function one<Slug extends CollectionSlug, Select extends Selected<Slug>>(
  behalf: Behalf,
  collection: Slug,
  which: Id | Where,
  options: Shape<Slug, Select> & { sort?: Sort; disableErrors?: boolean } = {},
): Promise<TransformCollectionWithSelect<Slug, Select> | null> {
  const where = typeof which === 'object' ? which : { id: { equals: which } }
  const [found] = await find<Slug, Select>(behalf, collection, { where, limit: 1, ...options })
  return found ?? null
}

/**
 * A record that must be there.
 * @throws NotFound when it is not, and ends the request's transaction with it
 */
export async function existing<Slug extends CollectionSlug, Select extends Selected<Slug>>(
  behalf: Behalf,
  collection: Slug,
  id: Id,
  options: Shape<Slug, Select> = {},
): Promise<TransformCollectionWithSelect<Slug, Select>> {
  const question = { collection, id, depth: 0, ...options, ...accessOf(behalf) }
  return (await untyped(behalf).findByID(question)) as TransformCollectionWithSelect<Slug, Select>
}

/** All records that `where` fits; with a `limit`, the first of them. */
export const all = <Slug extends CollectionSlug, Select extends Selected<Slug>>(
  behalf: Behalf,
  collection: Slug,
  options: Shape<Slug, Select> & { where?: Where; sort?: Sort; limit?: number } = {},
): Promise<TransformCollectionWithSelect<Slug, Select>[]> => find<Slug, Select>(behalf, collection, options)

/** Records by their ids, each once and in no order; those that do not exist are left out. */
export function byIds<Slug extends CollectionSlug, Select extends Selected<Slug>>(
  behalf: Behalf,
  collection: Slug,
  ids: readonly Id[],
  options: Shape<Slug, Select> = {},
): Promise<TransformCollectionWithSelect<Slug, Select>[]> {
  return inBatches([...new Set(ids)], (some) => find<Slug, Select>(behalf, collection, { where: { id: { in: [...some] } }, ...options }))
}

/** How many records `where` fits. */
export async function count(behalf: Behalf, collection: CollectionSlug, where?: Where): Promise<number> {
  const { totalDocs } = await behalf.payload.count({ collection, ...(where && { where }), ...accessOf(behalf) })
  return totalDocs
}

async function find<Slug extends CollectionSlug, Select extends Selected<Slug>>(
  behalf: Behalf,
  collection: Slug,
  options: object,
): Promise<TransformCollectionWithSelect<Slug, Select>[]> {
  const question = { collection, depth: 0, pagination: false, ...options, ...accessOf(behalf) }
  const { docs } = await untyped(behalf).find(question)
  return docs as TransformCollectionWithSelect<Slug, Select>[]
}

/** Of any collection at once, the types of Payload's own questions are too large for the compiler. */
const untyped = ({ payload }: Behalf) =>
  payload as unknown as { find(question: object): Promise<{ docs: unknown }>; findByID(question: object): Promise<unknown> }

/** What Payload is told: no `req` at all where there is none, so that it makes one of its own. */
const accessOf = ({ req, ...behalf }: Behalf) => ({
  ...(req && { req }),
  ...(behalf.overrideAccess ? { overrideAccess: true } : { overrideAccess: false, user: behalf.user }),
})
