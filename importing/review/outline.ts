/** The sections and lines of an import, each with a name of its own, so that what a person says about them can be said again. */
import type { ImportedPlan, ImportedSection, Passage } from '../types'

export interface NamedLine extends Passage {
  id: string
}

export interface NamedSection extends Omit<ImportedSection, 'passages' | 'children'> {
  id: string
  passages: NamedLine[]
  children: NamedSection[]
}

export interface NamedPlan extends Omit<ImportedPlan, 'sections'> {
  sections: NamedSection[]
}

/** @returns a copy in which everything is named by its place in the document: the same document, the same names */
export function named(plan: ImportedPlan): NamedPlan {
  let sections = 0
  let lines = 0
  const nameSection = (section: ImportedSection): NamedSection => ({
    ...section,
    id: `s${++sections}`,
    passages: section.passages.map((passage) => ({ ...passage, contacts: [...passage.contacts], id: `p${++lines}` })),
    children: section.children.map(nameSection),
  })
  return { ...plan, contacts: structuredClone(plan.contacts), sections: plan.sections.map(nameSection) }
}

/** Every section at any depth, in reading order. */
export const allSections = (sections: readonly NamedSection[]): NamedSection[] =>
  sections.flatMap((section) => [section, ...allSections(section.children)])

export const allLines = (sections: readonly NamedSection[]): NamedLine[] => allSections(sections).flatMap(({ passages }) => passages)

/** @returns the list that a section stands in, and where in it */
export function placeOf(sections: NamedSection[], id: string): { among: NamedSection[]; at: number; section: NamedSection } | null {
  const at = sections.findIndex((section) => section.id === id)
  const section = sections[at]
  if (section) return { among: sections, at, section }
  for (const { children } of sections) {
    const found = placeOf(children, id)
    if (found) return found
  }
  return null
}

export const sectionWith = (sections: readonly NamedSection[], line: string): NamedSection | undefined =>
  allSections(sections).find(({ passages }) => passages.some(({ id }) => id === line))
