/**
 * The proof that nothing was altered: every hash is reckoned again, both chains are followed link by link, and whatever
 * plans say of themselves is held against their events. Reads only, on either database, beside a running server.
 */
import type { Payload } from 'payload'
import { verifyTexts } from '../../messages'
import { attachmentDamage } from '../attachments/storage'
import { all, asFact } from '../records'
import { auditFaults } from './audit'
import { credentialFaults } from './credentials'
import { evidenceFor, type Evidence, type Fault } from './evidence'
import { eventFaults } from './events'
import { planFaults } from './plans'
import { revisionFaults, strayRevisions } from './revisions'
import { each } from './stream'

export type { Fault } from './evidence'

export interface Proof {
  /** What does not hold, in the order found; only the first unless all were asked for. */
  faults: Fault[]
  revisions: number
  plans: number
  files: number
  events: { count: number; head: string | null }
  /** `waiting`: lines written a moment ago, without a place yet. */
  audit: { count: number; head: string | null; waiting: number }
}

interface Options {
  /** Go on after the first fault. */
  all?: boolean
  /** Hashes that must be met in either chain, such as one printed on a page long ago: finds what was cut off the end. */
  heads?: readonly string[]
}

export async function verify(payload: Payload, { all = false, heads = [] }: Options = {}): Promise<Proof> {
  const evidence = evidenceFor(payload, heads)
  const faults: Fault[] = []
  for await (const fault of everyFault(evidence)) {
    faults.push(fault)
    if (!all) break
  }
  const { revisions, titles, files, events, audit } = evidence
  return {
    faults,
    revisions: revisions.size,
    plans: titles.size,
    files: files.size,
    events: { count: events.length, head: events.at(-1) ?? null },
    audit,
  }
}

async function* everyFault(evidence: Evidence): AsyncGenerator<Fault> {
  await readTitles(evidence)
  yield* revisionFaults(evidence)
  yield* eventFaults(evidence)
  yield* strayRevisions(evidence)
  yield* planFaults(evidence)
  yield* auditFaults(evidence)
  yield* credentialFaults(evidence)
  yield* fileFaults(evidence)
  for (const head of evidence.wanted) {
    yield { collection: 'head', id: null, text: verifyTexts.head(head, evidence.events.length, evidence.audit.count) }
  }
}

async function readTitles({ payload, titles }: Evidence): Promise<void> {
  const docs = await all(asFact(payload, 'what is proved is the record itself'), 'plans', { select: { title: true } })
  for (const { id, title } of docs) titles.set(String(id), title)
}

async function* fileFaults({ payload, files }: Evidence): AsyncGenerator<Fault> {
  for await (const { hash, mime, name } of each(payload, 'attachments')) files.set(hash, { hash, mime, name })
  for (const { name, hash, damage } of await attachmentDamage(files.values())) {
    yield { collection: 'attachments', id: hash, text: verifyTexts.file(name, hash, damage) }
  }
}
