/**
 * Takes the snapshot: a few bulk queries in one transaction, and the only place that decides what readers may see.
 * Whatever is not selected here, or is not of the edition, cannot reach a page, the search index or the feed.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Payload, PayloadRequest } from 'payload'
import { idOf, idOrNull } from '../../collections/ids'
import { inTransaction } from '../../database'
import type { Plan, User } from '../../payload-types'
import type { FrozenContent } from '../../domain/content/frozen'
import type { Id } from '../../domain/approval/vocabulary'
import type { Edition } from '../editions'
import { auditFollower } from '../release/audit-evidence'
import { examine } from '../release/evidence'
import { keptRecords, savedSince, type Changed } from './kept-records'
import { pastTexts } from './past-texts'
import { pastOf } from './past-visibility'
import { publicEdition } from './public-edition'
import { rememberer } from './remember'
import type { Snapshot, Snapshots } from './snapshot'
import {
  approvedPlans,
  contactOf,
  departmentOf,
  emergencyOf,
  eventOf,
  parseContent,
  planOf,
  roleOf,
} from './snapshot-records'

/** @returns everything that readers of each edition may see, both as it was at one moment. */
export const readSnapshots = (payload: Payload, now = new Date()): Promise<Snapshots> => snapshotReader(payload)(null, now)

/** @param changed what may have changed since the last reading; null reads all */
export type SnapshotReader = (changed: Changed, now?: Date) => Promise<Snapshots>

/** Reads again and again, each time only what has changed: of the others, the snapshot has the very same objects. */
export function snapshotReader(payload: Payload): SnapshotReader {
  const records = keptRecords()
  const contents = new Map<Id, FrozenContent>()
  const editors = new Map<Id, Editor>()
  const former = pastTexts()
  const once = rememberer()
  return (changed, now = new Date()) =>
    inTransaction(payload, async (req) => {
      const { all, ofPlans, chain } = records.reader(req, changed)
      const events = await chain('plan-events', eventFields)
      const departments = await all('departments')
      const contacts = await all('contacts')
      const roles = await all('roles')
      const plans = await all('plans', { ...liveFields, publicFormerSlugs: true })
      const told = once('told', [events], () => events.flatMap((event) => once('event', [event], () => eventOf(event))))
      const revisions = await ofPlans('plan-revisions', revisionFields)
      const approved = approvedPlans(plans, revisions, told, once)
      const synonyms = await all('synonyms')
      const emergency = await req.payload.findGlobal({ slug: 'emergency', depth: 0, overrideAccess: true, req }) // as for every record
      const head = await auditHead(req)
      await addContents(req, approved.map(({ latest }) => latest.id), contents, changed)
      await addEditors(req, approved.map(({ plan }) => plan), editors, changed)
      const open = approved.filter(({ latest }) => contents.get(latest.id)?.content.visibility === 'public')
      const past = await pastOf(open.flatMap((plan) => plan.revisions), (ids) => contentsOf(req, ids))
      const texts = await former(approved, (ids) => contentsOf(req, ids))
      const shown = new Set(approved.flatMap((plan) => plan.revisions.map(({ id }) => id)))
      const rows = { plans, events, revisions, shown, contents: new Map([...past.read, ...texts.read, ...contents]) }
      const { told: pointers, ...proven } = examine(rows)

      const known = new Set(approved.map(({ plan }) => plan.id))
      const snapshotOf = (edition: Edition): Snapshot => ({
        takenAt: now.toISOString(),
        edition,
        departments: departments.map((each) => once('department', [each], () => departmentOf(each))),
        contacts: contacts.map((each) => once(`contact ${edition}`, [each], () => contactOf(each, edition))),
        roles: roles.map((each) => once(`role ${edition}`, [each], () => roleOf(each, edition))),
        plans: approved.map((each) => {
          const editor = editors.get(idOrNull(each.plan.responsibleEditor) ?? '')
          const audiences = each.revisions.map(({ id }) => past.visibility.get(id)).join()
          const of = [each, editor, contents.get(each.latest.id), audiences, pointers.get(each.plan.id)?.successor] as const
          return once(`plan ${edition}`, of, () => planOf(each, { contents, editors, visibility: past.visibility, pointers, texts }, edition))
        }),
        unshown: plans.flatMap(({ id, kind }) => (known.has(id) ? [] : [{ id, kind, why: 'notApproved' as const }])),
        events: told,
        emergency: emergencyOf(emergency, edition),
        synonyms: synonyms.map(({ words }) => words ?? []),
        eventsHead: events.at(-1)?.hash ?? null,
        eventCount: events.length,
        auditHead: head,
      })
      const evidence = { ...proven, followAudit: auditFollower(payload) }
      return { internal: snapshotOf('internal'), public: publicEdition(snapshotOf('public')), evidence }
    })
}

const selected = <const Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>

/** Of a plan only its live facts: its words are a draft. */
const liveFields = selected('kind', 'slug', 'state', 'inForce', 'upcoming', 'formerSlugs', 'mustRead', 'responsibleEditor', 'nextReviewDate', 'lastRevisedAt', 'successor')
/** Of revisions and events everything that their hashes are made of, though readers see little of it. */
const revisionFields = selected(
  'plan',
  'number',
  'major',
  'minor',
  'changeClass',
  'changeNote',
  'base',
  'contributors',
  'submittedBy',
  'approvedBy',
  'onBehalfOf',
  'decision',
  'urgent',
  'facts',
  'approvedAt',
  'contentHash',
)
const eventFields = selected(
  'seq',
  'plan',
  'action',
  'from',
  'to',
  'revision',
  'revisionNumber',
  'actor',
  'actorName',
  'actorTitle',
  'comment',
  'changeNote',
  'changeClass',
  'details',
  'at',
  'contentHash',
  'previousHash',
  'hash',
)

async function auditHead(req: PayloadRequest): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: { seq: { exists: true } },
    sort: '-seq',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { hash: true },
    overrideAccess: true, // the hash alone, which tells nothing of the line
    req,
  })
  return docs[0]?.hash ?? null
}

/** Adds the contents that are not known. What was approved never changes, but for a hand in the database. */
async function addContents(req: PayloadRequest, revisions: Id[], known: Map<Id, FrozenContent>, changed: Changed): Promise<void> {
  const missing = revisions.filter((id) => changed === null || !known.has(id))
  for (let start = 0; start < missing.length; start += contentsAtOnce) {
    for (const [id, frozen] of await contentsOf(req, missing.slice(start, start + contentsAtOnce))) {
      if (!isDeepStrictEqual(frozen, known.get(id))) known.set(id, frozen)
    }
  }
  const needed = new Set(revisions)
  for (const id of known.keys()) if (!needed.has(id)) known.delete(id)
}

async function contentsOf(req: PayloadRequest, revisions: Id[]): Promise<Map<Id, FrozenContent>> {
  const { docs } = await req.payload.find({
    collection: 'plan-revisions',
    where: { id: { in: revisions } },
    depth: 0,
    pagination: false,
    select: { content: true },
    overrideAccess: true, // the publisher reads for every reader, and filters by edition
    req,
  })
  return new Map(docs.map(({ id, content }) => [id, parseContent(content)]))
}

/** Whole plans: all of a large municipality need not be in memory twice. */
const contentsAtOnce = 200

type Editor = Pick<User, 'id' | 'name' | 'title' | 'email' | 'active'>

/** Adds the editors that are not known or have changed. */
async function addEditors(
  req: PayloadRequest,
  plans: Pick<Plan, 'responsibleEditor'>[],
  known: Map<Id, Editor>,
  changed: Changed,
): Promise<void> {
  const ids = new Set(plans.flatMap(({ responsibleEditor }) => idOrNull(responsibleEditor) ?? []))
  const saved = new Set(changed?.since ? await savedSince(req, 'users', changed.since) : [])
  const isChanged = (id: Id) => changed === null || changed.records.has(`users/${id}`) || saved.has(id)
  const asked = [...ids].filter((id) => isChanged(id) || !known.has(id))
  if (asked.length === 0) return
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: asked } },
    depth: 0,
    pagination: false,
    select: { name: true, title: true, email: true, active: true },
    overrideAccess: true, // as above
    req,
  })
  const found = new Map(docs.map((user) => [idOf(user), user]))
  for (const id of asked) {
    const user = found.get(id)
    if (!user) known.delete(id)
    else if (!isDeepStrictEqual(user, known.get(id))) known.set(id, user)
  }
}
