/** What one part of the proof has learnt for the next. */
import type { Payload } from 'payload'
import type { Pointers } from '../../domain/approval/replay'
import type { Id } from '../../domain/approval/vocabulary'

/** The first and shortest thing to say of a record that does not hold. */
export interface Fault {
  collection: 'plan-revisions' | 'plan-events' | 'audit-log' | 'plans' | 'attachments' | 'head'
  /** The record's id, where there is one. */
  id: Id | null
  /** One Danish sentence. */
  text: string
}

export interface KnownRevision {
  plan: Id
  number: string
  approvedAt: string
  contentHash: string
  recordHash: string
  /** Whether the record holds its content as it was hashed, and nothing besides. */
  isWhole: boolean
  /** Place of the event that made it; null until that has been met. */
  madeBy: number | null
}

export interface Evidence {
  payload: Payload
  /** Titles, for the sentences. */
  titles: Map<Id, string>
  revisions: Map<Id, KnownRevision>
  /** Hashes of the events, by place: the first has index 0. */
  events: string[]
  pointers: Map<Id, Pointers>
  /** Place of the last event of each plan. */
  lastEvent: Map<Id, number>
  /** Files that frozen contents name, by hash. */
  files: Map<string, { hash: string; mime: string; name: string }>
  audit: { count: number; head: string | null; waiting: number }
  /** Hashes that were asked for and have not been met in either chain. */
  wanted: Set<string>
}

export const evidenceFor = (payload: Payload, heads: readonly string[]): Evidence => ({
  payload,
  titles: new Map(),
  revisions: new Map(),
  events: [],
  pointers: new Map(),
  lastEvent: new Map(),
  files: new Map(),
  audit: { count: 0, head: null, waiting: 0 },
  wanted: new Set(heads),
})
