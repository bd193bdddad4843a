/**
 * Nobody leaves plans and tasks that belong to nobody: the save that shuts a user out, or takes away the permission their
 * work needs, names who takes over, and hands it over in the same transaction. Signatures of the past are copies
 * (collections/plans/transition/history.ts) and stay as they are.
 */
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { leaverTexts } from '../../messages'
import { holds, mayApprove } from '../../domain/approval/permissions'
import type { Actor } from '../../domain/approval/vocabulary'
import type { Plan, User } from '../../payload-types'
import { actorOf, departmentTree } from '../actor'
import { Refusal } from '../errors'
import { idOf, idOrNull } from '../ids'
import { asTransition } from '../plans/transition/token'
import { all, asFact, one } from '../records'
import { authorshipOf, leftBehind, type Left } from './left-behind'

export const handOver: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, operation, req }) => {
  const { handOverTo, ...kept } = data
  // What the municipality's login says cannot be asked back; the data-quality page shows what it leaves behind.
  const cannotAsk = req.context.saidByGroups || req.context.handingOver
  if (operation !== 'update' || !originalDoc || cannotAsk || !losesSomething(originalDoc, data)) return { ...kept, handOverTo: null }

  const left = await leftBehind(req, originalDoc, { ...originalDoc, ...data } as User)
  const leaves = data.active === false && originalDoc.active !== false
  if (!isNothing(left) && !handOverTo) throw atField(leaverTexts.chooseSuccessor(originalDoc.name, namesOf(left)))
  const successor = handOverTo && !isNothing(left) ? await successorFor(req, originalDoc, idOf(handOverTo), left) : null
  await withOneRelease(req, async () => {
    if (successor) await moveTasks(req, left, successor)
    if (leaves) await endDeputyships(req, originalDoc, successor)
  })
  return { ...kept, handOverTo: null, ...(leaves && { deputies: [] }) }
}

/** The leaver's own save asks for the release; what it brings along does not ask again (collections/release.ts). */
async function withOneRelease(req: PayloadRequest, work: () => Promise<void>): Promise<void> {
  req.context.handingOver = true
  await work()
  // Payload keeps the context of nested calls; the leaver's own hooks must not find it.
  delete req.context.handingOver
}

const losesSomething = (before: User, after: Partial<User>): boolean =>
  (after.active === false && before.active !== false) || JSON.stringify(rights(after)) !== JSON.stringify(rights(before))

const rights = ({ grants }: Partial<User>) => (grants ?? []).map(({ permission, department }) => [permission, idOrNull(department)])

const isNothing = (left: Left): boolean => Object.values(left).every((things) => things.length === 0)

const titles = (plans: readonly Plan[]) => plans.map(({ title }) => title)

const namesOf = ({ responsible, underWay, deputyOf, approverOf }: Left) => ({
  responsible: titles(responsible),
  underWay: titles(underWay),
  deputyOf: deputyOf.map(({ name }) => name),
  approverOf: titles(approverOf),
})

/** The form marks the field, and every other client reads the sentence. */
const atField = (message: string) => new Refusal(message, 409, { errors: [{ path: 'handOverTo', message }] })

async function successorFor(req: PayloadRequest, leaver: User, id: string, left: Left): Promise<Actor> {
  if (id === leaver.id) throw atField(leaverTexts.successorSelf)
  const user = await one(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', id)
  const successor = actorOf(user)
  if (!successor?.active) throw atField(leaverTexts.successorInactive(successor?.name ?? ''))
  const departments = await departmentTree(req)
  const closed = [...left.responsible, ...left.underWay].filter(
    ({ department }) => !holds(successor, 'author', idOf(department), departments),
  )
  if (closed.length > 0) throw atField(leaverTexts.successorNoAuthor(successor.name, titles(closed)))
  const unsigned = left.approverOf.filter((plan) => !mayApprove(successor, authorshipOf(plan), departments))
  if (unsigned.length > 0) throw atField(leaverTexts.successorNoApprover(successor.name, titles(unsigned)))
  return successor
}

/** As a transition's own write: also in a locked plan, and without a hand in its content. */
function moveTasks(req: PayloadRequest, { responsible, underWay }: Left, successor: Actor): Promise<void> {
  return asTransition(req, async () => {
    for (const { id } of [...responsible, ...underWay]) {
      await req.payload.update({
        collection: 'plans',
        id,
        data: { responsibleEditor: successor.id },
        depth: 0,
        overrideAccess: true, // the administrator hands over plans that others write
        req,
      })
    }
  })
}

/** Those whose only deputy leaves get the successor for the rest of the time; others have deputies left. */
async function endDeputyships(req: PayloadRequest, leaver: User, successor: Actor | null): Promise<void> {
  const own = { depth: 0, overrideAccess: true, req } as const // as above
  const docs = await all(asFact(req, 'the administrator hands over what others have left'), 'users', {
    where: { 'deputies.deputy': { equals: leaver.id } },
  })
  for (const { id, deputies } of docs) {
    const others = (deputies ?? []).filter(({ deputy }) => idOf(deputy) !== leaver.id)
    const isSuccessors = successor && others.length === 0 && successor.id !== id
    const rows = isSuccessors ? (deputies ?? []).map((row) => ({ ...row, deputy: successor.id })) : others
    await req.payload.update({ collection: 'users', id, data: { deputies: rows }, ...own })
  }
}
