/** What of a plan's form is typed by people, and whether it says something else than the plan. */
import { createHash } from 'node:crypto'
import { contentHash } from '../../domain/content/hash'
import type { PlanContent } from '../../domain/content/content'
import type { Plan } from '../../payload-types'
import { idOf, idOrNull } from '../ids'
import { withLists } from '../plans/conflicts/stale-save'

const contentFields = [
  'title', 'kind', 'department', 'parent', 'summary', 'crisisLevel', 'performedBy', 'visibility', 'sections', 'attachments',
] as const
const otherFields = [
  'responsibleEditor', 'reviewIntervalMonths', 'lastExercised', 'successor', 'importNotes', 'mustRead', 'slug',
] as const

export type Typed = Partial<Pick<Plan, (typeof contentFields)[number] | (typeof otherFields)[number]>>

/** @param form all that the edit form has; the machine's own fields are left out */
export function typedIn(form: Partial<Plan>): Typed {
  const names = [...contentFields, ...otherFields].filter((name) => form[name] !== undefined)
  return withLists(Object.fromEntries(names.map((name) => [name, form[name]]))) as Typed
}

/** @param content of the plan with all that its attachments' files say of themselves */
export function typedHash(plan: Partial<Plan>, content: PlanContent): string {
  const { responsibleEditor, reviewIntervalMonths, lastExercised, successor, importNotes, mustRead, slug } = plan
  const others = [
    idOrNull(responsibleEditor),
    reviewIntervalMonths ?? null,
    lastExercised ? new Date(lastExercised).getTime() : null,
    idOrNull(successor),
    importNotes ?? '',
    (mustRead?.people ?? []).map(idOf),
    (mustRead?.departments ?? []).map(idOf),
    slug ?? '',
  ]
  return createHash('sha256').update(JSON.stringify([contentHash(content), ...others])).digest('hex')
}
