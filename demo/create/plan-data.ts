/** From the demo's plain text to the fields of a plan. */
import { phaseKeys, shapeOf, textPartsOf, type SectionKey } from '../../domain/content/templates'
import type { Plan } from '../../payload-types'
import { partsOf } from '../editions'
import { richText, type Resolve } from '../richtext'
import type { DemoSection, DemoStep, DemoText, DemoWho, Notation } from '../types'

type Sections = NonNullable<Plan['sections']>
type RichTextField = NonNullable<Sections['situation']>
type Who = NonNullable<Sections['alarmChain']>[number]
type Step = NonNullable<NonNullable<Sections['actions']>['immediate']>[number]

/** @returns the content fields of a plan; throws where the text names what is not there. */
export function planData(text: DemoText, resolve: Resolve): Partial<Plan> {
  const { title, summary, crisisLevel, performedBy } = text
  return {
    title,
    summary,
    crisisLevel: crisisLevel ?? null,
    performedBy: performedBy ? resolve('rolle', performedBy) : null,
    visibility: text.internalOnly ? 'internal' : 'public',
    sections: sectionsData(text, resolve),
    attachments: (text.attachments ?? []).map(({ file, alt, caption }) => ({
      file: resolve('bilag', file),
      alt,
      caption: caption ?? null,
      visibility: 'public',
    })),
  }
}

export const richTextData = (text: Notation, resolve: Resolve): RichTextField =>
  richText(text, resolve) as unknown as RichTextField

function sectionsData(text: DemoText, resolve: Resolve): Sections {
  const { sections, free, alarmChain, contactGroups, noActionCards } = text
  const texts = Object.entries(sections).map(
    ([key, section]) => [key, sectionData(key as SectionKey, section, resolve)] as const,
  )
  const who = (link: DemoWho): Who => whoData(link, resolve)
  return {
    ...Object.fromEntries(texts),
    freeSections: (free ?? []).map(({ heading, body }) => ({ heading, body: richTextData(body, resolve) })),
    alarmChain: (alarmChain ?? []).map(who),
    contactGroups: (contactGroups ?? []).map(({ heading, members }) => ({ heading, members: members.map(who) })),
    noActionCards: noActionCards ?? false,
  }
}

/** A section with a single text is a field; one with parts is a group. */
function sectionData(key: SectionKey, section: Notation | DemoSection, resolve: Resolve): unknown {
  const parts = partsOf(section)
  const text = (part: Notation | undefined) => (part === undefined ? null : richTextData(part, resolve))
  const texts = textPartsOf[shapeOf[key]].map((part) => [part, text(parts[part])] as const)
  if (shapeOf[key] === 'actions') {
    const phases = phaseKeys.map((phase) => [phase, (parts[phase] ?? []).map((step) => stepData(step, resolve))])
    return Object.fromEntries([...texts, ...phases])
  }
  return texts.length === 1 ? texts[0]?.[1] : Object.fromEntries(texts)
}

const stepData = ({ text, role, contact }: DemoStep, resolve: Resolve): Step => ({
  text,
  role: role ? resolve('rolle', role) : null,
  contact: contact ? resolve('kontakt', contact) : null,
})

const whoData = (who: DemoWho, resolve: Resolve): Who => ({
  who:
    'role' in who
      ? { relationTo: 'roles', value: resolve('rolle', who.role) }
      : { relationTo: 'contacts', value: resolve('kontakt', who.contact) },
  note: who.note ?? null,
})
