/**
 * From what was found in a document to the fields of a plan. Contact lines become references; whatever a reference
 * does not say, and headings that the template words otherwise, are told for the import notes.
 */
import { importTexts, words } from '../messages'
import type { RichText, Step } from '../domain/content/content'
import {
  phaseKeys,
  shapeOf,
  textPartsOf,
  type PhaseKey,
  type SectionKey,
  type TextPartKey,
} from '../domain/content/templates'
import { DraftText, type StoredLink } from './draft-text'
import { bareHeading, type PartKey } from './headings'
import { performerSection } from './performer'
import { richTextOf, type TextBlock } from './rich-text'
import { sameWords } from './text'
import type { ImportedPlan, ImportedSection, Passage, Person, Remark } from './types'

export interface Draft {
  /** As `plans.sections` takes them. */
  sections: Record<string, unknown>
  remarks: Remark[]
  /** Words that may be missing in the fields: "tlf.", headings that the template has, numbers of a numbered list. */
  spare: string[]
}

interface StoredGroup {
  heading: string
  members: StoredLink[]
}

/** @param people the records of `plan.contacts`, in the same order */
export function draftOf(plan: ImportedPlan, people: readonly Person[]): Draft {
  const text = new DraftText(plan, people)
  const performer = performerSection(plan)
  const sections: Record<string, unknown> = { noActionCards: plan.noActionCards, freeSections: [] }
  for (const section of plan.sections) {
    if (section === performer) text.spare(`${section.heading} ${section.passages[0]?.text}`)
    else if (section.key === 'free') (sections.freeSections as unknown[]).push(freeSection(section, text))
    else Object.assign(sections, standardSection(section.key as SectionKey, section, text))
  }
  return { sections, remarks: text.remarks, spare: text.spareWords }
}

const freeSection = (section: ImportedSection, text: DraftText): { heading: string; body: RichText | null } => ({
  heading: section.heading.replace(/:$/, '') || importTexts.withoutHeading,
  body: richTextOf(text.blocksOfSection(section)),
})

/** @returns the fields of the section, by their names in `plans.sections` */
function standardSection(key: SectionKey, section: ImportedSection, text: DraftText): Record<string, unknown> {
  compareHeading(section, words.sections[key], text)
  // The statement that there are none is a checkbox.
  if (key === 'actionCards') section.passages.forEach((passage) => text.spare(passage.text))
  if (key === 'actionCards') return {}
  if (key === 'contacts') return contactsSection(section, text)
  if (key === 'alerting') return alertingSection(section, text)
  const own = { ...section, children: section.children.filter((child) => !isPart(child)) }
  // Steps are lines: a picture among them stands in the section's text.
  const pictures = section.children.filter(({ key }) => isPhase(key)).flatMap(picturesOf)
  const body = richTextOf([...text.blocksOfSection(own), ...text.blocksOf(pictures)])
  if (shapeOf[key] === 'text') return { [key]: body }
  const parts = section.children.filter(isPart).map((child) => part(child, text))
  return { [key]: Object.assign({ body }, ...parts) as unknown }
}

const picturesOf = ({ passages, children }: ImportedSection): Passage[] => [
  ...passages.filter(({ picture }) => picture),
  ...children.flatMap(picturesOf),
]

const isPhase = (key: string): key is PhaseKey => (phaseKeys as readonly string[]).includes(key)
const isPart = ({ key }: ImportedSection): boolean =>
  isPhase(key) || Object.values(textPartsOf).some((parts) => (parts as readonly string[]).includes(key))

function part(section: ImportedSection, text: DraftText): Partial<Record<PartKey, RichText | Step[] | null>> {
  const { key } = section
  if (isPhase(key)) {
    compareHeading(section, words.phases[key], text)
    return { [key]: text.stepsOf(section) }
  }
  compareHeading(section, words.textParts[key as TextPartKey], text)
  return { [key]: richTextOf(text.blocksOfSection(section)) }
}

/** Contacts right under "Alarmering" are whom to call, in the order they stand; groups of contacts are text. */
function alertingSection(
  section: ImportedSection,
  text: DraftText,
): { alerting: RichText | null; alarmChain: StoredLink[] } {
  const links = section.passages.filter(({ contacts }) => contacts.length > 0)
  if (links[0]) text.remarks.push({ reason: 'alarmChain', line: links[0].line, text: links[0].text })
  const body = { ...section, passages: section.passages.filter((passage) => !links.includes(passage)) }
  return {
    alerting: richTextOf(text.blocksOfSection(body)),
    alarmChain: links.flatMap((passage) => text.members(passage)),
  }
}

function contactsSection(
  section: ImportedSection,
  text: DraftText,
): { contacts: RichText | null; contactGroups: StoredGroup[] } {
  const groups: StoredGroup[] = []
  const body: TextBlock[] = []
  for (const group of [{ ...section, heading: importTexts.contacts }, ...section.children]) {
    const members = group.passages.flatMap((passage) => text.members(passage))
    const prose = group.passages.filter(({ contacts }) => contacts.length === 0)
    const heading = group.heading.replace(/(?<!\s)\s*:$/, '') || importTexts.otherContacts
    if (members.length > 0) groups.push({ heading, members })
    // A group that is only text is text under its heading.
    if (group.key === 'free' && (prose.length > 0 || members.length === 0))
      body.push({ type: 'heading', tag: 'h3', text: heading })
    body.push(...text.blocksOf(prose))
  }
  return { contacts: richTextOf(body), contactGroups: groups }
}

/** A standard section has the template's heading; a heading with other words is told. */
function compareHeading({ heading, line }: ImportedSection, standard: string, text: DraftText): void {
  if (sameWords(bareHeading(heading), standard)) text.spare(heading)
  else if (heading) text.remarks.push({ reason: 'otherHeading', line, text: heading, became: standard })
}
