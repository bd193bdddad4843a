/**
 * A delplan that lost its headings: copied from an accordion on a web page, it is paragraphs in the plan's order.
 * Paragraphs go where their own words point; the others wait in a section without a heading for a human.
 */
import { words } from '../messages'
import type { SectionKey } from '../domain/content/templates'
import type { PlanKind } from '../domain/approval/vocabulary'
import type { Block } from './blocks'
import { sectionByCue } from './cues'
import { meaningOf, sectionFor } from './headings'
import type { DroppedLine } from './lines'
import { newSection, passageOf } from './outline-place'
import type { ImportedSection, Remark } from './types'

const accordion = /^(?:luk|åb[ne]n?) alle$/iu

/** @returns whether the document is a delplan with at most two of its headings left */
export function isHeadless(blocks: readonly Block[], kind: PlanKind, dropped: readonly DroppedLine[]): boolean {
  if (kind !== 'subPlan') return false
  const headings = blocks.filter((block) => headingKey(block, kind) !== null).length
  return headings === 0 || (headings <= 2 && dropped.some(({ text }) => accordion.test(text)))
}

const headingKey = (block: Block, kind: PlanKind): SectionKey | null => {
  const meaning = block.item ? null : meaningOf(block.text)
  return meaning && sectionFor(meaning, kind)
}

/** @returns the sections that could be made, the text without a place, and what was placed by its words only */
export function placeByCues(
  blocks: readonly Block[],
  kind: PlanKind,
): { sections: ImportedSection[]; homeless: Block[]; remarks: Remark[] } {
  const sections: ImportedSection[] = []
  const homeless: Block[] = []
  const remarks: Remark[] = []
  const sectionOf = (key: SectionKey, heading?: Block): ImportedSection => {
    const found = sections.find((section) => section.key === key) ?? newSection(key, heading)
    if (!sections.includes(found)) sections.push(found)
    return found
  }
  /** The section of the last heading or paragraph; a list belongs to it. */
  let current: ImportedSection | null = null
  let underHeading = false
  for (const block of blocks) {
    const key = headingKey(block, kind)
    if (key) current = sectionOf(key, block)
    else if (!block.item && !underHeading) {
      const cued = sectionByCue(block.text)
      current = cued && sectionOf(cued)
      if (cued)
        remarks.push({ reason: 'placedByItsWords', line: block.line, text: block.text, became: words.sections[cued] })
    }
    underHeading = key !== null
    if (key) continue
    if (current) current.passages.push(passageOf(block))
    else homeless.push(block)
  }
  return { sections, homeless, remarks }
}
