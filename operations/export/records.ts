/** Which records leave with a municipality, in which order they are read and written, and how they look in a file. */
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

/**
 * What is left behind is the machine's own: who holds a lease or a lock, wrong passwords, links to choose one, how somebody set up a list, and
 * which migrations a database has seen. And what is typed and not saved, which is its writer's alone.
 */
const left = ['leases', 'sign-in-delays', 'unsaved-drafts', 'password-links', 'payload-locked-documents', 'payload-preferences', 'payload-migrations', 'payload-kv', 'payload-jobs']

export const exportedCollections = ({ collections }: Payload): CollectionSlug[] =>
  (Object.keys(collections) as CollectionSlug[]).filter((slug) => !left.includes(slug))

/** A record as it lies in the database, references as ids. */
export type Row = Record<string, unknown> & { id: string }

/** @returns every record, the oldest first, with the versions of each where versions are kept */
export async function readRecords(payload: Payload, collection: CollectionSlug, req: PayloadRequest): Promise<Row[]> {
  // What refers to a record stands on the other side.
  const all = { pagination: false, limit: 0, sort: 'createdAt', joins: false as never, req }
  const { docs } = await payload.db.find<Row>({ collection, ...all })
  // Who is signed in stays behind; how they sign in goes along.
  return sorted(docs.map(({ sessions: _, ...row }) => row as Row))
}

/** A version of a record: its content under `version`, and when it was so. */
export interface VersionRow {
  parent: string
  version: Record<string, unknown>
  createdAt: string
  updatedAt: string
}

export async function readVersions(payload: Payload, collection: CollectionSlug, req: PayloadRequest): Promise<VersionRow[]> {
  if (!payload.collections[collection].config.versions) return []
  const all = { pagination: false, limit: 0, sort: 'createdAt', req }
  const { docs } = await payload.db.findVersions<Record<string, unknown>>({ collection, ...all })
  return docs.map(({ parent, version, createdAt, updatedAt }) => ({ parent: String(parent), version, createdAt, updatedAt }))
}

/** The same order whatever the database, so that two exports of one state are the same bytes. */
const sorted = (rows: Row[]): Row[] => {
  const orderOf = ({ createdAt, id }: Row): string => `${String(createdAt)} ${id}`
  return rows.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}
