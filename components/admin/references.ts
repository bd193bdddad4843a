'use client'
/**
 * What an author sees of a reference: the record's name and how to reach it, instead of an id.
 * A plan names dozens of records, so ids asked for in the same moment go out as one request per collection.
 */
import { useDocumentEvents } from '@payloadcms/ui'
import { useEffect, useSyncExternalStore } from 'react'
import type { Contact, Plan, Role } from '../../payload-types'
import { adminUi } from '../../messages'
import { showPhone } from '../../domain/contact/phone'
import { useAddresses } from './api'

export type ReferredCollection = 'contacts' | 'roles' | 'plans' | 'users' | 'departments' | 'plan-revisions'

export interface ReferenceText {
  name: string
  /** A number, who holds the role, or that the record is out of use; empty when there is nothing to add. */
  note: string
}
export type Reference = ReferenceText | 'loading' | 'gone'

const known = new Map<string, { value: Reference; at: number }>()
const listeners = new Set<() => void>()
const waiting = new Map<ReferredCollection, Set<string>>()
const freshFor = 60_000
const idsPerRequest = 50

const keyOf = (collection: ReferredCollection, id: string) => `${collection}/${id}`

/** @returns the reference's text, `loading` until it is known, `gone` when the record does not exist any more. */
export function useReference(collection: ReferredCollection, id: string | null): Reference {
  const { api } = useAddresses()
  const { mostRecentUpdate } = useDocumentEvents()
  const key = id ? keyOf(collection, id) : ''
  const reference = useSyncExternalStore(subscribe, () => known.get(key)?.value ?? 'loading', () => 'loading' as const)

  useEffect(() => {
    if (!id) return
    // A record edited in a drawer shows its new name at once.
    const since = mostRecentUpdate ? Date.parse(mostRecentUpdate.updatedAt ?? '') || 0 : 0
    const found = known.get(key)
    if (!found || found.at < since || Date.now() - found.at > freshFor) ask(collection, id, api)
  }, [collection, id, key, mostRecentUpdate, api])

  return reference
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

type Api = ReturnType<typeof useAddresses>['api']

function ask(collection: ReferredCollection, id: string, api: Api): void {
  if (waiting.size === 0) queueMicrotask(() => void fetchWaiting(api))
  waiting.set(collection, (waiting.get(collection) ?? new Set()).add(id))
}

async function fetchWaiting(api: Api): Promise<void> {
  const asked = [...waiting]
  waiting.clear()
  await Promise.all(
    asked.flatMap(([collection, ids]) =>
      chunks([...ids], idsPerRequest).map((chunk) => fetchSome(collection, chunk, api)),
    ),
  )
}

async function fetchSome(collection: ReferredCollection, ids: string[], api: Api): Promise<void> {
  const depth = collection === 'roles' ? 1 : 0
  const query = new URLSearchParams({ depth: String(depth), limit: String(ids.length), 'where[id][in]': ids.join(',') })
  try {
    const response = await fetch(`${api(`/${collection}`)}?${query}`, { credentials: 'include' })
    if (!response.ok) return
    const { docs } = (await response.json()) as { docs: { id: string }[] }
    const found = new Map(docs.map((doc) => [String(doc.id), textOf(collection, doc)]))
    for (const id of ids) known.set(keyOf(collection, id), { value: found.get(id) ?? 'gone', at: Date.now() })
    listeners.forEach((listener) => listener())
  } catch {
    // Without a connection the names stay as they were; the next look asks again.
  }
}

const chunks = <Item>(items: Item[], size: number): Item[][] =>
  items.length <= size ? [items] : [items.slice(0, size), ...chunks(items.slice(size), size)]

function textOf(collection: ReferredCollection, doc: object): ReferenceText {
  switch (collection) {
    case 'contacts':
      return contactText(doc as Contact)
    case 'roles':
      return roleText(doc as Role)
    case 'plans': {
      const { title, state } = doc as Plan
      return { name: title, note: state === 'outOfUse' ? adminUi.reference.inactive : '' }
    }
    case 'plan-revisions':
      return { name: (doc as { number: string }).number, note: '' }
    default:
      return { name: (doc as { name: string }).name, note: '' }
  }
}

function contactText({ name, active, phones }: Contact): ReferenceText {
  if (active === false) return { name, note: adminUi.reference.inactive }
  const number = phones?.[0]?.number
  return { name, note: number ? adminUi.reference.phone(showPhone(number)) : '' }
}

function roleText({ title, holders }: Role): ReferenceText {
  const first = holders?.[0]?.contact
  if (!first) return { name: title, note: adminUi.reference.vacant }
  return { name: title, note: typeof first === 'object' ? first.name : '' }
}
