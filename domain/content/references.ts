/** Whom and what a plan names, for "Anvendes i" and for the check at submission. */
import type { ChainLink, ContentSection, PlanContent, RichText, Step } from './content'
import { referencesIn, type InlineReference } from './richtext'
import type { Id } from '../approval/vocabulary'

/** Where in a plan something stands; what a problem points to. */
export type PlanField =
  | 'title'
  | 'department'
  | 'parent'
  | 'responsibleEditor'
  | 'summary'
  | 'performedBy'
  | 'alarmChain'
  | 'contactGroups'
  | 'actionCards'
  | 'attachments'
  | `sections.${ContentSection['key']}`
  /** What a role is to do: no plan's, but judged by the same sentences. */
  | 'roleTasks'

/** A reference and the place that makes it. */
export interface Use extends InlineReference {
  field: PlanField
}

/** @returns every reference a plan makes, with its place, in reading order. */
export function usesIn(content: PlanContent): Use[] {
  return [
    ...place('parent', one('plans', content.parent)),
    ...place('performedBy', one('roles', content.performedBy)),
    ...content.sections.flatMap((section) => place(`sections.${section.key}`, inSection(section))),
    ...place('alarmChain', content.alarmChain.map(whoOf)),
    ...place(
      'contactGroups',
      content.contactGroups.flatMap(({ members }) => members.map(whoOf)),
    ),
  ]
}

/** @returns the ids of all contacts, roles and plans that a plan names anywhere, each once, in reading order. */
export function contentReferences(content: PlanContent): Record<InlineReference['to'], Id[]> {
  const uses = usesIn(content)
  const named = (to: InlineReference['to']) => [...new Set(uses.filter((use) => use.to === to).map(({ id }) => id))]
  return { contacts: named('contacts'), roles: named('roles'), plans: named('plans') }
}

const place = (field: PlanField, references: InlineReference[]): Use[] =>
  references.map((reference) => ({ ...reference, field }))

const one = (to: InlineReference['to'], id: Id | null): InlineReference[] => (id ? [{ to, id }] : [])

const whoOf = ({ who }: ChainLink): InlineReference => ({ to: who.to, id: who.id })

function inSection({ text, phases }: ContentSection): InlineReference[] {
  const texts: RichText[] = Object.values(text)
  const steps: Step[] = Object.values(phases).flat()
  return [
    ...texts.flatMap(referencesIn),
    ...steps.flatMap(({ role, contact }) => [...one('roles', role), ...one('contacts', contact)]),
  ]
}
