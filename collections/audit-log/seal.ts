/**
 * Gives the log's lines their place in its chain, after the transactions that wrote them. One at a time in a process;
 * two servers that meet write the same lines, so the database lets one of them win and the other begins again.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Mutex } from 'async-mutex'
import type { Payload, PayloadRequest } from 'payload'
import { afterCommit, inTransaction } from '../../database'
import type { AuditLog } from '../../payload-types'
import { auditHash } from '../../domain/approval/audit'
import { tellAudit, type SealedLine } from './tell'
import { onePerProcess } from '../../database/one-per-process'
import { all, asFact } from '../records'

/** Lines in one transaction: few enough that other writers hardly wait. */
const batch = 50
/** Milliseconds in which lines gather, so that many saves in a row cost few seals. */
const gathering = 250

const holder = onePerProcess<{ turns: Mutex; isAsked: boolean; isOver: boolean }>('audit-seal')
const sealing = (holder.current ??= { turns: new Mutex(), isAsked: false, isOver: false })

/** Asks for a seal soon, without waiting. What fails is told in the log, and made up for by the next. */
export function requestSeal(payload: Payload): void {
  if (sealing.isAsked || sealing.isOver) return
  sealing.isAsked = true
  // Does not keep the process alive: the next start seals what it leaves.
  const soon = pause(gathering, null, { ref: false }).then(() => sealAudit(payload))
  soon.catch((err: unknown) => {
    payload.logger.error({ err, msg: 'The audit log could not be sealed; the next line or start tries again.' })
  })
}

/** Seals every line committed before this call, in the order of `at`. @returns how many */
export const sealAudit = (payload: Payload): Promise<number> =>
  sealing.turns.runExclusive(async () => {
    sealing.isAsked = false
    if (sealing.isOver) return 0
    for (let sealed = 0; ; ) {
      const count = await inTransaction(payload, sealBatch, { attempts: 15 })
      sealed += count
      if (count < batch) return sealed
    }
  })

/** Seals what waits, and begins no more: before the database is closed under the one that is under way. */
export async function endSealing(payload: Payload): Promise<void> {
  await sealAudit(payload)
  sealing.isOver = true
}

/** Past Payload's own update, whose hooks refuse every change of a line, ours included. */
async function sealBatch(req: PayloadRequest): Promise<number> {
  const waiting = await linesWhere(req, false, ['at', 'createdAt', 'id'], batch)
  const [head] = waiting.length > 0 ? await linesWhere(req, true, ['-seq'], 1) : []
  const sealed: SealedLine[] = []
  let { seq, hash } = { seq: head?.seq ?? 0, hash: head?.hash ?? null }
  for (const line of waiting) {
    const previousHash: string | null = hash
    seq += 1
    hash = auditHash(line, seq, previousHash)
    const data = { seq, previousHash, hash }
    await req.payload.db.updateOne({ collection: 'audit-log', id: line.id, data, req, returning: false })
    sealed.push({ ...line, seq, hash })
  }
  await afterCommit(req, () => tellAudit(sealed))
  return waiting.length
}

async function linesWhere(req: PayloadRequest, isSealed: boolean, sort: string[], limit: number): Promise<AuditLog[]> {
  return all(asFact(req, 'the log is closed to everybody; it seals itself'), 'audit-log', {
    where: { seq: { exists: isSealed } },
    sort,
    limit,
  })
}
