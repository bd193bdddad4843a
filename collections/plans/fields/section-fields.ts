/**
 * The editor's fields of the sections, made from the one table of templates:
 * `sections.<key>` for a single text, `sections.<key>.<part>` where a section has several parts.
 */
import type { Condition, Field } from 'payload'
import { planTexts, words } from '../../../messages'
import {
  phaseKeys,
  sectionKeys,
  shapeOf,
  templates,
  textPartsOf,
  type PhaseKey,
  type SectionKey,
  type TextPartKey,
} from '../../../domain/content/templates'
import { planKinds, type PlanKind } from '../../../domain/approval/vocabulary'
import { notInLists } from '../../not-in-lists'
import { sectionClass } from './section-class'
import { alarmChainField, contactGroupsField } from './who-fields'

/** @returns the kinds in which the section must be filled before the plan can be submitted. */
const kindsRequiring = (key: SectionKey): PlanKind[] =>
  planKinds.filter((kind) => templates[kind].some((section) => section.key === key && section.required))

const shownForKind =
  (key: SectionKey): Condition =>
  (data) =>
    templates[(data.kind as PlanKind) ?? 'responsePlan']?.some((section) => section.key === key) ?? false

const textField = (name: string, label: string): Field => ({ name, label, type: 'richText' })

/** Shown with title, department and number, and made where it is missing. */
const picked = { admin: { components: { Field: '/components/admin/pick/RecordPicker#RecordPicker' } } }

const stepsField = (phase: PhaseKey): Field => ({
  name: phase,
  label: words.phases[phase],
  labels: planTexts.steps,
  type: 'array',
  admin: { initCollapsed: false, components: { RowLabel: '/components/admin/RowLabels#StepLabel' } },
  fields: [
    { name: 'text', label: planTexts.stepText, type: 'textarea', required: true, maxLength: 2000 },
    {
      type: 'row',
      fields: [
        { name: 'role', label: planTexts.stepRole, type: 'relationship', relationTo: 'roles', ...picked },
        { name: 'contact', label: planTexts.stepContact, type: 'relationship', relationTo: 'contacts', ...picked },
      ],
    },
  ],
})

const partLabel = (part: TextPartKey, alone: boolean): string => (alone ? planTexts.text : words.textParts[part])

/** @param section as a comment is kept; undefined in a row of free sections, which is known by its place */
export const commentsField = (section?: SectionKey | 'alarmChain' | 'contactGroups' | 'attachments'): Field => ({
  name: `${section ?? 'row'}Comments`,
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: { path: '/components/admin/approval/comments/FieldComments#FieldComments', clientProps: { section } } },
  },
})

/** What belongs in the section, where it is written. */
const guidanceField = (section: SectionKey): Field => ({
  name: `${section}Guidance`,
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: { path: '/components/admin/Guidance#Guidance', clientProps: { section } } } },
})

const freeSectionsField: Field = {
  name: 'freeSections',
  label: planTexts.freeSections,
  labels: planTexts.freeSection,
  type: 'array',
  admin: {
    description: planTexts.freeSectionsHelp,
    components: { RowLabel: '/components/admin/RowLabels#HeadingLabel' },
  },
  fields: [
    commentsField(),
    { name: 'heading', label: planTexts.heading, type: 'text', required: true, maxLength: 160 },
    { name: 'body', label: planTexts.text, type: 'richText' },
  ],
}

/** The fields that hold a section's own text and steps. */
function sectionContent(key: SectionKey): Field[] {
  const parts = textPartsOf[shapeOf[key]]
  const phases = shapeOf[key] === 'actions' ? phaseKeys : []
  if (parts.length === 1 && phases.length === 0) return [textField(key, planTexts.text)]
  if (parts.length === 0) return []
  return [
    {
      name: key,
      type: 'group',
      admin: { hideGutter: true },
      label: false,
      fields: [...parts.map((part) => textField(part, partLabel(part, parts.length === 1))), ...phases.map(stepsField)],
    },
  ]
}

const collapsible = (key: SectionKey, fields: Field[]): Field => ({
  type: 'collapsible',
  label: words.sections[key],
  admin: {
    className: sectionClass(key),
    condition: shownForKind(key),
    components: {
      Label: {
        path: '/components/admin/SectionLabel#SectionLabel',
        clientProps: { section: key, requiredIn: kindsRequiring(key) },
      },
    },
  },
  fields,
})

const actionCardFields: Field[] = [
  { name: 'noActionCards', label: words.noActionCards, type: 'checkbox', defaultValue: false },
  {
    name: 'childPlans',
    label: planTexts.childPlans,
    type: 'join',
    collection: 'plans',
    on: 'parent',
    admin: {
      defaultColumns: ['title', 'kind', 'state'],
      description: planTexts.childPlansHelp,
    },
  },
]

/** Fields beside a section's text that belong to the plan, not to the text. */
const besideText: Partial<Record<SectionKey, Field[]>> = {
  alerting: [commentsField('alarmChain'), alarmChainField],
  contacts: [commentsField('contactGroups'), contactGroupsField],
  actionCards: actionCardFields,
}

/** One group, so that the standard sections of a plan are read as `plan.sections[key]`. */
export const sectionsField: Field = notInLists({
  name: 'sections',
  type: 'group',
  label: false,
  admin: { hideGutter: true },
  fields: [
    ...sectionKeys.map((key) =>
      collapsible(key, [guidanceField(key), commentsField(key), ...sectionContent(key), ...(besideText[key] ?? [])]),
    ),
    freeSectionsField,
  ],
})
