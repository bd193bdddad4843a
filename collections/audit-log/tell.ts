/**
 * Tells each line of the audit log, when it has its place in the chain, to whoever gathers the server's logs (`AUDIT_LOG`).
 * A gap in `seq` there is a line that was lost on the way; the chain here has it.
 */
import type { AuditLog } from '../../payload-types'
import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { onePerProcess } from '../../database/one-per-process'

/** `ids`: without names and sentences, as the rest of the log; `full`: with them, for a log that may hold personal data. */
export type AuditTelling = 'off' | 'ids' | 'full'

/** @throws PlainError when `AUDIT_LOG` is none of them */
export function auditTelling({ AUDIT_LOG: given }: Record<string, string | undefined>): AuditTelling {
  if (!given || given === 'off') return 'off'
  if (given !== 'ids' && given !== 'full') throw new PlainError(operationsTexts.log.badAudit(given))
  return given
}

export type SealedLine = Pick<AuditLog, 'at' | 'kind' | 'text' | 'person' | 'personName' | 'plan' | 'planTitle' | 'record'> & { seq: number; hash: string }

/** @returns one object of JSON */
export function auditLine({ at, kind, text, person, personName, plan, planTitle, record, seq, hash }: SealedLine, telling: 'ids' | 'full'): string {
  const open = telling === 'full' ? { name: personName, title: planTitle, text } : {}
  return JSON.stringify({ level: 'info', time: at, module: 'audit', seq, kind, user: person, plan, record, hash, ...open, msg: 'audit' })
}

const holder = onePerProcess<(line: SealedLine) => void>('audit-telling')

/** Only a server tells: what a command line prints is its answer. @param write takes one whole line */
export function tellAuditTo(write: (line: string) => void, telling: AuditTelling): void {
  holder.current = telling === 'off' ? undefined : (line) => write(`${auditLine(line, telling)}\n`)
}

export const tellAudit = (lines: SealedLine[]): void => lines.forEach((line) => holder.current?.(line))
