/** From frozen content back to the plan's own fields: the inverse of `contentOf`. */
import type { PayloadRequest } from 'payload'
import type { ChainLink, ContentSection, PlanContent, RichText } from '../../../domain/content/content'
import { phaseKeys, templates, textPartsOf, type SectionTemplate } from '../../../domain/content/templates'
import type { Id } from '../../../domain/approval/vocabulary'
import type { Plan } from '../../../payload-types'
import { all, asFact } from '../../records'

type Sections = NonNullable<Plan['sections']>

/**
 * @returns the fields to save, such that `contentOf` gives the content again. Sections the kind has and the content
 *   has not are emptied; those of other kinds are left alone, as they are no part of the content.
 */
export async function planDataOf(req: PayloadRequest, content: PlanContent): Promise<Partial<Plan>> {
  const { kind, title, summary, crisisLevel, department, parent, performedBy, visibility = 'internal' } = content
  const has = (key: string) => templates[kind].some((section) => section.key === key)
  return {
    kind,
    title,
    summary,
    crisisLevel,
    department,
    parent,
    performedBy,
    visibility,
    sections: {
      ...Object.fromEntries(templates[kind].map((template) => [template.key, sectionData(template, content)])),
      ...(has('alerting') && { alarmChain: content.alarmChain.map(linkData) }),
      ...(has('contacts') && {
        contactGroups: content.contactGroups.map(({ heading, members }) => ({ heading, members: members.map(linkData) })),
      }),
      ...(has('actionCards') && { noActionCards: content.noActionCards }),
      freeSections: content.sections
        .filter(({ key }) => key.startsWith('free:'))
        .map(({ heading, text }) => ({ heading: heading ?? '', body: stored(text.body) })),
    } as Sections,
    attachments: await attachmentRows(req, content),
  }
}

function sectionData({ key, shape }: SectionTemplate, { sections }: PlanContent): unknown {
  const section = sections.find((each) => each.key === key)
  const parts = textPartsOf[shape]
  if (parts.length === 1 && shape !== 'actions') return stored(section?.text[parts[0] ?? 'body'])
  if (parts.length === 0) return undefined
  const texts = parts.map((part) => [part, stored(section?.text[part])])
  const phases = shape === 'actions' ? phaseKeys.map((phase) => [phase, stepRows(section, phase)]) : []
  return Object.fromEntries([...texts, ...phases])
}

const stored = (text: RichText | undefined) => (text ?? null) as unknown

const stepRows = (section: ContentSection | undefined, phase: (typeof phaseKeys)[number]) =>
  (section?.phases[phase] ?? []).map(({ text, role, contact }) => ({ text, role, contact }))

const linkData = ({ who, note }: ChainLink) => ({ who: { relationTo: who.to, value: who.id }, note })

/** A file is found again by its hash; it is never deleted. */
async function attachmentRows(req: PayloadRequest, { attachments = [] }: PlanContent): Promise<Plan['attachments']> {
  if (attachments.length === 0) return []
  const docs = await all(asFact(req, 'which file a content names is a fact, whoever restores it'), 'attachments', {
    where: { hash: { in: attachments.map(({ hash }) => hash) } },
  })
  const idByHash = new Map<string, Id>(docs.map(({ id, hash }) => [hash, id]))
  return attachments.flatMap(({ hash, name, mime, size, width, height, alt, caption, visibility }) => {
    const file = idByHash.get(hash)
    return file ? [{ file, hash, name, mime, size, width, height, alt, caption, visibility }] : []
  })
}
