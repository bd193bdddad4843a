/**
 * Takes the snapshot: a few bulk queries in one transaction, and the only place that decides what readers may see.
 * Whatever is not selected here, or is not of the edition, cannot reach a page, the search index or the feed.
 */
import type { CollectionSlug, DataFromCollectionSlug, Payload, PayloadRequest, SelectType } from 'payload'
import { idOf, idOrNull } from '../../collections/ids'
import { inTransaction } from '../../database'
import type { Plan, User } from '../../payload-types'
import type { PlanContent } from '../../domain/content/content'
import type { Id } from '../../domain/approval/vocabulary'
import type { Edition } from '../editions'
import { auditFollower } from '../release/audit-evidence'
import { examine } from '../release/evidence'
import { publicEdition } from './public-edition'
import type { Snapshot, Snapshots } from './snapshot'
import {
  approvedPlans,
  contactOf,
  departmentOf,
  eventOf,
  markedPublic,
  parseContent,
  planOf,
  roleOf,
} from './snapshot-records'

/** @returns everything that readers of each edition may see, both as it was at one moment. */
export function readSnapshots(payload: Payload, now = new Date()): Promise<Snapshots> {
  return inTransaction(payload, async (req) => {
    const departments = await all(req, 'departments')
    const contacts = await all(req, 'contacts')
    const roles = await all(req, 'roles')
    const plans = await all(req, 'plans', { ...liveFields, publicFormerSlugs: true })
    const events = await all(req, 'plan-events', eventFields, 'seq')
    const told = events.flatMap(eventOf)
    const revisions = await all(req, 'plan-revisions', revisionFields)
    const approved = approvedPlans(plans, markedPublic(revisions, await publicRevisions(req)), told)
    const synonyms = await all(req, 'synonyms')
    const head = await auditHead(req)
    const contents = await contentsOf(req, approved.map(({ latest }) => latest.id))
    const editors = await editorsOf(req, approved.map(({ plan }) => plan))

    const known = new Set(approved.map(({ plan }) => plan.id))
    const snapshotOf = (edition: Edition): Snapshot => ({
      takenAt: now.toISOString(),
      edition,
      departments: departments.map(departmentOf),
      contacts: contacts.map((contact) => contactOf(contact, edition)),
      roles: roles.map((role) => roleOf(role, edition)),
      plans: approved.map((each) => planOf(each, contents, edition, editors)),
      unshown: plans.flatMap(({ id, kind }) => (known.has(id) ? [] : [{ id, kind, why: 'notApproved' as const }])),
      events: told,
      synonyms: synonyms.map(({ words }) => words ?? []),
      eventsHead: events.at(-1)?.hash ?? null,
      eventCount: events.length,
      auditHead: head,
    })
    const shown = new Set(approved.flatMap((plan) => plan.revisions.map(({ id }) => id)))
    const evidence = { ...examine({ plans, events, revisions, shown, contents }), followAudit: auditFollower(payload) }
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

/** Every record of a collection at depth 0, whole or only the fields selected. */
async function all<C extends CollectionSlug>(
  req: PayloadRequest,
  collection: C,
  select?: SelectType,
  sort = 'id',
): Promise<DataFromCollectionSlug<C>[]> {
  const { docs } = await req.payload.find({
    // With this many collections the type of all their answers at once is too large for the compiler.
    collection: collection as 'plans',
    depth: 0,
    pagination: false,
    sort,
    ...(select && { select: select as never }),
    overrideAccess: true, // the publisher reads for every reader, and filters by edition
    req,
  })
  return docs as unknown as DataFromCollectionSlug<C>[]
}

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

/** Asked of the database, which knows without handing out the text of every revision there ever was. */
async function publicRevisions(req: PayloadRequest): Promise<Set<Id>> {
  const { docs } = await req.payload.find({
    collection: 'plan-revisions',
    where: { 'content.visibility': { equals: 'public' } },
    depth: 0,
    pagination: false,
    select: { number: true },
    overrideAccess: true, // as above
    req,
  })
  return new Set(docs.map(({ id }) => id))
}

async function contentsOf(req: PayloadRequest, revisions: Id[]): Promise<Map<Id, PlanContent>> {
  const { docs } = await req.payload.find({
    collection: 'plan-revisions',
    where: { id: { in: revisions } },
    depth: 0,
    pagination: false,
    select: { content: true },
    overrideAccess: true, // as above
    req,
  })
  return new Map(docs.map(({ id, content }) => [id, parseContent(content)]))
}

type Editor = Pick<User, 'id' | 'name' | 'title' | 'email' | 'active'>

async function editorsOf(req: PayloadRequest, plans: Pick<Plan, 'responsibleEditor'>[]): Promise<Map<Id, Editor>> {
  const ids = new Set(plans.flatMap(({ responsibleEditor }) => idOrNull(responsibleEditor) ?? []))
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    select: { name: true, title: true, email: true, active: true },
    overrideAccess: true, // as above
    req,
  })
  return new Map(docs.map((user) => [idOf(user), user]))
}
