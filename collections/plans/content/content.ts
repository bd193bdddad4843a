/** From the working draft to the content that an approval covers (domain/content/content.ts). */
import type { ChainLink, ContactGroup, ContentSection, PlanContent, RichText, Step } from '../../../domain/content/content'
import { isEmpty } from '../../../domain/content/richtext'
import { phaseKeys, templates, textPartsOf, type PhaseKey, type SectionTemplate, type TextPartKey } from '../../../domain/content/templates'
import type { Plan } from '../../../payload-types'
import { idOf, idOrNull } from '../../ids'
import { attachmentsOf } from '../fields/attachment-rows'

type Sections = NonNullable<Plan['sections']>
type Who = NonNullable<Sections['alarmChain']>[number]

/**
 * @param plan a plan read at any depth, or the merged data of a save
 * @returns its content in template order without empty sections; fields of other kinds are left out
 */
export function contentOf(plan: Partial<Plan>): PlanContent {
  const attachments = attachmentsOf(plan.attachments ?? [])
  const sections: Sections = plan.sections ?? {}
  const kind = plan.kind ?? 'responsePlan'
  return {
    schemaVersion: 1,
    kind,
    title: (plan.title ?? '').trim(),
    summary: (plan.summary ?? '').trim(),
    crisisLevel: kind === 'actionCard' ? '' : (plan.crisisLevel ?? '').trim(),
    department: idOrNull(plan.department) ?? '',
    parent: kind === 'masterPlan' ? null : idOrNull(plan.parent),
    performedBy: kind === 'actionCard' ? idOrNull(plan.performedBy) : null,
    sections: [...standardSections(templates[kind], sections), ...freeSections(sections)],
    alarmChain: has(kind, 'alerting') ? (sections.alarmChain ?? []).flatMap(link) : [],
    contactGroups: has(kind, 'contacts') ? (sections.contactGroups ?? []).map(group) : [],
    noActionCards: has(kind, 'actionCards') && Boolean(sections.noActionCards),
    ...(plan.visibility === 'public' ? { visibility: 'public' } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  }
}

const has = (kind: Plan['kind'], key: string): boolean => templates[kind].some((section) => section.key === key)

function standardSections(template: readonly SectionTemplate[], sections: Sections): ContentSection[] {
  return template
    .map((section) => standardSection(section, sections))
    .filter((section) => Object.keys(section.text).length > 0 || Object.keys(section.phases).length > 0)
}

function standardSection({ key, shape }: SectionTemplate, sections: Sections): ContentSection {
  const value = (sections as Record<string, unknown>)[key]
  const parts = textPartsOf[shape]
  const single = parts.length === 1 && shape !== 'actions'
  const valueOf = (name: string): unknown => (single ? value : (value as Record<string, unknown> | null | undefined)?.[name])
  const text: ContentSection['text'] = {}
  for (const part of parts) {
    const rich = richText(valueOf(part))
    if (rich) text[part satisfies TextPartKey] = rich
  }
  return { key, heading: null, text, phases: shape === 'actions' ? phasesOf(valueOf) : {} }
}

function phasesOf(valueOf: (name: string) => unknown): ContentSection['phases'] {
  const phases: ContentSection['phases'] = {}
  for (const phase of phaseKeys) {
    const steps = stepsOf(valueOf(phase))
    if (steps.length > 0) phases[phase] = steps
  }
  return phases
}

type StoredStep = NonNullable<NonNullable<Sections['actions']>[PhaseKey]>[number]

const stepsOf = (value: unknown): Step[] =>
  ((value as StoredStep[] | null | undefined) ?? []).map(({ text, role, contact }) => ({
    text: (text ?? '').trim(),
    role: idOrNull(role),
    contact: idOrNull(contact),
  }))

const freeSections = (sections: Sections): ContentSection[] =>
  (sections.freeSections ?? []).map(({ heading, body }, index) => {
    const rich = richText(body)
    return { key: `free:${index + 1}`, heading: (heading ?? '').trim(), text: rich ? { body: rich } : {}, phases: {} }
  })

const richText = (value: unknown): RichText | null => {
  const rich = value as RichText | null | undefined
  return rich?.root && !isEmpty(rich) ? rich : null
}

const link = ({ who, note }: Pick<Who, 'who' | 'note'>): ChainLink[] =>
  who?.value ? [{ who: { to: who.relationTo, id: idOf(who.value) }, note: (note ?? '').trim() }] : []

const group = ({ heading, members }: NonNullable<Sections['contactGroups']>[number]): ContactGroup => ({
  heading: (heading ?? '').trim(),
  members: (members ?? []).flatMap(link),
})
