/** Every text that a draft keeps, references read as what they show: what the proof that nothing is lost looks at. */
import type { RichText } from '../domain/content/content'
import { plainText } from '../domain/content/richtext'
import type { Draft } from './draft'
import { keptInNotes, type ImportedPlan, type Person, type Remark } from './types'

/** @param remarks all of them; only those whose text has no other place are counted */
export const textsKept = (
  plan: ImportedPlan,
  draft: Draft,
  people: readonly Person[],
  remarks: readonly Remark[],
): string[] => [
  plan.attention.some(({ reason }) => reason === 'noTitle') ? '' : plan.title,
  plan.metadata.department ?? '',
  ...plan.metadata.lines,
  ...textsIn(draft.sections, people),
  ...remarks.filter(({ reason }) => keptInNotes.includes(reason)).map(({ text }) => text),
  ...plan.dropped.map(({ text }) => text),
]

/** All texts in a plan's fields, at any depth; an id is read as the record it names. */
function textsIn(value: unknown, people: readonly Person[]): string[] {
  const shown = (id: string): string | undefined =>
    people.flatMap((person) => [person, ...person.roles]).find(({ who }) => who.id === id)?.text
  if (typeof value === 'string') return [shown(value) ?? value]
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, people))
  if (typeof value !== 'object' || value === null) return []
  if ('root' in value) return [plainText(value as RichText, ({ id }) => `${shown(id) ?? ''}\n`)]
  return Object.values(value).flatMap((each) => textsIn(each, people))
}
