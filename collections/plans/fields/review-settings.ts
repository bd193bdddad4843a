/** Who answers for a plan, and how often it is reviewed: kept with who set it, and told to the audit log. */
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { intervalRefusal } from '../../../domain/approval/review-interval'
import { refusalText } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { actorOf, departmentTree } from '../../actor'
import { approvalSettings } from '../../approval-rules/settings'
import { changesOf, watchedPlan, writtenDoc } from '../../audit-log/changes'
import { recordAudit } from '../../audit-log/record'
import { tellChanges } from '../../audit-log/watch'
import { Refusal } from '../../errors'
import { idOrNull } from '../../ids'
import { isTransition } from '../transition/token'

/** The interval is an approver's to change, and has a longest; the rules say so (domain/approval/review-interval.ts). */
export const refuseInterval: CollectionBeforeChangeHook<Plan> = async ({ data, originalDoc, req }) => {
  if (await isTransition(req)) return data
  const refusal = intervalRefusal({
    kind: data.kind ?? originalDoc?.kind ?? 'responsePlan',
    department: idOrNull(originalDoc?.department ?? data.department),
    before: originalDoc?.reviewIntervalMonths ?? null,
    after: data.reviewIntervalMonths ?? null,
    actor: actorOf(req.user),
    departments: await departmentTree(req),
    settings: await approvalSettings(req),
  })
  if (!refusal) return data
  const message = refusalText(refusal)
  throw new Refusal(message, refusal.status, { errors: [{ path: 'reviewIntervalMonths', message }] })
}

/** Runs after the hook that restores the workflow's fields, and in the command's and a hand-over's writes too. */
export const noteReviewSetters: CollectionBeforeChangeHook<Plan> = ({ data, originalDoc, req }) => {
  const by = req.user?.id ?? null
  const { intervalSetBy, editorSetBy } = { ...originalDoc?.reviewSettings }
  const interval = (data.reviewIntervalMonths ?? null) !== (originalDoc?.reviewIntervalMonths ?? null)
  const editor = idOrNull(data.responsibleEditor) !== idOrNull(originalDoc?.responsibleEditor)
  return {
    ...data,
    reviewSettings: {
      intervalSetBy: interval ? by : idOrNull(intervalSetBy),
      editorSetBy: editor ? by : idOrNull(editorSetBy),
    },
  }
}

/** The content is told by its revisions and versions; these decide about it from outside. */
export const auditPlan: CollectionAfterChangeHook<Plan> = async (write) => {
  const { doc, previousDoc, operation, req } = write
  const before = operation === 'create' ? {} : previousDoc
  const after = writtenDoc(write)
  if (JSON.stringify(decisiveOf(before)) === JSON.stringify(decisiveOf(after))) return doc
  const changes = await changesOf(watchedPlan, before, after, req)
  if (changes.length > 0) await recordAudit(req, tellChanges(after, operation === 'create' ? 'created' : 'changed', changes))
  return doc
}

/** Asked first: most saves change none of these, and their names need not be looked up. */
const decisiveOf = ({ responsibleEditor, reviewIntervalMonths, slug }: Partial<Plan>) => [
  idOrNull(responsibleEditor),
  reviewIntervalMonths ?? null,
  slug ?? null,
]
