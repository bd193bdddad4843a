/** Adds a line to the audit log, in the transaction of what it tells of. */
import type { PayloadRequest } from 'payload'
import { afterCommit, inTransaction } from '../../database'
import type { Id } from '../../domain/approval/vocabulary'
import { asOwnLine } from './own-lines'
import { requestSeal } from './seal'
import type { AuditKind } from '.'

export interface AuditLine {
  kind: AuditKind
  /** A whole Danish sentence or more: what was done, and from what to what. */
  text: string
  /** Who did it; the signed-in user of the request unless told. Null is a stranger or the machine. */
  person?: { id: Id; name: string } | null
  plan?: { id: Id; title: string } | null
  /** What was changed, as `contacts/<id>`. */
  record?: string
  details?: Record<string, unknown>
  /** The moment of what the line tells; now unless told. */
  at?: string
}

/** Characters; a longer line could not be kept, and the save that it tells of would fail with it. */
const longestText = 30_000

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/**
 * Writes the line; it stands or falls with the transaction of `req`, and with one of its own when there is none. Its
 * place in the chain is given after the commit (`seal.ts`), so that writers never wait for each other at the chain's end.
 */
export function recordAudit(req: PayloadRequest, line: AuditLine): Promise<void> {
  const { kind, text, plan, record, details } = line
  const person = line.person === undefined ? req.user : line.person
  return inTransaction(
    req.payload,
    async (own) => {
      await asOwnLine(own, () =>
        own.payload.create({
          collection: 'audit-log',
          data: {
            at: line.at ?? new Date().toISOString(),
            kind,
            text: cut(text, longestText),
            person: person ? String(person.id) : null,
            personName: person?.name ?? null,
            plan: plan?.id ?? null,
            planTitle: plan?.title ?? null,
            record: record ?? null,
            details: details ?? null,
          },
          depth: 0,
          overrideAccess: true, // the log is closed to everybody; it writes itself
          req: own,
        }),
      )
      await afterCommit(own, () => requestSeal(own.payload))
    },
    { req },
  )
}
