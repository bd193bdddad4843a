/** The audit log's own chain: each line carries the hash of the one before it. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../content/canonical'
import type { Id } from './vocabulary'

/** A line without its place: what it says, with names and titles as they were. */
export interface AuditFacts {
  /** UTC instant, ISO 8601 with milliseconds. */
  at: string
  kind: string
  text: string
  /** Null where nobody was signed in: the machine itself, or a stranger at the login. */
  person?: Id | null
  personName?: string | null
  plan?: Id | null
  planTitle?: string | null
  /** What was changed, as `contacts/<id>`. */
  record?: string | null
  details?: unknown
}

/** A line with its place in the chain. */
export interface SealedLine extends AuditFacts {
  seq: number
  previousHash?: string | null
  hash: string
}

/**
 * @param line only the properties of `AuditFacts` count, so that a stored line can be given as it is.
 * @param seq its place, from 1.
 * @param previousHash hash of the line before it; null for the first.
 */
export const auditHash = (line: AuditFacts, seq: number, previousHash: string | null): string =>
  createHash('sha256').update(canonicalJson({
    seq,
    at: line.at,
    kind: line.kind,
    text: line.text,
    person: line.person ?? null,
    personName: line.personName ?? '',
    plan: line.plan ?? null,
    planTitle: line.planTitle ?? '',
    record: line.record ?? '',
    details: line.details ?? null,
    previousHash,
  }), 'utf8').digest('hex')

/** @returns whether a line stands where it says and follows the one before it. */
export const followsInLog = (line: SealedLine, before: Pick<SealedLine, 'seq' | 'hash'> | null): boolean =>
  line.seq === (before?.seq ?? 0) + 1 &&
  (line.previousHash ?? null) === (before?.hash ?? null) &&
  line.hash === auditHash(line, line.seq, before?.hash ?? null)
