'use client'
/** Every contact with its numbers, asked for once for all editors of a page and again when a contact was saved. */
import { useDocumentEvents } from '@payloadcms/ui'
import { useEffect, useSyncExternalStore } from 'react'
import { contactBook, type BookEntry, type ContactBook } from '../../../domain/content/typed-facts'
import type { Id } from '../../../domain/approval/vocabulary'
import { useAddresses } from '../api'

export interface KnownContact extends BookEntry {
  department: string
}
export interface Book {
  book: ContactBook
  contacts: ReadonlyMap<Id, KnownContact>
}

let known: Book | null = null
let askedAt = 0
const listeners = new Set<() => void>()
const freshFor = 300_000

/** @returns null until it is known, and where it cannot be asked: then nothing is marked. */
export function useContactBook(): Book | null {
  const { api } = useAddresses()
  const { mostRecentUpdate } = useDocumentEvents()
  const address = api('/contact-book')
  const savedAt = mostRecentUpdate?.entitySlug === 'contacts' ? Date.parse(mostRecentUpdate.updatedAt ?? '') || 0 : 0
  useEffect(() => void ask(address, savedAt), [address, savedAt])
  return useSyncExternalStore(subscribe, () => known, () => null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Contacts were made without a form. */
export function askAgain(address: string): void {
  askedAt = 0
  void ask(address, 0)
}

async function ask(address: string, savedAt: number): Promise<void> {
  if (askedAt > savedAt && Date.now() - askedAt < freshFor) return
  askedAt = Date.now()
  try {
    const response = await fetch(address, { credentials: 'include' })
    if (!response.ok) return
    const entries = (await response.json()) as KnownContact[]
    known = { book: contactBook(entries), contacts: new Map(entries.map((entry) => [entry.id, entry])) }
    listeners.forEach((listener) => listener())
  } catch {
    // Without a connection nothing is marked; the next editor asks again.
    askedAt = 0
  }
}
