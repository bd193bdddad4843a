/**
 * The audit log's chain, followed from what readers were shown last to what the next release will name. What was followed
 * once is not followed again by this process: only its end is looked at, and the daily proof reads all of it.
 */
import type { Payload } from 'payload'
import { auditLinkFault, isWhole } from '../../collections/audit-log/link'
import { asFact, one } from '../../collections/records'
import { inChain } from '../../collections/verify/stream'
import type { AuditLog } from '../../payload-types'
import type { Problem } from './problems'

/**
 * @param from the head that the release in force names; null when it names none
 * @param to the head that the next one will name
 * @returns what does not hold between the two
 */
export type FollowAudit = (from: string | null, to: string | null) => Promise<Problem[]>

const followers = new WeakMap<Payload, FollowAudit>()

/** One for each database that is open, which remembers how far it has come. */
export function auditFollower(payload: Payload): FollowAudit {
  const follower = followers.get(payload) ?? newFollower(payload)
  followers.set(payload, follower)
  return follower
}

function newFollower(payload: Payload): FollowAudit {
  /** The end of what has been followed, and the heads that were met on the way. */
  let followed: AuditLog | null = null
  const met = new Set<string>()

  return async (from, to) => {
    const isKnown = from !== null && met.has(from)
    const start = isKnown ? followed : from === null ? null : await lineOf(payload, from)
    if (from !== null && !(start && isWhole(start))) return [{ problem: 'unknown-head', chain: 'audit', head: from }]
    let before = start
    if (before?.hash !== to || isKnown) {
      for await (const line of inChain(payload, 'audit-log', start ? (start.seq ?? 0) - 1 : undefined)) {
        // The first is the one to start from, which must stand as it stood.
        const fault = line.seq === start?.seq ? (line.hash === start?.hash && isWhole(line) ? null : 'altered') : auditLinkFault(line, before)
        if (fault) return [{ problem: 'broken-chain', chain: 'audit', place: line.seq ?? 0, fault }]
        before = line
        if (line.hash === to) break
      }
    }
    if ((before?.hash ?? null) !== to) return [{ problem: 'unknown-head', chain: 'audit', head: to ?? '' }]
    followed = before
    // From the beginning: what was met before may have been another chain's.
    if (from === null) met.clear()
    for (const head of [from, to]) if (head) met.add(head)
    return []
  }
}

async function lineOf(payload: Payload, hash: string): Promise<AuditLog | null> {
  return one(asFact(payload, 'what is proved is the record itself'), 'audit-log', { hash: { equals: hash } })
}
