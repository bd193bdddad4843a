/** What changed, without what did not: for readers, who have the plan itself. Pure. */
import type { Comparison } from './index'
import type { ComparedGroup, ComparedLink, ComparedStep } from './lists'
import type { Id } from '../approval/vocabulary'
import { isTouched, type Change, type Part } from './part'
import type { ComparedSection } from './sections'
import type { ComparedBlock } from './text'
import type { Run } from './words'

export interface Changes {
  comparison: Comparison
  /** There was more than a page should hold. */
  isCut: boolean
}

/** @param most characters; what comes after so many is left out */
export function touchedOf(whole: Comparison, most: number): Changes {
  const room = roomFor(most)
  const rows = <Row extends Part>(all: readonly Row[], size: (row: Row) => number): Row[] =>
    all.filter((row) => isTouched(row) && room.take(size(row) + perRow))
  const section = (each: ComparedSection): ComparedSection => ({
    ...each,
    texts: each.texts
      .filter(({ text }) => text.changed)
      .map(({ part, text }) => ({ part, text: { ...text, blocks: rows(text.blocks, sizeOfBlock) } })),
    phases: each.phases.map(({ phase, steps }) => ({ phase, steps: rows(steps, sizeOfStep) })).filter(({ steps }) => steps.length > 0),
  })
  const group = (each: ComparedGroup): ComparedGroup => ({ ...each, members: rows(each.members, sizeOfLink) })
  const comparison = {
    changed: whole.changed,
    facts: whole.facts.filter(({ changed }) => changed),
    sections: whole.sections.filter(isTouched).map(section),
    alarmChain: rows(whole.alarmChain, sizeOfLink),
    contactGroups: whole.contactGroups.filter(isTouched).map(group),
    attachments: rows(whole.attachments, ({ name, alt, caption }) => sizeOf(name) + sizeOf(alt) + sizeOf(caption)),
  }
  return { comparison, isCut: room.isFull() }
}

/** @returns how much there is to show, in characters, roughly */
export const sizeOfChanges = ({ comparison }: Changes): number => {
  const { sections, alarmChain, contactGroups, attachments, facts } = comparison
  const blocks = sections.flatMap(({ texts }) => texts.flatMap(({ text }) => text.blocks))
  const steps = sections.flatMap(({ phases }) => phases.flatMap((phase) => phase.steps))
  const links = [...alarmChain, ...contactGroups.flatMap(({ members }) => members)]
  const short = [...attachments, ...facts].map(() => perRow)
  const each = [...blocks.map(sizeOfBlock), ...steps.map(sizeOfStep), ...links.map(sizeOfLink), ...short]
  return each.reduce((sum, size) => sum + size + perRow, sections.length * perRow)
}

/** Markup around a row. */
const perRow = 60

const sizeOf = (runs: readonly Run[]): number => runs.reduce((sum, { text, is }) => sum + text.length + (is === 'same' ? 0 : perRow), 0)
const sizeOfBlock = ({ words }: ComparedBlock): number => sizeOf(words)
const sizeOfStep = ({ text }: ComparedStep): number => sizeOf(text)
const sizeOfLink = ({ note }: ComparedLink): number => sizeOf(note)

function roomFor(most: number) {
  let left = most
  let isFull = false
  return {
    take: (size: number): boolean => {
      isFull ||= size > left
      if (!isFull) left -= size
      return !isFull
    },
    isFull: () => isFull,
  }
}

export interface ComparedReference {
  to: 'contacts' | 'roles' | 'plans' | 'departments'
  id: Id
}

/** @returns everything that a comparison names, before and after */
export function comparedReferences({ facts, sections, alarmChain, contactGroups, attachments }: Comparison): ComparedReference[] {
  const named = (to: ComparedReference['to'], ids: (Id | null)[]) => ids.flatMap((id) => (id ? { to, id } : []))
  const both = <Value>({ before, after }: Change<Value>) => [before, after]
  const inRuns = (runs: readonly Run[]) => runs.flatMap(({ reference }) => (reference ? { to: reference.to, id: reference.id } : []))
  const blocks = sections.flatMap(({ texts }) => texts.flatMap(({ text }) => text.blocks))
  const steps = sections.flatMap(({ phases }) => phases.flatMap((phase) => phase.steps))
  const links = [...alarmChain, ...contactGroups.flatMap(({ members }) => members)]
  return [
    ...facts.flatMap((fact) => {
      if (fact.fact === 'department') return named('departments', both(fact))
      if (fact.fact === 'parent') return named('plans', both(fact))
      return fact.fact === 'performedBy' ? named('roles', both(fact)) : []
    }),
    ...blocks.flatMap(({ words }) => inRuns(words)),
    ...steps.flatMap(({ role, contact, text }) => [...named('roles', both(role)), ...named('contacts', both(contact)), ...inRuns(text)]),
    ...links.flatMap(({ who, note }) => [{ to: who.to, id: who.id }, ...inRuns(note)]),
    ...attachments.flatMap(({ caption }) => inRuns(caption)),
  ]
}
