/** An import as it stands after what has been said about it: always reckoned from what was read, so that the last word can be taken back. */
import type { ContactUse, Edit } from '../../collections/imports/review'
import type { Id, PlanKind } from '../../domain/approval/vocabulary'
import type { SourceDocument } from '../formats/document'
import { parseDocument } from '../parse'
import type { ImportedPlan } from '../types'
import { carryOut, isStructural } from './edit'
import { named, type NamedPlan } from './outline'
import { remarksOn, sayOfPictures } from './pictures'
import { questionOf } from './questions'

export interface ReviewSource {
  document: SourceDocument
  found: ImportedPlan
  edits: readonly Edit[]
  department: Id | null
}

export interface ReviewState {
  plan: NamedPlan
  document: SourceDocument
  title: string
  kind: PlanKind
  department: Id | null
  /** Undefined until somebody has said. */
  edition: Id | null | undefined
  /** By the contact's place in `plan.contacts`. */
  uses: ReadonlyMap<number, ContactUse>
  answered: ReadonlySet<string>
}

export function stateOf({ document, found, edits, department }: ReviewSource): ReviewState {
  let plan = named(found)
  const state = { title: found.title, kind: found.kind, department, edition: undefined as Id | null | undefined }
  const uses = new Map<number, ContactUse>()
  const pictures = new Map<string, string | null>()
  const answered = new Set<string>()
  edits.forEach((edit, at) => {
    if (edit.answers) answered.add(edit.answers)
    if (edit.do === 'title') state.title = edit.title
    else if (edit.do === 'department') state.department = edit.department
    else if (edit.do === 'edition') state.edition = edit.plan
    else if (edit.do === 'contact') uses.set(edit.contact, edit.use)
    else if (edit.do === 'picture') pictures.set(edit.picture, edit.alt)
    else if (edit.do === 'kind' && edit.kind !== state.kind) {
      // Another kind has other sections: they are found anew.
      state.kind = edit.kind
      plan = named(parseDocument(document, { kind: edit.kind }))
    } else if (isStructural(edit)) carryOut(plan, state.kind, edit, `e${at + 1}`)
  })
  for (const remark of remarksOn(plan, document, pictures)) answered.add(questionOf(remark))
  sayOfPictures(plan, pictures)
  return { ...state, plan, document, uses, answered }
}
