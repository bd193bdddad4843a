/**
 * The normal form of a plan's content: two contents that say the same to a reader have one normal form. It is what is
 * hashed, frozen and shown (`frozen.ts`): what it leaves out reaches no reader.
 *
 * What is left out beside what `normal-text.ts` names:
 * - properties the content does not define, such as the row ids of a database
 * - empty text parts, steps, groups and sections
 * - the order of standard sections and the numbers of free ones (the template and their order have them)
 */
import type { Attachment, ChainLink, ContactGroup, ContentSection, PlanContent, RichText, Step } from './content'
import { normalText } from './normal-text'
import { isEmpty } from './richtext'
import { templates } from './templates'

/** @returns the normal form, which is its own normal form. What is absent comes out empty. */
export function normalContent(content: PlanContent): PlanContent {
  return {
    schemaVersion: 1,
    kind: content.kind,
    title: content.title ?? '',
    summary: content.summary ?? '',
    crisisLevel: content.crisisLevel ?? '',
    department: content.department ?? '',
    parent: content.parent ?? null,
    performedBy: content.performedBy ?? null,
    sections: normalSections(content),
    alarmChain: (content.alarmChain ?? []).map(normalLink),
    contactGroups: (content.contactGroups ?? []).map(normalGroup).filter(saysWho),
    noActionCards: content.noActionCards ?? false,
    ...(content.visibility === 'public' ? { visibility: 'public' } : {}),
    ...(content.attachments?.length ? { attachments: content.attachments.map(normalAttachment) } : {}),
  }
}

const normalAttachment = (attachment: Attachment): Attachment => ({
  hash: attachment.hash,
  name: attachment.name,
  mime: attachment.mime,
  size: attachment.size,
  width: attachment.width ?? null,
  height: attachment.height ?? null,
  alt: attachment.alt ?? '',
  caption: attachment.caption ?? '',
  visibility: attachment.visibility ?? 'internal',
})

const isFree = ({ key }: ContentSection) => key.startsWith('free:')

function normalSections({ kind, sections = [] }: PlanContent): ContentSection[] {
  const said = sections.map(normalSection).filter(saysSomething)
  const order = templates[kind].map(({ key }) => key as string)
  const place = ({ key }: ContentSection) => (order.includes(key) ? order.indexOf(key) : order.length)
  return [
    ...said.filter((section) => !isFree(section)).sort((one, other) => place(one) - place(other)),
    ...said.filter(isFree).map((section, index) => ({ ...section, key: `free:${index + 1}` as const })),
  ]
}

function normalSection(section: ContentSection): ContentSection {
  return {
    key: section.key,
    heading: isFree(section) ? (section.heading ?? '') : null,
    text: mapSome(section.text, (text: RichText) => (isEmpty(text) ? null : normalText(text))),
    phases: mapSome(section.phases, (steps: Step[]) => {
      const kept = steps.map(normalStep).filter(({ text, role, contact }) => text || role || contact)
      return kept.length ? kept : null
    }),
  }
}

const saysSomething = ({ heading, text, phases }: ContentSection) =>
  Boolean(heading) || Object.keys(text).length > 0 || Object.keys(phases).length > 0

const normalStep = ({ text, role, contact }: Step): Step => ({
  text: text ?? '',
  role: role ?? null,
  contact: contact ?? null,
})

const normalLink = ({ who, note }: ChainLink): ChainLink => ({ who: { to: who.to, id: who.id }, note: note ?? '' })

const normalGroup = ({ heading, members }: ContactGroup): ContactGroup => ({
  heading: heading ?? '',
  members: (members ?? []).map(normalLink),
})

const saysWho = ({ heading, members }: ContactGroup) => heading !== '' || members.length > 0

/** The record with each value replaced, without those that become null or were never there. */
function mapSome<Key extends string, Value>(
  record: Partial<Record<Key, Value>> | undefined,
  change: (value: Value) => Value | null,
): Partial<Record<Key, Value>> {
  const entries = Object.entries(record ?? {}) as [Key, Value | null | undefined][]
  const changed = entries.flatMap(([key, value]) => {
    const result = value ? change(value) : null
    return result === null ? [] : [[key, result] as const]
  })
  return Object.fromEntries(changed) as Partial<Record<Key, Value>>
}
