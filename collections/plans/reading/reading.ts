/** Who is asked to read a plan, who has confirmed it, and confirming it: once for each major revision. */
import type { Payload, PayloadRequest, Where } from 'payload'
import { inTransaction } from '../../../database/transaction'
import { readingTexts } from '../../../messages'
import { askedToRead, readingByDepartment, type DepartmentReading, type MustRead, type Reader } from '../../../domain/approval/reading'
import type { Id } from '../../../domain/approval/vocabulary'
import type { Plan, PlanRevision, ReadConfirmation, User } from '../../../payload-types'
import { departmentTree } from '../../actor'
import { fieldErrorsOf, Refusal } from '../../errors'
import { idOf, idOrNull } from '../../ids'
import { all, asFact, byIds, one } from '../../records'
import { asTransition } from '../transition/token'

// Those who are asked need no permission in the admin.
const facts = (req: PayloadRequest) => asFact(req, 'what a plan asks of whom is a fact')

/** A plan with what is in force of it, as those who are asked meet it. */
export interface ToRead {
  id: Id
  title: string
  slug: string
  major: number
  number: string
  changeNote: string
  /** UTC instant. */
  approvedAt: string
  /** UTC instant when the person confirmed; null while it waits. */
  confirmedAt: string | null
}

export const mustReadOf = ({ mustRead }: Pick<Plan, 'mustRead'>): MustRead => ({
  people: (mustRead?.people ?? []).map(idOf),
  departments: (mustRead?.departments ?? []).map(idOf),
})

export const asksSomebody = (plan: Pick<Plan, 'mustRead'>): boolean => Object.values(mustReadOf(plan)).some((ids) => ids.length > 0)

const readerOf = ({ id, name, active, department }: User): Reader => ({
  id: String(id),
  name,
  active: active !== false,
  department: idOrNull(department),
})

type AskingPlan = Pick<Plan, 'id' | 'title' | 'slug' | 'inForce' | 'mustRead'>

/** @returns the plan as the user is asked to read it, or null when it does not ask them. */
export async function planToRead(req: PayloadRequest, plan: AskingPlan, userId: Id): Promise<ToRead | null> {
  const user = await one(facts(req), 'users', userId)
  const [asked] = user && asksSomebody(plan) ? askedToRead(mustReadOf(plan), [readerOf(user)], await departmentTree(req)) : []
  const inForce = asked ? await revisionInForce(req, plan) : null
  if (!inForce) return null
  const { major, number, changeNote, approvedAt } = inForce
  const own: Where[] = [{ plan: { equals: plan.id } }, { major: { equals: major } }, { user: { equals: userId } }]
  const [confirmed] = await confirmations(req, { and: own })
  const { id, title, slug } = plan
  return { id: String(id), title, slug: slug ?? '', major, number, changeNote: changeNote ?? '', approvedAt, confirmedAt: confirmed?.at ?? null }
}

async function revisionInForce(req: PayloadRequest, plan: Pick<Plan, 'inForce'>): Promise<PlanRevision | null> {
  const id = idOrNull(plan.inForce)
  const revision = id ? await one(facts(req), 'plan-revisions', id) : null
  return revision ?? null
}

async function confirmations(req: PayloadRequest, where: Where): Promise<ReadConfirmation[]> {
  return all(facts(req), 'read-confirmations', { where })
}

/** @returns the plans that wait for the user, by title */
export async function waitingForReader(req: PayloadRequest, userId: Id): Promise<ToRead[]> {
  const docs = await all(facts(req), 'plans', {
    where: { and: [{ inForce: { exists: true } }, { or: [{ 'mustRead.people': { in: [userId] } }, { 'mustRead.departments': { exists: true } }] }] },
    select: { title: true, slug: true, inForce: true, mustRead: true },
    sort: 'title',
  })
  const waiting: ToRead[] = []
  for (const plan of docs.filter(asksSomebody)) {
    const asked = await planToRead(req, plan, userId)
    if (asked && !asked.confirmedAt) waiting.push(asked)
  }
  return waiting
}

/**
 * Confirms a plan on behalf of the user; the second time changes nothing.
 * @param major the major revision the user has seen
 * @returns when it was first confirmed
 * @throws Refusal: 404 not asked, 409 a newer major revision is in force
 */
export function confirmRead(payload: Payload, { plan: id, major }: { plan: Id; major: number }, user: User): Promise<{ at: string }> {
  return inTransaction(
    payload,
    async (req) => {
      const plan = await one(facts(req), 'plans', id)
      const asked = plan ? await planToRead(req, plan, String(user.id)) : null
      if (!plan || !asked) throw new Refusal(readingTexts.notAsked, 404)
      if (asked.major !== major) throw new Refusal(readingTexts.newerRevision, 409)
      if (asked.confirmedAt) return { at: asked.confirmedAt }
      return { at: await confirm(req, plan, asked.major, user) }
    },
    // Two clicks at once: the unique index lets one through, and the other then finds it.
    { user: { ...user, collection: 'users' }, retryOn: (error) => fieldErrorsOf(error) !== null },
  )
}

async function confirm(req: PayloadRequest, plan: Plan, major: number, { id }: User): Promise<string> {
  const user = await one(facts(req), 'users', String(id))
  const home = idOrNull(user?.department)
  const department = home ? await one(facts(req), 'departments', home) : null
  const at = new Date().toISOString()
  await asTransition(req, () =>
    req.payload.create({
      collection: 'read-confirmations',
      // Names are copied: a confirmation outlives the user and the department.
      data: { plan: plan.id, major, user: String(id), userName: user?.name ?? '', departmentName: department?.name ?? null, at },
      depth: 0,
      overrideAccess: true, // confirmations are closed to everybody; this command alone writes them
      req,
    }),
  )
  return at
}

export interface ReadingStatus {
  major: number
  asked: number
  read: number
  departments: (DepartmentReading & { name: string })[]
}

/** @returns how many have confirmed the revision in force, by department; null when nothing is in force. */
export async function readingStatus(req: PayloadRequest, plan: Plan): Promise<ReadingStatus | null> {
  const inForce = await revisionInForce(req, plan)
  if (!inForce) return null
  const users = await all(facts(req), 'users', { sort: 'name' })
  const asked = askedToRead(mustReadOf(plan), users.map(readerOf), await departmentTree(req))
  const confirmed = await confirmations(req, { and: [{ plan: { equals: plan.id } }, { major: { equals: inForce.major } }] })
  const byDepartment = readingByDepartment(asked, new Set(confirmed.map(({ user }) => user)))
  const named = await byIds(facts(req), 'departments', byDepartment.flatMap(({ department }) => department ?? []))
  const names = new Map(named.map(({ id, name }) => [String(id), name]))
  const collator = new Intl.Collator('da')
  return {
    major: inForce.major,
    asked: asked.length,
    read: byDepartment.reduce((sum, { read }) => sum + read, 0),
    departments: byDepartment
      .map((each) => ({ ...each, name: names.get(each.department ?? '') ?? readingTexts.status.noDepartment }))
      .sort((a, b) => collator.compare(a.name, b.name)),
  }
}

/** @returns by plan, for those that ask somebody: the revision in force, and who has not confirmed it. */
export async function unreadPlans(req: PayloadRequest, plans: readonly Pick<Plan, 'id' | 'inForce' | 'mustRead'>[]) {
  const asking = plans.filter((plan) => plan.inForce && asksSomebody(plan))
  const unread = new Map<Id, { major: number; number: string; missing: Id[] }>()
  if (asking.length === 0) return unread
  const users = await all(facts(req), 'users')
  const tree = await departmentTree(req)
  for (const plan of asking) {
    const inForce = await revisionInForce(req, plan)
    if (!inForce) continue
    const { major, number } = inForce
    const confirmed = await confirmations(req, { and: [{ plan: { equals: plan.id } }, { major: { equals: major } }] })
    const has = new Set(confirmed.map(({ user }) => user))
    const asked = askedToRead(mustReadOf(plan), users.map(readerOf), tree)
    unread.set(String(plan.id), { major, number, missing: asked.flatMap(({ id }) => (has.has(id) ? [] : id)) })
  }
  return unread
}
