/** Where text can go in a plan of a kind, and how a section is found or made there. */
import type { ChoiceGroup, Place } from '../../collections/imports/review'
import type { PlanKind } from '../../domain/approval/vocabulary'
import { phaseKeys, shapeOf, templates, textPartsOf, type SectionKey } from '../../domain/content/templates'
import { importAdminTexts as texts, importTexts, words } from '../../messages'
import type { PartKey } from '../headings'
import { allSections, type NamedSection } from './outline'

const partsOf = (key: SectionKey): PartKey[] => [
  ...textPartsOf[shapeOf[key]].filter((part) => part !== 'body'),
  ...(shapeOf[key] === 'actions' ? phaseKeys : []),
]

const partLabel = (part: PartKey): string =>
  part in words.phases
    ? texts.stepsOf(words.phases[part as keyof typeof words.phases])
    : words.textParts[part as keyof typeof words.textParts]

/** Action cards are plans of their own, so no text goes there. */
const takesText = (key: SectionKey): boolean => key !== 'actionCards'

/** @returns the template's sections with their parts, and the author's own */
export function placesFor(kind: PlanKind, sections: readonly NamedSection[]): ChoiceGroup[] {
  const standard = templates[kind]
    .filter(({ key }) => takesText(key))
    .flatMap(({ key }) => [
      { value: key as string, label: words.sections[key] },
      ...partsOf(key).map((part) => ({ value: `${key}/${part}`, label: `${words.sections[key]}: ${partLabel(part)}` })),
    ])
  const own = sections
    .filter(({ key }) => key === 'free')
    .map(({ id, heading }) => ({ value: `section:${id}`, label: heading.replace(/:$/, '') || importTexts.withoutHeading }))
  return [
    { label: texts.standardSections, choices: standard },
    { label: texts.ownSections, choices: [...own, { value: 'free', label: texts.newSection }] },
  ]
}

/** @returns whether text may be sent there in a plan of the kind */
export const isPlace = (kind: PlanKind, sections: readonly NamedSection[], place: Place): boolean =>
  placesFor(kind, sections).some(({ choices }) => choices.some(({ value }) => value === place))

/** @param under the section that it stands in, for a part */
export function placeOfSection({ key, id }: NamedSection, under?: NamedSection): Place {
  if (key === 'free') return `section:${id}`
  return under && under.key !== 'free' && key in { ...words.phases, ...words.textParts } ? `${under.key}/${key}` : key
}

/**
 * @param fresh the name of a section that has to be made
 * @returns the section that stands for the place; made where there is none
 */
export function sectionAt(sections: NamedSection[], place: Place, fresh: string): NamedSection {
  const own = place.startsWith('section:') ? allSections(sections).find(({ id }) => id === place.slice('section:'.length)) : undefined
  if (own) return own
  const [key = 'free', part] = place.split('/') as [NamedSection['key'], PartKey?]
  const whole = (key === 'free' ? undefined : sections.find((section) => section.key === key)) ?? added(sections, key, fresh)
  if (!part) return whole
  return whole.children.find((child) => child.key === part) ?? added(whole.children, part, `${fresh}-${part}`)
}

function added(among: NamedSection[], key: NamedSection['key'], id: string): NamedSection {
  const section: NamedSection = { id, key, heading: '', line: 0, passages: [], children: [] }
  among.push(section)
  return section
}
