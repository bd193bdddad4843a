/** "Opret kladde": the plan, its contacts and its roles in one transaction with the row that they come from. */
import type { PayloadRequest, TypedUser } from 'payload'
import { Refusal } from '../../collections/errors'
import { bringAlong } from '../../collections/plans/content/inherited-writers'
import type { Id } from '../../domain/approval/vocabulary'
import { importAdminTexts as texts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import type { Import, Plan } from '../../payload-types'
import { plainText } from '../formats/document'
import { importPlan } from '../import-plan'
import type { ImportedPlan } from '../types'
import { hindranceOf } from './answer'
import { editionOf, readKnown, shownContacts } from './known'
import type { NamedLine, NamedPlan, NamedSection } from './outline'
import { questionOf } from './questions'
import type { ReviewState } from './state'

/**
 * @param writers whose words the import brings along, besides whoever makes the draft of it
 * @param req its transaction is the one that everything is written in
 * @throws Refusal with a sentence; nothing is written then
 */
export async function makeDraft(req: PayloadRequest, row: Import, state: ReviewState, writers: Id[]): Promise<Plan> {
  const known = await readKnown(req)
  const edition = editionOf(state, known)
  const hindrance = hindranceOf(state, known, edition)
  if (hindrance) throw new Refusal(hindrance)
  if (!edition && state.edition) throw new Refusal(texts.noSuchEdition, 409)
  const left = new Set(shownContacts(state, known).flatMap(({ place, use }) => (use === 'leave' ? [place] : [])))
  const { plan, places } = withoutContacts(finalPlan(state), left)
  bringAlong(req, writers)
  const result = await refusing(() =>
    importPlan(req.payload, plan, {
      source: plainText(state.document),
      fileName: `${row.fileName} (SHA-256 ${row.hash})`,
      departmentId: state.department ?? undefined,
      edition: edition?.id,
      uses: new Map([...state.uses].flatMap(([place, use]) => [places.get(place) ?? []].flat().map((now) => [now, use] as const))),
      isSettled: (remark) => state.answered.has(questionOf(remark)),
      user: req.user as TypedUser,
      req,
    }),
  )
  if (!result.ok) throw new Refusal(result.sentence)
  return result.plan
}

/** What the importer says of itself is a sentence for a person. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PlainError) throw new Refusal(error.message)
    throw error
  }
}

/** A title that somebody has written anew: the old one is kept among what was left out on purpose. */
const finalPlan = ({ plan, title, kind }: ReviewState): NamedPlan =>
  title === plan.title ? { ...plan, kind } : { ...plan, kind, title, dropped: [...plan.dropped, { number: 0, text: plan.title }] }

/** @returns the plan without those that are left out, whose lines stay as text, and where the others now are in it */
function withoutContacts(plan: NamedPlan, left: ReadonlySet<number>): { plan: ImportedPlan; places: Map<number, number> } {
  const kept = plan.contacts.flatMap((_, place) => (left.has(place) ? [] : [place]))
  const places = new Map(kept.map((place, now) => [place, now]))
  const stay = (contacts: readonly number[]) => contacts.flatMap((place) => places.get(place) ?? [])
  const line = (passage: NamedLine): NamedLine => ({ ...passage, contacts: stay(passage.contacts) })
  const section = (each: NamedSection): NamedSection => ({
    ...each,
    passages: each.passages.map(line),
    children: each.children.map(section),
  })
  const contacts = kept.flatMap((place) => plan.contacts[place] ?? [])
  return { plan: { ...plan, contacts, sections: plan.sections.map(section) }, places }
}
