/** What the dashboard lists, read on behalf of the signed-in user. */
import { addDays, formatISO, parseISO } from 'date-fns'
import type { Payload, Where } from 'payload'
import type { Plan, User } from '../../../payload-types'
import { actorOf } from '../../../collections/actor'
import { idOf, idOrNull } from '../../../collections/ids'
import { dueSoonDays } from '../../../workflow/due'
import { mayApprove } from '../../../workflow/permissions'
import type { DepartmentNode, Id, PlanState } from '../../../workflow/vocabulary'

export interface ListedPlan {
  id: Id
  title: string
  department: string
  nextReviewDate: string | null
  /** The name of whoever sent it for approval. */
  submittedBy: string | null
  /** Whether the user may sign it. */
  waitsForUser: boolean
}

export interface PlanListing {
  plans: ListedPlan[]
  total: number
  /** The same list as a query of the plans' list view. */
  query: string
}

export interface Dashboard {
  waiting: PlanListing
  sentBack: PlanListing
  drafts: PlanListing
  due: PlanListing
}

const shownPerList = 8
/** Those that wait for the user must not drown among those that wait for others. */
const readBeforeSorting = 100

const dayAfter = (day: string, days: number): string =>
  formatISO(addDays(parseISO(day), days), { representation: 'date' })

/** @param today the calendar day in Denmark */
export async function dashboardOf(payload: Payload, user: User, today: string): Promise<Dashboard> {
  const departments = await departmentNodes(payload, user)
  const list = (asked: Asked) => listing(payload, user, departments, asked)
  const [waiting, sentBack, drafts, due] = await Promise.all([
    list({ where: { or: [{ and: [{ state: { equals: 'inReview' } }] }] }, sort: 'title', limit: readBeforeSorting }),
    list({ where: ofUser(user, 'sentBack'), sort: 'title' }),
    list({ where: ofUser(user, 'draft'), sort: '-updatedAt' }),
    list({
      where: { nextReviewDate: { less_than_equal: dayAfter(today, dueSoonDays) } },
      sort: 'nextReviewDate',
      // The list view cannot compare days: it shows all that have one, the most urgent first.
      shownAs: { or: [{ and: [{ nextReviewDate: { exists: true } }] }] },
    }),
  ])
  return { waiting: { ...waiting, plans: theirsFirst(waiting.plans) }, sentBack, drafts, due }
}

interface Asked {
  where: Where
  sort: string
  limit?: number
  /** The nearest that the list view can show, where that is not `where` itself. */
  shownAs?: Where
}

/** Plans the user answers for or has written in. The list view understands only alternatives of conditions. */
function ofUser(user: User, state: PlanState): Where {
  const inState: Where = { state: { equals: state } }
  return {
    or: [
      { and: [inState, { responsibleEditor: { equals: user.id } }] },
      { and: [inState, { contributors: { in: [user.id] } }] },
    ],
  }
}

/** `{ state: { equals: 'draft' } }` → `where[state][equals]=draft`, as the list view's address says it. */
const parameters = (name: string, value: unknown): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => parameters(`${name}[${key}]`, inner))
    : [[name, String(value)]]

const theirsFirst = (plans: ListedPlan[]): ListedPlan[] =>
  [...plans].sort((one, other) => Number(other.waitsForUser) - Number(one.waitsForUser)).slice(0, shownPerList)

async function listing(
  payload: Payload,
  user: User,
  departments: readonly DepartmentNode[],
  { where, sort, limit = shownPerList, shownAs = where }: Asked,
): Promise<PlanListing> {
  const { docs, totalDocs } = await payload.find({
    collection: 'plans',
    where,
    sort,
    limit,
    depth: 1,
    select: { title: true, state: true, department: true, nextReviewDate: true, submission: true, contributors: true },
    overrideAccess: false,
    user,
  })
  const actor = actorOf(user)
  return {
    plans: docs.map((plan) => ({
      id: String(plan.id),
      title: plan.title,
      department: nameOf(plan.department),
      nextReviewDate: plan.nextReviewDate ?? null,
      submittedBy: nameOf(plan.submission?.by) || null,
      waitsForUser: Boolean(actor && plan.state === 'inReview' && mayApprove(actor, authorshipOf(plan), departments)),
    })),
    total: totalDocs,
    query: new URLSearchParams([...parameters('where', shownAs), ['sort', sort]]).toString(),
  }
}

const authorshipOf = ({ contributors, submission, department }: Pick<Plan, 'contributors' | 'submission' | 'department'>) => {
  const by = idOrNull(submission?.by)
  return { contributors: (contributors ?? []).map(idOf), submission: by ? { by } : null, department: idOrNull(department) }
}

const nameOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'name' in record ? String(record.name) : ''

async function departmentNodes(payload: Payload, user: User): Promise<DepartmentNode[]> {
  const { docs } = await payload.find({
    collection: 'departments',
    depth: 0,
    pagination: false,
    select: { parent: true },
    overrideAccess: false,
    user,
  })
  return docs.map(({ id, parent }) => ({ id: String(id), parent: idOrNull(parent) }))
}
