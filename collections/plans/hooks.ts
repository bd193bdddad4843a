/**
 * What a plan does when it is saved. Hooks shape or refuse their own document; transitions, mail and files
 * belong to the command.
 */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
  Where,
} from 'payload'
import { adminTexts, words } from '../../messages'
import { contentHash } from '../../domain/content/hash'
import { stateAfterEdit, type Approved } from '../../domain/approval/transitions'
import { sectionKeys, templates, type SectionKey } from '../../domain/content/templates'
import type { Id, PlanKind } from '../../domain/approval/vocabulary'
import type { Plan } from '../../payload-types'
import { authoredDepartments, departmentsOf } from '../access'
import { Refusal } from '../errors'
import { idOf, idOrNull } from '../ids'
import { contentOf } from './content/content'
import { inheritedWriters } from './content/inherited-writers'
import { isTransition } from './transition/token'
import { oneAtATime } from '../one-at-a-time'
import { all, asFact, byIds, count, existing, one } from '../records'
import { plansReferringTo } from '../where-used'
import { workflowFieldNames } from './fields/workflow-fields'

const locks: Partial<Record<Plan['state'], string>> = {
  inReview: adminTexts.planLocked,
  decisionRecorded: adminTexts.planLocked,
  archived: adminTexts.planArchived,
}

/** Nobody writes into a plan that waits for a signature, by any route; and only a corrector into an urgent correction. */
export const refuseWhileLocked: CollectionBeforeChangeHook<Plan> = async ({ originalDoc, req, data }) => {
  if (!originalDoc || (await isTransition(req))) return data
  const lock = locks[originalDoc.state]
  if (lock) throw new Refusal(lock, 409)
  if (originalDoc.state === 'correcting' && !(await mayCorrect(req, originalDoc))) {
    throw new Refusal(adminTexts.planInCorrection, 409)
  }
  return data
}

async function mayCorrect(req: PayloadRequest, { department }: Plan): Promise<boolean> {
  const mine = await departmentsOf(req, 'corrector')
  return mine === 'all' || mine.includes(idOf(department))
}

/** Where readers of a plan taken out of use are sent was signed with it: nobody changes it by a save. */
export const refuseAnotherSuccessor: CollectionBeforeChangeHook<Plan> = async ({ data, originalDoc, req }) => {
  if (!originalDoc || originalDoc.inForce || !('successor' in data) || (await isTransition(req))) return data
  if (idOrNull(data.successor) === idOrNull(originalDoc.successor)) return data
  const ending: Where = { and: [{ plan: { equals: originalDoc.id } }, { action: { equals: 'takeOutOfUse' } }] }
  const endings = await count(asFact(req, 'what was signed is a fact, whoever saves'), 'plan-events', ending)
  if (endings > 0) throw new Refusal(adminTexts.successorIsSigned, 409)
  return data
}

/** An author may not put a plan into a department that is not theirs. */
export const refuseForeignDepartment: CollectionBeforeValidateHook<Plan> = async ({ data, originalDoc, req }) => {
  if (!req.user || !data?.department || (await isTransition(req))) return data
  // A corrector saves the whole plan without being its department's author.
  if (originalDoc && idOf(originalDoc.department) === idOf(data.department)) return data
  const mine = await authoredDepartments(req)
  if (mine !== 'all' && !mine.includes(idOf(data.department))) throw new Refusal(adminTexts.notYourDepartment, 403)
  return data
}

/** Another kind has other sections: text must not disappear from sight unseen. */
export const refuseKindThatHidesText: CollectionBeforeChangeHook<Plan> = ({ data, originalDoc }) => {
  if (!originalDoc || !data.kind || data.kind === originalDoc.kind) return data
  const hidden = contentOf(originalDoc)
    .sections.map(({ key }) => key)
    .filter((key): key is SectionKey => (sectionKeys as readonly string[]).includes(key))
    .filter((key) => !templates[data.kind as PlanKind].some((section) => section.key === key))
  if (hidden.length === 0) return data
  throw new Refusal(adminTexts.kindHidesText(hidden.map((key) => words.sections[key]).join(', ')))
}

/** A plan cannot lie under itself, however far down. */
export const refuseParentCycle: CollectionBeforeChangeHook<Plan> = async ({ data, originalDoc, req }) => {
  if (originalDoc && data.parent && idOrNull(data.parent) !== idOrNull(originalDoc.parent)) await oneAtATime(req, 'plan-tree')
  const seen = new Set<Id>(originalDoc ? [String(originalDoc.id)] : [])
  for (let parent = idOrNull(data.parent); parent; ) {
    if (seen.has(parent)) throw new Refusal(adminTexts.parentCycle)
    seen.add(parent)
    const above: Plan | null = await one(asFact(req, 'the tree is the same whoever looks'), 'plans', parent)
    parent = idOrNull(above?.parent)
  }
  return data
}

/**
 * Restores the workflow's fields to what the database holds, reckons the content's hash, notes who wrote,
 * and lets an approved plan whose content changed become a draft again.
 */
export const keepWorkflowFields: CollectionBeforeChangeHook<Plan> = async ({ data, originalDoc, operation, req }) => {
  if (await isTransition(req)) return data
  // A restored version brings its own workflow fields along; only the document itself is believed.
  const stored = operation === 'update' && originalDoc ? await storedPlan(req, originalDoc.id) : null
  const kept: Record<string, unknown> = { ...data }
  for (const name of workflowFieldNames) kept[name] = stored ? stored[name as keyof Plan] : undefined
  const plan = kept as unknown as Plan

  plan.contentHash = contentHash(contentOf(plan))
  const changed = plan.contentHash !== stored?.contentHash
  if (changed) plan.lastWritten = { by: req.user?.id ?? null, at: new Date().toISOString() }
  const contributors = [...(stored?.contributors ?? []).map(idOf), ...(await inheritedWriters(req))]
  plan.contributors = [...new Set(changed && req.user ? [...contributors, String(req.user.id)] : contributors)]
  plan.state = stored ? stateAfterEdit(stored.state, plan.contentHash, await approvedHashes(req, stored)) : 'draft'
  return plan
}

const storedPlan = (req: Parameters<CollectionBeforeChangeHook>[0]['req'], id: Id): Promise<Plan> =>
  existing(asFact(req, 'the hook compares with the record itself, not with what the writer may see of it'), 'plans', id, {
    showHiddenFields: true,
  })

/** @returns what a save of the plan is compared with. */
export async function approvedHashes(req: PayloadRequest, plan: Plan): Promise<Approved> {
  const [inForce, upcoming] = [idOrNull(plan.inForce), idOrNull(plan.upcoming?.revision)]
  const facts = asFact(req, 'what was frozen is a fact, whoever asks')
  const revisions = await byIds(facts, 'plan-revisions', [inForce, upcoming].filter((id) => id !== null))
  const hashOf = (id: Id | null) => revisions.find((revision) => String(revision.id) === id)?.contentHash ?? null
  const upcomingHash = hashOf(upcoming)
  return {
    inForce: hashOf(inForce),
    upcoming: upcomingHash ? { contentHash: upcomingHash, from: plan.upcoming?.from || null } : null,
  }
}

/** What has been approved is kept; what others refer to is not pulled from under them. */
export const refuseDeletingHistory: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const facts = asFact(req, 'whether a plan may go is a fact about all records, not about the user\'s share of them')
  const events = await count(facts, 'plan-events', { plan: { equals: id } })
  if (events > 0) throw new Refusal(adminTexts.planHasHistory, 409)
  const children = await all(facts, 'plans', { where: { parent: { equals: id } } })
  if (children.length > 0) throw new Refusal(adminTexts.planHasChildren(children.map(({ title }) => title).join(', ')), 409)
  const referring = await plansReferringTo(req, 'plans', String(id))
  if (referring.length > 0) throw new Refusal(adminTexts.planInUse(referring.map(({ title }) => title).join(', ')), 409)
}
