/** The plans in use as the dashboard's chart and the yearly report want them, for the signed-in user. */
import type { Payload, PayloadRequest } from 'payload'
import { peopleWithPermissions } from '../../../collections/access'
import { idOrNull } from '../../../collections/ids'
import { countedPlans, type CountedPlan } from '../../../collections/plans/counts'
import { all, asUser, byIds } from '../../../collections/records'
import type { Department, Plan, User } from '../../../payload-types'
import type { ReportedPlan } from '../../../publishing/outputs/plan-report'
import { isInReview, type OverviewPlan } from '../../../domain/overview'
import { isOver } from '../../../domain/quality'
import type { Id } from '../../../domain/approval/vocabulary'

/** Draft titles and days: for those who may read the admin. */
export type InsidePlan = OverviewPlan & Pick<Plan, 'id' | 'title' | 'kind' | 'state' | 'inForce' | 'responsibleEditor' | 'lastRevisedAt' | 'lastExercised'>

export interface PlansInUse {
  plans: InsidePlan[]
  /** Each followed by those below it, names in Danish order. */
  departments: { id: Id; name: string }[]
}

export async function readPlansInUse(payload: Payload, user: User): Promise<PlansInUse> {
  const departments = await departmentsFor(payload, user)
  const plans = await all(asUser(payload, user), 'plans', {
    select: {
      title: true,
      kind: true,
      state: true,
      department: true,
      inForce: true,
      nextReviewDate: true,
      lastRevisedAt: true,
      lastExercised: true,
      responsibleEditor: true,
    },
    sort: 'title',
  })
  return {
    plans: plans
      .filter(({ state }) => !isOver(state))
      .map((plan) => ({
        ...plan,
        department: idOrNull(plan.department) ?? '',
        nextReviewDate: plan.nextReviewDate || null,
        isInReview: isInReview(plan.state),
      })),
    departments: inTree(departments),
  }
}

type Node = Pick<Department, 'id' | 'name' | 'parent'>

/** A department whose own is not in the list stands at the top, and a ring cannot be walked for ever. */
function inTree(nodes: readonly Node[]): { id: Id; name: string }[] {
  const { compare } = new Intl.Collator('da')
  const known = new Set(nodes.map(({ id }) => id))
  const parentOf = ({ parent }: Node) => {
    const id = idOrNull(parent)
    return id && known.has(id) ? id : null
  }
  const under = (parent: Id | null): Node[] =>
    nodes
      .filter((node) => parentOf(node) === parent)
      .sort((a, b) => compare(a.name, b.name))
      .flatMap((node) => [node, ...under(node.id)])
  return under(null).map(({ id, name }) => ({ id, name }))
}

/** What the dashboard counts. */
export async function countPlansInUse(payload: Payload, user: User): Promise<Omit<PlansInUse, 'plans'> & { plans: CountedPlan[] }> {
  if (!peopleWithPermissions({ req: { user } as PayloadRequest })) return { plans: [], departments: [] }
  return { plans: await countedPlans(payload), departments: inTree(await departmentsFor(payload, user)) }
}

const departmentsFor = async (payload: Payload, user: User): Promise<Node[]> => {
  const select = { name: true, parent: true } as const
  return all(asUser(payload, user), 'departments', { select })
}

/** @returns titles by id */
export async function titlesOf(payload: Payload, user: User, plans: readonly Id[]): Promise<Map<Id, string>> {
  if (plans.length === 0) return new Map()
  const docs = await byIds(asUser(payload, user), 'plans', plans, { select: { title: true } })
  return new Map(docs.map(({ id, title }) => [id, title]))
}

/** @param planUrl where a plan is edited, without its id */
export async function readReport(payload: Payload, user: User, planUrl: string): Promise<ReportedPlan[]> {
  const { plans, departments } = await readPlansInUse(payload, user)
  const users = await all(asUser(payload, user), 'users', { select: { name: true } })
  const revisions = await all(asUser(payload, user), 'plan-revisions', { select: { number: true, approvedAt: true } })
  const names = new Map(users.map(({ id, name }) => [String(id), name]))
  const byId = new Map(revisions.map((revision) => [String(revision.id), revision]))
  return [...departments, { id: '', name: '' }].flatMap(({ id, name }) =>
    plans
      .filter((plan) => plan.department === id)
      .map(({ title, kind, state, ...plan }) => {
        const revision = byId.get(idOrNull(plan.inForce) ?? '')
        return {
          department: name,
          title,
          kind,
          state,
          revision: revision?.number ?? null,
          approvedAt: revision?.approvedAt ?? null,
          lastRevisedAt: plan.lastRevisedAt ?? null,
          nextReviewDate: plan.nextReviewDate,
          lastExercised: plan.lastExercised ?? null,
          editor: names.get(idOrNull(plan.responsibleEditor) ?? '') ?? '',
          address: `${planUrl}/${plan.id}`,
        }
      }),
  )
}
