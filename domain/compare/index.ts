/**
 * Two contents of a plan compared as a person would: by facts, sections, steps, people to call and attachments.
 * References stay ids here; whoever shows the comparison knows their names.
 */
import type { PlanContent } from '../content/content'
import { normalContent } from '../content/normal-form'
import type { Id, PlanKind } from '../approval/vocabulary'
import {
  compareAttachments,
  compareChain,
  compareGroups,
  type ComparedAttachment,
  type ComparedGroup,
  type ComparedLink,
} from './lists'
import { isTouched, type Change } from './part'
import { compareSections, type ComparedSection } from './sections'
import { compareWords, type Run } from './words'

export { isTouched, type Change, type Fate, type Part } from './part'
export type { Direction } from './align'
export type { ComparedAttachment, ComparedGroup, ComparedLink, ComparedStep } from './lists'
export type { ComparedSection } from './sections'
export type { BlockKind, ComparedBlock, ComparedCell, ComparedFigure, ComparedText } from './text'
export { comparedReferences, sizeOfChanges, touchedOf, type Changes, type ComparedReference } from './touched'
export type { Run } from './words'

type WordsFact = { fact: 'title' | 'summary' | 'crisisLevel'; words: Run[] }
type ReferenceFact = { fact: 'department' | 'parent' | 'performedBy' } & Change<Id | null>
type KindFact = { fact: 'kind' } & Change<PlanKind | null>
type CardsFact = { fact: 'noActionCards' } & Change<boolean>
type VisibilityFact = { fact: 'visibility' } & Change<'internal' | 'public'>

/** What stands at the head of a plan. */
export type ComparedFact = { changed: boolean } & (WordsFact | ReferenceFact | KindFact | CardsFact | VisibilityFact)

export interface Comparison {
  /** False exactly when both contents have the same `contentHash`. */
  changed: boolean
  facts: ComparedFact[]
  sections: ComparedSection[]
  alarmChain: ComparedLink[]
  contactGroups: ComparedGroup[]
  attachments: ComparedAttachment[]
}

/** @param before null for a plan of which nothing has been approved: all of it is new */
export function comparePlans(before: PlanContent | null, after: PlanContent): Comparison {
  const other = normalContent(after)
  const one = before ? normalContent(before) : nothingOf(other)
  const facts = compareFacts(one, other, before === null)
  const lists = {
    sections: compareSections(one.sections, other.sections),
    alarmChain: compareChain(one.alarmChain, other.alarmChain),
    contactGroups: compareGroups(one.contactGroups, other.contactGroups),
    attachments: compareAttachments(one.attachments ?? [], other.attachments ?? []),
  }
  return { changed: facts.some(({ changed }) => changed) || Object.values(lists).flat().some(isTouched), facts, ...lists }
}

function compareFacts(one: PlanContent, other: PlanContent, isNew: boolean): ComparedFact[] {
  const words = (fact: WordsFact['fact']): ComparedFact => ({
    fact,
    changed: one[fact] !== other[fact],
    words: compareWords(one[fact], other[fact]),
  })
  const reference = (fact: ReferenceFact['fact']): ComparedFact => ({
    fact,
    changed: (one[fact] || null) !== (other[fact] || null),
    before: one[fact] || null,
    after: other[fact] || null,
  })
  return [
    words('title'),
    { fact: 'kind', changed: isNew || one.kind !== other.kind, before: isNew ? null : one.kind, after: other.kind },
    words('summary'),
    words('crisisLevel'),
    reference('department'),
    reference('parent'),
    reference('performedBy'),
    { fact: 'noActionCards', changed: one.noActionCards !== other.noActionCards, before: one.noActionCards, after: other.noActionCards },
    { fact: 'visibility', changed: one.visibility !== other.visibility, before: shownTo(one), after: shownTo(other) },
  ]
}

const shownTo = ({ visibility }: PlanContent) => visibility ?? 'internal'

const nothingOf = ({ schemaVersion, kind }: PlanContent): PlanContent => ({
  schemaVersion,
  kind,
  title: '',
  summary: '',
  crisisLevel: '',
  department: '',
  parent: null,
  performedBy: null,
  sections: [],
  alarmChain: [],
  contactGroups: [],
  noActionCards: false,
})
