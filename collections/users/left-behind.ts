/** What a user leaves behind who goes, or who loses the permission it takes. */
import type { PayloadRequest } from 'payload'
import { copenhagenDay } from '../../domain/reminders/due'
import { holds, mayApprove } from '../../domain/approval/permissions'
import type { Actor, DepartmentNode, Id } from '../../domain/approval/vocabulary'
import type { Plan, User } from '../../payload-types'
import { actorOf, departmentTree } from '../actor'
import { idOf, idOrNull } from '../ids'
import { all, asFact } from '../records'

export interface Left {
  /** Plans the user answers for. */
  responsible: Plan[]
  /** Plans the user is writing or has sent, and nobody else who is here answers for. */
  underWay: Plan[]
  /** Those who have no other deputy now or to come. */
  deputyOf: User[]
  /** Plans in review that nobody else may sign. */
  approverOf: Plan[]
}

const facts = (req: PayloadRequest) => asFact(req, 'what somebody leaves behind is a fact, whoever asks')
const unfinished: readonly Plan['state'][] = ['draft', 'inReview', 'decisionRecorded', 'sentBack', 'correcting']

/** @param after the user as they will be; what they could not do before either is not left behind now */
export async function leftBehind(req: PayloadRequest, before: User, after: User): Promise<Left> {
  const [was, is] = [actorOf(before), actorOf(after)]
  if (!was || !is) return { responsible: [], underWay: [], deputyOf: [], approverOf: [] }
  const users = await all(facts(req), 'users', { showHiddenFields: true })
  const departments = await departmentTree(req)
  const others = users.filter(({ id }) => id !== before.id)
  const plans = await plansOf(req, was.id)
  /** Whoever is gone can write nowhere; otherwise it takes the permission they had. */
  const cannotWrite = ({ department }: Plan) =>
    !is.active || (holds(was, 'author', idOf(department), departments) && !holds(is, 'author', idOf(department), departments))
  const isHere = (id: Id | null) => others.some((user) => user.id === id && user.active !== false)
  const stopped = plans.filter((plan) => plan.state !== 'archived' && cannotWrite(plan))
  return {
    responsible: stopped.filter(({ responsibleEditor }) => idOrNull(responsibleEditor) === was.id),
    underWay: stopped.filter(
      ({ state, responsibleEditor }) =>
        unfinished.includes(state) && idOrNull(responsibleEditor) !== was.id && !isHere(idOrNull(responsibleEditor)),
    ),
    deputyOf: is.active ? [] : others.filter((user) => isOnlyDeputy(user, was.id)),
    approverOf: await onlyToSign(req, was, is, others, departments),
  }
}

async function plansOf(req: PayloadRequest, id: Id): Promise<Plan[]> {
  return all(facts(req), 'plans', {
    where: {
      or: [{ responsibleEditor: { equals: id } }, { contributors: { in: [id] } }, { 'submission.by': { equals: id } }],
    },
    sort: 'title',
    showHiddenFields: true,
  })
}

const standing = ({ deputies }: User) => (deputies ?? []).filter(({ until }) => until >= copenhagenDay(new Date()))

function isOnlyDeputy(user: User, id: Id): boolean {
  const rows = standing(user)
  return user.active !== false && rows.length > 0 && rows.every(({ deputy }) => idOf(deputy) === id)
}

async function onlyToSign(
  req: PayloadRequest,
  was: Actor,
  is: Actor,
  others: readonly User[],
  departments: readonly DepartmentNode[],
): Promise<Plan[]> {
  const docs = await all(facts(req), 'plans', { where: { state: { equals: 'inReview' } }, sort: 'title', showHiddenFields: true })
  const actors = others.flatMap((user) => actorOf(user) ?? [])
  return docs.filter((plan) => {
    const facts = authorshipOf(plan)
    const lost = mayApprove(was, facts, departments) && !mayApprove(is, facts, departments)
    return lost && !actors.some((actor) => mayApprove(actor, facts, departments))
  })
}

/** What four eyes looks at. */
export function authorshipOf(plan: Plan) {
  const by = idOrNull(plan.submission?.by)
  return {
    department: idOrNull(plan.department),
    contributors: (plan.contributors ?? []).map(idOf),
    submission: by ? { by } : null,
  }
}
