/** What the rules are told about a plan and the world around it. */
import type { PayloadRequest } from 'payload'
import type { Attachment } from '../../../domain/content/content'
import type { Signature } from '../../../domain/approval/events'
import type {
  ApprovedRevision,
  Minutes,
  OpenCorrection,
  PlanFacts,
  RecordedDecision,
  RevisionInForce,
  Submission,
} from '../../../domain/approval/facts'
import { filesOf } from '../../../domain/content/figures'
import { contentHash } from '../../../domain/content/hash'
import type { Problem } from '../../../domain/approval/problems'
import { contentReferences } from '../../../domain/content/references'
import { submissionProblems, type RequirementFacts } from '../../../domain/approval/requirements'
import { opensToPublic } from '../../../domain/content/visibility'
import type { Id } from '../../../domain/approval/vocabulary'
import type { Contact, Plan, PlanRevision } from '../../../payload-types'
import { isThere } from '../../attachments/storage'
import { idOf, idOrNull } from '../../ids'
import { all, asFact, byIds, count, existing, one } from '../../records'
import { contentOf } from '../content/content'
import { contentIn } from '../content/frozen'
import { rolesWithoutStandIn } from './stand-ins'
import { conflictsOf, parkedOf } from './suspended-draft'

/** @param plan as read at depth 0 in the transaction that will write. */
export async function factsOf(req: PayloadRequest, plan: Plan): Promise<PlanFacts> {
  const revisions = await revisionsOf(req, plan.id)
  const find = (id: Id | null) => revisions.find((revision) => String(revision.id) === id)
  const inForce = find(idOrNull(plan.inForce))
  const upcoming = find(idOrNull(plan.upcoming?.revision))
  const correction = find(idOrNull(plan.correction?.revision))
  return {
    id: String(plan.id),
    kind: plan.kind,
    state: plan.state,
    department: idOrNull(plan.department),
    contentHash: contentHash(contentOf(plan)),
    submission: submissionOf(plan),
    decision: await recordedDecision(req, plan),
    contributors: (plan.contributors ?? []).map(idOf),
    responsibleEditor: idOrNull(plan.responsibleEditor),
    successor: idOrNull(plan.successor),
    inForce: inForce ? revisionInForce(inForce, plan) : null,
    upcoming: upcoming ? { ...approvedRevision(upcoming), from: plan.upcoming?.from || null } : null,
    correction: correction && plan.correction ? openCorrection(correction, plan.correction) : null,
    parked: parkedOf(plan, inForce?.contentHash),
    conflicts: conflictsOf(plan).length,
    opensToPublic: plan.state === 'correcting' && inForce ? await opensFrom(req, inForce.id, plan) : false,
    revisions: (await vouchedFor(req, revisions)).map(approvedRevision),
    highestRevision: revisions[0] ?? null,
    reviewIntervalMonths: plan.reviewIntervalMonths ?? null,
    reviewSetBy: [idOrNull(plan.reviewSettings?.intervalSetBy), idOrNull(plan.reviewSettings?.editorSetBy)].filter((id) => id !== null),
    wroteInForce: inForce ? writersOf(inForce, revisions) : [],
  }
}

function submissionOf({ submission }: Plan): Submission | null {
  const by = idOrNull(submission?.by)
  if (!submission?.contentHash || !by) return null
  const { contentHash, changeNote, changeClass } = submission
  const asked = idOrNull(submission.asked)
  return { by, contentHash, changeNote: changeNote ?? '', changeClass: changeClass ?? 'major', ...(asked && { asked }) }
}

async function recordedDecision(req: PayloadRequest, { decision }: Plan): Promise<RecordedDecision | null> {
  const [recordedBy, file] = [idOrNull(decision?.recordedBy), idOrNull(decision?.minutes)]
  const minutes = file ? await minutesOf(req, file) : null
  if (!recordedBy || !minutes) return null
  return { body: decision?.body ?? '', date: decision?.date ?? '', caseNumber: decision?.caseNumber ?? '', recordedBy, minutes }
}

/** @returns the file of a body's minutes, or null when there is no such file. */
export async function minutesOf(req: PayloadRequest, id: Id): Promise<Minutes | null> {
  const file = await one(asFact(req, 'which file is meant is a fact, whoever asks'), 'attachments', id)
  return file ? { id: String(file.id), hash: file.hash, name: file.name } : null
}

type RevisionHead = Pick<
  PlanRevision,
  'id' | 'number' | 'major' | 'minor' | 'contentHash' | 'approvedAt' | 'contributors' | 'urgent'
>

const approvedRevision = ({ id, number, contentHash: hash, approvedAt, contributors }: RevisionHead): ApprovedRevision => ({
  id: String(id),
  number,
  contentHash: hash,
  approvedAt,
  writers: (contributors as unknown as Signature[]).map(({ user }) => user),
})

const revisionInForce = (revision: RevisionHead, { lastRevisedAt }: Plan): RevisionInForce => ({
  ...approvedRevision(revision),
  major: revision.major,
  minor: revision.minor,
  lastRevisedAt: lastRevisedAt ?? revision.approvedAt,
})

/** Urgent corrections that nobody confirmed are left out: they cannot be put in force again as if they were approved. */
async function vouchedFor(req: PayloadRequest, revisions: RevisionHead[]): Promise<RevisionHead[]> {
  const urgent = revisions.filter((revision) => revision.urgent).map(({ id }) => id)
  if (urgent.length === 0) return revisions
  const docs = await all(asFact(req, 'who has vouched for what is a fact of the record'), 'plan-events', {
    where: { and: [{ action: { equals: 'confirmCorrection' } }, { revision: { in: urgent } }] },
    select: { revision: true },
  })
  const confirmed = new Set(docs.map(({ revision }) => idOrNull(revision)))
  return revisions.filter(({ id, urgent: isUrgent }) => !isUrgent || confirmed.has(String(id)))
}

function openCorrection({ contributors }: RevisionHead, { by, confirmBefore }: NonNullable<Plan['correction']>): OpenCorrection {
  const writers = (contributors as unknown as Signature[]).map(({ user }) => user)
  const publisher = idOrNull(by)
  return { writers: publisher ? [...writers, publisher] : writers, confirmBefore: confirmBefore ?? '' }
}

/** A minor revision carries on the text of those before it, so their writers wrote it too. */
const writersOf = ({ major, minor }: RevisionHead, revisions: RevisionHead[]): Id[] =>
  revisions
    .filter((each) => each.major === major && each.minor <= minor)
    .flatMap(({ contributors }) => (contributors as unknown as Signature[]).map(({ user }) => user))

/** All revisions of a plan without their content, the highest number first. */
async function opensFrom(req: PayloadRequest, inForce: Id, plan: Plan): Promise<boolean> {
  const revision = await existing(asFact(req, "the rules judge the record, not the reader's share of it"), 'plan-revisions', inForce, {
    select: { content: true },
  })
  return opensToPublic(contentIn(revision), contentOf(plan))
}

function revisionsOf(req: PayloadRequest, plan: Id): Promise<RevisionHead[]> {
  return all(asFact(req, "the rules judge the record, not the reader's share of it"), 'plan-revisions', {
    where: { plan: { equals: plan } },
    sort: ['-major', '-minor'],
    select: { number: true, major: true, minor: true, contentHash: true, approvedAt: true, contributors: true, urgent: true },
  })
}

/** @returns what keeps the content, that of the plan unless told, from being submitted or approved now. */
export async function problemsOf(req: PayloadRequest, plan: Plan, content = contentOf(plan)): Promise<Problem[]> {
  const named = contentReferences(content)
  const roles = await byIds(asFact(req, 'what is referred to is a fact, whoever asks'), 'roles', named.roles)
  const holders = roles.flatMap((role) => (role.holders ?? []).map(({ contact }) => idOf(contact)))
  const contacts = await byIds(asFact(req, 'what is referred to is a fact, whoever asks'), 'contacts', [...named.contacts, ...holders])
  const plans = await byIds(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', named.plans)
  const deserted = await rolesWithoutStandIn(req, roles)
  const facts: RequirementFacts = {
    actionCardCount: await countActionCards(req, plan.id),
    responsibleEditor: await responsibleEditor(req, plan),
    contacts: new Map(contacts.map((contact) => [String(contact.id), contactFacts(contact)])),
    roles: new Map(
      roles.map((role) => [
        String(role.id),
        { title: role.title, holders: (role.holders ?? []).map(({ contact }) => idOf(contact)), deserted: deserted.has(String(role.id)) },
      ]),
    ),
    plans: new Map(plans.map(({ id, title, kind, state }) => [String(id), { title, kind, state }])),
    missingFiles: await missingFiles(filesOf(content)),
  }
  return submissionProblems(content, facts)
}

async function missingFiles(attachments: readonly Attachment[]): Promise<Set<string>> {
  const missing = new Set<string>()
  for (const attachment of attachments) if (!(await isThere(attachment))) missing.add(attachment.hash)
  return missing
}

const contactFacts = ({ name, active, phones, mails, other }: Contact) => ({
  name,
  active: active !== false,
  reachable: Boolean(phones?.length ?? 0) || Boolean(mails?.length ?? 0) || Boolean(other?.trim()),
})

async function responsibleEditor(req: PayloadRequest, plan: Plan): Promise<RequirementFacts['responsibleEditor']> {
  const id = idOrNull(plan.responsibleEditor)
  const user = id ? await one(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', id) : null
  return user ? { name: user.name, active: user.active !== false } : null
}

function countActionCards(req: PayloadRequest, parent: Id): Promise<number> {
  return count(asFact(req, 'a fact about the plan tree, whoever asks'), 'plans', {
    and: [{ parent: { equals: parent } }, { kind: { equals: 'actionCard' } }, { state: { not_equals: 'outOfUse' } }],
  })
}
