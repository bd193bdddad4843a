/** What the dashboard lists, read on behalf of the signed-in user. */
import { addDays, formatISO, parseISO } from 'date-fns'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import type { Plan, User } from '../../../payload-types'
import { approvalSettings } from '../../../collections/approval-rules/settings'
import { actorOf, departmentTree, withPrincipals } from '../../../collections/actor'
import { idOrNull } from '../../../collections/ids'
import { handsOf } from '../../../collections/credentials/hands'
import { signInOf } from '../../../collections/credentials/sign-in'
import { factsOf } from '../../../collections/plans/transition/load'
import { waitingForReader } from '../../../collections/plans/reading/reading'
import { all, asUser, count } from '../../../collections/records'
import { availableActions } from '../../../domain/approval/decide'
import { dueSoonDays } from '../../../domain/reminders/due'
import type { Id, PlanAction, PlanState } from '../../../domain/approval/vocabulary'

export interface ListedPlan {
  id: Id
  title: string
  department: string
  nextReviewDate: string | null
  /** The name of whoever sent it for approval. */
  submittedBy: string | null
  /** Whether the sender asked the reader of the dashboard to sign it. */
  askedYou?: boolean
  /** Why it was sent back. */
  sentBackReason?: string | null
}

export interface PlanListing {
  plans: ListedPlan[]
  total: number
  /** The same list as a query of the plans' list view; null where the list view cannot tell them apart. */
  query: string | null
}

export interface Dashboard {
  /** Plans whose next step is the user's signature. */
  sign: PlanListing
  sentBack: PlanListing
  drafts: PlanListing
  /** Plans the user answers for. */
  dueMine: PlanListing
  /** Waiting for somebody else's signature. */
  waiting: PlanListing
  due: PlanListing
}

const shownPerList = 8
/** Whom they wait for is asked one by one. */
const mostWaiting = 100

const dayAfter = (day: string, days: number): string =>
  formatISO(addDays(parseISO(day), days), { representation: 'date' })

/** @param today the calendar day in Denmark */
export async function dashboardOf(payload: Payload, user: User, today: string): Promise<Dashboard> {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const list = (asked: Asked) => listing(req, asked)
  const isDue: Where = { nextReviewDate: { less_than_equal: dayAfter(today, dueSoonDays) } }
  const hasDay: Where = { nextReviewDate: { exists: true } }
  const isMine: Where = { responsibleEditor: { equals: user.id } }
  const [sentBack, drafts, dueMine, due, waiting] = await Promise.all([
    list({ where: ofUser(user, ['sentBack']), sort: 'title' }),
    list({ where: ofUser(user, ['draft', 'correcting']), sort: '-updatedAt' }),
    // The list view cannot compare days: it shows all that have one, the most urgent first.
    list({ where: { and: [isDue, isMine] }, sort: 'nextReviewDate', shownAs: { or: [{ and: [hasDay, isMine] }] } }),
    list({ where: isDue, sort: 'nextReviewDate', shownAs: { or: [{ and: [hasDay] }] } }),
    waitingPlans(req, today),
  ])
  return { sentBack, drafts, dueMine, due, ...waiting }
}

/** What the person is asked to read and has not confirmed. */
export async function readingOf(payload: Payload, user: User): Promise<PlanListing> {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const waiting = await waitingForReader(req, String(user.id))
  const plans = waiting.map(({ id, title }) => ({ id, title, department: '', nextReviewDate: null, submittedBy: null }))
  return { plans, total: plans.length, query: null }
}

const decisions: readonly PlanAction[] = ['approve', 'recordDecision', 'confirmDecision', 'confirmCorrection']

/** @returns the plans whose next step is the user's signature */
export async function idsToSign(payload: Payload, user: User, today: string): Promise<Id[]> {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const { docs, mine } = await sortedByWhom(req, today)
  return docs.filter((plan) => mine.has(plan)).map(({ id }) => String(id))
}

const isWaiting: Where = {
  or: [
    { and: [{ state: { in: ['inReview', 'decisionRecorded'] } }] },
    { and: [{ 'correction.confirmBefore': { exists: true } }] },
  ],
}

/** @returns what waits for a signature, by title, and which of it the user may sign, by the guards of the command itself */
async function sortedByWhom(req: PayloadRequest, today: string) {
  // Whole: the guards look at the text too.
  const docs = await readPlans(req, { where: isWaiting, sort: 'title', limit: mostWaiting, whole: true })
  const signed = actorOf(req.user)
  const actor = signed && (await withPrincipals(req, signed, today))
  const context = {
    departments: await departmentTree(req),
    settings: await approvalSettings(req),
    now: new Date(),
    hands: await handsOf(req),
    signIn: signInOf(req.user as User),
  }
  const mine = new Set<Plan>()
  for (const plan of docs) {
    const offered = actor ? availableActions(await factsOf(req, plan), actor, context) : []
    if (offered.some(({ action, allowed }) => allowed && decisions.includes(action))) mine.add(plan)
  }
  return { docs, mine }
}

/** What waits for the user's signature, and for that of others. */
async function waitingPlans(req: PayloadRequest, today: string): Promise<Pick<Dashboard, 'sign' | 'waiting'>> {
  const { docs, mine } = await sortedByWhom(req, today)
  const asked = (plan: Plan) => idOrNull(plan.submission?.asked) === String(req.user?.id)
  const listed = (plans: Plan[], query: string | null): PlanListing => ({
    plans: plans.slice(0, shownPerList).map((plan) => ({ ...listedPlan(plan), askedYou: asked(plan) })),
    total: plans.length,
    query,
  })
  return {
    // Those one was asked to sign come first.
    sign: listed(docs.filter((plan) => mine.has(plan)).sort((a, b) => Number(asked(b)) - Number(asked(a))), null),
    waiting: listed(docs.filter((plan) => !mine.has(plan)), queryOf(isWaiting, 'title')),
  }
}

interface Asked {
  where: Where
  sort: string
  limit?: number
  /** With all fields, and not only those that the dashboard shows. */
  whole?: boolean
  /** The nearest that the list view can show, where that is not `where` itself. */
  shownAs?: Where
}

/** Plans the user answers for or has written in. The list view understands only alternatives of conditions. */
function ofUser(user: User, states: PlanState[]): Where {
  const inState: Where = { state: { in: states } }
  return {
    or: [
      { and: [inState, { responsibleEditor: { equals: user.id } }] },
      { and: [inState, { contributors: { in: [user.id] } }] },
    ],
  }
}

const queryOf = (where: Where, sort: string): string =>
  new URLSearchParams([...parameters('where', where), ['sort', sort]]).toString()

/** `{ state: { equals: 'draft' } }` → `where[state][equals]=draft`, as the list view's address says it. */
const parameters = (name: string, value: unknown): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => parameters(`${name}[${key}]`, inner))
    : [[name, String(value)]]

async function listing(req: PayloadRequest, asked: Asked): Promise<PlanListing> {
  const { where, sort, shownAs = where } = asked
  const [docs, total] = await Promise.all([readPlans(req, asked), count(asUser(req), 'plans', where)])
  return { plans: docs.map(listedPlan), total, query: queryOf(shownAs, sort) }
}

async function readPlans(req: PayloadRequest, { where, sort, limit = shownPerList, whole = false }: Asked): Promise<Plan[]> {
  const docs = await all(asUser(req), 'plans', {
    where,
    sort,
    joins: false,
    ...(!whole && { select: { title: true, department: true, nextReviewDate: true, sentBackReason: true, submission: { by: true } } }),
    populate: { departments: { name: true }, users: { name: true } },
    depth: 1,
    limit,
  })
  return docs as Plan[]
}

const listedPlan = (plan: Plan): ListedPlan => ({
  id: String(plan.id),
  title: plan.title,
  department: nameOf(plan.department),
  nextReviewDate: plan.nextReviewDate ?? null,
  submittedBy: nameOf(plan.submission?.by) || null,
  sentBackReason: plan.sentBackReason ?? null,
})

const nameOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'name' in record ? String(record.name) : ''
