/** A plan's parts as its form has them now, in the order of the page: what is written, and what must be. Pure. */
import type { FormState } from 'payload'
import type { PlanKind } from '../../../domain/approval/vocabulary'
import type { RichText } from '../../../domain/content/content'
import type { PlanField } from '../../../domain/content/references'
import { isEmpty } from '../../../domain/content/richtext'
import { templates, type SectionKey } from '../../../domain/content/templates'
import { approvalTexts, besideTexts, planTexts, words } from '../../../messages'

export interface Part {
  field: PlanField
  heading: string
  standing: 'filled' | 'missing' | 'empty'
}

/** @param fields of the form, whatever tab is open */
export function partsOf(fields: FormState): Part[] {
  const kind = (fields.kind?.value as PlanKind | undefined) ?? 'responsePlan'
  const part = (field: PlanField, heading: string, filled: boolean, required: boolean): Part => ({
    field,
    heading,
    standing: filled ? 'filled' : required ? 'missing' : 'empty',
  })
  return [
    part('title', besideTexts.identity, says(fields.title?.value) && says(fields.department?.value), true),
    ...templates[kind].map(({ key, required }) => part(`sections.${key}`, words.sections[key], isFilled(fields, key), required)),
    ...Array.from({ length: rowsIn(fields, 'sections.freeSections') }, (_, at) => {
      const value = (name: string) => fields[`sections.freeSections.${at}.${name}`]?.value
      const heading = says(value('heading')) ? String(value('heading')) : besideTexts.freeSection(at + 1)
      return part(`sections.free:${at + 1}`, heading, says(value('body')), true)
    }),
    part('attachments', approvalTexts.attachments.label, rowsIn(fields, 'attachments') > 0, false),
    part('responsibleEditor', planTexts.responsibleEditor, says(fields.responsibleEditor?.value), true),
  ]
}

/** What stands in a section without a word of text. */
const beside: Partial<Record<SectionKey, (fields: FormState) => boolean>> = {
  alerting: (fields) => hasChosen(fields, /^sections\.alarmChain\.\d+\.who$/),
  contacts: (fields) => hasChosen(fields, /^sections\.contactGroups\.\d+\.members\.\d+\.who$/),
  actionCards: (fields) => {
    const cards = fields['sections.childPlans']?.value as { docs?: unknown[] } | undefined
    return fields['sections.noActionCards']?.value === true || (cards?.docs?.length ?? 0) > 0
  },
}

function isFilled(fields: FormState, key: SectionKey): boolean {
  const own = `sections.${key}`
  const isOwn = (path: string) => path === own || (path.startsWith(`${own}.`) && !path.endsWith('.id'))
  return Object.entries(fields).some(([path, { value }]) => isOwn(path) && says(value)) || (beside[key]?.(fields) ?? false)
}

/** A row in which nobody is chosen yet says nothing. */
const hasChosen = (fields: FormState, who: RegExp): boolean =>
  Object.entries(fields).some(([path, { value }]) => who.test(path) && Boolean(value))

const rowsIn = (fields: FormState, path: string): number => fields[path]?.rows?.length ?? 0

/** Words, a choice, or a text with something in it. */
function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return typeof value === 'object' && value !== null && 'root' in value && !isEmpty(value as RichText)
}
