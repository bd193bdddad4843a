/** A plan's frozen sections as readers meet them, with the live facts they refer to. */
import slugify from 'slugify'
import type { PlanRefView, SectionView, StepView } from '../../components/site/props'
import { publishingTexts, words } from '../../messages'
import type { ChainLink, ContentSection, PlanContent, Step } from '../../domain/content/content'
import { templates, type SectionKey } from '../../domain/content/templates'
import { ifNamed, type Views } from './views'

/** @param cards the action cards in force under the plan */
export function sectionsOf(content: PlanContent, cards: PlanRefView[], views: Views): SectionView[] {
  return placesOf(orderedSections(content, cards)).map(({ section, ...place }) => ({
    ...place,
    text: mapValues(section.text, views.text),
    phases: mapValues(section.phases, (steps) => steps.map((step) => stepView(step, views))),
    alarmChain: section.key === 'alerting' ? chainView(content.alarmChain, views) : [],
    contactGroups:
      section.key === 'contacts'
        ? content.contactGroups.map(({ heading, members }) => ({ heading, members: chainView(members, views) }))
        : [],
    actionCards: section.key === 'actionCards' ? cards : [],
    noActionCards: section.key === 'actionCards' && content.noActionCards && cards.length === 0,
  }))
}

/** @returns the sections that hold something of their own, with the anchors that lead to them */
export const sectionPlaces = (content: PlanContent) => placesOf(orderedSections(content, []))

function placesOf(sections: ContentSection[]) {
  const taken = new Set<string>()
  return sections.map((section) => ({
    anchor: anchorOf(section, taken),
    formerAnchor: formerAnchorOf(section),
    key: section.key,
    heading: headingOf(section),
    section,
  }))
}

export const chainView = (chain: ChainLink[], views: Views) =>
  chain.map(({ who, note }) => ({ who: views.who(who), note }))

/**
 * The frozen sections, with those added that hold only a list (alarm chain, contact groups, action cards).
 * A key that the template no longer knows stays: what was approved is shown.
 */
function orderedSections(content: PlanContent, cards: PlanRefView[]): ContentSection[] {
  const lists: Partial<Record<SectionKey, boolean>> = {
    alerting: content.alarmChain.length > 0,
    contacts: content.contactGroups.length > 0,
    actionCards: cards.length > 0 || content.noActionCards,
  }
  const frozen = new Map(content.sections.map((section) => [section.key as string, section]))
  const keys = templates[content.kind].map(({ key }) => key)
  const standard = keys.flatMap((key): ContentSection[] => {
    const section = frozen.get(key)
    if (section) return [section]
    return lists[key] ? [{ key, heading: null, text: {}, phases: {} }] : []
  })
  return [...standard, ...content.sections.filter(({ key }) => !(keys as string[]).includes(key))]
}

const isFree = (key: ContentSection['key']): boolean => key.startsWith('free:')

function headingOf({ key, heading }: ContentSection): string {
  // Only the author's own sections have a heading of their own; what else says so was never signed.
  const own = isFree(key) ? heading : null
  return own || (words.sections as Record<string, string>)[key] || publishingTexts.untitledSection
}

const anchors: Record<string, string> = words.anchors

/** A standard section had its English key for an id. */
const formerAnchorOf = ({ key }: ContentSection): string | null =>
  !isFree(key) && anchors[key] && anchors[key] !== key ? key : null

/** Free headings are prefixed, so that none can take the id of a standard section or of the page's own parts. */
function anchorOf({ key, heading }: ContentSection, taken: Set<string>): string {
  if (!isFree(key)) return anchors[key] ?? key
  const wanted = `afsnit-${slugify(heading ?? '', { lower: true, strict: true, locale: 'da' }) || 'uden-titel'}`
  let anchor = wanted
  for (let number = 2; taken.has(anchor); number += 1) anchor = `${wanted}-${number}`
  taken.add(anchor)
  return anchor
}

const stepView = ({ text, role, contact }: Step, views: Views): StepView => ({
  text,
  role: ifNamed(role, views.role),
  contact: ifNamed(contact, views.contact),
})

function mapValues<K extends string, V, W>(record: Partial<Record<K, V>>, change: (value: V) => W): Partial<Record<K, W>> {
  const entries = Object.entries(record) as [K, V][]
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Partial<Record<K, W>>
}
