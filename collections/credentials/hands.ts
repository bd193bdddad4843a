/**
 * Who changed whose credentials, as the audit log tells: its lines are chained, so nobody takes a hand back.
 */
import type { PayloadRequest, Where } from 'payload'
import type { CredentialChange, CredentialPart, Hand } from '../../domain/approval/credentials'
import type { Id } from '../../domain/approval/vocabulary'
import type { AuditLog } from '../../payload-types'
import { all, asFact } from '../records'

export type CredentialLine = Pick<AuditLog, 'at' | 'person' | 'personName' | 'record' | 'details'>

/** @returns the parts that a line of the audit log says were changed; none for a line about something else. */
export const partsTold = ({ details }: Pick<AuditLog, 'details'>): CredentialPart[] =>
  (details as { credentials?: CredentialPart[] } | null)?.credentials ?? []

/** The hands of others on everybody's credentials, oldest first; read once per request. */
export function handsOf(req: PayloadRequest): Promise<Hand[]> {
  const context = req.context as { hands?: Promise<Hand[]> }
  return (context.hands ??= readHands(req))
}

async function readHands(req: PayloadRequest): Promise<Hand[]> {
  const lines = await linesWhere(req, { person: { exists: true } }, 'at')
  return lines.flatMap((line): Hand[] => {
    const [on, parts] = [userIn(line), partsTold(line)]
    if (!line.person || line.person === on || parts.length === 0) return []
    return [{ on, by: line.person, at: line.at, parts }]
  })
}

/** @returns the latest change of a user's credentials, by whomever; null when the log knows of none. */
export async function latestChange(req: PayloadRequest, user: Id): Promise<CredentialChange | null> {
  const lines = await linesWhere(req, { record: { equals: `users/${user}` } }, '-at')
  const line = lines.find((each) => partsTold(each).length > 0)
  return line ? changeIn(line) : null
}

export const changeIn = (line: CredentialLine): CredentialChange => ({
  changedAt: line.at,
  by: line.person ? { user: line.person, name: line.personName ?? '' } : null,
  parts: partsTold(line),
})

export const userIn = ({ record }: Pick<AuditLog, 'record'>): Id => (record ?? '').replace(/^users\//, '')

async function linesWhere(req: PayloadRequest, where: Where, sort: string): Promise<CredentialLine[]> {
  return all(asFact(req, 'who has had a hand on a signature is a fact, whoever asks'), 'audit-log', {
    where: { and: [{ kind: { equals: 'permission' } }, where] },
    sort: [sort, 'id'],
    select: { at: true, person: true, personName: true, record: true, details: true },
  })
}
