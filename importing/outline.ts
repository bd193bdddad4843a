/** From blocks to the plan's sections: standard headings by the template, authors' own headings inside them. */
import type { SectionKey } from '../domain/content/templates'
import type { PlanKind } from '../domain/approval/vocabulary'
import type { Block } from './blocks'
import { readContactLine } from './contact-line'
import { isProse } from './prose'
import { isReachOnly } from './segments'
import { bareHeading, meaningOf, numberOf, sectionFor, sectionOfPart, type Meaning } from './headings'
import { Outline } from './outline-place'
import { isSubheading } from './subheading'

/** How the document as a whole writes its headings. */
interface Style {
  kind: PlanKind
  /** Its sections are numbered: "2. Kritiske funktioner". */
  numbered: boolean
  /** It has hardly any empty lines, so they tell nothing about headings. */
  compact: boolean
  /** Standard headings that have a line of their own. */
  found: Set<SectionKey>
}

interface Heading {
  block: Block
  meaning: Meaning | null
  /** What the line says after the heading: "Situation: Der er …". */
  sameLine: string
}

/** @param kind decides which template the headings are held against */
export function toOutline(blocks: readonly Block[], kind: PlanKind): Outline {
  const style = styleOf(blocks, kind)
  const outline = new Outline()
  blocks.forEach((block, index) => {
    const heading = headingOf(block, style)
    const opened = heading !== null && open(outline, heading, blocks[index + 1], style)
    if (!opened && isUnitLine(block, outline)) outline.leaveGroup()
    if (!opened) outline.add(block)
    else if (heading.sameLine) outline.add({ ...block, text: heading.sameLine })
  })
  return outline
}

function styleOf(blocks: readonly Block[], kind: PlanKind): Style {
  const headings = blocks.filter((block) => !block.item && standardKey(meaningOf(block.text), kind) !== null)
  return {
    kind,
    numbered: headings.filter(({ text }) => numberOf(text) !== null).length >= 2,
    compact: blocks.filter(({ blankBefore }) => blankBefore).length < blocks.length / 5,
    found: new Set(headings.flatMap(({ text }) => standardKey(meaningOf(text), kind) ?? [])),
  }
}

const standardKey = (meaning: Meaning | null, kind: PlanKind): SectionKey | null => meaning && sectionFor(meaning, kind)

/** @returns the line as a candidate for a heading, or null for the item of a list */
function headingOf(block: Block, style: Style): Heading | null {
  if (block.item) return null
  const standsOut = style.compact || block.blankBefore || block.text.endsWith(':') || numberOf(block.text) !== null
  const meaning = standsOut ? meaningOf(block.text) : null
  return meaning
    ? { block, meaning, sameLine: '' }
    : (headingWithText(block, style) ?? { block, meaning: null, sameLine: '' })
}

/** "Situation: Der er …", where the document has no line with that heading alone. */
function headingWithText(block: Block, style: Style): Heading | null {
  const [, text = '', sameLine = ''] = /^([^:]{4,60}):\s+(\S.*)$/u.exec(block.text) ?? []
  const meaning = text ? meaningOf(text) : null
  const key = standardKey(meaning, style.kind)
  if (!meaning || readContactLine(block.text) || isReachOnly(sameLine)) return null
  return meaning.part || isPerformer(meaning, style) || (key && !style.found.has(key))
    ? { block: { ...block, text }, meaning, sameLine }
    : null
}

/** Opens what the heading opens. @returns false when the line turns out to be running text */
function open(outline: Outline, { block, meaning, sameLine }: Heading, next: Block | undefined, style: Style): boolean {
  const key = standardKey(meaning, style.kind)
  const part = meaning?.part ?? null
  const inContacts = outline.section?.key === 'contacts'
  // "Kommunikation:" over phone numbers in the contact section is a group of contacts.
  const isGroup =
    inContacts && key !== null && key !== 'contacts' && next !== undefined && readContactLine(next.text) !== null
  if (part && key && (outline.section?.key === sectionOfPart[part] || !outline.has(sectionOfPart[part]))) {
    return outline.openPart(part, block)
  }
  if (key && !part && !isGroup) return outline.openSection(key, block)
  if (meaning && isPerformer(meaning, style)) return outline.openSection('free', block)
  if (style.numbered && isTopLevel(block, next)) return outline.openSection('free', block)
  if (sameLine || (!isGroup && !isSubheading(block, next, inContacts))) return false
  return outline.openOwn(block)
}

/** "IT-afdelingen: tlf. …" under a group of people is a unit beside the group, not a member of it. */
const isUnitLine = ({ text }: Block, outline: Outline): boolean =>
  outline.section?.key === 'contacts' &&
  /^[^\d:]{2,60}:\s*(?:(?:tlf|tel|telefon|t)[.:]*\s*)?\+?\d/iu.test(text) &&
  readContactLine(text)?.[0]?.kind !== 'person'

/** "Hvem" over the role that carries an action card. */
const isPerformer = (meaning: Meaning, style: Style): boolean =>
  style.kind === 'actionCard' && meaning.sections.length === 0

/** An unknown heading with a number, in a document whose sections are numbered. */
const isTopLevel = (block: Block, next: Block | undefined): boolean =>
  /^\d+[.)]? \p{Lu}/u.test(block.text) &&
  block.blankBefore &&
  block.blankAfter &&
  next !== undefined &&
  block.text.length <= 160 &&
  !/[.;,]$/.test(block.text) &&
  !isProse(bareHeading(block.text))
