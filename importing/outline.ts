/** From blocks to the plan's sections: standard headings by the template, authors' own headings inside them. */
import type { SectionKey } from '../domain/content/templates'
import type { PlanKind } from '../domain/approval/vocabulary'
import type { Block } from './blocks'
import { readContactLine } from './contact-line'
import { isProse } from './prose'
import { isReachOnly } from './segments'
import { bareHeading, meaningOf, numberOf, sectionFor, sectionOfPart, type Meaning } from './headings'
import { Outline } from './outline-place'
import { isAlwaysHeading, isSubheading } from './subheading'

/** How the document as a whole writes its headings. */
interface Style {
  kind: PlanKind
  /** Its sections are numbered: "2. Kritiske funktioner". */
  numbered: boolean
  /** It has hardly any empty lines, so they tell nothing about headings. */
  compact: boolean
  /** Standard headings that have a line of their own. */
  found: Set<SectionKey>
  /** The level of its sections where it marks its headings itself; null where lines alone must tell. */
  level: number | null
  /** A style says which its headings are. */
  styled: boolean
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
    level: sectionLevel(blocks, kind),
    styled: blocks.filter(({ heading }) => heading?.by === 'style' && heading.level > 0).length >= fewestStyled,
  }
}

/** With fewer, some of the headings may have been written by hand. */
const fewestStyled = 2
/** Fewer marked headings than these are words that somebody has made bold. */
const fewestMarked = 3

/** @returns the highest level on which a standard heading stands, or else the highest of all */
function sectionLevel(blocks: readonly Block[], kind: PlanKind): number | null {
  const marked = blocks.filter(({ heading }) => heading !== null)
  if (marked.length < fewestMarked && !marked.some(({ heading }) => heading?.by === 'style')) return null
  const standard = marked.filter(({ text }) => standardKey(meaningOf(text), kind) !== null)
  return Math.min(...(standard.length > 0 ? standard : marked).map(({ heading }) => heading?.level ?? 1))
}

const standardKey = (meaning: Meaning | null, kind: PlanKind): SectionKey | null => meaning && sectionFor(meaning, kind)

/** @returns the line as a candidate for a heading, or null for the item of a list */
function headingOf(block: Block, style: Style): Heading | null {
  if (block.item || block.people) return null
  if (block.heading) return { block, meaning: meaningOf(block.text), sameLine: '' }
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
  // "Mødested" is a heading in every plan, also where the template has no such section.
  const isForeign = Boolean(meaning?.sections.length) && !key && !part && !sameLine
  if (isForeign && style.level === null && block.blankBefore && next) return outline.openOwn(block)
  // "Trin 3" is a step of what is to be done.
  if (/^trin \d/iu.test(block.text) && outline.section === null && style.kind === 'actionCard') outline.enterActions()
  if (meaning && isPerformer(meaning, style)) return outline.openSection('free', block)
  if (block.heading && style.level !== null) {
    return block.heading.level <= style.level ? outline.openSection('free', block) : outline.openOwn(block)
  }
  // A list that Word counts is numbered as such a heading is.
  if (style.numbered && !style.styled && isTopLevel(block, next)) return outline.openSection('free', block)
  // A document that marks its headings has no others than those, and the standard ones.
  if (style.level !== null && !isAlwaysHeading(block)) return false
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
