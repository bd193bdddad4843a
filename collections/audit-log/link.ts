/** How one line of the log follows the one before it. */
import type { AuditLog } from '../../payload-types'
import { auditHash } from '../../domain/approval/audit'
import type { LinkFault } from '../plan-events/link'

/** @returns what is wrong with a line's place behind the one before it, which is null for the first */
export function auditLinkFault(line: AuditLog, before: Pick<AuditLog, 'seq' | 'hash'> | null): LinkFault | null {
  const seq = line.seq ?? 0
  const place = (before?.seq ?? 0) + 1
  if (seq > place) return 'missing'
  if (seq < place) return 'twice'
  if (!isWhole(line)) return 'altered'
  return (line.previousHash ?? null) === (before?.hash ?? null) ? null : 'unlinked'
}

/** @returns whether a line says what its own hash was made of */
export const isWhole = (line: AuditLog): boolean => line.hash === auditHash(line, line.seq ?? 0, line.previousHash ?? null)
