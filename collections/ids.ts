import type { Id } from '../domain/approval/vocabulary'

/** A reference as Payload hands it out: the id, or the whole document when the query was deep. */
export type Reference = string | { id: string }

/** @returns the id behind a reference. */
export const idOf = (reference: Reference): Id =>
  typeof reference === 'object' ? String(reference.id) : String(reference)

/** @returns the id behind a reference, or null where nothing is referred to. */
export const idOrNull = (reference: Reference | null | undefined): Id | null =>
  reference === null || reference === undefined || reference === '' ? null : idOf(reference)
